//! All targets, by period.

use serde::Serialize;

use super::frame::PageContext;
use super::goal::GoalShown;
use crate::render::world::{View, Words};

#[derive(Serialize)]
pub struct Targets {
    summary: Words,
    groups: Vec<Group>,
}

/// The targets of one area and period.
#[derive(Serialize)]
struct Group {
    title: String,
    goals: Vec<GoalShown>,
}

impl PageContext for Targets {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }
}

pub fn context(view: &View) -> Targets {
    let site = view.site();
    let home = site.settings.home_area.as_ref();
    let mut targets: Vec<_> = site.targets.iter().collect();
    targets
        .sort_by_key(|target| (Some(&target.area) != home, site.areas.position(target.area.as_str()), target.period));
    let groups = targets.chunk_by(|a, b| a.area == b.area && a.period == b.period).map(|group| {
        let area = view.words(&site.areas[&group[0].area].name).text;
        let title = format!("{area}, {}", group[0].period.in_words(view.language));
        Group { title, goals: group.iter().map(|target| view.goal(target)).collect() }
    });
    Targets { summary: view.own(view.string("targets-summary")), groups: groups.collect() }
}
