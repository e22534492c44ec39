//! One policy: what it offers, to whom, on what basis, and what was given.

use jiff::civil::Date;
use serde::Serialize;

use super::frame::PageContext;
use super::support::SupportShown;
use crate::model::{Choice, Citation, Id, Policy};
use crate::plan::Page;
use crate::render::shown::Chip;
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct PolicyPage {
    summary: Words,
    #[serde(skip)]
    updated: Option<Date>,
    kind: String,
    period: Option<String>,
    status: Option<Words>,
    offers: Vec<Words>,
    eligible: Vec<Words>,
    basis: Vec<Anchor>,
    supports: Vec<SupportShown>,
    unknown: Option<Words>,
    note: Option<Words>,
    source: Option<Chip>,
    difficulties: Vec<Anchor>,
}

impl PageContext for PolicyPage {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn updated(&self) -> Option<Date> {
        self.updated
    }
}

pub fn context(id: &Id<Policy>, view: &View) -> PolicyPage {
    let site = view.site();
    let policy = &site.policies[id];
    let checked = policy.basis.iter().map(|citation| site.documents[&citation.document].checked);
    let source = policy.source.iter().map(|source| site.sources[source].date);
    PolicyPage {
        summary: view.words(&policy.summary),
        updated: checked.chain(source).max(),
        kind: view.string(&format!("policy-{}", policy.kind.word())).to_string(),
        period: policy.period.map(|period| period.in_words(view.language)),
        status: view.optional_words(&policy.status),
        offers: view.all_words(&policy.offers),
        eligible: view.all_words(&policy.eligible),
        basis: policy.basis.iter().map(|citation| view.citation_anchor(citation)).collect(),
        supports: site
            .supports
            .values()
            .filter(|support| support.policy.as_ref() == Some(id))
            .map(|support| view.support(support))
            .collect(),
        unknown: view.optional_words(&policy.unknown),
        note: view.optional_words(&policy.note),
        source: policy.source.as_ref().map(|source| view.chip(source)),
        difficulties: site
            .difficulties
            .values()
            .filter(|difficulty| difficulty.policy.as_ref() == Some(id))
            .map(|it| view.anchor_on(&Page::Difficulties, it.id.as_str(), view.words(&it.title)))
            .collect(),
    }
}

impl View<'_> {
    /// "khoản 1 Điều 22, 17/2023/QH15", with its link.
    pub fn citation_anchor(&self, citation: &Citation) -> Anchor {
        let document = &self.site().documents[&citation.document];
        let text = match &citation.place {
            Some(place) => format!("{}, {}", place.in_words(self.language), document.number),
            None => format!("{} {}", self.words(&document.title).text, document.number),
        };
        Anchor { words: self.own(text), href: self.citation(citation) }
    }
}
