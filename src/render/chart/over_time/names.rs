//! Names of series right of their last marks, in place of a key where all have room there.

use plotters_backend::text_anchor::{HPos, Pos, VPos};

use super::super::chart::Shape;
use super::super::paper::advance::{LINE_HEIGHT, width};
use super::super::paper::canvas::Drawn;
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::{Label, Spot};
use super::frame::Frame;
use super::layout::GAP;
use super::line;
use super::series::{SeriesChart, SeriesKind};
use super::stacked;

/// More names than colours would not be told apart, and the eye would not follow so many leaders.
const MOST: usize = 8;

/// How far from its mark a name can be and still belong to it without a leader, in tenths.
const NEAR: i32 = 40;

/// The width of the names beside the marks; `None` where a key serves better.
pub fn width_beside(chart: &SeriesChart, shape: Shape) -> Option<i32> {
    let known = |points: &[_]| points.iter().any(|point: &super::super::Point| point.value.is_some());
    let all = chart.series.iter().all(|series| known(&series.points) && !series.name.trim().is_empty());
    if !all || !(2..=MOST).contains(&chart.series.len()) || !ends_together(chart) {
        return None;
    }
    let widest = chart.series.iter().map(|series| width(&series.name, true)).max()?;
    let whole = shape.size().0 * 10;
    (widest <= whole * if shape == Shape::Wide { 30 } else { 26 } / 100).then_some(widest)
}

/// Whether every series reaches the right of the chart, so that its name there is next to it.
fn ends_together(chart: &SeriesChart) -> bool {
    match chart.kind {
        SeriesKind::Column => false,
        SeriesKind::Stacked | SeriesKind::Percent => stacked::last_is_whole(chart),
        SeriesKind::Line | SeriesKind::Area => line::ends_together(chart),
    }
}

impl Frame<'_> {
    /// Writes the name of each series at its spot, moved apart where they would lie on one another.
    pub fn names(&mut self, chart: &SeriesChart, spots: &[(usize, Spot)]) -> Drawn {
        let Some(left) = self.layout.names_left else { return Ok(()) };
        let mut spots = spots.to_vec();
        spots.sort_by_key(|(series, spot)| (spot.1, *series));
        let wanted: Vec<i32> = spots.iter().map(|(_, spot)| spot.1).collect();
        let heights = apart(&wanted, LINE_HEIGHT, (self.layout.plot.top, self.layout.plot.bottom));
        for ((series, (x, y)), height) in spots.into_iter().zip(heights) {
            if (height - y).abs() > NEAR {
                let leader = vec![(x, y), (left - GAP / 4, height)];
                self.room.add_line(leader[0], leader[1]);
                self.canvas.path(leader, Ink::series(Role::Leader, series), None)?;
            }
            self.put(&Label {
                words: chart.series[series].name.clone(),
                ink: Ink::series(Role::SeriesName, series),
                heavy: true,
                spot: (left, height),
                anchor: Pos { h_pos: HPos::Left, v_pos: VPos::Center },
            })?;
        }
        Ok(())
    }
}

/// Heights at least `distance` apart, in the order given, each as near to the one wanted as that allows.
///
/// Neighbours that are too near become one group about the mean of what they want (pool adjacent
/// violators), until no two groups meet.
fn apart(wanted: &[i32], distance: i32, (top, bottom): (i32, i32)) -> Vec<i32> {
    /// The first height of a group that wants it, and how many stand in it.
    struct Group {
        wanted: i64,
        count: i64,
    }
    let (distance, top) = (i64::from(distance), i64::from(top));
    let inside = |group: &Group| {
        let last = i64::from(bottom) - (group.count - 1) * distance;
        (group.wanted / group.count).min(last).max(top)
    };
    let mut groups: Vec<Group> = Vec::new();
    for height in wanted {
        let mut group = Group { wanted: i64::from(*height), count: 1 };
        while let Some(before) = groups.pop_if(|before| inside(before) + before.count * distance > inside(&group)) {
            let moved = group.wanted - group.count * before.count * distance;
            group = Group { wanted: before.wanted + moved, count: before.count + group.count };
        }
        groups.push(group);
    }
    let spread = groups.iter().flat_map(|group| (0..group.count).map(|at| inside(group) + at * distance));
    spread.map(|height| height as i32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heights_move_apart_and_no_further() {
        assert_eq!(apart(&[100, 400], 160, (0, 1000)), [100, 400]);
        assert_eq!(apart(&[300, 300], 160, (0, 1000)), [220, 380]);
        assert_eq!(apart(&[0, 10, 20], 160, (0, 1000)), [0, 160, 320]);
        assert_eq!(apart(&[990, 1000], 160, (0, 1000)), [840, 1000]);
        assert_eq!(apart(&[100, 300, 320, 900], 160, (0, 1000)), [80, 240, 400, 900]);
        assert!(apart(&[], 160, (0, 0)).is_empty());
    }
}
