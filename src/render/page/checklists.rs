//! Checklists: the list of them, and each with its steps.

use jiff::civil::Date;
use serde::Serialize;

use super::deadlines::DeadlineShown;
use super::frame::PageContext;
use crate::model::{Checklist, Id};
use crate::plan::Page;
use crate::render::checked::CheckedLaws;
use crate::render::statement::StatementShown;
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct Checklists {
    summary: Words,
    checklists: Vec<ChecklistEntry>,
}

/// A checklist in a list.
#[derive(Serialize)]
struct ChecklistEntry {
    title: Words,
    href: Option<String>,
    summary: Option<Words>,
    /// How many steps, in words: "7 bước".
    steps: String,
    readers: Vec<Anchor>,
}

#[derive(Serialize)]
pub struct ChecklistPage {
    summary: Option<Words>,
    #[serde(skip)]
    description: String,
    readers: Vec<Anchor>,
    steps: Vec<Step>,
    others: Vec<Anchor>,
    checked: CheckedLaws,
}

/// A step of a checklist.
#[derive(Serialize)]
struct Step {
    statement: StatementShown,
    deadline: Option<DeadlineShown>,
}

impl PageContext for Checklists {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }
}

impl PageContext for ChecklistPage {
    fn summary(&self) -> Option<Words> {
        self.summary.clone()
    }

    fn description(&self) -> Option<String> {
        Some(self.description.clone())
    }

    fn updated(&self) -> Option<Date> {
        self.checked.newest
    }
}

pub fn context(view: &View) -> Checklists {
    let checklists = view.site().checklists.values();
    let checklists = checklists.map(|checklist| ChecklistEntry {
        title: view.words(&checklist.title),
        href: view.link(&Page::Checklist(checklist.id.clone())),
        summary: view.optional_words(&checklist.summary),
        steps: steps(checklist, view),
        readers: checklist.readers.iter().map(|reader| view.reader_anchor(reader)).collect(),
    });
    Checklists { summary: view.own(view.string("checklists-summary")), checklists: checklists.collect() }
}

fn steps(checklist: &Checklist, view: &View) -> String {
    view.counted("steps", "count", checklist.items.len(), &[])
}

pub fn checklist(id: &Id<Checklist>, view: &View) -> ChecklistPage {
    let site = view.site();
    let checklist = &site.checklists[id];
    let steps = checklist.items.iter().map(|item| Step {
        statement: view.statement(&item.statement),
        deadline: item.deadline.as_ref().map(|id| view.deadline(&site.deadlines[id])),
    });
    let others = site.checklists.values().filter(|other| other.id != *id);
    // Without a summary, its first steps say what it is about.
    let first_steps = checklist.items.iter().take(2).map(|item| view.words(&item.statement.text).text);
    let first_steps = first_steps.collect::<Vec<_>>().join(" ");
    let summary = view.optional_words(&checklist.summary);
    ChecklistPage {
        checked: view.checked_laws(checklist.items.iter().flat_map(|item| &item.statement.basis)),
        description: summary.as_ref().map_or(first_steps, |summary| summary.text.clone()),
        summary,
        readers: checklist.readers.iter().map(|reader| view.reader_anchor(reader)).collect(),
        steps: steps.collect(),
        others: others
            .map(|other| Anchor {
                words: view.words(&other.title),
                href: view.link(&Page::Checklist(other.id.clone())),
            })
            .collect(),
    }
}

impl View<'_> {
    pub fn checklist_anchor(&self, checklist: &Checklist) -> Anchor {
        Anchor { words: self.words(&checklist.title), href: self.link(&Page::Checklist(checklist.id.clone())) }
    }
}
