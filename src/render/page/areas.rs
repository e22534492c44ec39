//! Areas by level: those of today, and those that are no more.

use serde::Serialize;

use super::frame::PageContext;
use super::home::Tile;
use crate::language::{Collation, short_date};
use crate::model::{Area, AreaLevel, Choice};
use crate::plan::Page;
use crate::render::world::{View, Words};

#[derive(Serialize)]
pub struct Areas {
    summary: Words,
    tiles: Vec<Tile>,
    groups: Vec<Group>,
}

/// The areas of one level, of today or of the past.
#[derive(Serialize)]
struct Group {
    title: String,
    /// Whether they have ceased to exist.
    past: bool,
    areas: Vec<AreaEntry>,
}

/// An area in a list.
#[derive(Serialize)]
pub struct AreaEntry {
    pub id: String,
    pub name: Words,
    pub href: Option<String>,
    /// "Huyện Thạch Hà, đến 1/7/2025", for those that are no more.
    pub validity: Option<String>,
}

impl PageContext for Areas {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }
}

pub fn context(view: &View) -> Areas {
    let site = view.site();
    let mut groups = Vec::new();
    for past in [false, true] {
        for (word, level) in AreaLevel::WORDS {
            let of_level = |area: &&Area| area.level == *level && area.exists_on(view.world.date) != past;
            let areas = view.area_entries(site.areas.values().filter(of_level));
            let time = if past { "past" } else { "present" };
            let title = view.string(&format!("level-{word}-{time}")).to_string();
            groups.extend((!areas.is_empty()).then_some(Group { title, past, areas }));
        }
    }
    let home = site.settings.home_area.as_ref();
    Areas {
        summary: view.own(view.string("areas-summary")),
        tiles: home.map(|area| view.tiles(area)).unwrap_or_default(),
        groups,
    }
}

impl View<'_> {
    /// Areas by name.
    pub fn area_entries<'a>(&self, areas: impl Iterator<Item = &'a Area>) -> Vec<AreaEntry> {
        let collation = Collation::new(self.language);
        let mut entries: Vec<AreaEntry> = areas
            .map(|area| AreaEntry {
                id: area.id.to_string(),
                name: self.words(&area.name),
                href: self.link(&Page::Area(area.id.clone())),
                validity: self.validity(area),
            })
            .collect();
        entries.sort_by(|a, b| collation.compare(&a.name.text, &b.name.text).then_with(|| a.id.cmp(&b.id)));
        entries
    }

    /// Until when an area was there; of a commune also in which district, since names repeat.
    fn validity(&self, area: &Area) -> Option<String> {
        let to = area.to.filter(|to| *to <= self.world.date)?;
        let until = self.filled("until", &[("date", &short_date(to, self.language))]);
        let parent = area.parent.as_ref().map(|parent| &self.site().areas[parent]);
        let district = parent.filter(|it| it.level == AreaLevel::District);
        Some(match district {
            Some(district) => format!("{}, {until}", self.words(&district.name).text),
            None => until,
        })
    }
}
