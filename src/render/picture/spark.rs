//! The course of a series in one stroke, without axes.

use std::ops::Range;

use crate::render::chart::{Break, Point};

/// Where a drawing may be, in units.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub left: i32,
    pub top: i32,
    pub width: i32,
    pub height: i32,
}

/// SVG marks: a line, parted where a value is missing or does not compare, and a dot at its end. Nothing for fewer than two.
pub fn spark(points: &[Point], breaks: &[Break], place: Place) -> String {
    let known: Vec<(f64, f64)> = points.iter().filter_map(|point| Some((point.position, height(point)?))).collect();
    if known.len() < 2 {
        return String::new();
    }
    let across = extent(known.iter().map(|(x, _)| *x));
    // From zero, as in the chart: little change looks little.
    let up = extent(known.iter().map(|(_, y)| *y).chain([0.0]));
    let spot = |point: &Point| {
        let x = f64::from(place.left) + share(point.position, &across) * f64::from(place.width);
        let y = f64::from(place.top) + (1.0 - share(height(point)?, &up)) * f64::from(place.height);
        Some((x, y))
    };
    let is_parted = |one: &Point, next: &Point| {
        one.value.is_none()
            || next.value.is_none()
            || breaks.iter().any(|it| one.position < it.position && it.position <= next.position)
    };
    let mut marks = String::new();
    for run in points.chunk_by(|one, next| !is_parted(one, next)) {
        let spots: Vec<String> = run.iter().filter_map(spot).map(|(x, y)| format!("{x:.1} {y:.1}")).collect();
        match spots.len() {
            0 => {}
            1 => marks += &dot(&spots[0], 5),
            _ => marks += &format!("<path class=\"spark\" stroke-width=\"5\" d=\"M{}\"/>", spots.join("L")),
        }
    }
    let last = points.iter().rev().find_map(spot).map(|(x, y)| format!("{x:.1} {y:.1}"));
    marks + &last.map(|last| dot(&last, 10)).unwrap_or_default()
}

fn dot(spot: &str, radius: u32) -> String {
    let (x, y) = spot.split_once(' ').unwrap_or_default();
    format!("<circle class=\"spark-dot\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>")
}

fn height(point: &Point) -> Option<f64> {
    point.value.map(crate::render::chart::position)
}

fn extent(numbers: impl Iterator<Item = f64>) -> Range<f64> {
    let (low, high) = numbers.fold((f64::MAX, f64::MIN), |(low, high), it| (low.min(it), high.max(it)));
    low..high
}

/// How far between the ends; in the middle where they are the same.
fn share(number: f64, extent: &Range<f64>) -> f64 {
    let length = extent.end - extent.start;
    if length > 0.0 { (number - extent.start) / length } else { 0.5 }
}
