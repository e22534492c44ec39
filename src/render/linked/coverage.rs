//! Of when and where numbers speak, and who said them.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::{Area, Id, Observation, Source, SourceKind};
use crate::render::world::View;

/// Of more areas than this, those that they lie in are named.
const PLACES: usize = 8;

/// The first and the last day that is spoken of.
pub struct Coverage {
    pub first: Date,
    pub last: Date,
}

impl Coverage {
    pub fn of(observations: &[&Observation]) -> Option<Coverage> {
        let first = observations.iter().map(|it| it.key.period.first_day()).min()?;
        let last = observations.iter().map(|it| it.key.period.last_day()).max()?;
        Some(Coverage { first, last })
    }
}

/// The areas that are spoken of; of many, the areas that they lie in.
pub fn places(observations: &[&Observation], view: &View) -> Vec<Id<Area>> {
    let mut places: BTreeSet<Id<Area>> = observations.iter().map(|it| it.key.area.clone()).collect();
    while places.len() > PLACES {
        let above = |id: &Id<Area>| view.site().areas[id].parent.clone().unwrap_or_else(|| id.clone());
        let wider: BTreeSet<Id<Area>> = places.iter().map(above).collect();
        if wider == places {
            break;
        }
        places = wider;
    }
    let mut places: Vec<Id<Area>> = places.into_iter().collect();
    places.sort_by_key(|id| view.site().areas.position(id.as_str()));
    places.truncate(PLACES);
    places
}

/// Newest first; what the site worked out is no source of itself.
pub fn sources<'v>(observations: &[&Observation], view: &View<'v>) -> Vec<&'v Source> {
    let named: BTreeSet<&Id<Source>> = observations.iter().map(|it| &it.source).collect();
    let sources = named.into_iter().map(|id| &view.site().sources[id]);
    let mut sources: Vec<&Source> = sources.filter(|source| source.kind != SourceKind::Derived).collect();
    sources.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
    sources
}
