//! Numbers as files: the same rows in every format.

mod column;
mod csv;
mod json;
mod notes;
mod row;
mod xlsx;

pub use notes::Notes;
pub use row::DataRow;

use super::world::View;
use crate::model::{Id, Indicator};
use crate::plan::{DownloadFormat, Figure};

/// All observations of an indicator, area by area, in the order of time.
pub fn download(indicator: &Id<Indicator>, format: DownloadFormat, view: &View) -> Vec<u8> {
    let rows: Vec<DataRow> =
        view.site().observations_of(indicator).map(|observation| view.data_row(observation)).collect();
    if format == DownloadFormat::Json {
        return json::json(indicator, rows, view);
    }
    let name = view.words(&view.site().indicators[indicator].name).text;
    let notes = Notes::of(name, &Figure::Indicator(indicator.clone()), view);
    data_file(&rows, format, &notes, view)
}

/// Rows as a table. JSON says what indicator they are of, so it is written elsewhere.
pub fn data_file(rows: &[DataRow], format: DownloadFormat, notes: &Notes, view: &View) -> Vec<u8> {
    match format {
        DownloadFormat::Csv | DownloadFormat::Json => csv::csv(rows),
        DownloadFormat::Xlsx => xlsx::xlsx(rows, notes, view),
    }
}
