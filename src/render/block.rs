//! Charts and tables in notes.

use serde::Serialize;

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
}

/// One block as HTML; `id` is unique on the page.
pub fn block_html(block: &Block, id: &str, view: &View) -> Result<String, Diagnostic> {
    let theme = view.world.theme;
    match block {
        Block::Chart { series, kind } => {
            let figure = view.figure(&selection(series), *kind, title(series, view), id);
            theme.render("figure.html", &FigureContext { figure }, view.language)
        }
        Block::Table(series) => {
            let table = view.series_table(&selection(series), title(series, view));
            theme.render("table.html", &TableContext { table }, view.language)
        }
    }
}

fn selection(series: &SeriesBlock) -> Selection<'_> {
    Selection { indicators: &series.indicators, area: &series.area, from: series.from, to: series.to }
}

/// As the author wrote it, or what is shown and of whom.
fn title(series: &SeriesBlock, view: &View) -> String {
    if let Some(written) = &series.title {
        return view.words(written).text;
    }
    let site = view.site();
    let names = series.indicators.iter().map(|id| view.words(&site.indicators[id].name).text);
    format!("{}, {}", names.collect::<Vec<_>>().join(", "), view.words(&site.areas[&series.area].name).text)
}
