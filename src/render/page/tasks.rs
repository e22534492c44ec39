//! Tasks: who was told to do what, and by when.

use jiff::civil::Date;
use serde::Serialize;

use super::frame::PageContext;
use crate::language::short_date;
use crate::model::{Choice, Task};
use crate::plan::Page;
use crate::render::shown::Chip;
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct Tasks {
    summary: Words,
    #[serde(skip)]
    updated: Option<Date>,
    tasks: Vec<TaskShown>,
}

/// A task, and how far it is.
#[derive(Serialize)]
pub struct TaskShown {
    id: String,
    title: Words,
    text: Option<Words>,
    area: Anchor,
    date: String,
    /// Who set it.
    assigned_by: Option<Words>,
    /// Who has to do it.
    assigned_to: Vec<Words>,
    /// Who helps.
    with: Vec<Words>,
    /// Until when, in words.
    due: Option<String>,
    period: Option<String>,
    status: String,
    difficulties: Vec<Anchor>,
    source: Chip,
    /// The changes in the law that it comes of.
    changes: Vec<Anchor>,
}

impl PageContext for Tasks {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn updated(&self) -> Option<Date> {
        self.updated
    }
}

pub fn context(view: &View) -> Tasks {
    let tasks = &view.site().tasks;
    Tasks {
        summary: view.own(view.string("tasks-summary")),
        updated: tasks.values().map(|task| task.date).max(),
        tasks: tasks.values().map(|task| shown(task, view)).collect(),
    }
}

pub fn shown(task: &Task, view: &View) -> TaskShown {
    let difficulties = task.difficulties.iter().map(|id| {
        let title = view.words(&view.site().difficulties[id].title);
        view.anchor_on(&Page::Difficulties, id.as_str(), title)
    });
    TaskShown {
        id: task.id.to_string(),
        title: view.words(&task.title),
        text: view.optional_words(&task.text),
        area: view.area_anchor(&task.area),
        date: short_date(task.date, view.language),
        assigned_by: view.optional_words(&task.assigned_by),
        assigned_to: view.all_words(&task.assigned_to),
        with: view.all_words(&task.with),
        due: task.due.map(|date| short_date(date, view.language)),
        period: task.period.map(|period| period.in_words(view.language)),
        status: view.string(&format!("task-{}", task.status.word())).to_string(),
        difficulties: difficulties.collect(),
        source: view.chip(&task.source),
        changes: view.change_anchors(|touched| touched.tasks.contains(&task.id)),
    }
}
