//! Slopes between two times.

use congbo::render::chart::{Chart, Drawing, Shape, SlopeChart, SlopeLine, draw};

use super::{assert_plain, assert_tidy, chart, expect, numbers, point, texts};

const SHAPES: [Shape; 2] = [Shape::Wide, Shape::Narrow];

fn slopes(lines: &[(&str, &str, &str, Option<&str>)]) -> Chart {
    let line = |(name, from, to, broken): &(&str, &str, &str, Option<&str>)| SlopeLine {
        name: name.to_string(),
        from: point("2015", 2015.0, from),
        to: point("2023", 2023.0, to),
        broken: broken.map(str::to_string),
    };
    let lines = lines.iter().map(line).collect();
    chart(Drawing::Slope(SlopeChart { from: "2015".to_string(), to: "2023".to_string(), lines }))
}

fn districts() -> Chart {
    slopes(&[
        ("Cẩm Xuyên", "120", "163", None),
        ("Thạch Hà", "141", "139", None),
        ("Can Lộc", "127", "138", None),
        ("Hương Khê", "61", "~98", None),
        ("Kỳ Anh", "90", "45", Some("Năm 2015 tách thị xã Kỳ Anh")),
        ("Vũ Quang", "40", "-", None),
    ])
}

#[test]
fn drawings_are_as_accepted() {
    expect("districts-slope-wide", &districts(), Shape::Wide);
    expect("districts-slope-narrow", &districts(), Shape::Narrow);
}

#[test]
fn every_known_value_is_on_a_mark_and_no_other() {
    for shape in SHAPES {
        let values = ["120", "141", "127", "61", "90", "40", "163", "139", "138", "98", "45"];
        assert_eq!(numbers(&draw(&districts(), shape)), values);
    }
}

#[test]
fn only_what_compares_is_joined() {
    let svg = draw(&districts(), Shape::Wide);
    assert_eq!(svg.matches("<path class=\"slope").count(), 4);
    assert!(!svg.contains("Kỳ Anh: 90 → 45"));
    assert!(svg.contains("<title>Năm 2015 tách thị xã Kỳ Anh</title>≠</text>"));
    assert!(svg.contains("<title>Vũ Quang, 2023: chưa có số liệu</title>…</text>"));
}

#[test]
fn dots_lie_at_their_values() {
    let svg = draw(&districts(), Shape::Narrow);
    let height = |value: &str| -> f64 {
        let dot = svg.split(&format!("data-value=\"{value}\" cx=")).nth(1).expect("there is such a dot");
        dot.split("cy=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().parse().unwrap()
    };
    let (low, high) = (height("40"), height("163"));
    for (value, number) in [("61", 61.0), ("90", 90.0), ("127", 127.0)] {
        let expected = low + (high - low) * (number - 40.0) / 123.0;
        assert!((height(value) - expected).abs() <= 0.1, "{value}");
    }
}

#[test]
fn the_description_says_the_numbers() {
    let svg = draw(&districts(), Shape::Wide);
    assert!(svg.contains("Cẩm Xuyên: 120 (2015); 163 (2023)."));
    assert!(svg.contains("Vũ Quang: 40 (2015); chưa có số liệu (2023)."));
    assert!(svg.contains("Ước tính hoặc sơ bộ: Hương Khê (2023). Không so sánh được: Kỳ Anh (Năm 2015"));
}

/// None, one, equal, zero, below zero, huge, many, long names, all missing.
fn hard_cases() -> Vec<Chart> {
    let long = "Liên hiệp hợp tác xã nông nghiệp và dịch vụ tổng hợp ".repeat(3);
    let huge = "79228162514264337593543950335";
    let many = |count: i32| {
        let lines: Vec<[String; 3]> = (0..count)
            .map(|row| [format!("Xã số {row}"), (row * 37 % 101 - 20).to_string(), (row * 53 % 97).to_string()])
            .collect();
        slopes(
            &lines.iter().map(|[name, from, to]| (name.as_str(), from.as_str(), to.as_str(), None)).collect::<Vec<_>>(),
        )
    };
    vec![
        slopes(&[]),
        slopes(&[("a", "-", "-", None), ("b", "-", "-", Some("c"))]),
        slopes(&[("a", "5", "-", None)]),
        slopes(&[("a", "7", "7", None), ("b", "7", "7", None), ("c", "7", "7", None)]),
        slopes(&[("a", "0", "0", None)]),
        slopes(&[("a", "-1", "-20", None), ("b", "1000000000000", "-1000000000000", None)]),
        slopes(&[("a", huge, "-79228162514264337593543950335", None)]),
        slopes(&[(&long, "5", "-", Some(&long)), (&long, "5", "6", None), (&long, "-", "~6", None)]),
        many(30),
        many(200),
        many(5000),
    ]
}

#[test]
fn no_text_lies_on_other_text_or_leaves_the_drawing() {
    for chart in hard_cases().into_iter().chain([districts()]) {
        for shape in SHAPES {
            assert_tidy(&chart, shape);
            assert_plain(&chart, shape);
        }
    }
}

#[test]
fn things_of_one_value_have_their_own_lines_of_text() {
    let chart = slopes(&[("một", "7", "7", None), ("hai", "7", "7", None), ("ba", "7", "7", None)]);
    let svg = draw(&chart, Shape::Narrow);
    let names = texts(&svg).into_iter().filter(|(words, _)| ["một", "hai", "ba"].contains(words));
    let mut heights: Vec<i32> = names.map(|(_, area)| area[3].round() as i32).collect();
    heights.sort_unstable();
    heights.dedup();
    assert_eq!(heights.windows(2).map(|pair| pair[1] - pair[0]).collect::<Vec<_>>(), [16, 16]);
}
