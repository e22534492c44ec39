//! What one source says of one indicator, area and period.

use rust_decimal::Decimal;

use super::area::Area;
use super::choice::choice;
use super::edition::Visibility;
use super::id::Id;
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

/// One cell of the published data. No two observations share one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObservationKey {
    pub indicator: Id<Indicator>,
    pub area: Id<Area>,
    pub period: Period,
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
    /// A break in the series: why this observation does not compare with earlier ones.
    pub break_note: Option<Phrase>,
    pub visibility: Visibility,
    pub origin: Span,
}

impl Observation {
    pub fn known(&self) -> Option<Decimal> {
        match self.reading {
            Reading::Known(value) => Some(value),
            Reading::Missing(_) => None,
        }
    }
}
