//! Lines: points at their time, joined only where nothing is missing and nothing breaks between them.

use std::ops::Range;

use plotters_backend::text_anchor::{HPos, Pos, VPos};

use super::super::chart::Head;
use super::super::paper::backend::Told;
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::{Area, Label, Spot};
use super::super::paper::scale::position;
use super::frame::{Divide, Frame};
use super::layout::Layout;
use super::runs::draw_runs;
use super::series::{Break, Point, Series, SeriesChart, SeriesKind};
use super::slots::in_order;

/// Of a dot, in tenths; smaller where there are many.
const RADIUS: i32 = 42;
const SMALL_RADIUS: i32 = 12;
const MANY: usize = 24;

/// Between a point and its number, in tenths.
const CLEAR: i32 = 60;

/// Half the width of a target's bracket, in tenths.
const GOAL: i32 = 110;

/// The part of the time axis within which series end that are named at their ends.
const END: f64 = 0.12;

pub fn draw(canvas: Canvas, layout: Layout, head: &Head, chart: &SeriesChart) -> Drawn {
    let extent = extent(chart);
    let mut frame = Frame::open(canvas, layout, head, chart, extent.clone())?;
    let inside = chart.breaks.iter().filter(|line| extent.contains(&line.position));
    let divides: Vec<Divide> = inside.map(|line| Divide { at: line.position, label: &line.label }).collect();
    frame.divides(&divides)?;

    for (index, series) in chart.series.iter().enumerate() {
        lines(&mut frame, chart, series, index)?;
    }
    for (index, series) in chart.series.iter().enumerate() {
        dots(&mut frame, chart, series, index)?;
    }
    let labels: Vec<(i32, &str)> =
        periods(chart).into_iter().map(|(label, period)| (frame.spot(period, 0.0).0, label)).collect();
    frame.periods(&labels)?;
    for (index, series) in chart.series.iter().enumerate() {
        for gap in series.gaps() {
            let middle = (gap[0].position + gap[gap.len() - 1].position) / 2.0;
            frame.missing(middle, index, chart.words_of_gap(series, gap))?;
        }
    }
    let last = |series: &Series| spot(&frame, &series.points[series.landmarks()?.last]);
    let ends: Vec<(usize, Spot)> =
        chart.series.iter().enumerate().filter_map(|(index, series)| Some((index, last(series)?))).collect();
    frame.names(chart, &ends)?;
    frame.goals(&chart.goals, GOAL, |goal| Some(goal.position))?;
    values(&mut frame, chart)
}

/// The first and the last time of an observation or a target.
fn span(chart: &SeriesChart) -> Option<(f64, f64)> {
    let points = chart.series.iter().flat_map(|series| &series.points).map(|point| point.position);
    let positions = || points.clone().chain(chart.goals.iter().map(|goal| goal.position));
    let (from, to) = (positions().fold(f64::INFINITY, f64::min), positions().fold(f64::NEG_INFINITY, f64::max));
    (from <= to).then_some((from, to))
}

/// All periods, with a little paper before the first and after the last.
fn extent(chart: &SeriesChart) -> Range<f64> {
    let Some((from, to)) = span(chart) else { return 0.0..1.0 };
    let paper = if to <= from { 1.0 } else { (to - from) * 0.04 };
    from - paper..to + paper
}

/// Whether the last known points of all series are near the right of the chart.
pub fn ends_together(chart: &SeriesChart) -> bool {
    let Some((from, to)) = span(chart) else { return false };
    let lasts = chart.series.iter().map(|series| Some(series.points[series.landmarks()?.last].position));
    lasts.into_iter().all(|last| last.is_some_and(|last| to - last <= (to - from) * END))
}

/// Periods that are observed, and those of targets that are not.
fn periods(chart: &SeriesChart) -> Vec<(&str, f64)> {
    let points = chart.series.iter().flat_map(|series| &series.points);
    let mut periods: Vec<(&str, f64)> = points.map(|point| (point.label.as_str(), point.position)).collect();
    let ahead: Vec<&super::super::GoalMark> =
        chart.goals.iter().filter(|goal| !periods.iter().any(|(label, _)| *label == goal.label)).collect();
    periods.extend(in_order(ahead.into_iter().map(|goal| (goal.label.as_str(), goal.position))));
    periods.sort_by(|one, other| one.1.total_cmp(&other.1));
    periods.dedup();
    periods
}

fn spot(frame: &Frame, point: &Point) -> Option<Spot> {
    Some(frame.spot(point.position, position(point.value?)))
}

/// Draws the line in as many pieces as gaps, breaks and doubt make of it, filled if it is an area alone.
fn lines(frame: &mut Frame, chart: &SeriesChart, series: &Series, index: usize) -> Drawn {
    let filled = chart.kind == SeriesKind::Area && chart.series.len() == 1;
    let spot = |period, value| frame.spot(period, value);
    let own: Vec<Break> = chart.breaks.iter().filter(|line| line.parts(&series.name)).cloned().collect();
    let strokes = draw_runs(&frame.canvas, &series.points, &own, index, filled, spot)?;
    for stroke in strokes {
        stroke.windows(2).for_each(|pair| frame.room.add_line(pair[0], pair[1]));
    }
    Ok(())
}

fn dots(frame: &mut Frame, chart: &SeriesChart, series: &Series, index: usize) -> Drawn {
    let small = series.points.len() > MANY;
    let radius = if small { SMALL_RADIUS } else { RADIUS };
    for point in &series.points {
        let (Some(value), Some((x, y))) = (point.value, spot(frame, point)) else { continue };
        let role = match (small, point.sure) {
            (false, true) => Role::Dot,
            (false, false) => Role::UnsureDot,
            (true, true) => Role::SmallDot,
            (true, false) => Role::UnsureSmallDot,
        };
        let told = Told { value: Some(value.to_string()), words: chart.words(series, point) };
        frame.canvas.dot((x, y), radius, Ink::series(role, index), Some(told))?;
        frame.room.add_mark(Area { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
    }
    Ok(())
}

/// Writes the values that a reader asks for first, the last ones before all others.
fn values(frame: &mut Frame, chart: &SeriesChart) -> Drawn {
    let mut labelled: Vec<(usize, &Point, bool)> = Vec::new();
    for series in &chart.series {
        let Some(landmarks) = series.landmarks() else { continue };
        let weighed = landmarks.by_weight().into_iter().enumerate();
        let low = landmarks.lowest;
        labelled.extend(weighed.map(|(weight, index)| (weight, &series.points[index], index == low)));
    }
    labelled.sort_by_key(|(weight, ..)| *weight);
    for (_, point, low) in labelled {
        let Some(spot) = spot(frame, point) else { continue };
        frame.say_value(&forms(spot, &point.text, low))?;
    }
    Ok(())
}

/// Above the point if it can be, below it for the lowest, else to a side.
pub fn forms((x, y): Spot, words: &str, low: bool) -> Vec<Label> {
    let label = Label {
        words: words.to_string(),
        ink: Ink::of(Role::Value),
        heavy: true,
        spot: (x, y),
        anchor: Pos { h_pos: HPos::Center, v_pos: VPos::Bottom },
    };
    let (above, below) = ((y - CLEAR, VPos::Bottom), (y + CLEAR, VPos::Top));
    let heights = if low { [below, above] } else { [above, below] };
    let sides = [(x, HPos::Center), (x + CLEAR / 2, HPos::Right), (x - CLEAR / 2, HPos::Left)];
    let places = sides.into_iter().flat_map(|side| heights.map(|height| (side, height)));
    places.map(|((x, h_pos), (y, v_pos))| label.at((x, y), h_pos, v_pos)).collect()
}
