//! Money asked for, approved or paid under a policy.

use super::area::Area;
use super::choice::choice;
use super::edition::Visibility;
use super::id::Id;
use super::period::Period;
use super::policy::Policy;
use super::quantity::Quantity;
use super::source::Source;
use crate::language::Phrase;
use crate::text::Span;

choice! {
    /// How far it has come. What was asked for is not what was paid.
    pub enum SupportStage {
        Requested = "requested",
        Approved = "approved",
        Paid = "paid",
    }
}

#[derive(Debug, Clone)]
pub struct Support {
    pub id: Id<Support>,
    pub policy: Option<Id<Policy>>,
    pub area: Id<Area>,
    pub period: Period,
    pub stage: SupportStage,
    pub amount: Quantity,
    pub recipients: Option<Quantity>,
    pub source: Id<Source>,
    pub note: Option<Phrase>,
    pub quote: Option<String>,
    pub visibility: Visibility,
    pub origin: Span,
}
