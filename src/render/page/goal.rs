//! Targets as readers see them, beside what was reached.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::language::{Language, NumberStyle, format_number, short_date};
use crate::model::{Goal, Id, Indicator, Judgement, Observation, Period, Target};
use crate::plan::Page;
use crate::render::shown::{Chip, Shown};
use crate::render::world::{Anchor, View, Words};

/// One target.
#[derive(Debug, Clone, Serialize)]
pub struct GoalShown {
    /// "từ 20 đến 30", "trên 50%", or the goal in words.
    pub goal: Words,
    /// The same in two parts: "từ 20 đến 30", and the unit where that is no symbol. Nothing for a goal in words.
    pub figure: Option<String>,
    pub unit: Option<Words>,
    /// What is measured; nothing for a goal in words.
    pub of: Option<Words>,
    pub href: Option<String>,
    pub area: Words,
    pub period: String,
    /// Until when, in words.
    pub by: Option<String>,
    /// What was observed in that period.
    pub result: Option<Shown>,
    /// "Đạt: 35 hợp tác xã so với mục tiêu từ 20 đến 30", with the numbers that decided it.
    pub judgement: String,
    /// The first word of it: `met`, `not-met`, `not-yet-due` or `cannot-be-assessed`.
    pub judged: &'static str,
    /// The newest number of its period, where the result is not known.
    pub on_the_way: Option<Shown>,
    pub note: Option<Words>,
    pub source: Chip,
    /// What has changed in the law since it was set.
    pub changes: Vec<Anchor>,
}

impl View<'_> {
    pub fn goal(&self, target: &Target) -> GoalShown {
        let site = self.site();
        let indicator = target.goal.indicator();
        let result = self.result_of(target);
        GoalShown {
            goal: self.goal_words(&target.goal),
            figure: indicator.map(|_| self.goal_text(&target.goal, |_, value| self.bare_bound(&target.goal, value))),
            unit: indicator.map(|id| self.unit_words(&site.indicators[id].unit, None)).filter(|it| !it.text.is_empty()),
            of: indicator.map(|id| self.words(&site.indicators[id].name)),
            href: indicator.and_then(|id| self.link(&Page::Indicator(id.clone()))),
            area: self.words(&site.areas[&target.area].name),
            period: target.period.in_words(self.language),
            by: target.by.map(|date| short_date(date, self.language)),
            result: result.filter(|it| it.known().is_some()).map(|observation| self.shown(observation)),
            judgement: self.judgement(target, result),
            judged: judged(target.judge(result.and_then(Observation::known), self.world.date)),
            on_the_way: self
                .on_the_way(target)
                .filter(|_| result.is_none_or(|it| it.known().is_none()))
                .map(|it| self.shown(it)),
            note: self.optional_words(&target.note),
            source: self.chip(&target.source),
            changes: self.change_anchors(|it| target.id.as_ref().is_some_and(|id| it.targets.contains(id))),
        }
    }

    /// Met, not met, not yet due, or not to be assessed; and the numbers or the lack of them that decided it.
    fn judgement(&self, target: &Target, result: Option<&Observation>) -> String {
        let judgement = target.judge(result.and_then(Observation::known), self.world.date);
        let why = match judgement {
            Judgement::Met | Judgement::NotMet => self.compared(target, result),
            Judgement::NotYetDue => {
                let due = short_date(target.last_day(), self.language);
                self.filled("why-not-yet-due", &[("date", &due)])
            }
            Judgement::CannotBeAssessed => self.why_not_assessed(target, result),
        };
        let key = format!("judged-{}", judged(judgement));
        self.filled("judged-why", &[("judgement", self.string(&key)), ("why", &why)])
    }

    /// "42,3% so với mục tiêu trên 50%".
    fn compared(&self, target: &Target, result: Option<&Observation>) -> String {
        let result = result.map(|observation| self.reading(observation)).unwrap_or_default();
        let goal = self.goal_words(&target.goal).text;
        self.filled("why-compared", &[("result", &result), ("goal", &goal)])
    }

    fn why_not_assessed(&self, target: &Target, result: Option<&Observation>) -> String {
        match (target.goal.indicator(), result) {
            (None, _) => self.string("why-in-words").to_string(),
            // It falls short of "about", and nobody said how far that reaches.
            (Some(_), Some(short)) if short.known().is_some() => self.filled(
                "why-about",
                &[("result", &self.reading(short)), ("goal", &self.goal_words(&target.goal).text)],
            ),
            (Some(_), Some(missing)) => self.reading(missing),
            (Some(_), None) => self.filled("why-no-number", &[("period", &target.period.in_words(self.language))]),
        }
    }

    /// The newest number within the period of a target whose result is not known; it decides nothing, but tells the way.
    pub fn on_the_way(&self, target: &Target) -> Option<&Observation> {
        let within =
            |period: Period| target.period.first_day() <= period.last_day() && period.last_day() <= target.last_day();
        let series = self.site().series(target.goal.indicator()?, &target.area);
        series.rev().find(|it| it.known().is_some() && within(it.key.period))
    }

    /// What was said of the period of a target, even that nothing is known.
    pub fn result_of(&self, target: &Target) -> Option<&Observation> {
        self.site().observation(target.goal.indicator()?, &target.area, target.period)
    }

    pub fn goal_words(&self, goal: &Goal) -> Words {
        match goal {
            Goal::Words(words) => self.words(words),
            _ => self.own(self.goal_text(goal, |indicator, value| self.bound(indicator, value))),
        }
    }

    /// The goal with its bounds as `bound` writes them; of a range, the lower one is a bare number.
    fn goal_text(&self, goal: &Goal, bound: impl Fn(&Id<Indicator>, Decimal) -> String) -> String {
        let bounded = |key: &str, indicator, value| self.filled(key, &[("bound", &bound(indicator, value))]);
        match goal {
            Goal::AtLeast { indicator, bound } => bounded("goal-at-least", indicator, *bound),
            Goal::AtMost { indicator, bound } => bounded("goal-at-most", indicator, *bound),
            Goal::MoreThan { indicator, bound } => bounded("goal-more-than", indicator, *bound),
            Goal::LessThan { indicator, bound } => bounded("goal-less-than", indicator, *bound),
            Goal::Exactly { indicator, bound } => bounded("goal-exactly", indicator, *bound),
            Goal::About { indicator, bound } => bounded("goal-about", indicator, *bound),
            Goal::Between { indicator, low, high } => {
                let places = [("low", plain(*low, self.language)), ("high", bound(indicator, *high))];
                self.filled("goal-between", &places.each_ref().map(|(place, words)| (*place, words.as_str())))
            }
            Goal::Words(words) => self.words(words).text,
        }
    }

    /// A bound with the symbol of its unit, but without its words.
    fn bare_bound(&self, goal: &Goal, value: Decimal) -> String {
        let unit = goal.indicator().map(|id| &self.site().units[&self.site().indicators[id].unit]);
        let symbol = unit.and_then(|unit| unit.symbol.as_deref()).unwrap_or_default();
        plain(value, self.language) + symbol
    }
}

fn judged(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Met => "met",
        Judgement::NotMet => "not-met",
        Judgement::NotYetDue => "not-yet-due",
        Judgement::CannotBeAssessed => "cannot-be-assessed",
    }
}

fn plain(value: Decimal, language: Language) -> String {
    format_number(value, NumberStyle { decimals: value.scale(), signed: false }, language)
}
