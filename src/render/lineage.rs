//! Where each number comes from: the sources of an indicator, each with the numbers that were taken from it.

use serde::Serialize;

use super::page::SourceShown;
use super::shown::Shown;
use super::world::{View, Words};
use crate::model::{CountsOfShare, Id, Indicator, Observation, Source};
use crate::plan::figure_fragment;

/// A source, and what it says of one indicator.
#[derive(Debug, Clone, Serialize)]
pub struct Lineage {
    pub source: SourceShown,
    /// Newest first.
    pub numbers: Vec<SourcedNumber>,
}

/// One number with all that speaks for it.
#[derive(Debug, Clone, Serialize)]
pub struct SourcedNumber {
    /// What links to the number lead to.
    pub id: String,
    pub area: Words,
    pub shown: Shown,
    /// "(123 + 270) : 1.020 = 38,5%", where it was computed.
    pub formula: Option<String>,
    /// Which counts give the share.
    pub counts: Option<String>,
    /// How to cite it.
    pub cite: String,
}

impl View<'_> {
    /// The sources of an indicator, newest first.
    pub fn lineage(&self, indicator: &Id<Indicator>) -> Vec<Lineage> {
        let mut observations: Vec<&Observation> = self.site().observations_of(indicator).collect();
        observations.sort_by(|a, b| {
            let [first, second] = [a, b].map(|it| &self.site().sources[&it.source]);
            (second.date, &first.id).cmp(&(first.date, &second.id)).then_with(|| b.key.period.cmp(&a.key.period))
        });
        let by_source = observations.chunk_by(|a, b| a.source == b.source);
        by_source.map(|numbers| self.numbers_of(&self.site().sources[&numbers[0].source], numbers)).collect()
    }

    fn numbers_of(&self, source: &Source, numbers: &[&Observation]) -> Lineage {
        let numbers = numbers.iter().map(|observation| SourcedNumber {
            id: figure_fragment(&observation.key),
            area: self.words(&self.site().areas[&observation.key.area].name),
            shown: self.shown(observation),
            formula: self.formula(observation),
            cite: self.citation_text(&self.reference_of_number(observation)),
            counts: self.site().counts_of_share(observation).and_then(|counts| self.counts(observation, &counts)),
        });
        Lineage { source: self.source(source), numbers: numbers.collect() }
    }

    /// "Trên 1.025 hợp tác xã, chỉ 416 cho ra 40,6%." A number that was computed from its counts needs no guess.
    fn counts(&self, observation: &Observation, counts: &CountsOfShare) -> Option<String> {
        if observation.derived_by.is_some() {
            return None;
        }
        let base_of = self.site().indicators[&observation.key.indicator].base.as_ref()?;
        let unit = self.unit_words(&self.site().indicators[base_of].unit, Some(counts.base)).text;
        let text = |value| self.site().number_text(base_of, value, self.language);
        let (low, high) = counts.range?;
        let base = format!("{} {unit}", text(counts.base));
        let (share, low_text, high_text) = (self.reading(observation), text(low), text(high));
        let key = if low == high { "one-count-fits" } else { "several-counts-fit" };
        let places = [("base", base.as_str()), ("share", &share), ("low", &low_text), ("high", &high_text)];
        Some(self.filled(key, &places))
    }
}
