//! Rows as CSV (RFC 4180), in UTF-8 with a head. Wraps csv.

use super::row::{DataRow, SourceOfRow};

const HEAD: [&str; 22] = [
    "indicator",
    "area",
    "area_name",
    "period",
    "value",
    "unit",
    "status",
    "missing",
    "break",
    "residual",
    "revised",
    "formula",
    "note",
    "source",
    "source_kind",
    "source_title",
    "publisher",
    "source_date",
    "source_number",
    "source_pages",
    "source_url",
    "quote",
];

pub fn csv(rows: Vec<DataRow>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let records = std::iter::once(HEAD.map(str::to_string)).chain(rows.into_iter().map(cells));
    records.for_each(|record| writer.write_record(&record).expect("a vector takes all writing"));
    writer.into_inner().expect("a vector takes all writing")
}

fn cells(row: DataRow) -> [String; 22] {
    let DataRow { indicator, area, area_name, period, value, unit, status, missing, .. } = row;
    let SourceOfRow { id, kind, title, publisher, date, number, pages, url } = row.source;
    let word = |word: Option<&'static str>| word.unwrap_or_default().to_string();
    [
        indicator,
        area,
        plain(Some(area_name)),
        period,
        // The one column of numbers, and the only one in which a minus sign begins a cell.
        value.map(|value| value.to_string()).unwrap_or_default(),
        plain(Some(unit)),
        word(status),
        word(missing),
        plain(row.series_break),
        plain(row.residual),
        plain(row.revised),
        plain(row.formula),
        plain(row.note),
        id,
        kind.to_string(),
        plain(Some(title)),
        plain(Some(publisher)),
        date,
        plain(number),
        plain(pages),
        plain(url),
        plain(row.quote),
    ]
}

/// A spreadsheet takes a cell that begins with one of these for a formula and runs it: an apostrophe keeps it text
/// (OWASP, "CSV Injection").
fn plain(text: Option<String>) -> String {
    let text = text.unwrap_or_default();
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_taken_for_a_formula() {
        for text in ["=1+1", "+84 239", "-3", "@SUM(A1)", "\t=1"] {
            assert_eq!(plain(Some(text.into())), format!("'{text}"));
        }
        assert_eq!(plain(Some("Hà Tĩnh".into())), "Hà Tĩnh");
        assert_eq!(plain(None), "");
    }
}
