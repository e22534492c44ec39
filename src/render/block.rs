//! Blocks in notes, drawn in their places.

use serde::Serialize;

use super::carried::Download;
use super::figure::Figure;
use super::table::Table;
use super::world::View;
use crate::diagnostic::Diagnostic;
use crate::model::{Block, Shows};

#[derive(Serialize)]
struct FigureContext {
    figure: Figure,
}

#[derive(Serialize)]
struct TableContext {
    table: Table,
    /// The same table as files.
    downloads: Vec<Download>,
}

/// One block as HTML; `index` is its place among those of the page, from 1, and `id` no other's there.
pub fn block_html(block: &Block, index: usize, id: &str, view: &View) -> Result<String, Diagnostic> {
    let (theme, downloads) = (view.world.theme, view.carried_of_block(block, index));
    let figure = Figure { downloads, ..view.block_figure(block, id) };
    match block.shows {
        Shows::Table(_) => {
            let Figure { table, downloads, .. } = figure;
            theme.render("table.html", &TableContext { table, downloads }, view.language)
        }
        _ => theme.render("figure.html", &FigureContext { figure }, view.language),
    }
}
