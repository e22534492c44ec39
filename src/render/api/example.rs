//! An answer that people are shown.

use super::numbers::observation;
use crate::plan::Dataset;
use crate::render::world::View;

/// The newest known number of the first indicator, as a program gets it; nothing where no number is known.
pub fn example(view: &View) -> Option<String> {
    let site = view.site();
    let of_home =
        |it: &&crate::model::Observation| site.settings.home_area.as_ref().is_none_or(|home| it.key.area == *home);
    let known = |it: &&crate::model::Observation| it.known().is_some();
    let first =
        site.indicators.iter().find_map(|(id, _)| site.observations_of(id).filter(known).filter(of_home).last());
    let first = first.or_else(|| view.observations(&Dataset::All).find(known));
    serde_json::to_string_pretty(&observation(first?, view)).ok()
}
