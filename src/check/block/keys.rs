//! Keys that the kind of a chart has no use for: nothing that an author writes is passed over in silence.

use crate::check::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::model::{ChartKind, Choice};
use crate::phrase;
use crate::read::ChartRecord;
use crate::text::Span;

/// Says which keys would do nothing; whether there were any.
pub fn refuse_unused(record: &ChartRecord, kind: ChartKind, desk: &mut Desk) -> bool {
    let over_time =
        matches!(kind, ChartKind::Column | ChartKind::Line | ChartKind::Area | ChartKind::Stacked | ChartKind::Percent);
    let one_period = matches!(kind, ChartKind::Bar | ChartKind::Waterfall | ChartKind::Bullet);
    let span = |key: &Option<crate::text::Spanned<String>>| key.as_ref().map(|key| key.span);
    let both = |one: Option<Span>, other: bool| one.filter(|_| other);
    let names_areas = record.area.is_some() || !record.areas.is_empty();
    let names_indicators = record.indicator.is_some() || !record.indicators.is_empty();
    let unused = [
        ("period", span(&record.period).filter(|_| !one_period)),
        ("from", span(&record.from).filter(|_| one_period)),
        ("to", span(&record.to).filter(|_| one_period)),
        ("order", record.order.as_ref().map(|order| order.span).filter(|_| kind != ChartKind::Bar)),
        ("targets", record.targets.as_ref().map(|targets| targets.span).filter(|_| !over_time)),
        ("areas-in", both(span(&record.areas_in), names_areas || kind == ChartKind::Bullet)),
        ("identity", both(span(&record.identity), names_indicators)),
    ];
    let unused: Vec<(&str, Span)> = unused.into_iter().filter_map(|(key, span)| Some((key, span?))).collect();
    unused.iter().for_each(|(key, span)| desk.diagnostics.push(unused_key(key, *span, kind)));
    !unused.is_empty()
}

fn unused_key(key: &str, span: Span, kind: ChartKind) -> Diagnostic {
    let word = kind.word();
    Diagnostic::error(
        "key-not-used",
        span,
        phrase!(
            "`{key}` không có tác dụng trong khối này (biểu đồ `{word}`)",
            "`{key}` does nothing in this block (a `{word}` chart)"
        ),
    )
    .help(phrase!(
        "bỏ dòng `{key}`, hoặc đổi `kind` hay những dòng đi cùng nó",
        "leave `{key}` out, or change `kind` or the lines beside it"
    ))
}
