//! Slopes: two times side by side, and a line for each thing from one to the other.

use plotters_backend::text_anchor::HPos;
use rust_decimal::Decimal;

use super::super::chart::{Head, Shape, Sheet};
use super::super::description::{Words, named, nothing};
use super::super::over_time::layout::{EDGE, GAP};
use super::super::over_time::series::Point;
use super::super::paper::advance::{LINE_HEIGHT, fit, width};
use super::super::paper::apart::apart;
use super::super::paper::backend::Told;
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::Area;
use super::super::paper::scale::position;
use super::rows::{UNLIKE, unit_height, words_at};
use super::ruler::Ruler;

/// Of a dot, in tenths.
const RADIUS: i32 = 38;

/// From the column of dots to the words at it, in tenths.
const OUTSIDE: i32 = RADIUS + 90;

/// No more values than this are written at a column; of more things, so many spread evenly.
const LABELS: usize = 60;

/// So many things have a colour each; more share one.
const COLOURS: usize = 8;

/// Things at two times.
#[derive(Debug, Clone, PartialEq)]
pub struct SlopeChart {
    /// The earlier time.
    pub from: String,
    pub to: String,
    pub lines: Vec<SlopeLine>,
}

/// One thing at both times.
#[derive(Debug, Clone, PartialEq)]
pub struct SlopeLine {
    pub name: String,
    pub from: Point,
    pub to: Point,
    /// Why the two values do not compare: then no line joins them.
    pub broken: Option<String>,
}

/// Which of a thing's two values.
type End = fn(&SlopeLine) -> &Point;

/// One of the two times: a column of dots with words outside.
struct Column<'c> {
    time: &'c str,
    /// The middle of the dots, in tenths of a unit.
    across: i32,
    /// 1 where words are at the right of the dots, −1 at the left.
    away: i32,
    /// The room for values, in tenths.
    values: i32,
    /// The room for names beyond the values; nothing where they stand only at the other time.
    names: i32,
    of: End,
}

/// Where everything stands, in tenths of a unit.
struct Places<'c> {
    page: Area,
    /// The highest and the lowest dot.
    ruler: Ruler,
    top: i32,
    bottom: i32,
    columns: [Column<'c>; 2],
}

impl SlopeChart {
    pub fn class(&self) -> &'static str {
        "slope"
    }

    pub fn draw(&self, head: &Head, shape: Shape) -> Sheet {
        let places = Places::of(self, head, shape);
        let size = ((places.page.right + EDGE) / 10, places.page.bottom / 10);
        let mut marks = String::new();
        let canvas = Canvas::new(&mut marks, size);
        self.put(&canvas, &places, head).expect("a string takes all writing");
        Sheet { size, marks }
    }

    fn put(&self, canvas: &Canvas, places: &Places, head: &Head) -> Drawn {
        let page = places.page;
        if !head.unit.is_empty() {
            let unit = fit(&head.unit, page.right - page.left);
            canvas.words(&words_at(unit, Role::Unit, (page.left, LINE_HEIGHT / 2), HPos::Left), None)?;
        }
        if self.values().next().is_none() {
            let middle = ((page.left + page.right) / 2, (places.top + places.bottom) / 2);
            return canvas.words(&words_at(nothing(head.language).to_string(), Role::Name, middle, HPos::Center), None);
        }
        places.columns.iter().try_for_each(|column| places.head(canvas, column))?;
        for (index, line) in self.lines.iter().enumerate() {
            places.line(canvas, line, self.colour(index))?;
        }
        for column in &places.columns {
            for (index, line) in self.lines.iter().enumerate() {
                places.dot(canvas, column, line, self.colour(index))?;
            }
            places.labels(canvas, column, &self.lines)?;
        }
        match self.lines.iter().any(|line| line.broken.is_some()) {
            true => places.key(canvas, Words::of(head.language).unlike),
            false => Ok(()),
        }
    }

    fn colour(&self, index: usize) -> usize {
        if self.lines.len() > COLOURS { 0 } else { index }
    }

    fn values(&self) -> impl Iterator<Item = Decimal> {
        self.lines.iter().flat_map(|line| [line.from.value, line.to.value]).flatten()
    }

    /// Each thing from one time to the other, as far as so many can be listened to; then what does not compare.
    pub fn said(&self, words: &Words) -> Vec<String> {
        if self.values().next().is_none() {
            return vec![words.nothing.to_string()];
        }
        let told = |time: &str, point: &Point| format!("{} ({time})", point.text);
        let line =
            |line: &SlopeLine| format!("{}: {}; {}", line.name, told(&self.from, &line.from), told(&self.to, &line.to));
        let unsure = self.lines.iter().flat_map(|line| {
            let ends = [(&self.from, &line.from), (&self.to, &line.to)].into_iter();
            let unsure = ends.filter(|(_, point)| point.value.is_some() && !point.sure);
            unsure.map(|(time, _)| format!("{} ({time})", line.name))
        });
        let unlike = self.lines.iter().filter_map(|line| Some(format!("{} ({})", line.name, line.broken.as_ref()?)));
        let mut sentences: Vec<String> = self.lines.iter().take(LABELS).map(line).collect();
        sentences.extend(named(words.unsure, unsure));
        sentences.extend(named(words.unlike, unlike));
        sentences
    }
}

impl SlopeLine {
    fn name_width(&self) -> i32 {
        width(&self.name, false) + self.mark_width()
    }

    /// Of the sign that the values do not compare, after the name.
    fn mark_width(&self) -> i32 {
        if self.broken.is_some() { width(UNLIKE, false) + GAP / 2 } else { 0 }
    }
}

impl<'c> Places<'c> {
    fn of(chart: &'c SlopeChart, head: &Head, shape: Shape) -> Places<'c> {
        let (left, right) = (EDGE, shape.size().0 * 10 - EDGE);
        let columns = columns(chart, (left, right), if shape == Shape::Wide { 1600 } else { 1000 });
        let known = |column: &Column| chart.lines.iter().filter(|line| (column.of)(line).value.is_some()).count();
        let most = columns.iter().map(known).max().unwrap_or(0);
        let missing = chart.lines.len() - columns.iter().map(known).min().unwrap_or(0);

        let top = unit_height(&head.unit) + LINE_HEIGHT + GAP;
        let height = (shape.size().1 * 10 - top - 2 * GAP).max(most.min(LABELS) as i32 * LINE_HEIGHT * 5 / 4);
        let below = missing.min(LABELS) as i32 * LINE_HEIGHT;
        let key = if chart.lines.iter().any(|line| line.broken.is_some()) { LINE_HEIGHT + GAP } else { 0 };
        let page = Area { left, top: 0, right, bottom: top + height + below + key + GAP };
        let (top, bottom) = (top + LINE_HEIGHT / 2, top + height - LINE_HEIGHT / 2);
        let ends = chart.values().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(position(value)), high.max(position(value)))
        });
        Places { page, ruler: Ruler::new(ends.0..ends.1, bottom, top), top, bottom, columns }
    }

    /// The time over its column, and the line on which the dots stand.
    fn head(&self, canvas: &Canvas, column: &Column) -> Drawn {
        let (across, height) = (column.across, self.top - LINE_HEIGHT - GAP / 2);
        canvas.path(vec![(across, self.top), (across, self.bottom)], Ink::of(Role::Grid), None)?;
        let inner = (self.columns[1].across - self.columns[0].across) / 2 - GAP;
        let words = fit(column.time, inner.min(column.outer()) * 2);
        let half = width(&words, false) / 2;
        let inside = across.clamp(self.page.left + half, (self.page.right - half).max(self.page.left + half));
        canvas.words(&words_at(words, Role::Name, (inside, height), HPos::Center), None)
    }

    /// What the sign at a name means, below all else.
    fn key(&self, canvas: &Canvas, words: &str) -> Drawn {
        let (left, height) = (self.page.left, self.page.bottom - LINE_HEIGHT / 2 - EDGE);
        canvas.words(&words_at(UNLIKE.to_string(), Role::BreakLabel, (left, height), HPos::Left), None)?;
        let right = left + width(UNLIKE, false) + GAP / 2;
        canvas.words(&words_at(words.to_string(), Role::Name, (right, height), HPos::Left), None)
    }

    /// The line of a thing, where its two values compare.
    fn line(&self, canvas: &Canvas, line: &SlopeLine, colour: usize) -> Drawn {
        let (Some(from), Some(to), None) = (line.from.value, line.to.value, &line.broken) else { return Ok(()) };
        let role = if line.from.sure && line.to.sure { Role::Slope } else { Role::UnsureSlope };
        let [earlier, newer] = &self.columns;
        let spots = vec![(earlier.across, self.ruler.at(from)), (newer.across, self.ruler.at(to))];
        let words = format!("{}: {} → {}", line.name, line.from.text, line.to.text);
        canvas.path(spots, Ink::series(role, colour), Some(Told { value: None, words }))
    }

    fn dot(&self, canvas: &Canvas, column: &Column, line: &SlopeLine, colour: usize) -> Drawn {
        let point = (column.of)(line);
        let Some(value) = point.value else { return Ok(()) };
        let role = if point.sure { Role::Dot } else { Role::UnsureDot };
        let told = Told { value: Some(value.to_string()), words: column.told(line) };
        canvas.dot((column.across, self.ruler.at(value)), RADIUS, Ink::series(role, colour), Some(told))
    }

    /// Values and names at the dots, moved apart; below them, what is missing.
    fn labels(&self, canvas: &Canvas, column: &Column, lines: &[SlopeLine]) -> Drawn {
        let known = lines.iter().filter_map(|line| Some((line, self.ruler.at((column.of)(line).value?))));
        let mut known: Vec<(&SlopeLine, i32)> = known.collect();
        known.sort_by_key(|(_, height)| *height);
        let known = spread(known);
        let heights: Vec<i32> = known.iter().map(|(_, height)| *height).collect();
        let within = self.top..self.bottom;
        for ((line, height), moved) in known.iter().zip(apart(&heights, LINE_HEIGHT, within)) {
            column.leader(canvas, *height, moved)?;
            column.label(canvas, line, moved)?;
        }
        let missing = lines.iter().filter(|line| (column.of)(line).value.is_none()).take(LABELS);
        (1..).zip(missing).try_for_each(|(row, line)| column.label(canvas, line, self.bottom + row * LINE_HEIGHT))
    }
}

impl Column<'_> {
    /// The room for words outside the dots.
    fn outer(&self) -> i32 {
        OUTSIDE + self.values + if self.names > 0 { GAP + self.names } else { 0 }
    }

    fn told(&self, line: &SlopeLine) -> String {
        format!("{}, {}: {}", line.name, self.time, (self.of)(line).text)
    }

    fn h_pos(&self) -> HPos {
        if self.away > 0 { HPos::Left } else { HPos::Right }
    }

    /// From the dot to words that are not at its height.
    fn leader(&self, canvas: &Canvas, height: i32, moved: i32) -> Drawn {
        let place = |distance: i32, height: i32| (self.across + self.away * distance, height);
        match (moved - height).abs() > 40 {
            true => {
                canvas.path(vec![place(RADIUS + 15, height), place(OUTSIDE - 20, moved)], Ink::of(Role::Leader), None)
            }
            false => Ok(()),
        }
    }

    fn label(&self, canvas: &Canvas, line: &SlopeLine, height: i32) -> Drawn {
        let place = |distance: i32| (self.across + self.away * distance, height);
        let point = (self.of)(line);
        let (text, role) =
            if point.value.is_some() { (point.text.as_str(), Role::Value) } else { ("…", Role::Missing) };
        if width(text, true) <= self.values {
            let told = point.value.is_none().then(|| Told { value: None, words: self.told(line) });
            canvas.words(&words_at(text.to_string(), role, place(OUTSIDE), self.h_pos()), told)?;
        }
        if self.names == 0 {
            return Ok(());
        }
        let name = fit(&line.name, self.names - line.mark_width());
        let told = (name != line.name).then(|| Told { value: None, words: line.name.clone() });
        let beyond = OUTSIDE + self.values + GAP;
        let after = beyond + width(&name, false) + GAP / 2;
        canvas.words(&words_at(name, Role::Name, place(beyond), self.h_pos()), told)?;
        line.broken.as_ref().map_or(Ok(()), |why| {
            let mark = words_at(UNLIKE.to_string(), Role::BreakLabel, place(after), self.h_pos());
            canvas.words(&mark, Some(Told { value: None, words: why.clone() }))
        })
    }
}

/// The columns with as much paper between them as is left, and `between` at least: names stand at both where they have room.
fn columns<'c>(chart: &'c SlopeChart, (left, right): (i32, i32), between: i32) -> [Column<'c>; 2] {
    let widest = |of: End| {
        let texts = chart.lines.iter().map(of).filter(|point| point.value.is_some());
        let widest = texts.map(|point| width(&point.text, true)).max().unwrap_or(0);
        widest.max(width("…", true)).min((right - left) / 5)
    };
    let (from, to): (End, End) = (|line| &line.from, |line| &line.to);
    let (before, after) = (widest(from), widest(to));
    let names = chart.lines.iter().map(SlopeLine::name_width).max().unwrap_or(0);
    let spare = right - left - 2 * OUTSIDE - before - after - GAP - between;
    let twice = if 2 * names + GAP <= spare { names } else { 0 };

    let mut earlier = Column { time: &chart.from, across: 0, away: -1, values: before, names: twice, of: from };
    let mut newer = Column { time: &chart.to, across: 0, away: 1, values: after, names: names.min(spare), of: to };
    (earlier.across, newer.across) = (left + earlier.outer(), right - newer.outer());
    [earlier, newer]
}

/// All of them, or as many as are labelled: the first, the last, and others evenly between.
fn spread<T: Copy>(all: Vec<T>) -> Vec<T> {
    match all.len() {
        0..=LABELS => all,
        count => (0..LABELS).map(|index| all[index * (count - 1) / (LABELS - 1)]).collect(),
    }
}
