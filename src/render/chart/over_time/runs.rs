//! Stretches of points that may be joined: nothing is missing and nothing breaks between them.

use super::super::paper::canvas::{Canvas, Failed};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::Spot;
use super::super::paper::scale::position;
use super::series::{Break, Point};

/// Known points in a row that compare with one another; a lone one too.
pub fn runs<'p>(points: &'p [Point], breaks: &[Break]) -> Vec<&'p [Point]> {
    let parted = |one: &Point, next: &Point| {
        breaks.iter().any(|line| one.position < line.position && line.position <= next.position)
    };
    let joined = |one: &Point, next: &Point| one.value.is_some() && next.value.is_some() && !parted(one, next);
    points.chunk_by(joined).filter(|run| run[0].value.is_some()).collect()
}

/// The lines of a run, each sure throughout or not: a line is as sure as the point that it leads to.
pub fn strokes(run: &[Point]) -> Vec<(&[Point], bool)> {
    let (mut strokes, mut from) = (Vec::new(), 0);
    for to in 1..run.len() {
        if run.get(to + 1).is_none_or(|next| next.sure != run[to].sure) {
            strokes.push((&run[from..=to], run[to].sure));
            from = to;
        }
    }
    strokes
}

/// Draws the runs, first each one's fill down to zero if there is to be one, and returns its lines.
pub fn draw_runs(
    canvas: &Canvas,
    points: &[Point],
    breaks: &[Break],
    series: usize,
    filled: bool,
    spot: impl Fn(f64, f64) -> Spot,
) -> Result<Vec<Vec<Spot>>, Failed> {
    let place = |point: &Point| Some(spot(point.position, position(point.value?)));
    let mut drawn = Vec::new();
    for run in runs(points, breaks).into_iter().filter(|run| run.len() > 1) {
        if filled {
            let floor = [&run[run.len() - 1], &run[0]].map(|point| spot(point.position, 0.0));
            let ring = run.iter().filter_map(place).chain(floor).collect();
            canvas.path(ring, Ink::series(Role::Area, series), None)?;
        }
        for (stroke, sure) in strokes(run) {
            let spots: Vec<Spot> = stroke.iter().filter_map(place).collect();
            let role = if sure { Role::Line } else { Role::UnsureLine };
            canvas.path(spots.clone(), Ink::series(role, series), None)?;
            drawn.push(spots);
        }
    }
    Ok(drawn)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(written: &str) -> Vec<Point> {
        let point = |(at, word): (usize, &str)| Point {
            label: at.to_string(),
            position: at as f64,
            value: word.trim_start_matches('~').parse().ok(),
            text: word.to_string(),
            sure: !word.starts_with('~'),
        };
        written.split(' ').enumerate().map(point).collect()
    }

    fn labels(run: &[Point]) -> String {
        run.iter().map(|point| point.label.as_str()).collect()
    }

    #[test]
    fn gaps_and_breaks_end_a_run() {
        let points = points("5 6 - - 7 8 9 -");
        let line = Break { position: 5.5, label: String::new(), of: None };
        let runs: Vec<String> = runs(&points, &[line]).into_iter().map(labels).collect();
        assert_eq!(runs, ["01", "45", "6"]);
    }

    #[test]
    fn a_stroke_is_as_sure_as_its_points() {
        let points = points("5 6 ~7 ~8 9");
        let strokes: Vec<(String, bool)> =
            strokes(&points).into_iter().map(|(run, sure)| (labels(run), sure)).collect();
        assert_eq!(strokes, [("01".to_string(), true), ("123".to_string(), false), ("34".to_string(), true)]);
        assert!(super::strokes(&points[..1]).is_empty());
    }
}
