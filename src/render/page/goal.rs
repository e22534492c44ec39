//! Targets as readers see them, beside what was reached.

use serde::Serialize;

use crate::language::{NumberStyle, format_number, short_date};
use crate::model::{Goal, Id, Indicator, Judgement, Observation, ObservationKey, Target};
use crate::plan::Page;
use crate::render::shown::{Chip, Shown};
use crate::render::world::{View, Words};

/// One target.
#[derive(Debug, Clone, Serialize)]
pub struct GoalShown {
    /// "từ 20 đến 30", "trên 50%", or the goal in words.
    pub goal: Words,
    /// What is measured; nothing for a goal in words.
    pub of: Option<Words>,
    pub href: Option<String>,
    pub area: Words,
    pub period: String,
    pub by: Option<String>,
    /// What was observed in that period.
    pub result: Option<Shown>,
    /// "Đạt: 35 hợp tác xã so với mục tiêu từ 20 đến 30", with the numbers that decided it.
    pub judgement: String,
    pub note: Option<Words>,
    pub source: Chip,
}

impl View<'_> {
    pub fn goal(&self, target: &Target) -> GoalShown {
        let site = self.site();
        let indicator = target.goal.indicator();
        let result = indicator.and_then(|indicator| {
            let (indicator, area) = (indicator.clone(), target.area.clone());
            site.observations.get(&ObservationKey { indicator, area, period: target.period })
        });
        GoalShown {
            goal: self.goal_words(&target.goal),
            of: indicator.map(|id| self.words(&site.indicators[id].name)),
            href: indicator.and_then(|id| self.link(&Page::Indicator(id.clone()))),
            area: self.words(&site.areas[&target.area].name),
            period: target.period.in_words(self.language),
            by: target.by.map(|date| short_date(date, self.language)),
            result: result.map(|observation| self.shown(observation)),
            judgement: self.judgement(target, result),
            note: self.optional_words(&target.note),
            source: self.chip(&target.source),
        }
    }

    fn judgement(&self, target: &Target, result: Option<&Observation>) -> String {
        let observed = result.and_then(Observation::known);
        let judgement = target.judge(observed, self.world.date);
        let key = match judgement {
            Judgement::Met => "judged-met",
            Judgement::NotMet => "judged-not-met",
            Judgement::NotYetDue => "judged-not-yet-due",
            Judgement::CannotBeAssessed => "judged-cannot-be-assessed",
        };
        let decided = matches!(judgement, Judgement::Met | Judgement::NotMet);
        match observed.zip(target.goal.indicator()).filter(|_| decided) {
            Some((value, indicator)) => {
                let value = self.site().number_text(indicator, value, self.language);
                let goal = self.goal_words(&target.goal).text;
                self.filled("judged-by", &[("judgement", self.string(key)), ("result", &value), ("goal", &goal)])
            }
            None => self.string(key).to_string(),
        }
    }

    fn goal_words(&self, goal: &Goal) -> Words {
        let bounded = |key: &str, indicator: &Id<Indicator>, bound| {
            self.own(self.filled(key, &[("bound", &self.bound(indicator, bound))]))
        };
        match goal {
            Goal::AtLeast { indicator, bound } => bounded("goal-at-least", indicator, *bound),
            Goal::AtMost { indicator, bound } => bounded("goal-at-most", indicator, *bound),
            Goal::MoreThan { indicator, bound } => bounded("goal-more-than", indicator, *bound),
            Goal::LessThan { indicator, bound } => bounded("goal-less-than", indicator, *bound),
            Goal::Exactly { indicator, bound } => bounded("goal-exactly", indicator, *bound),
            Goal::Between { indicator, low, high } => {
                let style = NumberStyle { decimals: low.scale(), signed: false };
                let low = format_number(*low, style, self.language);
                let high = self.bound(indicator, *high);
                self.own(self.filled("goal-between", &[("low", &low), ("high", &high)]))
            }
            Goal::Words(words) => self.words(words),
        }
    }
}
