//! The marks of one target: its scale, the band that reaches it, the bars of its results.

use plotters_backend::text_anchor::HPos;
use rust_decimal::Decimal;

use crate::language::Language;

use super::super::bounds::Bound;
use super::super::description::nothing;
use super::super::over_time::layout::GAP;
use super::super::over_time::series::Point;
use super::super::paper::backend::Told;
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::{Area, Label};
use super::bullet::Bullet;
use super::rows::words_at;
use super::ruler::Ruler;

/// How far a band goes on beyond the scale where the target has no other limit, in tenths.
pub const BEYOND: i32 = 110;

/// Heights of the bar of a result, and of that of a result on the way, in tenths.
const RESULT: i32 = 80;
const UNDERWAY: i32 = 130;

/// Half the width of the upright of a result on the way, in tenths.
const UPRIGHT: i32 = 25;

/// The radius of the end of a limit, and how far it stands out of the band, in tenths.
const END: i32 = 28;

/// Where the parts of a row stand, in tenths of a unit.
pub struct Place {
    pub name: Vec<Label>,
    /// The scale from its lowest to its highest number; as high as the band.
    pub bar: Area,
    pub ticks: Vec<(f64, String)>,
    pub texts: Vec<Label>,
    /// From where to where the numbers of the scale may stand.
    pub numbers: (i32, i32),
    pub bottom: i32,
}

/// How a result is drawn.
#[derive(Clone, Copy, PartialEq)]
enum Mark {
    /// Of the target's own period.
    Bar,
    /// Of another period, where there is none of the target's own.
    Outline,
    /// Of another period, beside the bar.
    Upright,
}

impl Place {
    /// Draws the row from the ground up: band, scale, bars, limits.
    pub fn put(&self, canvas: &Canvas, row: &Bullet, language: Language) -> Drawn {
        let ends = self.ticks[0].0..self.ticks[self.ticks.len() - 1].0;
        let ruler = &Ruler::new(ends, self.bar.left, self.bar.right);
        self.name.iter().chain(&self.texts).try_for_each(|label| canvas.words(label, None))?;
        self.band(canvas, row, ruler)?;
        self.track(canvas, ruler)?;
        let is_known = |point: &Option<Point>| point.as_ref().is_some_and(|point| point.value.is_some());
        let way = if is_known(&row.result) { Mark::Upright } else { Mark::Outline };
        self.result(canvas, ruler, row.result.as_ref(), Mark::Bar)?;
        self.result(canvas, ruler, row.on_the_way.as_ref(), way)?;
        self.limits(canvas, row, ruler)?;
        if is_known(&row.result) || is_known(&row.on_the_way) {
            Ok(())
        } else {
            self.missing(canvas, row, ruler, language)
        }
    }

    /// The values that reach the target: pointed where they go on without a limit.
    fn band(&self, canvas: &Canvas, row: &Bullet, ruler: &Ruler) -> Drawn {
        let Area { top, bottom, .. } = self.bar;
        let told = Some(Told { value: None, words: row.goal.clone() });
        let middle = (top + bottom) / 2;
        let spots = match (&row.bounds.low, &row.bounds.high) {
            (None, None) => return Ok(()),
            (Some(low), Some(high)) if low.value == high.value => return Ok(()),
            (Some(low), Some(high)) => {
                let (left, right) = (ruler.at(low.value), ruler.at(high.value));
                vec![(left, top), (right, top), (right, bottom), (left, bottom)]
            }
            (Some(low), None) => {
                let (left, right) = (ruler.at(low.value), self.bar.right + BEYOND / 3);
                vec![(left, top), (right, top), (self.bar.right + BEYOND, middle), (right, bottom), (left, bottom)]
            }
            (None, Some(high)) if self.ticks[0].0 < 0.0 => {
                let (left, right) = (self.bar.left - BEYOND / 3, ruler.at(high.value));
                vec![(right, top), (left, top), (self.bar.left - BEYOND, middle), (left, bottom), (right, bottom)]
            }
            (None, Some(high)) => {
                let (left, right) = (self.bar.left, ruler.at(high.value));
                vec![(left, top), (right, top), (right, bottom), (left, bottom)]
            }
        };
        canvas.path(spots, Ink::of(Role::Band), told)
    }

    /// The scale: a line below the band with a notch at each round number, of which the first and the last are written.
    fn track(&self, canvas: &Canvas, ruler: &Ruler) -> Drawn {
        let Area { left, right, top, bottom } = self.bar;
        canvas.path(vec![(left, bottom), (right, bottom)], Ink::of(Role::Track), None)?;
        for (value, _) in &self.ticks {
            let across = ruler.place(*value);
            let (role, notch_top) = if *value == 0.0 { (Role::Axis, top) } else { (Role::Track, bottom - 30) };
            canvas.path(vec![(across, notch_top), (across, bottom)], Ink::of(role), None)?;
        }
        let middle = (top + bottom) / 2;
        let (low, high) = (&self.ticks[0], &self.ticks[self.ticks.len() - 1]);
        let before = left - GAP / 2 - if low.0 < 0.0 { BEYOND } else { 0 };
        let labels = [
            words_at(low.1.clone(), Role::Tick, (before, middle), HPos::Right),
            words_at(high.1.clone(), Role::Tick, (right + BEYOND + GAP / 2, middle), HPos::Left),
        ];
        let fits = |label: &&Label| label.area().left >= self.numbers.0 && label.area().right <= self.numbers.1;
        labels.iter().filter(fits).try_for_each(|label| canvas.words(label, None))
    }

    /// A bar from zero through the middle of the band, or an upright at the value.
    fn result(&self, canvas: &Canvas, ruler: &Ruler, point: Option<&Point>, mark: Mark) -> Drawn {
        let Some((point, value)) = point.and_then(|point| Some((point, point.value?))) else { return Ok(()) };
        let (zero, end) = (ruler.at(Decimal::ZERO), ruler.at(value));
        let (from, to) = if mark == Mark::Upright { (end - UPRIGHT, end + UPRIGHT) } else { (zero, end) };
        let height = if mark == Mark::Bar { RESULT } else { UNDERWAY };
        let top = (self.bar.top + self.bar.bottom - height) / 2;
        let area = Area { left: from.min(to), top, right: from.max(to), bottom: top + height };
        let role = match (mark, point.sure) {
            (Mark::Bar, true) => Role::Bar,
            (Mark::Bar, false) => Role::UnsureBar,
            (_, true) => Role::Underway,
            (_, false) => Role::UnsureUnderway,
        };
        let told = Told { value: Some(value.to_string()), words: format!("{}: {}", point.label, point.text) };
        canvas.rectangle(area, Ink::series(role, 0), Some(told))
    }

    fn limits(&self, canvas: &Canvas, row: &Bullet, ruler: &Ruler) -> Drawn {
        let (low, high) = (&row.bounds.low, &row.bounds.high);
        let one = low.as_ref().zip(high.as_ref()).is_some_and(|(low, high)| low.value == high.value);
        let high = high.as_ref().filter(|_| !one);
        low.iter().chain(high).try_for_each(|bound| self.limit(canvas, row, bound, ruler.at(bound.value)))
    }

    /// A line across the band with an end above it: full where the limit itself reaches the target, open where
    /// it does not. What is only about so many is dotted and has no end.
    fn limit(&self, canvas: &Canvas, row: &Bullet, bound: &Bound, across: i32) -> Drawn {
        let Area { top, bottom, .. } = self.bar;
        let told = Told { value: Some(bound.value.to_string()), words: row.goal.clone() };
        let role = if row.bounds.about { Role::AboutBound } else { Role::Bound };
        canvas.path(vec![(across, top - END), (across, bottom + END)], Ink::of(role), Some(told))?;
        let role = if bound.strict { Role::StrictEnd } else { Role::BoundEnd };
        if row.bounds.about { Ok(()) } else { canvas.dot((across, top - END), END, Ink::of(role), None) }
    }

    /// The sign of a missing value, at zero.
    fn missing(&self, canvas: &Canvas, row: &Bullet, ruler: &Ruler, language: Language) -> Drawn {
        let why = row.result.as_ref().map(|point| &point.text).into_iter().chain([&row.judgement]);
        let why = why.into_iter().find(|why| !why.is_empty()).map_or(nothing(language), |why| why);
        let spot = (ruler.place(0.0) + 50, (self.bar.top + self.bar.bottom) / 2);
        let label = words_at("…".to_string(), Role::Missing, spot, HPos::Left);
        let ink = Ink::series(Role::Missing, 0);
        canvas.words(&Label { ink, ..label }, Some(Told { value: None, words: why.to_string() }))
    }
}
