//! Where tiles stand: columns and rows as given, as long as a reader can take them in.

use std::collections::{BTreeMap, BTreeSet};

/// Columns or rows that are still wide enough to be seen.
const MOST: i64 = 40;

/// A cell for each tile, and how many columns and rows there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// Column and row of each tile, in the order of the tiles.
    pub cells: Vec<(i32, i32)>,
    pub columns: i32,
    pub rows: i32,
}

impl Grid {
    /// Begins at the first occupied column and row. A tile on the cell of another goes below all others, and
    /// where there are too many columns or rows, all tiles stand in their order.
    pub fn of(places: &[(i32, i32)]) -> Grid {
        let (columns, rows) =
            (Line::of(places.iter().map(|place| place.0)), Line::of(places.iter().map(|place| place.1)));
        let (Some(columns), Some(rows)) = (columns, rows) else { return in_order(places.len()) };
        let mut taken = BTreeSet::new();
        let mut strays = 0;
        let cells = places.iter().map(|place| {
            let cell = (columns.index(place.0), rows.index(place.1));
            if taken.insert(cell) {
                return cell;
            }
            strays += 1;
            ((strays - 1) % columns.count, rows.count + (strays - 1) / columns.count)
        });
        let cells: Vec<(i32, i32)> = cells.collect();
        let rows = cells.iter().map(|cell| cell.1 + 1).max().unwrap_or(0);
        Grid { cells, columns: columns.count, rows }
    }

    /// The tile on each occupied cell, by its index.
    pub fn tiles(&self) -> BTreeMap<(i32, i32), usize> {
        self.cells.iter().copied().zip(0..).collect()
    }
}

/// Row after row, about as many columns as rows.
fn in_order(count: usize) -> Grid {
    let mut columns = 1;
    while i64::from(columns) < MOST && (columns as usize).pow(2) < count {
        columns += 1;
    }
    let cells: Vec<(i32, i32)> = (0..count as i32).map(|index| (index % columns, index / columns)).collect();
    let rows = cells.last().map_or(0, |cell| cell.1 + 1);
    Grid { cells, columns, rows }
}

/// The columns, or the rows, of a grid.
struct Line {
    /// From the least; only the occupied ones where the whole range would be too long.
    occupied: Vec<i32>,
    count: i32,
}

impl Line {
    /// `None` where there are too many.
    fn of(positions: impl Iterator<Item = i32>) -> Option<Line> {
        let occupied: BTreeSet<i32> = positions.collect();
        let (first, last) = (*occupied.first()?, *occupied.last()?);
        let range = i64::from(last) - i64::from(first) + 1;
        let occupied: Vec<i32> = if range <= MOST { (first..=last).collect() } else { occupied.into_iter().collect() };
        let count = i32::try_from(occupied.len()).ok().filter(|count| i64::from(*count) <= MOST)?;
        Some(Line { occupied, count })
    }

    fn index(&self, position: i32) -> i32 {
        self.occupied.partition_point(|other| *other < position) as i32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grid_begins_at_its_first_cell_and_keeps_its_gaps() {
        let grid = Grid::of(&[(-2, 7), (1, 9)]);
        assert_eq!(grid, Grid { cells: vec![(0, 0), (3, 2)], columns: 4, rows: 3 });
        let grid = Grid::of(&[(i32::MIN, 0), (0, 1), (i32::MAX, 0)]);
        assert_eq!(grid, Grid { cells: vec![(0, 0), (1, 1), (2, 0)], columns: 3, rows: 2 });
    }

    #[test]
    fn no_two_tiles_share_a_cell() {
        let grid = Grid::of(&[(0, 0), (1, 0), (1, 0), (1, 0), (0, 0)]);
        assert_eq!(grid, Grid { cells: vec![(0, 0), (1, 0), (0, 1), (1, 1), (0, 2)], columns: 2, rows: 3 });
        let many: Vec<(i32, i32)> = (0..100).map(|index| (index * 1000, index)).collect();
        let grid = Grid::of(&many);
        assert_eq!((grid.columns, grid.rows, grid.tiles().len()), (10, 10, 100));
    }
}
