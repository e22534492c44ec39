//! Law before and after, side by side.

use indexmap::IndexMap;
use jiff::civil::Date;
use serde::Serialize;

use super::frame::PageContext;
use crate::render::checked::CheckedLaws;
use crate::render::statement::StatementShown;
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct Comparisons {
    summary: Words,
    tables: Vec<Table>,
    checked: CheckedLaws,
}

/// Two documents compared, point by point.
#[derive(Serialize)]
struct Table {
    /// The older document.
    earlier: Anchor,
    /// The document that came in its place.
    later: Anchor,
    rows: Vec<Row>,
}

/// What two documents say of the same thing.
#[derive(Serialize)]
struct Row {
    id: String,
    title: Words,
    /// What the older one said.
    before: StatementShown,
    /// What the newer one says.
    after: StatementShown,
    note: Option<Words>,
}

impl PageContext for Comparisons {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn updated(&self) -> Option<Date> {
        self.checked.newest
    }
}

pub fn context(view: &View) -> Comparisons {
    // In the order in which each pair of documents is first compared.
    let mut tables: IndexMap<_, Table> = IndexMap::new();
    for row in view.site().comparisons.values() {
        let table = tables.entry((&row.earlier, &row.document)).or_insert_with(|| Table {
            earlier: view.document_anchor(&row.earlier),
            later: view.document_anchor(&row.document),
            rows: Vec::new(),
        });
        table.rows.push(Row {
            id: row.id.to_string(),
            title: view.words(&row.title),
            before: view.statement(&row.before),
            after: view.statement(&row.after),
            note: view.optional_words(&row.note),
        });
    }
    let rows = view.site().comparisons.values();
    Comparisons {
        summary: view.own(view.string("comparisons-summary")),
        checked: view.checked_laws(rows.flat_map(|row| row.before.basis.iter().chain(&row.after.basis))),
        tables: tables.into_values().collect(),
    }
}
