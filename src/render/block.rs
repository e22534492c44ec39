//! Blocks in notes, drawn in their places.

use serde::Serialize;

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
}

/// One block as HTML; `id` is unique on the page.
pub fn block_html(block: &Block, id: &str, view: &View) -> Result<String, Diagnostic> {
    let (theme, figure) = (view.world.theme, view.block_figure(block, id));
    match block.shows {
        Shows::Table(_) => theme.render("table.html", &TableContext { table: figure.table }, view.language),
        _ => theme.render("figure.html", &FigureContext { figure }, view.language),
    }
}
