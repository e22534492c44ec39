//! What has been published so far.

use jiff::civil::Date;

use super::observation::{ObservationKey, Reading};
use crate::text::{Span, Spanned};

/// The content of `congbo.lock`.
#[derive(Debug, Clone)]
pub struct Lock {
    /// The day of the last release.
    pub date: Date,
    pub figures: Vec<Locked>,
    /// Where readers have found pages, as `/so-lieu/hop-tac-xa/`.
    pub addresses: Vec<Spanned<String>>,
}

/// A number that readers have seen.
#[derive(Debug, Clone)]
pub struct Locked {
    /// `cooperatives/ha-tinh@2023`, as written.
    pub figure: String,
    /// Nothing where its indicator or area is no longer declared.
    pub key: Option<ObservationKey>,
    /// Every value that was published, the first one first; never empty.
    pub values: Vec<Reading>,
    pub origin: Span,
}
