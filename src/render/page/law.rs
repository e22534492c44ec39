//! The page that leads to all that explains the law: for whom, what is asked, what to do, what is new.

use serde::Serialize;

use super::deadlines::DeadlineShown;
use super::frame::PageContext;
use crate::model::{Document, Id, Note};
use crate::plan::{Page, chapter_fragment};
use crate::render::change::ChangeShown;
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct Law {
    summary: Words,
    /// For whom the law is explained.
    readers: Vec<Door>,
    /// The lists about the law.
    doors: Vec<Door>,
    laws: Vec<LawShown>,
    changes: Vec<ChangeShown>,
    deadlines: Vec<DeadlineShown>,
    /// Notes about the law.
    notes: Vec<Anchor>,
}

/// A page with what it holds in a few words.
#[derive(Serialize)]
struct Door {
    words: Words,
    href: Option<String>,
    text: Words,
}

/// A document of which the site has the articles.
#[derive(Serialize)]
struct LawShown {
    title: Words,
    number: String,
    href: Option<String>,
    chapters: Vec<ChapterShown>,
}

/// A chapter of a law.
#[derive(Serialize)]
struct ChapterShown {
    number: String,
    title: Words,
    href: Option<String>,
    /// "Điều 1–12".
    articles: String,
}

/// How many of the newest changes stand here.
const NEWEST: usize = 4;

impl PageContext for Law {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }
}

pub fn context(view: &View) -> Law {
    let site = view.site();
    let with_articles = site.documents.values().filter(|document| !document.provisions.is_empty());
    Law {
        summary: view.own(view.string("law-summary")),
        readers: readers(view),
        doors: doors(view),
        laws: with_articles.map(|document| law(document, view)).collect(),
        changes: view.newest_changes(NEWEST),
        deadlines: deadlines(view),
        notes: notes(view),
    }
}

fn readers(view: &View) -> Vec<Door> {
    let readers = view.site().readers.values();
    readers
        .map(|reader| Door {
            words: view.words(&reader.name),
            href: view.link(&Page::Reader(reader.id.clone())),
            text: view.words(&reader.summary),
        })
        .collect()
}

/// The lists, each with how much it holds.
fn doors(view: &View) -> Vec<Door> {
    let site = view.site();
    let lists = [
        (Page::Questions, "questions-door", site.questions.len()),
        (Page::Checklists, "checklists-door", site.checklists.len()),
        (Page::Comparisons, "comparisons-door", site.comparisons.len()),
        (Page::LegalChanges, "legal-changes-door", site.legal_changes.len()),
        (Page::Deadlines, "deadlines-door", site.deadlines.len()),
        (Page::Glossary, "glossary-door", site.terms.len()),
        (Page::Policies, "policies-door", site.policies.len()),
        (Page::Documents, "documents-door", site.documents.len()),
    ];
    let made = lists.into_iter().filter_map(|(page, key, count)| {
        let href = view.link(&page)?;
        let text = view.own(view.filled(key, &[("count", &count.to_string())]));
        Some(Door { words: view.short_title(&page), href: Some(href), text })
    });
    made.collect()
}

fn law(document: &Document, view: &View) -> LawShown {
    let page = view.link(&Page::Document(document.id.clone()));
    let chapters = document.chapters.iter().filter_map(|chapter| {
        let numbers = document.provisions.values().filter(|it| it.chapter.as_ref() == Some(&chapter.number));
        let numbers: Vec<u16> = numbers.map(|provision| provision.article).collect();
        let (first, last) = (*numbers.first()?, *numbers.last()?);
        Some(ChapterShown {
            number: view.filled("chapter", &[("number", &chapter.number)]),
            title: view.words(&chapter.title),
            href: page.as_ref().map(|page| format!("{page}#{}", chapter_fragment(&chapter.number))),
            articles: match first == last {
                true => view.article(first),
                false => view.filled("articles-from-to", &[("first", &first.to_string()), ("last", &last.to_string())]),
            },
        })
    });
    LawShown {
        title: view.words(&document.title),
        number: document.number.clone(),
        chapters: chapters.collect(),
        href: page,
    }
}

/// Those still running first.
fn deadlines(view: &View) -> Vec<DeadlineShown> {
    let mut deadlines: Vec<_> = view.site().deadlines.values().collect();
    deadlines.sort_by_key(|deadline| (deadline.has_run_out(view.world.date), deadline.end()));
    deadlines.into_iter().map(|deadline| view.deadline(deadline)).collect()
}

/// The notes that cite an article, newest first.
fn notes(view: &View) -> Vec<Anchor> {
    let site = view.site();
    let mut ids: Vec<_> = site
        .notes
        .values()
        .filter(|note| !note.is_index())
        .filter_map(|note| {
            let (text, _) = note.read(view.language)?;
            let cites = text.body.links.iter().any(|link| link.target.is_an_article());
            cites.then_some((std::cmp::Reverse(text.date), note.id.clone()))
        })
        .collect();
    ids.sort();
    let anchor = |id: &Id<Note>| Anchor {
        words: view.short_title(&Page::Note(id.clone())),
        href: view.link(&Page::Note(id.clone())),
    };
    ids.iter().take(NEWEST).map(|(_, id)| anchor(id)).collect()
}
