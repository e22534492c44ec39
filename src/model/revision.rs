//! A published number that was corrected.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::edition::Visibility;
use super::observation::ObservationKey;
use crate::language::Phrase;
use crate::text::Span;

#[derive(Debug, Clone)]
pub struct Revision {
    pub key: ObservationKey,
    pub from: Decimal,
    pub to: Decimal,
    /// The day of the correction.
    pub date: Date,
    pub reason: Phrase,
    pub visibility: Visibility,
    pub origin: Span,
}
