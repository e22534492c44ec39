//! Rows as CSV: as RFC 4180 has it but for its line ends, in UTF-8 with a head, and as the Excel of an office opens it. Wraps csv.

use rust_decimal::Decimal;

use super::cell::Cell;
use super::sheet::Sheet;
use crate::language::{Language, decimal_sign};

/// What tells Excel that a file is UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// For programs: commas between cells, points before decimals.
pub fn csv(sheet: &Sheet) -> Vec<u8> {
    write(sheet, csv::Writer::from_writer(Vec::new()), '.')
}

/// For a double click. Excel expects what the machine's region uses: in Vietnam commas before decimals, and so
/// semicolons between cells.
pub fn excel_csv(sheet: &Sheet, language: Language) -> Vec<u8> {
    let sign = decimal_sign(language);
    let delimiter = if sign == ',' { b';' } else { b',' };
    let marked = BYTE_ORDER_MARK.to_vec();
    write(
        sheet,
        csv::WriterBuilder::new().delimiter(delimiter).terminator(csv::Terminator::CRLF).from_writer(marked),
        sign,
    )
}

fn write(sheet: &Sheet, mut writer: csv::Writer<Vec<u8>>, sign: char) -> Vec<u8> {
    let mut write = |cells: Vec<String>| writer.write_record(cells).expect("a vector takes all writing");
    write(sheet.head.iter().map(|name| plain(name.clone())).collect());
    sheet.rows.iter().for_each(|row| write(row.iter().map(|cell| written(cell, sign)).collect()));
    writer.into_inner().expect("a vector takes all writing")
}

fn written(cell: &Cell, sign: char) -> String {
    match cell {
        Cell::Text(text) => plain(text.clone()),
        // Only a number may begin with a minus sign.
        Cell::Number(value) => number(*value, sign),
        Cell::Date(date) => date.to_string(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Empty => String::new(),
    }
}

fn number(value: Decimal, sign: char) -> String {
    value.to_string().replace('.', sign.encode_utf8(&mut [0; 4]))
}

/// A spreadsheet takes a cell that begins with one of these for a formula and runs it: an apostrophe keeps it text
/// (OWASP, "CSV Injection"). Control characters that are no white space have no place in CSV (RFC 4180, `TEXTDATA`).
fn plain(text: String) -> String {
    let text: String = text.chars().filter(|letter| !letter.is_control() || "\n\t\r".contains(*letter)).collect();
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
