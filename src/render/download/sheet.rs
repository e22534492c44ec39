//! Rows and columns, ready for every format that has them.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::cell::{About, Cell, Column};
use super::observations::COLUMNS;
use super::row::DataRow;
use crate::model::{Id, Indicator, ObservationKey};
use crate::render::figure::Caption;
use crate::render::table::{self, Table};
use crate::render::world::View;

/// A table of data, with what goes along with it.
pub struct Sheet {
    pub head: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
    /// The indicators in it: their names, what they count and in which unit.
    pub definitions: Vec<(String, String)>,
    /// In words, each once, in the order of the rows.
    pub sources: Vec<String>,
    /// What each column means; nothing where its head says so.
    pub meanings: Vec<(String, String)>,
}

impl Sheet {
    /// A row for each thing, in columns that have names and meanings.
    pub fn of<Row>(columns: &[Column<Row>], rows: impl Iterator<Item = Row>, view: &View) -> Sheet {
        let cells = |row: Row| columns.iter().map(|column| (column.cell)(&row)).collect();
        let meaning = |about: &About| view.string(&about.key()).to_string();
        Sheet {
            head: columns.iter().map(|column| column.about.name.to_string()).collect(),
            rows: rows.map(cells).collect(),
            definitions: Vec::new(),
            sources: Vec::new(),
            meanings: columns.iter().map(|it| (it.about.name.to_string(), meaning(&it.about))).collect(),
        }
    }

    /// One row an observation, in the columns of all downloads.
    pub fn of_rows(rows: Vec<DataRow>, view: &View) -> Sheet {
        let (definitions, sources) = (definitions(&rows, view), sources(&rows, view));
        Sheet { definitions, sources, ..Sheet::of(&COLUMNS, rows.into_iter(), view) }
    }

    pub fn of_observations(shown: &[ObservationKey], view: &View) -> Sheet {
        let observations = shown.iter().filter_map(|key| view.site().observations.get(key));
        let rows: Vec<DataRow> = observations.map(|observation| view.data_row(observation)).collect();
        Sheet::of_rows(rows, view)
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
            definitions: Vec::new(),
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

/// Each indicator once, in the order of the rows.
fn definitions(rows: &[DataRow], view: &View) -> Vec<(String, String)> {
    let mut ids: Vec<&str> = rows.iter().map(|row| row.indicator.as_str()).collect();
    ids.dedup();
    let mut seen = BTreeSet::new();
    let indicators = ids.into_iter().filter(|id| seen.insert(*id)).filter_map(|id| view.site().indicators.get(id));
    let define = |it: &Indicator| {
        let unit = view.words(&view.site().units[&it.unit].name).text;
        (view.words(&it.name).text, format!("{} ({unit})", view.words(&it.definition).text))
    };
    indicators.map(define).collect()
}

/// Each source once, in the order of the rows.
fn sources(rows: &[DataRow], view: &View) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let new = rows.iter().map(|row| row.source.id.as_str()).filter(|id| seen.insert(*id));
    new.map(|id| view.source_in_words(&Id::new(id))).collect()
}
