//! Indicators, areas, units and sources, as programs are told of them.

use serde::Serialize;

use super::by_language::ByLanguage;
use crate::model::{Area, Choice, Id, Indicator, Source, Unit};
use crate::plan::{Dataset, Page};
use crate::render::world::View;

#[derive(Serialize)]
pub struct UnitData {
    id: String,
    name: ByLanguage,
    /// Written right behind the number in place of the name.
    symbol: Option<String>,
}

#[derive(Serialize)]
pub struct IndicatorData {
    id: String,
    name: ByLanguage,
    definition: ByLanguage,
    kind: &'static str,
    unit: UnitData,
    decimals: u32,
    better: &'static str,
    sums_over_areas: bool,
    base: Option<String>,
    excludes: Vec<String>,
    note: ByLanguage,
    pages: ByLanguage,
}

#[derive(Serialize)]
pub struct AreaData {
    id: String,
    name: ByLanguage,
    level: &'static str,
    code: Option<String>,
    parent: Option<String>,
    from: Option<String>,
    to: Option<String>,
    note: ByLanguage,
    pages: ByLanguage,
}

#[derive(Serialize)]
pub struct SourceData {
    id: String,
    kind: &'static str,
    title: ByLanguage,
    publisher: ByLanguage,
    date: String,
    date_is: &'static str,
    number: Option<String>,
    pages: Option<String>,
    url: Option<String>,
    accessed: Option<String>,
}

/// A file for people, and where it is.
#[derive(Serialize)]
pub struct FileData {
    language: &'static str,
    format: &'static str,
    media_type: &'static str,
    url: String,
}

impl View<'_> {
    pub fn unit_data(&self, unit: &Unit) -> UnitData {
        UnitData { id: unit.id.to_string(), name: self.spoken(&unit.name), symbol: unit.symbol.clone() }
    }

    pub fn indicator_data(&self, it: &Indicator) -> IndicatorData {
        IndicatorData {
            id: it.id.to_string(),
            name: self.spoken(&it.name),
            definition: self.spoken(&it.definition),
            kind: it.kind.word(),
            unit: self.unit_data(&self.site().units[&it.unit]),
            decimals: it.decimals,
            better: it.better.word(),
            sums_over_areas: it.sums_over_areas,
            base: it.base.as_ref().map(Id::to_string),
            excludes: it.excludes.iter().map(Id::to_string).collect(),
            note: it.note.as_ref().map(|note| self.spoken(note)).unwrap_or_default(),
            pages: self.pages(&Page::Indicator(it.id.clone()), None),
        }
    }

    pub fn area_data(&self, it: &Area) -> AreaData {
        AreaData {
            id: it.id.to_string(),
            name: self.spoken(&it.name),
            level: it.level.word(),
            code: it.code.clone(),
            parent: it.parent.as_ref().map(Id::to_string),
            from: it.from.map(|day| day.to_string()),
            to: it.to.map(|day| day.to_string()),
            note: it.note.as_ref().map(|note| self.spoken(note)).unwrap_or_default(),
            pages: self.pages(&Page::Area(it.id.clone()), None),
        }
    }

    pub fn source_data(&self, it: &Source) -> SourceData {
        SourceData {
            id: it.id.to_string(),
            kind: it.kind.word(),
            title: self.spoken(&it.title),
            publisher: self.spoken(&it.publisher),
            date: it.date.to_string(),
            date_is: it.day.word(),
            number: it.number.clone(),
            pages: it.pages.clone(),
            url: it.url.clone(),
            accessed: it.accessed.map(|day| day.to_string()),
        }
    }

    /// The same numbers as files, in each language.
    pub fn file_data(&self, dataset: &Dataset) -> Vec<FileData> {
        let mut files = Vec::new();
        for language in &self.site().settings.languages {
            files.extend(self.world.plan.downloads(dataset, *language).iter().map(|(format, address)| FileData {
                language: language.tag(),
                format: format.name(),
                media_type: format.media_type(),
                url: self.reach(address),
            }));
        }
        files
    }
}
