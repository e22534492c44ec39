//! A chart in words, for those who do not see it.

use crate::language::Language;

use super::chart::{Chart, Drawing};
use super::series::{Point, Series, SeriesChart, SeriesKind};
use super::stacked;

/// The kind of chart and its unit; then what the kind has to say.
pub fn describe(chart: &Chart) -> String {
    let head = &chart.head;
    let words = Words::of(head.language);
    let (kind, said) = match &chart.drawing {
        Drawing::Series(series) => (series_kind(series.kind, &words), of_series(series, &words, head.language)),
        Drawing::Bar(bar) => (words.bar, bar.said(&words)),
        Drawing::Dot(dot) => (words.dot, dot.said(&words)),
        Drawing::Slope(slope) => (words.slope, slope.said(&words)),
        Drawing::Bullet(bullet) => (words.bullet, bullet.said(&words)),
        Drawing::Waterfall(waterfall) => (words.waterfall, waterfall.said(&words, head.language)),
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
    for series in &chart.series {
        let named = if series.name.is_empty() { String::new() } else { format!("{}: ", series.name) };
        sentences.push(format!("{named}{}", values(series, words)));
        sentences.extend(list(words.missing, series, |point| point.value.is_none(), told));
        sentences.extend(list(words.unsure, series, |point| point.value.is_some() && !point.sure, label));
    }
    sentences.extend(stacked::said(chart, words, language));
    sentences.extend(chart.goals.iter().map(|goal| format!("{}: {} ({})", words.goal, goal.text, goal.label)));
    sentences.extend(chart.breaks.iter().map(|line| format!("{}: {}", words.breaks, line.label)));
    sentences
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
    pub target: &'static str,
    /// With `{}` for how many times.
    pub magnified: &'static str,
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
                unit: "Đơn vị",
                first: "đầu tiên",
                last: "cuối cùng",
                highest: "cao nhất",
                lowest: "thấp nhất",
                missing: "Thiếu số liệu",
                unsure: "Ước tính hoặc sơ bộ",
                breaks: "Chuỗi số liệu bị ngắt",
                unlike: "Không so sánh được",
                target: "mục tiêu",
                magnified: "Tăng, giảm được vẽ phóng to khoảng {} lần so với đầu kỳ và cuối kỳ",
                nothing: "không có số liệu",
                total: "Tổng",
                goal: "Mục tiêu",
                share: "tỷ trọng (%)",
                no_shares: "không tính được tỷ trọng",
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
                unit: "Unit",
                first: "first",
                last: "last",
                highest: "highest",
                lowest: "lowest",
                missing: "Missing",
                unsure: "Estimated or provisional",
                breaks: "Break in the series",
                unlike: "Not comparable",
                target: "target",
                magnified: "Changes are magnified about {} times against opening and closing",
                nothing: "no data",
                total: "Total",
                goal: "Target",
                share: "share (%)",
                no_shares: "shares cannot be computed",
            },
        }
    }
}
