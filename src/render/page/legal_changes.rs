//! What has changed in the law, newest first, and which pages each change touches.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;

use super::frame::PageContext;
use crate::model::{LegalChange, Touched};
use crate::plan::Page;
use crate::render::change::ChangeShown;
use crate::render::checked::CheckedLaws;
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct LegalChanges {
    summary: Words,
    checked: CheckedLaws,
    changes: Vec<Entry>,
}

/// A change in the law with the articles that it touches.
#[derive(Serialize)]
struct Entry {
    change: ChangeShown,
    /// The articles that it changes.
    touches: Vec<Anchor>,
}

impl PageContext for LegalChanges {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn updated(&self) -> Option<Date> {
        self.checked.newest
    }
}

pub fn context(view: &View) -> LegalChanges {
    let site = view.site();
    let mut changes: Vec<&LegalChange> = site.legal_changes.values().collect();
    changes.sort_by_key(|change| std::cmp::Reverse(change.date));
    LegalChanges {
        summary: view.own(view.string("legal-changes-summary")),
        checked: view.checked_laws(changes.iter().flat_map(|change| &change.basis)),
        changes: changes
            .into_iter()
            .map(|change| Entry { change: view.change(change), touches: touches(&change.touches, view) })
            .collect(),
    }
}

/// The pages on which the change is told.
fn touches(touched: &Touched, view: &View) -> Vec<Anchor> {
    let site = view.site();
    let mut pages: Vec<Page> = touched.indicators.iter().cloned().map(Page::Indicator).collect();
    pages.extend(touched.policies.iter().cloned().map(Page::Policy));
    pages.extend(touched.provisions.iter().map(|citation| match &citation.place {
        Some(place) => Page::Provision(citation.document.clone(), place.article),
        None => Page::Document(citation.document.clone()),
    }));
    pages.extend(touched.notes.iter().map(Page::of_note));
    pages.extend(touched.areas.iter().cloned().map(Page::Area));
    let of_level = site.areas.values().filter(|area| touched.area_levels.contains(&area.level));
    pages.extend(of_level.map(|area| Page::Area(area.id.clone())));
    pages.extend((!touched.targets.is_empty()).then_some(Page::Targets));
    pages.extend((!touched.tasks.is_empty()).then_some(Page::Tasks));
    let mut seen = BTreeSet::new();
    pages.retain(|page| seen.insert(page.clone()));
    let linked = pages.iter().filter_map(|page| Some(Anchor { href: Some(view.link(page)?), words: view.title(page) }));
    linked.collect()
}
