//! Sparklines: a series as large as a word, for the row of a table.

use super::super::paper::backend::Told;
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::Area;
use super::super::paper::scale::Scale;
use super::pane::{Pane, extent};
use super::runs::{draw_runs, runs};
use super::series::{Break, Point, breaks_in_order, in_order};
use crate::render::escape::escape;

/// Width and height in units.
const SIZE: (i32, i32) = (96, 24);

/// Paper around the line, in tenths: as much as a dot needs.
const EDGE: i32 = 40;

/// Of a dot, in tenths.
const RADIUS: i32 = 25;

/// The series in a small `<svg class="sparkline">`, from zero as in the large charts, so that little change
/// looks little. It has no words but `told`, for those who do not see it.
///
/// The line stops at gaps and breaks; the last known point and points without neighbours are dots, which
/// tell their values.
pub fn sparkline(points: &[Point], breaks: &[Break], told: &str) -> String {
    let (points, breaks) = (in_order(points), breaks_in_order(breaks));
    let mut marks = String::new();
    draw(Canvas::new(&mut marks, SIZE), &points, &breaks).expect("a string takes all writing");
    let (width, height) = SIZE;
    format!(
        "<svg class=\"sparkline\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" \
         aria-label=\"{}\">\n{marks}</svg>\n",
        escape(told)
    )
}

fn draw(canvas: Canvas, points: &[Point], breaks: &[Break]) -> Drawn {
    let area = Area { left: EDGE, top: EDGE, right: SIZE.0 * 10 - EDGE, bottom: SIZE.1 * 10 - EDGE };
    let times = extent(points.iter(), 0.0);
    let scale = Scale::over(points.iter().filter_map(|point| point.value));
    let pane = Pane::new(area, times.clone(), scale.range());

    for line in breaks.iter().filter(|line| times.contains(&line.position)) {
        let across = pane.spot(line.position, 0.0).0;
        let told = Told { value: None, words: line.label.clone() };
        canvas.path(vec![(across, 0), (across, SIZE.1 * 10)], Ink::of(Role::Break), Some(told))?;
    }
    draw_runs(&canvas, points, breaks, 0, false, |period, value| pane.spot(period, value))?;
    let runs = runs(points, breaks);
    for (index, run) in runs.iter().enumerate() {
        if run.len() == 1 || index + 1 == runs.len() {
            dot(&canvas, &pane, &run[run.len() - 1])?;
        }
    }
    Ok(())
}

fn dot(canvas: &Canvas, pane: &Pane, point: &Point) -> Drawn {
    let (Some(value), Some(spot)) = (point.value, pane.place(point)) else { return Ok(()) };
    let role = if point.sure { Role::Dot } else { Role::UnsureDot };
    let told = Told { value: Some(value.to_string()), words: format!("{}: {}", point.label, point.text) };
    canvas.dot(spot, RADIUS, Ink::series(role, 0), Some(told))
}
