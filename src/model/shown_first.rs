//! By which area, numbers and chart an indicator is told where there is room for one.

use super::area::Area;
use super::id::Id;
use super::indicator::Indicator;
use super::observation::Observation;
use super::site::Site;

impl Site {
    /// The home area where the indicator is observed there, else the first in the order of areas.
    pub fn first_area_of(&self, indicator: &Id<Indicator>) -> Option<Id<Area>> {
        let home = self.settings.home_area.as_ref();
        let areas = self.observations_of(indicator).map(|observation| &observation.key.area);
        areas.min_by_key(|area| (Some(*area) != home, self.areas.position(area.as_str()))).cloned()
    }

    /// The newest known number.
    pub fn latest(&self, indicator: &Id<Indicator>, area: &Id<Area>) -> Option<&Observation> {
        self.series(indicator, area).rev().find(|observation| observation.known().is_some())
    }

    /// Whether there are two numbers to compare, and so a chart.
    pub fn has_chart(&self, indicator: &Id<Indicator>, area: &Id<Area>) -> bool {
        self.series(indicator, area).filter(|observation| observation.known().is_some()).nth(1).is_some()
    }
}
