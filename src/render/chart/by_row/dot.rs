//! Dots: a row for each thing, a mark for each time, and a thin line from the lowest to the highest.

use plotters_backend::text_anchor::HPos;
use rust_decimal::Decimal;

use super::super::chart::{Head, Shape, Sheet};
use super::super::description::{Words, named, nothing};
use super::super::over_time::layout::{EDGE, GAP};
use super::super::over_time::series::Point;
use super::super::paper::advance::{LINE_HEIGHT, fit, width};
use super::super::paper::backend::Told;
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::{Area, Label, Spot};
use super::super::paper::scale::Scale;
use super::rows::{Name, Rows, UNLIKE, unit_height, words_at};
use super::ruler::Ruler;

/// Of the newest time's dot and of those between, in tenths.
const RADIUS: i32 = 48;
const SMALL_RADIUS: i32 = 30;

/// Half the width and height of the earliest time's upright mark, in tenths.
const UPRIGHT: (i32, i32) = (15, 55);

/// Of a sample in the key, with the paper after it, in tenths.
const SAMPLE: i32 = 190;

/// The room at the right for the sign of a missing value, in tenths.
const MISSING: i32 = 190;

/// Of so many times each has its own colour and its place in the key.
const KEYS: usize = 8;

/// So many rows are told one by one; of more, only the highest and the lowest.
const TOLD_ROWS: usize = 30;

/// Things compared at several times.
#[derive(Debug, Clone, PartialEq)]
pub struct DotChart {
    /// From the earliest to the newest.
    pub times: Vec<String>,
    pub rows: Vec<DotRow>,
}

/// One thing at each time.
#[derive(Debug, Clone, PartialEq)]
pub struct DotRow {
    pub name: String,
    /// One a time, in their order.
    pub points: Vec<Option<Point>>,
    /// Why the times do not compare.
    pub broken: Option<String>,
}

/// A known value: which time's it is, and where.
struct Mark<'c> {
    time: usize,
    value: Decimal,
    point: &'c Point,
}

/// A sample of the key with its place and words.
struct Key {
    sample: Sample,
    spot: Spot,
    words: String,
}

#[derive(Clone, Copy)]
enum Sample {
    Time(usize),
    Unlike,
    Missing,
}

impl DotChart {
    pub fn class(&self) -> &'static str {
        "dot"
    }

    pub fn draw(&self, head: &Head, shape: Shape) -> Sheet {
        let names: Vec<Name> = self.rows.iter().map(DotRow::named).collect();
        let values: Vec<Decimal> = self.rows.iter().flat_map(DotRow::marks).map(|mark| mark.value).collect();
        let keys = self.keys(head, shape);
        let keys_bottom = keys.last().map_or(unit_height(&head.unit), |key| key.spot.1 + LINE_HEIGHT / 2);
        let rows = Rows::new(&names, keys_bottom + GAP + LINE_HEIGHT, self.sides(shape), shape);
        let size = rows.size();
        let mut marks = String::new();
        let canvas = Canvas::new(&mut marks, size);
        let ticks = Scale::around(&values).ticks(head.language);
        let drawn = rows.unit(&canvas, &head.unit).and_then(|()| match values.is_empty() {
            true => rows.nothing(&canvas, head.language),
            false => self.put(&canvas, &rows, &names, (&keys, &ticks, head)),
        });
        drawn.expect("a string takes all writing");
        Sheet { size, marks }
    }

    fn put(
        &self,
        canvas: &Canvas,
        rows: &Rows,
        names: &[Name],
        (keys, ticks, head): (&[Key], &[(f64, String)], &Head),
    ) -> Drawn {
        keys.iter().try_for_each(|key| self.put_key(canvas, key))?;
        let ruler = Ruler::new(ticks[0].0..ticks[ticks.len() - 1].0, rows.plot.left, rows.plot.right);
        put_ticks(canvas, rows, &ruler, ticks)?;
        for (index, row) in self.rows.iter().enumerate() {
            rows.name(canvas, index, &names[index])?;
            self.put_row(canvas, (rows, &ruler), index, row)?;
            let missing = row.missing(&self.times, nothing(head.language));
            if !missing.is_empty() {
                let across = if row.ends().is_some() { rows.page.right - MISSING } else { rows.plot.left };
                rows.missing(canvas, (across, rows.middle(index)), missing.join("; "))?;
            }
        }
        Ok(())
    }

    fn put_row(&self, canvas: &Canvas, (rows, ruler): (&Rows, &Ruler), index: usize, row: &DotRow) -> Drawn {
        let Some((low, high)) = row.ends() else { return Ok(()) };
        let middle = rows.middle(index);
        let (left, right) = (ruler.at(low.value), ruler.at(high.value));
        if left < right {
            let told = row.broken.as_ref().map(|why| Told { value: None, words: why.clone() });
            let role = if told.is_some() { Role::Break } else { Role::Range };
            canvas.path(vec![(left, middle), (right, middle)], Ink::of(role), told)?;
        }
        for mark in row.marks() {
            let spot = (ruler.at(mark.value), middle);
            let words = format!("{}, {}: {}", row.name, self.time(&mark), mark.point.text);
            let told = Told { value: Some(mark.value.to_string()), words };
            self.put_mark(canvas, mark.time, mark.point.sure, spot, Some(told))?;
        }
        if low.value < high.value {
            rows.left_of(canvas, (left - RADIUS, middle), &low.point.text, self.weight(&low))?;
        }
        let end = rows.page.right - if self.misses(row) { MISSING } else { 0 };
        if right + RADIUS + GAP + width(&high.point.text, true) <= end + GAP / 2 {
            rows.right_of(canvas, (right + RADIUS, middle), &high.point.text, self.weight(&high))?;
        }
        Ok(())
    }

    /// The newest time a full dot, the earliest an upright, those between small dots.
    fn put_mark(&self, canvas: &Canvas, time: usize, sure: bool, (x, y): Spot, told: Option<Told>) -> Drawn {
        let newest = time + 1 == self.times.len();
        if time == 0 && !newest {
            let area = Area { left: x - UPRIGHT.0, top: y - UPRIGHT.1, right: x + UPRIGHT.0, bottom: y + UPRIGHT.1 };
            let role = if sure { Role::Early } else { Role::UnsureEarly };
            return canvas.rectangle(area, Ink::series(role, 1), told);
        }
        let (radius, colour) = if newest { (RADIUS, 0) } else { (SMALL_RADIUS, time.min(KEYS) + 1) };
        canvas.dot((x, y), radius, Ink::series(if sure { Role::Dot } else { Role::UnsureDot }, colour), told)
    }

    fn time(&self, mark: &Mark) -> String {
        self.times.get(mark.time).unwrap_or(&mark.point.label).clone()
    }

    /// Values of the newest time are heavy.
    fn weight(&self, mark: &Mark) -> Role {
        if mark.time + 1 == self.times.len() { Role::Value } else { Role::PastValue }
    }

    /// The room for the lowest value at the left, and for the highest and the sign of a missing one at the right.
    fn sides(&self, shape: Shape) -> (i32, i32) {
        let ends = || self.rows.iter().filter_map(DotRow::ends);
        let lows = ends().filter(|(low, high)| low.value < high.value);
        let low = Rows::side(lows.map(|(low, _)| width(&low.point.text, true)), shape);
        let high = Rows::side(ends().map(|(_, high)| width(&high.point.text, true)), shape);
        let missing = self.rows.iter().any(|row| self.misses(row));
        (low.max(GAP) + RADIUS, high + RADIUS + if missing { MISSING + GAP } else { 0 })
    }

    /// The times from the earliest, in as many lines as they need; of many, the earliest and the newest.
    fn keys(&self, head: &Head, shape: Shape) -> Vec<Key> {
        let (left, right) = (EDGE, shape.size().0 * 10 - EDGE);
        let last = self.times.len().saturating_sub(1);
        let times = (0..self.times.len()).filter(|time| last < KEYS || *time == 0 || *time == last);
        let unlike = self.rows.iter().any(|row| row.broken.is_some()).then_some(Sample::Unlike);
        let missing = self.rows.iter().any(|row| self.misses(row)).then_some(Sample::Missing);
        let mut spot = (left, unit_height(&head.unit) + LINE_HEIGHT / 2);
        let mut keys = Vec::new();
        for sample in times.map(Sample::Time).chain(unlike).chain(missing) {
            let words = match sample {
                Sample::Time(time) => &self.times[time],
                Sample::Unlike => Words::of(head.language).unlike,
                Sample::Missing => Words::of(head.language).missing,
            };
            let words = fit(words, right - left - SAMPLE);
            let whole = SAMPLE + width(&words, false);
            if spot.0 > left && spot.0 + whole > right {
                spot = (left, spot.1 + LINE_HEIGHT);
            }
            keys.push(Key { sample, spot, words });
            spot.0 += whole + GAP * 2;
        }
        keys
    }

    fn put_key(&self, canvas: &Canvas, Key { sample, spot: (x, y), words }: &Key) -> Drawn {
        let sign = |sign: &str, role| words_at(sign.to_string(), role, (*x, *y), HPos::Left);
        match sample {
            Sample::Time(time) => self.put_mark(canvas, *time, true, (x + SAMPLE / 3, *y), None)?,
            Sample::Unlike => canvas.words(&sign(UNLIKE, Role::BreakLabel), None)?,
            Sample::Missing => canvas.words(&sign("…", Role::Tick), None)?,
        }
        canvas.words(&words_at(words.clone(), Role::Name, (x + SAMPLE, *y), HPos::Left), None)
    }

    fn misses(&self, row: &DotRow) -> bool {
        row.marks().count() < self.times.len()
    }

    /// Each row's values, or of many rows only the highest and lowest; then what does not compare.
    pub fn said(&self, words: &Words) -> Vec<String> {
        let told = |mark: &Mark| format!("{} ({})", mark.point.text, self.time(mark));
        let row = |row: &DotRow| {
            let values: Vec<String> = row.marks().map(|mark| told(&mark)).collect();
            let values = if values.is_empty() { words.nothing.to_string() } else { values.join("; ") };
            format!("{}: {values}", row.name)
        };
        let marks = || self.rows.iter().flat_map(|row| row.marks().map(move |mark| (row, mark)));
        let far = |name: &str, (row, mark): (&DotRow, Mark)| format!("{name} {}, {}", row.name, told(&mark));
        let mut sentences: Vec<String> = match self.rows.len() {
            0..=TOLD_ROWS => self.rows.iter().map(row).collect(),
            _ => Vec::new(),
        };
        if self.rows.len() > TOLD_ROWS {
            let highest = marks().max_by_key(|(_, mark)| mark.value).map(|found| far(words.highest, found));
            let lowest = marks().min_by_key(|(_, mark)| mark.value).map(|found| far(words.lowest, found));
            sentences.extend(highest.into_iter().chain(lowest));
        }
        if marks().next().is_none() {
            sentences = vec![words.nothing.to_string()];
        }
        let gaps = self.rows.iter().filter(|row| self.misses(row)).map(|row| row.name.clone());
        let unsure = marks().filter(|(_, mark)| !mark.point.sure);
        let unsure = unsure.map(|(row, mark)| format!("{} ({})", row.name, self.time(&mark)));
        let unlike = self.rows.iter().filter_map(|row| Some(format!("{} ({})", row.name, row.broken.as_ref()?)));
        sentences.extend(named(words.missing, gaps));
        sentences.extend(named(words.unsure, unsure));
        sentences.extend(named(words.unlike, unlike));
        sentences
    }
}

impl DotRow {
    fn named(&self) -> Name<'_> {
        Name { words: &self.name, broken: self.broken.as_deref() }
    }

    fn marks(&self) -> impl Iterator<Item = Mark<'_>> {
        let points = self.points.iter().enumerate();
        points.filter_map(|(time, point)| {
            let point = point.as_ref()?;
            Some(Mark { time, value: point.value?, point })
        })
    }

    /// The lowest and the highest value; of equal ones the newest.
    fn ends(&self) -> Option<(Mark<'_>, Mark<'_>)> {
        let low = self.marks().min_by_key(|mark| (mark.value, std::cmp::Reverse(mark.time)))?;
        Some((low, self.marks().max_by_key(|mark| (mark.value, mark.time))?))
    }

    /// The times without a value, each with the reason if one is known.
    fn missing(&self, times: &[String], nothing: &str) -> Vec<String> {
        let points = times.iter().zip(self.points.iter().map(Option::as_ref).chain(std::iter::repeat(None)));
        let missing = points.filter(|(_, point)| point.is_none_or(|point| point.value.is_none()));
        missing.map(|(time, point)| format!("{time}: {}", point.map_or(nothing, |point| &point.text))).collect()
    }
}

/// Draws the gridlines and, above them, as many of their numbers as have room.
fn put_ticks(canvas: &Canvas, rows: &Rows, ruler: &Ruler, ticks: &[(f64, String)]) -> Drawn {
    let Area { top, bottom, .. } = rows.plot;
    for (value, _) in ticks {
        let across = ruler.place(*value);
        canvas.path(vec![(across, top), (across, bottom)], Ink::of(Role::Grid), None)?;
    }
    let label = |(value, words): &(f64, String)| {
        words_at(words.clone(), Role::Tick, (ruler.place(*value), top - LINE_HEIGHT / 2 - 10), HPos::Center)
    };
    let shown = |every: usize| ticks.iter().step_by(every).map(label).collect::<Vec<_>>();
    let fits = |labels: &Vec<Label>| {
        let areas: Vec<Area> = labels.iter().map(|label| label.area()).collect();
        areas.windows(2).all(|pair| pair[0].right + GAP <= pair[1].left)
            && areas.iter().all(|area| area.left >= rows.page.left && area.right <= rows.page.right)
    };
    let labels = (1..=ticks.len()).map(shown).find(fits).unwrap_or_default();
    labels.iter().try_for_each(|label| canvas.words(label, None))
}
