//! Which areas a map shows, and what it tells of each.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::area::{Area, AreaLevel};
use super::block::{Boundaries, MapBlock, MapCount, MapOf};
use super::edition::Visibility;
use super::id::Id;
use super::indicator::Indicator;
use super::observation::Observation;
use super::period::Period;
use super::site::Site;

impl Site {
    /// The areas directly within the map's own that exist on its day.
    pub fn areas_of_map<'a>(&'a self, map: &'a MapBlock, seen_by: Visibility) -> impl Iterator<Item = &'a Area> {
        let day = self.day_of_map(map, seen_by);
        self.areas_of_level(map, seen_by).filter(move |area| day.is_some_and(|day| area.exists_on(day)))
    }

    /// Those of them that have a place on it.
    pub fn areas_on_map<'a>(&'a self, map: &'a MapBlock, seen_by: Visibility) -> impl Iterator<Item = &'a Area> {
        self.areas_of_map(map, seen_by).filter(|area| map.has_place(area))
    }

    /// The level at which most areas are known, of those that have a place on a map; nothing where none is known.
    pub fn usual_level_of_map(
        &self,
        of: &MapOf,
        within: &Id<Area>,
        period: Option<Period>,
        boundaries: Option<&Boundaries>,
        seen_by: Visibility,
    ) -> Option<AreaLevel> {
        let known = |level: &AreaLevel| {
            let (of, within, boundaries) = (of.clone(), within.clone(), boundaries.cloned());
            let map = MapBlock { of, within, level: *level, period, boundaries };
            let values = self.values_on_map(&map, seen_by);
            self.areas_on_map(&map, seen_by).filter(|area| values.contains_key(&area.id)).count()
        };
        let levels = [AreaLevel::Province, AreaLevel::District, AreaLevel::Commune];
        levels.into_iter().filter(|level| known(level) > 0).max_by_key(known)
    }

    /// What is known of the areas of a map, with a place on it or not.
    pub fn values_on_map(&self, map: &MapBlock, seen_by: Visibility) -> BTreeMap<Id<Area>, Decimal> {
        let areas: BTreeSet<&Id<Area>> = self.areas_of_map(map, seen_by).map(|area| &area.id).collect();
        match &map.of {
            MapOf::Indicator(indicator) => {
                let Some(period) = self.period_of_map(map, indicator, seen_by) else { return BTreeMap::new() };
                let known = self.known_on_map(map, indicator, seen_by).filter(|it| it.key.period == period);
                let known = known.filter(|it| areas.contains(&it.key.area));
                known.filter_map(|it| Some((it.key.area.clone(), it.known()?))).collect()
            }
            MapOf::Count(MapCount::Reported) => {
                let mut counts: BTreeMap<Id<Area>, Decimal> = BTreeMap::new();
                for observation in self.observations.values().filter(|it| it.visibility.covers(seen_by)) {
                    let key = &observation.key;
                    let within = map.period.is_none_or(|period| {
                        period.first_day() <= key.period.last_day() && key.period.first_day() <= period.last_day()
                    });
                    if within && areas.contains(&key.area) && observation.known().is_some() {
                        *counts.entry(key.area.clone()).or_default() += Decimal::ONE;
                    }
                }
                counts
            }
            MapOf::Count(MapCount::FormedFrom) => {
                let formed = areas.into_iter().map(|area| (area.clone(), self.former_areas(area, seen_by).len()));
                formed.filter(|(_, count)| *count > 0).map(|(area, count)| (area, Decimal::from(count))).collect()
            }
        }
    }

    /// The areas of its own level that an area was formed from, wholly or in part, on its first day.
    pub fn former_areas(&self, area: &Id<Area>, seen_by: Visibility) -> Vec<&Area> {
        let formed = &self.areas[area];
        let Some(from) = formed.from else { return Vec::new() };
        let changes = self.area_changes.iter().filter(|it| it.date == from && it.visibility.covers(seen_by));
        let before = changes.filter(|it| it.into.contains(area)).flat_map(|it| &it.from);
        let before: BTreeSet<&Id<Area>> = before.collect();
        before.into_iter().map(|id| &self.areas[id]).filter(|it| it.level == formed.level && it.id != *area).collect()
    }

    /// The period that a map of an indicator shows: the given one, or of those with the most known numbers the newest.
    pub fn period_of_map(&self, map: &MapBlock, indicator: &Id<Indicator>, seen_by: Visibility) -> Option<Period> {
        let mut counts: BTreeMap<Period, usize> = BTreeMap::new();
        for observation in self.known_on_map(map, indicator, seen_by) {
            *counts.entry(observation.key.period).or_default() += 1;
        }
        match map.period {
            Some(period) => counts.contains_key(&period).then_some(period),
            None => counts.into_iter().max_by_key(|(period, count)| (*count, *period)).map(|(period, _)| period),
        }
    }

    fn known_on_map<'a>(
        &'a self,
        map: &'a MapBlock,
        indicator: &Id<Indicator>,
        seen_by: Visibility,
    ) -> impl Iterator<Item = &'a Observation> {
        let seen = self.observations_of(indicator).filter(move |it| it.visibility.covers(seen_by));
        let of_level = |it: &&Observation| {
            let area = &self.areas[&it.key.area];
            area.level == map.level && area.parent.as_ref() == Some(&map.within)
        };
        seen.filter(|it| it.known().is_some()).filter(of_level)
    }

    fn areas_of_level<'a>(&'a self, map: &'a MapBlock, seen_by: Visibility) -> impl Iterator<Item = &'a Area> {
        let within = self.areas.values().filter(move |it| it.parent.as_ref() == Some(&map.within));
        within.filter(move |it| it.level == map.level && it.visibility.covers(seen_by))
    }

    /// The day whose areas a map shows: the last of its period, or the newest that anything is known of.
    pub fn day_of_map(&self, map: &MapBlock, seen_by: Visibility) -> Option<Date> {
        match (&map.of, map.period) {
            (_, Some(period)) => Some(period.last_day()),
            (MapOf::Indicator(indicator), None) => Some(self.period_of_map(map, indicator, seen_by)?.last_day()),
            (MapOf::Count(MapCount::FormedFrom), None) => {
                self.areas_of_level(map, seen_by).filter_map(|area| area.from).max()
            }
            (MapOf::Count(MapCount::Reported), None) => {
                let areas: BTreeSet<&Id<Area>> = self.areas_of_level(map, seen_by).map(|area| &area.id).collect();
                let seen = self.observations.values().filter(|it| it.visibility.covers(seen_by));
                seen.filter(|it| areas.contains(&it.key.area)).map(|it| it.key.period.last_day()).max()
            }
        }
    }
}

impl MapBlock {
    pub fn has_place(&self, area: &Area) -> bool {
        match &self.boundaries {
            Some(boundaries) => boundaries.shapes.iter().any(|(id, _)| *id == area.id),
            None => area.tile.is_some(),
        }
    }
}
