//! A sentence of law, with the provisions that it stands on.

use super::citation::Citation;
use crate::language::Phrase;
use crate::text::{Span, Spanned};

/// Said in plain words, never in the words of the law. Its citations are checked: each place exists.
#[derive(Debug, Clone)]
pub struct Statement {
    pub text: Phrase,
    pub basis: Vec<Spanned<Citation>>,
    pub origin: Span,
}
