//! Blocks in notes, drawn in their places.

use serde::Serialize;

use super::carried::Download;
use super::citation::FigureCitation;
use super::figure::{Figure, Matter};
use super::table::Table;
use super::world::View;
use crate::diagnostic::Diagnostic;
use crate::model::{Block, Shows};
use crate::plan::block_fragment;

#[derive(Serialize)]
struct FigureContext {
    figure: Figure,
}

#[derive(Serialize)]
struct TableContext {
    id: String,
    table: Table,
    /// The same table as files.
    downloads: Vec<Download>,
    /// Its own address and how to cite it; nothing in a report.
    cite: Option<FigureCitation>,
}

/// One block as HTML; `index` is its place among those of the page, from 1, and `id` no other's there.
pub fn block_html(block: &Block, index: usize, id: &str, view: &View) -> Result<String, Diagnostic> {
    let (theme, matter) = (view.world.theme, view.block_matter(block));
    let downloads = view.carried_of_block(block, &matter.title, index);
    let cite = citation(block, index, &matter, view);
    let figure = Figure { downloads, cite, ..view.block_figure(matter, id) };
    match block.shows {
        Shows::Table(_) => {
            let Figure { id, table, downloads, cite, .. } = figure;
            theme.render("table.html", &TableContext { id, table, downloads, cite }, view.language)
        }
        _ => theme.render("figure.html", &FigureContext { figure }, view.language),
    }
}

fn citation(block: &Block, index: usize, matter: &Matter, view: &View) -> Option<FigureCitation> {
    let reference = view.reference_of_block(view.address, index, block, matter);
    view.figure_citation(&reference, view.address, &block_fragment(block, index))
}
