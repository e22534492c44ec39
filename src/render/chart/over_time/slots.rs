//! Where columns stand: a slot for each period, in order, and side by side in it the series.

use std::collections::BTreeMap;

use super::super::paper::advance::width;
use super::super::paper::room::{Area, Spot};
use super::super::paper::scale::position;
use super::frame::{Divide, Frame};
use super::series::{Break, Point, Series, SeriesChart};

/// No column is wider, in tenths: a single one is still a column.
const WIDEST: i32 = 560;

/// Slots for the columns of each period.
pub struct Slots<'c> {
    /// A label and a position for each period, in order.
    periods: Vec<(&'c str, f64)>,
    by_label: BTreeMap<&'c str, usize>,
    /// From the middle of one period to the next, in tenths.
    pub pitch: i32,
    /// Of one column, in tenths.
    pub column: i32,
    /// How many columns are side by side.
    side_by_side: i32,
    /// Which series have a column in a period; all where that is not said.
    present: BTreeMap<&'c str, Vec<usize>>,
}

/// The periods of all series and targets, in order, each once.
pub fn periods(chart: &SeriesChart) -> Vec<(&str, f64)> {
    let points = chart.series.iter().flat_map(|series| &series.points);
    let goals = chart.goals.iter().map(|goal| (goal.label.as_str(), goal.position));
    in_order(points.map(|point| (point.label.as_str(), point.position)).chain(goals))
}

/// Each label once, at the first position that comes with it.
pub fn in_order<'c>(labels: impl Iterator<Item = (&'c str, f64)>) -> Vec<(&'c str, f64)> {
    let mut first = BTreeMap::new();
    for (index, (label, position)) in labels.enumerate() {
        first.entry(label).or_insert((position, index));
    }
    let mut periods: Vec<(&str, (f64, usize))> = first.into_iter().collect();
    periods.sort_by(|(_, one), (_, other)| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
    periods.into_iter().map(|(label, (position, _))| (label, position)).collect()
}

impl<'c> Slots<'c> {
    pub fn new(periods: Vec<(&'c str, f64)>, side_by_side: usize, plot: Area) -> Slots<'c> {
        let pitch = (plot.right - plot.left) / periods.len().max(1) as i32;
        let side_by_side = side_by_side.max(1) as i32;
        let column = (pitch * 7 / 10 / side_by_side).clamp(1, WIDEST);
        let by_label = periods.iter().enumerate().map(|(index, (label, _))| (*label, index)).collect();
        Slots { periods, by_label, pitch, column, side_by_side, present: BTreeMap::new() }
    }

    /// The same with the columns of each period about its middle, where some series have none there.
    pub fn centred(mut self, series: &'c [Series]) -> Slots<'c> {
        for (index, one) in series.iter().enumerate() {
            one.points.iter().for_each(|point| self.present.entry(&point.label).or_default().push(index));
        }
        self
    }

    /// The same with less paper between: for columns that hold words.
    pub fn broad(self) -> Slots<'c> {
        Slots { column: (self.pitch * 17 / 20 / self.side_by_side).clamp(1, WIDEST), ..self }
    }

    /// The middle of a column on the period axis.
    pub fn across(&self, series: usize, label: &str) -> Option<f64> {
        let present = self.present.get(label);
        let place = present.and_then(|all| all.iter().position(|one| *one == series)).unwrap_or(series);
        let count = present.map_or(f64::from(self.side_by_side), |all| all.len() as f64);
        let side = (place as f64 - (count - 1.0) / 2.0) * f64::from(self.column);
        Some(self.middle(label)? + side / f64::from(self.pitch.max(1)))
    }

    /// The middle of a period on its axis.
    pub fn middle(&self, label: &str) -> Option<f64> {
        self.by_label.get(label).map(|period| *period as f64)
    }

    /// Half of what a period's columns cover together, in tenths.
    pub fn half(&self) -> i32 {
        self.column * self.side_by_side / 2
    }

    /// The column from zero to the value; `None` where the value is missing.
    pub fn area(&self, spot: impl Fn(f64, f64) -> Spot, series: usize, point: &Point) -> Option<Area> {
        let value = point.value?;
        let across = self.across(series, &point.label)?;
        let ((middle, zero), (_, end)) = (spot(across, 0.0), spot(across, position(value)));
        // Neighbours of one period are told apart by a little paper between them.
        let half = ((self.column - if self.side_by_side > 1 { 10 } else { 0 }) / 2).max(1);
        Some(Area { left: middle - half, top: end.min(zero), right: middle + half, bottom: end.max(zero) })
    }

    /// Whether the widest of the words has room on one column, or in a whole period.
    pub fn has_room<'w>(&self, words: impl Iterator<Item = &'w str>) -> bool {
        let room = if self.side_by_side == 1 { self.pitch } else { self.column };
        words.map(|words| width(words, true)).max().unwrap_or(0) + 40 <= room
    }

    /// Each break between the two slots that it parts.
    pub fn divides<'b>(&self, breaks: &'b [Break]) -> Vec<Divide<'b>> {
        let before = |position: f64| self.periods.iter().filter(|(_, period)| *period < position).count();
        let divides = breaks.iter().map(|line| (before(line.position), line.label.as_str()));
        let inside = divides.filter(|(before, _)| (1..self.periods.len()).contains(before));
        inside.map(|(before, label)| Divide { at: before as f64 - 0.5, label }).collect()
    }

    /// The labels of the first and the last period.
    pub fn ends(&self) -> Option<(&'c str, &'c str)> {
        Some((self.periods.first()?.0, self.periods.last()?.0))
    }

    /// The label of each period with the middle of its slot in tenths.
    pub fn labels(&self, frame: &Frame) -> Vec<(i32, &'c str)> {
        (0..).zip(&self.periods).map(|(index, (label, _))| (frame.spot(f64::from(index), 0.0).0, *label)).collect()
    }

    /// The extent of the period axis: slots count from 0.
    pub fn extent(periods: &[(&str, f64)]) -> std::ops::Range<f64> {
        -0.5..periods.len().max(1) as f64 - 0.5
    }
}
