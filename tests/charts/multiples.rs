//! Small multiples: panels on one scale.

use congbo::render::chart::{Break, Chart, Drawing, MultiplesChart, Panel, Point, SeriesKind, Shape, draw};

use super::{assert_plain, assert_tidy, chart, expect, numbers, yearly};

const KINDS: [SeriesKind; 3] = [SeriesKind::Line, SeriesKind::Area, SeriesKind::Column];

fn panels(kind: SeriesKind, panels: Vec<Panel>) -> Chart {
    chart(Drawing::Multiples(MultiplesChart { kind, panels }))
}

fn panel(name: &str, values: &[&str]) -> Panel {
    Panel { name: name.to_string(), points: points(values), breaks: Vec::new() }
}

fn points(values: &[&str]) -> Vec<Point> {
    yearly("", values).points
}

/// Cooperatives of seven districts, with what real series have: gaps, provisional numbers, a break.
fn districts(kind: SeriesKind) -> Chart {
    let review =
        Break {
            position: 2017.5, label: "2018: rà soát, bỏ hợp tác xã ngừng hoạt động".to_string(), of: None
        };
    let broken = Panel { breaks: vec![review], ..panel("Thạch Hà", &["148", "156", "163", "121", "124", "126"]) };
    let all = vec![
        panel("Cẩm Xuyên", &["131", "138", "142", "150", "157", "~160"]),
        broken,
        panel("Đức Thọ", &["88", "90", "-", "97", "101", "104"]),
        panel("Hương Khê", &["62", "61", "66", "70", "-", "-"]),
        panel("Kỳ Anh", &["117", "121", "126", "129", "133", "138"]),
        panel("Thành phố Hà Tĩnh và các xã mới nhập về", &["45", "47", "52", "58", "60", "63"]),
        panel("Vũ Quang", &["-", "-", "-", "-", "-", "-"]),
    ];
    panels(kind, all)
}

#[test]
fn drawings_are_as_accepted() {
    expect("districts-multiples-wide", &districts(SeriesKind::Line), Shape::Wide);
    expect("districts-multiples-narrow", &districts(SeriesKind::Area), Shape::Narrow);
    expect("districts-multiples-column-wide", &districts(SeriesKind::Column), Shape::Wide);
}

#[test]
fn every_known_value_is_on_a_mark_and_no_other() {
    for kind in KINDS {
        for shape in [Shape::Wide, Shape::Narrow] {
            let two = vec![panel("a", &["40.60", "-", "0", "-3.5"]), panel("b", &["~7", "-"])];
            assert_eq!(numbers(&draw(&panels(kind, two), shape)), ["40.60", "0", "-3.5", "7"]);
        }
    }
}

#[test]
fn all_panels_have_one_scale() {
    let two = vec![panel("a", &["100", "50"]), panel("b", &["25", "100"])];
    let svg = draw(&panels(SeriesKind::Column, two), Shape::Wide);
    let heights: Vec<f64> = svg
        .lines()
        .filter(|line| line.starts_with("<rect class=\"bar"))
        .filter_map(|line| line.split(" height=\"").nth(1)?.split('"').next()?.parse().ok())
        .collect();
    let whole = heights[0];
    assert!(whole > 50.0);
    for (height, share) in heights.iter().zip([1.0, 0.5, 0.25, 1.0]) {
        assert!((height - whole * share).abs() <= 0.2, "{heights:?}");
    }
}

#[test]
fn breaks_part_the_lines_and_say_why() {
    let svg = draw(&districts(SeriesKind::Area), Shape::Wide);
    assert!(svg.contains("<title>2018: rà soát, bỏ hợp tác xã ngừng hoạt động</title>"));
    assert!(svg.contains(">2018: rà soát, bỏ hợp tác xã ngừng hoạt động</text>"));
    // One fill a panel, two where it breaks, two where a value is missing between others.
    assert_eq!(svg.matches("class=\"area s1\"").count(), 1 + 2 + 2 + 1 + 1 + 1);
    assert!(svg.contains("Chuỗi số liệu bị ngắt: 2018: rà soát"));
    assert!(svg.contains("Cẩm Xuyên: đầu tiên 131 (2015); cuối cùng 160 (2020)"));
}

#[test]
fn hard_cases_are_tidy_and_plain() {
    let huge = ["79228162514264337593543950335", "-79228162514264337593543950335"];
    let many: Vec<String> = (0..5000).map(|value| (value * 37 % 101).to_string()).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let long = "Liên hiệp hợp tác xã nông nghiệp và dịch vụ tổng hợp ".repeat(3);
    let odd = [f64::NAN, f64::INFINITY, 1e300].map(|position| super::point("?", position, "5")).to_vec();
    let cases = vec![
        vec![],
        vec![panel("", &[])],
        vec![panel(&long, &["5"]), panel(&long, &["-"])],
        vec![panel("a", &["0", "0"]), panel("b", &["7", "7"])],
        vec![panel("a", &["-1", "-20", "-3"])],
        vec![panel("a", &huge)],
        vec![panel("a", &["1000000000000", "-1000000000000"]), panel("b", &["0.0000000000000000000000000001"])],
        vec![panel("a", &many)],
        vec![Panel { name: "a".to_string(), points: odd, breaks: Vec::new() }],
        (0..200).map(|number| panel(&format!("xã số {number}"), &["1", "-", "~3", "4"])).collect(),
    ];
    for case in cases {
        for kind in KINDS {
            for shape in [Shape::Wide, Shape::Narrow] {
                assert_tidy(&panels(kind, case.clone()), shape);
            }
            assert_plain(&panels(kind, case.clone()), Shape::Narrow);
        }
    }
}
