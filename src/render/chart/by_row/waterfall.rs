//! Waterfalls: from what there was, by what came in and went out, to what there is.

use plotters_backend::text_anchor::HPos;
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use crate::language::{Language, NumberStyle, format_number};

use super::super::chart::{Head, Shape, Sheet};
use super::super::description::{Words, named};
use super::super::over_time::layout::{EDGE, GAP};
use super::super::paper::advance::{LINE_HEIGHT, width, wrap};
use super::super::paper::backend::Told;
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::Area;
use super::super::paper::scale::position;
use super::rows::{Name, Rows, unit_height, words_at};
use super::ruler::Ruler;

/// What is left unexplained is seen however small it is, in tenths.
const THINNEST: i32 = 15;

/// Changes are magnified where all of them together are less than this part of the levels; then they take so much
/// of the width.
const SMALL: f64 = 0.2;
const WIDTH_OF_CHANGES: f64 = 0.5;

/// Stocks and the flows between them.
#[derive(Debug, Clone, PartialEq)]
pub struct WaterfallChart {
    /// In their order; a level begins anew from what it says.
    pub steps: Vec<Step>,
}

/// A level, or a change of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub name: String,
    pub kind: StepKind,
    /// The signed effect of a change; the level itself of an opening and a closing.
    pub value: Decimal,
    /// The value as readers see it: a change with its sign.
    pub text: String,
    /// False for what is estimated or provisional.
    pub sure: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    Opening,
    In,
    Out,
    /// What changed and nobody can explain.
    Residual,
    Closing,
}

/// From where to where a step leads; a level leads from zero.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    from: Decimal,
    to: Decimal,
}

/// Where the bars lie, in tenths of a unit.
struct Places<'c> {
    rows: Rows,
    names: Vec<Name<'c>>,
    stretches: Vec<Stretch>,
    levels: Ruler,
    /// The same as that of the levels, or a longer one.
    changes: Ruler,
    magnified: bool,
    note: Vec<String>,
}

impl WaterfallChart {
    pub fn class(&self) -> &'static str {
        "waterfall"
    }

    /// A bar a row: levels from zero, changes from where the one before has led.
    pub fn draw(&self, head: &Head, shape: Shape) -> Sheet {
        let places = Places::of(self, head, shape);
        let size = places.rows.size();
        let mut marks = String::new();
        let canvas = Canvas::new(&mut marks, size);
        let drawn = places.rows.unit(&canvas, &head.unit).and_then(|()| match self.steps.is_empty() {
            true => places.rows.nothing(&canvas, head.language),
            false => self.put(&canvas, &places, head),
        });
        drawn.expect("a string takes all writing");
        Sheet { size, marks }
    }

    fn put(&self, canvas: &Canvas, places: &Places, head: &Head) -> Drawn {
        for (line, words) in (0..).zip(&places.note) {
            let height = unit_height(&head.unit) + line * LINE_HEIGHT + LINE_HEIGHT / 2;
            canvas.words(&words_at(words.clone(), Role::Tick, (places.rows.page.left, height), HPos::Left), None)?;
        }
        for (row, pair) in self.steps.windows(2).enumerate() {
            places.join(canvas, row, [&pair[0], &pair[1]])?;
        }
        for (row, step) in self.steps.iter().enumerate() {
            places.rows.name(canvas, row, &places.names[row])?;
            places.bar(canvas, row, step)?;
        }
        Ok(())
    }

    fn stretches(&self) -> Vec<Stretch> {
        let mut reached = Decimal::ZERO;
        let stretch = |step: &Step| {
            let from = if step.is_level() { Decimal::ZERO } else { reached };
            // Beyond what a decimal can hold the changes stay where they are.
            reached = from.checked_add(step.value).unwrap_or(from);
            Stretch { from, to: reached }
        };
        self.steps.iter().map(stretch).collect()
    }

    /// Every step in order; then what is not final.
    pub fn said(&self, words: &Words, language: Language) -> Vec<String> {
        let steps: Vec<String> = self.steps.iter().map(|step| format!("{} {}", step.name, step.text)).collect();
        let unsure = self.steps.iter().filter(|step| !step.sure).map(|step| step.name.clone());
        let magnified = self.note(&self.stretches(), words, language);
        let steps = if steps.is_empty() { words.nothing.to_string() } else { steps.join("; ") };
        [Some(steps), magnified, named(words.unsure, unsure)].into_iter().flatten().collect()
    }

    /// How much longer changes must be drawn than levels to be seen; `None` where one scale does for both.
    fn magnified(&self, stretches: &[Stretch]) -> Option<f64> {
        let levels = self.steps.iter().filter(|step| step.is_level()).map(|step| position(step.value));
        let (lowest, highest) =
            levels.fold((0.0, 0.0), |(low, high), level| (f64::min(low, level), f64::max(high, level)));
        let (low, high) = self.change_ends(stretches).filter(|(low, high)| low < high)?;
        let share = (high - low) / (highest - lowest);
        (share < SMALL).then_some(WIDTH_OF_CHANGES / share)
    }

    /// In words, where changes are drawn longer than levels.
    fn note(&self, stretches: &[Stretch], words: &Words, language: Language) -> Option<String> {
        let times = Decimal::from_f64(self.magnified(stretches)?)?.round_sf(2)?.normalize();
        let times = format_number(times, NumberStyle { decimals: times.scale(), signed: false }, language);
        Some(words.magnified.replace("{}", &times))
    }

    /// The lowest and the highest that changes lead from or to.
    fn change_ends(&self, stretches: &[Stretch]) -> Option<(f64, f64)> {
        let changes = self.steps.iter().zip(stretches).filter(|(step, _)| !step.is_level());
        let ends = || changes.clone().flat_map(|(_, stretch)| [stretch.from, stretch.to]);
        Some((position(ends().min()?), position(ends().max()?)))
    }
}

impl Step {
    fn is_level(&self) -> bool {
        matches!(self.kind, StepKind::Opening | StepKind::Closing)
    }

    fn is_below(&self) -> bool {
        self.value < Decimal::ZERO
    }

    fn ink(&self) -> Ink {
        match (self.kind, self.sure) {
            (StepKind::Opening | StepKind::Closing, true) => Ink::of(Role::Level),
            (StepKind::Opening | StepKind::Closing, false) => Ink::of(Role::UnsureLevel),
            (StepKind::Residual, _) => Ink::of(Role::Residual),
            (StepKind::In, sure) => Ink::series(if sure { Role::Bar } else { Role::UnsureBar }, 0),
            (StepKind::Out, sure) => Ink::series(if sure { Role::Bar } else { Role::UnsureBar }, 1),
        }
    }
}

impl<'c> Places<'c> {
    /// With room for words at the left of the marks only if they need it.
    fn of(chart: &'c WaterfallChart, head: &Head, shape: Shape) -> Places<'c> {
        let places = Places::beside(0, chart, head, shape);
        let below = || chart.steps.iter().enumerate().filter(|(_, step)| step.is_below());
        let left = |(row, step): (usize, &Step)| {
            let (from, to) = places.ends(row, step);
            from.min(to) - Rows::side([width(&step.text, true)].into_iter(), shape)
        };
        if below().map(left).all(|left| left >= places.rows.plot.left) {
            return places;
        }
        let room = Rows::side(below().map(|(_, step)| width(&step.text, true)), shape);
        Places::beside(room, chart, head, shape)
    }

    fn beside(room: i32, chart: &'c WaterfallChart, head: &Head, shape: Shape) -> Places<'c> {
        let names: Vec<Name> = chart.steps.iter().map(|step| Name { words: &step.name, broken: None }).collect();
        let stretches = chart.stretches();
        let note = chart.note(&stretches, &Words::of(head.language), head.language);
        let magnified = note.is_some();
        let note = wrap(&note.unwrap_or_default(), shape.size().0 * 10 - 2 * EDGE, 2);
        let above = chart.steps.iter().filter(|step| !step.is_below());
        let right_room = Rows::side(above.map(|step| width(&step.text, true)), shape);
        let top = unit_height(&head.unit) + note.len() as i32 * LINE_HEIGHT + GAP / 2;
        let rows = Rows::new(&names, top, (room, right_room), shape);

        let Area { left, right, .. } = rows.plot;
        let seen = chart.steps.iter().zip(&stretches).filter(|(step, _)| !magnified || step.is_level());
        let levels = Ruler::from_zero(seen.flat_map(|(_, stretch)| [stretch.from, stretch.to]), left, right);
        let width = (f64::from(right - left) * WIDTH_OF_CHANGES) as i32;
        let middle = (left + right) / 2;
        let changes = match chart.change_ends(&stretches).filter(|_| magnified) {
            Some((low, high)) => Ruler::new(low..high, middle - width / 2, middle + width / 2),
            None => levels.clone(),
        };
        Places { rows, names, stretches, levels, changes, magnified, note }
    }

    fn ends(&self, row: usize, step: &Step) -> (i32, i32) {
        let ruler = if step.is_level() { &self.levels } else { &self.changes };
        (ruler.at(self.stretches[row].from), ruler.at(self.stretches[row].to))
    }

    /// Of a bar, which is thinner where the scale is longer.
    fn area(&self, row: usize, step: &Step) -> Area {
        let area = self.rows.bar(row, self.ends(row, step));
        let thinner = if self.magnified && !step.is_level() { self.rows.thickness / 6 } else { 0 };
        Area { top: area.top + thinner, bottom: area.bottom - thinner, ..area }
    }

    fn bar(&self, canvas: &Canvas, row: usize, step: &Step) -> Drawn {
        let from = self.ends(row, step).0;
        let mut area = self.area(row, step);
        if step.kind == StepKind::Residual && area.right - area.left < THINNEST {
            area = Area { left: area.left - THINNEST / 2, right: area.left - THINNEST / 2 + THINNEST, ..area };
        }
        let words = format!("{}: {}", step.name, step.text);
        canvas.rectangle(area, step.ink(), Some(Told { value: Some(step.value.to_string()), words }))?;
        if step.is_level() {
            canvas.path(vec![(from, area.top - 30), (from, area.bottom + 30)], Ink::of(Role::Axis), None)?;
        }
        let middle = self.rows.middle(row);
        match step.is_below() {
            true => self.rows.left_of(canvas, (area.left, middle), &step.text, Role::Value),
            false => self.rows.right_of(canvas, (area.right, middle), &step.text, Role::Value),
        }
    }

    /// What leads from a row to the next: a thin line at the height reached, or, where their scales differ, a
    /// rule across that parts them.
    fn join(&self, canvas: &Canvas, row: usize, [step, next]: [&Step; 2]) -> Drawn {
        let (above, below) = (self.area(row, step).bottom, self.area(row + 1, next).top);
        if self.magnified && step.is_level() != next.is_level() {
            let height = self.rows.between(row);
            let Area { left, right, .. } = self.rows.page;
            return canvas.path(vec![(left, height), (right, height)], Ink::of(Role::Grid), None);
        }
        let across = self.ends(row, step).1;
        let covered = across < self.rows.name_above(&self.names[row + 1]);
        let is_led_on = !(covered || step.is_level() && next.is_level());
        if is_led_on {
            canvas.path(vec![(across, above), (across, below)], Ink::of(Role::Leader), None)
        } else {
            Ok(())
        }
    }
}
