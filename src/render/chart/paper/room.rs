//! Where words still have a place: text never lies on other text.

use plotters_backend::text_anchor::{HPos, Pos, VPos};

use super::advance::{LINE_HEIGHT, width};
use super::ink::Ink;

/// A place on the canvas in tenths of a unit, from the upper left.
pub type Spot = (i32, i32);

/// Clear space on either side of words, in tenths.
const CLEAR: i32 = 40;

/// A rectangle in tenths of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

/// Words at a spot.
#[derive(Clone)]
pub struct Label {
    pub words: String,
    pub ink: Ink,
    pub heavy: bool,
    pub spot: Spot,
    pub anchor: Pos,
}

/// What has been put on the canvas so far.
#[derive(Debug)]
pub struct Room {
    pub canvas: Area,
    texts: Vec<Area>,
    marks: Vec<Area>,
    lines: Vec<(Spot, Spot)>,
}

/// How much a label may lie on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Manners {
    /// On nothing.
    Strict,
    /// On lines, which a rim of paper around the letters then interrupts.
    OverLines,
    /// On lines and on marks: for what must be said.
    OverMarks,
}

impl Area {
    pub fn meets(&self, other: &Area) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn holds(&self, other: &Area) -> bool {
        self.left <= other.left && other.right <= self.right && self.top <= other.top && other.bottom <= self.bottom
    }

    pub fn widened(self, by: i32) -> Area {
        Area { left: self.left - by, right: self.right + by, ..self }
    }

    /// Whether any part of the line between two spots is inside (Liang and Barsky, 1984).
    pub fn crossed(&self, (from, to): (Spot, Spot)) -> bool {
        let (x, y) = (f64::from(from.0), f64::from(from.1));
        let (dx, dy) = (f64::from(to.0) - x, f64::from(to.1) - y);
        let sides = [
            (-dx, x - f64::from(self.left)),
            (dx, f64::from(self.right) - x),
            (-dy, y - f64::from(self.top)),
            (dy, f64::from(self.bottom) - y),
        ];
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (pace, distance) in sides {
            if pace == 0.0 && distance < 0.0 {
                return false;
            }
            if pace < 0.0 {
                enter = enter.max(distance / pace);
            } else if pace > 0.0 {
                leave = leave.min(distance / pace);
            }
        }
        enter <= leave
    }
}

impl Label {
    /// What the words cover, by estimate.
    pub fn area(&self) -> Area {
        let width = width(&self.words, self.heavy);
        let left = match self.anchor.h_pos {
            HPos::Left => self.spot.0,
            HPos::Center => self.spot.0 - width / 2,
            HPos::Right => self.spot.0 - width,
        };
        let top = match self.anchor.v_pos {
            VPos::Top => self.spot.1,
            VPos::Center => self.spot.1 - LINE_HEIGHT / 2,
            VPos::Bottom => self.spot.1 - LINE_HEIGHT,
        };
        Area { left, top, right: left + width, bottom: top + LINE_HEIGHT }
    }

    /// The same words at another spot.
    pub fn at(&self, spot: Spot, h_pos: HPos, v_pos: VPos) -> Label {
        Label { spot, anchor: Pos { h_pos, v_pos }, ..self.clone() }
    }
}

impl Room {
    pub fn new(canvas: Area) -> Room {
        Room { canvas, texts: Vec::new(), marks: Vec::new(), lines: Vec::new() }
    }

    pub fn add_mark(&mut self, area: Area) {
        self.marks.push(area);
    }

    pub fn add_line(&mut self, from: Spot, to: Spot) {
        self.lines.push((from, to));
    }

    /// Whether the label can stand there, and if so nothing else can.
    pub fn take(&mut self, label: &Label, manners: Manners) -> bool {
        let free = self.has(label, manners);
        if free {
            self.put(label);
        }
        free
    }

    /// Keeps the label's place, whatever is there.
    pub fn put(&mut self, label: &Label) {
        self.texts.push(label.area());
    }

    /// Whether no text is there.
    pub fn is_clear(&self, area: &Area) -> bool {
        !self.texts.iter().any(|text| area.meets(text))
    }

    /// Whether the line crosses no text.
    pub fn is_clear_along(&self, line: (Spot, Spot)) -> bool {
        !self.texts.iter().any(|text| text.crossed(line))
    }

    /// Whether the label can stand on its own mark, clear of all others.
    pub fn has_on(&self, label: &Label, own: &Area) -> bool {
        let area = label.area();
        let others = self.marks.iter().filter(|mark| *mark != own);
        own.holds(&area) && self.is_clear(&area) && !others.into_iter().any(|mark| area.meets(mark))
    }

    pub fn has(&self, label: &Label, manners: Manners) -> bool {
        let area = label.area();
        let apart = area.widened(CLEAR);
        self.canvas.holds(&area)
            && self.is_clear(&apart)
            && (manners >= Manners::OverMarks || !self.marks.iter().any(|mark| area.meets(mark)))
            && (manners >= Manners::OverLines || !self.lines.iter().any(|line| area.crossed(*line)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: Area = Area { left: 0, top: 0, right: 100, bottom: 100 };

    #[test]
    fn lines_cross_an_area_or_pass_it_by() {
        assert!(SQUARE.crossed(((-50, 50), (150, 50))));
        assert!(SQUARE.crossed(((50, 50), (50, 50))));
        assert!(SQUARE.crossed(((-10, 20), (20, -10))));
        assert!(!SQUARE.crossed(((-50, 40), (40, -50))));
        assert!(!SQUARE.crossed(((150, 0), (150, 100))));
        assert!(!SQUARE.crossed(((-50, 50), (-10, 50))));
    }

    #[test]
    fn areas_that_touch_do_not_meet() {
        assert!(!SQUARE.meets(&Area { left: 100, right: 200, ..SQUARE }));
        assert!(SQUARE.meets(&Area { left: 99, right: 200, ..SQUARE }));
    }
}
