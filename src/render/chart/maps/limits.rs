//! Limits between classes of values: round, exact, and with values on either side.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::classes::MOST;

/// Digits of round numbers, times a power of ten.
const ROUND: [i64; 3] = [1, 2, 5];

/// Powers of ten that a decimal can hold.
const POWERS: std::ops::RangeInclusive<i32> = -28..=28;

/// With fewer equal steps, too much would be told alike.
const FEWEST: usize = 4;

/// The limits of equal round steps over sorted values, where these suit them: none is empty, and none holds
/// more than half of the values.
pub fn equal(values: &[Decimal], whole: bool) -> Option<Vec<Decimal>> {
    let steps = POWERS.flat_map(|power| ROUND.map(|digit| round(digit, power))).flatten();
    let mut steps = steps.filter(|step| !whole || step.fract().is_zero());
    let limits = steps.find_map(|step| limits_by(step, *values.first()?, *values.last()?))?;
    let held = held(values, &limits);
    let even = held.iter().all(|count| *count > 0 && count * 2 <= values.len());
    (limits.len() + 1 >= FEWEST && even).then_some(limits)
}

/// The round number between values at every fifth of the sorted distinct `values`, in as many classes as they fill.
pub fn quantiles(values: &[Decimal]) -> Vec<Decimal> {
    let classes = values.len().min(MOST);
    let mut limits = Vec::new();
    let mut before = 0;
    for class in 1..classes {
        // A third of a class on either side is given up for a rounder limit.
        let at = |hundredths: usize| hundredths * values.len() / (100 * classes);
        let (low, high) = (at(class * 100 - 35).max(before), at(class * 100 + 35));
        if low < high {
            limits.push(roundest(values[low], values[high]));
            before = high;
        }
    }
    limits
}

/// The number above `low` and not above `high` that is easiest to remember.
pub fn roundest(low: Decimal, high: Decimal) -> Decimal {
    let steps = POWERS.rev().flat_map(|power| ROUND.map(|digit| round(digit, power)).into_iter().rev()).flatten();
    let multiples = steps.filter_map(|step| high.checked_div(step)?.floor().checked_mul(step));
    let mut between = multiples.filter(|multiple| low < *multiple && *multiple <= high);
    between.next().unwrap_or(high).normalize()
}

/// `None` beyond what a decimal can hold.
fn round(digit: i64, power: i32) -> Option<Decimal> {
    match u32::try_from(power) {
        Ok(power) => Decimal::from(10_i128.checked_pow(power)?).checked_mul(digit.into()),
        Err(_) => Some(Decimal::new(digit, power.unsigned_abs())),
    }
}

/// The multiples of a step that part `low` from `high`, where they make few enough classes.
fn limits_by(step: Decimal, low: Decimal, high: Decimal) -> Option<Vec<Decimal>> {
    let (first, last) = (low.checked_div(step)?.floor(), high.checked_div(step)?.floor());
    let count = last.checked_sub(first)?.to_usize().filter(|count| *count < MOST)?;
    (1..=count).map(|index| first.checked_add(index.into())?.checked_mul(step).map(|limit| limit.normalize())).collect()
}

/// How many of the sorted values each class holds.
fn held(values: &[Decimal], limits: &[Decimal]) -> Vec<usize> {
    let ends = limits.iter().map(|limit| values.partition_point(|value| value < limit)).chain([values.len()]);
    let ends: Vec<usize> = std::iter::once(0).chain(ends).collect();
    ends.windows(2).map(|pair| pair[1] - pair[0]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimals(values: &[&str]) -> Vec<Decimal> {
        values.iter().map(|value| value.parse().unwrap()).collect()
    }

    #[test]
    fn a_limit_is_the_roundest_number_of_its_gap() {
        let roundest = |low: &str, high: &str| super::roundest(low.parse().unwrap(), high.parse().unwrap()).to_string();
        assert_eq!(roundest("4", "21"), "20");
        assert_eq!(roundest("1", "9"), "5");
        assert_eq!(roundest("12", "13"), "13");
        assert_eq!(roundest("-3", "8"), "0");
        assert_eq!(roundest("-18", "-4"), "-10");
        assert_eq!(roundest("0.31", "0.57"), "0.5");
        assert_eq!(roundest("79228162514264337593543950334", "79228162514264337593543950335").len(), 29);
    }

    #[test]
    fn steps_that_suit_the_values_are_equal() {
        assert_eq!(equal(&decimals(&["1", "12", "23", "34", "45"]), true), Some(decimals(&["10", "20", "30", "40"])));
        assert_eq!(equal(&decimals(&["1", "2", "3", "4", "500"]), true), None);
    }

    #[test]
    fn quantiles_leave_no_class_empty() {
        let values = decimals(&["1", "2", "3", "5", "8", "13", "21", "340"]);
        let limits = quantiles(&values);
        assert_eq!(limits, decimals(&["3", "5", "10", "20"]));
        assert!(held(&values, &limits).iter().all(|count| *count > 0));
    }
}
