//! What has changed in the law since something was written, and what it touches.

use jiff::civil::Date;

use super::area::{Area, AreaLevel};
use super::citation::Citation;
use super::edition::Visibility;
use super::historical::Historical;
use super::id::Id;
use super::indicator::Indicator;
use super::note::Note;
use super::policy::Policy;
use super::target::Target;
use super::task::Task;
use crate::language::Phrase;
use crate::text::{Span, Spanned};

#[derive(Debug, Clone)]
pub struct LegalChange {
    pub id: Id<LegalChange>,
    /// The first day on which it is so.
    pub date: Date,
    pub title: Phrase,
    pub text: Phrase,
    pub basis: Vec<Spanned<Citation>>,
    pub touches: Touched,
    pub historical: Historical,
    pub visibility: Visibility,
    pub origin: Span,
}

/// On whose pages readers are told.
#[derive(Debug, Clone, Default)]
pub struct Touched {
    pub indicators: Vec<Id<Indicator>>,
    pub area_levels: Vec<AreaLevel>,
    pub areas: Vec<Id<Area>>,
    pub policies: Vec<Id<Policy>>,
    /// Articles, or documents as a whole.
    pub provisions: Vec<Citation>,
    pub notes: Vec<Id<Note>>,
    pub tasks: Vec<Id<Task>>,
    pub targets: Vec<Id<Target>>,
}
