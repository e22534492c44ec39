//! One row of a timeline: the bar of a document, its days, and its words.

use plotters_backend::text_anchor::{HPos, Pos, VPos};

use super::super::description::Words;
use super::super::over_time::layout::{EDGE, GAP};
use super::super::paper::advance::{fit, width};
use super::super::paper::backend::Told;
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::{Area, Label, Spot};
use super::timeline::{Plan, Validity, ValidityKind};
use super::years::{Years, is_time};

/// Of a bar, in tenths: its least length, and the point of one that goes on.
const LEAST: i32 = 24;
const POINT: i32 = 45;

/// Half the height of a bar, of a diamond and of a tick, in tenths.
const BAR: i32 = 45;
const DIAMOND: i32 = 48;
const TICK: i32 = 62;

/// A title that would have to be shorter is only told.
const SHORTEST_TITLE: i32 = 1100;

/// What a mark means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Bar(ValidityKind),
    Issued,
    Partly,
}

/// A bar between two edges.
#[derive(Debug, Clone, Copy)]
struct Span {
    left: i32,
    right: i32,
    /// Whether it goes on beyond the right edge of the plot.
    open: bool,
}

impl Mark {
    pub fn words(self, words: &Words) -> &'static str {
        match self {
            Mark::Bar(ValidityKind::InForce) => words.in_force,
            Mark::Bar(ValidityKind::Ended) => words.ended,
            Mark::Bar(ValidityKind::Ahead) => words.ahead,
            Mark::Bar(ValidityKind::Unknown) => words.unknown_validity,
            Mark::Issued => words.issued,
            Mark::Partly => words.partly,
        }
    }
}

/// Draws a mark in the place of its sample.
pub fn draw_sample(canvas: &Canvas, mark: Mark, area: Area) -> Drawn {
    let middle = (area.top + area.bottom) / 2;
    let center = ((area.left + area.right) / 2, middle);
    match mark {
        Mark::Bar(kind) => {
            let open = matches!(kind, ValidityKind::InForce | ValidityKind::Ahead);
            draw_bar(canvas, kind, Span { left: area.left, right: area.right, open }, middle, None)
        }
        Mark::Issued => draw_tick(canvas, center, None),
        Mark::Partly => draw_diamond(canvas, center, None),
    }
}

impl Validity {
    /// Draws the row whose upper edge is at `top`; `today` is where today's line is.
    pub fn draw(&self, canvas: &Canvas, at: (&Plan, &Years, i32), top: i32, words: &Words) -> Drawn {
        let (plan, years, _) = at;
        let span = self.span(plan, years);
        let middle = top + plan.bar;
        let told = || Some(Told { value: None, words: self.told.clone() });
        if let Some(issued) = self.issued().map(|time| years.across(time)) {
            if issued < span.left {
                canvas.path(vec![(issued, middle), (span.left, middle)], Ink::of(Role::Issued), told())?;
            }
            draw_tick(canvas, (issued, middle), told())?;
        }
        draw_bar(canvas, self.shown(), span, middle, told())?;
        self.partly().try_for_each(|time| draw_diamond(canvas, (years.across(time), middle), told()))?;
        self.say(canvas, at, (span, top + plan.words), words)
    }

    /// The number at the left, and the title where it has room.
    fn say(&self, canvas: &Canvas, at: (&Plan, &Years, i32), (span, middle): (Span, i32), words: &Words) -> Drawn {
        let plan = at.0;
        let room = if plan.column { plan.left - EDGE - GAP / 2 } else { plan.right - EDGE };
        let number = fit(&self.name, room);
        let end = EDGE + width(&number, false) + GAP;
        say(canvas, Role::Name, number, (EDGE, middle), HPos::Left)?;

        let remark = self.remark(words);
        let parts = [remark.unwrap_or_default(), self.title.as_str()];
        let title = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let (across, room, h_pos) = match plan.column {
            true => self.title_place(at, span, width(&title, false)),
            false if end + SHORTEST_TITLE < at.2 => (end, at.2 - GAP / 2 - end, HPos::Left),
            false => (end, plan.right - end, HPos::Left),
        };
        if width(&title, false) > room && room < SHORTEST_TITLE && remark.is_none() {
            return Ok(());
        }
        say(canvas, Role::Title, fit(&title, room), (across, middle), h_pos)
    }

    /// Beside the bar: after it if all has room there, else before it or where there is more; in a bar that leaves
    /// none, over it.
    fn title_place(&self, (plan, years, today): (&Plan, &Years, i32), span: Span, wanted: i32) -> (i32, i32, HPos) {
        let days = self.partly().map(|time| years.across(time) + DIAMOND);
        let end = days.fold(span.right, i32::max) + GAP;
        let edge = if end < today { today - GAP / 2 } else { plan.right };
        let start = self.issued().map_or(span.left, |time| years.across(time).min(span.left)) - GAP;
        let (after, before) = (if span.open { 0 } else { edge - end }, start - plan.left);
        if after >= wanted || (after >= before && after >= SHORTEST_TITLE) {
            (end, after, HPos::Left)
        } else if before >= wanted || before >= SHORTEST_TITLE || self.shown() != ValidityKind::Unknown {
            (start, before, HPos::Right)
        } else {
            (span.left + GAP, span.right - span.left - GAP * 2, HPos::Left)
        }
    }

    /// From the day of effect, or that of issue where it is not known; from the left edge where neither is.
    fn span(&self, plan: &Plan, years: &Years) -> Span {
        let place = |time: Option<f64>| time.filter(|time| is_time(*time)).map(|time| years.across(time));
        let from = place(self.from).or(place(self.issued)).unwrap_or(plan.left);
        let until = place(self.until);
        let (left, right) = (from.min(until.unwrap_or(from)), until.unwrap_or(plan.right).max(from));
        Span { left, right: right.max(left + LEAST), open: until.is_none() }
    }

    /// How its bar is drawn: one without a beginning is not known well enough.
    pub fn shown(&self) -> ValidityKind {
        match self.from.filter(|time| is_time(*time)) {
            Some(_) => self.kind,
            None => ValidityKind::Unknown,
        }
    }

    fn remark<'w>(&self, words: &'w Words) -> Option<&'w str> {
        match (self.kind, self.shown()) {
            (ValidityKind::Unknown, _) => Some(words.unknown_validity),
            (_, ValidityKind::Unknown) => Some(words.unknown_start),
            _ => None,
        }
    }

    pub fn issued(&self) -> Option<f64> {
        self.issued.filter(|time| is_time(*time))
    }

    pub fn partly(&self) -> impl Iterator<Item = f64> {
        self.partly.iter().copied().filter(|time| is_time(*time))
    }

    /// All days of the document.
    pub fn times(&self) -> impl Iterator<Item = f64> {
        [self.issued, self.from, self.until].into_iter().flatten().chain(self.partly.iter().copied())
    }
}

/// A bar that goes on has a point.
fn draw_bar(canvas: &Canvas, kind: ValidityKind, span: Span, middle: i32, told: Option<Told>) -> Drawn {
    let role = match kind {
        ValidityKind::InForce => Role::InForce,
        ValidityKind::Ended => Role::Ended,
        ValidityKind::Ahead => Role::Ahead,
        ValidityKind::Unknown => Role::UnknownValidity,
    };
    let Span { left, right, open } = span;
    let (top, bottom) = (middle - BAR, middle + BAR);
    if !open {
        return canvas.rectangle(Area { left, top, right, bottom }, Ink::of(role), told);
    }
    let neck = (right - POINT).max(left);
    let outline = vec![(left, top), (neck, top), (right, middle), (neck, bottom), (left, bottom)];
    canvas.polygon(vec![outline], Ink::of(role), told)
}

fn draw_tick(canvas: &Canvas, (across, middle): Spot, told: Option<Told>) -> Drawn {
    canvas.path(vec![(across, middle - TICK), (across, middle + TICK)], Ink::of(Role::Issued), told)
}

fn draw_diamond(canvas: &Canvas, (across, middle): Spot, told: Option<Told>) -> Drawn {
    let corners = [(0, -DIAMOND), (DIAMOND, 0), (0, DIAMOND), (-DIAMOND, 0)];
    let outline = corners.map(|(x, y)| (across + x, middle + y)).to_vec();
    canvas.polygon(vec![outline], Ink::of(Role::Partly), told)
}

fn say(canvas: &Canvas, role: Role, words: String, spot: Spot, h_pos: HPos) -> Drawn {
    if words.is_empty() {
        return Ok(());
    }
    let anchor = Pos { h_pos, v_pos: VPos::Center };
    canvas.words(&Label { words, ink: Ink::of(role), heavy: false, spot, anchor }, None)
}
