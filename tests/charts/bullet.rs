//! Targets and how far they are reached.

use congbo::render::chart::{Bound, Bounds, Bullet, BulletChart, Chart, Drawing, Point, Shape, draw};

use super::{assert_plain, assert_tidy, chart, expect, numbers, point};

const SHAPES: [Shape; 2] = [Shape::Wide, Shape::Narrow];

fn bound(written: &str) -> Option<Bound> {
    let value = written.trim_start_matches(['>', '<']).parse().ok()?;
    Some(Bound { value, strict: written.starts_with(['>', '<']) })
}

/// `low` and `high` as written, with `>` or `<` before a limit that is too little itself.
fn target(name: &str, (low, high): (&str, &str), goal: &str, result: Option<Point>, judgement: &str) -> Bullet {
    Bullet {
        name: name.to_string(),
        period: "2025".to_string(),
        bounds: Bounds { low: bound(low), high: bound(high), about: goal.starts_with("khoảng") },
        goal: goal.to_string(),
        result,
        on_the_way: None,
        judgement: judgement.to_string(),
    }
}

fn bullets(rows: Vec<Bullet>) -> Chart {
    let mut chart = chart(Drawing::Bullet(BulletChart { rows }));
    chart.head.unit = String::new();
    chart
}

fn text(text: &str, point: Point) -> Option<Point> {
    Some(Point { text: text.to_string(), ..point })
}

fn targets() -> Chart {
    let share = text("57,6%", point("2025", 2025.0, "57.6"));
    let mut way = target("Số hợp tác xã thành lập mới trong năm", ("40", ""), "ít nhất 40", None, "đang thực hiện");
    way.on_the_way = Some(point("2023", 2023.0, "35"));
    let mut both =
        target("Doanh thu bình quân của một hợp tác xã nông nghiệp", ("2.5", "3"), "2,5–3 tỷ đồng", None, "đạt");
    both.result = text("2,8 tỷ đồng", point("2025", 2025.0, "~2.8"));
    both.on_the_way = text("2,1 tỷ đồng", point("2023", 2023.0, "2.1"));
    bullets(vec![
        target("Tỷ lệ hợp tác xã hoạt động hiệu quả", (">50", ""), "trên 50%", share, "đạt"),
        way,
        both,
        target("Hợp tác xã ngừng hoạt động", ("", "20"), "không quá 20", Some(point("2025", 2025.0, "27")), "chưa đạt"),
        target("Thành viên", ("75000", "75000"), "khoảng 75.000", Some(point("2025", 2025.0, "73691")), "gần đạt"),
        target("Liên hiệp hợp tác xã", ("5", "5"), "5", None, "chưa có kết quả"),
    ])
}

#[test]
fn drawings_are_as_accepted() {
    expect("targets-bullet-wide", &targets(), Shape::Wide);
    expect("targets-bullet-narrow", &targets(), Shape::Narrow);
}

#[test]
fn every_known_value_and_limit_is_on_a_mark_and_no_other() {
    for shape in SHAPES {
        let values = ["57.6", "50", "35", "40", "2.8", "2.1", "2.5", "3", "27", "20", "73691", "75000", "5"];
        assert_eq!(numbers(&draw(&targets(), shape)), values);
    }
}

#[test]
fn limits_end_open_where_they_are_too_little_themselves() {
    let svg = draw(&targets(), Shape::Wide);
    assert_eq!(svg.matches("class=\"bound-end strict\"").count(), 1);
    assert_eq!(svg.matches("class=\"bound-end\"").count(), 5);
    assert_eq!(svg.matches("class=\"bound about\"").count(), 1);
    assert_eq!(svg.matches("class=\"band\"").count(), 4);
}

#[test]
fn no_result_is_no_bar() {
    let svg = draw(&targets(), Shape::Wide);
    assert_eq!(svg.matches("<rect class=\"bar").count(), 4);
    assert_eq!(svg.matches("<rect class=\"underway").count(), 2);
    assert!(svg.contains("<title>chưa có kết quả</title>…</text>"), "{svg}");
}

#[test]
fn the_description_says_the_numbers() {
    let svg = draw(&targets(), Shape::Wide);
    assert!(svg.contains("Tỷ lệ hợp tác xã hoạt động hiệu quả (2025): Mục tiêu: trên 50%; 57,6% (2025); đạt."));
    assert!(svg.contains("Liên hiệp hợp tác xã (2025): Mục tiêu: 5; chưa có kết quả."));
}

/// None, nothing asked, zero, below zero, huge, many, long words, missing.
fn hard_cases() -> Vec<Chart> {
    let long = "Liên hiệp hợp tác xã nông nghiệp và dịch vụ tổng hợp ".repeat(3);
    let huge = "79228162514264337593543950335";
    let known = |written: &str| Some(point("2024", 2024.0, written));
    let mut wordy = target(&long, ("5", ""), &long, text(&long, point(&long, 0.0, "7")), &long);
    wordy.period = long.clone();
    wordy.on_the_way = text(&long, point(&long, 0.0, "~3"));
    let many = (0..200).map(|row| target(&format!("Chỉ tiêu {row}"), (&row.to_string(), ""), "x", known("100"), "đạt"));
    vec![
        bullets(vec![]),
        bullets(vec![target("", ("", ""), "", None, "")]),
        bullets(vec![target("a", ("", ""), "", known("-"), "")]),
        bullets(vec![target("a", ("0", "0"), "0", known("0"), "đạt")]),
        bullets(vec![
            target("a", ("-5", ""), "trên −5", known("-7"), "chưa"),
            target("b", ("", "-5"), "dưới −5", known("-7"), "đạt"),
            target("c", ("9", "3"), "lạ", known("1000000000000"), "đạt"),
        ]),
        bullets(vec![target("a", (huge, ""), huge, known(&format!("-{huge}")), "chưa")]),
        bullets(vec![wordy]),
        bullets(many.collect()),
    ]
}

#[test]
fn no_text_lies_on_other_text_or_leaves_the_drawing() {
    for chart in hard_cases().into_iter().chain([targets()]) {
        for shape in SHAPES {
            assert_tidy(&chart, shape);
            assert_plain(&chart, shape);
        }
    }
}
