//! The columns of observations: the same in every format that has columns, and in every language.

use super::cell::{Cell, Column, Kind, optional, required, words_of};
use super::row::DataRow;
use crate::model::{Missing, ObservationStatus, SourceKind};

/// One row is one observation.
pub const KEY: [&str; 3] = ["indicator", "area", "period"];

pub const COLUMNS: [Column<DataRow>; 23] = [
    required("indicator", Kind::Code, |row| Cell::text(&row.indicator)),
    required("indicator_name", Kind::Text, |row| Cell::text(&row.indicator_name)),
    required("area", Kind::Code, |row| Cell::text(&row.area)),
    required("area_name", Kind::Text, |row| Cell::text(&row.area_name)),
    required("period", Kind::Code, |row| Cell::text(&row.period)),
    optional("value", Kind::Number, |row| row.value.map_or(Cell::Empty, Cell::Number)),
    // A number of nothing has a unit without a name.
    optional("unit", Kind::Text, |row| Cell::text(&row.unit)),
    optional("status", Kind::OneOf(words_of::<ObservationStatus>), |row| Cell::text(row.status.unwrap_or_default())),
    optional("missing", Kind::OneOf(words_of::<Missing>), |row| Cell::text(row.missing.unwrap_or_default())),
    optional("break", Kind::Text, |row| Cell::optional(&row.series_break)),
    optional("residual", Kind::Text, |row| Cell::optional(&row.residual)),
    optional("revised", Kind::Text, |row| Cell::optional(&row.revised)),
    optional("formula", Kind::Text, |row| Cell::optional(&row.formula)),
    optional("note", Kind::Text, |row| Cell::optional(&row.note)),
    required("source", Kind::Code, |row| Cell::text(&row.source.id)),
    required("source_kind", Kind::OneOf(words_of::<SourceKind>), |row| Cell::text(row.source.kind)),
    required("source_title", Kind::Text, |row| Cell::text(&row.source.title)),
    required("publisher", Kind::Text, |row| Cell::text(&row.source.publisher)),
    required("source_date", Kind::Date, |row| Cell::Date(row.source.date)),
    optional("source_number", Kind::Text, |row| Cell::optional(&row.source.number)),
    optional("source_pages", Kind::Text, |row| Cell::optional(&row.source.pages)),
    optional("source_url", Kind::Url, |row| Cell::optional(&row.source.url)),
    optional("quote", Kind::Text, |row| Cell::optional(&row.quote)),
];
