//! `[[observations]]`: what one source says of one area and period.

use ::toml::de::DeValue;
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::field::{Field, Value};
use super::record::record;
use super::row::{Cell, Row};
use crate::language::Phrase;
use crate::model::{Audience, Missing, ObservationStatus};
use crate::phrase;
use crate::text::{Span, Spanned};

record! {
    pub struct ObservationsRecord {
        source: Spanned<String> = "source",
        area: Spanned<String> = "area",
        period: Spanned<String> = "period",
        status: Option<Spanned<ObservationStatus>> = "status",
        note: Option<Spanned<Phrase>> = "note",
        values: Vec<ValueRecord> = "values",
    }
}

/// One line of `[observations.values]`.
#[derive(Debug, Clone)]
pub struct ValueRecord {
    pub indicator: Spanned<String>,
    /// The whole value, for pointing at.
    pub span: Span,
    pub value: Option<Spanned<Decimal>>,
    pub missing: Option<Spanned<Missing>>,
    pub status: Option<Spanned<ObservationStatus>>,
    pub note: Option<Spanned<Phrase>>,
    pub quote: Option<Spanned<String>>,
    /// By which identity it was computed, where nobody reported it.
    pub identity: Option<Spanned<String>>,
    /// Why it does not compare with what was observed before.
    pub break_note: Option<Spanned<Phrase>>,
    pub audience: Option<Spanned<Audience>>,
    pub embargo: Option<Spanned<Date>>,
}

/// A table whose keys are indicators.
impl Field for Vec<ValueRecord> {
    fn read(row: &mut Row, key: &str) -> Option<Vec<ValueRecord>> {
        let Some(cell) = row.get(key) else {
            row.missing(key);
            return None;
        };
        let DeValue::Table(table) = cell.value else {
            row.wrong_type(
                cell,
                phrase!("một bảng chỉ tiêu và số", "a table of indicators and numbers"),
                "[observations.values]",
            );
            return None;
        };
        let mut inner = row.inner(table, cell.span);
        let entries = inner.entries();
        Some(entries.into_iter().filter_map(|(name, span, cell)| read_value(&mut inner, name, span, cell)).collect())
    }
}

fn read_value(row: &mut Row, name: &str, span: Span, cell: Cell) -> Option<ValueRecord> {
    let indicator = Spanned::new(name.to_string(), span);
    let DeValue::Table(table) = cell.value else {
        let value = Some(Spanned::new(Decimal::from_cell(row, cell)?, cell.span));
        return Some(ValueRecord {
            indicator,
            span: cell.span,
            value,
            missing: None,
            status: None,
            note: None,
            quote: None,
            identity: None,
            break_note: None,
            audience: None,
            embargo: None,
        });
    };
    let mut inner = row.inner(table, cell.span);
    let value = Field::read(&mut inner, "value");
    let missing = Field::read(&mut inner, "missing");
    let status = Field::read(&mut inner, "status");
    let note = Field::read(&mut inner, "note");
    let quote = Field::read(&mut inner, "quote");
    let identity = Field::read(&mut inner, "identity");
    let break_note = Field::read(&mut inner, "break");
    let audience = Field::read(&mut inner, "audience");
    let embargo = Field::read(&mut inner, "embargo");
    inner.refuse_unknown_keys(&[
        "value", "missing", "status", "note", "quote", "identity", "break", "audience", "embargo",
    ]);
    Some(ValueRecord {
        indicator,
        span: cell.span,
        value: value?,
        missing: missing?,
        status: status?,
        note: note?,
        quote: quote?,
        identity: identity?,
        break_note: break_note?,
        audience: audience?,
        embargo: embargo?,
    })
}
