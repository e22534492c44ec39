//! Charts as readers get them: whole drawings in `tests/charts/`, and what must hold for any numbers.
//!
//! `CONGBO_ACCEPT=1 cargo test --test charts` takes the drawings of today as those to expect.
#![expect(clippy::disallowed_methods, reason = "golden files are read and, when accepted, written")]

use congbo::language::{Language, NumberStyle, format_number};
use congbo::render::chart::{Break, Chart, ChartKind, Point, Series, Shape, draw};
use rust_decimal::Decimal;

/// A point of one decimal year and value; `-` is missing, and `~` before a value makes it provisional.
fn point(label: &str, position: f64, written: &str) -> Point {
    let value: Option<Decimal> = written.trim_start_matches('~').parse().ok();
    let text = value.map(|value| {
        let style = NumberStyle { decimals: value.scale(), signed: false };
        format_number(value, style, Language::Vi)
    });
    Point {
        label: label.to_string(),
        position,
        value,
        text: text.unwrap_or_else(|| "chưa có số liệu".to_string()),
        sure: !written.starts_with('~'),
    }
}

/// One series of values a year, from 2015 on.
fn yearly(name: &str, values: &[&str]) -> Series {
    let years = (2015..).zip(values);
    let points = years.map(|(year, value)| point(&year.to_string(), f64::from(year), value)).collect();
    Series { name: name.to_string(), points }
}

fn chart(kind: ChartKind, series: Vec<Series>) -> Chart {
    Chart {
        id: "chart".to_string(),
        kind,
        title: "Số hợp tác xã".to_string(),
        unit: "hợp tác xã".to_string(),
        language: Language::Vi,
        series,
        breaks: Vec::new(),
    }
}

/// Cooperatives of Hà Tĩnh, as published; a review of 2020 removed those that had ceased to work.
fn cooperatives(kind: ChartKind) -> Chart {
    let points = [
        ("2015", 2015.5, "833"),
        ("2016", 2016.5, "1255"),
        ("2018", 2018.5, "1349"),
        ("2020", 2020.63, "1353"),
        ("2022", 2022.99, "~1020"),
        ("2023", 2023.99, "1025"),
        ("7/2024", 2024.54, "975"),
    ];
    let points = points.map(|(label, position, value)| point(label, position, value)).to_vec();
    let breaks = vec![Break { position: 2021.0, label: "rà soát 2020".to_string() }];
    Chart { breaks, ..chart(kind, vec![Series { name: "Hợp tác xã".to_string(), points }]) }
}

fn flows(kind: ChartKind) -> Chart {
    let founded = yearly("Founded", &["41", "48", "-", "31", "35"]);
    let dissolved = yearly("Dissolved", &["11", "24", "37", "13", "~27"]);
    let change = yearly("Net change", &["30", "24", "-", "18", "~8"]);
    Chart { language: Language::En, ..chart(kind, vec![founded, dissolved, change]) }
}

fn expect(name: &str, chart: &Chart, shape: Shape) {
    let path = format!("{}/tests/charts/{name}.svg", env!("CARGO_MANIFEST_DIR"));
    let drawn = draw(chart, shape);
    if std::env::var_os("CONGBO_ACCEPT").is_some() {
        std::fs::write(&path, &drawn).expect("the drawing can be kept");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(drawn == expected, "{path} differs from what is drawn now:\n{drawn}");
}

#[test]
fn drawings_are_as_accepted() {
    expect("cooperatives-line-wide", &cooperatives(ChartKind::Line), Shape::Wide);
    expect("cooperatives-line-narrow", &cooperatives(ChartKind::Line), Shape::Narrow);
    expect("cooperatives-column-wide", &cooperatives(ChartKind::Column), Shape::Wide);
    expect("flows-column-narrow", &flows(ChartKind::Column), Shape::Narrow);
    expect("flows-line-wide", &flows(ChartKind::Line), Shape::Wide);
}

/// The exact numbers on the marks, in order.
fn numbers(svg: &str) -> Vec<&str> {
    let marks = svg.split("data-value=\"").skip(1);
    marks.filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_known_value_is_on_a_mark_and_no_other() {
    for kind in [ChartKind::Line, ChartKind::Column] {
        for shape in [Shape::Wide, Shape::Narrow] {
            let svg = draw(&cooperatives(kind), shape);
            assert_eq!(numbers(&svg), ["833", "1255", "1349", "1353", "1020", "1025", "975"]);
            let svg = draw(&chart(kind, vec![yearly("a", &["40.60", "-", "0", "-3.5"])]), shape);
            assert_eq!(numbers(&svg), ["40.60", "0", "-3.5"]);
        }
    }
}

#[test]
fn a_missing_value_is_a_gap_that_says_why() {
    let svg = draw(&chart(ChartKind::Line, vec![yearly("a", &["5", "6", "-", "-", "7", "8"])]), Shape::Wide);
    assert_eq!(svg.matches("class=\"line s1\"").count(), 2);
    assert!(svg.contains("<title>2017: chưa có số liệu; 2018: chưa có số liệu</title>…</text>"), "{svg}");
    let alone = draw(&chart(ChartKind::Line, vec![yearly("a", &["5", "-", "6"])]), Shape::Wide);
    assert_eq!(alone.matches("class=\"line s1\"").count(), 0);
}

#[test]
fn no_line_crosses_a_break() {
    let svg = draw(&cooperatives(ChartKind::Line), Shape::Wide);
    let lines: Vec<&str> = svg.lines().filter(|line| line.starts_with("<path class=\"line")).collect();
    assert_eq!(lines.iter().map(|line| line.matches('L').count()).collect::<Vec<_>>(), [3, 2]);
    assert!(svg.contains("<path class=\"break\""));
    assert!(svg.contains(">rà soát 2020</text>"));
}

#[test]
fn markup_in_any_words_is_only_words() {
    let words = "<script>alert(\"1\")</script> & 'x'";
    let mut chart = cooperatives(ChartKind::Line);
    chart.id = format!("a b\" onload=\"{words}");
    chart.title = words.to_string();
    chart.unit = words.to_string();
    chart.breaks[0].label = words.to_string();
    chart.series.push(yearly(words, &["1"]));
    chart.series[0].points[0].label = words.to_string();
    chart.series[0].points[0].text = words.to_string();
    for kind in [ChartKind::Line, ChartKind::Column] {
        let svg = draw(&Chart { kind, ..chart.clone() }, Shape::Narrow);
        assert!(!svg.contains("<script"));
        assert!(!svg.contains("onload=\"<"));
        assert!(svg.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; "));
    }
}

#[test]
fn the_description_says_the_numbers() {
    let svg = draw(&cooperatives(ChartKind::Line), Shape::Wide);
    for words in ["đầu tiên 833 (2015)", "cuối cùng 975 (7/2024)", "cao nhất 1.353 (2020)", "thấp nhất 833 (2015)"]
    {
        assert!(svg.contains(words), "{words}");
    }
    assert!(svg.contains("Ước tính hoặc sơ bộ: 2022"));
    assert!(svg.contains("Chuỗi số liệu bị ngắt: rà soát 2020"));
    assert!(draw(&flows(ChartKind::Line), Shape::Wide).contains("Founded: first 41 (2015); last 35 (2019)"));
}

#[test]
fn both_forms_on_one_page_have_their_own_ids() {
    let chart = cooperatives(ChartKind::Line);
    assert!(draw(&chart, Shape::Wide).contains("aria-labelledby=\"chart-wide-title\""));
    assert!(draw(&chart, Shape::Narrow).contains("<title id=\"chart-narrow-title\">"));
}

/// Hard cases: none, one, equal, zero, below zero, huge, many, and many series of long names.
fn hard_cases() -> Vec<Vec<Series>> {
    let months = (0..60).map(|month| {
        let position = 2019.0 + f64::from(month) / 12.0;
        let value = (month * 37 % 101 + 900).to_string();
        point(&format!("{}/{}", month % 12 + 1, 2019 + month / 12), position, &value)
    });
    let names = (1..=10).map(|number| format!("Liên hiệp hợp tác xã nông nghiệp và dịch vụ tổng hợp số {number}"));
    let odd = [f64::NAN, f64::INFINITY, -1e300, 1e300, 0.0].map(|position| point("?", position, "5"));
    vec![
        vec![],
        vec![yearly("a", &[])],
        vec![yearly("a", &["-", "-"])],
        vec![yearly("a", &["40.6"])],
        vec![yearly("a", &["7", "7", "7"])],
        vec![yearly("a", &["0", "0", "0"])],
        vec![yearly("a", &["-1", "-20", "-3"])],
        vec![yearly("a", &["1000000000000", "870500000000.55"])],
        vec![yearly("a", &["79228162514264337593543950335", "-79228162514264337593543950335"])],
        vec![yearly("a", &["0.0000000000000000000000000001"])],
        vec![Series { name: "a".to_string(), points: months.collect() }],
        names.map(|name| yearly(&name, &["1", "-", "~3", "4", "9"])).collect(),
        vec![Series { name: "a".to_string(), points: odd.to_vec() }],
    ]
}

/// Every text of a drawing with the box that it covers: left, top, right, bottom.
fn texts(svg: &str) -> Vec<(&str, [f64; 4])> {
    let lines = svg.lines().filter(|line| line.starts_with("<text"));
    let number = |line: &str, name: &str| -> f64 {
        let rest = line.split(&format!(" {name}=\"")).nth(1).expect("a text has a place");
        rest.split('"').next().and_then(|digits| digits.parse().ok()).expect("a place is a number")
    };
    let boxed = |line| {
        let words = str::trim_end_matches(line, "</text>").rsplit('>').next().unwrap_or("");
        // Narrower than any face, so that what meets here meets on every screen.
        let width = words.chars().count() as f64 * 13.0 * 0.3;
        let (x, y) = (number(line, "x"), number(line, "y"));
        let left = match line {
            line if line.contains("\"middle\"") => x - width / 2.0,
            line if line.contains("\"end\"") => x - width,
            _ => x,
        };
        (words, [left, y - 9.0, left + width, y])
    };
    lines.map(boxed).collect()
}

#[test]
fn no_text_lies_on_other_text_or_leaves_the_drawing() {
    let mut cases = hard_cases();
    cases.push(cooperatives(ChartKind::Line).series);
    cases.push(flows(ChartKind::Line).series);
    for series in cases {
        for kind in [ChartKind::Line, ChartKind::Column] {
            for (shape, width) in [(Shape::Wide, 640.0), (Shape::Narrow, 340.0)] {
                let mut chart = chart(kind, series.clone());
                chart
                    .breaks
                    .push(Break { position: 2016.5, label: "một điều rất dài về rà soát".repeat(4) });
                chart.breaks.push(Break { position: 2017.0, label: "đổi cách tính".to_string() });
                let svg = draw(&chart, shape);
                let texts = texts(&svg);
                for (index, (words, area)) in texts.iter().enumerate() {
                    assert!(area[0] >= 0.0 && area[1] >= 0.0 && area[2] <= width, "{words} leaves:\n{svg}");
                    for (others, other) in &texts[..index] {
                        let apart =
                            area[2] <= other[0] || other[2] <= area[0] || area[3] <= other[1] || other[3] <= area[1];
                        assert!(apart, "{words} lies on {others}:\n{svg}");
                    }
                }
            }
        }
    }
}

#[test]
fn drawings_hold_names_and_no_looks() {
    for series in hard_cases() {
        for kind in [ChartKind::Line, ChartKind::Column] {
            let svg = draw(&chart(kind, series.clone()), Shape::Wide);
            for look in ["style=", "fill=", "stroke=", "font-", "NaN", "inf"] {
                assert!(!svg.contains(look), "{look} in:\n{svg}");
            }
            assert_eq!(svg, draw(&chart(kind, series.clone()), Shape::Wide));
        }
    }
}
