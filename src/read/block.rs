//! Fenced blocks that are drawn, as written.

use jiff::civil::Date;

use super::record::record;
use super::row::{Row, Source};
use super::toml::parse;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::Phrase;
use crate::model::{AreaLevel, BarOrder, ChartKind, MapCount};
use crate::phrase;
use crate::text::{Span, Spanned};

record! {
    /// The TOML inside a `chart`.
    pub struct ChartRecord {
        indicator: Option<Spanned<String>> = "indicator",
        indicators: Vec<Spanned<String>> = "indicators",
        identity: Option<Spanned<String>> = "identity",
        area: Option<Spanned<String>> = "area",
        areas: Vec<Spanned<String>> = "areas",
        /// All areas directly within this one.
        areas_in: Option<Spanned<String>> = "areas-in",
        kind: Option<Spanned<ChartKind>> = "kind",
        period: Option<Spanned<String>> = "period",
        from: Option<Spanned<String>> = "from",
        to: Option<Spanned<String>> = "to",
        order: Option<Spanned<BarOrder>> = "order",
        compare: Option<Spanned<bool>> = "compare",
        targets: Option<Spanned<bool>> = "targets",
        title: Option<Spanned<Phrase>> = "title",
        id: Option<Spanned<String>> = "id",
    }
}

record! {
    /// The TOML inside a `table`.
    pub struct TableRecord {
        indicator: Option<Spanned<String>> = "indicator",
        indicators: Vec<Spanned<String>> = "indicators",
        area: Option<Spanned<String>> = "area",
        areas: Vec<Spanned<String>> = "areas",
        areas_in: Option<Spanned<String>> = "areas-in",
        from: Option<Spanned<String>> = "from",
        to: Option<Spanned<String>> = "to",
        title: Option<Spanned<Phrase>> = "title",
        id: Option<Spanned<String>> = "id",
    }
}

record! {
    /// The TOML inside a `map`.
    pub struct MapRecord {
        indicator: Option<Spanned<String>> = "indicator",
        show: Option<Spanned<MapCount>> = "show",
        areas_in: Option<Spanned<String>> = "areas-in",
        level: Option<Spanned<AreaLevel>> = "level",
        period: Option<Spanned<String>> = "period",
        /// A GeoJSON file in `data/`, by its path there, and who drew it.
        boundaries: Option<Spanned<String>> = "boundaries",
        source: Option<Spanned<String>> = "source",
        title: Option<Spanned<Phrase>> = "title",
        id: Option<Spanned<String>> = "id",
    }
}

record! {
    /// The TOML inside `targets`.
    pub struct TargetsRecord {
        indicator: Option<Spanned<String>> = "indicator",
        indicators: Vec<Spanned<String>> = "indicators",
        area: Option<Spanned<String>> = "area",
        areas: Vec<Spanned<String>> = "areas",
        period: Option<Spanned<String>> = "period",
        title: Option<Spanned<Phrase>> = "title",
        id: Option<Spanned<String>> = "id",
    }
}

record! {
    /// The TOML inside a `timeline`.
    pub struct TimelineRecord {
        documents: Vec<Spanned<String>> = "documents",
        from: Option<Spanned<Date>> = "from",
        to: Option<Spanned<Date>> = "to",
        title: Option<Spanned<Phrase>> = "title",
        id: Option<Spanned<String>> = "id",
    }
}

/// One drawn block.
#[derive(Debug, Clone)]
pub enum BlockRecord {
    Chart(ChartRecord),
    Table(TableRecord),
    Map(MapRecord),
    Targets(TargetsRecord),
    Timeline(TimelineRecord),
    /// One that could not be read; that was said.
    Broken(Span),
}

impl BlockRecord {
    /// What its author calls it, so that its address stays when others come before it.
    pub fn id(&self) -> Option<&Spanned<String>> {
        match self {
            BlockRecord::Chart(record) => record.id.as_ref(),
            BlockRecord::Table(record) => record.id.as_ref(),
            BlockRecord::Map(record) => record.id.as_ref(),
            BlockRecord::Targets(record) => record.id.as_ref(),
            BlockRecord::Timeline(record) => record.id.as_ref(),
            BlockRecord::Broken(_) => None,
        }
    }
}

/// Reads the block that begins at `span` with its TOML in `source`.
pub fn read_block(kind: &str, span: Span, source: Source, diagnostics: &mut Diagnostics) -> BlockRecord {
    let table = parse(source, diagnostics);
    let mut row = Row::new(source, table.get_ref(), span, diagnostics);
    let read = match kind {
        "chart" => ChartRecord::read(&mut row).map(BlockRecord::Chart),
        "table" => TableRecord::read(&mut row).map(BlockRecord::Table),
        "map" => MapRecord::read(&mut row).map(BlockRecord::Map),
        "targets" => TargetsRecord::read(&mut row).map(BlockRecord::Targets),
        _ => TimelineRecord::read(&mut row).map(BlockRecord::Timeline),
    };
    read.unwrap_or(BlockRecord::Broken(span))
}

/// A block inside a list or quotation.
pub fn nested_block(kind: &str, span: Span) -> Diagnostic {
    Diagnostic::error(
        "nested-block",
        span,
        phrase!(
            "khối `{kind}` không đặt được trong danh sách hay đoạn trích",
            "a `{kind}` block cannot stand in a list or a quotation"
        ),
    )
    .help(phrase!("đưa khối ra sát lề trái, cách một dòng trống", "move it to the left margin, after an empty line"))
}
