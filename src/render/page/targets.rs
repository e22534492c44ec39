//! All targets, by period.

use serde::Serialize;

use super::frame::PageContext;
use super::goal::GoalShown;
use crate::model::Target;
use crate::render::world::{View, Words};

#[derive(Serialize)]
pub struct Targets {
    summary: Words,
    groups: Vec<GoalGroup>,
}

/// The targets of one area and period.
#[derive(Serialize)]
pub struct GoalGroup {
    title: String,
    goals: Vec<GoalShown>,
}

impl PageContext for Targets {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }
}

pub fn context(view: &View) -> Targets {
    Targets { summary: view.own(view.string("targets-summary")), groups: view.goal_groups(|_| true) }
}

impl View<'_> {
    /// The targets that `shown` lets through, those of the home area first, by area and period.
    pub fn goal_groups(&self, shown: impl Fn(&Target) -> bool) -> Vec<GoalGroup> {
        let site = self.site();
        let home = site.settings.home_area.as_ref();
        let mut targets: Vec<&Target> = site.targets.iter().filter(|target| shown(target)).collect();
        let place = |target: &Target| (Some(&target.area) != home, site.areas.position(target.area.as_str()));
        targets.sort_by_key(|target| (place(target), target.period));
        let groups = targets.chunk_by(|a, b| a.area == b.area && a.period == b.period).map(|group| {
            let area = self.words(&site.areas[&group[0].area].name).text;
            let title = format!("{area}, {}", group[0].period.in_words(self.language));
            GoalGroup { title, goals: group.iter().map(|target| self.goal(target)).collect() }
        });
        groups.collect()
    }
}
