//! Bars and dots: a row for each thing.

use congbo::render::chart::{Bar, BarChart, Chart, DotChart, DotRow, Drawing, Shape, draw};

use super::{assert_plain, assert_tidy, chart, expect, numbers, point, texts};

const SHAPES: [Shape; 2] = [Shape::Wide, Shape::Narrow];

/// A name of 120 letters.
const LONG: &str = "Liên hiệp hợp tác xã sản xuất, chế biến và tiêu thụ nông sản, dịch vụ tổng hợp và vận tải hàng hóa khu vực miền núi phía";

fn bars(values: &[(&str, &str)]) -> Chart {
    let bar = |(name, written): &(&str, &str)| {
        let point = point("2023", 2023.0, written);
        let told = format!("{name}, 2023: {}", point.text);
        Bar { name: name.to_string(), value: point.value, text: point.text, sure: point.sure, told }
    };
    chart(Drawing::Bar(BarChart { bars: values.iter().map(bar).collect() }))
}

fn districts() -> Chart {
    bars(&[
        ("Cẩm Xuyên", "163"),
        ("Thạch Hà", "141"),
        ("Can Lộc", "127"),
        ("Hương Khê", "~98"),
        ("Đức Thọ", "86"),
        ("Kỳ Anh", "-"),
        ("Nghi Xuân", "74"),
        ("Lộc Hà", "52"),
        ("Vũ Quang", "0"),
    ])
}

fn changes() -> Chart {
    bars(&[("Nông nghiệp", "31"), ("Quỹ tín dụng nhân dân", "-2"), ("Vận tải", "-14"), ("Môi trường", "7")])
}

fn dots(times: &[&str], rows: &[(&str, &[&str], Option<&str>)]) -> Chart {
    let row = |(name, values, broken): &(&str, &[&str], Option<&str>)| DotRow {
        name: name.to_string(),
        points: times
            .iter()
            .zip(*values)
            .map(|(time, value)| (!value.is_empty()).then(|| point(time, 0.0, value)))
            .collect(),
        broken: broken.map(str::to_string),
    };
    let times = times.iter().map(|time| time.to_string()).collect();
    chart(Drawing::Dot(DotChart { times, rows: rows.iter().map(row).collect() }))
}

fn two_years() -> Chart {
    dots(
        &["2015", "2023"],
        &[
            ("Cẩm Xuyên", &["120", "163"], None),
            ("Thạch Hà", &["141", "133"], None),
            ("Can Lộc", &["127", "127"], None),
            ("Hương Khê", &["61", "~98"], None),
            ("Đức Thọ", &["-", "86"], None),
            ("Kỳ Anh", &["90", "45"], Some("Năm 2015 tách thị xã Kỳ Anh")),
            ("Vũ Quang", &["", ""], None),
        ],
    )
}

fn three_years() -> Chart {
    dots(
        &["2018", "2020", "2022"],
        &[
            ("Tỷ lệ hộ dùng nước sạch", &["98.1", "98.3", "98.6"], None),
            ("Tỷ lệ trẻ em đi học mẫu giáo đúng tuổi", &["97.2", "96.9", "98.0"], None),
            ("Tỷ lệ bao phủ bảo hiểm y tế", &["~98.4", "98.9", ""], None),
        ],
    )
}

#[test]
fn drawings_are_as_accepted() {
    for (word, shape) in [("wide", Shape::Wide), ("narrow", Shape::Narrow)] {
        expect(&format!("districts-bar-{word}"), &districts(), shape);
        expect(&format!("changes-bar-{word}"), &changes(), shape);
        expect(&format!("two-years-dot-{word}"), &two_years(), shape);
        expect(&format!("three-years-dot-{word}"), &three_years(), shape);
    }
}

#[test]
fn every_known_value_is_on_a_mark_and_no_other() {
    for shape in SHAPES {
        assert_eq!(numbers(&draw(&districts(), shape)), ["163", "141", "127", "98", "86", "74", "52", "0"]);
        assert_eq!(numbers(&draw(&changes(), shape)), ["31", "-2", "-14", "7"]);
        let values = ["120", "163", "141", "133", "127", "127", "61", "98", "86", "90", "45"];
        assert_eq!(numbers(&draw(&two_years(), shape)), values);
    }
}

/// Left edge and width of every bar.
fn lengths(svg: &str) -> Vec<(f64, f64)> {
    let number = |line: &str, name: &str| -> f64 {
        let rest = line.split(&format!(" {name}=\"")).nth(1).expect("a bar has a place");
        rest.split('"').next().and_then(|digits| digits.parse().ok()).expect("a place is a number")
    };
    let bars = svg.lines().filter(|line| line.starts_with("<rect class=\"bar"));
    bars.map(|line| (number(line, "x"), number(line, "width"))).collect()
}

#[test]
fn bars_are_as_long_as_their_values_from_one_zero() {
    for shape in SHAPES {
        let bars = lengths(&draw(&districts(), shape));
        let longest = bars[0].1;
        for ((left, length), value) in bars.iter().zip([163.0, 141.0, 127.0, 98.0, 86.0, 74.0, 52.0, 0.0]) {
            assert!((left - bars[0].0).abs() < 0.01, "{value} begins at zero");
            assert!((length - longest * value / 163.0).abs() <= 0.1, "{value} is {length} of {longest}");
        }
        let bars = lengths(&draw(&changes(), shape));
        let zero = bars[0].0;
        for ((left, length), value) in bars.iter().zip([31.0_f64, -2.0, -14.0, 7.0]) {
            assert!((length - bars[0].1 * value.abs() / 31.0).abs() <= 0.1);
            assert!((if value < 0.0 { left + length } else { *left } - zero).abs() <= 0.1, "{value} begins at zero");
        }
    }
}

#[test]
fn what_is_missing_says_why() {
    let svg = draw(&districts(), Shape::Narrow);
    assert!(svg.contains("<title>Kỳ Anh, 2023: chưa có số liệu</title>…</text>"), "{svg}");
    let svg = draw(&two_years(), Shape::Wide);
    assert!(svg.contains("<title>2015: chưa có số liệu</title>…</text>"), "{svg}");
    assert!(svg.contains("<title>2015: không có số liệu; 2023: không có số liệu</title>…</text>"), "{svg}");
}

#[test]
fn times_that_do_not_compare_are_marked_and_told() {
    let svg = draw(&two_years(), Shape::Narrow);
    assert!(svg.contains("<path class=\"break\" d="));
    assert_eq!(texts(&svg).iter().filter(|(words, _)| words.contains('≠')).count(), 2, "{svg}");
    assert_eq!(svg.matches("<title>Năm 2015 tách thị xã Kỳ Anh</title>").count(), 2);
    assert!(!draw(&three_years(), Shape::Wide).contains('≠'));
}

#[test]
fn long_names_have_lines_of_their_own() {
    let baseline = |chart: &Chart, wanted: &str| {
        let svg = draw(chart, Shape::Narrow);
        let found = texts(&svg).into_iter().find(|(words, _)| *words == wanted);
        found.unwrap_or_else(|| panic!("{wanted} is not in:\n{svg}")).1[3]
    };
    let beside = bars(&[("Quỹ tín dụng nhân dân", "31"), ("Vận tải", "7")]);
    let lower = |one: &str, other: &str| baseline(&beside, one) - baseline(&beside, other);
    let lines = [lower("Vận tải", "7"), lower("31", "Quỹ tín dụng"), lower("nhân dân", "31")];
    assert_eq!(lines.map(|units| units.round() as i32), [0, 8, 8]);
    let long = "Tỷ lệ trẻ em năm tuổi đi học mẫu giáo";
    let above = bars(&[(long, "1000000000")]);
    assert!(baseline(&above, long) + 16.0 <= baseline(&above, "1.000.000.000"));
}

#[test]
fn the_description_says_the_numbers() {
    let svg = draw(&districts(), Shape::Wide);
    assert!(svg.contains("Biểu đồ thanh ngang. Đơn vị: hợp tác xã. cao nhất 163 (Cẩm Xuyên); thấp nhất 0 (Vũ Quang)."));
    assert!(svg.contains("Thiếu số liệu: chưa có số liệu (Kỳ Anh). Ước tính hoặc sơ bộ: Hương Khê."));
    let svg = draw(&two_years(), Shape::Wide);
    assert!(svg.contains("Cẩm Xuyên: 120 (2015); 163 (2023). "));
    assert!(svg.contains("Không so sánh được: Kỳ Anh (Năm 2015 tách thị xã Kỳ Anh)."));
}

/// None, one, equal, zero, below zero, huge, tiny, many, long names, all missing.
fn hard_cases() -> Vec<Vec<(String, String)>> {
    let pairs = |values: &[&str]| values.iter().map(|value| ("a".to_string(), value.to_string())).collect::<Vec<_>>();
    let many = |count: i32| (0..count).map(|row| (format!("Xã số {row}"), (row * 37 % 101 - 20).to_string())).collect();
    let long = ["5", "-", "-7", "~1"].map(|value| (LONG.to_string(), value.to_string())).to_vec();
    let mut one_long: Vec<(String, String)> = many(20);
    one_long[3].0 = LONG.to_string();
    vec![
        vec![],
        pairs(&["-"]),
        pairs(&["40.6"]),
        pairs(&["7", "7", "7"]),
        pairs(&["0", "0"]),
        pairs(&["-1", "-", "-20"]),
        pairs(&["1000000000000", "-1000000000000", "-"]),
        pairs(&["79228162514264337593543950335", "-79228162514264337593543950335"]),
        pairs(&["0.0000000000000000000000000001"]),
        many(69),
        many(700),
        long,
        one_long,
    ]
}

/// Both kinds for the same pairs; as dots each with the pair after it.
fn both(pairs: &[(String, String)]) -> [Chart; 2] {
    let bare: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let next = |index: usize| bare[(index + 1) % bare.len()].1;
    let values: Vec<[&str; 3]> = (0..bare.len()).map(|index| [bare[index].1, next(index), "3"]).collect();
    let broken = |index: usize| (index % 3 == 1).then_some(LONG);
    let rows: Vec<(&str, &[&str], Option<&str>)> =
        bare.iter().enumerate().map(|(index, (name, _))| (*name, &values[index][..], broken(index))).collect();
    [bars(&bare), dots(&["2015", LONG, "2023"], &rows)]
}

#[test]
fn no_text_lies_on_other_text_or_leaves_the_drawing() {
    for pairs in hard_cases() {
        for chart in both(&pairs) {
            SHAPES.into_iter().for_each(|shape| assert_tidy(&chart, shape));
        }
    }
    for chart in [districts(), changes(), two_years(), three_years()] {
        SHAPES.into_iter().for_each(|shape| assert_tidy(&chart, shape));
    }
    let years: Vec<String> = (1900..2100).map(|year| year.to_string()).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    assert_tidy(&dots(&years, &[("a", &years, None)]), Shape::Narrow);
}

#[test]
fn drawings_hold_names_and_no_looks() {
    for pairs in hard_cases() {
        for chart in both(&pairs) {
            assert_plain(&chart, Shape::Wide);
        }
    }
}

#[test]
fn thousands_of_rows_are_all_drawn() {
    let values: Vec<(String, String)> = (0..5000).map(|row| (format!("Thôn {row}"), row.to_string())).collect();
    for chart in both(&values) {
        assert!(numbers(&draw(&chart, Shape::Narrow)).len() >= 5000);
    }
}
