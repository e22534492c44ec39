//! A chart before it is drawn: what is said around it, and what is in it.

use crate::language::Language;

use super::by_row::bar::BarChart;
use super::by_row::bullet::BulletChart;
use super::by_row::dot::DotChart;
use super::by_row::slope::SlopeChart;
use super::by_row::timeline::TimelineChart;
use super::by_row::waterfall::WaterfallChart;
use super::maps::boundaries::BoundaryMap;
use super::maps::tiles::TileMap;
use super::over_time::multiples::MultiplesChart;
use super::over_time::series::SeriesChart;

/// Numbers to be drawn, in the words of one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    pub head: Head,
    pub drawing: Drawing,
}

/// What every chart says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Unique in the page: the drawing's title and description are found by it.
    pub id: String,
    pub title: String,
    /// Stands above the value axis; empty when there is nothing to say.
    pub unit: String,
    pub language: Language,
}

/// What is drawn, one file a kind.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawing {
    Series(SeriesChart),
    Bar(BarChart),
    Dot(DotChart),
    Slope(SlopeChart),
    Bullet(BulletChart),
    Waterfall(WaterfallChart),
    Multiples(MultiplesChart),
    Tiles(TileMap),
    Boundaries(BoundaryMap),
    Timeline(TimelineChart),
}

/// The marks of a chart, before the frame of `<svg>`, title and description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// In units, one of which is a pixel where the drawing is not scaled.
    pub size: (i32, i32),
    /// SVG elements, one a line.
    pub marks: String,
}

/// The drawing's proportions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// For the width of a text column and more.
    Wide,
    /// For phones: text of 13 units is above 12 px on a drawing 320 px wide.
    Narrow,
}

impl Shape {
    /// In the name of what must be unique when a page holds both.
    pub(super) fn word(self) -> &'static str {
        match self {
            Shape::Wide => "wide",
            Shape::Narrow => "narrow",
        }
    }

    /// Width and usual height in units; a kind may be as high as it needs.
    pub(super) fn size(self) -> (i32, i32) {
        match self {
            Shape::Wide => (640, 320),
            Shape::Narrow => (340, 280),
        }
    }
}
