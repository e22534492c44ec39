//! Somebody for whom pages of their own are made: a member, a founder, an official.

use super::edition::Visibility;
use super::id::Id;
use crate::language::Phrase;
use crate::text::{Span, Spanned};

#[derive(Debug, Clone)]
pub struct Reader {
    pub id: Id<Reader>,
    pub name: Phrase,
    /// What they find on their page.
    pub summary: Phrase,
    /// The last part of its address, where the name will not do.
    pub slug: Option<Phrase>,
    /// Older addresses of its page, each a path from the site's root that the plan can use.
    pub aliases: Vec<Spanned<String>>,
    pub visibility: Visibility,
    pub origin: Span,
}
