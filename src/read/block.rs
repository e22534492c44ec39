//! Fenced blocks that are drawn, as written.

use super::markdown::DRAWN;
use super::record::record;
use super::row::{Row, Source};
use super::toml::parse;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::Phrase;
use crate::model::ChartKind;
use crate::phrase;
use crate::text::{Span, Spanned};

record! {
    /// The TOML inside a `chart` or `table`.
    pub struct SeriesBlockRecord {
        indicator: Option<Spanned<String>> = "indicator",
        indicators: Vec<Spanned<String>> = "indicators",
        area: Option<Spanned<String>> = "area",
        kind: Option<Spanned<ChartKind>> = "kind",
        from: Option<Spanned<String>> = "from",
        to: Option<Spanned<String>> = "to",
        title: Option<Spanned<Phrase>> = "title",
    }
}

/// One drawn block.
#[derive(Debug, Clone)]
pub enum BlockRecord {
    Chart(SeriesBlockRecord),
    Table(SeriesBlockRecord),
    /// One that could not be read; that was said.
    Broken(Span),
}

/// Reads the block that begins at `span` with its TOML in `source`.
pub fn read_block(kind: &str, span: Span, source: Source, diagnostics: &mut Diagnostics) -> BlockRecord {
    let drawn: fn(SeriesBlockRecord) -> BlockRecord = match kind {
        "chart" => BlockRecord::Chart,
        "table" => BlockRecord::Table,
        _ => {
            diagnostics.push(not_drawn(kind, span));
            return BlockRecord::Broken(span);
        }
    };
    let table = parse(source, diagnostics);
    let mut row = Row::new(source, table.get_ref(), span, diagnostics);
    SeriesBlockRecord::read(&mut row).map_or(BlockRecord::Broken(span), drawn)
}

fn not_drawn(kind: &str, span: Span) -> Diagnostic {
    debug_assert!(DRAWN.contains(&kind));
    Diagnostic::error(
        "block-not-drawn",
        span,
        phrase!("phiên bản này chưa vẽ được khối `{kind}`", "this version does not draw `{kind}` blocks yet"),
    )
    .help(phrase!("dùng `chart` hoặc `table`", "use `chart` or `table`"))
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
