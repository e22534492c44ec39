//! What programs are told of a table: its columns, what makes a row one of a kind, and what its codes refer to.

use super::cell::{About, Column};
use super::{codelists, observations};
use crate::plan::{Codelist, Dataset};

/// A table without its rows.
pub struct Schema {
    pub columns: Vec<About>,
    /// The columns that no two rows share the cells of.
    pub key: &'static [&'static str],
    /// Columns that hold codes of a list, and that list.
    pub references: &'static [(&'static str, Codelist)],
}

/// The codes in a row of observations, each of a list.
const OF_OBSERVATIONS: [(&str, Codelist); 3] =
    [("indicator", Codelist::Indicators), ("area", Codelist::Areas), ("source", Codelist::Sources)];

impl Schema {
    pub fn of(dataset: &Dataset) -> Schema {
        match dataset {
            Dataset::Codelist(list) => Schema::of_codelist(*list),
            Dataset::All | Dataset::Indicator(_) | Dataset::Area(_) => Schema {
                columns: abouts(&observations::COLUMNS),
                key: &observations::KEY,
                references: &OF_OBSERVATIONS,
            },
        }
    }

    pub fn of_codelist(list: Codelist) -> Schema {
        match list {
            Codelist::Indicators => Schema {
                columns: abouts(&codelists::INDICATORS),
                key: &["indicator"],
                references: &[("base", Codelist::Indicators)],
            },
            Codelist::Areas => Schema {
                columns: abouts(&codelists::AREAS),
                key: &["area"],
                references: &[("parent", Codelist::Areas)],
            },
            Codelist::Sources => Schema { columns: abouts(&codelists::SOURCES), key: &["source"], references: &[] },
        }
    }
}

/// The column by which a list is referred to, which is also its name among tables.
pub fn code_of(list: Codelist) -> &'static str {
    match list {
        Codelist::Indicators => "indicator",
        Codelist::Areas => "area",
        Codelist::Sources => "source",
    }
}

fn abouts<Row>(columns: &[Column<Row>]) -> Vec<About> {
    columns.iter().map(|column| column.about).collect()
}
