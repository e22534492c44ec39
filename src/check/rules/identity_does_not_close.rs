//! # identity-does-not-close
//!
//! **What.** Numbers that must add up do not, and no residual says by how much.
//!
//! **Why.** 35 founded and 27 dissolved do not make a rise of 5. Either a digit is wrong, or the source leaves something
//! unexplained; the reader has a right to know which, and nothing may be changed to fit.
//!
//! **Example.** `cooperatives = 1025` after 1020 in the year before, with 35 founded and 27 dissolved.
//!
//! **Instead.** The right number; or a `[[residual]]` with `value = -3` and an explanation, which is then printed beside
//! the number.
//!
//! **Là gì.** Các số phải cộng trừ khớp nhau mà không khớp, và không có phần chênh nào nói rõ lệch bao nhiêu.
//!
//! **Vì sao.** Thành lập 35, giải thể 27 thì không thể chỉ tăng 5. Hoặc một chữ số bị sai, hoặc nguồn để ngỏ một điều;
//! người đọc có quyền biết là trường hợp nào, và không số nào được sửa cho vừa.
//!
//! **Ví dụ.** `cooperatives = 1025` sau năm trước là 1020, với 35 thành lập và 27 giải thể.
//!
//! **Nên viết.** Số đúng; hoặc một `[[residual]]` có `value = -3` kèm lời giải thích, được in ngay cạnh con số.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{
    Area, Id, Identity, IdentityKind, Indicator, Missing, Observation, ObservationKey, Period, Reading, Residual, Site,
};
use crate::phrase;

/// Where an identity is to hold.
type Place<'s> = (&'s Id<Identity>, &'s Id<Area>, Period);

pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut residuals: BTreeMap<Place, &Residual> = BTreeMap::new();
    for residual in &site.residuals {
        let place = (&residual.identity, &residual.area, residual.period);
        if let Some(first) = residuals.insert(place, residual) {
            diagnostics.push(stated_twice(first, residual));
        }
    }
    for identity in site.identities.values() {
        for observation in site.observations_of(&identity.of) {
            let Some(left) = unexplained(site, identity, observation) else { continue };
            let ObservationKey { area, period, .. } = &observation.key;
            match residuals.remove(&(&identity.id, area, *period)) {
                Some(residual) if !residual.visibility.covers(identity.visibility.and(observation.visibility)) => {
                    diagnostics.push(hidden_residual(residual, observation));
                }
                Some(residual) if residual.value == left && !left.is_zero() => {}
                Some(residual) => diagnostics.push(residual_differs(residual, left, observation)),
                None if left.is_zero() => {}
                None => diagnostics.push(does_not_close(identity, left, observation)),
            }
        }
    }
    residuals.into_values().for_each(|residual| diagnostics.push(nothing_to_explain(residual)));
}

/// What is observed less what the identity makes of the other numbers; nothing where one of them is not known, or where
/// they are too large to be added exactly.
fn unexplained(site: &Site, identity: &Identity, observation: &Observation) -> Option<Decimal> {
    let value = observation.known()?;
    let ObservationKey { area, period, .. } = &observation.key;
    let total = |ids: &[Id<Indicator>]| sum(site, ids, area, *period);
    let flows = || total(&identity.inflow)?.checked_sub(total(&identity.outflow)?);
    match identity.kind {
        // What was counted anew does not follow from the count before.
        IdentityKind::StockFlow if observation.break_note.is_some() => None,
        IdentityKind::StockFlow => {
            let before = known(site, &identity.of, area, previous(*period)?)?;
            value.checked_sub(before.checked_add(flows()?)?)
        }
        IdentityKind::NetFlow => value.checked_sub(flows()?),
        IdentityKind::PartsOfTotal if identity.parts.is_empty() => None,
        IdentityKind::PartsOfTotal => value.checked_sub(total(&identity.parts)?),
        IdentityKind::ShareOfBase => {
            let base = known(site, identity.base.as_ref()?, area, *period).filter(|base| *base > Decimal::ZERO)?;
            match identity.parts.as_slice() {
                [] => value.checked_sub(nearest_reachable(value, base)?),
                parts => value.checked_sub(share(total(parts)?, base, value.scale())?),
            }
        }
    }
}

/// The sum of observed numbers. A part that does not apply adds nothing; one that is not known makes the sum unknown.
fn sum(site: &Site, ids: &[Id<Indicator>], area: &Id<Area>, period: Period) -> Option<Decimal> {
    ids.iter().try_fold(Decimal::ZERO, |sum, id| sum.checked_add(part(site, id, area, period)?))
}

fn part(site: &Site, id: &Id<Indicator>, area: &Id<Area>, period: Period) -> Option<Decimal> {
    let key = ObservationKey { indicator: id.clone(), area: area.clone(), period };
    match site.observations.get(&key)?.reading {
        Reading::Known(value) => Some(value),
        Reading::Missing(Missing::NotApplicable) => Some(Decimal::ZERO),
        Reading::Missing(_) => None,
    }
}

fn known(site: &Site, id: &Id<Indicator>, area: &Id<Area>, period: Period) -> Option<Decimal> {
    site.observations.get(&ObservationKey { indicator: id.clone(), area: area.clone(), period })?.known()
}

/// The period of the same length that ends where this one begins; a day has none.
fn previous(period: Period) -> Option<Period> {
    match period {
        Period::Year(year) => Some(Period::Year(year - 1)),
        Period::Quarter { year, quarter: 1 } => Some(Period::Quarter { year: year - 1, quarter: 4 }),
        Period::Quarter { year, quarter } => Some(Period::Quarter { year, quarter: quarter - 1 }),
        Period::Month { year, month: 1 } => Some(Period::Month { year: year - 1, month: 12 }),
        Period::Month { year, month } => Some(Period::Month { year, month: month - 1 }),
        Period::Day(_) | Period::Years { .. } => None,
    }
}

/// `count` as a percentage of `base`, with as many decimals as the source gave.
fn share(count: Decimal, base: Decimal, decimals: u32) -> Option<Decimal> {
    let share = count.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(base)?;
    Some(share.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero))
}

/// The percentage nearest to `value` that a whole count on `base` gives: 40.6% of 1,025 is reached by 416.
fn nearest_reachable(value: Decimal, base: Decimal) -> Option<Decimal> {
    let count = value.checked_mul(base)?.checked_div(Decimal::ONE_HUNDRED)?;
    let below = share(count.floor(), base, value.scale())?;
    let above = share(count.ceil(), base, value.scale())?;
    let distance = |share: Decimal| share.checked_sub(value).map(|distance| distance.abs());
    Some(if distance(below)? <= distance(above)? { below } else { above })
}

fn does_not_close(identity: &Identity, left: Decimal, observation: &Observation) -> Diagnostic {
    let id = &identity.id;
    let ObservationKey { area, period, .. } = &observation.key;
    Diagnostic::error(
        "identity-does-not-close",
        observation.origin,
        phrase!(
            "`{id}` không khép ở `{area}` kỳ {period}: còn {left}",
            "`{id}` does not close for `{area}` in {period}: {left} is left"
        ),
    )
    .note(identity.origin, phrase!("đẳng thức ở đây", "the identity is here"))
    .help(phrase!(
        "sửa số sai; nếu nguồn không giải thích, thêm `[[residual]]` có `identity = \"{id}\"`, `value = {left}` và `explanation`",
        "mend the wrong number; if the source leaves it unexplained, add a `[[residual]]` with `identity = \"{id}\"`, `value = {left}` and an `explanation`"
    ))
}

fn residual_differs(residual: &Residual, left: Decimal, observation: &Observation) -> Diagnostic {
    let said = residual.value;
    let message = match left.is_zero() {
        true => phrase!("ở đây không còn chênh lệch nào để giải thích", "there is nothing left to explain here"),
        false => phrase!("phần chênh ghi là {said}, tính ra là {left}", "the residual says {said}, it comes to {left}"),
    };
    let help = match left.is_zero() {
        true => phrase!("xóa `[[residual]]` này", "delete this `[[residual]]`"),
        false => phrase!("viết `value = {left}`, hoặc sửa số liệu", "write `value = {left}`, or mend the numbers"),
    };
    Diagnostic::error("residual-differs", residual.origin, message)
        .note(observation.origin, phrase!("số liệu ở đây", "the number is here"))
        .help(help)
}

fn nothing_to_explain(residual: &Residual) -> Diagnostic {
    let Residual { identity, area, period, .. } = residual;
    Diagnostic::error(
        "residual-differs",
        residual.origin,
        phrase!(
            "`{identity}` của `{area}` kỳ {period} không tính được: thiếu số liệu",
            "`{identity}` of `{area}` in {period} cannot be computed: a number is missing"
        ),
    )
    .help(phrase!(
        "sửa `area` và `period`, hoặc xóa `[[residual]]` này",
        "mend `area` and `period`, or delete this `[[residual]]`"
    ))
}

/// Readers who see the numbers must see what they leave unexplained.
fn hidden_residual(residual: &Residual, observation: &Observation) -> Diagnostic {
    Diagnostic::error(
        "internal-reference",
        residual.origin,
        phrase!(
            "số liệu công khai, nhưng phần chênh của nó thì không",
            "the number is public, but its residual is not"
        ),
    )
    .note(observation.origin, phrase!("số liệu ở đây", "the number is here"))
    .help(phrase!(
        "bỏ `audience` và `embargo` của `[[residual]]`, hoặc đặt như thế cho cả số liệu",
        "take `audience` and `embargo` off the `[[residual]]`, or put them on the number too"
    ))
}

fn stated_twice(first: &Residual, second: &Residual) -> Diagnostic {
    Diagnostic::error(
        "duplicate-id",
        second.origin,
        phrase!("phần chênh này đã được nêu", "this residual is stated already"),
    )
    .note(first.origin, phrase!("lần đầu ở đây", "first stated here"))
    .help(phrase!("xóa một trong hai", "delete one of the two"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reachable(value: &str, base: i64) -> bool {
        let value: Decimal = value.parse().expect("a number");
        nearest_reachable(value, Decimal::from(base)) == Some(value)
    }

    #[test]
    fn shares_come_from_whole_counts() {
        assert!(reachable("40.6", 1025) && reachable("23", 1025) && reachable("33.3", 3) && reachable("0", 7));
        assert!(!reachable("40.6", 3) && !reachable("50", 3) && !reachable("12.34", 100));
    }
}
