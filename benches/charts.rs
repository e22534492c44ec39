//! Our drawings beside those of plotters' own SVG backend, of the same numbers: `cargo bench --bench charts`.

use std::hint::black_box;

use congbo::language::{Language, NumberStyle, format_number};
use congbo::render::chart::{Chart, Drawing, Head, Point, Series, SeriesChart, SeriesKind, Shape, draw};
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use plotters::prelude::*;
use plotters_svg::SVGBackend;
use rust_decimal::Decimal;

fn main() {
    divan::main();
}

/// How many points a series has: what the example site has, and a long one.
const POINTS: [usize; 2] = [7, 120];

/// Numbers that go up and down about a thousand, a year each.
fn numbers(points: usize) -> Vec<(i32, u32)> {
    (0..points).map(|index| (1900 + index as i32, 900 + (index * 37 % 101) as u32)).collect()
}

fn ours(points: usize) -> String {
    let point = |(year, value): (i32, u32)| {
        let value = Decimal::from(value);
        let style = NumberStyle { decimals: 0, signed: false };
        Point {
            label: year.to_string(),
            position: f64::from(year),
            value: Some(value),
            text: format_number(value, style, Language::Vi),
            sure: true,
        }
    };
    let series = Series { name: "Hợp tác xã".into(), points: numbers(points).into_iter().map(point).collect() };
    let drawing = SeriesChart { kind: SeriesKind::Line, series: vec![series], breaks: Vec::new(), goals: Vec::new() };
    let head =
        Head { id: "c".into(), title: "Hợp tác xã".into(), unit: "hợp tác xã".into(), language: Language::Vi };
    draw(&Chart { head, drawing: Drawing::Series(drawing) }, Shape::Wide)
}

/// The same with what plotters brings: axes with numbers, a title, a line, a dot and a number on each point.
fn stock(points: usize) -> String {
    let mut svg = String::new();
    let numbers = numbers(points);
    let (first, last) = (numbers[0].0, numbers[points - 1].0);
    let root = SVGBackend::with_string(&mut svg, (640, 320)).into_drawing_area();
    let mut chart = ChartBuilder::on(&root)
        .caption("Hợp tác xã", ("sans-serif", 16))
        .margin(8)
        .x_label_area_size(24)
        .y_label_area_size(48)
        .build_cartesian_2d(first - 1..last + 1, 0u32..1200)
        .expect("a string takes all writing");
    chart.configure_mesh().draw().expect("a string takes all writing");
    chart.draw_series(LineSeries::new(numbers.clone(), BLACK)).expect("a string takes all writing");
    let dots = numbers.iter().map(|spot| Circle::new(*spot, 4, BLACK.filled()));
    chart.draw_series(dots).expect("a string takes all writing");
    let labels = numbers.iter().map(|spot| Text::new(spot.1.to_string(), *spot, ("sans-serif", 13)));
    chart.draw_series(labels).expect("a string takes all writing");
    root.present().expect("a string takes all writing");
    drop(chart);
    drop(root);
    svg
}

#[divan::bench(args = POINTS)]
fn a_line_of_ours(bencher: Bencher, points: usize) {
    let bytes = BytesCount::new(ours(points).len());
    bencher.counter(ItemsCount::new(1usize)).counter(bytes).bench(|| ours(black_box(points)));
}

#[divan::bench(args = POINTS)]
fn a_line_of_plotters_own(bencher: Bencher, points: usize) {
    let bytes = BytesCount::new(stock(points).len());
    bencher.counter(ItemsCount::new(1usize)).counter(bytes).bench(|| stock(black_box(points)));
}
