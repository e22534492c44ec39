//! Difficulties, by topic.

use jiff::civil::Date;
use serde::Serialize;

use super::frame::PageContext;
use crate::language::short_date;
use crate::model::{Choice, Difficulty};
use crate::plan::Page;
use crate::render::shown::Chip;
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct Difficulties {
    summary: Words,
    #[serde(skip)]
    updated: Option<Date>,
    groups: Vec<Group>,
}

/// The difficulties of one topic.
#[derive(Serialize)]
struct Group {
    /// Nothing for those of no topic.
    topic: Option<Words>,
    difficulties: Vec<DifficultyShown>,
}

/// A difficulty, and what is done about it.
#[derive(Serialize)]
struct DifficultyShown {
    id: String,
    title: Words,
    text: Option<Words>,
    area: Anchor,
    date: String,
    /// Who spoke of it.
    raised_by: Option<Words>,
    status: String,
    policy: Option<Anchor>,
    tasks: Vec<Anchor>,
    source: Chip,
}

impl PageContext for Difficulties {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn updated(&self) -> Option<Date> {
        self.updated
    }
}

pub fn context(view: &View) -> Difficulties {
    let mut groups: Vec<Group> = Vec::new();
    for difficulty in view.site().difficulties.values() {
        let topic = view.optional_words(&difficulty.topic);
        let shown = shown(difficulty, view);
        match groups.iter_mut().find(|group| group.topic == topic) {
            Some(group) => group.difficulties.push(shown),
            None => groups.push(Group { topic, difficulties: vec![shown] }),
        }
    }
    let updated = view.site().difficulties.values().map(|it| it.date).max();
    Difficulties { summary: view.own(view.string("difficulties-summary")), updated, groups }
}

fn shown(difficulty: &Difficulty, view: &View) -> DifficultyShown {
    let site = view.site();
    let tasks = site.tasks.values().filter(|task| task.difficulties.contains(&difficulty.id));
    DifficultyShown {
        id: difficulty.id.to_string(),
        title: view.words(&difficulty.title),
        text: view.optional_words(&difficulty.text),
        area: view.area_anchor(&difficulty.area),
        date: short_date(difficulty.date, view.language),
        raised_by: view.optional_words(&difficulty.raised_by),
        status: view.string(&format!("difficulty-{}", difficulty.status.word())).to_string(),
        policy: difficulty.policy.as_ref().map(|id| Anchor {
            words: view.words(&site.policies[id].name),
            href: view.link(&Page::Policy(id.clone())),
        }),
        tasks: tasks.map(|it| view.anchor_on(&Page::Tasks, it.id.as_str(), view.words(&it.title))).collect(),
        source: view.chip(&difficulty.source),
    }
}
