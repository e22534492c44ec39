//! What is observed in each area: the site keeps observations by indicator.

use std::collections::BTreeMap;

use crate::model::{Area, Id, Observation, ObservationKey, Site};

/// The observations of each area, gathered once.
#[derive(Debug, Clone)]
pub struct Observed(BTreeMap<Id<Area>, Vec<ObservationKey>>);

impl Observed {
    pub fn gather(site: &Site) -> Observed {
        let mut observed: BTreeMap<Id<Area>, Vec<ObservationKey>> = BTreeMap::new();
        for key in site.observations.keys() {
            observed.entry(key.area.clone()).or_default().push(key.clone());
        }
        Observed(observed)
    }

    /// How many areas anything is observed in.
    pub fn areas(&self) -> usize {
        self.0.len()
    }

    pub fn holds(&self, area: &Id<Area>) -> bool {
        self.0.contains_key(area)
    }

    /// By indicator and time.
    pub fn within<'s>(
        &'s self,
        area: &Id<Area>,
        site: &'s Site,
    ) -> impl ExactSizeIterator<Item = &'s Observation> + use<'s> {
        let keys = self.0.get(area).map(Vec::as_slice).unwrap_or_default();
        keys.iter().map(|key| &site.observations[key])
    }
}
