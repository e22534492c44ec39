//! What the codes in the columns of observations mean: indicators, areas and sources, a row each.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::cell::{Cell, Column, Kind, optional, required, words_of};
use super::row::SourceOfRow;
use super::sheet::Sheet;
use crate::model::{Area, AreaLevel, Better, Choice, Id, Indicator, IndicatorKind, SourceDay, SourceKind};
use crate::plan::Codelist;
use crate::render::world::View;

/// An indicator, with all that tells how to read its numbers.
pub struct IndicatorRow {
    id: String,
    name: String,
    definition: String,
    kind: &'static str,
    unit: String,
    decimals: u32,
    better: &'static str,
    sums_over_areas: bool,
    /// What a share is a share of.
    base: Option<String>,
    /// What is left out of that, between spaces.
    excludes: Option<String>,
    note: Option<String>,
}

/// An area, with its time and its place among the others.
pub struct AreaRow {
    id: String,
    name: String,
    level: &'static str,
    code: Option<String>,
    parent: Option<String>,
    from: Option<Date>,
    to: Option<Date>,
    note: Option<String>,
}

pub const INDICATORS: [Column<IndicatorRow>; 11] = [
    required("indicator", Kind::Code, |row| Cell::text(&row.id)),
    required("indicator_name", Kind::Text, |row| Cell::text(&row.name)),
    required("definition", Kind::Text, |row| Cell::text(&row.definition)),
    required("kind", Kind::OneOf(words_of::<IndicatorKind>), |row| Cell::text(row.kind)),
    optional("unit", Kind::Text, |row| Cell::text(&row.unit)),
    required("decimals", Kind::Integer, |row| Cell::Number(Decimal::from(row.decimals))),
    required("better", Kind::OneOf(words_of::<Better>), |row| Cell::text(row.better)),
    required("sums_over_areas", Kind::Flag, |row| Cell::Flag(row.sums_over_areas)),
    optional("base", Kind::Code, |row| Cell::optional(&row.base)),
    optional("excludes", Kind::Text, |row| Cell::optional(&row.excludes)),
    optional("note", Kind::Text, |row| Cell::optional(&row.note)),
];

pub const AREAS: [Column<AreaRow>; 8] = [
    required("area", Kind::Code, |row| Cell::text(&row.id)),
    required("area_name", Kind::Text, |row| Cell::text(&row.name)),
    required("level", Kind::OneOf(words_of::<AreaLevel>), |row| Cell::text(row.level)),
    optional("code", Kind::Code, |row| Cell::optional(&row.code)),
    optional("parent", Kind::Code, |row| Cell::optional(&row.parent)),
    optional("from", Kind::Date, |row| Cell::date(row.from)),
    optional("to", Kind::Date, |row| Cell::date(row.to)),
    optional("note", Kind::Text, |row| Cell::optional(&row.note)),
];

pub const SOURCES: [Column<SourceOfRow>; 10] = [
    required("source", Kind::Code, |row| Cell::text(&row.id)),
    required("source_kind", Kind::OneOf(words_of::<SourceKind>), |row| Cell::text(row.kind)),
    required("source_title", Kind::Text, |row| Cell::text(&row.title)),
    required("publisher", Kind::Text, |row| Cell::text(&row.publisher)),
    required("source_date", Kind::Date, |row| Cell::Date(row.date)),
    required("source_date_is", Kind::OneOf(words_of::<SourceDay>), |row| Cell::text(row.day)),
    optional("source_number", Kind::Text, |row| Cell::optional(&row.number)),
    optional("source_pages", Kind::Text, |row| Cell::optional(&row.pages)),
    optional("source_url", Kind::Url, |row| Cell::optional(&row.url)),
    optional("source_accessed", Kind::Date, |row| Cell::date(row.accessed)),
];

/// The whole list, in the order of the records.
pub fn sheet(list: Codelist, view: &View) -> Sheet {
    let site = view.site();
    match list {
        Codelist::Indicators => Sheet::of(&INDICATORS, site.indicators.values().map(|it| indicator(it, view)), view),
        Codelist::Areas => Sheet::of(&AREAS, site.areas.values().map(|it| area(it, view)), view),
        Codelist::Sources => Sheet::of(&SOURCES, site.sources.values().map(|it| view.source_row(it)), view),
    }
}

fn indicator(indicator: &Indicator, view: &View) -> IndicatorRow {
    let excludes: Vec<&str> = indicator.excludes.iter().map(Id::as_str).collect();
    IndicatorRow {
        id: indicator.id.to_string(),
        name: view.words(&indicator.name).text,
        definition: view.words(&indicator.definition).text,
        kind: indicator.kind.word(),
        unit: view.words(&view.site().units[&indicator.unit].name).text,
        decimals: indicator.decimals,
        better: indicator.better.word(),
        sums_over_areas: indicator.sums_over_areas,
        base: indicator.base.as_ref().map(Id::to_string),
        excludes: (!excludes.is_empty()).then(|| excludes.join(" ")),
        note: view.optional_words(&indicator.note).map(|words| words.text),
    }
}

fn area(area: &Area, view: &View) -> AreaRow {
    AreaRow {
        id: area.id.to_string(),
        name: view.words(&area.name).text,
        level: area.level.word(),
        code: area.code.clone(),
        parent: area.parent.as_ref().map(Id::to_string),
        from: area.from,
        to: area.to,
        note: view.optional_words(&area.note).map(|words| words.text),
    }
}
