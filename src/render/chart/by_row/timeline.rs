//! Timelines: when each document is in force, from its day to the end, or on and on.

use plotters_backend::text_anchor::{HPos, Pos, VPos};

use super::super::chart::{Head, Shape, Sheet};
use super::super::description::{Words, counted, nothing};
use super::super::maps::legend::Legend;
use super::super::over_time::layout::{EDGE, GAP};
use super::super::paper::advance::{LINE_HEIGHT, fit, width};
use super::super::paper::backend::Told;
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::Label;
use super::validity::{Mark, draw_sample};
use super::years::{Years, is_time};

/// Documents and the time in which they are in force.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineChart {
    pub rows: Vec<Validity>,
    /// The day of the edition, a year with a fraction as all times here.
    pub today: f64,
    pub today_text: String,
}

/// One document.
#[derive(Debug, Clone, PartialEq)]
pub struct Validity {
    /// Its number: `17/2023/QH15`.
    pub name: String,
    pub title: String,
    pub issued: Option<f64>,
    /// Days on which only a part of it began or ended.
    pub partly: Vec<f64>,
    pub from: Option<f64>,
    /// `None` where no end is known.
    pub until: Option<f64>,
    pub kind: ValidityKind,
    /// The tooltip in full.
    pub told: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValidityKind {
    Ahead,
    InForce,
    Ended,
    Unknown,
}

/// The sample of a mark in the legend, in tenths.
const SAMPLE: (i32, i32) = (220, 90);

/// The most that the column of numbers may take, in tenths.
const WIDEST_NUMBER: i32 = 1700;

/// Where the parts of a timeline stand, in tenths.
pub struct Plan {
    /// The edges of the plot; numbers stand before it where they have a column.
    pub left: i32,
    pub right: i32,
    legend: Legend,
    legend_top: i32,
    pub top: i32,
    /// From the top of a row to that of the next.
    pub pitch: i32,
    /// From the top of a row to the middle of its bar, and of its words.
    pub bar: i32,
    pub words: i32,
    /// Whether numbers have a column of their own: else they stand above their bars.
    pub column: bool,
}

impl TimelineChart {
    pub fn class(&self) -> &'static str {
        "timeline"
    }

    pub fn draw(&self, head: &Head, shape: Shape) -> Sheet {
        let words = Words::of(head.language);
        let marks = self.marks();
        let legend = marks.iter().map(|mark| mark.words(&words).to_string()).collect();
        let plan = Plan::of(self, head, legend, shape);
        let times = self.rows.iter().flat_map(Validity::times).chain([self.today]);
        let years = Years::over(times, (plan.left, plan.right));
        let rows = (self.rows.len() as i32).max(1);
        let bottom = plan.top + rows * plan.pitch;
        let size = (shape.size().0, (bottom + EDGE + 9) / 10);

        let mut svg = String::new();
        let canvas = Canvas::new(&mut svg, size);
        let drawn = plan
            .draw_head(&canvas, head, &marks)
            .and_then(|()| self.draw_axis(&canvas, &plan, &years, bottom))
            .and_then(|()| self.draw_rows(&canvas, &plan, &years, &words))
            .and_then(|()| match self.rows.is_empty() {
                true => plan.say_nothing(&canvas, nothing(head.language)),
                false => Ok(()),
            });
        drawn.expect("a string takes all writing");
        Sheet { size, marks: svg }
    }

    /// The kinds of mark that there are, in the order of the legend.
    fn marks(&self) -> Vec<Mark> {
        use ValidityKind::{Ahead, Ended, InForce, Unknown};
        let bars = [InForce, Ended, Ahead, Unknown].map(Mark::Bar);
        let has = |mark: &Mark| match mark {
            Mark::Bar(kind) => self.rows.iter().any(|row| row.shown() == *kind),
            Mark::Issued => self.rows.iter().any(|row| row.issued().is_some()),
            Mark::Partly => self.rows.iter().any(|row| row.partly().next().is_some()),
        };
        bars.into_iter().chain([Mark::Issued, Mark::Partly]).filter(has).collect()
    }

    fn draw_axis(&self, canvas: &Canvas, plan: &Plan, years: &Years, bottom: i32) -> Drawn {
        let top = plan.top - GAP / 4;
        for (across, year) in years.ticks() {
            canvas.path(vec![(across, top), (across, bottom)], Ink::of(Role::Grid), None)?;
            let half = width(&year, false) / 2 + 1;
            if across - half >= EDGE && across + half <= plan.right {
                let anchor = Pos { h_pos: HPos::Center, v_pos: VPos::Bottom };
                let label = Label { words: year, ink: Ink::of(Role::Tick), heavy: false, spot: (across, top), anchor };
                canvas.words(&label, None)?;
            }
        }
        if !is_time(self.today) {
            return Ok(());
        }
        let across = years.across(self.today);
        let told = Told { value: None, words: self.today_text.clone() };
        canvas.path(vec![(across, top - LINE_HEIGHT), (across, bottom)], Ink::of(Role::Today), Some(told))?;
        let words = fit(&self.today_text, (plan.right - EDGE) * 9 / 10);
        let half = width(&words, true) / 2 + 1;
        let spot = (across.clamp(EDGE + half, (plan.right - half).max(EDGE + half)), top - LINE_HEIGHT);
        let anchor = Pos { h_pos: HPos::Center, v_pos: VPos::Bottom };
        canvas.words(&Label { words, ink: Ink::of(Role::TodayLabel), heavy: true, spot, anchor }, None)
    }

    fn draw_rows(&self, canvas: &Canvas, plan: &Plan, years: &Years, words: &Words) -> Drawn {
        let tops = (0..).map(|index| plan.top + index * plan.pitch);
        let today = if is_time(self.today) { years.across(self.today) } else { plan.right };
        tops.zip(&self.rows).try_for_each(|(top, row)| row.draw(canvas, (plan, years, today), top, words))
    }

    /// How many documents are in force, and which.
    pub fn said(&self, words: &Words) -> Vec<String> {
        if self.rows.is_empty() {
            return vec![words.nothing.to_string()];
        }
        let bars = self.marks().into_iter().filter_map(|mark| match mark {
            Mark::Bar(kind) => Some((kind, mark.words(words))),
            _ => None,
        });
        let of = |kind| self.rows.iter().filter(move |row| row.shown() == kind).map(|row| row.name.as_str());
        let kinds = bars.map(|(kind, name)| counted(name, &of(kind).collect::<Vec<_>>()));
        std::iter::once(self.today_text.clone()).filter(|words| !words.is_empty()).chain(kinds).collect()
    }
}

impl Plan {
    fn of(chart: &TimelineChart, head: &Head, legend: Vec<String>, shape: Shape) -> Plan {
        let right = shape.size().0 * 10 - EDGE;
        let legend = Legend::of(legend, (EDGE, right), SAMPLE);
        let legend_top = if head.unit.is_empty() { 0 } else { LINE_HEIGHT + GAP / 4 };
        let axis = LINE_HEIGHT * 2 + GAP;
        let top = legend_top + legend.height() + GAP / 2 + axis;
        let numbers = chart.rows.iter().map(|row| width(&row.name, false)).max().unwrap_or(0).min(WIDEST_NUMBER);
        match shape {
            Shape::Wide => {
                let left = EDGE + numbers + GAP;
                Plan { left, right, legend, legend_top, top, pitch: 220, bar: 110, words: 110, column: true }
            }
            Shape::Narrow => {
                Plan { left: EDGE, right, legend, legend_top, top, pitch: 360, bar: 250, words: 110, column: false }
            }
        }
    }

    fn draw_head(&self, canvas: &Canvas, head: &Head, marks: &[Mark]) -> Drawn {
        let unit = fit(&head.unit, self.right - EDGE);
        if !unit.is_empty() {
            let anchor = Pos { h_pos: HPos::Left, v_pos: VPos::Top };
            canvas
                .words(&Label { words: unit, ink: Ink::of(Role::Unit), heavy: false, spot: (EDGE, 0), anchor }, None)?;
        }
        for (mark, area) in marks.iter().zip(self.legend.samples(self.legend_top)) {
            draw_sample(canvas, *mark, area)?;
        }
        self.legend.say(canvas, self.legend_top)
    }

    fn say_nothing(&self, canvas: &Canvas, words: &str) -> Drawn {
        let anchor = Pos { h_pos: HPos::Left, v_pos: VPos::Center };
        let spot = (EDGE, self.top + self.words);
        canvas.words(&Label { words: words.to_string(), ink: Ink::of(Role::Name), heavy: false, spot, anchor }, None)
    }
}
