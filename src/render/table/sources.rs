//! Where the numbers of a table come from: said once below it where all rows agree, else row by row.

use std::collections::BTreeSet;

use super::shape::{Cell, Table};
use crate::model::{Id, Observation, Source};
use crate::render::world::View;

impl View<'_> {
    /// Names the sources of `observations`, which are those of each row in turn.
    pub fn name_sources(&self, table: Table, observations: &[Vec<&Observation>]) -> Table {
        match in_common(observations) {
            Some(sources) => Table { sources: sources.into_iter().map(|id| self.chip(id)).collect(), ..table },
            None => self.with_source_column(table, observations),
        }
    }

    fn with_source_column(&self, mut table: Table, observations: &[Vec<&Observation>]) -> Table {
        table.columns.push(self.column("source"));
        for (row, observations) in table.rows.iter_mut().zip(observations) {
            row.cells.push(self.source_cell(observations));
        }
        table
    }

    /// Side by side, numbers may come from different reports: the cell names every one of them.
    fn source_cell(&self, observations: &[&Observation]) -> Cell {
        let mut seen = BTreeSet::new();
        let first_of_each = observations.iter().filter(|observation| seen.insert(&observation.source));
        let sources = first_of_each.map(|observation| self.chip_of(observation)).collect();
        let newest = observations.iter().map(|observation| self.site().sources[&observation.source].date).max();
        Cell { sources, value: newest.map(|date| date.to_string()), ..Cell::default() }
    }
}

/// The sources of every row, where all rows with observations have the same.
fn in_common<'o>(observations: &[Vec<&'o Observation>]) -> Option<BTreeSet<&'o Id<Source>>> {
    let mut rows = observations.iter().filter(|row| !row.is_empty()).map(|row| sources_of(row));
    let first = rows.next()?;
    rows.all(|sources| sources == first).then_some(first)
}

fn sources_of<'o>(row: &[&'o Observation]) -> BTreeSet<&'o Id<Source>> {
    row.iter().map(|observation| &observation.source).collect()
}
