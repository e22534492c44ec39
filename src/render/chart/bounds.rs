//! What a target asks for, as it is drawn: a limit below, one above, or both.

use rust_decimal::Decimal;

/// The values that reach a target.
#[derive(Debug, Clone, PartialEq)]
pub struct Bounds {
    pub low: Option<Bound>,
    pub high: Option<Bound>,
    /// With `low` and `high` equal: about this many. Equal without it: exactly this many.
    pub about: bool,
}

/// A limit of the values that reach a target.
#[derive(Debug, Clone, PartialEq)]
pub struct Bound {
    pub value: Decimal,
    /// More or less than the value, which itself does not reach the target: drawn with an open end.
    pub strict: bool,
}
