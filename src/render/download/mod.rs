//! The numbers of an indicator as files: the same rows in every format.

mod csv;
mod json;
mod row;

use super::world::View;
use crate::model::{Id, Indicator};
use crate::plan::DownloadFormat;
use row::DataRow;

/// All observations of an indicator, area by area, in the order of time.
pub fn download(indicator: &Id<Indicator>, format: DownloadFormat, view: &View) -> Vec<u8> {
    let rows: Vec<DataRow> =
        view.site().observations_of(indicator).map(|observation| view.data_row(observation)).collect();
    match format {
        DownloadFormat::Csv => csv::csv(&rows),
        DownloadFormat::Json => json::json(indicator, rows, view),
    }
}
