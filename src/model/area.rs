//! Administrative units and what became of them.

use jiff::civil::Date;

use super::choice::choice;
use super::edition::Visibility;
use super::id::Id;
use super::period::Period;
use crate::language::Phrase;
use crate::text::{Span, Spanned};

choice! {
    /// Where an area stands in the order of administrative units, from large to small.
    pub enum AreaLevel {
        Country = "country",
        Province = "province",
        District = "district",
        Commune = "commune",
    }
}

choice! {
    /// What happened to areas on one day.
    pub enum AreaChangeKind {
        Merge = "merge",
        Split = "split",
        Rename = "rename",
        Abolish = "abolish",
        Transfer = "transfer",
    }
}

#[derive(Debug, Clone)]
pub struct Area {
    pub id: Id<Area>,
    pub name: Phrase,
    pub level: AreaLevel,
    /// Of the statistics office. The office reuses codes, so a code is no key.
    pub code: Option<String>,
    pub parent: Option<Id<Area>>,
    /// Whether the areas declared within it make up the whole of it.
    pub complete: bool,
    /// The first day on which it exists, where known.
    pub from: Option<Date>,
    /// The first day on which it no longer exists.
    pub to: Option<Date>,
    /// Column and row on a tile map.
    pub tile: Option<(i64, i64)>,
    pub note: Option<Phrase>,
    /// Older addresses of its page, each a path from the site's root that the plan can use.
    pub aliases: Vec<Spanned<String>>,
    pub visibility: Visibility,
    pub origin: Span,
}

impl Area {
    pub fn exists_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day < to)
    }

    /// Whether it existed on at least one day of `period`.
    pub fn exists_during(&self, period: Period) -> bool {
        self.from.is_none_or(|from| from <= period.last_day()) && self.to.is_none_or(|to| period.first_day() < to)
    }
}

#[derive(Debug, Clone)]
pub struct AreaChange {
    pub date: Date,
    pub kind: AreaChangeKind,
    pub from: Vec<Id<Area>>,
    pub into: Vec<Id<Area>>,
    /// The number of the act that ordered it.
    pub basis: String,
    pub note: Option<Phrase>,
    pub visibility: Visibility,
    pub origin: Span,
}

impl AreaChange {
    /// Whether `area`, there before and after, is another territory since: what was counted in it then does not compare
    /// with what is counted in it now.
    pub fn redraws(&self, area: &Area) -> bool {
        let takes_part = self.from.contains(&area.id) || self.into.contains(&area.id);
        let was_there = self.date.yesterday().is_ok_and(|day| area.exists_on(day));
        takes_part && self.kind != AreaChangeKind::Rename && was_there && area.exists_on(self.date)
    }
}
