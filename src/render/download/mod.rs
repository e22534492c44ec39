//! Numbers as files: the same rows in every format.

mod column;
mod csv;
mod json;
mod notes;
mod row;
mod sheet;
mod xlsx;

pub use column::COLUMNS;
pub use notes::Notes;
pub use sheet::Sheet;

use super::world::View;
use crate::model::{Id, Indicator};
use crate::plan::{DownloadFormat, Figure};
use row::DataRow;

/// All observations of an indicator, area by area, in the order of time.
pub fn download(indicator: &Id<Indicator>, format: DownloadFormat, view: &View) -> Vec<u8> {
    let rows: Vec<DataRow> =
        view.site().observations_of(indicator).map(|observation| view.data_row(observation)).collect();
    if format == DownloadFormat::Json {
        return json::json(indicator, rows, view);
    }
    let name = view.words(&view.site().indicators[indicator].name).text;
    let reference = view.reference_of_indicator(indicator);
    let notes = Notes::of(name, &Figure::Indicator(indicator.clone()), &reference, view);
    data_file(&Sheet::of_rows(&rows, view), format, &notes, view)
}

/// A sheet as a file. JSON says what indicator its rows are of, so it is written elsewhere.
pub fn data_file(sheet: &Sheet, format: DownloadFormat, notes: &Notes, view: &View) -> Vec<u8> {
    match format {
        DownloadFormat::Csv | DownloadFormat::Json => csv::csv(sheet),
        DownloadFormat::Xlsx => xlsx::xlsx(sheet, notes, view),
    }
}
