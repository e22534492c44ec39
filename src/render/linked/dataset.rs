//! Numbers that can be downloaded (schema.org `Dataset`), and the list of all of them (`DataCatalog`).

use super::coverage::{Coverage, places, sources};
use super::observation::observation;
use super::page_facts::PageFacts;
use super::thing::Thing;
use crate::model::{Id, Indicator, Observation};
use crate::plan::{Address, Dataset, DownloadFormat, Page};
use crate::render::world::View;

/// The newest of the sources; the page has all.
const SOURCES: usize = 5;
/// How many datasets a page names, so that it stays light; the catalogue has all.
const DATASETS: usize = 20;
/// How many things that are measured in an area.
const VARIABLES: usize = 20;

/// What can be downloaded on the page; of an indicator, also its newest number. Nothing where only targets are known.
pub fn of_page(facts: &PageFacts, view: &View) -> Vec<Thing> {
    let Some(dataset) = view.world.plan.dataset_of(facts.page, view.language) else { return Vec::new() };
    let observations: Vec<&Observation> = view.observations(&dataset).collect();
    if observations.is_empty() {
        return Vec::new();
    }
    let described = described(&dataset, &observations, facts, view);
    let latest = match &dataset {
        Dataset::Indicator(id) => newest(id, view).and_then(|newest| observation(newest, view)),
        _ => None,
    };
    [described].into_iter().chain(latest).collect()
}

/// The page of all downloads: everything, and what there is of parts.
pub fn catalogue(facts: &PageFacts, view: &View) -> Vec<Thing> {
    let sets = view.world.plan.datasets(view.language).filter(|dataset| **dataset != Dataset::All);
    let known = sets.filter(|dataset| view.observations(dataset).next().is_some());
    let named = known.filter_map(|dataset| view.named_on(&dataset.page(), "dataset")).map(Thing::at);
    let catalogue = data_catalogue(view)
        .with("url", view.own_name())
        .with_known("description", facts.description)
        .with("inLanguage", view.language.tag())
        .with("publisher", view.publisher())
        .with_all("dataset", named.take(DATASETS));
    of_page(facts, view).into_iter().chain([catalogue]).collect()
}

fn newest<'v>(id: &Id<Indicator>, view: &View<'v>) -> Option<&'v Observation> {
    view.site().latest(id, &view.site().first_area_of(id)?)
}

fn described(dataset: &Dataset, observations: &[&Observation], facts: &PageFacts, view: &View) -> Thing {
    let files = view.world.plan.downloads(dataset, view.language);
    let described = Thing::new("Dataset")
        .with_known("@id", view.named_on(facts.page, "dataset"))
        .with("identifier", identifier(dataset))
        .with("name", view.dataset_title(dataset))
        .with_known("description", facts.description)
        .with("url", view.own_name())
        .with("inLanguage", view.language.tag())
        .with("publisher", view.publisher())
        .with_known("creator", view.publisher_name().map(Thing::at))
        .with("dateModified", view.newest_day_of(dataset))
        .with_known("temporalCoverage", Coverage::of(observations).map(|days| format!("{}/{}", days.first, days.last)))
        .with_all("spatialCoverage", places(observations, view).iter().map(|area| view.place(area)))
        .with_all("variableMeasured", variables(dataset, observations, view))
        .with_all("isBasedOn", sources(observations, view).into_iter().take(SOURCES).map(|source| view.work(source)))
        .with_all("distribution", files.iter().map(|(format, address)| distribution(*format, address, view)))
        .with("includedInDataCatalog", data_catalogue(view));
    view.on_terms(described)
}

/// What the data themselves call it; an indicator and an area may have one id.
pub fn identifier(dataset: &Dataset) -> String {
    match dataset {
        Dataset::All => "observations".to_string(),
        Dataset::Indicator(id) => format!("indicator/{id}"),
        Dataset::Area(id) => format!("area/{id}"),
        Dataset::Codelist(list) => list.title_key().to_string(),
    }
}

fn data_catalogue(view: &View) -> Thing {
    let named = Thing::new("DataCatalog").with_known("@id", view.named_on(&Page::Downloads, "catalog"));
    named.with("name", view.title(&Page::Downloads).text)
}

/// On the page of an indicator in full, on that of an area by the name that they have there; of the whole, each dataset.
fn variables(dataset: &Dataset, observations: &[&Observation], view: &View) -> Vec<Thing> {
    let site = view.site();
    let name = |id: &Id<Indicator>| view.named_on(&Page::Indicator(id.clone()), "variable");
    match dataset {
        Dataset::Indicator(id) => {
            let indicator = &site.indicators[id];
            let variable = Thing::new("PropertyValue").with_known("@id", name(id));
            let unit = &site.units[&indicator.unit];
            vec![variable.with("name", view.text_of(&indicator.name)).with("unitText", view.text_of(&unit.name))]
        }
        Dataset::All | Dataset::Codelist(_) => Vec::new(),
        Dataset::Area(_) => {
            let mut measured: Vec<&Id<Indicator>> = observations.iter().map(|it| &it.key.indicator).collect();
            measured.sort();
            measured.dedup();
            measured.into_iter().filter_map(name).map(Thing::at).take(VARIABLES).collect()
        }
    }
}

fn distribution(format: DownloadFormat, address: &Address, view: &View) -> Thing {
    Thing::new("DataDownload")
        .with("name", format.name())
        .with("encodingFormat", format.media_type())
        .with("contentUrl", view.outward(address))
}

impl View<'_> {
    /// What a dataset is called where it stands among those of others.
    pub(super) fn dataset_title(&self, dataset: &Dataset) -> String {
        let site = self.text_of(&self.site().settings.title);
        match dataset {
            Dataset::All => self.filled("dataset-of-all", &[("site", &site)]),
            Dataset::Area(id) => {
                self.filled("dataset-of-area", &[("area", &self.text_of(&self.site().areas[id].name))])
            }
            dataset => self.dataset_name(dataset),
        }
    }
}
