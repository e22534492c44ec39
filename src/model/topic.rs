//! What questions are about.

use super::edition::Visibility;
use super::id::Id;
use crate::language::Phrase;
use crate::text::{Span, Spanned};

#[derive(Debug, Clone)]
pub struct Topic {
    pub id: Id<Topic>,
    pub name: Phrase,
    pub summary: Option<Phrase>,
    /// The last part of its address, where the name will not do.
    pub slug: Option<Phrase>,
    /// Older addresses of its page, each a path from the site's root that the plan can use.
    pub aliases: Vec<Spanned<String>>,
    pub visibility: Visibility,
    pub origin: Span,
}
