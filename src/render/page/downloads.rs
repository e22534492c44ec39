//! The data as files: which there are, what their columns mean, and what programs are given.

use serde::Serialize;

use super::frame::PageContext;
use crate::plan::{Address, Codelist, Dataset, Endpoint, Output, Page, SdmxMessage};
use crate::render::api::example;
use crate::render::carried::Download;
use crate::render::download::{About, Schema};
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct DownloadsPage {
    summary: Words,
    /// Everything in one file.
    all: Files,
    /// What the codes in the columns mean.
    codelists: Vec<Files>,
    indicators: Vec<Files>,
    /// Nothing where they are too many for a page.
    areas: Vec<Files>,
    /// Then: the list of areas, each of which has its files on its own page.
    many_areas: Option<String>,
    /// On what terms the data may be used.
    licence: Option<LicenceShown>,
    tables: Vec<TableShown>,
    /// What is there for programs.
    endpoints: Vec<EndpointShown>,
    /// What statistics offices exchange; nothing in the internal edition.
    sdmx: Vec<EndpointShown>,
    /// A number as a program gets it.
    example: Option<String>,
    /// The address of the description of all tables.
    data_package: Option<String>,
    /// The description of all data for catalogues (DCAT); nothing in the internal edition.
    catalogue: Option<String>,
}

/// With more areas, the table of their files would outweigh the page.
const AREAS_AT_MOST: usize = 200;

/// A dataset with its files.
#[derive(Serialize)]
struct Files {
    /// What it is, and the page about it.
    of: Anchor,
    /// How many numbers or things it holds.
    rows: usize,
    files: Vec<Download>,
}

/// A licence by its name.
#[derive(Serialize)]
struct LicenceShown {
    name: String,
    href: String,
}

/// The columns of a table.
#[derive(Serialize)]
struct TableShown {
    title: String,
    columns: Vec<ColumnShown>,
}

/// A column by its name in every file, and what stands in it.
#[derive(Serialize)]
struct ColumnShown {
    name: &'static str,
    /// What is in the column.
    meaning: String,
}

/// A file of the interface for programs.
#[derive(Serialize)]
struct EndpointShown {
    /// Its address, with a place for an id where there are many.
    path: String,
    /// An example of it.
    href: String,
    /// What it holds.
    meaning: String,
}

impl PageContext for DownloadsPage {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn holds_table(&self) -> bool {
        true
    }
}

pub fn context(view: &View) -> DownloadsPage {
    let site = view.site();
    let indicators = site.indicators.iter().map(|(id, _)| (view.indicator_anchor(id), Dataset::Indicator(id.clone())));
    let areas = site.areas.iter().map(|(id, _)| (view.area_anchor(id), Dataset::Area(id.clone())));
    let observed = view.world.plan.observed.areas();
    let known = |(of, dataset)| Some(files(of, dataset, view)).filter(|it| it.rows > 0);
    DownloadsPage {
        summary: view.own(view.string("data-files-summary")),
        all: named_files(Dataset::All, view),
        codelists: Codelist::ALL.map(|list| named_files(Dataset::Codelist(list), view)).into(),
        indicators: indicators.filter_map(known).collect(),
        areas: if observed > AREAS_AT_MOST { Vec::new() } else { areas.filter_map(known).collect() },
        many_areas: view.link(&Page::Areas).filter(|_| observed > AREAS_AT_MOST),
        licence: site.settings.licence.as_ref().map(|it| LicenceShown { name: it.name.clone(), href: it.url.clone() }),
        tables: tables(view),
        endpoints: endpoints(view),
        sdmx: sdmx(view),
        example: example(view),
        data_package: data_package(view),
        catalogue: catalogue(view),
    }
}

fn named_files(dataset: Dataset, view: &View) -> Files {
    let words = view.own(view.dataset_name(&dataset));
    files(Anchor { words, href: None }, dataset, view)
}

fn files(of: Anchor, dataset: Dataset, view: &View) -> Files {
    let rows = match &dataset {
        Dataset::Codelist(Codelist::Indicators) => view.site().indicators.len(),
        Dataset::Codelist(Codelist::Areas) => view.site().areas.len(),
        Dataset::Codelist(Codelist::Sources) => view.site().sources.len(),
        dataset => view.observations(dataset).count(),
    };
    Files { of, rows, files: view.files_of(&dataset) }
}

/// Those of observations, and of each list only what the others do not have.
fn tables(view: &View) -> Vec<TableShown> {
    let mut said = Vec::new();
    let datasets = [Dataset::All].into_iter().chain(Codelist::ALL.map(Dataset::Codelist));
    let tables = datasets.map(|dataset| {
        let new = Schema::of(&dataset).columns.into_iter().filter(|it| !said.contains(&it.name)).collect::<Vec<_>>();
        said.extend(new.iter().map(|it| it.name));
        TableShown { title: view.dataset_name(&dataset), columns: new.iter().map(|it| column(it, view)).collect() }
    });
    tables.filter(|table| !table.columns.is_empty()).collect()
}

fn column(about: &About, view: &View) -> ColumnShown {
    ColumnShown { name: about.name, meaning: view.string(&about.key()).to_string() }
}

/// What is published of the interface, each with its first file for an example.
fn endpoints(view: &View) -> Vec<EndpointShown> {
    let published = |which: fn(&Endpoint) -> bool| {
        let mut outputs = view.world.plan.outputs.iter();
        outputs.find_map(|it| matches!(&it.output, Output::Api(endpoint) if which(endpoint)).then_some(&it.address))
    };
    let version = Endpoint::VERSION;
    let shown = |address: Option<&Address>, path: &str, key: &str| {
        let meaning = view.string(key).to_string();
        Some(EndpointShown { path: format!("api/{version}/{path}"), href: view.way_to(address?), meaning })
    };
    let all = [
        shown(published(|it| *it == Endpoint::Index), "index.json", "api-index"),
        shown(published(|it| matches!(it, Endpoint::Indicator(_))), "indicators/{id}.json", "api-indicator"),
        shown(published(|it| matches!(it, Endpoint::Area(_))), "areas/{id}.json", "api-area"),
        shown(published(|it| *it == Endpoint::Description), "openapi.json", "api-openapi"),
    ];
    all.into_iter().flatten().collect()
}

fn sdmx(view: &View) -> Vec<EndpointShown> {
    let shown = |(message, address): (SdmxMessage, &Address)| {
        let key = match message {
            SdmxMessage::Structure => "sdmx-structure",
            SdmxMessage::Data => "sdmx-data",
            SdmxMessage::Csv => "sdmx-csv",
        };
        let meaning = view.string(key).to_string();
        EndpointShown { path: message.file_name().to_string(), href: view.way_to(address), meaning }
    };
    let mut messages: Vec<(SdmxMessage, &Address)> = view.world.plan.sdmx().collect();
    messages.sort();
    messages.into_iter().map(shown).collect()
}

fn data_package(view: &View) -> Option<String> {
    let mut outputs = view.world.plan.outputs.iter();
    let found = outputs.find(|planned| planned.output == Output::DataPackage(view.language))?;
    Some(view.way_to(&found.address))
}

fn catalogue(view: &View) -> Option<String> {
    let address = view.world.plan.catalogue(view.language)?;
    Some(view.way_to(address))
}
