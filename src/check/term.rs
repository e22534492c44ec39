//! Terms of the glossary.

use super::names::{Desk, visibility};
use super::statement::historical;
use crate::model::{Document, Id, Register, Term};
use crate::read::Records;

pub fn terms(records: &Records, documents: &Register<Document>, desk: &mut Desk) -> Register<Term> {
    let mut terms = Register::new();
    for record in &records.terms {
        let id: Id<Term> = Id::new(&record.id);
        let own = visibility(&record.audience, &record.embargo);
        let term = Term {
            id: id.clone(),
            name: record.name.value.clone(),
            definition: record.definition.value.clone(),
            basis: desk.citations(documents, &record.basis, own),
            aliases: record.aliases.iter().map(|alias| alias.value.clone()).collect(),
            is_linked: record.linked.as_ref().is_none_or(|linked| linked.value),
            historical: historical(&record.historical),
            visibility: own,
            origin: record.id.span,
        };
        terms.add(id, term);
    }
    terms
}
