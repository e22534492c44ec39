//! One cooperative.

use jiff::civil::Date;

use super::area::Area;
use super::edition::Visibility;
use super::id::Id;
use super::source::Source;
use crate::language::Phrase;
use crate::text::Span;

#[derive(Debug, Clone)]
pub struct Cooperative {
    pub id: Id<Cooperative>,
    pub name: Phrase,
    pub area: Id<Area>,
    pub sector: Option<Phrase>,
    pub founded: Option<Date>,
    pub source: Id<Source>,
    pub note: Option<Phrase>,
    pub visibility: Visibility,
    pub origin: Span,
}
