//! A sentence of law as readers see it: the words, then what they stand on.

use serde::Serialize;

use super::prose::Prose;
use super::world::{View, Words};
use crate::language::{Phrase, short_date};
use crate::model::{Citation, Standing, Statement, Visibility};
use crate::text::Spanned;

/// A sentence about the law, and the articles on which it stands.
#[derive(Debug, Clone, Serialize)]
pub struct StatementShown {
    pub words: Prose,
    pub basis: Vec<BasisShown>,
}

/// A citation among others: "khoản 1 Điều 22", and the number of its document where that is not said by the next.
#[derive(Debug, Clone, Serialize)]
pub struct BasisShown {
    pub words: Words,
    pub href: Option<String>,
    /// The number of the document, where it is not said before.
    pub document: Option<String>,
    /// "hết hiệu lực từ 18/9/2025", where it is not in force.
    pub mark: Option<String>,
}

impl View<'_> {
    pub fn statement(&self, statement: &Statement) -> StatementShown {
        self.said(&statement.text, &statement.basis)
    }

    /// Statements of a record; one that names no basis stands on the record's.
    pub fn statements(&self, statements: &[Statement], basis: &[Spanned<Citation>]) -> Vec<StatementShown> {
        let of = |statement: &Statement| if statement.basis.is_empty() { basis } else { &statement.basis }.to_vec();
        statements.iter().map(|statement| self.said(&statement.text, &of(statement))).collect()
    }

    /// What is said, and what it stands on.
    pub fn said(&self, text: &Phrase, basis: &[Spanned<Citation>]) -> StatementShown {
        StatementShown { words: self.prose(text, None), basis: self.basis(basis) }
    }

    pub fn basis(&self, basis: &[Spanned<Citation>]) -> Vec<BasisShown> {
        let next = basis.iter().skip(1).map(Some).chain([None]);
        basis.iter().zip(next).map(|(citation, next)| self.basis_shown(citation, next.map(|it| &it.value))).collect()
    }

    fn basis_shown(&self, citation: &Citation, next: Option<&Citation>) -> BasisShown {
        let document = &self.site().documents[&citation.document];
        let is_said_by_next = next.is_some_and(|next| next.document == citation.document && next.place.is_some());
        let (text, document) = match &citation.place {
            Some(place) => (place.in_words(self.language), Some(document.number.clone()).filter(|_| !is_said_by_next)),
            None => (document.number.clone(), None),
        };
        BasisShown {
            words: self.own(text),
            href: self.citation(citation),
            document,
            mark: self.standing_mark(citation),
        }
    }

    /// What is to be said of a citation that is not in force on the day of the site.
    pub fn standing_mark(&self, citation: &Citation) -> Option<String> {
        let document = &self.site().documents[&citation.document];
        let day = |date| short_date(date, self.language);
        match self.site().standing(citation, self.world.date, Visibility::INTERNAL) {
            Standing::NoLongerInForce => Some(match self.site().end_of(citation, Visibility::INTERNAL) {
                Some(end) => self.filled("ended-on", &[("date", &day(end))]),
                None => self.string("standing-no-longer-in-force").to_string(),
            }),
            Standing::NotYetInForce => {
                let start = citation.place.as_ref().map_or(document.effective, |place| document.start_of(place));
                Some(match start {
                    Some(start) => self.filled("in-force-from", &[("date", &day(start))]),
                    None => self.string("standing-not-yet-in-force").to_string(),
                })
            }
            Standing::InForce | Standing::PartlyInForce | Standing::Unknown => None,
        }
    }
}
