//! Sentences of law with what they stand on, as written.

use ::toml::de::DeValue;

use super::field::{Field, Value, phrase_of};
use super::row::{Cell, Row};
use crate::language::Phrase;
use crate::text::Spanned;

/// `{ vi = "…", en = "…", basis = ["17/2023/QH15#22.1"] }`; of a checklist, perhaps with a `deadline`.
#[derive(Debug, Clone)]
pub struct StatementRecord {
    pub text: Phrase,
    pub basis: Vec<Spanned<String>>,
    pub deadline: Option<Spanned<String>>,
}

/// A string, or a phrase alone, is a statement whose basis is that of its record.
impl Value for StatementRecord {
    fn from_cell(row: &mut Row, cell: Cell) -> Option<StatementRecord> {
        let DeValue::Table(table) = cell.value else {
            let text = Phrase::from_cell(row, cell)?;
            return Some(StatementRecord { text, basis: Vec::new(), deadline: None });
        };
        let mut inner = row.inner(table, cell.span);
        let text = phrase_of(&mut inner);
        let basis = Field::read(&mut inner, "basis");
        let deadline = Field::read(&mut inner, "deadline");
        inner.refuse_unknown_keys(&["vi", "en", "basis", "deadline"]);
        Some(StatementRecord { text: text?, basis: basis?, deadline: deadline? })
    }
}
