//! Which whole counts a reported percentage can come from.

use rust_decimal::Decimal;

use super::area::Area;
use super::equation::share;
use super::id::Id;
use super::indicator::{Indicator, IndicatorKind};
use super::observation::{Observation, ObservationKey};
use super::period::Period;
use super::site::Site;

/// What a share is of, counted in the same area and period, and the counts on it that give the share as reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountsOfShare {
    pub base: Decimal,
    /// The lowest and the highest whole count; nothing where no count gives the share.
    pub range: Option<(Decimal, Decimal)>,
    /// The share nearest to the reported one that a whole count gives.
    pub nearest: Decimal,
}

impl Site {
    /// The counts behind a share; nothing for what is no share, and where its base was not counted.
    pub fn counts_of_share(&self, observation: &Observation) -> Option<CountsOfShare> {
        let ObservationKey { indicator, area, period } = &observation.key;
        let share = Some(&self.indicators[indicator]).filter(|indicator| indicator.kind == IndicatorKind::Share)?;
        let base = self.counted_base(share, area, *period)?;
        counts(observation.known()?, base)
    }

    /// The base of a share less what it leaves out, as counted in one area and period.
    pub fn counted_base(&self, share: &Indicator, area: &Id<Area>, period: Period) -> Option<Decimal> {
        let whole = self.known(share.base.as_ref()?, area, period)?;
        whole.checked_sub(self.sum(&share.excludes, area, period)?)
    }
}

/// 40.6% of 1,025 is 416 and nothing else; 23% of 1,025 is any count from 231 to 240.
fn counts(value: Decimal, base: Decimal) -> Option<CountsOfShare> {
    if !base.is_integer() || value.scale() > 10 {
        return None;
    }
    if base <= Decimal::ZERO {
        return Some(CountsOfShare { base, range: None, nearest: Decimal::ZERO });
    }
    let of = |count: Decimal| share(count, base, value.scale());
    // Whatever rounds to the value lies half a unit of its last digit around it.
    let half = Decimal::new(5, value.scale() + 1);
    let count_of = |share: Decimal| share.checked_mul(base)?.checked_div(Decimal::ONE_HUNDRED);
    let (mut low, mut high) = (count_of(value.checked_sub(half)?)?.floor(), count_of(value.checked_add(half)?)?.ceil());
    // A count on a base is neither below zero nor more than the base.
    (low, high) = (low.max(Decimal::ZERO), high.min(base));
    while low <= high && of(low)? != value {
        low += Decimal::ONE;
    }
    while low <= high && of(high)? != value {
        high -= Decimal::ONE;
    }
    let middle = count_of(value)?.clamp(Decimal::ZERO, base);
    let (below, above) = (of(middle.floor())?, of(middle.ceil())?);
    let distance = |share: Decimal| share.checked_sub(value).map(|distance| distance.abs());
    let nearest = if distance(below)? <= distance(above)? { below } else { above };
    Some(CountsOfShare { base, range: (low <= high).then_some((low, high)), nearest })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(value: &str, base: i64) -> Option<(i64, i64)> {
        let counts = counts(value.parse().expect("a number"), Decimal::from(base)).expect("a base that can be counted");
        counts.range.map(|(low, high)| (low.try_into().expect("small"), high.try_into().expect("small")))
    }

    #[test]
    fn shares_come_from_whole_counts() {
        assert_eq!(range("40.6", 1025), Some((416, 416)));
        assert_eq!(range("38.5", 1020), Some((393, 393)));
        assert_eq!(range("33.3", 3), Some((1, 1)));
        assert_eq!(range("0", 7), Some((0, 0)));
        assert_eq!(range("100.0", 8), Some((8, 8)));
    }

    #[test]
    fn whole_percents_of_many_come_from_several_counts() {
        assert_eq!(range("23", 1025), Some((231, 240)));
        assert_eq!(range("23.0", 1025), Some((236, 236)));
    }

    #[test]
    fn some_shares_come_from_none() {
        for (value, base) in
            [("40.6", 3), ("50", 3), ("12.34", 100), ("50.00", 1025), ("406.0", 1000), ("-5.0", 1000), ("3", 0)]
        {
            assert_eq!(range(value, base), None, "{value} of {base}");
        }
    }

    #[test]
    fn a_base_that_is_no_count_says_nothing() {
        assert_eq!(counts(Decimal::ONE, Decimal::new(105, 1)), None);
    }
}
