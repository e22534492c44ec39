//! The same as SDMX-CSV 2.0 ("SDMX-CSV field guide" of SDMX 3.0), a row each, in the form of every CSV file here.

use super::artefact::observations;
use super::component::{Component, components};
use super::row::{Row, series};
use crate::render::download::{self, Cell, Sheet};
use crate::render::world::View;

/// What each row begins with: of which dataflow it is, and that it is for information.
const KEY: [&str; 3] = ["STRUCTURE", "STRUCTURE_ID", "ACTION"];

pub fn csv(view: &View) -> Vec<u8> {
    let (components, structure) = (components(view), observations(view));
    let head = KEY.into_iter().chain(components.iter().map(|it| it.id.as_str()));
    let series = series(view);
    let rows = series.values().flatten().map(|row| cells(row, &structure, &components, view));
    let (head, rows) = (head.map(str::to_string).collect(), rows.collect());
    download::csv(&Sheet { head, rows, definitions: Vec::new(), sources: Vec::new(), meanings: Vec::new() })
}

fn cells(row: &Row, structure: &str, components: &[Component], view: &View) -> Vec<Cell> {
    let key = ["dataflow", structure, "I"].map(Cell::text);
    key.into_iter().chain(components.iter().map(|it| it.cell(row, view))).collect()
}
