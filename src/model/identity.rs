//! Equations that observations must meet, and what they leave unexplained.

use rust_decimal::Decimal;

use super::area::Area;
use super::choice::choice;
use super::edition::Visibility;
use super::id::Id;
use super::indicator::Indicator;
use super::period::Period;
use crate::language::Phrase;
use crate::text::Span;

choice! {
    /// The form of an equation.
    pub enum IdentityKind {
        /// Stock = previous stock + inflows − outflows.
        StockFlow = "stock-flow",
        /// Net change = inflows − outflows.
        NetFlow = "net-flow",
        /// The parts add up to the whole.
        PartsOfTotal = "parts-of-total",
        /// A share is reached by whole counts on its base.
        ShareOfBase = "share-of-base",
    }
}

#[derive(Debug, Clone)]
pub struct Identity {
    pub id: Id<Identity>,
    pub kind: IdentityKind,
    pub of: Id<Indicator>,
    pub inflow: Vec<Id<Indicator>>,
    pub outflow: Vec<Id<Indicator>>,
    pub parts: Vec<Id<Indicator>>,
    pub base: Option<Id<Indicator>>,
    pub note: Option<Phrase>,
    pub visibility: Visibility,
    pub origin: Span,
}

/// What an identity leaves unexplained in one area and period, as its author states it.
#[derive(Debug, Clone)]
pub struct Residual {
    pub identity: Id<Identity>,
    pub area: Id<Area>,
    pub period: Period,
    pub value: Decimal,
    pub explanation: Phrase,
    pub visibility: Visibility,
    pub origin: Span,
}
