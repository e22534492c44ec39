//! Tables, before they are drawn.

use std::collections::BTreeSet;

use serde::Serialize;

use super::shown::Chip;
use super::world::{Anchor, View, Words};
use crate::model::{Area, Id, Indicator, Observation, ObservationKey, Period};

/// A table with one row a period or thing.
#[derive(Debug, Clone, Serialize)]
pub struct Table {
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// What must be known to read some of the numbers; cells name them by number.
    pub notes: Vec<Words>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Column {
    pub words: Words,
    pub unit: Option<Words>,
    pub number: bool,
}

#[derive(Debug, Clone, Serialize)]
pub struct Row {
    pub head: Words,
    pub href: Option<String>,
    pub cells: Vec<Cell>,
}

/// One cell; empty where nobody has said anything.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Cell {
    pub text: String,
    pub number: bool,
    pub missing: bool,
    /// Where its source stands.
    pub href: Option<String>,
    pub status: Option<String>,
    pub revised: Option<Anchor>,
    /// The number of a note under the table, from 1.
    pub note: Option<usize>,
    /// Each once.
    pub sources: Vec<Chip>,
}

/// Which observations are shown together.
#[derive(Debug, Clone)]
pub struct Selection<'a> {
    pub indicators: &'a [Id<Indicator>],
    pub area: &'a Id<Area>,
    pub from: Option<Period>,
    pub to: Option<Period>,
}

impl Selection<'_> {
    /// Whether an observation of `period` is among them.
    pub fn holds(&self, period: Period) -> bool {
        self.from.is_none_or(|from| from.first_day() <= period.last_day())
            && self.to.is_none_or(|to| period.first_day() <= to.last_day())
    }

    pub fn series<'v>(
        &'v self,
        indicator: &'v Id<Indicator>,
        view: &View<'v>,
    ) -> impl Iterator<Item = &'v Observation> {
        view.site().series(indicator, self.area).filter(|observation| self.holds(observation.key.period))
    }

    /// The periods in which at least one of the indicators is observed, in order.
    pub fn periods(&self, view: &View) -> Vec<Period> {
        let mut periods: Vec<Period> = self
            .indicators
            .iter()
            .flat_map(|indicator| view.site().series(indicator, self.area))
            .map(|observation| observation.key.period)
            .filter(|period| self.holds(*period))
            .collect();
        periods.sort();
        periods.dedup();
        periods
    }
}

impl View<'_> {
    /// One row a period, one column an indicator, and the source of each row.
    pub fn series_table(&self, selection: &Selection, caption: String) -> Table {
        let mut columns = vec![self.column("period")];
        for indicator in selection.indicators {
            let indicator = &self.site().indicators[indicator];
            let unit = self.unit_words(&indicator.unit, None);
            let unit = (!unit.text.is_empty()).then_some(unit);
            columns.push(Column { words: self.words(&indicator.name), unit, number: true });
        }
        columns.push(self.column("source"));
        let mut notes = Vec::new();
        let rows = selection.periods(self).into_iter().rev();
        let rows = rows.map(|period| self.period_row(selection, period, &mut notes)).collect();
        Table { caption, columns, rows, notes }
    }

    fn period_row(&self, selection: &Selection, period: Period, notes: &mut Vec<Words>) -> Row {
        let mut found_in_row: Vec<&Observation> = Vec::new();
        let mut cells: Vec<Cell> = Vec::new();
        for indicator in selection.indicators {
            let (indicator, area) = (indicator.clone(), selection.area.clone());
            let found = self.site().observations.get(&ObservationKey { indicator, area, period });
            found_in_row.extend(found);
            cells.push(found.map(|observation| self.cell(observation, notes)).unwrap_or_default());
        }
        // Side by side they may come from different reports: a row names every one of them.
        let mut seen = BTreeSet::new();
        found_in_row.retain(|observation| seen.insert(&observation.source));
        let sources = found_in_row.into_iter().map(|observation| self.chip_of(observation)).collect();
        cells.push(Cell { sources, ..Cell::default() });
        Row { head: self.own(period.in_short(self.language)), href: None, cells }
    }

    /// An observation in a cell; its note goes under the table, each said once.
    pub fn cell(&self, observation: &Observation, notes: &mut Vec<Words>) -> Cell {
        let shown = self.shown(observation);
        let broken = self.break_words(observation).map(|note| Words {
            text: self.filled("break", &[("note", note.text.trim_end_matches('.'))]),
            lang: note.lang,
        });
        let left = self.site().residuals_of(&observation.key).iter().map(|it| self.own(self.residual_words(it)));
        let said = broken.into_iter().chain(left).chain(shown.note);
        let said = said.reduce(|a, b| Words { text: a.text + " " + &b.text, ..a });
        let note = said.map(|note| match notes.iter().position(|known| *known == note) {
            Some(position) => position + 1,
            None => {
                notes.push(note);
                notes.len()
            }
        });
        Cell {
            text: shown.text,
            number: true,
            missing: shown.missing,
            href: shown.source.href,
            status: shown.status,
            revised: shown.revised,
            note,
            sources: Vec::new(),
        }
    }

    /// A column whose head is a string of the theme.
    pub fn column(&self, key: &str) -> Column {
        Column { words: self.own(self.string(key)), unit: None, number: false }
    }
}
