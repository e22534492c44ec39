//! A word and what it means here.

use super::citation::Citation;
use super::edition::Visibility;
use super::historical::Historical;
use super::id::Id;
use crate::language::Phrase;
use crate::text::{Span, Spanned};

#[derive(Debug, Clone)]
pub struct Term {
    pub id: Id<Term>,
    pub name: Phrase,
    pub definition: Phrase,
    pub basis: Vec<Spanned<Citation>>,
    pub aliases: Vec<String>,
    /// Whether its name leads here wherever it stands in the statements of law.
    pub is_linked: bool,
    pub historical: Historical,
    pub visibility: Visibility,
    pub origin: Span,
}
