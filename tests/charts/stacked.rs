//! Stacked columns: parts on one another, as they are and as shares.

use congbo::render::chart::{Chart, Drawing, SeriesKind, Shape, draw};

use super::series::{broken, goal, series_chart};
use super::{expect, numbers, texts, yearly};

/// Cooperatives by branch, with a part that is missing in 2017.
fn branches(kind: SeriesKind) -> Chart {
    let crops = yearly("Trồng trọt", &["412", "438", "455", "471", "498", "~512"]);
    let livestock = yearly("Chăn nuôi", &["201", "214", "-", "236", "241", "~238"]);
    let services = yearly("Dịch vụ", &["143", "158", "171", "169", "182", "~190"]);
    let fish = yearly("Thủy sản", &["38", "41", "40", "33", "29", "~27"]);
    broken(kind, vec![crops, livestock, services, fish], Vec::new())
}

/// The rectangles of the marks: left, top, height, in the order drawn.
fn rectangles(svg: &str) -> Vec<[f64; 3]> {
    let bars = svg.lines().filter(|line| line.starts_with("<rect class=\"bar"));
    let number = |line: &str, name: &str| -> f64 {
        let rest = line.split(&format!(" {name}=\"")).nth(1).expect("a rectangle has a place");
        rest.split('"').next().and_then(|digits| digits.parse().ok()).expect("a place is a number")
    };
    bars.map(|line| ["x", "y", "height"].map(|name| number(line, name))).collect()
}

#[test]
fn drawings_are_as_accepted() {
    for (shape, word) in [(Shape::Wide, "wide"), (Shape::Narrow, "narrow")] {
        expect(&format!("branches-stacked-{word}"), &branches(SeriesKind::Stacked), shape);
        expect(&format!("branches-percent-{word}"), &branches(SeriesKind::Percent), shape);
    }
}

#[test]
fn parts_lie_on_one_another_from_zero_and_below_it() {
    let series = vec![yearly("a", &["30"]), yearly("b", &["-20"]), yearly("c", &["10"]), yearly("d", &["-5"])];
    let svg = draw(&series_chart(SeriesKind::Stacked, series), Shape::Wide);
    assert_eq!(numbers(&svg), ["30", "-20", "10", "-5"]);
    let bars = rectangles(&svg);
    let unit = bars[0][2] / 30.0;
    let zero = bars[0][1] + bars[0][2];
    let near = |place: f64, value: f64| assert!((zero - place - value * unit).abs() < 0.3, "{bars:?}");
    near(bars[2][1], 40.0);
    near(bars[1][1], 0.0);
    near(bars[1][1] + bars[1][2], -20.0);
    near(bars[3][1] + bars[3][2], -25.0);
}

#[test]
fn a_total_stands_only_where_every_part_is_known() {
    let svg = draw(&branches(SeriesKind::Stacked), Shape::Wide);
    let words: Vec<&str> = texts(&svg).into_iter().map(|(words, _)| words).collect();
    for total in ["794", "851", "909", "950", "967"] {
        assert!(words.contains(&total), "{total} in {words:?}");
    }
    assert!(!words.contains(&"666"));
    assert!(svg.contains("<title>Chăn nuôi, 2017: chưa có số liệu</title>…</text>"), "{svg}");
    assert!(svg.contains("Tổng: 794 (2015), 851 (2016), 909 (2018), 950 (2019), 967 (2020)."));
}

#[test]
fn a_target_is_said_and_adds_no_empty_period() {
    let mut chart = branches(SeriesKind::Stacked);
    let plain = draw(&chart, Shape::Wide);
    if let Drawing::Series(series) = &mut chart.drawing {
        series.goals = vec![goal(2025, "900", "-", "ít nhất 900")];
    }
    let svg = draw(&chart, Shape::Wide);
    assert!(svg.contains("mục tiêu: ít nhất 900 (2025)"));
    assert_eq!(svg.lines().skip(3).collect::<Vec<_>>(), plain.lines().skip(3).collect::<Vec<_>>());
}

#[test]
fn a_series_without_a_word_on_a_period_is_missing_there() {
    let series = vec![yearly("a", &["3", "4"]), yearly("b", &["5"])];
    for kind in [SeriesKind::Stacked, SeriesKind::Percent] {
        let svg = draw(&series_chart(kind, series.clone()), Shape::Wide);
        assert!(svg.contains("<title>b, 2016: không có số liệu"), "{svg}");
    }
}

#[test]
fn shares_are_said_with_their_values_and_fill_the_axis() {
    let series = vec![yearly("a", &["1", "40"]), yearly("b", &["2", "160"])];
    let svg = draw(&series_chart(SeriesKind::Percent, series), Shape::Wide);
    assert_eq!(numbers(&svg), ["1", "2", "40", "160"]);
    assert!(svg.contains("<title>a, 2015: 1 (33%)</title>") && svg.contains("<title>b, 2016: 160 (80%)</title>"));
    assert!(svg.contains(">100%</text>"));
    let bars = rectangles(&svg);
    // Both columns end at the top of the axis.
    let tops: Vec<f64> = bars.iter().map(|bar| bar[1]).collect();
    let top = tops.iter().copied().fold(f64::INFINITY, f64::min);
    assert_eq!(tops.iter().filter(|other| **other - top < 0.05).count(), 2, "{bars:?}");
}

#[test]
fn what_does_not_add_up_has_no_shares() {
    let cases = [("-", "chưa có số liệu"), ("-5", "không tính được tỷ trọng")];
    for (written, reason) in cases {
        let series = vec![yearly("a", &["5", "5"]), yearly("b", &["5", written])];
        let svg = draw(&series_chart(SeriesKind::Percent, series), Shape::Wide);
        assert_eq!(numbers(&svg), ["5", "5"]);
        let gap = svg.lines().find(|line| line.contains(">…</text>")).expect("a gap");
        assert!(gap.contains(reason) && gap.contains("a, 2016: 5"), "{gap}");
    }
    let zero = draw(&series_chart(SeriesKind::Percent, vec![yearly("a", &["0"]), yearly("b", &["0"])]), Shape::Wide);
    assert!(numbers(&zero).is_empty() && zero.contains("không tính được tỷ trọng"));
}
