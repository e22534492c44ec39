//! What has changed in the law, as readers are told of it on the pages that it touches.

use serde::Serialize;

use super::statement::StatementShown;
use super::world::{Anchor, View, Words};
use crate::language::short_date;
use crate::model::{Citation, LegalChange, Touched};
use crate::plan::Page;

/// A change in the law: what, since when, and on what ground.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeShown {
    pub id: String,
    pub date: String,
    /// Whether it takes effect only after the day the site is made for.
    pub is_ahead: bool,
    pub title: Words,
    pub href: Option<String>,
    pub statement: StatementShown,
}

impl View<'_> {
    /// The changes that have come, newest first.
    pub fn newest_changes(&self, count: usize) -> Vec<ChangeShown> {
        let come = self.site().legal_changes.values().filter(|change| change.date <= self.world.date);
        let mut changes: Vec<&LegalChange> = come.collect();
        changes.sort_by_key(|change| std::cmp::Reverse(change.date));
        changes.into_iter().take(count).map(|change| self.change(change)).collect()
    }

    pub fn change(&self, change: &LegalChange) -> ChangeShown {
        ChangeShown {
            id: change.id.to_string(),
            date: short_date(change.date, self.language),
            is_ahead: change.date > self.world.date,
            title: self.words(&change.title),
            href: self.link(&Page::LegalChanges).map(|page| format!("{page}#{}", change.id)),
            statement: self.said(&change.text, &change.basis),
        }
    }

    /// The changes that touch what a page is about, newest first.
    pub fn changes_on(&self, page: &Page) -> Vec<ChangeShown> {
        let touching = self.world.site.legal_changes.values().filter(|change| self.touches(&change.touches, page));
        let mut touching: Vec<&LegalChange> = touching.collect();
        touching.sort_by_key(|change| std::cmp::Reverse(change.date));
        touching.into_iter().map(|change| self.change(change)).collect()
    }

    fn touches(&self, touched: &Touched, page: &Page) -> bool {
        let cites = |document, article| {
            touched
                .provisions
                .iter()
                .any(|it: &Citation| it.document == document && it.place.as_ref().map(|place| place.article) == article)
        };
        match page {
            Page::Indicator(id) => touched.indicators.contains(id),
            Page::Area(id) => touched.areas.contains(id) || touched.area_levels.contains(&self.site().areas[id].level),
            Page::Policy(id) => touched.policies.contains(id),
            Page::Document(id) => cites(id.clone(), None),
            Page::Provision(id, article) => cites(id.clone(), Some(*article)),
            Page::Targets => !touched.targets.is_empty(),
            Page::Tasks | Page::TasksByOwner => !touched.tasks.is_empty(),
            page => page.note().is_some_and(|note| touched.notes.iter().any(|id| id.as_str() == note)),
        }
    }

    /// The changes by now that `is_touched`, as links to where they are told.
    pub fn change_anchors(&self, is_touched: impl Fn(&Touched) -> bool) -> Vec<Anchor> {
        let changes = self.site().legal_changes.values().filter(|change| change.date <= self.world.date);
        let changes = changes.filter(|change| is_touched(&change.touches));
        changes
            .map(|change| {
                let words = self.words(&change.title);
                let text = format!("{} ({})", words.text, short_date(change.date, self.language));
                self.anchor_on(&Page::LegalChanges, change.id.as_str(), Words { text, ..words })
            })
            .collect()
    }
}
