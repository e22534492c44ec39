//! All sources, and what was taken from each.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Serialize;

use super::frame::PageContext;
use crate::language::{Collation, short_date};
use crate::model::{Choice, Id, Indicator, Source};
use crate::plan::Page;
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct Sources {
    summary: Words,
    #[serde(skip)]
    updated: Option<Date>,
    sources: Vec<SourceEntry>,
}

/// A source with what was taken from it.
#[derive(Serialize)]
struct SourceEntry {
    shown: SourceShown,
    /// The indicators that it is the source of.
    used_for: Vec<Anchor>,
}

/// A source in full.
#[derive(Debug, Clone, Serialize)]
pub struct SourceShown {
    pub id: String,
    /// The word of the kind in TOML, for the class.
    pub kind: &'static str,
    /// "Báo chí".
    pub kind_words: String,
    pub title: Words,
    /// Who published it.
    pub publisher: Words,
    pub date: String,
    pub url: Option<String>,
    pub number: Option<String>,
    /// On which pages, in words.
    pub pages: Option<String>,
    /// When it was read there, in words.
    pub accessed: Option<String>,
    /// The fingerprint of the file that was read.
    pub sha256: Option<String>,
    pub quote: Option<String>,
    pub note: Option<Words>,
    /// On the list of sources.
    pub href: Option<String>,
}

impl PageContext for Sources {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn updated(&self) -> Option<Date> {
        self.updated
    }
}

pub fn context(view: &View) -> Sources {
    let mut used: BTreeMap<&Id<Source>, BTreeSet<&Id<Indicator>>> = BTreeMap::new();
    for observation in view.site().observations.values() {
        used.entry(&observation.source).or_default().insert(&observation.key.indicator);
    }
    let mut sources: Vec<&Source> = view.site().sources.values().collect();
    sources.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
    Sources {
        summary: view.own(view.string("sources-summary")),
        updated: sources.first().map(|source| source.date),
        sources: sources
            .into_iter()
            .map(|source| SourceEntry {
                shown: view.source(source),
                used_for: used.get(&source.id).map(|ids| used_for(ids, view)).unwrap_or_default(),
            })
            .collect(),
    }
}

fn used_for(ids: &BTreeSet<&Id<Indicator>>, view: &View) -> Vec<Anchor> {
    let collation = Collation::new(view.language);
    let mut anchors: Vec<Anchor> = ids
        .iter()
        .map(|id| Anchor {
            words: view.words(&view.site().indicators[*id].name),
            href: view.link(&Page::Indicator((*id).clone())),
        })
        .collect();
    anchors.sort_by(|a, b| collation.compare(&a.words.text, &b.words.text));
    anchors
}

impl View<'_> {
    pub fn source(&self, source: &Source) -> SourceShown {
        let day = |date: Date| short_date(date, self.language);
        SourceShown {
            id: source.id.to_string(),
            kind: source.kind.word(),
            kind_words: self.string(&format!("source-{}", source.kind.word())).to_string(),
            title: self.words(&source.title),
            publisher: self.words(&source.publisher),
            date: day(source.date),
            url: source.url.clone(),
            number: source.number.clone(),
            pages: source.pages.clone(),
            accessed: source.accessed.map(day),
            sha256: source.sha256.clone(),
            quote: source.quote.clone(),
            note: self.optional_words(&source.note),
            href: self.link(&Page::Sources).map(|href| format!("{href}#{}", source.id)),
        }
    }
}
