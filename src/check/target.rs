//! Targets: one goal each, in numbers or in words.

use rust_decimal::Decimal;

use super::names::{Desk, visibility, words};
use crate::diagnostic::Diagnostic;
use crate::model::{Area, Goal, Id, Indicator, Register, Source, Target};
use crate::phrase;
use crate::read::{Records, TargetRecord};
use crate::text::Spanned;

pub fn targets(
    records: &Records,
    sources: &Register<Source>,
    areas: &Register<Area>,
    indicators: &Register<Indicator>,
    desk: &mut Desk,
) -> Vec<Target> {
    let mut targets = Vec::new();
    for record in &records.targets {
        let own = visibility(&record.audience, &record.embargo);
        let indicator = desk.find_optional(indicators, &record.indicator, own);
        let goal = goal(record, indicator, desk);
        let source = desk.find(sources, &record.source, own);
        let area = desk.find(areas, &record.area, own);
        let period = desk.period(&record.period);
        let (Some(goal), Some(source), Some(area), Some(period)) = (goal, source, area, period) else { continue };
        targets.push(Target {
            id: record.id.as_ref().map(|id| Id::new(id)),
            goal,
            area,
            period,
            by: record.by.as_ref().map(|date| date.value),
            source,
            note: words(&record.note),
            visibility: own,
            origin: record.span,
        });
    }
    targets
}

/// The one goal that the record's keys give; more or fewer than one is said.
fn goal(record: &TargetRecord, indicator: Option<Id<Indicator>>, desk: &mut Desk) -> Option<Goal> {
    let bounds = Bounds::of(record);
    let goal = match (&record.text, bounds == Bounds::default()) {
        (Some(text), true) => {
            if let Some(indicator) = &record.indicator {
                desk.diagnostics.push(words_with_indicator(indicator));
            }
            Some(Goal::Words(text.value.clone()))
        }
        (None, false) if record.indicator.is_none() => {
            desk.diagnostics.push(without_indicator(record));
            return None;
        }
        // An indicator that is not known has been told.
        (None, false) => bounds.goal(indicator?),
        _ => None,
    };
    if goal.is_none() {
        desk.diagnostics.push(unclear(record));
    }
    goal
}

/// The numbers that a target gives.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Bounds {
    at_least: Option<Decimal>,
    at_most: Option<Decimal>,
    more_than: Option<Decimal>,
    less_than: Option<Decimal>,
    exactly: Option<Decimal>,
    about: Option<Decimal>,
}

impl Bounds {
    fn of(record: &TargetRecord) -> Bounds {
        let number = |field: &Option<Spanned<Decimal>>| field.as_ref().map(|field| field.value);
        Bounds {
            at_least: number(&record.at_least),
            at_most: number(&record.at_most),
            more_than: number(&record.more_than),
            less_than: number(&record.less_than),
            exactly: number(&record.exactly),
            about: number(&record.about),
        }
    }

    /// One bound, or a range whose low end is below its high end.
    fn goal(self, indicator: Id<Indicator>) -> Option<Goal> {
        let Bounds { at_least, at_most, more_than, less_than, exactly, about } = self;
        match (at_least, at_most, more_than, less_than, exactly, about) {
            (Some(low), Some(high), None, None, None, None) if low < high => {
                Some(Goal::Between { indicator, low, high })
            }
            (Some(bound), None, None, None, None, None) => Some(Goal::AtLeast { indicator, bound }),
            (None, Some(bound), None, None, None, None) => Some(Goal::AtMost { indicator, bound }),
            (None, None, Some(bound), None, None, None) => Some(Goal::MoreThan { indicator, bound }),
            (None, None, None, Some(bound), None, None) => Some(Goal::LessThan { indicator, bound }),
            (None, None, None, None, Some(bound), None) => Some(Goal::Exactly { indicator, bound }),
            (None, None, None, None, None, Some(bound)) => Some(Goal::About { indicator, bound }),
            _ => None,
        }
    }
}

fn without_indicator(record: &TargetRecord) -> Diagnostic {
    Diagnostic::error(
        "target-without-indicator",
        record.span,
        phrase!("mục tiêu bằng số phải nêu chỉ tiêu", "a target in numbers has to name its indicator"),
    )
    .help(phrase!("thêm dòng `indicator = \"…\"`", "add a line `indicator = \"…\"`"))
}

fn words_with_indicator(indicator: &Spanned<String>) -> Diagnostic {
    Diagnostic::error(
        "words-with-indicator",
        indicator.span,
        phrase!(
            "mục tiêu bằng lời không đo được bằng chỉ tiêu nào",
            "a target in words is not measured by any indicator"
        ),
    )
    .help(phrase!(
        "bỏ dòng `indicator`, hoặc viết mục tiêu bằng số thay cho `text`, như `at-least = 20`",
        "leave out `indicator`, or give the goal in numbers in place of `text`, like `at-least = 20`"
    ))
}

fn unclear(record: &TargetRecord) -> Diagnostic {
    Diagnostic::error(
        "unclear-target",
        record.span,
        phrase!("mục tiêu này không nói rõ một mức duy nhất", "this target does not say one clear goal"),
    )
    .help(phrase!(
        "dùng đúng một trong: `at-least`, `at-most`, `more-than`, `less-than`, `exactly`, `about`, `text`; hoặc `at-least` nhỏ hơn `at-most` cho một khoảng",
        "use just one of `at-least`, `at-most`, `more-than`, `less-than`, `exactly`, `about`, `text`; or `at-least` below `at-most` for a range"
    ))
}
