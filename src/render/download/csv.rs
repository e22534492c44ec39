//! Rows as CSV (RFC 4180), in UTF-8 with a head. Wraps csv.

use super::column::Cell;
use super::sheet::Sheet;

pub fn csv(sheet: &Sheet) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut write = |cells: Vec<String>| writer.write_record(cells).expect("a vector takes all writing");
    write(sheet.head.iter().map(|name| plain(name.clone())).collect());
    sheet.rows.iter().for_each(|row| write(row.iter().map(written).collect()));
    writer.into_inner().expect("a vector takes all writing")
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => plain(text.clone()),
        // Only a number may begin with a minus sign.
        Cell::Number(value) => value.to_string(),
        Cell::Empty => String::new(),
    }
}

/// A spreadsheet takes a cell that begins with one of these for a formula and runs it: an apostrophe keeps it text
/// (OWASP, "CSV Injection").
fn plain(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_taken_for_a_formula() {
        for text in ["=1+1", "+84 239", "-3", "@SUM(A1)", "\t=1"] {
            assert_eq!(plain(text.to_string()), format!("'{text}"));
        }
        assert_eq!(plain("Hà Tĩnh".to_string()), "Hà Tĩnh");
    }
}
