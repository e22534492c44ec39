//! What the marks of a map or a timeline mean: samples with their words, in as many rows as they need.

use plotters_backend::text_anchor::{HPos, Pos, VPos};

use super::super::over_time::layout::GAP;
use super::super::paper::advance::{LINE_HEIGHT, fit, width};
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::{Area, Label};

/// From the top of one row to the top of the next, in tenths.
const PITCH: i32 = LINE_HEIGHT + 20;

/// Samples and words between two edges of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Legend {
    entries: Vec<Entry>,
    rows: i32,
    sample: (i32, i32),
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    row: i32,
    left: i32,
    words: String,
}

impl Legend {
    /// For words in their order, each behind a sample as wide and high as `sample`.
    pub fn of(words: Vec<String>, (left, right): (i32, i32), sample: (i32, i32)) -> Legend {
        let mut legend = Legend { entries: Vec::new(), rows: 0, sample };
        let before = sample.0 + GAP * 3 / 4;
        let mut next = right + 1;
        for words in words {
            let words = fit(&words, right - left - before);
            let whole = before + width(&words, false);
            if next + whole > right {
                next = left;
                legend.rows += 1;
            }
            legend.entries.push(Entry { row: legend.rows - 1, left: next, words });
            next += whole + GAP * 2;
        }
        legend
    }

    pub fn height(&self) -> i32 {
        self.rows * PITCH
    }

    /// Where the samples are, in the order of the words, for a legend that begins at `top`.
    pub fn samples(&self, top: i32) -> Vec<Area> {
        let (wide, high) = self.sample;
        let area = |entry: &Entry| {
            let middle = middle(top, entry);
            Area { left: entry.left, top: middle - high / 2, right: entry.left + wide, bottom: middle + high / 2 }
        };
        self.entries.iter().map(area).collect()
    }

    pub fn say(&self, canvas: &Canvas, top: i32) -> Drawn {
        self.entries.iter().try_for_each(|entry| {
            let label = Label {
                words: entry.words.clone(),
                ink: Ink::of(Role::Name),
                heavy: false,
                spot: (entry.left + self.sample.0 + GAP * 3 / 4, middle(top, entry)),
                anchor: Pos { h_pos: HPos::Left, v_pos: VPos::Center },
            };
            canvas.words(&label, None)
        })
    }
}

fn middle(top: i32, entry: &Entry) -> i32 {
    top + entry.row * PITCH + PITCH / 2
}
