//! Charts as readers get them: whole drawings in `tests/charts/drawings/`, and what must hold for any numbers.
//!
//! `CONGBO_ACCEPT=1 cargo test --test charts` takes the drawings of today as those to expect.
#![expect(clippy::disallowed_methods, reason = "golden files are read and, when accepted, written")]

mod bullet;
mod maps;
mod multiples;
mod rows;
mod series;
mod slope;
mod sparkline;
mod stacked;
mod timeline;
mod waterfall;

use congbo::language::{Language, NumberStyle, format_number};
use congbo::render::chart::{Chart, Drawing, Head, Point, Series, Shape, draw};
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

fn chart(drawing: Drawing) -> Chart {
    let (id, title) = ("chart".to_string(), "Số hợp tác xã".to_string());
    Chart { head: Head { id, title, unit: "hợp tác xã".to_string(), language: Language::Vi }, drawing }
}

fn expect(name: &str, chart: &Chart, shape: Shape) {
    let path = format!("{}/tests/charts/drawings/{name}.svg", env!("CARGO_MANIFEST_DIR"));
    let drawn = draw(chart, shape);
    if std::env::var_os("CONGBO_ACCEPT").is_some() {
        std::fs::write(&path, &drawn).expect("the drawing can be kept");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(drawn == expected, "{path} differs from what is drawn now:\n{drawn}");
}

/// The exact numbers on the marks, in order.
fn numbers(svg: &str) -> Vec<&str> {
    let marks = svg.split("data-value=\"").skip(1);
    marks.filter_map(|rest| rest.split('"').next()).collect()
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

/// No text leaves the drawing, and none lies on another.
fn assert_tidy(chart: &Chart, shape: Shape) {
    let svg = draw(chart, shape);
    let width = if shape == Shape::Wide { 640.0 } else { 340.0 };
    let texts = texts(&svg);
    for (index, (words, area)) in texts.iter().enumerate() {
        assert!(area[0] >= 0.0 && area[1] >= 0.0 && area[2] <= width, "{words} leaves:\n{svg}");
        for (others, other) in &texts[..index] {
            let apart = area[2] <= other[0] || other[2] <= area[0] || area[3] <= other[1] || other[3] <= area[1];
            assert!(apart, "{words} lies on {others}:\n{svg}");
        }
    }
}

/// The drawing names parts and leaves their looks to the theme; drawn again it is the same.
fn assert_plain(chart: &Chart, shape: Shape) {
    let svg = draw(chart, shape);
    for look in ["style=", "fill=", "stroke=", "font-", "NaN", "inf"] {
        assert!(!svg.contains(look), "{look} in:\n{svg}");
    }
    assert_eq!(svg, draw(chart, shape));
}
