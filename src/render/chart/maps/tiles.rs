//! Tile maps: every area as large as the others, at about its place, in the colour of its class.

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use rust_decimal::Decimal;

use super::super::chart::{Head, Shape, Sheet};
use super::super::description::{Named, Words, of_areas};
use super::super::paper::advance::{LINE_HEIGHT, width};
use super::super::paper::backend::Told;
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::{Area, Label, Spot};
use super::super::paper::wrap::wrap;
use super::classes::{Classes, Classing};
use super::grid::Grid;
use super::map_head::MapHead;

/// Areas as equal tiles, each with its name and value.
#[derive(Debug, Clone, PartialEq)]
pub struct TileMap {
    pub classing: Classing,
    pub tiles: Vec<Tile>,
}

/// One area. Columns go from west to east, rows from north to south.
#[derive(Debug, Clone, PartialEq)]
pub struct Tile {
    pub name: String,
    pub column: i32,
    pub row: i32,
    /// `None` is missing: an empty tile, never zero.
    pub value: Option<Decimal>,
    pub text: String,
    /// What areas have in common: a border parts those of another group.
    pub group: Option<String>,
    /// The tooltip in full.
    pub told: String,
}

/// No tile is wider, in tenths: a single one is still a tile.
const WIDEST: i32 = 1060;

/// A map of many rows has lower tiles, so that it is seen as one, in tenths.
const HIGHEST: i32 = 8000;

/// Between neighbours, in tenths.
const SEAM: i32 = 16;

/// Above and below the words of a tile together, in tenths.
const PADDING: i32 = 80;

/// The most lines of text that a name may have.
const LINES: usize = 3;

/// Tiles of this width have their words at the left, narrower ones in the middle.
const ROOMY: i32 = 600;

/// The size of all tiles, and what is written on them.
struct Pattern {
    wide: i32,
    high: i32,
    /// How many lines names have; none where most would have to be cut.
    lines: usize,
}

impl TileMap {
    pub fn class(&self) -> &'static str {
        "tiles"
    }

    pub fn draw(&self, head: &Head, shape: Shape) -> Sheet {
        let classes = Classes::over(self.classing, self.tiles.iter().map(|tile| tile.value), head.language);
        let grid = Grid::of(&self.tiles.iter().map(|tile| (tile.column, tile.row)).collect::<Vec<_>>());
        let map_head = MapHead::of(head, &classes, shape);
        let pattern = Pattern::of(&self.tiles, &grid, map_head.page());
        let size = map_head.size(pattern.high * grid.rows);
        let mut marks = String::new();
        let canvas = Canvas::new(&mut marks, size);
        let drawn = map_head
            .draw(&canvas)
            .and_then(|()| self.tiles(&canvas, &classes, &grid, (&pattern, map_head.corner())))
            .and_then(|()| self.borders(&canvas, &grid, (&pattern, map_head.corner())));
        drawn.expect("a string takes all writing");
        Sheet { size, marks }
    }

    fn tiles(&self, canvas: &Canvas, classes: &Classes, grid: &Grid, at: (&Pattern, Spot)) -> Drawn {
        for (tile, cell) in self.tiles.iter().zip(&grid.cells) {
            let class = classes.of(tile.value);
            let area = cell_area(at, *cell);
            let told = Told { value: tile.value.map(|value| value.to_string()), words: tile.told.clone() };
            let half = SEAM / 2;
            let inside = Area {
                left: area.left + half,
                top: area.top + half,
                right: (area.right - half).max(area.left + half + 1),
                bottom: (area.bottom - half).max(area.top + half + 1),
            };
            canvas.rectangle(inside, Ink::class(Role::Tile, class), Some(told))?;
            let labels = at.0.labels(tile, area);
            for (words, heavy, spot, h_pos) in labels {
                let role = if heavy { Role::TileValue } else { Role::TileName };
                let anchor = Pos { h_pos, v_pos: VPos::Center };
                canvas.words(&Label { words, ink: Ink::class(role, class), heavy, spot, anchor }, None)?;
            }
        }
        Ok(())
    }

    /// A line between neighbours of different groups, in pieces as long as may be.
    fn borders(&self, canvas: &Canvas, grid: &Grid, at: (&Pattern, Spot)) -> Drawn {
        let tiles = grid.tiles();
        let group = |cell: (i32, i32)| tiles.get(&cell).map(|index| &self.tiles[*index].group);
        let parted = |one, other| matches!((group(one), group(other)), (Some(one), Some(other)) if one != other);
        for column in 1..grid.columns {
            let beside = |row: &i32| parted((column - 1, *row), (column, *row));
            for (from, to) in runs(grid.rows, beside) {
                let (first, last) = (cell_area(at, (column, from)), cell_area(at, (column, to)));
                canvas.path(vec![(first.left, first.top), (last.left, last.bottom)], Ink::of(Role::Border), None)?;
            }
        }
        for row in 1..grid.rows {
            let above = |column: &i32| parted((*column, row - 1), (*column, row));
            for (from, to) in runs(grid.columns, above) {
                let (first, last) = (cell_area(at, (from, row)), cell_area(at, (to, row)));
                canvas.path(vec![(first.left, first.top), (last.right, last.top)], Ink::of(Role::Border), None)?;
            }
        }
        Ok(())
    }

    /// The classes with their areas, and what is highest, lowest and missing.
    pub fn said(&self, head: &Head, words: &Words) -> Vec<String> {
        let named = |tile: &Tile| Named { name: tile.name.clone(), value: tile.value, text: tile.text.clone() };
        let areas: Vec<Named> = self.tiles.iter().map(named).collect();
        of_areas(&areas, self.classing, head.language, words)
    }
}

fn cell_area((pattern, (left, top)): (&Pattern, Spot), (column, row): (i32, i32)) -> Area {
    let (left, top) = (left + column * pattern.wide, top + row * pattern.high);
    Area { left, top, right: left + pattern.wide, bottom: top + pattern.high }
}

/// First and last of neighbours for which it holds.
fn runs(count: i32, holds: impl Fn(&i32) -> bool) -> Vec<(i32, i32)> {
    let found: Vec<i32> = (0..count).filter(holds).collect();
    found.chunk_by(|one, next| one + 1 == *next).map(|run| (run[0], run[run.len() - 1])).collect()
}

impl Pattern {
    /// As wide as the page allows; as high as the words need, and nearly square.
    fn of(tiles: &[Tile], grid: &Grid, page: i32) -> Pattern {
        let wide = (page / grid.columns.max(1)).min(WIDEST);
        let wrapped: Vec<_> = tiles.iter().map(|tile| wrap(&tile.name, room(wide), LINES)).collect();
        let whole = wrapped.iter().filter(|name| name.whole).count();
        let named = whole * 2 > wrapped.len();
        let lines = if named { wrapped.iter().map(|name| name.lines.len()).max().unwrap_or(0) } else { 0 };
        let words = LINE_HEIGHT * (lines as i32 + 1) + PADDING;
        let square = if lines == 0 { wide.min(WIDEST / 2) } else { wide * 3 / 4 };
        let square = square.min(HIGHEST / grid.rows.max(1)).max(1);
        let high = if wide >= LINE_HEIGHT { square.max(words.min(wide * 2)) } else { square };
        Pattern { wide, high, lines }
    }

    /// The name's lines and the value below them: words, weight and place.
    fn labels(&self, tile: &Tile, area: Area) -> Vec<(String, bool, Spot, HPos)> {
        let text = if tile.value.is_some() { tile.text.as_str() } else { "…" };
        let value =
            (width(text, true) <= room(self.wide) && self.high >= LINE_HEIGHT).then(|| (text.to_string(), true));
        let name = if self.lines > 0 { wrap(&tile.name, room(self.wide), self.lines).lines } else { Vec::new() };
        let lines: Vec<(String, bool)> = name.into_iter().map(|line| (line, false)).chain(value).collect();
        let (across, h_pos) = match self.wide >= ROOMY {
            true => (area.left + PADDING, HPos::Left),
            false => ((area.left + area.right) / 2, HPos::Center),
        };
        let top = (area.top + area.bottom - LINE_HEIGHT * (lines.len() as i32 - 1)) / 2;
        let heights = (0..).map(|line| top + line * LINE_HEIGHT);
        heights.zip(lines).map(|(height, (words, heavy))| (words, heavy, (across, height), h_pos)).collect()
    }
}

/// For words, in a tile of a width: they are reckoned with the widest face, so that others leave a margin.
fn room(wide: i32) -> i32 {
    if wide >= ROOMY { wide - PADDING - PADDING / 2 } else { wide }
}
