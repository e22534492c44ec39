//! What stands above and below every map: the unit, the classes, and remarks.

use plotters_backend::text_anchor::{HPos, Pos, VPos};

use super::super::chart::{Head, Shape};
use super::super::description::nothing;
use super::super::over_time::layout::{EDGE, GAP};
use super::super::paper::advance::{LINE_HEIGHT, fit};
use super::super::paper::backend::Told;
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::Label;
use super::classes::{Class, Classes};
use super::legend::Legend;

/// A sample of a class, in tenths.
const SWATCH: (i32, i32) = (160, 110);

/// The parts around a map.
pub struct MapHead {
    width: i32,
    unit: String,
    classes: Vec<Class>,
    legend: Legend,
    /// What is said where there is nothing to draw.
    nothing: Option<String>,
    /// Lines below the map, with their role.
    remarks: Vec<(Role, String)>,
}

impl MapHead {
    pub fn of(head: &Head, classes: &Classes, shape: Shape) -> MapHead {
        let width = shape.size().0 * 10;
        let (classes, words): (Vec<Class>, Vec<String>) = classes.legend().into_iter().unzip();
        let nothing = classes.is_empty().then(|| nothing(head.language).to_string());
        let legend = Legend::of(words, (EDGE, width - EDGE), SWATCH);
        MapHead { width, unit: head.unit.clone(), classes, legend, nothing, remarks: Vec::new() }
    }

    /// The same head with one more line below the map, unless it is empty.
    pub fn remark(mut self, role: Role, words: String) -> MapHead {
        if !words.is_empty() {
            self.remarks.push((role, words));
        }
        self
    }

    /// The width that the map may have, in tenths.
    pub fn page(&self) -> i32 {
        self.width - EDGE * 2
    }

    /// The upper left corner of the map.
    pub fn corner(&self) -> (i32, i32) {
        (EDGE, self.legend_top() + self.legend.height() + GAP)
    }

    /// The canvas around a map of a height, in units.
    pub fn size(&self, map: i32) -> (i32, i32) {
        let remarks = LINE_HEIGHT * self.remarks.len() as i32 + if self.remarks.is_empty() { 0 } else { GAP };
        let height = self.corner().1 + map + self.emptiness() + remarks + EDGE;
        (self.width / 10, (height + 9) / 10)
    }

    pub fn draw(&self, canvas: &Canvas) -> Drawn {
        self.say(canvas, Role::Unit, &self.unit, 0)?;
        let top = self.legend_top();
        for (class, area) in self.classes.iter().zip(self.legend.samples(top)) {
            canvas.rectangle(area, Ink::class(Role::Key, *class), None)?;
        }
        self.legend.say(canvas, top)?;
        let Some(nothing) = &self.nothing else { return Ok(()) };
        self.say(canvas, Role::Name, nothing, self.corner().1 + LINE_HEIGHT)
    }

    /// Writes the remarks under a map of a height.
    pub fn remarks(&self, canvas: &Canvas, map: i32) -> Drawn {
        let tops = (0..).map(|row| self.corner().1 + map + self.emptiness() + GAP + row * LINE_HEIGHT);
        tops.zip(&self.remarks).try_for_each(|(top, (role, words))| self.say(canvas, *role, words, top))
    }

    /// The height of what is said where there is nothing to draw.
    fn emptiness(&self) -> i32 {
        if self.nothing.is_some() { LINE_HEIGHT * 3 } else { 0 }
    }

    fn legend_top(&self) -> i32 {
        if self.unit.is_empty() { 0 } else { LINE_HEIGHT + GAP / 4 }
    }

    /// A line of its own; what is cut is told.
    fn say(&self, canvas: &Canvas, role: Role, words: &str, top: i32) -> Drawn {
        let fitted = fit(words, self.page());
        if fitted.is_empty() {
            return Ok(());
        }
        let told = (fitted != words).then(|| Told { value: None, words: words.to_string() });
        let anchor = Pos { h_pos: HPos::Left, v_pos: VPos::Top };
        canvas.words(&Label { words: fitted, ink: Ink::of(role), heavy: false, spot: (EDGE, top), anchor }, told)
    }
}
