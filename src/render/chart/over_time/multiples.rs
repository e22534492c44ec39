//! Small multiples: a panel for each thing, all on one scale and one time axis, to be compared at a glance.

use std::ops::Range;

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use rust_decimal::Decimal;

use super::super::chart::{Head, Shape, Sheet};
use super::super::paper::advance::{LINE_HEIGHT, fit, width};
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::{Area, Label, Room};
use super::super::paper::scale::Scale;
use super::layout::{EDGE, GAP};
use super::pane::{Pane, extent};
use super::panel::{Axes, Desk};
use super::series::{Break, Point, SeriesKind, breaks_in_order, in_order};
use super::slots::{self, Slots};

/// Small panels on one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct MultiplesChart {
    /// Lines, areas, or for all other kinds columns: a panel holds one series, which has no parts.
    pub kind: SeriesKind,
    /// In the order of reading.
    pub panels: Vec<Panel>,
}

/// One thing and its observations.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    pub name: String,
    pub points: Vec<Point>,
    pub breaks: Vec<Break>,
}

/// Between panels that are side by side, and of the part that marks are drawn in, in tenths.
const BETWEEN: i32 = 220;
const PLOT: i32 = 660;

/// From the top of a panel to its plot: its name, and room for a number.
const ABOVE: i32 = 2 * LINE_HEIGHT + GAP / 2;

/// From the top of one panel to the top of the next below it.
const ROW: i32 = ABOVE + PLOT + LINE_HEIGHT + GAP + GAP;

/// Lines of text for reasons of breaks; what is more is told by the breaks themselves.
const MOST_NOTES: usize = 6;

/// The places of the panels, in tenths.
struct Grid {
    page: Area,
    top: i32,
    /// The left of the first panel, after the numbers of the value axis.
    left: i32,
    numbered: bool,
    columns: i32,
    width: i32,
}

impl MultiplesChart {
    pub fn class(&self) -> &'static str {
        "multiples"
    }

    pub fn draw(&self, head: &Head, shape: Shape) -> Sheet {
        let chart = self.in_order();
        let scale = Scale::over(chart.values());
        let grid = Grid::of(head, &chart, &scale, shape);
        let size = ((grid.page.right + EDGE) / 10, grid.page.bottom / 10);
        let mut marks = String::new();
        let canvas = Canvas::new(&mut marks, size);
        chart.draw_panels(canvas, head, &grid, &scale).expect("a string takes all writing");
        Sheet { size, marks }
    }

    fn draw_panels(&self, canvas: Canvas, head: &Head, grid: &Grid, scale: &Scale) -> Drawn {
        let mut desk = Desk { canvas, room: Room::new(grid.page), kind: self.kind };
        desk.say(fit(&head.unit, grid.page.right - grid.page.left), Role::Unit, (grid.page.left, 0), VPos::Top)?;
        let periods = self.periods();
        let points = self.panels.iter().flat_map(|panel| &panel.points);
        let (times, ticks) = (extent(points, 0.05), ends(scale.ticks(head.language)));
        let across: Range<f64> = if self.kind.is_joined() { times } else { Slots::extent(&periods) };
        for (index, panel) in (0..).zip(&self.panels) {
            let area = grid.plot(index);
            let slots = Slots::new(periods.clone(), 1, area);
            let pane = Pane::new(area, across.clone(), scale.range());
            let numbered = grid.numbered && index % grid.columns == 0;
            desk.panel(panel, &Axes { pane, slots, ticks: &ticks, numbered }, head.language)?;
        }
        desk.notes(&self.notes(), (grid.page.left, grid.top + grid.rows(self.panels.len()) * ROW))
    }

    fn values(&self) -> impl Iterator<Item = Decimal> {
        self.panels.iter().flat_map(|panel| &panel.points).filter_map(|point| point.value)
    }

    /// The periods of all panels.
    fn periods(&self) -> Vec<(&str, f64)> {
        let points = self.panels.iter().flat_map(|panel| &panel.points);
        slots::in_order(points.map(|point| (point.label.as_str(), point.position)))
    }

    /// The reasons of all breaks, each once.
    fn notes(&self) -> Vec<&str> {
        let mut notes: Vec<&str> = Vec::new();
        for line in self.panels.iter().flat_map(|panel| &panel.breaks) {
            if notes.len() < MOST_NOTES && !notes.contains(&line.label.as_str()) {
                notes.push(&line.label);
            }
        }
        notes
    }

    fn in_order(&self) -> MultiplesChart {
        let panel = |panel: &Panel| Panel {
            name: panel.name.clone(),
            points: in_order(&panel.points),
            breaks: breaks_in_order(&panel.breaks),
        };
        MultiplesChart { kind: self.kind, panels: self.panels.iter().map(panel).collect() }
    }
}

/// The lowest, zero and the highest: there is no room for more.
fn ends(ticks: Vec<(f64, String)>) -> Vec<(f64, String)> {
    let last = ticks.len() - 1;
    let kept = ticks.into_iter().enumerate().filter(|(index, tick)| [0, last].contains(index) || tick.0 == 0.0);
    kept.map(|(_, tick)| tick).collect()
}

impl Grid {
    fn of(head: &Head, chart: &MultiplesChart, scale: &Scale, shape: Shape) -> Grid {
        let count = chart.panels.len() as i32;
        let whole = shape.size().0 * 10;
        let widest = ends(scale.ticks(head.language)).iter().map(|(_, words)| width(words, false)).max().unwrap_or(0);
        let numbered = widest <= whole / 5;
        let left = EDGE + if numbered { widest + GAP } else { 0 };
        let columns = match (shape, count) {
            (Shape::Wide, 5 | 6 | 9) => 3,
            (Shape::Wide, _) => count.clamp(1, 4),
            (Shape::Narrow, _) => count.clamp(1, 2),
        };
        let right = whole - EDGE;
        let width = (right - left - BETWEEN * (columns - 1)) / columns;
        let top = if head.unit.is_empty() { 0 } else { LINE_HEIGHT + GAP };
        let mut grid =
            Grid { page: Area { left: EDGE, top: 0, right, bottom: 0 }, top, left, numbered, columns, width };
        let notes = chart.notes().len() as i32 * LINE_HEIGHT;
        grid.page.bottom = top + grid.rows(chart.panels.len()).max(1) * ROW + notes;
        grid
    }

    fn rows(&self, panels: usize) -> i32 {
        (panels as i32 + self.columns - 1) / self.columns
    }

    fn plot(&self, index: i32) -> Area {
        let left = self.left + index % self.columns * (self.width + BETWEEN);
        let top = self.top + index / self.columns * ROW + ABOVE;
        Area { left, top, right: left + self.width, bottom: top + PLOT }
    }
}

/// Words that stand by themselves.
pub fn label(words: String, role: Role, spot: (i32, i32), h_pos: HPos, v_pos: VPos) -> Label {
    Label { words, ink: Ink::of(role), heavy: role == Role::Value, spot, anchor: Pos { h_pos, v_pos } }
}
