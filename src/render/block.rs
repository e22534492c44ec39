//! Charts and tables in notes.

use serde::Serialize;

use super::carried::{Captioned, Download};
use super::download::DataRow;
use super::figure::Figure;
use super::table::{Selection, Table};
use super::world::View;
use crate::diagnostic::Diagnostic;
use crate::model::{Block, SeriesBlock};

#[derive(Serialize)]
struct FigureContext {
    figure: Figure,
}

#[derive(Serialize)]
struct TableContext {
    table: Table,
    downloads: Vec<Download>,
}

/// One block as HTML; `index` is its place among those of the page, from 1.
pub fn block_html(block: &Block, index: usize, view: &View) -> Result<String, Diagnostic> {
    let theme = view.world.theme;
    let id = format!("khoi-{index}");
    let downloads = view.carried_of_block(block, index);
    match block {
        Block::Chart { series, kind } => {
            let figure = view.figure(&selection(series), *kind, title(series, view), &id);
            let figure = Figure { downloads, ..figure };
            theme.render("figure.html", &FigureContext { figure }, view.language)
        }
        Block::Table(series) => {
            let table = view.series_table(&selection(series), title(series, view));
            theme.render("table.html", &TableContext { table, downloads }, view.language)
        }
    }
}

/// The chart of a block that is drawn as one.
pub fn block_chart(block: &Block, view: &View) -> Option<Captioned> {
    match block {
        Block::Chart { series, kind } => {
            let selection = selection(series);
            let chart = view.chart(&selection, *kind, title(series, view), "chart");
            Some(Captioned { chart, caption: view.caption(&selection) })
        }
        Block::Table(_) => None,
    }
}

/// The numbers that a block shows, series by series.
pub fn block_rows(block: &Block, view: &View) -> Vec<DataRow> {
    match block {
        Block::Chart { series, .. } | Block::Table(series) => {
            let selection = selection(series);
            let observations = series.indicators.iter().flat_map(|indicator| selection.series(indicator, view));
            observations.map(|observation| view.data_row(observation)).collect()
        }
    }
}

pub fn block_title(block: &Block, view: &View) -> String {
    match block {
        Block::Chart { series, .. } | Block::Table(series) => title(series, view),
    }
}

fn selection(series: &SeriesBlock) -> Selection<'_> {
    Selection { indicators: &series.indicators, area: &series.area, from: series.from, to: series.to }
}

/// As the author wrote it, or what is shown and of whom.
fn title(series: &SeriesBlock, view: &View) -> String {
    match &series.title {
        Some(written) => view.words(written).text,
        None => view.title_of_series(&series.indicators, &series.area),
    }
}
