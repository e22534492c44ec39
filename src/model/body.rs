//! What a note says below its front matter.

use std::ops::Range;
use std::sync::Arc;

use super::area::Area;
use super::block::Block;
use super::checklist::Checklist;
use super::choice::choice;
use super::citation::Citation;
use super::id::Id;
use super::indicator::Indicator;
use super::note::Note;
use super::observation::ObservationKey;
use super::policy::Policy;
use super::question::Question;
use super::reader::Reader;
use super::source::Source;
use super::term::Term;
use super::topic::Topic;
use crate::text::Span;

/// Markdown with everything in it that points somewhere already looked up.
///
/// Whoever draws it walks the Markdown with the same parser that read it and takes the next of `links` at each
/// link or picture, the next of `blocks` at each drawn block.
#[derive(Debug, Clone)]
pub struct Body {
    pub markdown: Arc<str>,
    /// Where the Markdown stands in its file.
    pub origin: Span,
    pub links: Vec<Link>,
    pub blocks: Vec<Block>,
}

impl Body {
    /// The place of a range of bytes of the Markdown.
    pub fn span(&self, range: Range<usize>) -> Span {
        let start = self.origin.range().start;
        Span::new(self.origin.text, start + range.start..start + range.end)
    }
}

/// One link or picture, in the order of the text.
#[derive(Debug, Clone)]
pub struct Link {
    pub target: LinkTarget,
    /// Where the destination was written.
    pub origin: Span,
}

/// Where a link leads.
#[derive(Debug, Clone)]
pub enum LinkTarget {
    /// A number; `fill` where the text is left empty and the number is to be put in.
    Figure {
        key: ObservationKey,
        fill: bool,
    },
    /// How much a number changed from an earlier period to a later one.
    Change {
        from: ObservationKey,
        to: ObservationKey,
        fill: bool,
    },
    Law(Citation),
    Note {
        note: Id<Note>,
        fragment: Option<String>,
    },
    Area(Id<Area>),
    Indicator(Id<Indicator>),
    Policy(Id<Policy>),
    Term(Id<Term>),
    Source(Id<Source>),
    Question(Id<Question>),
    Checklist(Id<Checklist>),
    Reader(Id<Reader>),
    Topic(Id<Topic>),
    /// A page that lists things.
    Listing(Listing),
    /// A file that lies in `content/`, by its path there.
    Asset(String),
    /// A picture that lies there and is shown.
    Illustration(String),
    /// A place on the same page.
    Here(String),
    /// Another site, or a mail or telephone address.
    Outside(String),
}

choice! {
    /// A page that lists all things of a kind.
    pub enum Listing {
        Indicators = "indicators",
        Areas = "areas",
        Targets = "targets",
        Policies = "policies",
        Documents = "documents",
        Timeline = "timeline",
        Law = "law",
        Questions = "questions",
        Checklists = "checklists",
        Deadlines = "deadlines",
        Comparisons = "comparisons",
        LegalChanges = "legal-changes",
        Difficulties = "difficulties",
        Tasks = "tasks",
        Sources = "sources",
        Revisions = "revisions",
        Glossary = "glossary",
        Cooperatives = "cooperatives",
    }
}

impl LinkTarget {
    pub fn is_an_article(&self) -> bool {
        matches!(self, LinkTarget::Law(Citation { place: Some(_), .. }))
    }
}
