//! The parts of one period, added up in exact decimals: what stacked columns are made of.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::language::{Language, NumberStyle, format_number};

use super::series::{Point, SeriesChart, SeriesKind};

/// The parts of one period, in the order of the series.
#[derive(Debug, Clone, PartialEq)]
pub struct Pile<'c> {
    pub label: &'c str,
    parts: Vec<(usize, &'c Point)>,
    /// How many series there are: each has a part in every whole.
    series: usize,
}

/// A part where it lies on those before it, in the numbers of the value axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Span<'c> {
    pub series: usize,
    pub point: &'c Point,
    pub from: Decimal,
    pub to: Decimal,
}

/// The piles of the periods in the order of their labels' first places.
pub fn piles<'c>(chart: &'c SeriesChart, periods: &[(&'c str, f64)]) -> Vec<Pile<'c>> {
    let by_label: BTreeMap<&str, usize> = periods.iter().enumerate().map(|(at, (label, _))| (*label, at)).collect();
    let empty = |(label, _): &(&'c str, f64)| Pile { label, parts: Vec::new(), series: chart.series.len() };
    let mut piles: Vec<Pile> = periods.iter().map(empty).collect();
    for (index, series) in chart.series.iter().enumerate() {
        for point in &series.points {
            if let Some(at) = by_label.get(point.label.as_str()) {
                piles[*at].parts.push((index, point));
            }
        }
    }
    piles
}

impl<'c> Pile<'c> {
    /// What is known of it, from zero: parts below zero lie below it. Shares lie between 0 and 100, and
    /// there are none where they would not add up.
    pub fn spans(&self, kind: SeriesKind) -> Vec<Span<'c>> {
        match kind {
            SeriesKind::Percent => self.shares().unwrap_or_default(),
            _ => self.sums(),
        }
    }

    fn sums(&self) -> Vec<Span<'c>> {
        let (mut above, mut below) = (Decimal::ZERO, Decimal::ZERO);
        let mut spans = Vec::new();
        for (series, point) in &self.parts {
            let Some(value) = point.value else { continue };
            let end = if value < Decimal::ZERO { &mut below } else { &mut above };
            let from = *end;
            *end = end.saturating_add(value);
            spans.push(Span { series: *series, point, from, to: *end });
        }
        spans
    }

    fn shares(&self) -> Option<Vec<Span<'c>>> {
        let total = self.total().filter(|_| self.has_shares())?;
        let spans = self.sums().into_iter();
        spans.map(|span| Some(Span { from: share(span.from, total)?, to: share(span.to, total)?, ..span })).collect()
    }

    /// The sum where no part is missing; `None` also where no decimal holds it.
    pub fn total(&self) -> Option<Decimal> {
        let known = || self.parts.iter().filter_map(|(_, point)| point.value);
        let sum = known().try_fold(Decimal::ZERO, |sum, value| sum.checked_add(value))?;
        (self.is_whole() && known().next().is_some()).then_some(sum)
    }

    /// Whether every series has a part and all are known.
    pub fn is_whole(&self) -> bool {
        self.parts.iter().all(|(_, point)| point.value.is_some()) && self.absent().next().is_none()
    }

    /// Whether its parts are shares of something: all are known, none is below zero, and not all are zero.
    pub fn has_shares(&self) -> bool {
        let negative = self.parts.iter().any(|(_, point)| point.value.is_some_and(|value| value < Decimal::ZERO));
        !negative && self.total().is_some_and(|total| total > Decimal::ZERO)
    }

    /// The parts that are said to be missing.
    pub fn missing(&self) -> impl Iterator<Item = (usize, &'c Point)> {
        self.parts.iter().filter(|(_, point)| point.value.is_none()).copied()
    }

    /// All parts that are known.
    pub fn known(&self) -> impl Iterator<Item = (usize, &'c Point)> {
        self.parts.iter().filter(|(_, point)| point.value.is_some()).copied()
    }

    /// The series of which nothing is said for this period.
    pub fn absent(&self) -> impl Iterator<Item = usize> {
        (0..self.series).filter(|series| self.parts.binary_search_by_key(series, |(index, _)| *index).is_err())
    }
}

/// In percent of the total.
fn share(part: Decimal, total: Decimal) -> Option<Decimal> {
    let hundred = Decimal::ONE_HUNDRED;
    let exact = part.checked_mul(hundred).and_then(|times| times.checked_div(total));
    exact.or_else(|| part.checked_div(total)?.checked_mul(hundred))
}

/// A share for readers in whole percent; what is little is not said to be nothing, nor what is much to be all.
pub fn share_text(part: Decimal, total: Decimal, language: Language) -> Option<String> {
    let share = share(part, total)?;
    let half = Decimal::new(5, 1);
    let whole = |number: Decimal| format!("{}%", format_number(number, NumberStyle::default(), language));
    Some(match share {
        little if !part.is_zero() && little < half => format!("<{}", whole(Decimal::ONE)),
        much if part != total && much >= Decimal::ONE_HUNDRED - half => format!(">{}", whole(Decimal::new(99, 0))),
        share => whole(share),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_once_and_never_to_nothing_or_all() {
        let said =
            |part: &str, total: &str| share_text(part.parse().unwrap(), total.parse().unwrap(), Language::Vi).unwrap();
        assert_eq!(said("1", "8"), "13%");
        assert_eq!(said("1", "3"), "33%");
        assert_eq!(said("0", "3"), "0%");
        assert_eq!(said("3", "3"), "100%");
        assert_eq!(said("0.4", "100"), "<1%");
        assert_eq!(said("99.7", "100"), ">99%");
        assert_eq!(said("39614081257132168796771975167", "79228162514264337593543950335"), "50%");
    }
}
