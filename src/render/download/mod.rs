//! Numbers as files: the same rows in every format, and what tells programs how to read them.

mod cell;
mod codelists;
mod csv;
mod csvw;
mod json;
mod notes;
mod observations;
mod package;
mod row;
mod schema;
mod sheet;
mod xlsx;

pub use self::csv::csv;
pub use cell::{About, Cell};
pub use csvw::csv_metadata;
pub use json::exact;
pub use notes::Notes;
pub use package::data_package;
pub use row::DataRow;
pub use schema::Schema;
pub use sheet::Sheet;

use std::collections::BTreeSet;

use super::citation::Reference;
use super::world::View;
use crate::model::{Id, Observation, Source};
use crate::plan::{Codelist, Dataset, DownloadFormat};

/// A dataset as a file.
pub fn download(dataset: &Dataset, format: DownloadFormat, view: &View) -> Vec<u8> {
    match (dataset, format) {
        (Dataset::Codelist(list), _) => csv::csv(&codelists::sheet(*list, view)),
        (_, DownloadFormat::Json) => json::json(view.rows(dataset), view),
        (_, DownloadFormat::Xlsx) => workbook(dataset, view),
        (_, DownloadFormat::Csv) => csv::csv(&Sheet::of_rows(view.rows(dataset), view)),
        (_, DownloadFormat::ExcelCsv) => csv::excel_csv(&Sheet::of_rows(view.rows(dataset), view), view.language),
    }
}

/// All data together bring the meaning of their codes along.
fn workbook(dataset: &Dataset, view: &View) -> Vec<u8> {
    let lists = match dataset {
        Dataset::All => Codelist::ALL.map(|list| (view.string(list.title_key()), codelists::sheet(list, view))).into(),
        _ => Vec::new(),
    };
    let notes = Notes::of(view.dataset_name(dataset), &dataset.page(), &view.reference_of_dataset(dataset), view);
    xlsx::xlsx(&Sheet::of_rows(view.rows(dataset), view), &lists, &notes, view)
}

/// The numbers of a chart or table as a file.
pub fn figure_file(sheet: &Sheet, format: DownloadFormat, notes: &Notes, view: &View) -> Vec<u8> {
    match format {
        DownloadFormat::ExcelCsv => csv::excel_csv(sheet, view.language),
        DownloadFormat::Csv | DownloadFormat::Json => csv::csv(sheet),
        DownloadFormat::Xlsx => xlsx::xlsx(sheet, &[], notes, view),
    }
}

impl View<'_> {
    /// The observations of a dataset, by indicator, area and time.
    pub fn observations<'v>(&'v self, dataset: &'v Dataset) -> Box<dyn Iterator<Item = &'v Observation> + 'v> {
        match dataset {
            Dataset::All => Box::new(self.site().observations.values()),
            Dataset::Indicator(id) => Box::new(self.site().observations_of(id)),
            Dataset::Area(id) => Box::new(self.world.plan.observed.within(id, self.site())),
            Dataset::Codelist(_) => Box::new(std::iter::empty()),
        }
    }

    /// How to cite the page of a dataset, for the sake of all its numbers.
    fn reference_of_dataset(&self, dataset: &Dataset) -> Reference {
        let used: BTreeSet<&Id<Source>> = self.observations(dataset).map(|it| &it.source).collect();
        let mut sources: Vec<&Source> = used.into_iter().map(|id| &self.site().sources[id]).collect();
        sources.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
        let ids: Vec<Id<Source>> = sources.into_iter().map(|source| source.id.clone()).collect();
        self.reference_of_page(&dataset.page(), &ids)
    }

    fn rows(&self, dataset: &Dataset) -> Vec<DataRow> {
        self.observations(dataset).map(|observation| self.data_row(observation)).collect()
    }

    /// What a dataset is called.
    pub fn dataset_name(&self, dataset: &Dataset) -> String {
        match dataset {
            Dataset::All => self.string("data-files-all").to_string(),
            Dataset::Indicator(id) => self.words(&self.site().indicators[id].name).text,
            Dataset::Area(id) => self.words(&self.site().areas[id].name).text,
            Dataset::Codelist(list) => self.string(list.title_key()).to_string(),
        }
    }
}
