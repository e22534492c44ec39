//! A note; or, where nobody has translated it yet, that it is there in the other language.

use jiff::civil::Date;
use serde::Serialize;

use super::frame::{Alternate, PageContext};
use super::sources::SourceShown;
use crate::diagnostic::Diagnostic;
use crate::language::{long_date, slug};
use crate::model::{Id, Note, Source};
use crate::plan::Page;
use crate::render::body::{Heading, body_html, holds_table};
use crate::render::excerpt::plain_words;
use crate::render::world::{Anchor, View, Words};

/// How many headings make a list of them worth its place.
const HEADINGS_OF_A_LIST: usize = 3;
/// How long a summary taken from the first words may be, in characters.
const SUMMARY_LENGTH: usize = 155;

#[derive(Serialize)]
pub struct NotePage {
    summary: Option<Words>,
    #[serde(skip)]
    description: Option<String>,
    #[serde(skip)]
    updated: Option<Date>,
    #[serde(skip)]
    source_ids: Vec<Id<Source>>,
    /// Where to read it, when it is not in this page's language.
    original: Option<Alternate>,
    date: Option<String>,
    body: String,
    headings: Vec<Heading>,
    /// What it is about, in words that others share.
    tags: Vec<Anchor>,
    /// Where the numbers in its sentences come from, in the order in which they are quoted; charts and tables say theirs.
    sources: Vec<SourceShown>,
    previous: Option<Anchor>,
    next: Option<Anchor>,
}

impl PageContext for NotePage {
    fn summary(&self) -> Option<Words> {
        self.summary.clone()
    }

    fn description(&self) -> Option<String> {
        self.description.clone()
    }

    fn updated(&self) -> Option<Date> {
        self.updated
    }

    fn sources(&self) -> &[Id<Source>] {
        &self.source_ids
    }

    fn holds_table(&self) -> bool {
        holds_table(&self.body)
    }
}

pub fn context(id: &Id<Note>, view: &View) -> Result<NotePage, Diagnostic> {
    let note = &view.site().notes[id];
    let Some((text, language)) = note.read(view.language) else { return Ok(NotePage::empty()) };
    let own = language == view.language;
    let lang = (!own).then(|| language.tag());
    let drawn = if own { body_html(&text.body, view)? } else { Default::default() };
    let summary = text.summary.clone();
    let first_words = || own.then(|| plain_words(&text.body, view.site(), view.language, SUMMARY_LENGTH));
    let sources = if own { view.sources_of_note(&text.body) } else { Vec::new() };
    let (previous, next) = neighbours(note, view);
    Ok(NotePage {
        description: summary.clone().or_else(first_words).filter(|words| !words.is_empty()),
        summary: summary.map(|text| Words { text, lang }),
        updated: text.updated.max(text.date),
        original: (!own).then(|| original(id, language, view)).flatten(),
        date: text.date.map(|date| long_date(date, view.language)),
        body: drawn.html,
        headings: if drawn.headings.len() >= HEADINGS_OF_A_LIST { drawn.headings } else { Vec::new() },
        tags: if own { tags(&text.tags, view) } else { Vec::new() },
        sources: sources.iter().map(|id| view.source(&view.site().sources[id])).collect(),
        source_ids: sources,
        previous,
        next,
    })
}

impl NotePage {
    fn empty() -> NotePage {
        NotePage {
            summary: None,
            description: None,
            updated: None,
            original: None,
            date: None,
            body: String::new(),
            headings: Vec::new(),
            tags: Vec::new(),
            sources: Vec::new(),
            source_ids: Vec::new(),
            previous: None,
            next: None,
        }
    }
}

fn original(id: &Id<Note>, language: crate::language::Language, view: &View) -> Option<Alternate> {
    let address = view.world.plan.address(&Page::Note(id.clone()), language)?;
    let href = view.way_to(address);
    Some(Alternate { lang: language.tag(), name: language.own_name(), href })
}

fn tags(names: &[String], view: &View) -> Vec<Anchor> {
    let anchor = |name: &String| {
        let page = Page::Tag { slug: slug(name), page: 1 };
        Anchor { words: view.own(name.clone()), href: view.link(&page) }
    };
    names.iter().map(anchor).collect()
}

/// The notes before and after it in its section; none for those at the top, which are no series.
fn neighbours(note: &Note, view: &View) -> (Option<Anchor>, Option<Anchor>) {
    let plan = view.world.plan;
    let Some(section) = plan.sections.get(note.section()).filter(|_| !note.section().is_empty()) else {
        return (None, None);
    };
    let Some(position) = plan.position_in_section(&note.id) else { return (None, None) };
    let anchor = |id: &Id<Note>| {
        let page = Page::Note(id.clone());
        Anchor { words: view.short_title(&page), href: view.link(&page) }
    };
    // The list is newest first: what comes after in time stands before.
    let next = position.checked_sub(1).and_then(|position| section.notes.get(position));
    (section.notes.get(position + 1).map(anchor), next.map(anchor))
}
