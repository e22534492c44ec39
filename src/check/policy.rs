//! Policies, programmes and pilots.

use super::names::{Desk, all_words, visibility, words};
use crate::model::{Document, Id, Policy, PolicyKind, Register, Source};
use crate::read::Records;

pub fn policies(
    records: &Records,
    sources: &Register<Source>,
    documents: &Register<Document>,
    desk: &mut Desk,
) -> Register<Policy> {
    let mut policies = Register::new();
    for record in &records.policies {
        let id: Id<Policy> = Id::new(&record.id);
        let own = visibility(&record.audience, &record.embargo);
        let policy = Policy {
            id: id.clone(),
            kind: record.kind.as_ref().map_or(PolicyKind::Policy, |kind| kind.value),
            name: record.name.value.clone(),
            summary: record.summary.value.clone(),
            offers: all_words(&record.offers),
            eligible: all_words(&record.eligible),
            basis: desk.citations(documents, &record.basis, own),
            period: desk.optional_period(&record.period),
            status: words(&record.status),
            unknown: words(&record.unknown),
            source: desk.find_optional(sources, &record.source, own),
            note: words(&record.note),
            visibility: own,
            origin: record.id.span,
        };
        policies.add(id, policy);
    }
    policies
}
