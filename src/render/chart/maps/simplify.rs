//! Outlines with fewer points than the eye could miss.

use super::super::paper::room::Spot;

/// How far an outline may be from what it was, in tenths of a unit.
const TOLERANCE: f64 = 5.0;

/// A ring without the points that do not change its looks (Douglas and Peucker, 1973). Fewer than three
/// are left where the ring is too small to be seen.
pub fn simplify(ring: &[Spot]) -> Vec<Spot> {
    let mut spots = ring.to_vec();
    spots.dedup();
    while spots.len() > 1 && spots.first() == spots.last() {
        spots.pop();
    }
    let Some(first) = spots.first().copied() else { return spots };
    // A ring has no ends to begin with: it is parted at its first spot and at the one farthest from it.
    let far = (0..spots.len()).max_by_key(|index| square(first, spots[*index])).unwrap_or(0);
    spots.push(first);
    let mut kept = vec![false; spots.len()];
    kept[0] = true;
    kept[far] = true;
    keep(&spots, (0, far), &mut kept);
    keep(&spots, (far, spots.len() - 1), &mut kept);
    spots.into_iter().zip(kept).filter_map(|(spot, kept)| kept.then_some(spot)).collect()
}

/// Marks the spots between two ends that are far from the line between them; a list of what is still to be
/// done, not a recursion, for coasts have many points.
fn keep(spots: &[Spot], ends: (usize, usize), kept: &mut [bool]) {
    let mut pending = vec![ends];
    while let Some((from, to)) = pending.pop() {
        let distance = |index: &usize| distance(spots[*index], (spots[from], spots[to]));
        let farthest = (from + 1..to).max_by(|one, other| distance(one).total_cmp(&distance(other)));
        if let Some(index) = farthest.filter(|index| distance(index) > TOLERANCE) {
            kept[index] = true;
            pending.extend([(from, index), (index, to)]);
        }
    }
}

fn square(one: Spot, other: Spot) -> i64 {
    let (x, y) = (i64::from(other.0) - i64::from(one.0), i64::from(other.1) - i64::from(one.1));
    x * x + y * y
}

/// From a spot to the nearest of the line between two others.
fn distance(spot: Spot, (from, to): (Spot, Spot)) -> f64 {
    let (dx, dy) = (f64::from(to.0) - f64::from(from.0), f64::from(to.1) - f64::from(from.1));
    let (x, y) = (f64::from(spot.0) - f64::from(from.0), f64::from(spot.1) - f64::from(from.1));
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { ((x * dx + y * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    (x - along * dx).hypot(y - along * dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_on_a_line_are_left_out_and_corners_stay() {
        let ring = [(0, 0), (50, 2), (100, 0), (100, 0), (100, 100), (60, 103), (0, 100), (0, 0)];
        assert_eq!(simplify(&ring), [(0, 0), (100, 0), (100, 100), (0, 100)]);
    }

    #[test]
    fn what_cannot_be_seen_has_hardly_a_point_left() {
        assert!(simplify(&[(3, 3), (4, 3), (4, 4), (3, 3)]).len() < 3);
        assert!(simplify(&[(3, 3), (3, 3)]).len() < 3);
        assert_eq!(simplify(&[]), []);
    }
}
