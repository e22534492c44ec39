//! Where in an outline words have a place.

use super::super::paper::room::{Area, Spot};

/// How many places are tried along each side of an outline's box.
const TRIES: i32 = 12;

/// The least box around a ring.
pub fn bounds(ring: &[Spot]) -> Area {
    let mut area = Area { left: i32::MAX, top: i32::MAX, right: i32::MIN, bottom: i32::MIN };
    for (x, y) in ring {
        area = Area {
            left: area.left.min(*x),
            top: area.top.min(*y),
            right: area.right.max(*x),
            bottom: area.bottom.max(*y),
        };
    }
    area
}

/// Twice the area within a ring.
pub fn double_area(ring: &[Spot]) -> i64 {
    edges(ring).map(|(from, to)| cross(from, to)).sum::<i64>().abs()
}

/// The middle of a box of a size that lies wholly within the rings, as near to the centroid of the first as may be.
pub fn place(rings: &[Vec<Spot>], (wide, high): (i32, i32)) -> Option<Spot> {
    let outline = rings.first()?;
    let room = bounds(outline);
    let (spare_x, spare_y) = (room.right - room.left - wide, room.bottom - room.top - high);
    if spare_x < 0 || spare_y < 0 {
        return None;
    }
    let (x, y) = centroid(outline)?;
    let grid = (0..=TRIES).flat_map(|row| (0..=TRIES).map(move |column| (column, row)));
    let corner = (room.left + wide / 2, room.top + high / 2);
    let tries = grid.map(|(column, row)| (corner.0 + spare_x / TRIES * column, corner.1 + spare_y / TRIES * row));
    let mut tries: Vec<Spot> = tries.collect();
    tries.sort_by_key(|spot| i64::from(spot.0 - x).pow(2) + i64::from(spot.1 - y).pow(2));
    let holds = |(x, y): &Spot| {
        let (left, top) = (x - wide / 2, y - high / 2);
        is_within(rings, &Area { left, top, right: left + wide, bottom: top + high })
    };
    std::iter::once((x, y)).chain(tries).find(holds)
}

/// Whether an area is within the rings: its corner is, and no edge crosses it.
fn is_within(rings: &[Vec<Spot>], area: &Area) -> bool {
    let crosses = |(from, to): (Spot, Spot)| {
        let reaches = from.1.min(to.1) <= area.bottom && from.1.max(to.1) >= area.top;
        reaches && area.crossed((from, to))
    };
    holds(rings, (area.left, area.top)) && !rings.iter().flat_map(|ring| edges(ring)).any(crosses)
}

/// Whether a line to the right of the spot meets an odd number of edges.
fn holds(rings: &[Vec<Spot>], (x, y): Spot) -> bool {
    let meets = |((x1, y1), (x2, y2)): &(Spot, Spot)| {
        if (*y1 > y) == (*y2 > y) {
            return false;
        }
        let along = (f64::from(y) - f64::from(*y1)) / (f64::from(*y2) - f64::from(*y1));
        f64::from(x) < f64::from(*x1) + along * (f64::from(*x2) - f64::from(*x1))
    };
    rings.iter().flat_map(|ring| edges(ring)).filter(meets).count() % 2 == 1
}

fn centroid(ring: &[Spot]) -> Option<Spot> {
    let signed: i64 = edges(ring).map(|(from, to)| cross(from, to)).sum();
    if signed == 0 {
        return None;
    }
    let (mut x, mut y) = (0.0, 0.0);
    for (from, to) in edges(ring) {
        let weight = cross(from, to) as f64;
        x += (f64::from(from.0) + f64::from(to.0)) * weight;
        y += (f64::from(from.1) + f64::from(to.1)) * weight;
    }
    let whole = 3.0 * signed as f64;
    Some(((x / whole) as i32, (y / whole) as i32))
}

fn cross(from: Spot, to: Spot) -> i64 {
    i64::from(from.0) * i64::from(to.1) - i64::from(to.0) * i64::from(from.1)
}

fn edges(ring: &[Spot]) -> impl Iterator<Item = (Spot, Spot)> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_at_the_centroid_or_where_they_have_room() {
        let square = vec![(0, 0), (400, 0), (400, 400), (0, 400)];
        assert_eq!(place(std::slice::from_ref(&square), (100, 40)), Some((200, 200)));
        assert_eq!(place(std::slice::from_ref(&square), (500, 40)), None);
        let hole = vec![(100, 100), (300, 100), (300, 300), (100, 300)];
        let (_, y) = place(&[square, hole], (200, 60)).unwrap();
        assert!(!(70..=330).contains(&y), "{y}");
    }

    #[test]
    fn the_area_of_a_ring() {
        assert_eq!(double_area(&[(0, 0), (10, 0), (10, 10), (0, 10)]), 200);
        assert_eq!(double_area(&[(0, 0), (10, 0)]), 0);
    }
}
