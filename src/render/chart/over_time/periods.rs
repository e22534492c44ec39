//! The names of periods and areas below a chart: as many as have room.

use plotters_backend::text_anchor::{HPos, Pos, VPos};

use super::super::paper::advance::{LINE_HEIGHT, fit, width};
use super::super::paper::canvas::Drawn;
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::{Area, Label};
use super::frame::Frame;
use super::layout::GAP;
use super::series::SeriesChart;
use super::slots::periods;

/// Between the labels of neighbouring periods, in tenths: less would read as one.
const BETWEEN: i32 = 70;

/// The same where labels have two lines, which the eye holds together.
const BETWEEN_TWO_LINES: i32 = 24;

/// Every how many labels one is shown, where not all have room: whole years for months and quarters.
const EVERY: [usize; 9] = [1, 2, 3, 4, 6, 12, 24, 60, 120];

/// How many lines of text the labels need to have room under every column of a plot: 2 if that helps.
pub fn rows(chart: &SeriesChart, plot_width: i32) -> i32 {
    let labels: Vec<&str> = periods(chart).into_iter().map(|(label, _)| label).collect();
    let pitch = plot_width / labels.len().max(1) as i32;
    let widest = |of: fn(&str) -> i32| labels.iter().map(|label| of(label)).max().unwrap_or(0);
    let (whole, half) = (widest(|label| width(label, false)), widest(widest_half));
    let helps = whole + BETWEEN > pitch && half + BETWEEN_TWO_LINES <= pitch;
    if !chart.kind.is_joined() && helps { 2 } else { 1 }
}

impl Frame<'_> {
    /// Names the periods below the axis, every so many of them as have room, the last one always.
    pub fn periods(&mut self, periods: &[(i32, &str)]) -> Drawn {
        let rows = self.layout.rows;
        let between = if rows > 1 { BETWEEN_TWO_LINES } else { BETWEEN };
        let shown = |every: usize| periods.iter().rev().step_by(every);
        let fits = |every: &usize| {
            let labels: Vec<Label> = shown(*every).flat_map(|period| self.period(*period, rows)).collect();
            let areas: Vec<Area> = labels.iter().map(|label| label.area().widened(between / 2)).collect();
            areas.iter().enumerate().all(|(index, area)| !areas[..index].iter().any(|other| area.meets(other)))
        };
        let every = EVERY.into_iter().find(fits).unwrap_or(periods.len().max(1));
        // Uneven periods, of which a step would drop too many: as many as have room, the ends first.
        let ends = periods.last().into_iter().chain(periods.first());
        let uneven: Vec<&(i32, &str)> = ends.chain(periods).collect();
        let chosen = if every > 1 && !evenly(periods) { uneven } else { shown(every).collect() };
        for period in chosen {
            let labels = self.period(*period, rows);
            if labels.iter().all(|label| self.room.is_clear(&label.area().widened(between))) {
                labels.iter().try_for_each(|label| self.put(label))?;
            }
        }
        Ok(())
    }

    /// A period's words in one line or two, moved inwards where they would leave the canvas.
    fn period(&self, (across, words): (i32, &str), rows: i32) -> Vec<Label> {
        let page = self.layout.page;
        let lines = if rows > 1 { halves(words) } else { vec![words] };
        let fitted = lines.into_iter().map(|line| fit(line, page.right - page.left));
        let label = |(row, words): (i32, String)| {
            let half = width(&words, false) / 2 + 1;
            let inside = across.clamp(page.left + half, (page.right - half).max(page.left + half));
            Label {
                words,
                ink: Ink::of(Role::Tick),
                heavy: false,
                spot: (inside, self.layout.plot.bottom + GAP + row * LINE_HEIGHT),
                anchor: Pos { h_pos: HPos::Center, v_pos: VPos::Top },
            }
        };
        (0..).zip(fitted).map(label).collect()
    }
}

/// The words in two lines of as equal a width as spaces allow; in one where there is no space.
fn halves(words: &str) -> Vec<&str> {
    let cuts = words.match_indices(' ').map(|(at, _)| words.split_at(at));
    let best = cuts.min_by_key(|(first, second)| width(first, false).max(width(second.trim(), false)));
    best.map_or(vec![words], |(first, second)| vec![first, second.trim()])
}

/// The width of the words when set in two lines.
fn widest_half(words: &str) -> i32 {
    halves(words).into_iter().map(|line| width(line, false)).max().unwrap_or(0)
}

/// Whether the distances between periods are alike, but for a month's few days.
fn evenly(periods: &[(i32, &str)]) -> bool {
    let distances = || periods.windows(2).map(|pair| pair[1].0 - pair[0].0);
    distances().max().unwrap_or(0) <= distances().min().unwrap_or(0) * 3 / 2 + 10
}
