//! Areas in their places, with what is known of each.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::caption::Caption;
use super::figure::Matter;
use crate::language::{Collation, short_date};
use crate::model::{Area, Id, MapBlock, MapCount, MapOf, Observation, Rings, Visibility};
use crate::plan::Page;
use crate::render::chart::{BoundaryMap, Classing, Drawing, Region, Tile, TileMap};
use crate::render::table::{Cell, Column, Row, Table};
use crate::render::world::View;

/// What the page shows has been chosen by its edition already.
const ALL: Visibility = Visibility::INTERNAL;

impl View<'_> {
    pub fn map_matter(&self, map: &MapBlock, title: String) -> Matter {
        let site = self.site();
        let values = site.values_on_map(map, ALL);
        let areas: Vec<&Area> = site.areas_of_map(map, ALL).collect();
        let names = self.short_names(map, &areas);
        let classing = match map.of {
            MapOf::Count(MapCount::Reported) => Classing::Reported,
            _ if values.values().any(|value| value.is_sign_negative()) => Classing::Diverging,
            _ => Classing::Sequential,
        };
        let drawing = match &map.boundaries {
            Some(boundaries) => {
                let source = self.words(&site.sources[&boundaries.source].title).text;
                let shape = |area: &&Area| boundaries.shapes.iter().find(|(id, _)| *id == area.id);
                let regions = areas
                    .iter()
                    .zip(&names)
                    .filter_map(|(area, name)| Some(self.region(map, area, name, &shape(area)?.1, &values)));
                Drawing::Boundaries(BoundaryMap { classing, regions: regions.collect(), source })
            }
            None => {
                let tiles = areas.iter().zip(&names).filter_map(|(area, name)| self.tile(map, area, name, &values));
                Drawing::Tiles(TileMap { classing, tiles: tiles.collect() })
            }
        };
        Matter {
            unit: match &map.of {
                MapOf::Indicator(indicator) => self.axis_unit(indicator),
                MapOf::Count(MapCount::Reported) => self.string("map-unit-reported").to_string(),
                MapOf::Count(MapCount::FormedFrom) => self.string("map-unit-formed-from").to_string(),
            },
            drawing: Some(drawing),
            only: None,
            caption: Some(self.caption_of_map(map, &areas, &values)),
            table: self.map_table(map, &areas, &values, title.clone()),
            observations: self.observations_on_map(map).map(|shown| self.keys(shown)),
            title,
        }
    }

    fn tile(&self, map: &MapBlock, area: &Area, name: &str, values: &BTreeMap<Id<Area>, Decimal>) -> Option<Tile> {
        let (column, row) = area.tile?;
        let (name, value) = (name.to_string(), values.get(&area.id).copied());
        let text = self.text_on_map(map, area, value);
        let told = format!("{}: {text}", self.words(&area.name).text);
        let place = |number: i64| i32::try_from(number).unwrap_or(i32::MAX);
        Some(Tile { name, column: place(column), row: place(row), value, text, group: self.group_of(area), told })
    }

    fn region(
        &self,
        map: &MapBlock,
        area: &Area,
        name: &str,
        rings: &Rings,
        values: &BTreeMap<Id<Area>, Decimal>,
    ) -> Region {
        let value = values.get(&area.id).copied();
        let text = self.text_on_map(map, area, value);
        let told = format!("{}: {text}", self.words(&area.name).text);
        Region { name: name.to_string(), rings: rings.to_vec(), value, text, told }
    }

    fn text_on_map(&self, map: &MapBlock, area: &Area, value: Option<Decimal>) -> String {
        match (self.observation_on_map(map, area), value) {
            (Some(observation), _) => self.reading(observation),
            (None, Some(value)) => value.to_string(),
            (None, None) => self.string("missing-not-available").to_string(),
        }
    }

    /// What is observed in an area in the period of a map of an indicator.
    fn observation_on_map(&self, map: &MapBlock, area: &Area) -> Option<&Observation> {
        let MapOf::Indicator(indicator) = &map.of else { return None };
        let period = self.site().period_of_map(map, indicator, ALL)?;
        self.site().observation(indicator, &area.id, period)
    }

    /// Names as short as they may be: with the word for their kind where another area on the map has the same, or the
    /// area around them.
    fn short_names(&self, map: &MapBlock, areas: &[&Area]) -> Vec<String> {
        let around = self.words(&self.site().areas[&map.within].name).text;
        let short: Vec<String> = areas.iter().map(|area| self.short_name(area)).collect();
        let is_clear = |name: &String| *name != around && short.iter().filter(|other| *other == name).count() == 1;
        let whole = |area: &&Area| self.words(&area.name).text;
        areas.iter().zip(&short).map(|(area, name)| if is_clear(name) { name.clone() } else { whole(area) }).collect()
    }

    /// The name without the word for its kind, as a tile has room for.
    fn short_name(&self, area: &Area) -> String {
        let whole = self.words(&area.name).text;
        let kinds = self.string("area-kinds").split(", ");
        let bare = kinds.filter_map(|kind| {
            let front = whole.strip_prefix(kind).and_then(|rest| rest.strip_prefix(' '));
            front.or_else(|| whole.strip_suffix(kind).and_then(|rest| rest.strip_suffix(' ')))
        });
        bare.map(str::to_string).next().unwrap_or(whole)
    }

    /// The former area of the level above that most of it came from: neighbours on the map are held together by it.
    fn group_of(&self, area: &Area) -> Option<String> {
        let mut counts: BTreeMap<&Id<Area>, usize> = BTreeMap::new();
        for former in self.site().former_areas(&area.id, ALL) {
            if let Some(parent) = former.parent.as_ref().filter(|parent| area.parent.as_ref() != Some(parent)) {
                *counts.entry(parent).or_default() += 1;
            }
        }
        let most = counts.into_iter().max_by_key(|(_, count)| *count)?;
        Some(self.words(&self.site().areas[most.0].name).text)
    }

    /// What is observed in the period and areas of a map of an indicator.
    fn observations_on_map(&self, map: &MapBlock) -> Option<Vec<&Observation>> {
        let is_of_indicator = matches!(map.of, MapOf::Indicator(_));
        let areas = self.site().areas_of_map(map, ALL);
        is_of_indicator.then(|| areas.filter_map(|area| self.observation_on_map(map, area)).collect())
    }

    fn caption_of_map(&self, map: &MapBlock, areas: &[&Area], values: &BTreeMap<Id<Area>, Decimal>) -> Caption {
        let site = self.site();
        let within = self.words(&site.areas[&map.within].name).text;
        let mut caption = match &map.of {
            MapOf::Indicator(_) => {
                let shown = self.observations_on_map(map).unwrap_or_default();
                let mut caption = Caption::of_observations(self, &within, &shown).without_marks();
                let is_unsure = |it: &&Observation| it.known().is_some() && !super::series::is_sure(it);
                caption.say(self, "map-unsure", shown.iter().any(is_unsure));
                caption
            }
            MapOf::Count(count) => {
                let key = match count {
                    MapCount::Reported => "map-reported-caption",
                    MapCount::FormedFrom => "map-formed-from-caption",
                };
                let day = site.day_of_map(map, ALL).map(|day| short_date(day, self.language)).unwrap_or_default();
                let places = [("area", within.as_str()), ("basis", &self.bases_of(map)), ("date", &day)];
                Caption::of_words(self.filled(key, &places), within.clone(), day.clone())
            }
        };
        if values.len() < areas.len() {
            let counts = [("known", values.len().to_string()), ("areas", areas.len().to_string())];
            let counts = counts.each_ref().map(|(place, count)| (*place, count.as_str()));
            caption.marks.push(self.filled("map-known", &counts));
        }
        let absent: Vec<String> =
            areas.iter().filter(|area| !map.has_place(area)).map(|area| self.words(&area.name).text).collect();
        if !absent.is_empty() {
            caption.marks.push(self.filled("map-absent", &[("names", &absent.join(", "))]));
        }
        match &map.boundaries {
            Some(boundaries) => {
                let source = self.words(&site.sources[&boundaries.source].title).text;
                caption.marks.push(self.filled("map-boundaries", &[("source", &source)]));
                caption.sources.push(boundaries.source.clone());
            }
            None => caption.say(self, "map-tiles", true),
        }
        caption
    }

    /// The acts by which the areas of a map were formed.
    fn bases_of(&self, map: &MapBlock) -> String {
        let site = self.site();
        let formed: Vec<&Area> = site.areas_of_map(map, ALL).collect();
        let changes = site.area_changes.iter().filter(|change| {
            formed.iter().any(|area| area.from == Some(change.date) && change.into.contains(&area.id))
        });
        let mut bases: Vec<&str> = changes.map(|change| change.basis.as_str()).collect();
        bases.sort_unstable();
        bases.dedup();
        bases.join(", ")
    }

    /// One row an area, by name.
    fn map_table(
        &self,
        map: &MapBlock,
        areas: &[&Area],
        values: &BTreeMap<Id<Area>, Decimal>,
        caption: String,
    ) -> Table {
        let number = Column { number: true, ..self.column("value") };
        let mut columns = vec![self.column("area"), number];
        let names_parts = map.of == MapOf::Count(MapCount::FormedFrom);
        columns.extend(names_parts.then(|| self.column("formed-from")));
        let collation = Collation::new(self.language);
        let mut areas = areas.to_vec();
        areas.sort_by(|a, b| {
            let name = |area: &Area| self.words(&area.name).text;
            collation.compare(&name(a), &name(b)).then_with(|| a.id.cmp(&b.id))
        });
        let mut notes = Vec::new();
        let mut rows = Vec::new();
        for area in areas {
            let value = values.get(&area.id).copied();
            let text = self.text_on_map(map, area, value);
            let machine = value.map(|value| value.to_string());
            let counted = Cell { text, value: machine, number: true, missing: value.is_none(), ..Cell::default() };
            let observed = self.observation_on_map(map, area);
            let mut cells = vec![observed.map_or(counted, |it| self.cell(it, &mut notes))];
            if names_parts {
                let former = self.site().former_areas(&area.id, ALL);
                let names: Vec<String> = former.iter().map(|it| self.words(&it.name).text).collect();
                cells.push(Cell { text: names.join(", "), ..Cell::default() });
            }
            let href = self.link(&Page::Area(area.id.clone()));
            rows.push(Row { head: self.words(&area.name), href, cells, ..Row::default() });
        }
        Table { notes, ..Table::new(caption, columns, rows) }
    }

    pub fn title_of_map(&self, map: &MapBlock) -> String {
        let within = self.words(&self.site().areas[&map.within].name).text;
        match &map.of {
            MapOf::Indicator(indicator) => {
                format!("{}, {within}", self.words(&self.site().indicators[indicator].name).text)
            }
            MapOf::Count(MapCount::Reported) => self.filled("map-reported", &[("area", &within)]),
            MapOf::Count(MapCount::FormedFrom) => self.filled("map-formed-from", &[("area", &within)]),
        }
    }
}
