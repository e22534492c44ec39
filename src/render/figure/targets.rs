//! Targets beside what came of them.

use super::caption::Caption;
use super::figure::Matter;
use super::series::bounds;
use crate::model::{ChartBlock, Goal, Observation, Target, TargetFilter};
use crate::render::chart::{Bullet, BulletChart, Drawing};
use crate::render::page::GoalShown;
use crate::render::table::{Cell, Column, Row, Table};
use crate::render::world::View;

impl View<'_> {
    pub fn bullet_matter(&self, chart: &ChartBlock, title: String) -> Matter {
        let owned = |ids: Vec<&_>| ids.into_iter().cloned().collect();
        let filter = TargetFilter {
            indicators: chart.selection.indicators().into_iter().cloned().collect(),
            areas: owned(chart.selection.areas()),
            period: chart.period,
        };
        self.targets_matter(&filter, title)
    }

    pub fn targets_matter(&self, filter: &TargetFilter, title: String) -> Matter {
        let targets: Vec<&Target> = self.site().targets.iter().filter(|target| filter.holds(target)).collect();
        let rows: Vec<Bullet> = targets.iter().filter_map(|target| self.bullet(target, filter)).collect();
        let drawing = (!rows.is_empty()).then_some(Drawing::Bullet(BulletChart { rows }));
        let observations: Vec<&Observation> = targets
            .iter()
            .flat_map(|target| self.result_of(target).into_iter().chain(self.on_the_way(target)))
            .collect();
        let areas: Vec<String> = filter.areas.iter().map(|id| self.words(&self.site().areas[id].name).text).collect();
        let mut caption = Caption::of_targets(self, &areas.join(", "), &targets, &observations);
        caption.say(self, "mark-target", drawing.is_some());
        let has_result = |target: &&Target| self.result_of(target).is_some_and(|it| it.known().is_some());
        let mut open = targets.iter().filter(|target| !has_result(target));
        caption.say(self, "mark-on-the-way", open.any(|target| self.on_the_way(target).is_some()));
        Matter {
            unit: String::new(),
            drawing,
            only: None,
            caption: Some(caption),
            table: self.targets_table(&targets, title.clone()),
            observations: None,
            title,
        }
    }

    fn bullet(&self, target: &Target, filter: &TargetFilter) -> Option<Bullet> {
        let indicator = target.goal.indicator()?;
        let site = self.site();
        let name = self.words(&site.indicators[indicator].name).text;
        let result = self.result_of(target).filter(|it| it.known().is_some());
        Some(Bullet {
            name: match filter.areas.len() {
                1 => name,
                _ => format!("{name}, {}", self.words(&site.areas[&target.area].name).text),
            },
            period: target.period.in_short(self.language),
            bounds: bounds(&target.goal)?,
            goal: self.goal_words(&target.goal).text,
            result: result.map(|it| self.point(it)),
            on_the_way: result.is_none().then(|| self.on_the_way(target)).flatten().map(|it| self.point(it)),
            judgement: self.goal(target).judgement,
        })
    }

    /// One row a target; those in words too.
    fn targets_table(&self, targets: &[&Target], caption: String) -> Table {
        let number = |key: &str| Column { number: true, ..self.column(key) };
        let columns = vec![
            self.column("target"),
            self.column("period"),
            number("goal"),
            number("result"),
            self.column("judgement"),
            self.column("source"),
        ];
        let rows = targets.iter().map(|target| self.target_row(target)).collect();
        Table::new(caption, columns, rows)
    }

    fn target_row(&self, target: &Target) -> Row {
        let GoalShown { goal, of, href, period, result, judgement, source, .. } = self.goal(target);
        let in_words = of.is_none();
        let text = |text: String| Cell { text, ..Cell::default() };
        let number = |text: String| Cell { text, number: true, ..Cell::default() };
        let result = match result {
            Some(shown) => Cell { href: shown.source.href.clone(), ..number(shown.text) },
            None => number("–".to_string()),
        };
        let cells = vec![
            text(period),
            Cell { value: sorted_by(&target.goal), ..number(if in_words { String::new() } else { goal.text.clone() }) },
            result,
            text(judgement),
            Cell { sources: vec![source], ..Cell::default() },
        ];
        Row { head: of.unwrap_or(goal), href, cells, ..Row::default() }
    }

    pub fn title_of_targets(&self, filter: &TargetFilter) -> String {
        let areas: Vec<String> = filter.areas.iter().map(|id| self.words(&self.site().areas[id].name).text).collect();
        format!("{}, {}", self.string("targets"), areas.join(", "))
    }
}

/// Goals stand in a table in the order of their bounds.
fn sorted_by(goal: &Goal) -> Option<String> {
    let bounds = bounds(goal)?;
    bounds.low.or(bounds.high).map(|bound| bound.value.to_string())
}
