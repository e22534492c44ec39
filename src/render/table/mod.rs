//! Tables, before they are drawn.
//!
//! 1. [`Table`] says what a table holds, cell by cell.
//! 2. A selection says which observations stand in it: [`series_table`](super::world::View::series_table) and
//!    [`line_table`](super::world::View::line_table).
//! 3. At the end come the sources, and what keeps the decimal signs of a column below one another.

mod cell;
mod decimals;
mod series;
mod shape;
mod sources;

pub use shape::{Cell, Column, Row, Table};
