//! What is drawn in notes: charts, tables, maps, targets and timelines.

use jiff::civil::Date;

use super::area::{Area, AreaLevel};
use super::boundary::Rings;
use super::choice::choice;
use super::document::Document;
use super::id::Id;
use super::identity::Identity;
use super::indicator::Indicator;
use super::period::Period;
use super::selection::Selection;
use super::site::Site;
use super::source::Source;
use super::target::Target;
use crate::language::Phrase;
use crate::text::Span;

/// A fenced block that is drawn.
#[derive(Debug, Clone)]
pub struct Block {
    pub shows: Shows,
    /// Written by the author; where it is not, what is shown makes the title.
    pub title: Option<Phrase>,
    /// What its author calls it in its address; where it is not, its place in the note does.
    pub id: Option<String>,
    pub origin: Span,
}

/// What a block shows.
#[derive(Debug, Clone)]
pub enum Shows {
    Chart(ChartBlock),
    Table(Selection),
    Map(MapBlock),
    Targets(TargetFilter),
    Timeline(TimelineBlock),
}

choice! {
    /// How observations are drawn.
    pub enum ChartKind {
        /// Over periods: a column for each.
        Column = "column",
        /// Over periods: parts on one another.
        Stacked = "stacked",
        /// Over periods: the shares of the parts.
        Percent = "percent",
        Line = "line",
        Area = "area",
        /// In one period: a bar for each line of the selection.
        Bar = "bar",
        /// In two to four periods: a dot for each, and the range between them.
        Dot = "dot",
        /// From the first period to the last.
        Slope = "slope",
        /// A panel for each line of the selection, all on one scale.
        SmallMultiples = "small-multiples",
        /// Results beside their targets.
        Bullet = "bullet",
        /// A stock, what came in, what went out, what is left unexplained, the next stock.
        Waterfall = "waterfall",
    }
}

choice! {
    /// In which order bars stand.
    pub enum BarOrder {
        Value = "value",
        /// As the author wrote them: for scales that have an order of their own.
        Written = "written",
    }
}

/// Why two indicators do not belong on one axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unlike {
    /// No equation joins them: they may count the same thing twice, or different things.
    Scope,
    /// No publisher reported both.
    Reporters,
}

#[derive(Debug, Clone)]
pub struct ChartBlock {
    pub kind: ChartKind,
    pub selection: Selection,
    /// The equation that a waterfall draws.
    pub identity: Option<Id<Identity>>,
    /// The one period of bars or of an equation. Where there is none: of the periods in which the most lines are known,
    /// or in which all of the equation is, the newest.
    pub period: Option<Period>,
    pub order: BarOrder,
    /// How the indicators are unlike that its author sets side by side, knowing it: the caption says so.
    pub unlike: Option<Unlike>,
    /// Whether the targets of what is drawn are drawn too.
    pub targets: bool,
}

#[derive(Debug, Clone)]
pub struct MapBlock {
    pub of: MapOf,
    /// The areas directly within it are shown.
    pub within: Id<Area>,
    pub level: AreaLevel,
    /// Where there is none: of the periods in which the most areas are known, the newest.
    pub period: Option<Period>,
    /// Shapes from a file of the site's owner; without them, tiles.
    pub boundaries: Option<Boundaries>,
}

/// What a map tells of its areas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MapOf {
    Indicator(Id<Indicator>),
    Count(MapCount),
}

choice! {
    /// What a map may tell that is no indicator.
    pub enum MapCount {
        /// How many numbers of an area the site knows.
        Reported = "reported",
        /// Of how many former areas of the same level an area was formed.
        FormedFrom = "formed-from",
    }
}

/// The shapes of areas, and who drew them.
#[derive(Debug, Clone)]
pub struct Boundaries {
    pub shapes: Vec<(Id<Area>, Rings)>,
    pub source: Id<Source>,
}

/// Which targets are shown: those that meet every condition.
#[derive(Debug, Clone, Default)]
pub struct TargetFilter {
    /// Of any where it is empty; the same below.
    pub indicators: Vec<Id<Indicator>>,
    pub areas: Vec<Id<Area>>,
    pub period: Option<Period>,
}

#[derive(Debug, Clone)]
pub struct TimelineBlock {
    /// All documents where it is empty.
    pub documents: Vec<Id<Document>>,
    pub from: Option<Date>,
    pub to: Option<Date>,
}

impl TargetFilter {
    pub fn holds(&self, target: &Target) -> bool {
        let of_indicator = || target.goal.indicator().is_some_and(|id| self.indicators.contains(id));
        (self.indicators.is_empty() || of_indicator())
            && (self.areas.is_empty() || self.areas.contains(&target.area))
            && self.period.is_none_or(|period| period == target.period)
    }
}

impl Site {
    /// The documents of a timeline, in the order of their first day; those without a day last.
    pub fn documents_of(&self, block: &TimelineBlock) -> impl Iterator<Item = &Document> {
        let named = |it: &&Document| block.documents.is_empty() || block.documents.contains(&it.id);
        let within = |it: &&Document| {
            let (first, last) = (it.issued.or(it.effective), it.ended);
            block.to.is_none_or(|to| first.is_none_or(|first| first <= to))
                && block.from.is_none_or(|from| last.is_none_or(|last| from <= last))
        };
        let mut documents: Vec<&Document> = self.documents.values().filter(named).filter(within).collect();
        documents.sort_by_key(|it| (it.issued.or(it.effective).is_none(), it.issued.or(it.effective)));
        documents.into_iter()
    }
}

impl ChartBlock {
    /// A chart of what a page shows by itself.
    pub fn of(selection: Selection, kind: ChartKind) -> ChartBlock {
        ChartBlock {
            kind,
            selection,
            identity: None,
            period: None,
            order: BarOrder::Value,
            unlike: None,
            targets: true,
        }
    }
}
