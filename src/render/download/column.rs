//! The columns of a table of data: the same in every format that has columns, and in every language.

use rust_decimal::Decimal;

use super::row::DataRow;

/// What stands in one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    Number(Decimal),
    Empty,
}

/// A column by its name, which is also the key `column-…` of the string that says what it means.
pub struct Column {
    pub name: &'static str,
    pub cell: fn(&DataRow) -> Cell,
}

const fn column(name: &'static str, cell: fn(&DataRow) -> Cell) -> Column {
    Column { name, cell }
}

pub const COLUMNS: [Column; 22] = [
    column("indicator", |row| text(&row.indicator)),
    column("area", |row| text(&row.area)),
    column("area_name", |row| text(&row.area_name)),
    column("period", |row| text(&row.period)),
    column("value", |row| row.value.map_or(Cell::Empty, Cell::Number)),
    column("unit", |row| text(&row.unit)),
    column("status", |row| text(row.status.unwrap_or_default())),
    column("missing", |row| text(row.missing.unwrap_or_default())),
    column("break", |row| optional(&row.series_break)),
    column("residual", |row| optional(&row.residual)),
    column("revised", |row| optional(&row.revised)),
    column("formula", |row| optional(&row.formula)),
    column("note", |row| optional(&row.note)),
    column("source", |row| text(&row.source.id)),
    column("source_kind", |row| text(row.source.kind)),
    column("source_title", |row| text(&row.source.title)),
    column("publisher", |row| text(&row.source.publisher)),
    column("source_date", |row| text(&row.source.date)),
    column("source_number", |row| optional(&row.source.number)),
    column("source_pages", |row| optional(&row.source.pages)),
    column("source_url", |row| optional(&row.source.url)),
    column("quote", |row| optional(&row.quote)),
];

impl Cell {
    pub fn text(words: &str) -> Cell {
        if words.is_empty() { Cell::Empty } else { Cell::Text(words.to_string()) }
    }
}

fn text(words: &str) -> Cell {
    Cell::text(words)
}

fn optional(words: &Option<String>) -> Cell {
    text(words.as_deref().unwrap_or_default())
}
