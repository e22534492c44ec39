//! What a table holds, as its template reads it.

use serde::Serialize;

use crate::render::shown::Chip;
use crate::render::world::{Anchor, Words};

/// A table with one row a period or thing.
#[derive(Debug, Clone, Serialize)]
pub struct Table {
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// Those that all rows have in common, said once below them.
    pub sources: Vec<Chip>,
    /// What must be known to read some of the numbers; cells name them by number.
    pub notes: Vec<Words>,
}

impl Table {
    /// A table whose rows name their own sources.
    pub fn new(caption: String, columns: Vec<Column>, rows: Vec<Row>) -> Table {
        Table { caption, columns, rows, sources: Vec::new(), notes: Vec::new() }
    }
}

/// A column of a table.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    pub words: Words,
    /// "triệu đồng", "%".
    pub unit: Option<Words>,
    pub number: bool,
}

/// A row of a table.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Row {
    /// Where others link to the row.
    pub id: Option<String>,
    /// What stands before its cells.
    pub head: Words,
    pub href: Option<String>,
    /// What the row is sorted by in place of its words: the last day of a period.
    pub value: Option<String>,
    pub cells: Vec<Cell>,
}

/// One cell; empty where nobody has said anything.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Cell {
    pub text: String,
    /// What the cell is sorted by in place of its text: "1025", "40.6", "2024-02-20".
    pub value: Option<String>,
    pub number: bool,
    /// Whether there is no number, so that `text` says why.
    pub missing: bool,
    /// What the number lacks behind its decimal sign, to be left free as wide as it would be.
    pub pad: Option<String>,
    /// A drawing in place of words: SVG.
    pub drawn: Option<String>,
    /// Where its column does not have one unit for all.
    pub unit: Option<Words>,
    /// Where its source stands.
    pub href: Option<String>,
    /// "ước tính", where it is not official.
    pub status: Option<String>,
    /// Where it was corrected since it was published.
    pub revised: Option<Anchor>,
    /// The number of a note under the table, from 1.
    pub note: Option<usize>,
    /// Each once.
    pub sources: Vec<Chip>,
}
