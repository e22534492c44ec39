//! An area with a period axis and a value axis of its own, for charts too small for a frame.

use std::ops::Range;

use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;

use super::super::paper::room::{Area, Spot};
use super::super::paper::scale::position;
use super::series::Point;

pub struct Pane {
    pub area: Area,
    coordinates: Cartesian2d<RangedCoordf64, RangedCoordf64>,
}

impl Pane {
    /// The lowest of `values` lies at the bottom of the area; neither range is empty.
    pub fn new(area: Area, periods: Range<f64>, values: Range<f64>) -> Pane {
        let places = (area.left..area.right, area.bottom..area.top);
        Pane { area, coordinates: Cartesian2d::new(periods, values, places) }
    }

    pub fn spot(&self, period: f64, value: f64) -> Spot {
        self.coordinates.translate(&(period, value))
    }

    /// Where a known point lies by its time.
    pub fn place(&self, point: &Point) -> Option<Spot> {
        Some(self.spot(point.position, position(point.value?)))
    }
}

/// From the first to the last time of the points, with a part of that as paper on either side.
pub fn extent<'p>(points: impl Iterator<Item = &'p Point> + Clone, paper: f64) -> Range<f64> {
    let positions = || points.clone().map(|point| point.position);
    let (from, to) = (positions().fold(f64::INFINITY, f64::min), positions().fold(f64::NEG_INFINITY, f64::max));
    match to - from {
        span if span > 0.0 => from - span * paper..to + span * paper,
        0.0 => from - 1.0..to + 1.0,
        _ => 0.0..1.0,
    }
}
