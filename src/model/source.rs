//! Who said it.

use jiff::civil::Date;

use super::choice::choice;
use super::edition::Visibility;
use super::id::Id;
use crate::language::Phrase;
use crate::text::Span;

choice! {
    /// What kind of publication a source is; said beside every figure.
    pub enum SourceKind {
        Law = "law",
        Decision = "decision",
        OfficialStatistics = "official-statistics",
        AdministrativeReport = "administrative-report",
        Press = "press",
        Derived = "derived",
    }
}

choice! {
    /// What happened on the day that a source is filed under.
    pub enum SourceDay {
        /// It was published.
        Publication = "publication",
        /// What it tells of took place; when it was published is not known.
        Event = "event",
        /// Its figures were counted until then; when it was published is not known.
        Figures = "figures",
        /// Nothing that anybody wrote down: it is about that time.
        Inferred = "inferred",
    }
}

#[derive(Debug, Clone)]
pub struct Source {
    pub id: Id<Source>,
    pub kind: SourceKind,
    pub title: Phrase,
    pub publisher: Phrase,
    /// Whether `publisher` names one, and does not say that nobody knows it.
    pub has_publisher: bool,
    pub date: Date,
    pub day: SourceDay,
    pub url: Option<String>,
    pub number: Option<String>,
    pub pages: Option<String>,
    /// When the address was last opened.
    pub accessed: Option<Date>,
    /// Of a scan that the author keeps.
    pub sha256: Option<String>,
    pub quote: Option<String>,
    pub note: Option<Phrase>,
    pub visibility: Visibility,
    pub origin: Span,
}
