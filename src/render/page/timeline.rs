//! What happened to the legal documents, day by day, newest first.

use jiff::civil::Date;
use serde::Serialize;

use super::frame::PageContext;
use crate::language::short_date;
use crate::model::Document;
use crate::plan::Page;
use crate::render::document_event::DocumentEvent;
use crate::render::world::{View, Words};

#[derive(Serialize)]
pub struct Timeline {
    summary: Words,
    #[serde(skip)]
    updated: Option<Date>,
    years: Vec<Year>,
}

/// What happened in a year.
#[derive(Serialize)]
struct Year {
    number: String,
    events: Vec<Event>,
}

/// What became of a document on a day.
#[derive(Serialize)]
struct Event {
    date: String,
    /// The kind of event, for the class.
    kind: &'static str,
    words: String,
    number: String,
    title: Words,
    href: Option<String>,
    /// Whether its day is still to come.
    is_ahead: bool,
}

impl PageContext for Timeline {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn updated(&self) -> Option<Date> {
        self.updated
    }
}

pub fn context(view: &View) -> Timeline {
    let mut events: Vec<(Date, Event)> = view.site().documents.values().flat_map(|it| of_document(it, view)).collect();
    // The order of a day stays that of the register, and of a document's own life.
    events.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
    let mut years: Vec<Year> = Vec::new();
    for (date, event) in events {
        let number = date.year().to_string();
        match years.last_mut() {
            Some(year) if year.number == number => year.events.push(event),
            _ => years.push(Year { number, events: vec![event] }),
        }
    }
    let updated = view.site().documents.values().map(|document| document.checked).max();
    Timeline { summary: view.own(view.string("timeline-summary")), updated, years }
}

fn of_document(document: &Document, view: &View) -> Vec<(Date, Event)> {
    let shown = |DocumentEvent { date, kind, words, .. }| {
        let event = Event {
            date: short_date(date, view.language),
            kind,
            words,
            number: document.number.clone(),
            title: view.words(&document.title),
            href: view.link(&Page::Document(document.id.clone())),
            is_ahead: date > view.world.date,
        };
        (date, event)
    };
    view.events_of(document).into_iter().map(shown).collect()
}
