//! A question that people ask of the law, and its answer.

use super::edition::Visibility;
use super::historical::Historical;
use super::id::Id;
use super::reader::Reader;
use super::statement::Statement;
use super::topic::Topic;
use crate::language::Phrase;
use crate::text::Span;

#[derive(Debug, Clone)]
pub struct Question {
    pub id: Id<Question>,
    pub question: Phrase,
    pub answer: Statement,
    pub readers: Vec<Id<Reader>>,
    pub topic: Id<Topic>,
    pub historical: Historical,
    pub visibility: Visibility,
    pub origin: Span,
}
