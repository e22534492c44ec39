//! What programs are given: the data as JSON, at addresses and in a form that stay, all languages in one file.

mod by_language;
mod example;
mod index;
mod numbers;
mod openapi;
mod things;

use super::to_json;
use super::world::View;
use crate::plan::Endpoint;

/// One file of the interface.
pub fn api(endpoint: &Endpoint, view: &View) -> Vec<u8> {
    match endpoint {
        Endpoint::Index => to_json(&index::index(view)),
        Endpoint::Indicator(id) => to_json(&numbers::of_indicator(id, view)),
        Endpoint::Area(id) => to_json(&numbers::of_area(id, view)),
        Endpoint::Description => to_json(&openapi::openapi(view)),
    }
}

pub use by_language::ByLanguage;
pub use example::example;
