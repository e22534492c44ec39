//! An observation in a cell.

use super::shape::{Cell, Column};
use crate::model::{Id, Observation, Period, Unit};
use crate::render::world::{View, Words};

impl View<'_> {
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
        Cell {
            text: shown.text,
            value: shown.value,
            number: true,
            missing: shown.missing,
            href: shown.source.href,
            status: shown.status,
            revised: shown.revised,
            note: said.map(|note| number_of(note, notes)),
            ..Cell::default()
        }
    }

    /// The same in a column of many units: each cell says its own.
    pub fn cell_with_unit(&self, observation: &Observation, notes: &mut Vec<Words>) -> Cell {
        let unit = self.shown(observation).unit;
        let unit = (!unit.text.is_empty()).then_some(unit);
        Cell { unit, ..self.cell(observation, notes) }
    }

    pub fn period_cell(&self, period: Period) -> Cell {
        let value = Some(period.last_day().to_string());
        Cell { text: period.in_short(self.language), value, ..Cell::default() }
    }

    /// A column whose head is a string of the theme.
    pub fn column(&self, key: &str) -> Column {
        Column { words: self.own(self.string(key)), unit: None, number: false }
    }

    /// The unit as the head of a column says it, a symbol too.
    pub fn unit_in_head(&self, id: &Id<Unit>) -> Words {
        let unit = &self.site().units[id];
        unit.symbol.as_ref().map_or_else(|| self.words(&unit.name), |symbol| self.own(symbol))
    }
}

/// The number of a note below the table, from 1; it is added where it is new.
fn number_of(note: Words, notes: &mut Vec<Words>) -> usize {
    let known = notes.iter().position(|known| *known == note);
    let position = known.unwrap_or_else(|| {
        notes.push(note);
        notes.len() - 1
    });
    position + 1
}
