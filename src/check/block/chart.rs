//! Charts inside notes: what is drawn, of which kind, and whether the kind can show it.

use std::collections::BTreeSet;

use super::alike::{are_parts, axis};
use super::keys;
use super::selection::{Asked, indicators, seen, selection};
use crate::check::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::language::Phrase;
use crate::model::{
    BarOrder, ChartBlock, ChartKind, Choice, Id, Identity, IdentityKind, Indicator, IndicatorKind, Period, Selection,
    Site, Visibility,
};
use crate::phrase;
use crate::read::ChartRecord;
use crate::text::Span;

/// How many lines a chart of lines shows by default before bars say it better.
const FEW: usize = 4;

/// How many times a row of dots can tell apart.
const DOTS: usize = 4;

pub fn chart(record: &ChartRecord, site: &Site, from: Visibility, desk: &mut Desk) -> Option<ChartBlock> {
    let identity = desk.find_optional(&site.identities, &record.identity, from);
    if identity.is_none() && record.identity.is_some() {
        return None;
    }
    let asked = Asked {
        indicators: match &identity {
            Some(identity) if record.indicator.is_none() && record.indicators.is_empty() => {
                drawn_of(&site.identities[identity])
            }
            _ => indicators((&record.indicator, &record.indicators), record.span, site, from, desk)?,
        },
        area: &record.area,
        areas: &record.areas,
        areas_in: &record.areas_in,
        from: &record.from,
        to: &record.to,
        span: record.span,
    };
    let period = desk.optional_period(&record.period);
    if period.is_none() && record.period.is_some() {
        return None;
    }
    let is_bullet = record.kind.as_ref().is_some_and(|kind| kind.value == ChartKind::Bullet);
    let selection = match is_bullet {
        // A target may have no result yet.
        true => of_targets(asked, site, from, desk)?,
        false => selection(asked, site, from, desk)?,
    };
    let kind = record.kind.as_ref().map(|kind| kind.value);
    let kind = kind.unwrap_or_else(|| usual_kind(&selection, identity.as_ref(), period, site, from));
    let compare = record.compare.as_ref().is_some_and(|compare| compare.value);
    let unlike = match kind {
        ChartKind::Bullet | ChartKind::Waterfall => None,
        _ => axis(&selection, compare, record.span, site, from, desk)?.unlike,
    };
    let usual_order = if identity.is_some() { BarOrder::Written } else { BarOrder::Value };
    let chart = ChartBlock {
        kind,
        identity,
        period,
        order: record.order.as_ref().map_or(usual_order, |order| order.value),
        unlike,
        targets: record.targets.as_ref().is_none_or(|targets| targets.value),
        selection,
    };
    if keys::refuse_unused(record, kind, desk) {
        return None;
    }
    match does_not_fit(&chart, site, from) {
        Some(why) => {
            desk.diagnostics.push(unfit(record.span, kind, why));
            None
        }
        None => Some(chart),
    }
}

/// What an identity is drawn by: its parts, or everything that moves a stock.
fn drawn_of(identity: &Identity) -> Vec<Id<Indicator>> {
    match identity.kind {
        IdentityKind::PartsOfTotal => identity.parts.clone(),
        IdentityKind::ShareOfBase => vec![identity.of.clone()],
        IdentityKind::StockFlow | IdentityKind::NetFlow => {
            std::iter::once(&identity.of).chain(identity.terms()).cloned().collect()
        }
    }
}

fn of_targets(asked: Asked, site: &Site, from: Visibility, desk: &mut Desk) -> Option<Selection> {
    let filter = super::targets::filter(
        asked.indicators,
        asked.area.iter().chain(asked.areas),
        None,
        asked.span,
        site,
        from,
        desk,
    )?;
    let lines = filter.indicators.iter().flat_map(|indicator| {
        filter.areas.iter().map(move |area| crate::model::Line { indicator: indicator.clone(), area: area.clone() })
    });
    Some(Selection { lines: lines.collect(), from: None, to: None })
}

/// The kind that says most about what was asked for.
fn usual_kind(
    selection: &Selection,
    identity: Option<&Id<Identity>>,
    period: Option<Period>,
    site: &Site,
    from: Visibility,
) -> ChartKind {
    let moves = |kind| matches!(kind, IdentityKind::StockFlow | IdentityKind::NetFlow);
    if identity.is_some_and(|id| moves(site.identities[id].kind)) {
        return ChartKind::Waterfall;
    }
    let longest = selection.lines.iter().map(|line| seen(site, selection, line, from).count()).max().unwrap_or(0);
    let several = selection.lines.len() > 1;
    let is_flow = site.indicators[&selection.lines[0].indicator].kind == IndicatorKind::Flow;
    match longest {
        _ if several && (period.is_some() || longest == 1) => ChartKind::Bar,
        _ if several && selection.areas().len() == 1 && are_parts(selection, site, from) => ChartKind::Stacked,
        _ if selection.lines.len() > FEW => ChartKind::Bar,
        // Two columns say more than a line between two points.
        0..=2 => ChartKind::Column,
        _ if is_flow => ChartKind::Column,
        _ => ChartKind::Line,
    }
}

/// Why a kind cannot show what was asked for, and how to mend that.
struct Unfit {
    why: Phrase,
    help: Phrase,
}

fn does_not_fit(chart: &ChartBlock, site: &Site, from: Visibility) -> Option<Unfit> {
    let periods = periods(chart, site, from);
    let count = periods.len();
    match chart.kind {
        ChartKind::Stacked | ChartKind::Percent if !are_parts(&chart.selection, site, from) => Some(Unfit {
            why: phrase!(
                "các dòng không phải là tất cả các phần của một tổng khép kín",
                "the lines are not all the parts of a total that adds up"
            ),
            help: phrase!(
                "nêu `identity` loại `parts-of-total` không còn phần chưa giải thích, hoặc mọi địa phương của một chỉ tiêu cộng được, hoặc đổi `kind`",
                "name a `parts-of-total` identity without a residual, or all areas of an indicator that sums over them, or change `kind`"
            ),
        }),
        ChartKind::Bar if chart.period.is_some_and(|period| !periods.contains(&period)) => Some(Unfit {
            why: phrase!("kỳ này không có số liệu nào", "no number is known in that period"),
            help: phrase!(
                "sửa `period`, hoặc bỏ dòng đó để lấy kỳ mới nhất",
                "mend `period`, or leave it out for the newest"
            ),
        }),
        ChartKind::Dot if !(2..=DOTS).contains(&count) => Some(Unfit {
            why: phrase!("cần từ 2 đến {DOTS} kỳ, mà đang có {count}", "it needs 2 to {DOTS} periods and has {count}"),
            help: phrase!(
                "chọn kỳ bằng `from` và `to`, hoặc đổi `kind`",
                "choose periods by `from` and `to`, or change `kind`"
            ),
        }),
        ChartKind::Slope if count < 2 => Some(Unfit {
            why: phrase!("cần ít nhất hai kỳ, mà đang có {count}", "it needs at least two periods and has {count}"),
            help: phrase!("nới `from` và `to`, hoặc đổi `kind`", "widen `from` and `to`, or change `kind`"),
        }),
        ChartKind::Waterfall if chart.selection.areas().len() > 1 => Some(Unfit {
            why: phrase!("chỉ vẽ được một địa phương", "it draws one area only"),
            help: phrase!("viết một `area`, mỗi địa phương một khối", "write one `area`, a block for each"),
        }),
        ChartKind::Waterfall => no_equation(chart, site, from),
        _ => None,
    }
}

/// The periods in which a line is observed, as the note's readers see it.
fn periods(chart: &ChartBlock, site: &Site, from: Visibility) -> BTreeSet<Period> {
    let lines = chart.selection.lines.iter();
    lines.flat_map(|line| seen(site, &chart.selection, line, from)).map(|observation| observation.key.period).collect()
}

/// Why there is no equation to draw, if there is none.
fn no_equation(chart: &ChartBlock, site: &Site, from: Visibility) -> Option<Unfit> {
    let identity = chart.identity.as_ref().map(|id| &site.identities[id]);
    let identity = identity.filter(|it| matches!(it.kind, IdentityKind::StockFlow | IdentityKind::NetFlow));
    let Some(identity) = identity else {
        return Some(Unfit {
            why: phrase!("chưa nêu đẳng thức nào có số vào, số ra", "no identity with flows in and out is named"),
            help: phrase!(
                "thêm `identity = \"…\"` loại `stock-flow` hoặc `net-flow`",
                "add an `identity = \"…\"` of kind `stock-flow` or `net-flow`"
            ),
        });
    };
    let area = &chart.selection.lines[0].area;
    let mut equations = site.equations_in(identity, area).filter(|it| it.visibility.covers(from));
    let found = equations.any(|it| chart.period.is_none_or(|period| it.observation.key.period == period));
    (!found).then(|| Unfit {
        why: phrase!(
            "không kỳ nào đủ số đầu kỳ, vào, ra và cuối kỳ",
            "no period has all of the opening, incoming, outgoing and closing numbers"
        ),
        help: phrase!(
            "thêm số còn thiếu, hoặc sửa `period`, `area`",
            "add the missing numbers, or mend `period`, `area`"
        ),
    })
}

fn unfit(span: Span, kind: ChartKind, unfit: Unfit) -> Diagnostic {
    let word = kind.word();
    let Phrase { vi, en } = unfit.why;
    let (vi, en) = (vi.unwrap_or_default(), en.unwrap_or_default());
    let message = phrase!("không vẽ được biểu đồ `{word}`: {vi}", "this cannot be drawn as `{word}`: {en}");
    Diagnostic::error("kind-does-not-fit", span, message).help(unfit.help)
}
