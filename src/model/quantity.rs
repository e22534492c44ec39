//! An exact number with its unit.

use rust_decimal::Decimal;

use super::id::Id;
use super::unit::Unit;

/// An exact decimal, with as many decimals as its source gave, and its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    pub value: Decimal,
    pub unit: Id<Unit>,
}
