//! Where values lie between two places on the canvas.

use std::ops::Range;

use rust_decimal::Decimal;

use super::super::paper::scale::position;

/// A stretch of the canvas and the values that it stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct Ruler {
    values: Range<f64>,
    /// In tenths of a unit; `from` is the place of the lowest value, whichever way it runs.
    from: i32,
    to: i32,
}

impl Ruler {
    pub fn new(values: Range<f64>, from: i32, to: i32) -> Ruler {
        Ruler { values, from, to }
    }

    /// From zero, or below it where values are, to the highest: for bars, which begin at zero.
    pub fn from_zero(values: impl Iterator<Item = Decimal>, from: i32, to: i32) -> Ruler {
        let (low, high) = values
            .fold((0.0, 0.0), |(low, high), value| (f64::min(low, position(value)), f64::max(high, position(value))));
        Ruler::new(low..high, from, to)
    }

    /// The place of a value; of what is beyond an end, that end.
    pub fn at(&self, value: Decimal) -> i32 {
        self.place(position(value))
    }

    pub fn place(&self, value: f64) -> i32 {
        let whole = self.values.end - self.values.start;
        let share = if whole > 0.0 { ((value - self.values.start) / whole).clamp(0.0, 1.0) } else { 0.0 };
        self.from + (share * f64::from(self.to - self.from)).round() as i32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(values: &[i64], asked: &[i64]) -> Vec<i32> {
        let ruler = Ruler::from_zero(values.iter().map(|value| Decimal::from(*value)), 100, 300);
        asked.iter().map(|value| ruler.at(Decimal::from(*value))).collect()
    }

    #[test]
    fn values_lie_between_the_ends() {
        assert_eq!(places(&[5, 10], &[0, 5, 10]), [100, 200, 300]);
        assert_eq!(places(&[-5, 5], &[-5, 0, 5]), [100, 200, 300]);
        assert_eq!(places(&[-4, -8], &[-8, -4, 0]), [100, 200, 300]);
        assert_eq!(places(&[10], &[-3, 12]), [100, 300]);
        assert_eq!(Ruler::new(0.0..4.0, 300, 100).at(Decimal::ONE), 250);
    }

    #[test]
    fn nothing_but_zero_has_a_place() {
        assert_eq!(places(&[0, 0], &[0]), [100]);
        assert_eq!(places(&[], &[7]), [100]);
    }
}
