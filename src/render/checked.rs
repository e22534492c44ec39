//! When the documents that a page stands on were last checked, and where their official text is.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;

use super::standing::StandingShown;
use super::world::{Anchor, View};
use crate::language::short_date;
use crate::model::{Citation, Document, Id};
use crate::text::Spanned;

/// Under a page: each document that its statements cite.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CheckedLaws {
    laws: Vec<CheckedLaw>,
    /// The newest day on which one of them was checked.
    #[serde(skip)]
    pub newest: Option<Date>,
}

/// A law that the page speaks of, and how it stands.
#[derive(Debug, Clone, Serialize)]
struct CheckedLaw {
    document: Anchor,
    standing: StandingShown,
    /// When its facts were last checked, in words.
    checked: String,
    url: Option<String>,
}

impl View<'_> {
    /// The documents of these citations, those most cited here first.
    pub fn checked_laws<'c>(&self, citations: impl IntoIterator<Item = &'c Spanned<Citation>>) -> CheckedLaws {
        let mut cited: Vec<&Id<Document>> = citations.into_iter().map(|citation| &citation.value.document).collect();
        let count = |id: &Id<Document>| cited.iter().filter(|other| **other == id).count();
        let counts: BTreeSet<(std::cmp::Reverse<usize>, &Id<Document>)> =
            cited.iter().map(|id| (std::cmp::Reverse(count(id)), *id)).collect();
        cited = counts.into_iter().map(|(_, id)| id).collect();
        let documents: Vec<&Document> = cited.into_iter().map(|id| &self.site().documents[id]).collect();
        CheckedLaws {
            newest: documents.iter().map(|document| document.checked).max(),
            laws: documents.into_iter().map(|document| self.checked_law(document)).collect(),
        }
    }

    pub fn checked_document(&self, id: &Id<Document>) -> CheckedLaws {
        let document = &self.site().documents[id];
        CheckedLaws { laws: vec![self.checked_law(document)], newest: Some(document.checked) }
    }

    fn checked_law(&self, document: &Document) -> CheckedLaw {
        CheckedLaw {
            document: self.document_anchor(&document.id),
            standing: self.standing(document),
            checked: short_date(document.checked, self.language),
            url: document.url.clone(),
        }
    }
}
