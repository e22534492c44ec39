//! Rows as JSON: each number exactly as it was written, each with its source. Wraps serde_json.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::value::RawValue;

use super::row::{DataRow, SourceOfRow};
use crate::language::Language;
use crate::model::{Choice, Id, Indicator};
use crate::render::to_json;
use crate::render::world::View;

#[derive(Serialize)]
struct Data {
    language: &'static str,
    /// The day that the site was made for.
    date: String,
    licence: Option<String>,
    /// Those that the observations are of.
    indicators: Vec<IndicatorData>,
    observations: Vec<ObservationData>,
}

#[derive(Serialize)]
struct IndicatorData {
    id: String,
    name: String,
    definition: String,
    kind: &'static str,
    unit: String,
    /// What a share is a share of, and what is left out of that.
    base: Option<String>,
    excludes: Vec<String>,
}

#[derive(Serialize)]
struct ObservationData {
    indicator: String,
    area: String,
    area_name: String,
    period: String,
    value: Option<Box<RawValue>>,
    status: Option<&'static str>,
    missing: Option<&'static str>,
    #[serde(rename = "break")]
    series_break: Option<String>,
    residual: Option<String>,
    revised: Option<String>,
    formula: Option<String>,
    note: Option<String>,
    quote: Option<String>,
    source: SourceData,
}

#[derive(Serialize)]
struct SourceData {
    id: String,
    kind: &'static str,
    title: String,
    publisher: String,
    date: String,
    number: Option<String>,
    pages: Option<String>,
    url: Option<String>,
}

pub fn json(rows: Vec<DataRow>, view: &View) -> Vec<u8> {
    let named: BTreeSet<&str> = rows.iter().map(|row| row.indicator.as_str()).collect();
    let indicators = view.site().indicators.values().filter(|it| named.contains(it.id.as_str()));
    let data = Data {
        language: Language::tag(view.language),
        date: view.world.date.to_string(),
        licence: view.site().settings.licence.as_ref().map(|licence| licence.in_words()),
        indicators: indicators.map(|it| indicator(it, view)).collect(),
        observations: rows.into_iter().map(observation).collect(),
    };
    to_json(&data)
}

fn indicator(indicator: &Indicator, view: &View) -> IndicatorData {
    IndicatorData {
        id: indicator.id.to_string(),
        name: view.words(&indicator.name).text,
        definition: view.words(&indicator.definition).text,
        kind: indicator.kind.word(),
        unit: view.words(&view.site().units[&indicator.unit].name).text,
        base: indicator.base.as_ref().map(Id::to_string),
        excludes: indicator.excludes.iter().map(Id::to_string).collect(),
    }
}

fn observation(row: DataRow) -> ObservationData {
    let SourceOfRow { id, kind, title, publisher, date, number, pages, url, .. } = row.source;
    let date = date.to_string();
    ObservationData {
        indicator: row.indicator,
        area: row.area,
        area_name: row.area_name,
        period: row.period,
        value: row.value.map(exact),
        status: row.status,
        missing: row.missing,
        series_break: row.series_break,
        residual: row.residual,
        revised: row.revised,
        formula: row.formula,
        note: row.note,
        quote: row.quote,
        source: SourceData { id, kind, title, publisher, date, number, pages, url },
    }
}

/// The digits themselves, since a binary fraction would change some of them.
pub fn exact(value: Decimal) -> Box<RawValue> {
    RawValue::from_string(value.to_string()).expect("a decimal writes itself as a JSON number")
}
