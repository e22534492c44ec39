//! # more-decimals-than-shown
//!
//! **What.** A number has more decimals than its indicator shows.
//!
//! **Why.** It would be rounded on the page, while a download has it whole: two numbers for one thing, and a sum that
//! a reader cannot follow.
//!
//! **Example.** `income = 23.45`, where the indicator says `decimals = 1`.
//!
//! **Instead.** `decimals = 2` at the indicator, or the number as it is to be shown: `income = 23.5`.
//!
//! **Là gì.** Một số có nhiều chữ số thập phân hơn mức chỉ tiêu của nó hiển thị.
//!
//! **Vì sao.** Trên trang số sẽ bị làm tròn, còn tệp tải về giữ nguyên: một thứ mà hai con số, và một phép cộng người
//! đọc không làm lại được.
//!
//! **Ví dụ.** `income = 23.45`, khi chỉ tiêu có `decimals = 1`.
//!
//! **Nên viết.** `decimals = 2` ở chỉ tiêu, hoặc viết số đúng như sẽ hiện: `income = 23.5`.

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Goal, Id, Indicator, IndicatorKind, Reading, Site};
use crate::phrase;
use crate::text::Span;

pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for (id, value, origin) in numbers(site) {
        let indicator = &site.indicators[id];
        let decimals = indicator.decimals;
        // A zero at the end counts: 23.0 says more than 23.
        let written = value.scale();
        if written <= decimals {
            continue;
        }
        diagnostics.push(
            Diagnostic::error(
                "more-decimals-than-shown",
                origin,
                phrase!(
                    "số {value} sẽ bị làm tròn, vì `{id}` có `decimals = {decimals}`",
                    "{value} would be rounded, since `{id}` has `decimals = {decimals}`"
                ),
            )
            .note(indicator.origin, phrase!("chỉ tiêu khai báo ở đây", "the indicator is declared here"))
            .help(phrase!(
                "đặt `decimals = {written}` cho chỉ tiêu, hoặc viết số đúng như sẽ hiện",
                "set `decimals = {written}` at the indicator, or write the number as it is to be shown"
            )),
        );
    }
}

/// Every number that is shown in the decimals of an indicator, with the place where it was written.
fn numbers(site: &Site) -> Vec<(&Id<Indicator>, Decimal, Span)> {
    let mut numbers = Vec::new();
    for observation in site.observations.values() {
        let id = &observation.key.indicator;
        let indicator = &site.indicators[id];
        // Of whole things there is another rule, which knows what a stray point usually means.
        let counted = matches!(indicator.kind, IndicatorKind::Stock | IndicatorKind::Flow) && indicator.decimals == 0;
        numbers.extend(observation.known().filter(|_| !counted).map(|value| (id, value, observation.origin)));
    }
    for revision in &site.revisions {
        let known = [revision.from, revision.to].into_iter().filter_map(Reading::known);
        numbers.extend(known.map(|value| (&revision.key.indicator, value, revision.origin)));
    }
    for residual in &site.residuals {
        numbers.push((&residual.key.indicator, residual.value, residual.origin));
    }
    for target in &site.targets {
        numbers.extend(bounds(&target.goal).into_iter().map(|(id, bound)| (id, bound, target.origin)));
    }
    numbers
}

fn bounds(goal: &Goal) -> Vec<(&Id<Indicator>, Decimal)> {
    match goal {
        Goal::AtLeast { indicator, bound }
        | Goal::AtMost { indicator, bound }
        | Goal::MoreThan { indicator, bound }
        | Goal::LessThan { indicator, bound }
        | Goal::Exactly { indicator, bound }
        | Goal::About { indicator, bound } => vec![(indicator, *bound)],
        Goal::Between { indicator, low, high } => vec![(indicator, *low), (indicator, *high)],
        Goal::Words(_) => Vec::new(),
    }
}
