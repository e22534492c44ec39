//! Stocks and the flows between them.

use congbo::render::chart::{Chart, Drawing, Shape, Step, StepKind, WaterfallChart, draw};

use super::{assert_plain, assert_tidy, chart, expect, numbers};

const SHAPES: [Shape; 2] = [Shape::Wide, Shape::Narrow];

fn waterfall(steps: &[(&str, StepKind, &str)]) -> Chart {
    let step = |(name, kind, written): &(&str, StepKind, &str)| Step {
        name: name.to_string(),
        kind: *kind,
        value: written.trim_start_matches(['~', '+']).parse().expect("a number"),
        text: written.trim_start_matches('~').replace('-', "−"),
        sure: !written.starts_with('~'),
    };
    chart(Drawing::Waterfall(WaterfallChart { steps: steps.iter().map(step).collect() }))
}

/// Small changes of a large stock.
fn cooperatives() -> Chart {
    waterfall(&[
        ("Đầu năm 2023", StepKind::Opening, "~1020"),
        ("Thành lập mới", StepKind::In, "+35"),
        ("Giải thể", StepKind::Out, "-27"),
        ("Chưa giải thích được", StepKind::Residual, "-3"),
        ("Cuối năm 2023", StepKind::Closing, "1025"),
    ])
}

/// Changes as large as the stock.
fn members() -> Chart {
    waterfall(&[
        ("Đầu kỳ", StepKind::Opening, "310"),
        ("Kết nạp", StepKind::In, "+140"),
        ("Ra khỏi", StepKind::Out, "-95"),
        ("Chết, mất tích", StepKind::Out, "~-12"),
        ("Không rõ", StepKind::Residual, "+1"),
        ("Cuối kỳ", StepKind::Closing, "344"),
    ])
}

#[test]
fn drawings_are_as_accepted() {
    for (word, shape) in [("wide", Shape::Wide), ("narrow", Shape::Narrow)] {
        expect(&format!("cooperatives-waterfall-{word}"), &cooperatives(), shape);
        expect(&format!("members-waterfall-{word}"), &members(), shape);
    }
}

#[test]
fn every_value_is_on_a_mark_and_no_other() {
    for shape in SHAPES {
        assert_eq!(numbers(&draw(&cooperatives(), shape)), ["1020", "35", "-27", "-3", "1025"]);
        assert_eq!(numbers(&draw(&members(), shape)), ["310", "140", "-95", "-12", "1", "344"]);
    }
}

/// Left and right edge of every bar.
fn edges(svg: &str) -> Vec<(f64, f64)> {
    let number = |line: &str, name: &str| -> f64 {
        let rest = line.split(&format!(" {name}=\"")).nth(1).expect("a bar has a place");
        rest.split('"').next().and_then(|digits| digits.parse().ok()).expect("a place is a number")
    };
    let bars = svg.lines().filter(|line| line.starts_with("<rect"));
    bars.map(|line| (number(line, "x"), number(line, "x") + number(line, "width"))).collect()
}

#[test]
fn each_change_begins_where_the_one_before_has_led() {
    for shape in SHAPES {
        let bars = edges(&draw(&members(), shape));
        let near = |one: f64, other: f64| assert!((one - other).abs() <= 0.11, "{one} {other}");
        let (zero, unit) = (bars[0].0, (bars[0].1 - bars[0].0) / 310.0);
        near(bars[1].0, bars[0].1);
        near(bars[1].1, zero + unit * 450.0);
        near(bars[2].1, bars[1].1);
        near(bars[2].0, zero + unit * 355.0);
        near(bars[3].0, zero + unit * 343.0);
        near(bars[5].0, zero);
        near(bars[5].1, zero + unit * 344.0);
        assert!(bars[4].1 - bars[4].0 >= 1.5 - 0.01, "what is unexplained is seen");
    }
}

#[test]
fn small_changes_are_magnified_and_it_is_said() {
    for shape in SHAPES {
        let svg = draw(&cooperatives(), shape);
        let bars = edges(&svg);
        let length = |row: usize| bars[row].1 - bars[row].0;
        assert!((length(0) / length(4) - 1020.0 / 1025.0).abs() < 0.01, "levels have one scale, from zero");
        assert!((length(1) / length(2) - 35.0 / 27.0).abs() < 0.05, "changes have one scale");
        let times = length(1) / 35.0 / (length(0) / 1020.0);
        assert!((14.5..15.5).contains(&times), "magnified {times} times");
        assert!(svg.contains("<text class=\"tick\" x=\"2\""), "{svg}");
        assert!(svg.contains(". Tăng, giảm được vẽ phóng to khoảng 15 lần so với đầu kỳ và cuối kỳ."));
        assert!(!draw(&members(), shape).contains("phóng to"));
    }
}

#[test]
fn the_description_says_the_numbers() {
    let svg = draw(&cooperatives(), Shape::Wide);
    assert!(
        svg.contains(
            "Đầu năm 2023 1020; Thành lập mới +35; Giải thể −27; Chưa giải thích được −3; Cuối năm 2023 1025."
        )
    );
    assert!(svg.contains("Ước tính hoặc sơ bộ: Đầu năm 2023."));
}

/// None, only levels, only changes, zero, below zero, huge, many, long names, a closing that is not reached.
fn hard_cases() -> Vec<Chart> {
    use StepKind::{Closing, In, Opening, Out, Residual};
    let long = "Liên hiệp hợp tác xã nông nghiệp và dịch vụ tổng hợp ".repeat(3);
    let huge = "79228162514264337593543950335";
    let many: Vec<(&str, StepKind, &str)> =
        (0..200).map(|row| ("Bước", In, if row % 2 == 0 { "7" } else { "-9" })).collect();
    vec![
        waterfall(&[]),
        waterfall(&[("a", Opening, "0"), ("b", Residual, "0"), ("c", Closing, "0")]),
        waterfall(&[("a", Opening, "1000"), ("b", Closing, "1000")]),
        waterfall(&[("a", In, "5"), ("b", Out, "-9")]),
        waterfall(&[("a", Opening, "-1000"), ("b", In, "+5"), ("c", Residual, "+1"), ("d", Closing, "-994")]),
        waterfall(&[("a", Opening, huge), ("b", In, huge), ("c", Closing, "-79228162514264337593543950335")]),
        waterfall(&[(&long, Opening, "100"), (&long, In, "+50"), (&long, Residual, "-1"), (&long, Closing, "7")]),
        waterfall(&[("a", Opening, "1000000000000"), ("b", Out, "-1000000000000"), ("c", Closing, "0")]),
        waterfall(&many),
    ]
}

#[test]
fn no_text_lies_on_other_text_or_leaves_the_drawing() {
    for chart in hard_cases().into_iter().chain([cooperatives(), members()]) {
        for shape in SHAPES {
            assert_tidy(&chart, shape);
            assert_plain(&chart, shape);
        }
    }
}
