//! One observation with all that belongs to it, as a row of data.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::model::{Choice, Id, Observation, ObservationKey, Reading, ResidualOf, Source};
use crate::render::world::View;

/// What every format says of one number. Names of columns and codes are the same in every language.
pub struct DataRow {
    pub indicator: String,
    pub indicator_name: String,
    pub area: String,
    pub area_name: String,
    pub period: String,
    /// Nothing where there is no number: then `missing` says why.
    pub value: Option<Decimal>,
    pub unit: String,
    /// `estimated`, `provisional`, `official`; nothing where the source does not say.
    pub status: Option<&'static str>,
    pub missing: Option<&'static str>,
    /// Why it does not compare with the observation before it.
    pub series_break: Option<String>,
    /// What its equations leave unexplained: `cooperatives-flow: -3`.
    pub residual: Option<String>,
    /// `2024-03-01: 1025 -> 1026`, each correction in the order of time.
    pub revised: Option<String>,
    /// How a derived number was computed.
    pub formula: Option<String>,
    pub note: Option<String>,
    pub source: SourceOfRow,
    pub quote: Option<String>,
}

/// Where the number comes from.
pub struct SourceOfRow {
    pub id: String,
    pub kind: &'static str,
    pub title: String,
    pub publisher: String,
    pub date: Date,
    /// What happened on that day: `publication`, `event`, `figures` or `inferred`.
    pub day: &'static str,
    pub number: Option<String>,
    pub pages: Option<String>,
    pub url: Option<String>,
    pub accessed: Option<Date>,
}

impl View<'_> {
    pub fn data_row(&self, observation: &Observation) -> DataRow {
        let ObservationKey { indicator, area, period } = &observation.key;
        let site = self.site();
        let missing = match observation.reading {
            Reading::Known(_) => None,
            Reading::Missing(missing) => Some(missing.word()),
        };
        DataRow {
            indicator: indicator.to_string(),
            indicator_name: self.words(&site.indicators[indicator].name).text,
            area: area.to_string(),
            area_name: self.words(&site.areas[area].name).text,
            period: period.to_string(),
            value: observation.known(),
            unit: self.words(&site.units[&site.indicators[indicator].unit].name).text,
            status: observation.status.map(Choice::word),
            missing,
            series_break: self.break_words(observation).map(|words| words.text),
            residual: self.residual_of(observation),
            revised: self.corrections(observation),
            formula: self.formula(observation),
            note: observation.note.as_ref().map(|note| self.words(note).text),
            source: self.source_row(&site.sources[&observation.source]),
            quote: observation.quote.clone(),
        }
    }

    pub fn residual_of(&self, observation: &Observation) -> Option<String> {
        let said = self.site().residuals_of(&observation.key).iter().map(|it| match &it.of {
            ResidualOf::Identity(id) => format!("{id}: {}", it.value),
            ResidualOf::Sum(id) | ResidualOf::Share(id) => format!("{id}: {}", it.value),
        });
        joined(said)
    }

    pub fn corrections(&self, observation: &Observation) -> Option<String> {
        let revisions = self.site().revisions_of(&observation.key).iter();
        joined(revisions.map(|it| format!("{}: {} -> {}", it.date, it.from, it.to)))
    }

    /// Title, publisher, date and address of a source.
    pub fn source_in_words(&self, id: &Id<Source>) -> String {
        let source = &self.site().sources[id];
        let (title, publisher) = (self.words(&source.title).text, self.words(&source.publisher).text);
        let parts = [Some(title), Some(publisher), Some(source.date.to_string()), source.url.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(". ")
    }

    pub fn source_row(&self, source: &Source) -> SourceOfRow {
        SourceOfRow {
            id: source.id.to_string(),
            kind: source.kind.word(),
            title: self.words(&source.title).text,
            publisher: self.words(&source.publisher).text,
            date: source.date,
            day: source.day.word(),
            number: source.number.clone(),
            pages: source.pages.clone(),
            url: source.url.clone(),
            accessed: source.accessed,
        }
    }
}

fn joined(parts: impl Iterator<Item = String>) -> Option<String> {
    let parts: Vec<String> = parts.collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}
