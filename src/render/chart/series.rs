//! What a chart is to show, before anything is drawn.

use rust_decimal::Decimal;

use crate::language::Language;

/// Numbers to be drawn, in the words of one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Unique in the page: the drawing's title and description are found by it.
    pub id: String,
    pub kind: ChartKind,
    pub title: String,
    /// Stands above the value axis; empty when there is nothing to say.
    pub unit: String,
    pub language: Language,
    /// Those after the eighth begin the colours anew.
    pub series: Vec<Series>,
    pub breaks: Vec<Break>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartKind {
    /// One column a period or area, and a group of them where there are several series.
    Column,
    /// Points at their time, joined where nothing is missing between them.
    Line,
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
}

/// The drawing's proportions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// For the width of a text column and more.
    Wide,
    /// For phones: text of 13 units is above 12 px on a drawing 320 px wide.
    Narrow,
}

/// The points of a series that a reader asks for first, by their index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Landmarks {
    pub first: usize,
    pub last: usize,
    pub highest: usize,
    pub lowest: usize,
}

impl Chart {
    /// The same chart with points and breaks in order of time; what has no time is left out.
    pub(super) fn in_order(&self) -> Chart {
        let mut chart = self.clone();
        for series in &mut chart.series {
            series.points.retain(|point| is_time(point.position));
            series.points.sort_by(|one, other| one.position.total_cmp(&other.position));
        }
        chart.breaks.retain(|line| is_time(line.position));
        chart.breaks.sort_by(|one, other| one.position.total_cmp(&other.position));
        chart
    }

    pub(super) fn values(&self) -> impl Iterator<Item = Decimal> {
        self.series.iter().flat_map(|series| &series.points).filter_map(|point| point.value)
    }

    /// What a mark says when asked: the series where there are several, the period, the value.
    pub(super) fn words(&self, series: &Series, point: &Point) -> String {
        match self.series.len() {
            1 => format!("{}: {}", point.label, point.text),
            _ => format!("{}, {}: {}", series.name, point.label, point.text),
        }
    }

    pub(super) fn words_of_gap(&self, series: &Series, gap: &[Point]) -> String {
        gap.iter().map(|point| self.words(series, point)).collect::<Vec<_>>().join("; ")
    }
}

impl Series {
    /// Runs of missing values.
    pub(super) fn gaps(&self) -> impl Iterator<Item = &[Point]> {
        let runs = self.points.chunk_by(|one, next| one.value.is_none() == next.value.is_none());
        runs.filter(|run| run[0].value.is_none())
    }

    /// The earliest of several that are equally high or low; `None` when all are missing.
    pub(super) fn landmarks(&self) -> Option<Landmarks> {
        let known: Vec<(usize, Decimal)> =
            self.points.iter().enumerate().filter_map(|(index, point)| Some((index, point.value?))).collect();
        let (first, last) = (known.first()?.0, known.last()?.0);
        let highest = known.iter().rev().max_by_key(|(_, value)| *value)?.0;
        let lowest = known.iter().min_by_key(|(_, value)| *value)?.0;
        Some(Landmarks { first, last, highest, lowest })
    }
}

impl Landmarks {
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

impl Shape {
    /// In the name of what must be unique when a page holds both.
    pub(super) fn word(self) -> &'static str {
        match self {
            Shape::Wide => "wide",
            Shape::Narrow => "narrow",
        }
    }

    /// Width and height in units, one of which is a pixel where the drawing is not scaled.
    pub(super) fn size(self) -> (i32, i32) {
        match self {
            Shape::Wide => (640, 320),
            Shape::Narrow => (340, 280),
        }
    }
}

/// Years, with much to spare; what is beyond cannot be placed beside them.
fn is_time(position: f64) -> bool {
    position.abs() < 1e9
}
