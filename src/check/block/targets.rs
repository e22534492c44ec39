//! Which targets a block shows: at least one.

use super::selection::home_area;
use crate::check::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::model::{Id, Indicator, Period, Site, TargetFilter, Visibility};
use crate::phrase;
use crate::read::TargetsRecord;
use crate::text::{Span, Spanned};

pub fn targets(record: &TargetsRecord, site: &Site, from: Visibility, desk: &mut Desk) -> Option<TargetFilter> {
    let names: Vec<_> = record.indicator.iter().chain(&record.indicators).collect();
    let indicators: Vec<_> = names.iter().filter_map(|name| desk.find(&site.indicators, name, from)).collect();
    let period = desk.optional_period(&record.period);
    if indicators.len() < names.len() || (period.is_none() && record.period.is_some()) {
        return None;
    }
    let areas = record.area.iter().chain(&record.areas);
    filter(indicators, areas, period, record.span, site, from, desk)
}

/// The home area's targets where no area is named.
pub fn filter<'r>(
    indicators: Vec<Id<Indicator>>,
    areas: impl Iterator<Item = &'r Spanned<String>>,
    period: Option<Period>,
    span: Span,
    site: &Site,
    from: Visibility,
    desk: &mut Desk,
) -> Option<TargetFilter> {
    let names: Vec<_> = areas.collect();
    let areas = match names.is_empty() {
        true => vec![home_area(span, site, desk)?],
        false => names.iter().filter_map(|name| desk.find(&site.areas, name, from)).collect(),
    };
    if areas.len() < names.len() {
        return None;
    }
    let filter = TargetFilter { indicators, areas, period };
    if !site.targets.iter().any(|target| filter.holds(target) && target.visibility.covers(from)) {
        desk.diagnostics.push(no_target(span));
        return None;
    }
    Some(filter)
}

fn no_target(span: Span) -> Diagnostic {
    Diagnostic::error(
        "nothing-to-draw",
        span,
        phrase!("không có mục tiêu nào cho khối này", "there is no target for this block"),
    )
    .help(phrase!(
        "kiểm tra `indicator`, `area` và `period`; bài công khai không vẽ mục tiêu nội bộ hoặc còn chờ ngày công bố",
        "check `indicator`, `area` and `period`; a public note draws none that are internal or under embargo"
    ))
}
