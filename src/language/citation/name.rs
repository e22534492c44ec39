//! From the names of levels in a row to the places that they make together.

use std::ops::{Range, RangeInclusive};

use super::level::Level;
use super::token::Bond;

/// A place that a text names, or a run of them. A level that it does not name has no labels.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WrittenPlace {
    pub article: Option<RangeInclusive<u16>>,
    pub clause: Option<RangeInclusive<u16>>,
    /// By their [rank](super::rank_of_point).
    pub point: Option<RangeInclusive<u16>>,
    /// From the first of its words to the last, by their bytes.
    pub range: Range<usize>,
}

/// One level of a place: "khoản 1".
#[derive(Debug)]
pub struct Name {
    pub level: Level,
    pub labels: RangeInclusive<u16>,
    /// To the name before it.
    pub bond: Bond,
    pub range: Range<usize>,
}

/// Each name that holds no other, with those that hold it.
pub fn places(row: &[Name]) -> Vec<WrittenPlace> {
    let holders: Vec<Option<usize>> = (0..row.len()).map(|index| holder(row, index)).collect();
    (0..row.len()).filter(|index| !holders.contains(&Some(*index))).map(|index| place(row, &holders, index)).collect()
}

fn place(row: &[Name], holders: &[Option<usize>], smallest: usize) -> WrittenPlace {
    let mut place = WrittenPlace { range: row[smallest].range.clone(), ..WrittenPlace::default() };
    let mut next = Some(smallest);
    while let Some(index) = next {
        let Name { level, labels, range, .. } = &row[index];
        let named = match level {
            Level::Article => &mut place.article,
            Level::Clause => &mut place.clause,
            Level::Point => &mut place.point,
        };
        *named = Some(labels.clone());
        place.range = place.range.start.min(range.start)..place.range.end.max(range.end);
        next = holders[index];
    }
    place
}

/// The name of a larger level that this one belongs to: small may stand before large ("khoản 1 Điều 22") or behind it
/// ("Điều 22 khoản 1", "Article 22(1)"), and several may share one ("khoản 1 và khoản 3 Điều 107").
fn holder(row: &[Name], index: usize) -> Option<usize> {
    let is_larger = |other: &usize| row[*other].level > row[index].level;
    let before = (0..index).rev().find(is_larger);
    let behind = (index + 1..row.len()).find(is_larger);
    let (Some(left), Some(right)) = (before, behind) else { return before.or(behind) };
    // What stands right beside it wins over what others are closer to.
    let closeness = |is_next: bool, bond: Bond| (is_next && bond >= Bond::Beside, bond);
    let to_left = closeness(left + 1 == index, row[left + 1].bond);
    let to_right = closeness(right == index + 1, row[right].bond);
    let begins_large = row[0].level == Level::Article;
    if to_left > to_right || (to_left == to_right && begins_large) { before } else { behind }
}
