//! One panel of small multiples: its name, its axes, its marks and the numbers that have room.

use plotters_backend::text_anchor::{HPos, VPos};

use crate::language::Language;

use super::super::description::nothing;
use super::super::paper::advance::{LINE_HEIGHT, fit, width};
use super::super::paper::backend::Told;
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::{Area, Manners, Room, Spot};
use super::layout::GAP;
use super::line::forms;
use super::multiples::{Panel, label};
use super::pane::Pane;
use super::runs::{draw_runs, runs};
use super::series::{Landmarks, Point, SeriesKind, gaps};
use super::slots::Slots;

/// Of dots, in tenths: between neighbours on a line they only tell their values.
const RADIUS: i32 = 32;
const SMALL_RADIUS: i32 = 12;

/// What panels are drawn on.
pub struct Desk<'a> {
    pub canvas: Canvas<'a>,
    pub room: Room,
    pub kind: SeriesKind,
}

/// The axes of a panel, which are alike in all.
pub struct Axes<'c> {
    pub pane: Pane,
    pub slots: Slots<'c>,
    pub ticks: &'c [(f64, String)],
    /// Whether the ticks have their numbers here.
    pub numbered: bool,
}

impl Desk<'_> {
    pub fn panel(&mut self, panel: &Panel, axes: &Axes, language: Language) -> Drawn {
        self.name(panel, axes.pane.area)?;
        self.gridlines(axes)?;
        self.periods(axes)?;
        if panel.points.iter().all(|point| point.value.is_none()) {
            return self.nothing(panel, axes.pane.area, language);
        }
        self.breaks(panel, axes)?;
        if self.kind.is_joined() {
            self.lines(panel, axes)?;
        } else {
            self.columns(panel, axes)?;
        }
        self.missing(panel, axes)?;
        self.values(panel, axes)
    }

    /// Writes the words from the spot on, if they have room.
    pub fn say(&mut self, words: String, role: Role, spot: Spot, v_pos: VPos) -> Drawn {
        self.say_first(&[label(words, role, spot, HPos::Left, v_pos)], Manners::OverLines, None)
    }

    fn say_first(&mut self, forms: &[super::super::paper::room::Label], manners: Manners, told: Option<Told>) -> Drawn {
        let free = forms.iter().find(|form| !form.words.is_empty() && self.room.take(form, manners));
        free.map_or(Ok(()), |label| self.canvas.words(label, told))
    }

    /// The reasons of breaks below the panels, each after a piece of its line.
    pub fn notes(&mut self, notes: &[&str], (left, top): Spot) -> Drawn {
        for (row, words) in (0..).zip(notes) {
            let top = top + row * LINE_HEIGHT;
            let middle = top + LINE_HEIGHT / 2;
            let sample = vec![(left, middle), (left + 2 * GAP, middle)];
            self.canvas.path(sample, Ink::of(Role::Break), None)?;
            let words = fit(words, self.room.canvas.right - left - 3 * GAP);
            self.say(words, Role::BreakLabel, (left + 3 * GAP, top), VPos::Top)?;
        }
        Ok(())
    }

    fn name(&mut self, panel: &Panel, area: Area) -> Drawn {
        let words = fit(&panel.name, area.right - area.left);
        let told = (words != panel.name).then(|| Told { value: None, words: panel.name.clone() });
        let top = area.top - 2 * LINE_HEIGHT - GAP / 2;
        let label = label(words, Role::Name, (area.left, top), HPos::Left, VPos::Top);
        self.say_first(&[label], Manners::OverMarks, told)
    }

    fn gridlines(&mut self, axes: &Axes) -> Drawn {
        let Area { left, right, .. } = axes.pane.area;
        for (value, words) in axes.ticks {
            let height = axes.pane.spot(0.0, *value).1;
            let ink = Ink::of(if *value == 0.0 { Role::Axis } else { Role::Grid });
            self.canvas.path(vec![(left, height), (right, height)], ink, None)?;
            if axes.numbered {
                let label = label(words.clone(), Role::Tick, (left - GAP, height), HPos::Right, VPos::Center);
                self.say_first(&[label], Manners::OverLines, None)?;
            }
        }
        Ok(())
    }

    /// The first and the last period, at the ends of the axis; only the last where both have no room.
    fn periods(&mut self, axes: &Axes) -> Drawn {
        let Area { left, right, bottom, .. } = axes.pane.area;
        let labels = axes.slots.ends();
        let Some((first, last)) = labels else { return Ok(()) };
        let words = fit(last, right - left);
        let both = first != last && width(first, false) + width(&words, false) + GAP <= right - left;
        let (x, h_pos) = if first == last { ((left + right) / 2, HPos::Center) } else { (right, HPos::Right) };
        let last = label(words, Role::Tick, (x, bottom + GAP / 2), h_pos, VPos::Top);
        self.say_first(&[last], Manners::OverMarks, None)?;
        if both { self.say(first.to_string(), Role::Tick, (left, bottom + GAP / 2), VPos::Top) } else { Ok(()) }
    }

    fn nothing(&mut self, panel: &Panel, area: Area, language: Language) -> Drawn {
        let spot = ((area.left + area.right) / 2, (area.top + area.bottom) / 2);
        let words = fit(nothing(language), area.right - area.left);
        let reasons: Vec<String> = panel.points.iter().map(said).collect();
        let told = (!reasons.is_empty()).then(|| Told { value: None, words: reasons.join("; ") });
        self.say_first(&[label(words, Role::Tick, spot, HPos::Center, VPos::Center)], Manners::OverMarks, told)
    }

    fn breaks(&mut self, panel: &Panel, axes: &Axes) -> Drawn {
        let Area { left, right, top, bottom } = axes.pane.area;
        let divides = axes.slots.divides(&panel.breaks).into_iter().map(|divide| (divide.at, divide.label));
        let times = panel.breaks.iter().map(|line| (line.position, line.label.as_str()));
        let lines: Vec<(f64, &str)> = if self.kind.is_joined() { times.collect() } else { divides.collect() };
        for (at, words) in lines {
            let across = axes.pane.spot(at, 0.0).0;
            if (left..=right).contains(&across) {
                let ends = [(across, top - GAP), (across, bottom)];
                self.room.add_line(ends[0], ends[1]);
                let told = Told { value: None, words: words.to_string() };
                self.canvas.path(ends.to_vec(), Ink::of(Role::Break), Some(told))?;
            }
        }
        Ok(())
    }

    fn lines(&mut self, panel: &Panel, axes: &Axes) -> Drawn {
        let filled = self.kind == SeriesKind::Area;
        let spot = |period, value| axes.pane.spot(period, value);
        for stroke in draw_runs(&self.canvas, &panel.points, &panel.breaks, 0, filled, spot)? {
            stroke.windows(2).for_each(|pair| self.room.add_line(pair[0], pair[1]));
        }
        let runs = runs(&panel.points, &panel.breaks);
        let last = runs.last().and_then(|run| run.last());
        for run in &runs {
            for point in *run {
                let stands_out = run.len() == 1 || !point.sure || last.is_some_and(|last| std::ptr::eq(last, point));
                self.dot(axes, point, stands_out)?;
            }
        }
        Ok(())
    }

    fn dot(&mut self, axes: &Axes, point: &Point, stands_out: bool) -> Drawn {
        let Some((x, y)) = axes.pane.place(point) else { return Ok(()) };
        let (role, radius) = match (stands_out, point.sure) {
            (_, false) => (Role::UnsureDot, RADIUS),
            (true, true) => (Role::Dot, RADIUS),
            (false, true) => (Role::SmallDot, SMALL_RADIUS),
        };
        self.room.add_mark(Area { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
        self.canvas.dot((x, y), radius, Ink::series(role, 0), told(point))
    }

    fn columns(&mut self, panel: &Panel, axes: &Axes) -> Drawn {
        for point in &panel.points {
            let Some(area) = axes.slots.area(|period, value| axes.pane.spot(period, value), 0, point) else { continue };
            let role = if point.sure { Role::Bar } else { Role::UnsureBar };
            self.canvas.rectangle(area, Ink::series(role, 0), told(point))?;
            self.room.add_mark(area);
        }
        Ok(())
    }

    fn missing(&mut self, panel: &Panel, axes: &Axes) -> Drawn {
        for gap in gaps(&panel.points) {
            let place = |point: &Point| match self.kind.is_joined() {
                true => Some(point.position),
                false => axes.slots.middle(&point.label),
            };
            let (Some(first), Some(last)) = (place(&gap[0]), place(&gap[gap.len() - 1])) else { continue };
            let spot = axes.pane.spot((first + last) / 2.0, 0.0);
            let mut label = label("…".to_string(), Role::Tick, spot, HPos::Center, VPos::Bottom);
            label.ink = Ink::series(Role::Missing, 0);
            let words = gap.iter().map(said).collect::<Vec<_>>().join("; ");
            self.say_first(&[label], Manners::OverMarks, Some(Told { value: None, words }))?;
        }
        Ok(())
    }

    /// The last value and the first, which are what most readers compare.
    fn values(&mut self, panel: &Panel, axes: &Axes) -> Drawn {
        let Some(landmarks) = Landmarks::of(panel.points.iter().map(|point| point.value)) else { return Ok(()) };
        let mut ends = vec![landmarks.last, landmarks.first];
        ends.dedup();
        for point in ends.into_iter().map(|index| &panel.points[index]) {
            let spot = |period, value| axes.pane.spot(period, value);
            let below = point.value.is_some_and(|value| value.is_sign_negative() && !value.is_zero());
            let mark = match self.kind.is_joined() {
                true => axes.pane.place(point),
                false => axes.slots.area(spot, 0, point).map(|area| {
                    ((area.left + area.right) / 2, if below { area.bottom - GAP / 2 } else { area.top + GAP / 2 })
                }),
            };
            let Some(mark) = mark else { continue };
            let mut forms = forms(mark, &point.text, below);
            if !self.kind.is_joined() {
                forms.retain(|form| matches!(form.anchor.v_pos, VPos::Top) == below);
            }
            // Further out it would seem to belong to the neighbour.
            let (left, right) = (axes.pane.area.left - GAP / 2, axes.pane.area.right + GAP / 2);
            forms.retain(|form| form.area().left >= left && form.area().right <= right);
            self.say_first(&forms, Manners::Strict, None)?;
        }
        Ok(())
    }
}

fn said(point: &Point) -> String {
    format!("{}: {}", point.label, point.text)
}

fn told(point: &Point) -> Option<Told> {
    Some(Told { value: point.value.map(|value| value.to_string()), words: said(point) })
}
