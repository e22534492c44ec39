//! Bars: one for each thing, lying, in the order given, with its value at its end.

use rust_decimal::Decimal;

use super::super::chart::{Head, Shape, Sheet};
use super::super::description::{Words, named};
use super::super::paper::advance::width;
use super::super::paper::backend::Told;
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::Area;
use super::rows::{Name, Rows, unit_height};
use super::ruler::Ruler;

/// Things compared by one value each.
#[derive(Debug, Clone, PartialEq)]
pub struct BarChart {
    pub bars: Vec<Bar>,
}

/// One thing and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    pub name: String,
    /// `None` is missing: an ellipsis, never a bar of no length.
    pub value: Option<Decimal>,
    /// The value as readers see it, or why it is missing.
    pub text: String,
    /// False for what is estimated or provisional.
    pub sure: bool,
    /// The tooltip in full: the name, the period, the value.
    pub told: String,
}

impl BarChart {
    pub fn class(&self) -> &'static str {
        "bar"
    }

    /// As high as its bars need.
    pub fn draw(&self, head: &Head, shape: Shape) -> Sheet {
        let names: Vec<Name> = self.bars.iter().map(|bar| Name { words: &bar.name, broken: None }).collect();
        let room = |below| Rows::side(self.texts(below), shape);
        let rows = Rows::new(&names, unit_height(&head.unit), (room(true), room(false)), shape);
        let mut marks = String::new();
        let canvas = Canvas::new(&mut marks, rows.size());
        self.put(&canvas, &rows, &names, head).expect("a string takes all writing");
        let size = rows.size();
        Sheet { size, marks }
    }

    fn put(&self, canvas: &Canvas, rows: &Rows, names: &[Name], head: &Head) -> Drawn {
        rows.unit(canvas, &head.unit)?;
        if self.bars.is_empty() {
            return rows.nothing(canvas, head.language);
        }
        let ruler = Ruler::from_zero(self.values(), rows.plot.left, rows.plot.right);
        let zero = ruler.at(Decimal::ZERO);
        let Area { top, bottom, .. } = rows.plot;
        canvas.path(vec![(zero, top), (zero, bottom)], Ink::of(Role::Axis), None)?;
        for (row, bar) in self.bars.iter().enumerate() {
            rows.name(canvas, row, &names[row])?;
            bar.put(canvas, rows, row, (zero, &ruler))?;
        }
        Ok(())
    }

    fn values(&self) -> impl Iterator<Item = Decimal> {
        self.bars.iter().filter_map(|bar| bar.value)
    }

    /// How wide the texts are of values below zero, or of the others.
    fn texts(&self, below: bool) -> impl Iterator<Item = i32> {
        let texts = self.bars.iter().filter(move |bar| bar.is_below() == below);
        texts.map(|bar| width(if bar.value.is_some() { &bar.text } else { "…" }, true))
    }

    /// The highest and the lowest value, what is missing and what is not final.
    pub fn said(&self, words: &Words) -> Vec<String> {
        let known = || self.bars.iter().filter(|bar| bar.value.is_some());
        let told = |bar: &Bar| format!("{} ({})", bar.text, bar.name);
        let highest = known().rev().max_by_key(|bar| bar.value).map(told);
        let lowest = known().min_by_key(|bar| bar.value).map(told);
        let values = match (highest, lowest) {
            (Some(highest), Some(lowest)) if highest != lowest => {
                format!("{} {highest}; {} {lowest}", words.highest, words.lowest)
            }
            (Some(only), _) => only,
            _ => words.nothing.to_string(),
        };
        let missing = self.bars.iter().filter(|bar| bar.value.is_none()).map(told);
        let unsure = known().filter(|bar| !bar.sure).map(|bar| bar.name.clone());
        [Some(values), named(words.missing, missing), named(words.unsure, unsure)].into_iter().flatten().collect()
    }
}

impl Bar {
    fn is_below(&self) -> bool {
        self.value.is_some_and(|value| value < Decimal::ZERO)
    }

    fn put(&self, canvas: &Canvas, rows: &Rows, row: usize, (zero, ruler): (i32, &Ruler)) -> Drawn {
        let middle = rows.middle(row);
        let Some(value) = self.value else { return rows.missing(canvas, (zero, middle), self.told.clone()) };
        let ink = Ink::series(if self.sure { Role::Bar } else { Role::UnsureBar }, 0);
        let told = Told { value: Some(value.to_string()), words: self.told.clone() };
        let end = ruler.at(value);
        canvas.rectangle(rows.bar(row, (zero, end)), ink, Some(told))?;
        match self.is_below() {
            true => rows.left_of(canvas, (end, middle), &self.text, Role::Value),
            false => rows.right_of(canvas, (end, middle), &self.text, Role::Value),
        }
    }
}
