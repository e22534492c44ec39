//! What to do, step by step, each step with the provision that asks for it.

use super::deadline::Deadline;
use super::edition::Visibility;
use super::historical::Historical;
use super::id::Id;
use super::reader::Reader;
use super::statement::Statement;
use crate::language::Phrase;
use crate::text::{Span, Spanned};

#[derive(Debug, Clone)]
pub struct Checklist {
    pub id: Id<Checklist>,
    pub title: Phrase,
    pub summary: Option<Phrase>,
    pub readers: Vec<Id<Reader>>,
    pub items: Vec<ChecklistItem>,
    pub historical: Historical,
    /// The last part of its address, where the name will not do.
    pub slug: Option<Phrase>,
    /// Older addresses of its page, each a path from the site's root that the plan can use.
    pub aliases: Vec<Spanned<String>>,
    pub visibility: Visibility,
    pub origin: Span,
}

#[derive(Debug, Clone)]
pub struct ChecklistItem {
    pub statement: Statement,
    /// The deadline that the step has to meet, where the law sets one from a day of the calendar.
    pub deadline: Option<Id<Deadline>>,
}
