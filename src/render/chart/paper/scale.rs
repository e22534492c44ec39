//! The value axis: round steps found in exact decimals, which become positions only here.

use std::ops::Range;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::language::{Language, NumberStyle, format_number};

/// Steps that a reader can count in, times a power of ten.
const ROUND: [(i64, u32); 5] = [(1, 0), (2, 0), (25, 1), (5, 0), (10, 0)];

/// Of about as many steps as the eye can follow.
const STEPS: i64 = 5;

/// An axis of round steps: from zero or below, to above all values, unless made to lie around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// From the lowest to the highest; at least two.
    ticks: Vec<Decimal>,
    decimals: u32,
    /// After each number: `%` for shares.
    sign: &'static str,
}

impl Scale {
    pub fn over(values: impl Iterator<Item = Decimal>) -> Scale {
        let (mut low, mut high, mut whole) = (Decimal::ZERO, Decimal::ZERO, true);
        for value in values {
            low = low.min(value);
            high = high.max(value);
            whole &= value.fract().is_zero();
        }
        if low == high {
            high = Decimal::ONE;
        }
        let (ticks, step) = step(low, high, whole)
            .and_then(|step| Some((ticks(low, high, step)?, step)))
            .unwrap_or_else(|| (ends(low, high), high));
        Scale { ticks, decimals: step.normalize().scale(), sign: "" }
    }

    /// From nothing to all, in quarters.
    pub fn of_shares() -> Scale {
        let ticks = [0, 25, 50, 75, 100].map(Decimal::from).to_vec();
        Scale { ticks, decimals: 0, sign: "%" }
    }

    /// An axis around the values, from zero only where that is no farther than they are apart: for
    /// marks that are read by their place, not by their length.
    pub fn around(values: &[Decimal]) -> Scale {
        let whole = values.iter().all(|value| value.fract().is_zero());
        let ends = values.iter().min().zip(values.iter().max()).filter(|(low, high)| low < high);
        let close = ends.and_then(|(low, high)| {
            let apart = high.checked_sub(*low)?;
            let far = *low > apart || *high < apart.checked_mul(Decimal::NEGATIVE_ONE)?;
            let step = step(*low, *high, whole).filter(|_| far)?;
            Some(Scale { ticks: ticks(*low, *high, step)?, decimals: step.normalize().scale(), sign: "" })
        });
        close.unwrap_or_else(|| Scale::over(values.iter().copied()))
    }

    /// From the lowest to the highest tick.
    pub fn range(&self) -> Range<f64> {
        position(self.ticks[0])..position(self.ticks[self.ticks.len() - 1])
    }

    /// Where each gridline is, and the number beside it.
    pub fn ticks(&self, language: Language) -> Vec<(f64, String)> {
        let style = NumberStyle { decimals: self.decimals, signed: false };
        self.ticks.iter().map(|tick| (position(*tick), format_number(*tick, style, language) + self.sign)).collect()
    }
}

/// Where a value lies on the axis.
pub fn position(value: Decimal) -> f64 {
    value.to_f64().expect("every decimal is near some f64")
}

/// The smallest round step of which few enough span the values; whole for whole numbers. `None` at
/// the far ends of what a decimal can hold.
fn step(low: Decimal, high: Decimal, whole: bool) -> Option<Decimal> {
    let least = high.checked_sub(low)?.checked_div(STEPS.into())?;
    let mut power = Decimal::ONE;
    while power.checked_mul(Decimal::TEN)? <= least {
        power *= Decimal::TEN;
    }
    while power > least && !(whole && power == Decimal::ONE) {
        power = power.checked_div(Decimal::TEN).filter(|smaller| !smaller.is_zero())?;
    }
    let steps = ROUND.iter().filter_map(|(digits, scale)| Decimal::new(*digits, *scale).checked_mul(power));
    steps.into_iter().find(|step| *step >= least && (!whole || step.fract().is_zero()))
}

fn ticks(low: Decimal, high: Decimal, step: Decimal) -> Option<Vec<Decimal>> {
    let (from, to) = (low.checked_div(step)?.floor(), high.checked_div(step)?.ceil());
    let mut ticks = Vec::new();
    let mut count = from;
    while count <= to {
        ticks.push(count.checked_mul(step)?);
        count += Decimal::ONE;
    }
    Some(ticks)
}

/// What is left when no round steps can be had.
fn ends(low: Decimal, high: Decimal) -> Vec<Decimal> {
    let mut ticks = vec![low, Decimal::ZERO, high];
    ticks.dedup();
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(values: &[&str]) -> String {
        let scale = Scale::over(values.iter().map(|value| value.parse().unwrap()));
        let ticks = scale.ticks(Language::Vi).into_iter().map(|(_, words)| words);
        ticks.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn steps_are_round_and_begin_at_zero() {
        assert_eq!(numbers(&["833", "1353", "975"]), "0 500 1.000 1.500");
        assert_eq!(numbers(&["73691"]), "0 20.000 40.000 60.000 80.000");
        assert_eq!(numbers(&["40.6", "23"]), "0 10 20 30 40 50");
        assert_eq!(numbers(&["0.3", "0.25"]), "0,0 0,1 0,2 0,3");
    }

    #[test]
    fn whole_numbers_get_whole_steps() {
        assert_eq!(numbers(&["1", "2"]), "0 1 2");
        assert_eq!(numbers(&["3", "11"]), "0 5 10 15");
    }

    #[test]
    fn values_below_zero_widen_the_axis() {
        assert_eq!(numbers(&["-3", "8"]), "−5 0 5 10");
        assert_eq!(numbers(&["-40"]), "−40 −30 −20 −10 0");
    }

    #[test]
    fn nothing_and_nothing_but_zero_still_make_an_axis() {
        assert_eq!(numbers(&[]), "0 1");
        assert_eq!(numbers(&["0", "0"]), "0 1");
        assert_eq!(numbers(&["0.0"]), "0 1");
    }

    #[test]
    fn an_axis_around_values_leaves_out_a_far_zero() {
        let ticks = |values: &[&str]| {
            let values: Vec<Decimal> = values.iter().map(|value| value.parse().unwrap()).collect();
            let ticks = Scale::around(&values).ticks(Language::En).into_iter().map(|(_, words)| words);
            ticks.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(ticks(&["98.1", "98.6", "98.3"]), "98.1 98.2 98.3 98.4 98.5 98.6");
        assert_eq!(ticks(&["-1040", "-1000"]), "−1,040 −1,030 −1,020 −1,010 −1,000");
        assert_eq!(ticks(&["40", "90"]), "0 20 40 60 80 100");
        assert_eq!(ticks(&["7", "7"]), "0 2 4 6 8");
        assert_eq!(ticks(&[]), "0 1");
    }

    #[test]
    fn very_large_and_very_small_numbers_make_an_axis() {
        assert_eq!(numbers(&["1000000000000"]).split(' ').next_back(), Some("1.000.000.000.000"));
        for value in [Decimal::MAX, Decimal::MIN, Decimal::new(1, 28), Decimal::new(-1, 28)] {
            let range = Scale::over([value].into_iter()).range();
            assert!(range.start < range.end, "{value}");
        }
        assert!(!Scale::over([Decimal::MIN, Decimal::MAX].into_iter()).range().is_empty());
    }
}
