//! What programs are given: files of JSON at addresses that do not depend on a language.

use super::address::Address;
use super::download::{Dataset, Downloads};
use super::output::{Output, Planned};
use crate::model::{Area, Id, Indicator, Site};

/// A file of the interface for programs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Endpoint {
    /// What there is.
    Index,
    Indicator(Id<Indicator>),
    Area(Id<Area>),
    /// What each of the others holds, in the words of OpenAPI.
    Description,
}

impl Endpoint {
    /// A change that breaks programs gets another number, and the old files stay.
    pub const VERSION: &'static str = "v1";

    /// Ids hold only letters, digits and hyphens, so they are names of files as they are.
    pub fn address(&self) -> Address {
        let version = Endpoint::VERSION;
        Address::of_file(match self {
            Endpoint::Index => format!("api/{version}/index.json"),
            Endpoint::Description => format!("api/{version}/openapi.json"),
            Endpoint::Indicator(id) => format!("api/{version}/indicators/{id}.json"),
            Endpoint::Area(id) => format!("api/{version}/areas/{id}.json"),
        })
    }
}

/// The index and a file for each indicator and area that has files of data; nothing on a site without any.
pub fn endpoints(site: &Site, downloads: &Downloads) -> Vec<Planned> {
    let default = site.settings.default_language();
    let endpoints =
        downloads.keys().filter(|(_, language)| *language == default).flat_map(|(dataset, _)| match dataset {
            Dataset::All => vec![Endpoint::Index, Endpoint::Description],
            Dataset::Indicator(id) => vec![Endpoint::Indicator(id.clone())],
            Dataset::Area(id) => vec![Endpoint::Area(id.clone())],
            Dataset::Codelist(_) => Vec::new(),
        });
    endpoints.map(|endpoint| Planned { address: endpoint.address(), output: Output::Api(endpoint) }).collect()
}
