//! Equations that observations must meet, and what they leave unexplained.

use rust_decimal::Decimal;

use super::choice::choice;
use super::edition::Visibility;
use super::id::Id;
use super::indicator::Indicator;
use super::observation::ObservationKey;
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

impl Identity {
    /// The indicators on the other side of the equation, as its kind uses them.
    pub fn terms(&self) -> impl Iterator<Item = &Id<Indicator>> {
        let flows = matches!(self.kind, IdentityKind::StockFlow | IdentityKind::NetFlow);
        let base = self.base.as_ref().filter(|_| self.kind == IdentityKind::ShareOfBase);
        let (inflow, outflow, parts): (&[_], &[_], &[_]) = match flows {
            true => (&self.inflow, &self.outflow, &[]),
            false => (&[], &[], &self.parts),
        };
        inflow.iter().chain(outflow).chain(parts).chain(base)
    }
}

/// The equation that leaves something unexplained.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ResidualOf {
    Identity(Id<Identity>),
    /// The number of an area is the sum of those of the areas within it.
    Sum(Id<Indicator>),
    /// A share comes from a whole count on its base.
    Share(Id<Indicator>),
}

/// What an equation leaves unexplained in one area and period, as its author states it.
#[derive(Debug, Clone)]
pub struct Residual {
    pub of: ResidualOf,
    /// The number that stands alone on its side of the equation.
    pub key: ObservationKey,
    pub value: Decimal,
    pub explanation: Phrase,
    pub visibility: Visibility,
    pub origin: Span,
}
