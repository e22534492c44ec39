//! What may stand on one axis: one unit, one scope, one reporter, or an author who knows that it is not so.

use std::collections::BTreeSet;

use super::selection::seen;
use crate::check::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::language::Phrase;
use crate::model::{Area, Id, Identity, IdentityKind, Indicator, ResidualOf, Selection, Site, Unlike, Visibility};
use crate::phrase;
use crate::text::Span;

/// Whether the lines may share an axis, and how they are unlike where the author allowed that.
pub struct Axis {
    pub unlike: Option<Unlike>,
}

/// Says what keeps the lines from one axis; nothing is drawn then.
pub fn axis(
    selection: &Selection,
    compare: bool,
    span: Span,
    site: &Site,
    from: Visibility,
    desk: &mut Desk,
) -> Option<Axis> {
    let indicators = selection.indicators();
    let unit = |id: &Id<Indicator>| &site.indicators[id].unit;
    if let Some(other) = indicators.iter().find(|id| unit(id) != unit(indicators[0])) {
        desk.diagnostics.push(unlike_units(span, indicators[0], other, site));
        return None;
    }
    let pairs = pairs(&indicators);
    let scope = pairs.iter().find(|(one, other)| !joined(one, other, site, from)).map(|pair| (Unlike::Scope, pair));
    let apart = |(one, other): &&(&Id<Indicator>, &Id<Indicator>)| {
        let publishers = |of| publishers(selection, of, site, from);
        publishers(one).is_disjoint(&publishers(other))
    };
    let unlike = scope.or_else(|| pairs.iter().find(apart).map(|pair| (Unlike::Reporters, pair)));
    match unlike {
        Some((how, (one, other))) if !compare => {
            desk.diagnostics.push(not_alike(span, how, one, other));
            None
        }
        unlike => Some(Axis { unlike: unlike.map(|(how, _)| how) }),
    }
}

fn pairs<'a>(indicators: &[&'a Id<Indicator>]) -> Vec<(&'a Id<Indicator>, &'a Id<Indicator>)> {
    let later = |first: usize| indicators[first + 1..].iter().map(move |other| (indicators[first], *other));
    (0..indicators.len()).flat_map(later).collect()
}

/// Whether an equation that the note's readers may see holds both.
fn joined(one: &Id<Indicator>, other: &Id<Indicator>, site: &Site, from: Visibility) -> bool {
    site.identities.values().filter(|it| it.visibility.covers(from)).any(|identity| {
        let mut holds_one = identity.of == *one;
        let mut holds_other = identity.of == *other;
        for term in identity.terms() {
            holds_one |= term == one;
            holds_other |= term == other;
        }
        holds_one && holds_other
    })
}

/// Those who reported what is drawn of an indicator, as their names are written.
fn publishers<'s>(
    selection: &'s Selection,
    of: &Id<Indicator>,
    site: &'s Site,
    from: Visibility,
) -> BTreeSet<(&'s Option<String>, &'s Option<String>)> {
    let lines = selection.lines.iter().filter(|line| line.indicator == *of);
    let drawn = lines.flat_map(|line| seen(site, selection, line, from));
    drawn
        .map(|observation| {
            let Phrase { vi, en } = &site.sources[&observation.source].publisher;
            (vi, en)
        })
        .collect()
}

/// Whether the lines are all the parts of one total, with nothing left over: only those may be stacked.
pub fn are_parts(selection: &Selection, site: &Site, from: Visibility) -> bool {
    let (indicators, areas) = (selection.indicators(), selection.areas());
    match (indicators.len(), areas.len()) {
        (2.., 1) => is_a_total(&indicators, selection, site, from),
        (1, 2..) => site.indicators[indicators[0]].sums_over_areas && are_whole(&areas, site),
        _ => false,
    }
}

/// Whether an identity adds up these indicators and no other, and leaves nothing unexplained in what is drawn.
fn is_a_total(indicators: &[&Id<Indicator>], selection: &Selection, site: &Site, from: Visibility) -> bool {
    let seen = site.identities.values().filter(|it| it.visibility.covers(from));
    let mut totals = seen
        .filter(|it| it.kind == IdentityKind::PartsOfTotal)
        .filter(|total| total.parts.len() == indicators.len() && indicators.iter().all(|id| total.parts.contains(id)));
    let closes = |total: &Identity| {
        let mut left = site.residuals.iter().filter(|it| it.of == ResidualOf::Identity(total.id.clone()));
        !left.any(|it| selection.areas().contains(&&it.key.area) && selection.holds(it.key.period))
    };
    totals.any(closes)
}

/// Whether the areas make up all of the area that they lie within.
fn are_whole(areas: &[&Id<Area>], site: &Site) -> bool {
    let Some(parent) = &site.areas[areas[0]].parent else { return false };
    let within = site.areas.values().filter(|area| area.parent.as_ref() == Some(parent)).count();
    let all_within = areas.iter().all(|area| site.areas[*area].parent.as_ref() == Some(parent));
    site.areas[parent].complete && all_within && within == areas.len()
}

fn unlike_units(span: Span, one: &Id<Indicator>, other: &Id<Indicator>, site: &Site) -> Diagnostic {
    let (first, second) = (&site.indicators[one].unit, &site.indicators[other].unit);
    Diagnostic::error(
        "unlike-units",
        span,
        phrase!(
            "`{one}` tính bằng `{first}`, `{other}` tính bằng `{second}`: không đặt chung một trục",
            "`{one}` is counted in `{first}` and `{other}` in `{second}`: they have no axis in common"
        ),
    )
    .help(phrase!("vẽ mỗi đơn vị tính một khối riêng", "draw each unit in a block of its own"))
}

fn not_alike(span: Span, how: Unlike, one: &Id<Indicator>, other: &Id<Indicator>) -> Diagnostic {
    let message = match how {
        Unlike::Scope => phrase!(
            "`{one}` và `{other}` có thể khác phạm vi: không đẳng thức nào của trang nối hai chỉ tiêu",
            "`{one}` and `{other}` may differ in scope: no identity of the site joins the two"
        ),
        Unlike::Reporters => phrase!(
            "`{one}` và `{other}` do những nơi khác nhau công bố",
            "`{one}` and `{other}` were reported by different publishers"
        ),
    };
    Diagnostic::error("unlike-indicators", span, message).help(phrase!(
        "tách thành hai khối, hoặc thêm `compare = true` để đặt cạnh nhau: chú thích dưới hình sẽ nói rõ điều đó",
        "make two blocks, or add `compare = true` to set them side by side: the caption will then say so"
    ))
}
