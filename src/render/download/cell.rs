//! What stands in a table of data, and what programs are told of its columns.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::model::Choice;

/// What stands in one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    Number(Decimal),
    Date(Date),
    Flag(bool),
    Empty,
}

impl Cell {
    pub fn text(words: &str) -> Cell {
        if words.is_empty() { Cell::Empty } else { Cell::Text(words.to_string()) }
    }

    pub fn optional(words: &Option<String>) -> Cell {
        Cell::text(words.as_deref().unwrap_or_default())
    }

    pub fn date(date: Option<Date>) -> Cell {
        date.map_or(Cell::Empty, Cell::Date)
    }
}

/// What all cells of a column are.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    Text,
    /// An id, which stays text even where it looks like a number.
    Code,
    Number,
    Integer,
    Date,
    Flag,
    Url,
    /// One of a few words, listed by the function.
    OneOf(fn() -> Vec<&'static str>),
}

/// The words of a choice, for [`Kind::OneOf`].
pub fn words_of<C: Choice>() -> Vec<&'static str> {
    C::WORDS.iter().map(|(word, _)| *word).collect()
}

/// A column by its name, which is also the key `column-…` of the string that says what it means.
#[derive(Debug, Clone, Copy)]
pub struct About {
    pub name: &'static str,
    pub kind: Kind,
    /// Whether no cell of it is empty.
    pub required: bool,
}

impl About {
    /// The key of what the column means, among the strings of a theme.
    pub fn key(&self) -> String {
        format!("column-{}", self.name.replace('_', "-"))
    }
}

/// A column of rows.
pub struct Column<Row> {
    pub about: About,
    pub cell: fn(&Row) -> Cell,
}

/// A column that has a cell in each row.
pub const fn required<Row>(name: &'static str, kind: Kind, cell: fn(&Row) -> Cell) -> Column<Row> {
    Column { about: About { name, kind, required: true }, cell }
}

/// A column of which cells may be empty.
pub const fn optional<Row>(name: &'static str, kind: Kind, cell: fn(&Row) -> Cell) -> Column<Row> {
    Column { about: About { name, kind, required: false }, cell }
}
