//! What is measured.

use super::choice::choice;
use super::edition::Visibility;
use super::id::Id;
use super::unit::Unit;
use crate::language::Phrase;
use crate::text::{Span, Spanned};

choice! {
    /// How an indicator behaves over time and areas.
    pub enum IndicatorKind {
        /// Counted at a moment.
        Stock = "stock",
        /// Counted over a period.
        Flow = "flow",
        /// A part of a base, in percent.
        Share = "share",
        /// Money.
        Amount = "amount",
    }
}

choice! {
    /// Which direction is wished for.
    pub enum Better {
        Higher = "higher",
        Lower = "lower",
        Neither = "neither",
    }
}

#[derive(Debug, Clone)]
pub struct Indicator {
    pub id: Id<Indicator>,
    pub name: Phrase,
    pub definition: Phrase,
    pub kind: IndicatorKind,
    pub unit: Id<Unit>,
    /// How many decimals are shown at most: no number that `check` lets through has more.
    pub decimals: u32,
    pub better: Better,
    pub sums_over_areas: bool,
    /// What a share is a share of, where that is published.
    pub base: Option<Id<Indicator>>,
    /// What is left out of the base before the share is taken.
    pub excludes: Vec<Id<Indicator>>,
    pub note: Option<Phrase>,
    /// The last part of its address, where the name will not do.
    pub slug: Option<Phrase>,
    /// Among the big figures of the home page.
    pub headline: bool,
    pub group: Option<String>,
    /// Older addresses of its page, each a path from the site's root that the plan can use.
    pub aliases: Vec<Spanned<String>>,
    pub visibility: Visibility,
    pub origin: Span,
}
