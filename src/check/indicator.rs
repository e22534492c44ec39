//! Indicators.

use super::names::{Desk, text, visibility, words};
use crate::diagnostic::Diagnostic;
use crate::model::{Better, Id, Indicator, IndicatorKind, Register, Unit};
use crate::phrase;
use crate::read::{IndicatorRecord, Records};
use crate::text::Spanned;

pub fn indicators(records: &Records, units: &Register<Unit>, desk: &mut Desk) -> Register<Indicator> {
    let mut indicators = Register::new();
    for record in &records.indicators {
        let id: Id<Indicator> = Id::new(&record.id);
        let own = visibility(&record.audience, &record.embargo);
        let base = record.base.as_ref().filter(|base| desk.expect::<Indicator>(base, own));
        let excludes: Vec<_> =
            record.excludes.iter().flatten().filter(|it| desk.expect::<Indicator>(it, own)).collect();
        names_its_base(record, desk);
        has_a_base_of_its_own(record, desk);
        let Some(unit) = desk.find(units, &record.unit, own) else { continue };
        let indicator = Indicator {
            id: id.clone(),
            name: record.name.value.clone(),
            definition: record.definition.value.clone(),
            kind: record.kind.value,
            unit,
            decimals: record.decimals.as_ref().and_then(|decimals| decimals_shown(decimals, desk)).unwrap_or(0),
            better: record.better.as_ref().map_or(Better::Neither, |better| better.value),
            sums_over_areas: record.sums_over_areas.as_ref().is_some_and(|sums| sums.value),
            base: base.map(|base| Id::new(base)),
            excludes: excludes.into_iter().map(|it| Id::new(it)).collect(),
            note: words(&record.note),
            slug: desk.slug(&record.slug),
            headline: record.headline.as_ref().is_some_and(|headline| headline.value),
            group: text(&record.group),
            aliases: desk.older_addresses(&record.aliases),
            visibility: own,
            origin: record.id.span,
        };
        indicators.add(id, indicator);
    }
    indicators
}

/// A share says of what, and what is left out of that; or that its base is not published.
fn names_its_base(record: &IndicatorRecord, desk: &mut Desk) {
    let published = record.base_published.as_ref().is_none_or(|published| published.value);
    let (message, help) = match (&record.base, &record.excludes, published) {
        _ if record.kind.value != IndicatorKind::Share => return,
        (Some(_), Some(_), true) | (None, None, false) => return,
        (Some(_), None, true) => (
            phrase!(
                "tỷ lệ này không nói mẫu số đã trừ đi những gì",
                "this share does not say what its base leaves out"
            ),
            phrase!(
                "viết `excludes = []` nếu không trừ gì, hoặc liệt kê chỉ tiêu được trừ khỏi mẫu số",
                "write `excludes = []` if nothing is left out, or list the indicators that the base leaves out"
            ),
        ),
        (_, _, true) => (
            phrase!("tỷ lệ này không nói là tỷ lệ trên cái gì", "this share does not say what it is a share of"),
            phrase!(
                "thêm `base = \"…\"` và `excludes = []`, hoặc `base-published = false` nếu nguồn không nêu mẫu số",
                "add `base = \"…\"` and `excludes = []`, or `base-published = false` if no source gives the base"
            ),
        ),
        (_, _, false) => (
            phrase!(
                "vừa nêu mẫu số vừa nói mẫu số không được công bố",
                "a base is named here, and said not to be published"
            ),
            phrase!(
                "bỏ `base-published`, hoặc bỏ `base` và `excludes`",
                "leave out `base-published`, or `base` and `excludes`"
            ),
        ),
    };
    desk.diagnostics.push(Diagnostic::error("share-without-base", record.id.span, message).help(help));
}

/// Only a share has a base, which is neither itself nor left out of itself; and shares of areas do not add up.
fn has_a_base_of_its_own(record: &IndicatorRecord, desk: &mut Desk) {
    let is_share = record.kind.value == IndicatorKind::Share;
    let excludes = || record.excludes.iter().flatten();
    let is_again = |(at, it): (usize, &Spanned<String>)| excludes().take(at).any(|other| other.value == it.value);
    let again = excludes().enumerate().find(|pair| is_again(*pair)).map(|(_, it)| it);
    let base = record.base.as_ref();
    let of_itself = base.into_iter().chain(excludes()).find(|it| it.value == record.id.value);
    let left_out = excludes().find(|it| base.is_some_and(|base| base.value == it.value));
    let (span, message) = match (base.filter(|_| !is_share), of_itself.or(left_out).or(again)) {
        (Some(base), _) => (base.span, phrase!("chỉ tỷ lệ mới có mẫu số", "only a share has a base")),
        (None, Some(it)) => {
            let id = &it.value;
            (it.span, phrase!("`{id}` không thể đứng ở đây lần nữa", "`{id}` cannot stand here once more"))
        }
        (None, None) => {
            let Some(sums) = record.sums_over_areas.as_ref().filter(|sums| is_share && sums.value) else { return };
            (sums.span, phrase!("tỷ lệ của các địa phương không cộng lại được", "shares of areas do not add up"))
        }
    };
    desk.diagnostics.push(Diagnostic::error("share-without-base", span, message).help(phrase!(
        "xóa dòng này, hoặc sửa `kind`, `base` và `excludes`",
        "delete this line, or mend `kind`, `base` and `excludes`"
    )));
}

fn decimals_shown(decimals: &Spanned<i64>, desk: &mut Desk) -> Option<u32> {
    let shown = u32::try_from(decimals.value).ok().filter(|decimals| *decimals <= 10);
    if shown.is_none() {
        desk.diagnostics.push(
            Diagnostic::error(
                "wrong-type",
                decimals.span,
                phrase!("số chữ số thập phân phải từ 0 đến 10", "the number of decimals has to be from 0 to 10"),
            )
            .help(phrase!("viết như `decimals = 1`", "write it like `decimals = 1`")),
        );
    }
    shown
}
