//! What questions are about.

use super::edition::Visibility;
use super::id::Id;
use crate::language::Phrase;
use crate::text::Span;

#[derive(Debug, Clone)]
pub struct Topic {
    pub id: Id<Topic>,
    pub name: Phrase,
    pub summary: Option<Phrase>,
    pub visibility: Visibility,
    pub origin: Span,
}
