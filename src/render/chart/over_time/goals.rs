//! Targets in a chart over time: grey brackets from the least to the most that is asked for.
//!
//! A closed end counts the number itself, an open one does not; without a bound on a side the stem goes
//! on in dashes, and dots stand for “about”.

use plotters_backend::text_anchor::{HPos, Pos, VPos};

use super::super::bounds::{Bound, GoalMark};
use super::super::paper::advance::{LINE_HEIGHT, fit};
use super::super::paper::backend::Told;
use super::super::paper::canvas::Drawn;
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::{Area, Label, Manners};
use super::super::paper::scale::position;
use super::frame::Frame;
use super::layout::GAP;

/// Of the stem on the side where nothing bounds it, in tenths.
const OPEN: i32 = 240;

/// Half the height of an end, in tenths.
const CAP: i32 = 20;

/// How far up a label may look for a place, in half lines.
const LIFTS: i32 = 9;

/// A target's place on the canvas, in tenths.
struct Bracket<'g> {
    goal: &'g GoalMark,
    left: i32,
    right: i32,
    /// Of the stem; `top` is `bottom` for a single number.
    top: i32,
    bottom: i32,
}

impl Frame<'_> {
    /// Draws the targets, each `half` as wide on either side of its place on the period axis.
    pub fn goals(&mut self, goals: &[GoalMark], half: i32, across: impl Fn(&GoalMark) -> Option<f64>) -> Drawn {
        let brackets: Vec<Bracket> = goals.iter().filter_map(|goal| self.bracket(goal, half, across(goal)?)).collect();
        for bracket in &brackets {
            self.stem(bracket)?;
            let bounds = bracket.goal.bounds;
            let high = bounds.high.filter(|high| bounds.low.is_none_or(|low| low.value != high.value));
            for bound in [bounds.low, high].into_iter().flatten() {
                self.cap(bracket, bound)?;
            }
        }
        // Those with a place right beside their bracket take it before others look further away for one.
        let mut homeless = Vec::new();
        for bracket in &brackets {
            match self.beside(bracket).into_iter().find(|form| self.room.has(form, Manners::Strict)) {
                Some(form) => self.put(&form)?,
                None => homeless.push(bracket),
            }
        }
        homeless.into_iter().try_for_each(|bracket| self.say_further(bracket))
    }

    fn bracket<'g>(&self, goal: &'g GoalMark, half: i32, across: f64) -> Option<Bracket<'g>> {
        let height = |bound: Bound| self.spot(across, position(bound.value)).1;
        let (low, high) = (goal.bounds.low.map(height), goal.bounds.high.map(height));
        let (one, other) = match (low, high) {
            (Some(low), Some(high)) => (low, high),
            (Some(low), None) => (low, (low - OPEN).max(self.layout.plot.top - LINE_HEIGHT * 3 / 2)),
            (None, Some(high)) => (high, (high + OPEN).min(self.layout.plot.bottom).max(high)),
            (None, None) => return None,
        };
        let middle = self.spot(across, 0.0).0;
        let page = self.layout.page;
        let (left, right) = ((middle - half).max(page.left), (middle + half).min(page.right));
        Some(Bracket { goal, left, right, top: one.min(other), bottom: one.max(other) })
    }

    /// The upright at the bracket's right, which leaves the mark of the same period to be seen.
    fn stem(&mut self, bracket: &Bracket) -> Drawn {
        let Bracket { goal, right, top, bottom, .. } = *bracket;
        if bottom - top <= 2 * CAP {
            return Ok(());
        }
        let open = goal.bounds.low.is_none() || goal.bounds.high.is_none();
        let role = if open { Role::OpenGoal } else { Role::Goal };
        self.room.add_line((right, top), (right, bottom));
        self.canvas.path(vec![(right, top), (right, bottom)], Ink::of(role), None)?;
        if !open {
            return Ok(());
        }
        let (end, back) = if goal.bounds.high.is_none() { (top, top + 50) } else { (bottom, bottom - 50) };
        let head = vec![(right - 40, back), (right, end), (right + 40, back)];
        self.canvas.path(head, Ink::of(Role::Goal), None)
    }

    /// An end: filled where the number itself will do, hollow where it will not, dotted for about so many.
    fn cap(&mut self, bracket: &Bracket, bound: Bound) -> Drawn {
        let Bracket { goal, left, right, .. } = *bracket;
        let height = self.spot(0.0, position(bound.value)).1;
        let area = Area { left, top: height - CAP, right, bottom: height + CAP };
        let told = Some(Told { value: None, words: format!("{}: {}", goal.label, goal.text) });
        self.room.add_mark(area);
        if goal.bounds.about {
            return self.canvas.path(vec![(left, height), (right, height)], Ink::of(Role::RoughGoal), told);
        }
        self.canvas.rectangle(area, Ink::of(if bound.strict { Role::StrictGoal } else { Role::GoalEnd }), told)
    }

    /// The places of what is asked for next to the bracket, in the order of liking.
    fn beside(&self, bracket: &Bracket) -> Vec<Label> {
        let Bracket { left, right, top, bottom, .. } = *bracket;
        let (label, page_right) = (self.goal_label(bracket), self.layout.page.right);
        let mut forms = Vec::new();
        for (y, v_pos) in [(top - CAP - 20, VPos::Bottom), (bottom + CAP + 20, VPos::Top)] {
            forms.push(label.at(((left + right) / 2, y), HPos::Center, v_pos));
            forms.push(label.at((right + 20, y), HPos::Right, v_pos));
            forms.push(label.at((left - 20, y), HPos::Left, v_pos));
            let pushed = label.at((page_right, y), HPos::Right, v_pos);
            forms.extend((pushed.area().left <= left).then_some(pushed));
        }
        for y in [(top + bottom) / 2, top, bottom] {
            forms.push(label.at((left - GAP, y), HPos::Right, VPos::Center));
            forms.push(label.at((right + GAP, y), HPos::Left, VPos::Center));
        }
        forms
    }

    fn goal_label(&self, bracket: &Bracket) -> Label {
        let page = self.layout.page;
        Label {
            words: fit(&bracket.goal.text, page.right - page.left),
            ink: Ink::of(Role::GoalLabel),
            heavy: false,
            spot: (bracket.left, bracket.top),
            anchor: Pos { h_pos: HPos::Left, v_pos: VPos::Center },
        }
    }

    /// Writes what is asked for further up at the end of a thin line; else beside the bracket over lines and,
    /// because it must be said, over marks.
    fn say_further(&mut self, bracket: &Bracket) -> Drawn {
        let Bracket { left, right, top, .. } = *bracket;
        let middle = (left + right) / 2;
        let label = self.goal_label(bracket);
        let sides = [(middle, HPos::Center), (right, HPos::Right), (left, HPos::Left)];
        let feet = [middle, left + CAP / 2, right];
        for (lift, foot) in (2..=LIFTS).flat_map(|lift| feet.map(|foot| (lift, foot))) {
            let line = ((foot, top - CAP), (foot, top - CAP - 20 - lift * LINE_HEIGHT / 2));
            let mut forms = sides.map(|(x, h_pos)| label.at((x, line.1.1), h_pos, VPos::Bottom)).into_iter();
            let Some(form) = forms.find(|form| self.room.has(form, Manners::Strict)) else { continue };
            if self.room.is_clear_along(line) {
                self.room.add_line(line.0, line.1);
                self.canvas.path(vec![line.0, line.1], Ink::of(Role::Leader), None)?;
                return self.put(&form);
            }
        }
        let forms = self.beside(bracket);
        let free = forms.iter().any(|form| self.room.has(form, Manners::OverLines));
        self.say_first(&forms, if free { Manners::OverLines } else { Manners::OverMarks })
    }
}
