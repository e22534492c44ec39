//! Policies, programmes and pilots.

use super::names::{Desk, visibility, words};
use super::statement::historical;
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
        for statement in record.offers.iter().chain(&record.eligible) {
            let stands = !statement.basis.is_empty() || !record.basis.is_empty() || record.source.is_some();
            desk.wants_a_basis(stands, statement.span);
        }
        let policy = Policy {
            id: id.clone(),
            kind: record.kind.as_ref().map_or(PolicyKind::Policy, |kind| kind.value),
            name: record.name.value.clone(),
            summary: record.summary.value.clone(),
            offers: desk.statements(documents, &record.offers, own),
            eligible: desk.statements(documents, &record.eligible, own),
            basis: desk.citations(documents, &record.basis, own),
            implemented_by: desk.citations(documents, &record.implemented_by, own),
            historical: historical(&record.historical),
            period: desk.optional_period(&record.period),
            status: words(&record.status),
            unknown: words(&record.unknown),
            source: desk.find_optional(sources, &record.source, own),
            note: words(&record.note),
            slug: desk.slug(&record.slug),
            aliases: desk.older_addresses(&record.aliases),
            visibility: own,
            origin: record.id.span,
        };
        policies.add(id, policy);
    }
    policies
}
