//! Rows as CSV (RFC 4180), in UTF-8 with a head. Wraps csv.

use super::row::DataRow;

pub fn csv(rows: &[DataRow]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut write = |cells: Vec<String>| writer.write_record(cells).expect("a vector takes all writing");
    write(COLUMNS.iter().map(|(name, _)| name.to_string()).collect());
    rows.iter().for_each(|row| write(COLUMNS.iter().map(|(_, cell)| cell(row)).collect()));
    writer.into_inner().expect("a vector takes all writing")
}

type Column = (&'static str, fn(&DataRow) -> String);

const COLUMNS: [Column; 22] = [
    ("indicator", |row| row.indicator.clone()),
    ("area", |row| row.area.clone()),
    ("area_name", |row| plain(Some(&row.area_name))),
    ("period", |row| row.period.clone()),
    // The one column of numbers, and the only one in which a minus sign begins a cell.
    ("value", |row| row.value.map(|value| value.to_string()).unwrap_or_default()),
    ("unit", |row| plain(Some(&row.unit))),
    ("status", |row| row.status.unwrap_or_default().to_string()),
    ("missing", |row| row.missing.unwrap_or_default().to_string()),
    ("break", |row| plain(row.series_break.as_ref())),
    ("residual", |row| plain(row.residual.as_ref())),
    ("revised", |row| plain(row.revised.as_ref())),
    ("formula", |row| plain(row.formula.as_ref())),
    ("note", |row| plain(row.note.as_ref())),
    ("source", |row| row.source.id.clone()),
    ("source_kind", |row| row.source.kind.to_string()),
    ("source_title", |row| plain(Some(&row.source.title))),
    ("publisher", |row| plain(Some(&row.source.publisher))),
    ("source_date", |row| row.source.date.clone()),
    ("source_number", |row| plain(row.source.number.as_ref())),
    ("source_pages", |row| plain(row.source.pages.as_ref())),
    ("source_url", |row| plain(row.source.url.as_ref())),
    ("quote", |row| plain(row.quote.as_ref())),
];

/// A spreadsheet takes a cell that begins with one of these for a formula and runs it: an apostrophe keeps it text
/// (OWASP, "CSV Injection").
fn plain(text: Option<&String>) -> String {
    let text = text.map(String::as_str).unwrap_or_default();
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_taken_for_a_formula() {
        for text in ["=1+1", "+84 239", "-3", "@SUM(A1)", "\t=1"] {
            assert_eq!(plain(Some(&text.to_string())), format!("'{text}"));
        }
        assert_eq!(plain(Some(&"Hà Tĩnh".to_string())), "Hà Tĩnh");
        assert_eq!(plain(None), "");
    }
}
