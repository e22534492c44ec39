//! An answer that people and programs are shown.

use super::numbers;
use crate::model::Observation;
use crate::plan::Endpoint;
use crate::render::world::View;

/// The newest known number of the first indicator in the home area, else of any, as its file has it; nothing where no
/// number is known.
pub fn example(view: &View) -> Option<String> {
    let observation = first(view)?;
    let file = Endpoint::Indicator(observation.key.indicator.clone()).address();
    let there = View { address: &file, ..*view };
    serde_json::to_string_pretty(&numbers::observation(observation, &there)).ok()
}

fn first<'v>(view: &'v View) -> Option<&'v Observation> {
    let site = view.site();
    let of_home = |it: &&Observation| site.settings.home_area.as_ref().is_none_or(|home| it.key.area == *home);
    let known = |it: &&Observation| it.known().is_some();
    let newest = |id| site.observations_of(id).filter(known).filter(of_home).last();
    site.indicators.iter().find_map(|(id, _)| newest(id)).or_else(|| site.observations.values().find(known))
}
