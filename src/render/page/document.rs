//! One legal document: its dates, its relations, its articles, and what cites it.

use jiff::civil::Date;
use serde::Serialize;

use super::citing::CitingGroup;
use super::documents::DocumentEntry;
use super::frame::PageContext;
use crate::language::short_date;
use crate::model::{Choice, Citation, Document, Id, PlaceInDocument, Provision};
use crate::plan::{Page, chapter_fragment};
use crate::render::world::{Anchor, View, Words};
use crate::text::Spanned;

#[derive(Serialize)]
pub struct DocumentPage {
    summary: Words,
    #[serde(skip)]
    updated: Date,
    facts: DocumentEntry,
    kind: String,
    /// When its facts were last checked, in words.
    checked: String,
    url: Option<String>,
    text: Option<Words>,
    note: Option<Words>,
    relations: Vec<Relation>,
    chapters: Vec<ChapterShown>,
    cited_by: Vec<CitingGroup>,
}

/// Documents that this one replaces, or that replace it, and so on.
#[derive(Serialize)]
struct Relation {
    title: String,
    /// The documents that stand so to it.
    documents: Vec<Anchor>,
}

/// The articles of one chapter, section by section.
#[derive(Serialize)]
struct ChapterShown {
    id: Option<String>,
    number: Option<String>,
    title: Option<Words>,
    sections: Vec<SectionShown>,
}

/// A section of a chapter, or what a chapter has without sections.
#[derive(Serialize)]
struct SectionShown {
    number: Option<String>,
    title: Option<Words>,
    articles: Vec<ArticleEntry>,
}

/// An article in a list.
#[derive(Serialize)]
pub struct ArticleEntry {
    number: String,
    title: Words,
    href: Option<String>,
    /// "7 chỗ dẫn", where anything here cites it.
    cited: Option<String>,
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
    let site = view.site();
    let named = |citations: &[Spanned<Citation>]| -> Vec<Anchor> {
        citations.iter().map(|citation| related(citation.place.as_ref(), &citation.document, view)).collect()
    };
    let naming = |list: fn(&Document) -> &[Spanned<Citation>]| -> Vec<Anchor> {
        let others = site.documents.values().flat_map(|other| list(other).iter().map(move |cited| (cited, other)));
        let others = others.filter(|(cited, _)| cited.document == document.id);
        others.map(|(cited, other)| related(cited.place.as_ref(), &other.id, view)).collect()
    };
    [
        ("replaces", named(&document.replaces)),
        ("amends", named(&document.amends)),
        ("repeals", named(&document.repeals)),
        ("replaced-by", naming(|other| &other.replaces)),
        ("amended-by", naming(|other| &other.amends)),
        ("repealed-by", naming(|other| &other.repeals)),
    ]
    .into_iter()
    .filter(|(_, documents)| !documents.is_empty())
    .map(|(key, documents)| Relation { title: view.string(key).to_string(), documents })
    .collect()
}

/// The other document, and the part that the relation is about.
fn related(part: Option<&PlaceInDocument>, other: &Id<Document>, view: &View) -> Anchor {
    let document = &view.site().documents[other];
    let part = part.map(|part| format!(" ({})", part.in_words(view.language))).unwrap_or_default();
    let words = view.own(format!("{} {}{part}", document.number, view.words(&document.title).text));
    Anchor { words, href: view.link(&Page::Document(other.clone())) }
}

fn chapters(document: &Document, view: &View) -> Vec<ChapterShown> {
    let provisions: Vec<_> = document.provisions.values().collect();
    let chapters = provisions.chunk_by(|a, b| a.chapter == b.chapter);
    let mut shown: Vec<ChapterShown> = Vec::new();
    for articles in chapters {
        let mut next = chapter(document, articles, view);
        // Of a chapter whose articles stand apart, the first stretch is what links lead to.
        next.id = next.id.filter(|id| shown.iter().all(|before| before.id.as_ref() != Some(id)));
        shown.push(next);
    }
    shown
}

fn chapter(document: &Document, articles: &[&Provision], view: &View) -> ChapterShown {
    let number = articles[0].chapter.as_ref();
    let chapter = number.and_then(|number| document.chapters.iter().find(|chapter| chapter.number == *number));
    let sections = articles.chunk_by(|a, b| a.section == b.section).map(|articles| {
        let number = articles[0].section;
        let title = number.and_then(|number| chapter?.sections.get(&number));
        SectionShown {
            number: number.map(|number| view.filled("section-number", &[("number", &number.to_string())])),
            title: title.map(|title| view.words(title)),
            articles: articles.iter().map(|provision| view.article_entry(&document.id, provision)).collect(),
        }
    });
    ChapterShown {
        id: number.map(|number| chapter_fragment(number)),
        number: number.map(|number| view.filled("chapter", &[("number", number)])),
        title: chapter.map(|chapter| view.words(&chapter.title)),
        sections: sections.collect(),
    }
}

impl View<'_> {
    pub fn article_entry(&self, document: &Id<Document>, provision: &Provision) -> ArticleEntry {
        let cited = self.count_citing(document, provision.article);
        ArticleEntry {
            number: self.article(provision.article),
            title: self.words(&provision.title),
            href: self.link(&Page::Provision(document.clone(), provision.article)),
            cited: (cited > 0).then(|| self.counted("cited-times", "count", cited, &[])),
        }
    }
}
