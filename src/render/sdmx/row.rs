//! An observation in its series: of SDMX, where each frequency has one of its own.

use indexmap::IndexMap;

use super::time::frequency;
use crate::model::{Area, Id, Incomparable, Indicator, Observation, Visibility};
use crate::render::world::View;

/// What a series is of.
pub type SeriesKey<'s> = (&'s Id<Indicator>, &'s Id<Area>, &'static str);

pub struct Row<'s> {
    pub observation: &'s Observation,
    /// Why it does not compare with the one before it in the series.
    incomparable: Option<Incomparable<'s>>,
}

/// Each series in the order of time.
pub fn series<'s>(view: &View<'s>) -> IndexMap<SeriesKey<'s>, Vec<Row<'s>>> {
    let mut series: IndexMap<SeriesKey, Vec<Row>> = IndexMap::new();
    for observation in view.site().observations.values() {
        let key = &observation.key;
        let rows = series.entry((&key.indicator, &key.area, frequency(key.period))).or_default();
        let before = rows.last().map(|row| row.observation);
        let incomparable = before.and_then(|it| view.site().incomparable(it, observation, Visibility::INTERNAL));
        rows.push(Row { observation, incomparable });
    }
    series
}

impl Row<'_> {
    pub fn is_break(&self) -> bool {
        self.observation.break_note.is_some() || self.incomparable.is_some()
    }

    /// What broke the series, in the language of `view` alone.
    pub fn break_words(&self, view: &View) -> Option<String> {
        let words = match (&self.observation.break_note, &self.incomparable) {
            (Some(note), _) => view.words(note),
            (None, Some(incomparable)) => view.why_not_compared(incomparable),
            (None, None) => return None,
        };
        words.lang.is_none().then_some(words.text)
    }
}
