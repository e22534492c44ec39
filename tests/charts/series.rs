//! Columns and lines over periods.

use congbo::language::Language;
use congbo::render::chart::{
    Bound, Bounds, Break, Chart, Drawing, GoalMark, Head, Series, SeriesChart, SeriesKind, Shape, draw,
};

use super::{assert_plain, assert_tidy, chart, expect, numbers, point, yearly};

const KINDS: [SeriesKind; 5] =
    [SeriesKind::Line, SeriesKind::Area, SeriesKind::Column, SeriesKind::Stacked, SeriesKind::Percent];

pub fn series_chart(kind: SeriesKind, series: Vec<Series>) -> Chart {
    broken(kind, series, Vec::new())
}

pub fn broken(kind: SeriesKind, series: Vec<Series>, breaks: Vec<Break>) -> Chart {
    chart(Drawing::Series(SeriesChart { kind, series, breaks, goals: Vec::new() }))
}

fn aiming(kind: SeriesKind, series: Vec<Series>, goals: Vec<GoalMark>) -> Chart {
    chart(Drawing::Series(SeriesChart { kind, series, breaks: Vec::new(), goals }))
}

/// A target of one year: `50<` is more than 50, `50` at least 50, and `-` no bound.
pub fn goal(year: u16, low: &str, high: &str, text: &str) -> GoalMark {
    let bound = |written: &str| {
        let value = written.trim_matches(['<', '>']).parse().ok()?;
        Some(Bound { value, strict: written.ends_with(['<', '>']) })
    };
    let bounds = Bounds { low: bound(low), high: bound(high), about: text.contains("khoảng") };
    GoalMark { bounds, position: f64::from(year), label: year.to_string(), text: format!("mục tiêu: {text}") }
}

fn goals() -> Vec<GoalMark> {
    vec![
        goal(2017, "40", "55>", "từ 40 đến dưới 55"),
        goal(2019, "60", "60", "60"),
        goal(2022, "80", "80", "khoảng 80"),
        goal(2025, "100<", "-", "trên 100"),
    ]
}

fn effective() -> Vec<Series> {
    vec![yearly("Hoạt động hiệu quả", &["31", "38", "47", "-", "58", "66", "~71"])]
}

/// Cooperatives of Hà Tĩnh, as published; a review of 2020 removed those that had ceased to work.
fn cooperatives(kind: SeriesKind) -> Chart {
    broken(
        kind,
        vec![series_of_cooperatives()],
        vec![Break { position: 2021.0, label: "rà soát 2020".to_string(), of: None }],
    )
}

fn series_of_cooperatives() -> Series {
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
    Series { name: "Hợp tác xã".to_string(), points }
}

fn flows(kind: SeriesKind) -> Chart {
    let chart = series_chart(kind, series_of_flows());
    Chart { head: Head { language: Language::En, ..chart.head }, ..chart }
}

fn series_of_flows() -> Vec<Series> {
    let founded = yearly("Founded", &["41", "48", "-", "31", "35"]);
    let dissolved = yearly("Dissolved", &["11", "24", "37", "13", "~27"]);
    let change = yearly("Net change", &["30", "24", "-", "18", "~8"]);
    vec![founded, dissolved, change]
}

#[test]
fn drawings_are_as_accepted() {
    expect("cooperatives-line-wide", &cooperatives(SeriesKind::Line), Shape::Wide);
    expect("cooperatives-line-narrow", &cooperatives(SeriesKind::Line), Shape::Narrow);
    expect("cooperatives-column-wide", &cooperatives(SeriesKind::Column), Shape::Wide);
    expect("flows-column-narrow", &flows(SeriesKind::Column), Shape::Narrow);
    expect("flows-line-wide", &flows(SeriesKind::Line), Shape::Wide);
    expect("flows-line-narrow", &flows(SeriesKind::Line), Shape::Narrow);
    expect("cooperatives-area-wide", &cooperatives(SeriesKind::Area), Shape::Wide);
    expect("cooperatives-area-narrow", &cooperatives(SeriesKind::Area), Shape::Narrow);
    for (shape, word) in [(Shape::Wide, "wide"), (Shape::Narrow, "narrow")] {
        expect(&format!("goals-line-{word}"), &aiming(SeriesKind::Line, effective(), goals()), shape);
        expect(&format!("goals-column-{word}"), &aiming(SeriesKind::Column, effective(), goals()), shape);
    }
}

#[test]
fn every_known_value_is_on_a_mark_and_no_other() {
    for kind in [SeriesKind::Line, SeriesKind::Column] {
        for shape in [Shape::Wide, Shape::Narrow] {
            let svg = draw(&cooperatives(kind), shape);
            assert_eq!(numbers(&svg), ["833", "1255", "1349", "1353", "1020", "1025", "975"]);
            let svg = draw(&series_chart(kind, vec![yearly("a", &["40.60", "-", "0", "-3.5"])]), shape);
            assert_eq!(numbers(&svg), ["40.60", "0", "-3.5"]);
        }
    }
}

#[test]
fn a_missing_value_is_a_gap_that_says_why() {
    let svg = draw(&series_chart(SeriesKind::Line, vec![yearly("a", &["5", "6", "-", "-", "7", "8"])]), Shape::Wide);
    assert_eq!(svg.matches("class=\"line s1\"").count(), 2);
    assert!(svg.contains("<title>2017: chưa có số liệu; 2018: chưa có số liệu</title>…</text>"), "{svg}");
    let alone = draw(&series_chart(SeriesKind::Line, vec![yearly("a", &["5", "-", "6"])]), Shape::Wide);
    assert_eq!(alone.matches("class=\"line s1\"").count(), 0);
}

#[test]
fn no_line_crosses_a_break() {
    let svg = draw(&cooperatives(SeriesKind::Line), Shape::Wide);
    let lines: Vec<&str> = svg.lines().filter(|line| line.starts_with("<path class=\"line")).collect();
    assert_eq!(lines.iter().map(|line| line.matches('L').count()).collect::<Vec<_>>(), [3, 2]);
    assert!(svg.contains("<path class=\"break\""));
    assert!(svg.contains(">rà soát 2020</text>"));
}

#[test]
fn an_area_is_filled_down_to_zero_and_stops_where_its_line_does() {
    let svg = draw(&cooperatives(SeriesKind::Area), Shape::Wide);
    let fills: Vec<&str> = svg.lines().filter(|line| line.starts_with("<path class=\"area s1\"")).collect();
    // Four points before the break and three after it, each with two spots on the floor.
    assert_eq!(fills.iter().map(|fill| fill.matches('L').count()).collect::<Vec<_>>(), [5, 4]);
    assert_eq!(svg.matches("class=\"line").count(), 2);
    let several = draw(&flows(SeriesKind::Area), Shape::Wide);
    assert!(!several.contains("class=\"area"));
    assert_eq!(
        several.matches("class=\"line").count(),
        draw(&flows(SeriesKind::Line), Shape::Wide).matches("class=\"line").count()
    );
}

#[test]
fn names_stand_beside_the_lines_where_all_end_there() {
    let named = |svg: &str| svg.matches("class=\"series-name").count();
    assert_eq!(named(&draw(&flows(SeriesKind::Line), Shape::Narrow)), 3);
    let early = vec![yearly("Sớm", &["1", "2", "-", "-", "-"]), yearly("Muộn", &["3", "4", "5", "6", "7"])];
    let svg = draw(&series_chart(SeriesKind::Line, early), Shape::Wide);
    assert_eq!((named(&svg), svg.matches("class=\"name\"").count()), (0, 2));
    let near = ["Một", "Hai", "Ba"].map(|name| yearly(name, &["40", "41"])).to_vec();
    let svg = draw(&series_chart(SeriesKind::Line, near), Shape::Wide);
    assert_eq!((named(&svg), svg.matches("class=\"leader").count()), (3, 2));
}

#[test]
fn a_target_shows_what_will_do() {
    let ends = |low: &str, high: &str, text: &str| {
        let svg = draw(&aiming(SeriesKind::Line, effective(), vec![goal(2025, low, high, text)]), Shape::Wide);
        let count = |class: &str| svg.matches(&format!("class=\"{class}\"")).count();
        (count("goal-end"), count("goal-end strict"), count("goal open"), count("goal about"))
    };
    assert_eq!(ends("50", "-", "ít nhất 50"), (1, 0, 1, 0));
    assert_eq!(ends("50<", "-", "trên 50"), (0, 1, 1, 0));
    assert_eq!(ends("-", "50>", "dưới 50"), (0, 1, 1, 0));
    assert_eq!(ends("40", "55>", "từ 40 đến dưới 55"), (1, 1, 0, 0));
    assert_eq!(ends("60", "60", "60"), (1, 0, 0, 0));
    assert_eq!(ends("60", "60", "khoảng 60"), (0, 0, 0, 1));
    assert_eq!(ends("-", "-", "tăng"), (0, 0, 0, 0));
}

#[test]
fn a_target_widens_both_axes_and_is_no_observation() {
    for kind in [SeriesKind::Line, SeriesKind::Area, SeriesKind::Column] {
        let chart = aiming(kind, effective(), vec![goal(2030, "180", "-", "ít nhất 180")]);
        let svg = draw(&chart, Shape::Wide);
        assert!(svg.contains(">200</text>") && svg.contains(">2030</text>"), "{svg}");
        assert!(svg.contains(">mục tiêu: ít nhất 180</text>"));
        assert!(svg.contains("mục tiêu: ít nhất 180 (2030)"));
        assert_eq!(numbers(&svg), ["31", "38", "47", "58", "66", "71"]);
    }
}

#[test]
fn markup_in_any_words_is_only_words() {
    let words = "<script>alert(\"1\")</script> & 'x'";
    let mut first = series_of_cooperatives();
    first.points[0].label = words.to_string();
    first.points[0].text = words.to_string();
    let series = vec![first, yearly(words, &["1"])];
    let breaks = vec![Break { position: 2021.0, label: words.to_string(), of: None }];
    for kind in [SeriesKind::Line, SeriesKind::Column] {
        let mut chart = broken(kind, series.clone(), breaks.clone());
        chart.head.id = format!("a b\" onload=\"{words}");
        chart.head.title = words.to_string();
        chart.head.unit = words.to_string();
        let svg = draw(&chart, Shape::Narrow);
        assert!(!svg.contains("<script"));
        assert!(!svg.contains("onload=\"<"));
        assert!(svg.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; "));
    }
}

#[test]
fn the_description_says_the_numbers() {
    let svg = draw(&cooperatives(SeriesKind::Line), Shape::Wide);
    for words in ["đầu tiên 833 (2015)", "cuối cùng 975 (7/2024)", "cao nhất 1.353 (2020)", "thấp nhất 833 (2015)"]
    {
        assert!(svg.contains(words), "{words}");
    }
    assert!(svg.contains("Ước tính hoặc sơ bộ: 2022"));
    assert!(svg.contains("Chuỗi số liệu bị ngắt: rà soát 2020"));
    assert!(draw(&flows(SeriesKind::Line), Shape::Wide).contains("Founded: first 41 (2015); last 35 (2019)"));
}

#[test]
fn both_forms_on_one_page_have_their_own_ids() {
    let chart = cooperatives(SeriesKind::Line);
    assert!(draw(&chart, Shape::Wide).contains("aria-labelledby=\"chart-wide-title\""));
    assert!(draw(&chart, Shape::Narrow).contains("<title id=\"chart-narrow-title\">"));
}

/// Hard cases: none, one, equal, zero, below zero, huge, many, and many series of long names.
pub fn hard_cases() -> Vec<Vec<Series>> {
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
        vec![yearly("a", &["5", "-3"]), yearly("b", &["-2", "-"]), yearly("c", &["79228162514264337593543950335"; 2])],
    ]
}

/// Two hundred series, and five thousand days.
fn large_cases() -> Vec<Vec<Series>> {
    let days = (0..5000).map(|day| {
        let position = 2010.0 + f64::from(day) / 365.0;
        point(&format!("ngày {day}"), position, &(day * 37 % 101).to_string())
    });
    vec![
        (1..=200).map(|number| yearly(&format!("xã số {number}"), &["3", "-", "2"])).collect(),
        vec![Series { name: "a".to_string(), points: days.collect() }],
    ]
}

#[test]
fn targets_are_tidy_and_plain_in_hard_cases() {
    let huge = "79228162514264337593543950335";
    let mut hard = goals();
    hard.push(goal(2016, huge, &format!("-{huge}"), &"một mục tiêu rất dài ".repeat(6)));
    let odd = GoalMark { position: f64::NAN, ..goal(2016, "1", "2", "?") };
    for series in hard_cases() {
        for goals in [goals(), hard.clone(), vec![odd.clone(), goal(2040, "-5<", "-2", "từ −5 đến −2")]] {
            for kind in KINDS {
                let chart = aiming(kind, series.clone(), goals.clone());
                assert_tidy(&chart, Shape::Wide);
                assert_tidy(&chart, Shape::Narrow);
                assert_plain(&chart, Shape::Narrow);
            }
        }
    }
}

#[test]
fn no_text_lies_on_other_text_or_leaves_the_drawing() {
    let mut cases = hard_cases();
    cases.extend(large_cases());
    cases.push(vec![series_of_cooperatives()]);
    cases.push(series_of_flows());
    for series in cases {
        for kind in KINDS {
            for shape in [Shape::Wide, Shape::Narrow] {
                let breaks = vec![
                    Break { position: 2016.5, label: "một điều rất dài về rà soát".repeat(4), of: None },
                    Break { position: 2017.0, label: "đổi cách tính".to_string(), of: None },
                ];
                assert_tidy(&broken(kind, series.clone(), breaks), shape);
            }
        }
    }
}

#[test]
fn drawings_hold_names_and_no_looks() {
    for series in hard_cases() {
        for kind in KINDS {
            assert_plain(&series_chart(kind, series.clone()), Shape::Wide);
        }
    }
}
