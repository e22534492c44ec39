//! Who cites what: every citation on which a sentence of the site stands, with what makes it.

use super::body::LinkTarget;
use super::checklist::Checklist;
use super::citation::Citation;
use super::comparison::Comparison;
use super::deadline::Deadline;
use super::document::Document;
use super::edition::Visibility;
use super::historical::Historical;
use super::id::Id;
use super::legal_change::LegalChange;
use super::note::Note;
use super::policy::Policy;
use super::question::Question;
use super::site::Site;
use super::term::Term;
use crate::language::Language;
use crate::text::{Span, Spanned};

/// What cites.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Citing {
    /// The gist of an article.
    Provision(Id<Document>, u16),
    Policy(Id<Policy>),
    Term(Id<Term>),
    Question(Id<Question>),
    Checklist(Id<Checklist>),
    Deadline(Id<Deadline>),
    Comparison(Id<Comparison>),
    LegalChange(Id<LegalChange>),
    Note(Id<Note>, Language),
}

/// One citation where it stands.
#[derive(Debug, Clone)]
pub struct Cited<'s> {
    pub citation: &'s Citation,
    pub by: Citing,
    /// Whether it is said to be history.
    pub is_historical: bool,
    pub visibility: Visibility,
    pub origin: Span,
}

impl Site {
    /// What every sentence of law stands on, kind by kind, in the order of the records. That one document amends another,
    /// and which pages a change touches, are no citations.
    pub fn citations(&self) -> Vec<Cited<'_>> {
        let mut list = List { cited: Vec::new() };
        for document in self.documents.values() {
            for provision in document.provisions.values() {
                let by = Citing::Provision(document.id.clone(), provision.article);
                list.add(&provision.basis, by, &Historical::None, provision.visibility);
            }
        }
        for policy in self.policies.values() {
            let by = Citing::Policy(policy.id.clone());
            let statements = policy.offers.iter().chain(&policy.eligible).flat_map(|statement| &statement.basis);
            let all = policy.basis.iter().chain(&policy.implemented_by).chain(statements);
            list.add(all, by, &policy.historical, policy.visibility);
        }
        for term in self.terms.values() {
            list.add(&term.basis, Citing::Term(term.id.clone()), &term.historical, term.visibility);
        }
        for question in self.questions.values() {
            let by = Citing::Question(question.id.clone());
            list.add(&question.answer.basis, by, &question.historical, question.visibility);
        }
        for checklist in self.checklists.values() {
            let by = Citing::Checklist(checklist.id.clone());
            let basis = checklist.items.iter().flat_map(|item| &item.statement.basis);
            list.add(basis, by, &checklist.historical, checklist.visibility);
        }
        for deadline in self.deadlines.values() {
            list.add(&deadline.basis, Citing::Deadline(deadline.id.clone()), &Historical::None, deadline.visibility);
        }
        for row in self.comparisons.values() {
            let by = || Citing::Comparison(row.id.clone());
            list.add(&row.before.basis, by(), &Historical::All, row.visibility);
            list.add(&row.after.basis, by(), &Historical::None, row.visibility);
        }
        for change in self.legal_changes.values() {
            let by = Citing::LegalChange(change.id.clone());
            list.add(&change.basis, by, &change.historical, change.visibility);
        }
        for note in self.notes.values() {
            for (language, text) in &note.texts {
                let by = Citing::Note(note.id.clone(), *language);
                let laws = text.body.links.iter().filter_map(|link| match &link.target {
                    LinkTarget::Law(citation) => Some((citation, link.origin)),
                    _ => None,
                });
                list.add_each(laws, by, &text.historical, text.visibility);
            }
        }
        list.cited
    }
}

struct List<'s> {
    cited: Vec<Cited<'s>>,
}

impl<'s> List<'s> {
    fn add(
        &mut self,
        basis: impl IntoIterator<Item = &'s Spanned<Citation>>,
        by: Citing,
        historical: &Historical,
        visibility: Visibility,
    ) {
        let each = basis.into_iter().map(|citation| (&citation.value, citation.span));
        self.add_each(each, by, historical, visibility);
    }

    fn add_each(
        &mut self,
        each: impl Iterator<Item = (&'s Citation, Span)>,
        by: Citing,
        historical: &Historical,
        visibility: Visibility,
    ) {
        self.cited.extend(each.map(|(citation, origin)| Cited {
            citation,
            by: by.clone(),
            is_historical: historical.covers(&citation.document),
            visibility,
            origin,
        }));
    }
}
