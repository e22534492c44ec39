//! What a target asks for: a number, at least or at most so many, or anything between two.

use rust_decimal::Decimal;

/// The values that meet a target; no bound on a side means that all beyond it meet the target too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    pub low: Option<Bound>,
    pub high: Option<Bound>,
    /// `low` and `high` are the same number, or both are only roughly meant: drawn dotted.
    pub about: bool,
}

/// An end of what is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    pub value: Decimal,
    /// The number itself does not meet the target (“more than”): drawn with an open end.
    pub strict: bool,
}

/// A target at its time in a chart of observations.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalMark {
    pub bounds: Bounds,
    /// The time as a year with a fraction, as that of a [`super::Point`].
    pub position: f64,
    /// The period in few letters: `2030`.
    pub label: String,
    /// What is asked for, as readers see it: `trên 50%`.
    pub text: String,
}

impl Bounds {
    /// The numbers that an axis must reach.
    pub(super) fn values(&self) -> impl Iterator<Item = Decimal> {
        [self.low, self.high].into_iter().flatten().map(|bound| bound.value)
    }
}
