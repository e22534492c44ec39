//! Columns: one for each period or area, side by side where there are several series.

use plotters_backend::text_anchor::{HPos, Pos, VPos};

use super::advance::width;
use super::backend::Told;
use super::canvas::{Canvas, Drawn};
use super::chart::Head;
use super::frame::{Divide, Frame};
use super::ink::{Ink, Role};
use super::layout::Layout;
use super::room::{Area, Label};
use super::scale::position;
use super::series::{Point, Series, SeriesChart};

/// No column is wider, in tenths: a single one is still a column.
const WIDEST: i32 = 560;

/// Where the columns of each period stand.
struct Slots<'c> {
    /// A label and a position for each period, in order.
    periods: Vec<(&'c str, f64)>,
    /// From the middle of one period to the next, in tenths.
    pitch: i32,
    /// Of one column, in tenths.
    column: i32,
    series: i32,
}

pub fn draw(canvas: Canvas, layout: Layout, head: &Head, chart: &SeriesChart) -> Drawn {
    let periods = periods(chart);
    let count = periods.len().max(1);
    let mut frame = Frame::open(canvas, layout, head, chart, -0.5..count as f64 - 0.5)?;
    let slots = Slots::new(periods, chart.series.len(), frame.layout.plot);

    for (index, series) in chart.series.iter().enumerate() {
        for point in &series.points {
            if let (Some(value), Some(area)) = (point.value, slots.area(&frame, index, point)) {
                let ink = Ink::series(if point.sure { Role::Bar } else { Role::UnsureBar }, index);
                let told = Told { value: Some(value.to_string()), words: chart.words(series, point) };
                frame.canvas.rectangle(area, ink, Some(told))?;
                frame.room.add_mark(area);
            }
        }
    }
    frame.divides(&slots.divides(chart))?;
    let labels: Vec<(i32, &str)> =
        (0..).zip(&slots.periods).map(|(index, (label, _))| (frame.spot(f64::from(index), 0.0).0, *label)).collect();
    frame.periods(&labels)?;
    for (index, series) in chart.series.iter().enumerate() {
        for gap in series.gaps() {
            let (first, last) = (slots.across(index, &gap[0]), slots.across(index, &gap[gap.len() - 1]));
            if let (Some(first), Some(last)) = (first, last) {
                frame.missing((first + last) / 2.0, index, chart.words_of_gap(series, gap))?;
            }
        }
    }
    values(&mut frame, chart, &slots)
}

/// On every column where all have room; otherwise on those that a reader asks for first.
fn values(frame: &mut Frame, chart: &SeriesChart, slots: &Slots) -> Drawn {
    let known = || chart.series.iter().flat_map(|series| &series.points).filter(|point| point.value.is_some());
    let widest = known().map(|point| width(&point.text, true)).max().unwrap_or(0);
    let room = if slots.series == 1 { slots.pitch } else { slots.column };
    for (index, series) in chart.series.iter().enumerate() {
        for point in labelled(series, widest + 40 <= room) {
            let Some(area) = slots.area(frame, index, point) else { continue };
            let below = point.value.is_some_and(|value| value.is_sign_negative() && !value.is_zero());
            let middle = (area.left + area.right) / 2;
            let (height, v_pos) = if below { (area.bottom + 20, VPos::Top) } else { (area.top - 20, VPos::Bottom) };
            let label = Label {
                words: point.text.clone(),
                ink: Ink::of(Role::Value),
                heavy: true,
                spot: (middle, height),
                anchor: Pos { h_pos: HPos::Center, v_pos },
            };
            frame.say_value(&[label])?;
        }
    }
    Ok(())
}

fn labelled(series: &Series, all: bool) -> Vec<&Point> {
    match series.landmarks() {
        Some(_) if all => series.points.iter().filter(|point| point.value.is_some()).collect(),
        Some(landmarks) => landmarks.by_weight().into_iter().map(|index| &series.points[index]).collect(),
        None => Vec::new(),
    }
}

/// The periods of all series, in order, each once.
fn periods(chart: &SeriesChart) -> Vec<(&str, f64)> {
    let points = chart.series.iter().flat_map(|series| &series.points);
    let mut periods: Vec<(&str, f64)> = Vec::new();
    for point in points {
        if !periods.iter().any(|(label, _)| *label == point.label) {
            periods.push((&point.label, point.position));
        }
    }
    periods.sort_by(|one, other| one.1.total_cmp(&other.1));
    periods
}

impl<'c> Slots<'c> {
    fn new(periods: Vec<(&'c str, f64)>, series: usize, plot: Area) -> Slots<'c> {
        let pitch = (plot.right - plot.left) / periods.len().max(1) as i32;
        let series = series.max(1) as i32;
        let column = (pitch * 7 / 10 / series).clamp(1, WIDEST);
        Slots { periods, pitch, column, series }
    }

    /// The middle of a point's column on the period axis.
    fn across(&self, series: usize, point: &Point) -> Option<f64> {
        let period = self.periods.iter().position(|(label, _)| *label == point.label)?;
        let side = (series as f64 - f64::from(self.series - 1) / 2.0) * f64::from(self.column);
        Some(period as f64 + side / f64::from(self.pitch.max(1)))
    }

    fn area(&self, frame: &Frame, series: usize, point: &Point) -> Option<Area> {
        let value = point.value?;
        let across = self.across(series, point)?;
        let ((middle, zero), (_, end)) = (frame.spot(across, 0.0), frame.spot(across, position(value)));
        // Neighbours of one period are told apart by a little paper between them.
        let half = ((self.column - if self.series > 1 { 10 } else { 0 }) / 2).max(1);
        Some(Area { left: middle - half, top: end.min(zero), right: middle + half, bottom: end.max(zero) })
    }

    fn divides(&self, chart: &'c SeriesChart) -> Vec<Divide<'c>> {
        let before = |position: f64| self.periods.iter().filter(|(_, period)| *period < position).count();
        let divides = chart.breaks.iter().map(|line| (before(line.position), line.label.as_str()));
        let inside = divides.filter(|(before, _)| (1..self.periods.len()).contains(before));
        inside.map(|(before, label)| Divide { at: before as f64 - 0.5, label }).collect()
    }
}
