//! Rows: a name for each thing, at the left or on a line of its own, and the place of its marks beside or below it.

use plotters_backend::text_anchor::{HPos, Pos, VPos};

use crate::language::Language;

use super::super::chart::Shape;
use super::super::description::nothing;
use super::super::over_time::layout::{EDGE, GAP};
use super::super::paper::advance::{LINE_HEIGHT, fit, width, wrap};
use super::super::paper::backend::Told;
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::{Area, Label, Spot};

/// At the name of what does not compare.
pub const UNLIKE: &str = "≠";

/// More rows than this are set close, with names in one line.
const MANY: usize = 40;

/// Between words and the mark at them, in tenths.
const BESIDE: i32 = 50;

/// What stands at the left of a row.
pub struct Name<'c> {
    pub words: &'c str,
    /// Why the marks of the row do not compare.
    pub broken: Option<&'c str>,
}

/// The places of names and marks, in tenths of a unit.
pub struct Rows {
    /// All that may be drawn on.
    pub page: Area,
    /// The part that marks are drawn in, over all rows.
    pub plot: Area,
    /// How high a bar is.
    pub thickness: i32,
    /// How wide a name may be, and how many lines it may have.
    column: i32,
    lines: usize,
    /// Names have a line of their own, above their marks.
    above: bool,
    pitch: i32,
}

impl Rows {
    /// Below `top`; `sides` is the room that words need at the left and right of the marks.
    pub fn new(names: &[Name], top: i32, sides: (i32, i32), shape: Shape) -> Rows {
        let (left, right) = (EDGE, shape.size().0 * 10 - EDGE);
        let limit = (right - left) * if shape == Shape::Wide { 7 } else { 8 } / 20;
        let most = if names.len() <= MANY { 2 } else { 1 };
        let widest = names.iter().map(|name| name.widest_line(limit, most)).max().unwrap_or(0);
        let beside = left + widest + GAP + sides.0;
        let cut = names.iter().filter(|name| !name.has_room(limit, most)).count();
        let above = cut * 10 > names.len() || right - sides.1 - beside < (right - left) / 3;

        let lines = if !above && names.iter().any(|name| name.width() > widest) { most } else { 1 };
        let (thickness, pitch) = sizes(names.len(), above, lines as i32);
        let bottom = top + pitch * names.len().max(2) as i32;
        let page = Area { left, top: 0, right, bottom: bottom + EDGE };
        let column = if above { right - left } else { widest };
        let plot = Area { left: if above { left + sides.0 } else { beside }, top, right: right - sides.1, bottom };
        Rows { page, plot, thickness, column, above, lines, pitch }
    }

    /// The room at a side of the marks for words of these widths; more than this much no word gets.
    pub fn side(widths: impl Iterator<Item = i32>, shape: Shape) -> i32 {
        let widest = widths.max().map_or(0, |widest| widest + BESIDE);
        widest.min(shape.size().0 * 10 * 2 / 5)
    }

    /// Width and height of the canvas in units.
    pub fn size(&self) -> (i32, i32) {
        ((self.page.right + EDGE) / 10, self.page.bottom / 10)
    }

    /// The height of the middle of a row's marks.
    pub fn middle(&self, row: usize) -> i32 {
        let top = self.plot.top + self.pitch * row as i32;
        if self.above { top + LINE_HEIGHT * 3 / 2 + 20 } else { top + self.pitch / 2 }
    }

    /// The height between a row and the next.
    pub fn between(&self, row: usize) -> i32 {
        self.plot.top + self.pitch * (row as i32 + 1)
    }

    /// A bar of the row between two places.
    pub fn bar(&self, row: usize, ends: (i32, i32)) -> Area {
        let top = self.middle(row) - self.thickness / 2;
        Area { left: ends.0.min(ends.1), top, right: ends.0.max(ends.1), bottom: top + self.thickness }
    }

    /// Writes the name, cut if it must be, and at it the mark of what does not compare.
    pub fn name(&self, canvas: &Canvas, row: usize, name: &Name) -> Drawn {
        let lines = wrap(name.words, self.column - name.mark_width(), self.lines);
        let above = if self.above { LINE_HEIGHT + 20 } else { (lines.len() as i32 - 1) * LINE_HEIGHT / 2 };
        let mut spot = (self.page.left, self.middle(row) - above);
        let cut = !name.has_room(self.column, self.lines);
        let told = cut.then(|| Told { value: None, words: name.words.to_string() });
        for (index, words) in lines.iter().enumerate() {
            spot.1 += if index > 0 { LINE_HEIGHT } else { 0 };
            canvas.words(&words_at(words.clone(), Role::Name, spot, HPos::Left), told.clone())?;
        }
        name.broken.map_or(Ok(()), |why| {
            let right = spot.0 + lines.last().map_or(0, |words| width(words, false)) + BESIDE;
            let mark = words_at(UNLIKE.to_string(), Role::BreakLabel, (right, spot.1), HPos::Left);
            canvas.words(&mark, Some(Told { value: None, words: why.to_string() }))
        })
    }

    /// The right end of a row's name, where it is on the line above the marks.
    pub fn name_above(&self, name: &Name) -> i32 {
        if self.above { self.page.left + name.width().min(self.column) } else { 0 }
    }

    /// Writes words to the right of a place on a row, or nothing where they have no room.
    pub fn right_of(&self, canvas: &Canvas, spot: Spot, words: &str, role: Role) -> Drawn {
        let label = words_at(words.to_string(), role, (spot.0 + BESIDE, spot.1), HPos::Left);
        if label.area().right > self.page.right { Ok(()) } else { canvas.words(&label, None) }
    }

    /// Writes words to the left of a place on a row, or nothing where they have no room.
    pub fn left_of(&self, canvas: &Canvas, spot: Spot, words: &str, role: Role) -> Drawn {
        let label = words_at(words.to_string(), role, (spot.0 - BESIDE, spot.1), HPos::Right);
        let from = self.page.left + if self.above { 0 } else { self.column + BESIDE };
        if label.area().left < from { Ok(()) } else { canvas.words(&label, None) }
    }

    /// The sign of a missing value, at a place on a row.
    pub fn missing(&self, canvas: &Canvas, spot: Spot, why: String) -> Drawn {
        let label = words_at("…".to_string(), Role::Missing, (spot.0 + BESIDE, spot.1), HPos::Left);
        let ink = Ink::series(Role::Missing, 0);
        canvas.words(&Label { ink, ..label }, Some(Told { value: None, words: why }))
    }

    /// What stands in the place of rows where there are none.
    pub fn nothing(&self, canvas: &Canvas, language: Language) -> Drawn {
        let Area { left, right, top, bottom } = self.page;
        let spot = ((left + right) / 2, (self.plot.top.max(top) + bottom) / 2);
        canvas.words(&words_at(nothing(language).to_string(), Role::Name, spot, HPos::Center), None)
    }

    /// The unit of all values, at the upper left.
    pub fn unit(&self, canvas: &Canvas, unit: &str) -> Drawn {
        if unit.is_empty() {
            return Ok(());
        }
        let words = fit(unit, self.page.right - self.page.left);
        canvas.words(&words_at(words, Role::Unit, (self.page.left, LINE_HEIGHT / 2), HPos::Left), None)
    }
}

impl Name<'_> {
    pub fn width(&self) -> i32 {
        width(self.words, false) + self.mark_width()
    }

    /// Of the sign that the marks of the row do not compare, with the paper before it.
    fn mark_width(&self) -> i32 {
        if self.broken.is_some() { BESIDE + width(UNLIKE, false) } else { 0 }
    }

    fn widest_line(&self, room: i32, most: usize) -> i32 {
        let lines = wrap(self.words, room - self.mark_width(), most);
        lines.iter().map(|line| width(line, false) + self.mark_width()).max().unwrap_or(0)
    }

    /// Whether it can stand in so many lines without being cut.
    fn has_room(&self, room: i32, most: usize) -> bool {
        let lines = wrap(self.words, room - self.mark_width(), most);
        lines.join(" ") == self.words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Words of a role, centred on a height; values are heavy.
pub fn words_at(words: String, role: Role, spot: Spot, h_pos: HPos) -> Label {
    let heavy = matches!(role, Role::Value | Role::Missing);
    Label { words, ink: Ink::of(role), heavy, spot, anchor: Pos { h_pos, v_pos: VPos::Center } }
}

/// The height that the unit takes above all rows.
pub fn unit_height(unit: &str) -> i32 {
    if unit.is_empty() { 0 } else { LINE_HEIGHT + GAP / 2 }
}

/// How high a bar is, and how far it is from row to row: the more rows, the closer.
fn sizes(count: usize, above: bool, lines: i32) -> (i32, i32) {
    match (count, above) {
        (0..=12, false) => (160, 280.max(lines * LINE_HEIGHT + 60)),
        (13..=MANY, false) => (130, 220.max(lines * LINE_HEIGHT + 40)),
        (_, false) => (110, 180),
        (0..=12, true) => (120, 2 * LINE_HEIGHT + 120),
        (_, true) => (100, 2 * LINE_HEIGHT + 80),
    }
}
