//! A chart in words, for those who do not see it.

use crate::language::Language;

use rust_decimal::Decimal;

use super::chart::{Chart, Drawing};
use super::classes::{Classes, Classing};
use super::series::{Point, Series, SeriesChart, SeriesKind};

/// Of longer lists only the length is said: the table beside the chart has them.
const LISTED: usize = 15;

/// The kind of chart and its unit; then what the kind has to say.
pub fn describe(chart: &Chart) -> String {
    let head = &chart.head;
    let words = Words::of(head.language);
    let (kind, said) = match &chart.drawing {
        Drawing::Series(series) => (series_kind(series.kind, &words), of_series(series, &words)),
        Drawing::Tiles(map) => (words.tiles, map.said(head, &words)),
        Drawing::Boundaries(map) => (words.boundaries, map.said(head, &words)),
        Drawing::Timeline(timeline) => (words.timeline, timeline.said(&words)),
    };
    let unit = (!head.unit.is_empty()).then(|| format!("{}: {}", words.unit, head.unit));
    let sentences = std::iter::once(kind.to_string()).chain(unit).chain(said);
    sentences.map(|sentence| format!("{sentence}.")).collect::<Vec<_>>().join(" ")
}

fn series_kind(kind: SeriesKind, words: &Words) -> &'static str {
    match kind {
        SeriesKind::Column => words.column,
        SeriesKind::Line => words.line,
    }
}

/// For each series its first, last, highest and lowest value, its gaps and what is not final; then the breaks.
fn of_series(chart: &SeriesChart, words: &Words) -> Vec<String> {
    let mut sentences = Vec::new();
    for series in &chart.series {
        let named = if series.name.is_empty() { String::new() } else { format!("{}: ", series.name) };
        sentences.push(format!("{named}{}", values(series, words)));
        sentences.extend(list(words.missing, series, |point| point.value.is_none(), told));
        sentences.extend(list(words.unsure, series, |point| point.value.is_some() && !point.sure, label));
    }
    sentences.extend(chart.breaks.iter().map(|line| format!("{}: {}", words.breaks, line.label)));
    sentences
}

/// An area with what is known of it.
pub struct Named {
    pub name: String,
    pub value: Option<Decimal>,
    pub text: String,
}

/// For a map the highest and lowest value, and each class with what is in it.
pub fn of_areas(areas: &[Named], classing: Classing, language: Language, words: &Words) -> Vec<String> {
    let known = || areas.iter().filter_map(|area| Some((area, area.value?)));
    let highest = known().rev().max_by_key(|(_, value)| *value);
    let lowest = known().min_by_key(|(_, value)| *value);
    let Some(((highest, most), (lowest, least))) = highest.zip(lowest) else { return vec![words.nothing.to_string()] };
    let told = |name: &str, area: &Named| format!("{name} {} ({})", area.text, area.name);
    let mut sentences = Vec::new();
    if least < most {
        sentences.push(format!("{}; {}", told(words.highest, highest), told(words.lowest, lowest)));
    }
    let classes = Classes::over(classing, areas.iter().map(|area| area.value), language);
    for (class, limits) in classes.legend() {
        let inside = areas.iter().filter(|area| classes.of(area.value) == class);
        let names: Vec<&str> = inside.map(|area| area.name.as_str()).collect();
        sentences.push(counted(&limits, &names));
    }
    sentences
}

/// How many there are of something, and which, where they are not too many to be listened to.
pub fn counted(what: &str, names: &[&str]) -> String {
    match names.len() {
        count @ 1..=LISTED => format!("{what} ({count}): {}", names.join(", ")),
        count => format!("{what} ({count})"),
    }
}

/// What to say where nothing is known.
pub fn nothing(language: Language) -> &'static str {
    Words::of(language).nothing
}

fn values(series: &Series, words: &Words) -> String {
    let Some(marks) = series.landmarks() else { return words.nothing.to_string() };
    let told = |index: usize| told(&series.points[index]);
    if marks.first == marks.last {
        return told(marks.first);
    }
    let parts = [
        (words.first, marks.first),
        (words.last, marks.last),
        (words.highest, marks.highest),
        (words.lowest, marks.lowest),
    ];
    parts.map(|(name, index)| format!("{name} {}", told(index))).join("; ")
}

fn list(name: &str, series: &Series, which: fn(&Point) -> bool, say: fn(&Point) -> String) -> Option<String> {
    let points: Vec<String> = series.points.iter().filter(|point| which(point)).map(say).collect();
    (!points.is_empty()).then(|| format!("{name}: {}", points.join(", ")))
}

fn told(point: &Point) -> String {
    format!("{} ({})", point.text, point.label)
}

fn label(point: &Point) -> String {
    point.label.clone()
}

/// What charts say of themselves in one language.
pub struct Words {
    column: &'static str,
    line: &'static str,
    unit: &'static str,
    first: &'static str,
    last: &'static str,
    highest: &'static str,
    lowest: &'static str,
    missing: &'static str,
    unsure: &'static str,
    breaks: &'static str,
    pub nothing: &'static str,
    tiles: &'static str,
    boundaries: &'static str,
    /// Areas that have no shape on a map.
    pub absent: &'static str,
    timeline: &'static str,
    pub in_force: &'static str,
    pub ended: &'static str,
    pub ahead: &'static str,
    pub unknown_validity: &'static str,
    pub unknown_start: &'static str,
    pub issued: &'static str,
    pub partly: &'static str,
}

impl Words {
    pub fn of(language: Language) -> Words {
        match language {
            Language::Vi => Words {
                column: "Biểu đồ cột",
                line: "Biểu đồ đường",
                unit: "Đơn vị",
                first: "đầu tiên",
                last: "cuối cùng",
                highest: "cao nhất",
                lowest: "thấp nhất",
                missing: "Thiếu số liệu",
                unsure: "Ước tính hoặc sơ bộ",
                breaks: "Chuỗi số liệu bị ngắt",
                nothing: "không có số liệu",
                tiles: "Bản đồ ô vuông",
                boundaries: "Bản đồ theo địa giới",
                absent: "Không có trên bản đồ",
                timeline: "Thời gian có hiệu lực của văn bản",
                in_force: "còn hiệu lực",
                ended: "hết hiệu lực",
                ahead: "chưa có hiệu lực",
                unknown_validity: "chưa rõ hiệu lực",
                unknown_start: "chưa rõ ngày có hiệu lực",
                issued: "ban hành",
                partly: "mốc của một phần văn bản",
            },
            Language::En => Words {
                column: "Column chart",
                line: "Line chart",
                unit: "Unit",
                first: "first",
                last: "last",
                highest: "highest",
                lowest: "lowest",
                missing: "Missing",
                unsure: "Estimated or provisional",
                breaks: "Break in the series",
                nothing: "no data",
                tiles: "Tile map",
                boundaries: "Map with boundaries",
                absent: "Not on the map",
                timeline: "When documents are in force",
                in_force: "in force",
                ended: "no longer in force",
                ahead: "not yet in force",
                unknown_validity: "validity unknown",
                unknown_start: "start unknown",
                issued: "issued",
                partly: "date of a part only",
            },
        }
    }
}
