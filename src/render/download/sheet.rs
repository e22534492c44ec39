//! Rows and columns, ready for every format that has them.

use rust_decimal::Decimal;

use super::column::{COLUMNS, Cell};
use super::row::{DataRow, SourceOfRow};
use crate::model::ObservationKey;
use crate::render::figure::Caption;
use crate::render::table::{self, Table};
use crate::render::world::View;

/// A table of data, with what goes along with it.
pub struct Sheet {
    pub head: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
    /// In words, each once, in the order of the rows.
    pub sources: Vec<String>,
    /// What each column means; nothing where its head says so.
    pub meanings: Vec<(String, String)>,
}

impl Sheet {
    /// One row an observation, in the columns of all downloads.
    pub fn of_rows(rows: &[DataRow], view: &View) -> Sheet {
        let meaning = |name: &str| view.string(&format!("column-{}", name.replace('_', "-"))).to_string();
        Sheet {
            head: COLUMNS.iter().map(|column| column.name.to_string()).collect(),
            rows: rows.iter().map(|row| COLUMNS.iter().map(|column| (column.cell)(row)).collect()).collect(),
            sources: sources(rows),
            meanings: COLUMNS.iter().map(|column| (column.name.to_string(), meaning(column.name))).collect(),
        }
    }

    pub fn of_observations(shown: &[ObservationKey], view: &View) -> Sheet {
        let observations = shown.iter().filter_map(|key| view.site().observations.get(key));
        let rows: Vec<DataRow> = observations.map(|observation| view.data_row(observation)).collect();
        Sheet::of_rows(&rows, view)
    }

    /// A table as readers see it: what it shows are no observations.
    pub fn of_table(table: &Table, caption: Option<&Caption>, view: &View) -> Sheet {
        let head = table.columns.iter().map(|column| match &column.unit {
            Some(unit) => format!("{} ({})", column.words.text, unit.text),
            None => column.words.text.clone(),
        });
        let row =
            |row: &table::Row| std::iter::once(Cell::text(&row.head.text)).chain(row.cells.iter().map(cell)).collect();
        let sources = caption.into_iter().flat_map(|caption| &caption.sources);
        Sheet {
            head: head.collect(),
            rows: table.rows.iter().map(row).collect(),
            sources: sources.map(|source| view.source_in_words(source)).collect(),
            meanings: Vec::new(),
        }
    }

    pub fn holds(&self, which: impl Fn(Decimal) -> bool) -> bool {
        self.rows.iter().flatten().any(|cell| matches!(cell, Cell::Number(value) if which(*value)))
    }
}

fn cell(cell: &table::Cell) -> Cell {
    let exact = cell.value.as_ref().filter(|_| cell.number && !cell.missing).and_then(|value| value.parse().ok());
    let source = cell.sources.iter().map(|chip| format!("{} {}: {}", chip.kind_words, chip.text, chip.title.text));
    let sources: Vec<String> = source.collect();
    match (exact, sources.is_empty()) {
        (Some(value), _) => Cell::Number(value),
        (None, false) => Cell::text(&sources.join("; ")),
        (None, true) => Cell::text(cell.value.as_ref().filter(|_| !cell.number).unwrap_or(&cell.text)),
    }
}

fn sources(rows: &[DataRow]) -> Vec<String> {
    let mut sources = Vec::new();
    for row in rows {
        let SourceOfRow { title, publisher, date, url, .. } = &row.source;
        let parts = [Some(title), Some(publisher), Some(date), url.as_ref()];
        let words = parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(". ");
        if !sources.contains(&words) {
            sources.push(words);
        }
    }
    sources
}
