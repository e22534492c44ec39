//! What is to be reached.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::area::Area;
use super::edition::Visibility;
use super::id::Id;
use super::indicator::Indicator;
use super::period::Period;
use super::source::Source;
use crate::language::Phrase;
use crate::text::Span;

#[derive(Debug, Clone)]
pub struct Target {
    pub id: Option<Id<Target>>,
    pub goal: Goal,
    pub area: Id<Area>,
    pub period: Period,
    pub by: Option<Date>,
    pub source: Id<Source>,
    pub note: Option<Phrase>,
    pub visibility: Visibility,
    pub origin: Span,
}

/// The goal itself. Strict bounds are strict: 50.0% does not meet "more than 50%".
#[derive(Debug, Clone)]
pub enum Goal {
    AtLeast {
        indicator: Id<Indicator>,
        bound: Decimal,
    },
    AtMost {
        indicator: Id<Indicator>,
        bound: Decimal,
    },
    MoreThan {
        indicator: Id<Indicator>,
        bound: Decimal,
    },
    LessThan {
        indicator: Id<Indicator>,
        bound: Decimal,
    },
    Exactly {
        indicator: Id<Indicator>,
        bound: Decimal,
    },
    /// "About 45,000": what reaches it meets it; of what falls short, nobody can say whether it is still about that.
    About {
        indicator: Id<Indicator>,
        bound: Decimal,
    },
    /// Both ends belong to it.
    Between {
        indicator: Id<Indicator>,
        low: Decimal,
        high: Decimal,
    },
    /// A goal in words, which no number decides.
    Words(Phrase),
}

/// What became of a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement {
    Met,
    NotMet,
    /// Its last day has not passed yet.
    NotYetDue,
    /// Its day has passed, but no number decides it.
    CannotBeAssessed,
}

impl Target {
    /// The last day on which it may still be reached.
    pub fn last_day(&self) -> Date {
        self.by.unwrap_or(self.period.last_day())
    }

    /// Judges the target on `date` by what was observed in its period, exactly as written: 50.0 is not more than 50.
    pub fn judge(&self, observed: Option<Decimal>, date: Date) -> Judgement {
        let due = self.last_day();
        match observed.and_then(|value| self.goal.is_met_by(value)) {
            // What is counted while the period still runs may change.
            _ if date <= due => Judgement::NotYetDue,
            Some(true) => Judgement::Met,
            Some(false) => Judgement::NotMet,
            None => Judgement::CannotBeAssessed,
        }
    }
}

impl Goal {
    /// Whether `value` reaches it; nothing for a goal in words, and for what falls short of "about".
    pub fn is_met_by(&self, value: Decimal) -> Option<bool> {
        Some(match self {
            Goal::AtLeast { bound, .. } => value >= *bound,
            Goal::AtMost { bound, .. } => value <= *bound,
            Goal::MoreThan { bound, .. } => value > *bound,
            Goal::LessThan { bound, .. } => value < *bound,
            Goal::Exactly { bound, .. } => value == *bound,
            Goal::About { bound, .. } if value >= *bound => true,
            Goal::About { .. } => return None,
            Goal::Between { low, high, .. } => (*low..=*high).contains(&value),
            Goal::Words(_) => return None,
        })
    }

    /// What is measured to see whether it is met; nothing for a goal in words.
    pub fn indicator(&self) -> Option<&Id<Indicator>> {
        match self {
            Goal::AtLeast { indicator, .. }
            | Goal::AtMost { indicator, .. }
            | Goal::MoreThan { indicator, .. }
            | Goal::LessThan { indicator, .. }
            | Goal::Exactly { indicator, .. }
            | Goal::About { indicator, .. }
            | Goal::Between { indicator, .. } => Some(indicator),
            Goal::Words(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn is_met(goal: fn(Id<Indicator>, Decimal) -> Goal, bound: &str, value: &str) -> Option<bool> {
        let number = |text: &str| text.parse::<Decimal>().expect("a number");
        goal(Id::new("share"), number(bound)).is_met_by(number(value))
    }

    #[test]
    fn strict_bounds_are_strict() {
        let more_than = |indicator, bound| Goal::MoreThan { indicator, bound };
        assert_eq!(is_met(more_than, "50", "50.0"), Some(false));
        assert_eq!(is_met(more_than, "50", "50.1"), Some(true));
        assert_eq!(is_met(|indicator, bound| Goal::AtLeast { indicator, bound }, "50", "50.0"), Some(true));
        assert_eq!(is_met(|indicator, bound| Goal::LessThan { indicator, bound }, "50", "50.0"), Some(false));
        assert_eq!(is_met(|indicator, bound| Goal::Exactly { indicator, bound }, "50", "50.0"), Some(true));
    }

    #[test]
    fn nobody_can_say_how_far_about_reaches() {
        let about = |indicator, bound| Goal::About { indicator, bound };
        assert_eq!(is_met(about, "45000", "45000"), Some(true));
        assert_eq!(is_met(about, "45000", "44999"), None);
    }

    #[test]
    fn both_ends_of_a_range_belong_to_it() {
        let range = |value| {
            let (low, high) = (Decimal::from(20), Decimal::from(30));
            Goal::Between { indicator: Id::new("founded"), low, high }.is_met_by(Decimal::from(value))
        };
        assert_eq!([19, 20, 30, 31].map(range), [Some(false), Some(true), Some(true), Some(false)]);
    }

    #[test]
    fn nothing_is_judged_before_its_day() {
        let texts = crate::text::Texts::new(vec![crate::text::Text { path: String::new(), content: String::new() }]);
        let text = texts.find("").expect("the file is there");
        let target = Target {
            id: None,
            goal: Goal::AtLeast { indicator: Id::new("founded"), bound: Decimal::from(20) },
            area: Id::new("ha-tinh"),
            period: Period::Year(2024),
            by: None,
            source: Id::new("source"),
            note: None,
            visibility: Visibility::PUBLIC,
            origin: Span::new(text, 0..0),
        };
        assert_eq!(target.judge(Some(Decimal::from(35)), date(2024, 12, 31)), Judgement::NotYetDue);
        assert_eq!(target.judge(Some(Decimal::from(35)), date(2025, 1, 1)), Judgement::Met);
        assert_eq!(target.judge(Some(Decimal::from(5)), date(2025, 1, 1)), Judgement::NotMet);
        assert_eq!(target.judge(None, date(2025, 1, 1)), Judgement::CannotBeAssessed);
    }
}
