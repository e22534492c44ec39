//! A folder of notes: its own text, and its notes twenty at a time.

use jiff::civil::Date;
use serde::Serialize;

use super::entry::{Entry, Pager};
use super::frame::PageContext;
use crate::diagnostic::Diagnostic;
use crate::plan::Page;
use crate::render::body::{body_html, holds_table};
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct SectionPage {
    summary: Option<Words>,
    #[serde(skip)]
    updated: Option<Date>,
    /// Of the section's own page; on the first page of its list only.
    body: String,
    /// The folders in this one.
    subsections: Vec<Anchor>,
    entries: Vec<Entry>,
    pager: Option<Pager>,
}

impl PageContext for SectionPage {
    fn summary(&self) -> Option<Words> {
        self.summary.clone()
    }

    fn updated(&self) -> Option<Date> {
        self.updated
    }

    fn holds_table(&self) -> bool {
        holds_table(&self.body)
    }
}

pub fn context(path: &str, number: usize, view: &View) -> Result<SectionPage, Diagnostic> {
    let section = &view.world.plan.sections[path];
    let index = section.index.as_ref().and_then(|id| view.site().notes[id].read(view.language));
    let body = match index {
        Some((text, language)) if language == view.language && number == 1 => body_html(&text.body, view)?.html,
        _ => String::new(),
    };
    let subsections = section.subsections.iter().map(|path| {
        let page = Page::Section { path: path.clone(), page: 1 };
        Anchor { words: view.short_title(&page), href: view.link(&page) }
    });
    Ok(SectionPage {
        summary: index.and_then(|(text, language)| {
            let lang = (language != view.language).then(|| language.tag());
            Some(Words { text: text.summary.clone()?, lang })
        }),
        updated: view.newest(&section.notes),
        body,
        subsections: subsections.collect(),
        entries: view.entries(&section.notes, number),
        pager: view.pager(number, section.notes.len(), |page| Page::Section { path: path.to_string(), page }),
    })
}
