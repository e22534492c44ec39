//! What the State offers, and programmes and pilots under it.

use super::choice::choice;
use super::citation::Citation;
use super::edition::Visibility;
use super::historical::Historical;
use super::id::Id;
use super::period::Period;
use super::source::Source;
use super::statement::Statement;
use crate::language::Phrase;
use crate::text::{Span, Spanned};

choice! {
    /// A standing policy, a programme with a term, or a pilot.
    pub enum PolicyKind {
        Policy = "policy",
        Programme = "programme",
        Pilot = "pilot",
    }
}

#[derive(Debug, Clone)]
pub struct Policy {
    pub id: Id<Policy>,
    pub kind: PolicyKind,
    pub name: Phrase,
    pub summary: Phrase,
    pub offers: Vec<Statement>,
    /// Who may have it.
    pub eligible: Vec<Statement>,
    pub basis: Vec<Spanned<Citation>>,
    /// The documents known that carry it out.
    pub implemented_by: Vec<Spanned<Citation>>,
    pub historical: Historical,
    pub period: Option<Period>,
    pub status: Option<Phrase>,
    /// What nobody has published about it.
    pub unknown: Option<Phrase>,
    pub source: Option<Id<Source>>,
    pub note: Option<Phrase>,
    /// The last part of its address, where the name will not do.
    pub slug: Option<Phrase>,
    /// Older addresses of its page, each a path from the site's root that the plan can use.
    pub aliases: Vec<Spanned<String>>,
    pub visibility: Visibility,
    pub origin: Span,
}
