//! Bullets: a row for each target, with what it asks for as a band and the result as a bar through it.

use plotters_backend::text_anchor::HPos;

use super::super::bounds::Bounds;
use super::super::chart::{Head, Shape, Sheet};
use super::super::description::{Words, nothing};
use super::super::over_time::layout::{EDGE, GAP};
use super::super::over_time::series::Point;
use super::super::paper::advance::{LINE_HEIGHT, fit, width, wrap};
use super::super::paper::canvas::Canvas;
use super::super::paper::ink::Role;
use super::super::paper::room::{Area, Label};
use super::super::paper::scale::Scale;
use super::rows::words_at;
use super::target::{BEYOND, Place};

/// Height of a band, in tenths.
const BAND: i32 = 180;

/// Between rows, in tenths.
const APART: i32 = 180;

/// Of a name, at the most.
const LINES: usize = 2;

/// Targets, each on a scale of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct BulletChart {
    pub rows: Vec<Bullet>,
}

/// A target and how far it is reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Bullet {
    pub name: String,
    /// When it is to be reached, in few letters.
    pub period: String,
    pub bounds: Bounds,
    /// What it asks for, in words: `trên 50%`.
    pub goal: String,
    /// Of the target's own period.
    pub result: Option<Point>,
    /// The newest of another period.
    pub on_the_way: Option<Point>,
    /// In words; also why there is none.
    pub judgement: String,
}

impl BulletChart {
    pub fn class(&self) -> &'static str {
        "bullet"
    }

    pub fn draw(&self, head: &Head, shape: Shape) -> Sheet {
        let places = self.places(head, shape);
        let width = shape.size().0;
        let size = (width, places.last().map_or(2 * LINE_HEIGHT, |place| place.bottom) / 10);
        let mut marks = String::new();
        let canvas = Canvas::new(&mut marks, size);
        let drawn = if places.is_empty() {
            let spot = (width * 5, LINE_HEIGHT);
            canvas.words(&words_at(nothing(head.language).to_string(), Role::Name, spot, HPos::Center), None)
        } else {
            self.rows.iter().zip(&places).try_for_each(|(row, place)| place.put(&canvas, row, head.language))
        };
        drawn.expect("a string takes all writing");
        Sheet { size, marks }
    }

    /// All scales begin and end at the same places.
    fn places(&self, head: &Head, shape: Shape) -> Vec<Place> {
        let (left, right) = (EDGE, shape.size().0 * 10 - EDGE);
        let wide = shape == Shape::Wide;
        let body = if wide { left + (right - left) / 3 + GAP } else { left };
        let ticks: Vec<_> = self.rows.iter().map(|row| row.scale().ticks(head.language)).collect();
        let widest = |texts: &mut dyn Iterator<Item = &str>| texts.map(|words| width(words, false)).max().unwrap_or(0);
        let low = widest(&mut ticks.iter().map(|ticks| ticks[0].1.as_str()));
        let high = widest(&mut ticks.iter().map(|ticks| ticks[ticks.len() - 1].1.as_str()));
        let below = ticks.iter().any(|ticks| ticks[0].0 < 0.0);
        let most = (right - body) / 4;
        let from = body + low.min(most) + GAP / 2 + if below { BEYOND } else { 0 };
        let to = right - high.min(most) - GAP / 2 - BEYOND;

        let mut top = GAP;
        let mut places = Vec::new();
        for (row, ticks) in self.rows.iter().zip(ticks) {
            let name = row.name_lines((left, top), if wide { body - GAP } else { right }, wide);
            let bar_top = if wide { top } else { top + name.len().max(1) as i32 * LINE_HEIGHT + 30 };
            let bar = Area { left: from, top: bar_top, right: to, bottom: bar_top + BAND };
            let texts = row.texts((if wide { from } else { left }, right), bar.bottom + 40, head);
            let lines = texts.iter().chain(&name).map(|label| label.spot.1 + LINE_HEIGHT / 2);
            let bottom = lines.max().unwrap_or(bar.bottom) + APART;
            places.push(Place { name, bar, ticks, texts, numbers: (body, right), bottom });
            top = bottom;
        }
        places
    }

    /// For each target what it asks for, its results, and the judgement.
    pub fn said(&self, words: &Words) -> Vec<String> {
        let row = |row: &Bullet| {
            let told = |point: &Point| format!("{} ({})", point.text, point.label);
            let results = row.result.iter().chain(&row.on_the_way).map(told);
            let goal = format!("{}: {}", words.goal, row.goal);
            let judgement = (!row.judgement.is_empty()).then(|| row.judgement.clone());
            let parts: Vec<String> = std::iter::once(goal).chain(results).chain(judgement).collect();
            format!("{} ({}): {}", row.name, row.period, parts.join("; "))
        };
        match self.rows.is_empty() {
            true => vec![words.nothing.to_string()],
            false => self.rows.iter().map(row).collect(),
        }
    }
}

impl Bullet {
    /// From zero to a round number beyond all that is drawn.
    fn scale(&self) -> Scale {
        let limits = self.bounds.low.iter().chain(&self.bounds.high).map(|bound| bound.value);
        let results = self.result.iter().chain(&self.on_the_way).filter_map(|point| point.value);
        Scale::over(limits.chain(results))
    }

    /// The name with the period below it, or, above the scale, with the period at the right end of its first line.
    fn name_lines(&self, (left, top): (i32, i32), right: i32, below: bool) -> Vec<Label> {
        let height = |line: usize| top + line as i32 * LINE_HEIGHT + LINE_HEIGHT / 2;
        let beside = if below || self.period.is_empty() { 0 } else { width(&self.period, false).min(right / 3) + GAP };
        let lines = wrap(&self.name, right - left - beside, LINES);
        let period = fit(&self.period, if below { right - left } else { right / 3 });
        let period = match below {
            true => words_at(period, Role::Tick, (left, height(lines.len())), HPos::Left),
            false => words_at(period, Role::Tick, (right, height(0)), HPos::Right),
        };
        let names = lines.into_iter().enumerate();
        let names = names.map(|(line, words)| words_at(words, Role::Name, (left, height(line)), HPos::Left));
        names.chain((!self.period.is_empty()).then_some(period)).collect()
    }

    /// Results, goal and judgement in as many lines as they need; the judgement at the right.
    fn texts(&self, (left, right): (i32, i32), top: i32, head: &Head) -> Vec<Label> {
        let mut labels: Vec<Label> = Vec::new();
        let mut spot = (left, top + LINE_HEIGHT / 2);
        for (words, role) in self.items(head) {
            let room = (right - left) * 9 / 10;
            for (line, words) in wrap(&words, room, 3).into_iter().enumerate() {
                let label = words_at(words, role, spot, HPos::Left);
                let wide = width(&label.words, label.heavy);
                if spot.0 > left && (line > 0 || spot.0 + wide > right) {
                    spot = (left, spot.1 + LINE_HEIGHT);
                }
                labels.push(Label { spot, ..label });
                spot.0 += wide + GAP * 2;
            }
        }
        labels
    }

    fn items(&self, head: &Head) -> Vec<(String, Role)> {
        let result = self.result.iter().map(|point| match point.label == self.period {
            true => (point.text.clone(), point.value.map_or(Role::Name, |_| Role::Value)),
            false => (format!("{} ({})", point.text, point.label), point.value.map_or(Role::Name, |_| Role::Value)),
        });
        let way = self.on_the_way.iter().map(|point| (format!("{} ({})", point.text, point.label), Role::Name));
        let goal = (!self.goal.is_empty()).then(|| format!("{}: {}", Words::of(head.language).goal, self.goal));
        let goal = goal.map(|goal| (goal, Role::Tick));
        let judgement = (!self.judgement.is_empty()).then(|| (self.judgement.clone(), Role::Judgement));
        result.chain(way).chain(goal).chain(judgement).collect()
    }
}
