//! The description of all data for catalogues (DCAT), and which datasets it holds.

use super::address::Address;
use super::download::Dataset;
use super::output::{Output, Page, Plan, Planned};
use crate::language::Language;
use crate::model::{Edition, Site};

impl Plan {
    /// Where the catalogue is, where that is planned.
    pub fn catalogue(&self, language: Language) -> Option<&Address> {
        let is_it = |planned: &&Planned| planned.output == Output::Catalogue(language);
        self.outputs.iter().find(is_it).map(|planned| &planned.address)
    }

    /// What can be downloaded of the numbers: everything, then parts of it.
    pub fn datasets(&self, language: Language) -> impl Iterator<Item = &Dataset> {
        let of_language =
            self.downloads.iter().filter(move |((_, other), files)| *other == language && !files.is_empty());
        of_language.map(|((dataset, _), _)| dataset).filter(|dataset| !matches!(dataset, Dataset::Codelist(_)))
    }

    /// The numbers that the page leads to as files.
    pub fn dataset_of(&self, page: &Page, language: Language) -> Option<Dataset> {
        let dataset = match page {
            Page::Downloads => Dataset::All,
            Page::Indicator(id) => Dataset::Indicator(id.clone()),
            Page::Area(id) => Dataset::Area(id.clone()),
            _ => return None,
        };
        (!self.downloads(&dataset, language).is_empty()).then_some(dataset)
    }
}

/// In the folder of each language's pages, on a public site that has numbers; those within need none to find their own.
pub fn catalogues(site: &Site, edition: Edition) -> Vec<Planned> {
    let default = site.settings.default_language();
    let is_planned = edition == Edition::Public && !site.observations.is_empty();
    let languages = site.settings.languages.iter().filter(|_| is_planned);
    let planned = languages.map(|language| Planned {
        output: Output::Catalogue(*language),
        address: Address::of_page(&[], *language, default).inside("catalog.jsonld"),
    });
    planned.collect()
}
