//! Where the parts of a chart stand, before any of them is drawn.

use super::super::chart::{Head, Shape};
use super::super::paper::advance::{LINE_HEIGHT, fit, width};
use super::super::paper::room::Area;
use super::super::paper::scale::Scale;
use super::names::width_beside;
use super::periods::rows;
use super::series::{SeriesChart, SeriesKind};

/// Between the edge of the canvas and what is drawn on it, in tenths.
pub const EDGE: i32 = 20;

/// Between neighbours, in tenths.
pub const GAP: i32 = 80;

/// More names in a key than these rows hold are only told by the marks; that needs as much room, in tenths.
const MOST_ROWS: usize = 8;
const MORE: i32 = 800;

/// The places of a chart's parts, in tenths of a unit.
pub struct Layout {
    /// All that may be drawn on.
    pub page: Area,
    /// The part that marks are drawn in.
    pub plot: Area,
    /// The height of the canvas, which grows with the key.
    pub height: i32,
    /// The top of the key.
    pub keys_top: i32,
    pub keys: Vec<Vec<Key>>,
    /// Where names of series begin that stand beside their marks in place of a key.
    pub names_left: Option<i32>,
    /// The top of the words at breaks.
    pub breaks_top: i32,
    /// Whether there is room for the numbers of the value axis.
    pub numbered: bool,
    /// How many lines of text the labels of periods have.
    pub rows: i32,
    pub scale: Scale,
}

/// A series' sample and name above the plot.
pub struct Key {
    /// `None` for what says that there are more.
    pub series: Option<usize>,
    pub left: i32,
    pub words: String,
}

impl Layout {
    pub fn of(head: &Head, chart: &SeriesChart, shape: Shape) -> Layout {
        let (whole_width, usual_height) = (shape.size().0 * 10, shape.size().1 * 10);
        let (left, right) = (EDGE, whole_width - EDGE);
        let scale = chart.scale();
        let ticks = scale.ticks(head.language);
        let widest = ticks.iter().map(|(_, words)| width(words, false)).max().unwrap_or(0);
        let numbered = widest <= whole_width * 2 / 5;
        let plot_left = left + if numbered { widest + GAP } else { 0 };
        let names_left = width_beside(chart, shape).map(|names| right - names);
        let plot_right = names_left.unwrap_or(right) - GAP;
        let rows = rows(chart, plot_right - plot_left);

        let keys = if names_left.is_some() { Vec::new() } else { keys(chart, left, right) };
        let more = LINE_HEIGHT * (keys.len() as i32 - 1).max(0);
        let keys_top = if head.unit.is_empty() { 0 } else { LINE_HEIGHT + GAP / 2 };
        let breaks_top = keys_top + LINE_HEIGHT * keys.len() as i32 + GAP / 2;
        let goals = if chart.goals.is_empty() { 0 } else { LINE_HEIGHT };
        let breaks = if chart.breaks.is_empty() { 0 } else { LINE_HEIGHT };
        let height = usual_height + more;
        let top = breaks_top + breaks + goals + LINE_HEIGHT + GAP / 2;
        let plot = Area { left: plot_left, top, right: plot_right, bottom: height - LINE_HEIGHT * rows - GAP - GAP };
        let page = Area { left, top: 0, right, bottom: height };
        Layout { page, plot, height, keys_top, keys, names_left, breaks_top, numbered, rows, scale }
    }

    /// Width and height of the canvas in units.
    pub fn size(&self) -> (i32, i32) {
        ((self.page.right + EDGE) / 10, self.height / 10)
    }
}

/// The width of a series' sample in the key.
pub fn swatch(kind: SeriesKind) -> i32 {
    if kind.is_joined() { 220 } else { 100 }
}

/// The keys in as many rows as they need; none for a single series, which the heading names.
fn keys(chart: &SeriesChart, page_left: i32, page_right: i32) -> Vec<Vec<Key>> {
    let mut rows: Vec<Vec<Key>> = Vec::new();
    if chart.series.len() < 2 {
        return rows;
    }
    let mut left = page_right;
    for (index, series) in chart.series.iter().enumerate() {
        let words = fit(&series.name, page_right - page_left - swatch(chart.kind) - GAP);
        let whole = swatch(chart.kind) + GAP + width(&words, false);
        let last_row = rows.len() == MOST_ROWS;
        if last_row && left + whole > page_right - MORE {
            let words = format!("… (+{})", chart.series.len() - index);
            rows.last_mut().expect("rows are many").push(Key {
                series: None,
                left: left.min(page_right - MORE),
                words,
            });
            break;
        }
        if left + whole > page_right {
            left = page_left;
            rows.push(Vec::new());
        }
        let key = Key { series: Some(index), left, words };
        rows.last_mut().expect("the first key opens a row").push(key);
        left += whole + GAP + GAP;
    }
    rows
}
