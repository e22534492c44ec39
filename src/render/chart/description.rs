//! A chart in words, for those who do not see it.

use crate::language::Language;

use rust_decimal::Decimal;

use super::chart::{Chart, Drawing};
use super::maps::classes::{Classes, Classing};
use super::over_time::multiples::{MultiplesChart, Panel};
use super::over_time::series::{Point, Series, SeriesChart, SeriesKind};
use super::over_time::stacked;

/// Of longer lists only the length is said: the table beside the chart has them.
const LISTED: usize = 15;

/// The kind of chart and its unit; then what the kind has to say.
pub fn describe(chart: &Chart) -> String {
    let head = &chart.head;
    let words = Words::of(head.language);
    let (kind, said) = match &chart.drawing {
        Drawing::Multiples(multiples) => (words.multiples, of_panels(multiples, &words)),
        Drawing::Series(series) => (series_kind(series.kind, &words), of_series(series, &words, head.language)),
        Drawing::Bar(bar) => (words.bar, bar.said(&words)),
        Drawing::Dot(dot) => (words.dot, dot.said(&words)),
        Drawing::Slope(slope) => (words.slope, slope.said(&words)),
        Drawing::Bullet(bullet) => (words.bullet, bullet.said(&words)),
        Drawing::Waterfall(waterfall) => (words.waterfall, waterfall.said(&words, head.language)),
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
        SeriesKind::Stacked => words.stacked,
        SeriesKind::Percent => words.percent,
        SeriesKind::Line => words.line,
        SeriesKind::Area => words.area,
    }
}

/// For each series its first, last, highest and lowest value, its gaps and what is not final; then totals or shares,
/// targets and breaks.
fn of_series(chart: &SeriesChart, words: &Words, language: Language) -> Vec<String> {
    let mut sentences = Vec::new();
    sentences.extend(chart.series.iter().flat_map(|series| of_one(series, words)));
    sentences.extend(stacked::said(chart, words, language));
    sentences.extend(chart.goals.iter().map(|goal| format!("{} ({})", goal.text, goal.label)));
    sentences.extend(chart.breaks.iter().map(|line| format!("{}: {}", words.breaks, line.label)));
    sentences
}

/// The same for each panel.
fn of_panels(chart: &MultiplesChart, words: &Words) -> Vec<String> {
    let panel = |panel: &Panel| {
        let series = Series { name: panel.name.clone(), points: panel.points.clone() };
        let breaks = panel.breaks.iter().map(|line| format!("{}: {}", words.breaks, line.label));
        of_one(&series, words).into_iter().chain(breaks).collect::<Vec<_>>()
    };
    chart.panels.iter().flat_map(panel).collect()
}

/// A series' first, last, highest and lowest value, its gaps and what is not final.
fn of_one(series: &Series, words: &Words) -> Vec<String> {
    let named = if series.name.is_empty() { String::new() } else { format!("{}: ", series.name) };
    let mut sentences = vec![format!("{named}{}", values(series, words))];
    sentences.extend(list(words.missing, series, |point| point.value.is_none(), told));
    sentences.extend(list(words.unsure, series, |point| point.value.is_some() && !point.sure, label));
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
    named(name, series.points.iter().filter(|point| which(point)).map(say))
}

/// The things after their common name; nothing where there are none.
pub fn named(name: &str, things: impl Iterator<Item = String>) -> Option<String> {
    let things: Vec<String> = things.collect();
    (!things.is_empty()).then(|| format!("{name}: {}", things.join(", ")))
}

fn told(point: &Point) -> String {
    format!("{} ({})", point.text, point.label)
}

fn label(point: &Point) -> String {
    point.label.clone()
}

/// What descriptions and drawings say in each language.
pub struct Words {
    pub column: &'static str,
    pub stacked: &'static str,
    pub percent: &'static str,
    pub line: &'static str,
    pub area: &'static str,
    pub multiples: &'static str,
    pub unit: &'static str,
    pub bar: &'static str,
    pub dot: &'static str,
    pub slope: &'static str,
    pub bullet: &'static str,
    pub waterfall: &'static str,
    pub first: &'static str,
    pub last: &'static str,
    pub highest: &'static str,
    pub lowest: &'static str,
    pub missing: &'static str,
    pub unsure: &'static str,
    pub breaks: &'static str,
    pub nothing: &'static str,
    pub total: &'static str,
    pub goal: &'static str,
    /// The unit of an axis of shares.
    pub share: &'static str,
    pub no_shares: &'static str,
    pub unlike: &'static str,
    /// With `{}` for how many times.
    pub magnified: &'static str,
    pub tiles: &'static str,
    pub boundaries: &'static str,
    /// Areas that have no shape on a map.
    pub absent: &'static str,
    pub timeline: &'static str,
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
                stacked: "Biểu đồ cột chồng",
                percent: "Biểu đồ cột chồng theo tỷ trọng",
                line: "Biểu đồ đường",
                area: "Biểu đồ miền",
                bar: "Biểu đồ thanh ngang",
                dot: "Biểu đồ điểm, mỗi hàng từ giá trị thấp nhất đến cao nhất",
                slope: "Biểu đồ dốc giữa hai thời điểm",
                bullet: "Kết quả so với mục tiêu",
                waterfall: "Biểu đồ thác nước từ đầu kỳ đến cuối kỳ",
                multiples: "Nhiều biểu đồ nhỏ cùng một thang đo",
                unit: "Đơn vị",
                first: "đầu tiên",
                last: "cuối cùng",
                highest: "cao nhất",
                lowest: "thấp nhất",
                missing: "Thiếu số liệu",
                unsure: "Ước tính hoặc sơ bộ",
                breaks: "Chuỗi số liệu bị ngắt",
                unlike: "Không so sánh được",
                magnified: "Tăng, giảm được vẽ phóng to khoảng {} lần so với đầu kỳ và cuối kỳ",
                nothing: "không có số liệu",
                total: "Tổng",
                goal: "Mục tiêu",
                share: "tỷ trọng (%)",
                no_shares: "không tính được tỷ trọng",
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
                stacked: "Stacked column chart",
                percent: "Stacked column chart of shares",
                line: "Line chart",
                area: "Area chart",
                bar: "Bar chart",
                dot: "Dot chart, each row from its lowest to its highest value",
                slope: "Slope chart between two times",
                bullet: "Results against targets",
                waterfall: "Waterfall chart from opening to closing",
                multiples: "Small charts on one scale",
                unit: "Unit",
                first: "first",
                last: "last",
                highest: "highest",
                lowest: "lowest",
                missing: "Missing",
                unsure: "Estimated or provisional",
                breaks: "Break in the series",
                unlike: "Not comparable",
                magnified: "Changes are magnified about {} times against opening and closing",
                nothing: "no data",
                total: "Total",
                goal: "Target",
                share: "share (%)",
                no_shares: "shares cannot be computed",
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
