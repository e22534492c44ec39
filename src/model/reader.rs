//! Somebody for whom pages of their own are made: a member, a founder, an official.

use super::edition::Visibility;
use super::id::Id;
use crate::language::Phrase;
use crate::text::Span;

#[derive(Debug, Clone)]
pub struct Reader {
    pub id: Id<Reader>,
    pub name: Phrase,
    /// What they find on their page.
    pub summary: Phrase,
    pub visibility: Visibility,
    pub origin: Span,
}
