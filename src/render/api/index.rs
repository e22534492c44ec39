//! What there is for programs: every indicator and area with the address of its file.

use std::collections::BTreeMap;

use serde::Serialize;

use super::by_language::ByLanguage;
use crate::model::{Area, Choice, Edition, Indicator, Licence};
use crate::plan::{Dataset, Endpoint, Output, Page};
use crate::render::world::View;

/// What every file of the interface begins with.
#[derive(Serialize)]
pub struct Preamble {
    /// The version of the interface, as in its address.
    api: &'static str,
    /// The day that the site was made for.
    date: String,
    edition: &'static str,
    title: ByLanguage,
    publisher: ByLanguage,
    licence: Option<LicenceData>,
}

#[derive(Serialize)]
struct LicenceData {
    name: String,
    url: String,
}

#[derive(Serialize)]
pub struct Index {
    #[serde(flatten)]
    preamble: Preamble,
    languages: Vec<&'static str>,
    pages: ByLanguage,
    /// Where people read what the files and columns mean.
    documentation: ByLanguage,
    /// The description in OpenAPI.
    openapi: String,
    /// The tables for Data Package.
    data_packages: ByLanguage,
    /// The messages of SDMX by the names of their files; nothing in the internal edition.
    sdmx: BTreeMap<&'static str, String>,
    indicators: Vec<Entry>,
    areas: Vec<Entry>,
}

/// A thing and its file.
#[derive(Serialize)]
struct Entry {
    id: String,
    name: ByLanguage,
    /// Of an indicator.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<ByLanguage>,
    /// Of an area.
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'static str>,
    /// How many observations the file holds.
    observations: usize,
    url: String,
    pages: ByLanguage,
}

pub fn preamble(view: &View) -> Preamble {
    let settings = &view.site().settings;
    Preamble {
        api: Endpoint::VERSION,
        date: view.world.date.to_string(),
        edition: if view.world.edition == Edition::Internal { "internal" } else { "public" },
        title: view.spoken(&settings.title),
        publisher: view.spoken(&settings.publisher),
        licence: settings
            .licence
            .as_ref()
            .map(|Licence { name, url }| LicenceData { name: name.clone(), url: url.clone() }),
    }
}

pub fn index(view: &View) -> Index {
    let site = view.site();
    let default = site.settings.default_language();
    let has_file = |dataset: Dataset| !view.world.plan.downloads(&dataset, default).is_empty();
    let indicators = site.indicators.values().filter(|it| has_file(Dataset::Indicator(it.id.clone())));
    let areas = site.areas.values().filter(|it| has_file(Dataset::Area(it.id.clone())));
    Index {
        preamble: preamble(view),
        languages: site.settings.languages.iter().map(|it| it.tag()).collect(),
        pages: view.pages(&Page::Home, None),
        documentation: view.pages(&Page::Downloads, None),
        openapi: view.reach(&Endpoint::Description.address()),
        data_packages: data_packages(view),
        sdmx: view.world.plan.sdmx().map(|(message, address)| (message.file_name(), view.reach(address))).collect(),
        indicators: indicators.map(|it| of_indicator(it, view)).collect(),
        areas: areas.map(|it| of_area(it, view)).collect(),
    }
}

fn data_packages(view: &View) -> ByLanguage {
    let packages = view.world.plan.outputs.iter().filter_map(|planned| match planned.output {
        Output::DataPackage(language) => Some((language.tag(), view.reach(&planned.address))),
        _ => None,
    });
    packages.collect()
}

fn of_indicator(it: &Indicator, view: &View) -> Entry {
    Entry {
        id: it.id.to_string(),
        name: view.spoken(&it.name),
        unit: Some(view.spoken(&view.site().units[&it.unit].name)),
        level: None,
        observations: view.site().observations_of(&it.id).count(),
        url: view.reach(&Endpoint::Indicator(it.id.clone()).address()),
        pages: view.pages(&Page::Indicator(it.id.clone()), None),
    }
}

fn of_area(it: &Area, view: &View) -> Entry {
    Entry {
        id: it.id.to_string(),
        name: view.spoken(&it.name),
        unit: None,
        level: Some(it.level.word()),
        observations: view.world.plan.observed.within(&it.id, view.site()).len(),
        url: view.reach(&Endpoint::Area(it.id.clone()).address()),
        pages: view.pages(&Page::Area(it.id.clone()), None),
    }
}
