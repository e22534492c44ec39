//! Published numbers that were corrected.

use jiff::civil::Date;
use serde::Serialize;

use super::frame::PageContext;
use crate::language::short_date;
use crate::model::Revision;
use crate::plan::{Page, revision_fragment};
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct Revisions {
    summary: Words,
    #[serde(skip)]
    updated: Option<Date>,
    revisions: Vec<RevisionShown>,
}

/// A number that was corrected.
#[derive(Debug, Clone, Serialize)]
pub struct RevisionShown {
    id: String,
    indicator: Anchor,
    area: Words,
    period: String,
    /// The number before.
    from: String,
    /// The number since.
    to: String,
    date: String,
    /// Why it was corrected.
    reason: Words,
}

impl PageContext for Revisions {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn updated(&self) -> Option<Date> {
        self.updated
    }
}

pub fn context(view: &View) -> Revisions {
    let mut revisions: Vec<&Revision> = view.site().revisions.iter().collect();
    revisions.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.key.cmp(&b.key)));
    Revisions {
        summary: view.own(view.string("revisions-summary")),
        updated: revisions.first().map(|revision| revision.date),
        revisions: revisions.into_iter().map(|revision| view.revision(revision)).collect(),
    }
}

impl View<'_> {
    pub fn revision(&self, revision: &Revision) -> RevisionShown {
        let site = self.site();
        let key = &revision.key;
        RevisionShown {
            id: revision_fragment(revision),
            indicator: Anchor {
                words: self.words(&site.indicators[&key.indicator].name),
                href: self.link(&Page::Indicator(key.indicator.clone())),
            },
            area: self.words(&site.areas[&key.area].name),
            period: key.period.in_words(self.language),
            from: self.reading_text(&key.indicator, revision.from),
            to: self.reading_text(&key.indicator, revision.to),
            date: short_date(revision.date, self.language),
            reason: self.words(&revision.reason),
        }
    }
}
