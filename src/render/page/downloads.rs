//! The numbers as files: which there are, and what each of their columns means.

use serde::Serialize;

use super::frame::PageContext;
use super::indicator::downloads;
use crate::model::{Id, Indicator};
use crate::render::carried::Download;
use crate::render::download::COLUMNS;
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct DownloadsPage {
    summary: Words,
    indicators: Vec<FilesOfIndicator>,
    columns: Vec<ColumnShown>,
}

/// An indicator and the files of its numbers.
#[derive(Serialize)]
struct FilesOfIndicator {
    indicator: Anchor,
    /// How many numbers they hold.
    observations: usize,
    files: Vec<Download>,
}

/// A column by its name in every file, and what stands in it.
#[derive(Serialize)]
struct ColumnShown {
    name: &'static str,
    /// What is in the column.
    meaning: String,
}

impl PageContext for DownloadsPage {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn holds_table(&self) -> bool {
        true
    }
}

pub fn context(view: &View) -> DownloadsPage {
    let indicators = view.site().indicators.iter().map(|(id, _)| of_indicator(id, view));
    DownloadsPage {
        summary: view.own(view.string("data-files-summary")),
        indicators: indicators.filter(|it| it.observations > 0).collect(),
        columns: COLUMNS.iter().map(|column| described(column.name, view)).collect(),
    }
}

fn of_indicator(id: &Id<Indicator>, view: &View) -> FilesOfIndicator {
    FilesOfIndicator {
        indicator: view.indicator_anchor(id),
        observations: view.site().observations_of(id).count(),
        files: downloads(id, view),
    }
}

fn described(name: &'static str, view: &View) -> ColumnShown {
    ColumnShown { name, meaning: view.string(&format!("column-{}", name.replace('_', "-"))).to_string() }
}
