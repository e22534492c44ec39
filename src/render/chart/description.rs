//! A chart in words, for those who do not see it.

use crate::language::Language;

use super::chart::{Chart, Drawing};
use super::series::{Point, Series, SeriesChart, SeriesKind};

/// The kind of chart and its unit; then what the kind has to say.
pub fn describe(chart: &Chart) -> String {
    let head = &chart.head;
    let words = Words::of(head.language);
    let (kind, said) = match &chart.drawing {
        Drawing::Series(series) => (series_kind(series.kind, &words), of_series(series, &words)),
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

struct Words {
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
    nothing: &'static str,
}

impl Words {
    fn of(language: Language) -> Words {
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
            },
        }
    }
}
