//! One policy: what it offers, to whom, on what basis, and what was given.

use jiff::civil::Date;
use serde::Serialize;

use super::frame::PageContext;
use super::support::SupportShown;
use crate::model::{Choice, Citation, Document, Id, Policy};
use crate::plan::Page;
use crate::render::checked::CheckedLaws;
use crate::render::shown::Chip;
use crate::render::standing::StandingShown;
use crate::render::statement::{BasisShown, StatementShown};
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct PolicyPage {
    summary: Words,
    #[serde(skip)]
    updated: Option<Date>,
    kind: String,
    period: Option<String>,
    status: Option<Words>,
    /// What it gives.
    offers: Vec<StatementShown>,
    /// Who can have it.
    eligible: Vec<StatementShown>,
    basis: Vec<BasisShown>,
    implemented_by: Vec<Implementing>,
    supports: Vec<SupportShown>,
    /// What could not be found out.
    unknown: Option<Words>,
    note: Option<Words>,
    source: Option<Chip>,
    difficulties: Vec<Anchor>,
    checked: CheckedLaws,
}

/// A document that carries the policy out, and whether it is in force.
#[derive(Serialize)]
struct Implementing {
    document: Anchor,
    title: Words,
    standing: StandingShown,
}

fn implementing(citation: &Citation, view: &View) -> Implementing {
    let document = &view.site().documents[&citation.document];
    let text = match &citation.place {
        Some(place) => format!("{}, {}", place.in_words(view.language), document.number),
        None => document.number.clone(),
    };
    Implementing {
        document: Anchor { words: view.own(text), href: view.citation(citation) },
        title: view.words(&document.title),
        standing: view.standing(document),
    }
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
    let said = policy.offers.iter().chain(&policy.eligible).flat_map(|statement| &statement.basis);
    PolicyPage {
        summary: view.words(&policy.summary),
        updated: checked.chain(source).max(),
        kind: view.string(&format!("policy-{}", policy.kind.word())).to_string(),
        period: policy.period.map(|period| period.in_words(view.language)),
        status: view.optional_words(&policy.status),
        offers: view.statements(&policy.offers, &policy.basis),
        eligible: view.statements(&policy.eligible, &policy.basis),
        basis: view.basis(&policy.basis),
        implemented_by: policy.implemented_by.iter().map(|citation| implementing(citation, view)).collect(),
        checked: view.checked_laws(policy.basis.iter().chain(&policy.implemented_by).chain(said)),
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

    /// "Luật Hợp tác xã 17/2023/QH15", with its link.
    pub fn document_anchor(&self, id: &Id<Document>) -> Anchor {
        self.citation_anchor(&Citation { document: id.clone(), place: None })
    }
}
