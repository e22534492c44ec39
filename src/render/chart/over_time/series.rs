//! Series of observations over periods, before they are drawn, and the kinds of chart that show them.

use rust_decimal::Decimal;

use super::super::bounds::GoalMark;
use super::super::chart::{Head, Shape, Sheet};
use super::super::paper::canvas::Canvas;
use super::super::paper::scale::Scale;
use super::column;
use super::layout::Layout;
use super::line;
use super::stacked;

/// Series over periods: columns or lines on one value axis. Targets are drawn where values stand alone; among
/// parts on one another they are only said in the description.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesChart {
    pub kind: SeriesKind,
    /// Those after the eighth begin the colours anew.
    pub series: Vec<Series>,
    pub breaks: Vec<Break>,
    /// What the series were to reach.
    pub goals: Vec<GoalMark>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeriesKind {
    /// One column a period, and a group of them where there are several series.
    Column,
    /// The parts of each period on one another, from zero.
    Stacked,
    /// The same as shares of their sum.
    Percent,
    /// Points at their time, joined where nothing is missing between them.
    Line,
    /// A line with a light fill down to zero. Several series stay lines: one fill would hide another, and
    /// fills on one another would not show what is missing.
    Area,
}

/// Observations of one kind, each at its own time.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    pub name: String,
    pub points: Vec<Point>,
}

/// One observation, or the place of one that is missing.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The period in few letters: `2023`, `7/2024`.
    pub label: String,
    /// The time as a year with a fraction; where time plays no part, any number that keeps the order.
    pub position: f64,
    /// `None` is missing: a gap, never zero.
    pub value: Option<Decimal>,
    /// The value as readers see it, or why it is missing.
    pub text: String,
    /// False for what is estimated or provisional: drawn hollow.
    pub sure: bool,
}

/// A time from which the numbers no longer compare with those before.
#[derive(Debug, Clone, PartialEq)]
pub struct Break {
    pub position: f64,
    pub label: String,
    /// The name of the only series that it parts; of all where there is none.
    pub of: Option<String>,
}

impl Break {
    pub fn parts(&self, series: &str) -> bool {
        self.of.as_ref().is_none_or(|of| of == series)
    }
}

/// The points of a series that a reader asks for first, by their index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Landmarks {
    pub first: usize,
    pub last: usize,
    pub highest: usize,
    pub lowest: usize,
}

impl SeriesChart {
    /// The same chart with points, breaks and targets in order of time; what has no time is left out, and
    /// targets where parts lie on one another: they would not say which part they are for.
    pub fn in_order(&self) -> SeriesChart {
        let mut chart = self.clone();
        for series in &mut chart.series {
            series.points = in_order(&series.points);
        }
        chart.breaks = breaks_in_order(&self.breaks);
        let alone = !matches!(self.kind, SeriesKind::Stacked | SeriesKind::Percent);
        chart.goals.retain(|goal| alone && is_time(goal.position));
        chart.goals.sort_by(|one, other| one.position.total_cmp(&other.position));
        chart
    }

    /// The name of its kind in the drawing's class.
    pub fn class(&self) -> &'static str {
        match self.kind {
            SeriesKind::Column => "column",
            SeriesKind::Stacked => "stacked",
            SeriesKind::Percent => "percent",
            SeriesKind::Line => "line",
            SeriesKind::Area => "area",
        }
    }

    /// Draws the columns or lines.
    pub fn draw(&self, head: &Head, shape: Shape) -> Sheet {
        let chart = &self.in_order();
        let layout = Layout::of(head, chart, shape);
        let size = layout.size();
        let mut marks = String::new();
        let canvas = Canvas::new(&mut marks, size);
        let drawn = match self.kind {
            SeriesKind::Column => column::draw(canvas, layout, head, chart),
            SeriesKind::Stacked | SeriesKind::Percent => stacked::draw(canvas, layout, head, chart),
            SeriesKind::Line | SeriesKind::Area => line::draw(canvas, layout, head, chart),
        };
        drawn.expect("a string takes all writing");
        Sheet { size, marks }
    }

    pub fn values(&self) -> impl Iterator<Item = Decimal> {
        self.series.iter().flat_map(|series| &series.points).filter_map(|point| point.value)
    }

    /// An axis that reaches all values, and the targets where they are drawn.
    pub fn scale(&self) -> Scale {
        match self.kind {
            SeriesKind::Percent => Scale::of_shares(),
            SeriesKind::Stacked => Scale::over(stacked::ends(self).into_iter()),
            _ => Scale::over(self.values().chain(self.goals.iter().flat_map(|goal| goal.bounds.values()))),
        }
    }

    /// What a mark says when asked: the series where there are several, the period, the value.
    pub fn words(&self, series: &Series, point: &Point) -> String {
        match self.series.len() {
            1 => format!("{}: {}", point.label, point.text),
            _ => format!("{}, {}: {}", series.name, point.label, point.text),
        }
    }

    pub fn words_of_gap(&self, series: &Series, gap: &[Point]) -> String {
        gap.iter().map(|point| self.words(series, point)).collect::<Vec<_>>().join("; ")
    }
}

impl Series {
    /// Runs of missing values.
    pub fn gaps(&self) -> impl Iterator<Item = &[Point]> {
        gaps(&self.points)
    }

    /// The earliest of several that are equally high or low; `None` when all are missing.
    pub fn landmarks(&self) -> Option<Landmarks> {
        Landmarks::of(self.points.iter().map(|point| point.value))
    }
}

impl SeriesKind {
    /// Whether points are joined over time, rather than columns standing each for itself.
    pub fn is_joined(self) -> bool {
        matches!(self, SeriesKind::Line | SeriesKind::Area)
    }
}

impl Landmarks {
    /// The earliest of several that are equally high or low; `None` when all are missing.
    pub fn of(values: impl Iterator<Item = Option<Decimal>>) -> Option<Landmarks> {
        let known: Vec<(usize, Decimal)> =
            values.enumerate().filter_map(|(index, value)| Some((index, value?))).collect();
        let (first, last) = (known.first()?.0, known.last()?.0);
        let highest = known.iter().rev().max_by_key(|(_, value)| *value)?.0;
        let lowest = known.iter().min_by_key(|(_, value)| *value)?.0;
        Some(Landmarks { first, last, highest, lowest })
    }

    /// In the order in which they deserve a place, each once.
    pub fn by_weight(self) -> Vec<usize> {
        let mut indexes = Vec::new();
        for index in [self.last, self.first, self.highest, self.lowest] {
            if !indexes.contains(&index) {
                indexes.push(index);
            }
        }
        indexes
    }
}

/// Runs of missing values.
pub fn gaps(points: &[Point]) -> impl Iterator<Item = &[Point]> {
    let runs = points.chunk_by(|one, next| one.value.is_none() == next.value.is_none());
    runs.filter(|run| run[0].value.is_none())
}

/// The points in order of time; what has no time is left out.
pub fn in_order(points: &[Point]) -> Vec<Point> {
    let mut points: Vec<Point> = points.iter().filter(|point| is_time(point.position)).cloned().collect();
    points.sort_by(|one, other| one.position.total_cmp(&other.position));
    points
}

pub fn breaks_in_order(breaks: &[Break]) -> Vec<Break> {
    let mut breaks: Vec<Break> = breaks.iter().filter(|line| is_time(line.position)).cloned().collect();
    breaks.sort_by(|one, other| one.position.total_cmp(&other.position));
    breaks
}

/// Years, with much to spare; what is beyond cannot be placed beside them.
fn is_time(position: f64) -> bool {
    position.abs() < 1e9
}
