//! One point of law, before and after: "2012 beside 2023".

use super::document::Document;
use super::edition::Visibility;
use super::id::Id;
use super::statement::Statement;
use crate::language::Phrase;
use crate::text::Span;

#[derive(Debug, Clone)]
pub struct Comparison {
    pub id: Id<Comparison>,
    pub document: Id<Document>,
    pub earlier: Id<Document>,
    /// What is compared.
    pub title: Phrase,
    /// What held under `earlier`, which need not be in force; its basis may be that document as a whole.
    pub before: Statement,
    pub after: Statement,
    pub note: Option<Phrase>,
    pub visibility: Visibility,
    pub origin: Span,
}
