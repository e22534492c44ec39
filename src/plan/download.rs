//! The numbers as files: of what, in which formats, and where they lie.

use indexmap::IndexMap;

use super::address::{Address, segment};
use super::observed::Observed;
use super::output::{Output, Page, Planned};
use crate::language::Language;
use crate::model::{Area, Id, Indicator, Site};

/// What a file of data holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dataset {
    /// Every observation of the site.
    All,
    Indicator(Id<Indicator>),
    Area(Id<Area>),
    /// What the codes in the columns of the others mean.
    Codelist(Codelist),
}

/// A list of things that observations name by a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Codelist {
    Indicators,
    Areas,
    Sources,
}

impl Codelist {
    pub const ALL: [Codelist; 3] = [Codelist::Indicators, Codelist::Areas, Codelist::Sources];

    /// The key of its name among the strings of a theme.
    pub fn title_key(self) -> &'static str {
        match self {
            Codelist::Indicators => "codelist-indicators",
            Codelist::Areas => "codelist-areas",
            Codelist::Sources => "codelist-sources",
        }
    }
}

/// How data are written to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DownloadFormat {
    Xlsx,
    /// As RFC 4180 has it, with plain line ends.
    Csv,
    /// As the Excel of a Vietnamese office opens it by a double click.
    ExcelCsv,
    Json,
}

impl DownloadFormat {
    pub const ALL: [DownloadFormat; 4] =
        [DownloadFormat::Xlsx, DownloadFormat::Csv, DownloadFormat::ExcelCsv, DownloadFormat::Json];

    /// Of charts and tables in notes, which show a part of what an indicator has.
    pub const OF_BLOCKS: [DownloadFormat; 2] = [DownloadFormat::Csv, DownloadFormat::Xlsx];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            DownloadFormat::Xlsx => "xlsx",
            DownloadFormat::Csv => "csv",
            DownloadFormat::ExcelCsv => "excel.csv",
            DownloadFormat::Json => "json",
        }
    }

    /// What readers know it by.
    pub fn name(self) -> &'static str {
        match self {
            DownloadFormat::Xlsx => "XLSX",
            DownloadFormat::Csv => "CSV",
            DownloadFormat::ExcelCsv => "CSV (Excel)",
            DownloadFormat::Json => "JSON",
        }
    }

    /// As IANA registers it.
    pub fn media_type(self) -> &'static str {
        match self {
            DownloadFormat::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            DownloadFormat::Csv | DownloadFormat::ExcelCsv => "text/csv",
            DownloadFormat::Json => "application/json",
        }
    }
}

/// How many rows a sheet of XLSX has below its head (ECMA-376; Excel's own limit).
const ROWS_OF_A_SHEET: usize = 1_048_575;

pub type Downloads = IndexMap<(Dataset, Language), Vec<(DownloadFormat, Address)>>;

/// The files of each dataset: beside the page of what they are about, or beside the page of all downloads.
pub fn downloads(site: &Site, observed: &Observed, addresses: &IndexMap<(Page, Language), Address>) -> Downloads {
    let mut downloads = Downloads::new();
    for ((page, language), address) in addresses {
        let datasets = match page {
            Page::Downloads => [Dataset::All].into_iter().chain(Codelist::ALL.map(Dataset::Codelist)).collect(),
            Page::Indicator(id) if site.observations_of(id).next().is_some() => vec![Dataset::Indicator(id.clone())],
            Page::Area(id) if observed.holds(id) => vec![Dataset::Area(id.clone())],
            _ => Vec::new(),
        };
        for dataset in datasets {
            let files = formats(site, &dataset).map(|format| (format, dataset.file(address, format, *language)));
            let files = files.collect();
            downloads.insert((dataset, *language), files);
        }
    }
    downloads
}

/// What a workbook has no room for is not published as one.
fn formats(site: &Site, dataset: &Dataset) -> impl Iterator<Item = DownloadFormat> {
    let fits = site.observations.len() <= ROWS_OF_A_SHEET;
    let is_codelist = matches!(dataset, Dataset::Codelist(_));
    DownloadFormat::ALL.into_iter().filter(move |format| match format {
        DownloadFormat::Csv => true,
        DownloadFormat::Xlsx => fits && !is_codelist,
        DownloadFormat::ExcelCsv | DownloadFormat::Json => !is_codelist,
    })
}

impl Dataset {
    /// The page that leads to its files.
    pub fn page(&self) -> Page {
        match self {
            Dataset::All | Dataset::Codelist(_) => Page::Downloads,
            Dataset::Indicator(id) => Page::Indicator(id.clone()),
            Dataset::Area(id) => Page::Area(id.clone()),
        }
    }

    fn file(&self, page: &Address, format: DownloadFormat, language: Language) -> Address {
        let name = match self {
            Dataset::Indicator(_) | Dataset::Area(_) => return page.beside(format.ending()),
            Dataset::All => segment("tat-ca", "all", language),
            Dataset::Codelist(Codelist::Indicators) => segment("chi-tieu", "indicators", language),
            Dataset::Codelist(Codelist::Areas) => segment("dia-phuong", "areas", language),
            Dataset::Codelist(Codelist::Sources) => segment("nguon", "sources", language),
        };
        page.inside(&format!("{name}.{}", format.ending()))
    }
}

/// Everything that is written of the datasets: each in its formats, and what says how to read them.
pub fn files(site: &Site, downloads: &Downloads) -> Vec<Planned> {
    let mut files = Vec::new();
    for ((dataset, language), formats) in downloads {
        let language = *language;
        for (format, address) in formats {
            let output = Output::Download { dataset: dataset.clone(), format: *format, language };
            files.push(Planned { output, address: address.clone() });
            if *format == DownloadFormat::Csv {
                // The name by which "CSV on the Web" (W3C, 5.3) finds it.
                let address = Address::of_file(format!("{}-metadata.json", address.as_str()));
                files.push(Planned { output: Output::CsvMetadata { dataset: dataset.clone(), language }, address });
            }
        }
        if *dataset == Dataset::All {
            let root = Address::of_page(&[], language, site.settings.default_language());
            files.push(Planned { output: Output::DataPackage(language), address: root.inside("datapackage.json") });
        }
    }
    files
}
