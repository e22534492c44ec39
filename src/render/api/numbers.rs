//! The observations of an indicator or of an area, with everything that their codes refer to.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::value::RawValue;

use super::by_language::ByLanguage;
use super::index::{Preamble, preamble};
use super::things::{AreaData, FileData, IndicatorData, SourceData};
use crate::model::{Area, Choice, Id, Indicator, Observation, Reading, Register, Residual, ResidualOf, Revision};
use crate::plan::{Dataset, Page, figure_fragment};
use crate::render::download::exact;
use crate::render::world::{View, Words};

/// A file of observations. The lists are keyed by the codes that observations use.
#[derive(Serialize)]
pub struct Numbers {
    #[serde(flatten)]
    preamble: Preamble,
    /// The indicator that the file is about, or else the area.
    #[serde(skip_serializing_if = "Option::is_none")]
    indicator: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    area: Option<String>,
    indicators: BTreeMap<String, IndicatorData>,
    areas: BTreeMap<String, AreaData>,
    sources: BTreeMap<String, SourceData>,
    observations: Vec<ObservationData>,
    files: Vec<FileData>,
}

/// One number, or why there is none.
#[derive(Serialize)]
pub struct ObservationData {
    indicator: String,
    area: String,
    period: String,
    value: Option<Box<RawValue>>,
    missing: Option<&'static str>,
    status: Option<&'static str>,
    #[serde(rename = "break")]
    series_break: ByLanguage,
    residuals: Vec<ResidualData>,
    revisions: Vec<RevisionData>,
    formula: ByLanguage,
    note: ByLanguage,
    quote: Option<String>,
    source: String,
    /// Where the number stands among those of its source.
    pages: ByLanguage,
}

#[derive(Serialize)]
struct ResidualData {
    /// The identity, or the indicator whose areas do not add up to it.
    of: String,
    value: Box<RawValue>,
    explanation: ByLanguage,
}

#[derive(Serialize)]
struct RevisionData {
    date: String,
    from: Box<RawValue>,
    to: Box<RawValue>,
    reason: ByLanguage,
}

pub fn of_indicator(id: &Id<Indicator>, view: &View) -> Numbers {
    let mut numbers = numbers(&Dataset::Indicator(id.clone()), view);
    numbers.indicators.entry(id.to_string()).or_insert_with(|| view.indicator_data(&view.site().indicators[id]));
    Numbers { indicator: Some(id.to_string()), ..numbers }
}

pub fn of_area(id: &Id<Area>, view: &View) -> Numbers {
    Numbers { area: Some(id.to_string()), ..numbers(&Dataset::Area(id.clone()), view) }
}

fn numbers(dataset: &Dataset, view: &View) -> Numbers {
    let site = view.site();
    let observations: Vec<&Observation> = view.observations(dataset).collect();
    Numbers {
        preamble: preamble(view),
        indicator: None,
        area: None,
        indicators: named(&site.indicators, observations.iter().map(|it| &it.key.indicator), |it| {
            view.indicator_data(it)
        }),
        areas: named(&site.areas, observations.iter().map(|it| &it.key.area), |it| view.area_data(it)),
        sources: named(&site.sources, observations.iter().map(|it| &it.source), |it| view.source_data(it)),
        observations: observations.into_iter().map(|it| observation(it, view)).collect(),
        files: view.file_data(dataset),
    }
}

/// What `ids` name, each once.
fn named<'a, T: 'a, Data>(
    all: &Register<T>,
    ids: impl Iterator<Item = &'a Id<T>>,
    describe: impl Fn(&T) -> Data,
) -> BTreeMap<String, Data> {
    let ids: BTreeSet<&Id<T>> = ids.collect();
    ids.into_iter().map(|id| (id.to_string(), describe(&all[id]))).collect()
}

pub fn observation(observation: &Observation, view: &View) -> ObservationData {
    let key = &observation.key;
    let site = view.site();
    let missing = match observation.reading {
        Reading::Known(_) => None,
        Reading::Missing(missing) => Some(missing.word()),
    };
    ObservationData {
        indicator: key.indicator.to_string(),
        area: key.area.to_string(),
        period: key.period.to_string(),
        value: observation.known().map(exact),
        missing,
        status: observation.status.map(Choice::word),
        series_break: view.in_each_language(|view| own_words(view.break_words(observation)?)),
        residuals: site.residuals_of(key).iter().map(|it| residual(it, view)).collect(),
        revisions: site.revisions_of(key).iter().map(|it| revision(it, view)).collect(),
        formula: view.in_each_language(|view| view.formula(observation)),
        note: observation.note.as_ref().map(|note| view.spoken(note)).unwrap_or_default(),
        quote: observation.quote.clone(),
        source: observation.source.to_string(),
        pages: view.pages(&Page::Indicator(key.indicator.clone()), Some(&figure_fragment(key))),
    }
}

/// Nothing where they are those of another language.
fn own_words(words: Words) -> Option<String> {
    words.lang.is_none().then_some(words.text)
}

fn residual(residual: &Residual, view: &View) -> ResidualData {
    let of = match &residual.of {
        ResidualOf::Identity(id) => id.to_string(),
        ResidualOf::Sum(id) | ResidualOf::Share(id) => id.to_string(),
    };
    ResidualData { of, value: exact(residual.value), explanation: view.spoken(&residual.explanation) }
}

fn revision(revision: &Revision, view: &View) -> RevisionData {
    RevisionData {
        date: revision.date.to_string(),
        from: reading(revision.from),
        to: reading(revision.to),
        reason: view.spoken(&revision.reason),
    }
}

/// A number, or a string that says why there is none.
fn reading(reading: Reading) -> Box<RawValue> {
    RawValue::from_string(reading.to_string()).expect("a reading writes itself as a number or a quoted word")
}
