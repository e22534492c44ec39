//! The register of legal documents.

use serde::Serialize;

use super::frame::PageContext;
use crate::language::short_date;
use crate::model::{Choice, Citation, Document, DocumentKind, Visibility};
use crate::plan::Page;
use crate::render::standing::StandingShown;
use crate::render::world::{View, Words};

#[derive(Serialize)]
pub struct Documents {
    summary: Words,
    /// The address of the timeline.
    timeline: Option<String>,
    groups: Vec<Group>,
}

/// The documents of one kind.
#[derive(Serialize)]
struct Group {
    title: String,
    documents: Vec<DocumentEntry>,
}

/// A legal document in a list.
#[derive(Serialize)]
pub struct DocumentEntry {
    pub id: String,
    pub number: String,
    pub title: Words,
    pub href: Option<String>,
    /// Who issued it.
    pub issuer: Words,
    /// The day of its signature, in words.
    pub issued: Option<String>,
    /// Since when it applies, in words.
    pub effective: Option<String>,
    /// Until when it applied, in words.
    pub ended: Option<String>,
    pub standing: StandingShown,
    /// How many of its articles have pages.
    pub articles: usize,
}

impl PageContext for Documents {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }
}

pub fn context(view: &View) -> Documents {
    let mut groups = Vec::new();
    for (word, kind) in DocumentKind::WORDS {
        let mut of_kind: Vec<&Document> = view.site().documents.values().filter(|it| it.kind == *kind).collect();
        of_kind.sort_by(|a, b| b.issued.cmp(&a.issued).then_with(|| a.number.cmp(&b.number)));
        let documents: Vec<DocumentEntry> = of_kind.into_iter().map(|document| view.document_entry(document)).collect();
        let title = view.string(&format!("documents-{word}")).to_string();
        groups.extend((!documents.is_empty()).then_some(Group { title, documents }));
    }
    Documents { summary: view.own(view.string("documents-summary")), timeline: view.link(&Page::Timeline), groups }
}

impl View<'_> {
    pub fn document_entry(&self, document: &Document) -> DocumentEntry {
        let day = |date: Option<jiff::civil::Date>| date.map(|date| short_date(date, self.language));
        let whole = Citation { document: document.id.clone(), place: None };
        DocumentEntry {
            id: document.id.to_string(),
            number: document.number.clone(),
            title: self.words(&document.title),
            href: self.link(&Page::Document(document.id.clone())),
            issuer: self.words(&document.issuer),
            issued: day(document.issued),
            effective: day(document.effective),
            ended: day(self.site().end_of(&whole, Visibility::INTERNAL)),
            standing: self.standing(document),
            articles: document.provisions.len(),
        }
    }
}
