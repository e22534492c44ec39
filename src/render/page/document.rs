//! One legal document: its dates, its relations, its articles, and what cites it.

use jiff::civil::Date;
use serde::Serialize;

use super::documents::DocumentEntry;
use super::frame::PageContext;
use crate::language::short_date;
use crate::model::{Choice, Document, Id};
use crate::plan::Page;
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct DocumentPage {
    summary: Words,
    #[serde(skip)]
    updated: Date,
    facts: DocumentEntry,
    kind: String,
    checked: String,
    url: Option<String>,
    text: Option<Words>,
    note: Option<Words>,
    relations: Vec<Relation>,
    chapters: Vec<Chapter>,
    cited_by: Vec<Anchor>,
}

/// Documents that this one replaces, or that replace it, and so on.
#[derive(Serialize)]
struct Relation {
    title: String,
    documents: Vec<Anchor>,
}

/// The articles of one chapter.
#[derive(Serialize)]
struct Chapter {
    title: Option<String>,
    articles: Vec<ArticleEntry>,
}

#[derive(Serialize)]
struct ArticleEntry {
    number: String,
    title: Words,
    href: Option<String>,
}

impl PageContext for DocumentPage {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn updated(&self) -> Option<Date> {
        Some(self.updated)
    }
}

pub fn context(id: &Id<Document>, view: &View) -> DocumentPage {
    let document = &view.site().documents[id];
    let fallback = view.filled("document-summary", &[("number", &document.number)]);
    DocumentPage {
        summary: view.optional_words(&document.summary).unwrap_or_else(|| view.own(fallback)),
        updated: document.checked,
        facts: view.document_entry(document),
        kind: view.string(&format!("document-{}", document.kind.word())).to_string(),
        checked: short_date(document.checked, view.language),
        url: document.url.clone(),
        text: view.optional_words(&document.summary),
        note: view.optional_words(&document.note),
        relations: relations(document, view),
        chapters: chapters(document, view),
        cited_by: view.citing(id, None),
    }
}

fn relations(document: &Document, view: &View) -> Vec<Relation> {
    let anchors = |ids: Vec<Id<Document>>| -> Vec<Anchor> {
        ids.iter()
            .map(|id| {
                let other = &view.site().documents[id];
                let words = view.own(format!("{} {}", other.number, view.words(&other.title).text));
                Anchor { words, href: view.link(&Page::Document(id.clone())) }
            })
            .collect()
    };
    let naming = |list: fn(&Document) -> &Vec<Id<Document>>| -> Vec<Id<Document>> {
        let others = view.site().documents.values().filter(|other| list(other).contains(&document.id));
        others.map(|other| other.id.clone()).collect()
    };
    [
        ("replaces", document.replaces.clone()),
        ("amends", document.amends.clone()),
        ("repeals", document.repeals.clone()),
        ("replaced-by", naming(|other| &other.replaces)),
        ("amended-by", naming(|other| &other.amends)),
        ("repealed-by", naming(|other| &other.repeals)),
    ]
    .into_iter()
    .filter(|(_, ids)| !ids.is_empty())
    .map(|(key, ids)| Relation { title: view.string(key).to_string(), documents: anchors(ids) })
    .collect()
}

fn chapters(document: &Document, view: &View) -> Vec<Chapter> {
    let provisions: Vec<_> = document.provisions.values().collect();
    let chapters = provisions.chunk_by(|a, b| a.chapter == b.chapter);
    chapters
        .map(|articles| Chapter {
            title: articles[0].chapter.as_ref().map(|chapter| view.filled("chapter", &[("number", chapter)])),
            articles: articles
                .iter()
                .map(|provision| ArticleEntry {
                    number: view.article(provision.article),
                    title: view.words(&provision.title),
                    href: view.link(&Page::Provision(document.id.clone(), provision.article)),
                })
                .collect(),
        })
        .collect()
}

impl View<'_> {
    /// The policies and terms whose basis is this document, or this article of it.
    pub fn citing(&self, document: &Id<Document>, article: Option<u16>) -> Vec<Anchor> {
        let site = self.site();
        let meant = |citation: &crate::model::Citation| {
            let place = citation.place.as_ref().map(|place| place.article);
            citation.document == *document && (article.is_none() || place == article)
        };
        let policies = site.policies.values().filter(|policy| policy.basis.iter().any(meant));
        let policies = policies.map(|policy| Anchor {
            words: self.words(&policy.name),
            href: self.link(&Page::Policy(policy.id.clone())),
        });
        let terms = site.terms.values().filter(|term| term.basis.iter().any(meant));
        let terms = terms.map(|term| self.anchor_on(&Page::Glossary, term.id.as_str(), self.words(&term.name)));
        policies.chain(terms).collect()
    }
}
