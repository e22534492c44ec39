//! What stands in the way, as somebody raised it.

use jiff::civil::Date;

use super::area::Area;
use super::choice::choice;
use super::edition::Visibility;
use super::id::Id;
use super::policy::Policy;
use super::source::Source;
use crate::language::Phrase;
use crate::text::Span;

choice! {
    /// How far it is known to be resolved.
    pub enum DifficultyStatus {
        Raised = "raised",
        BeingResolved = "being-resolved",
        Resolved = "resolved",
    }
}

#[derive(Debug, Clone)]
pub struct Difficulty {
    pub id: Id<Difficulty>,
    pub title: Phrase,
    pub text: Option<Phrase>,
    pub topic: Option<Phrase>,
    pub area: Id<Area>,
    /// The day on which it was raised.
    pub date: Date,
    pub raised_by: Option<Phrase>,
    pub status: DifficultyStatus,
    pub source: Id<Source>,
    /// A policy that answers it.
    pub policy: Option<Id<Policy>>,
    pub visibility: Visibility,
    pub origin: Span,
}
