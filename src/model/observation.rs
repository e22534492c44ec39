//! What one source says of one indicator, area and period.

use std::fmt;

use rust_decimal::Decimal;

use super::area::Area;
use super::choice::{Choice, choice};
use super::edition::Visibility;
use super::id::Id;
use super::identity::Identity;
use super::indicator::Indicator;
use super::period::Period;
use super::source::Source;
use crate::language::Phrase;
use crate::text::Span;

choice! {
    /// How sure the source is (ước tính, sơ bộ, chính thức).
    pub enum ObservationStatus {
        Estimated = "estimated",
        Provisional = "provisional",
        Official = "official",
    }
}

choice! {
    /// Why there is no number. None of these is zero.
    pub enum Missing {
        NotAvailable = "not-available",
        NotApplicable = "not-applicable",
        Withheld = "withheld",
    }
}

/// The number that was published, in the unit of its indicator, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    Known(Decimal),
    Missing(Missing),
}

impl Reading {
    pub fn known(self) -> Option<Decimal> {
        match self {
            Reading::Known(value) => Some(value),
            Reading::Missing(_) => None,
        }
    }

    /// Whether both look the same: 23 and 23.0 are one number, but the second says more.
    pub fn is_written_like(&self, other: &Reading) -> bool {
        self.to_string() == other.to_string()
    }
}

/// As written in TOML: `1025`, `"withheld"`.
impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reading::Known(value) => write!(f, "{value}"),
            Reading::Missing(missing) => write!(f, "\"{}\"", missing.word()),
        }
    }
}

/// One cell of the published data. No two observations share one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObservationKey {
    pub indicator: Id<Indicator>,
    pub area: Id<Area>,
    pub period: Period,
}

/// The form that notes and the lock use: `cooperatives/ha-tinh@2023`.
impl fmt::Display for ObservationKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}@{}", self.indicator, self.area, self.period)
    }
}

#[derive(Debug, Clone)]
pub struct Observation {
    pub key: ObservationKey,
    pub reading: Reading,
    /// Nothing where the source does not say: a number in the press is not official because nobody doubts it.
    pub status: Option<ObservationStatus>,
    pub source: Id<Source>,
    /// What a reader must know to read the number rightly.
    pub note: Option<Phrase>,
    /// The words of the source that hold the number.
    pub quote: Option<String>,
    /// The identity that it was computed by, where it was.
    pub derived_by: Option<Id<Identity>>,
    /// A break in the series: why this observation does not compare with earlier ones.
    pub break_note: Option<Phrase>,
    pub visibility: Visibility,
    pub origin: Span,
}

impl Observation {
    pub fn known(&self) -> Option<Decimal> {
        self.reading.known()
    }
}
