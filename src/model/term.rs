//! A word and what it means here.

use super::citation::Citation;
use super::edition::Visibility;
use super::id::Id;
use crate::language::Phrase;
use crate::text::Span;

#[derive(Debug, Clone)]
pub struct Term {
    pub id: Id<Term>,
    pub name: Phrase,
    pub definition: Phrase,
    pub basis: Vec<Citation>,
    pub aliases: Vec<String>,
    pub visibility: Visibility,
    pub origin: Span,
}
