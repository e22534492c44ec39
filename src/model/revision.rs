//! A published number that was corrected.

use jiff::civil::Date;

use super::edition::Visibility;
use super::observation::{ObservationKey, Reading};
use crate::language::Phrase;
use crate::text::Span;

#[derive(Debug, Clone)]
pub struct Revision {
    pub key: ObservationKey,
    /// A number, or why there is none: what is withdrawn becomes `withheld`.
    pub from: Reading,
    pub to: Reading,
    /// The day of the correction.
    pub date: Date,
    pub reason: Phrase,
    pub visibility: Visibility,
    pub origin: Span,
}
