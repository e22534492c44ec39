//! `congbo.lock`: what has been published, as `congbo release` wrote it.

use ::toml::de::DeValue;
use jiff::civil::Date;

use super::field::{Field, Value};
use super::records::Record;
use super::row::{Cell, Row, Source};
use super::toml::parse;
use crate::diagnostic::Diagnostics;
use crate::model::Reading;
use crate::phrase;
use crate::text::{Spanned, Text, TextId};

/// The whole file.
#[derive(Debug, Clone)]
pub struct LockRecord {
    /// The day of the last release.
    pub date: Spanned<Date>,
    pub figures: Vec<LockedRecord>,
    /// Of pages, as `/so-lieu/hop-tac-xa/`; none in a lock from before addresses were kept.
    pub addresses: Vec<Spanned<String>>,
}

/// One published number: `"cooperatives/ha-tinh@2023" = [1025, 1026]`.
#[derive(Debug, Clone)]
pub struct LockedRecord {
    pub figure: Spanned<String>,
    /// Every value that was published, the first one first.
    pub values: Vec<Spanned<Reading>>,
}

pub fn read_lock(id: TextId, text: &Text, diagnostics: &mut Diagnostics) -> Vec<Record> {
    let source = Source { text: id, start: 0, toml: &text.content };
    let table = parse(source, diagnostics);
    let mut row = Row::new(source, table.get_ref(), source.span(0..0), diagnostics);
    let date = Field::read(&mut row, "date");
    let figures = Field::read(&mut row, "figures");
    let addresses = addresses(&mut row);
    row.refuse_unknown_keys(&["date", "figures", "pages"]);
    let (Some(date), Some(figures), Some(addresses)) = (date, figures, addresses) else { return Vec::new() };
    vec![Record::Lock(LockRecord { date, figures, addresses })]
}

fn addresses(row: &mut Row) -> Option<Vec<Spanned<String>>> {
    let Some(cell) = row.get("pages") else { return Some(Vec::new()) };
    let DeValue::Table(table) = cell.value else {
        row.wrong_type(cell, phrase!("một bảng địa chỉ đã công bố", "a table of published addresses"), "[pages]");
        return None;
    };
    let mut inner = row.inner(table, cell.span);
    let addresses = Field::read(&mut inner, "addresses");
    inner.refuse_unknown_keys(&["addresses"]);
    addresses
}

/// A table whose keys are figures.
impl Field for Vec<LockedRecord> {
    fn read(row: &mut Row, key: &str) -> Option<Vec<LockedRecord>> {
        let Some(cell) = row.get(key) else { return Some(Vec::new()) };
        let DeValue::Table(table) = cell.value else {
            row.wrong_type(cell, phrase!("một bảng số đã công bố", "a table of published numbers"), "[figures]");
            return None;
        };
        let mut inner = row.inner(table, cell.span);
        let mut figures = Vec::new();
        for (name, span, cell) in inner.entries() {
            let values = match cell.value {
                DeValue::Array(_) => Field::read(&mut inner, name),
                _ => one(&mut inner, cell),
            };
            figures.extend(values.map(|values| LockedRecord { figure: Spanned::new(name.to_string(), span), values }));
        }
        Some(figures)
    }
}

fn one(row: &mut Row, cell: Cell) -> Option<Vec<Spanned<Reading>>> {
    Some(vec![Spanned::new(Reading::from_cell(row, cell)?, cell.span)])
}
