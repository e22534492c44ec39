//! Identities and residuals.

use super::names::{Desk, visibility, words};
use crate::diagnostic::Diagnostic;
use crate::model::{
    Area, Choice, Id, Identity, IdentityKind, Indicator, IndicatorKind, ObservationKey, Register, Residual, ResidualOf,
    Visibility,
};
use crate::phrase;
use crate::read::{IdentityRecord, Records, ResidualRecord};

pub fn identities(records: &Records, indicators: &Register<Indicator>, desk: &mut Desk) -> Register<Identity> {
    let mut identities = Register::new();
    for record in &records.identities {
        let id: Id<Identity> = Id::new(&record.id);
        let own = visibility(&record.audience, &record.embargo);
        let (inflow, outflow) =
            (desk.find_all(indicators, &record.inflow, own), desk.find_all(indicators, &record.outflow, own));
        let parts = desk.find_all(indicators, &record.parts, own);
        let base = desk.find_optional(indicators, &record.base, own);
        let Some(of) = desk.find(indicators, &record.of, own) else { continue };
        let note = words(&record.note);
        let kind = record.kind.value;
        has_its_parts(record, indicators, desk);
        is_of_one_kind(record, indicators, desk);
        has_no_other_parts(record, desk);
        let origin = record.id.span;
        let identity =
            Identity { id: id.clone(), kind, of, inflow, outflow, parts, base, note, visibility: own, origin };
        identities.add(id, identity);
    }
    identities
}

pub fn residuals(
    records: &Records,
    identities: &Register<Identity>,
    indicators: &Register<Indicator>,
    areas: &Register<Area>,
    desk: &mut Desk,
) -> Vec<Residual> {
    let mut residuals = Vec::new();
    for record in &records.residuals {
        let own = visibility(&record.audience, &record.embargo);
        let of = of(record, identities, indicators, own, desk);
        let area = desk.find(areas, &record.area, own);
        let period = desk.period(&record.period);
        let (Some(of), Some(area), Some(period)) = (of, area, period) else { continue };
        let indicator = match &of {
            ResidualOf::Identity(id) => identities[id].of.clone(),
            ResidualOf::Sum(id) | ResidualOf::Share(id) => id.clone(),
        };
        residuals.push(Residual {
            of,
            key: ObservationKey { indicator, area, period },
            value: record.value.value,
            explanation: record.explanation.value.clone(),
            visibility: own,
            origin: record.value.span,
        });
    }
    residuals.sort_by(|a: &Residual, b| a.key.cmp(&b.key));
    residuals
}

/// An equation with one side left empty would never be checked.
fn has_its_parts(record: &IdentityRecord, indicators: &Register<Indicator>, desk: &mut Desk) {
    let has_base = || record.base.is_some() || indicators.get(&record.of).is_none_or(|share| share.base.is_some());
    let (is_there, keys) = match record.kind.value {
        IdentityKind::StockFlow | IdentityKind::NetFlow => {
            (!record.inflow.is_empty() || !record.outflow.is_empty(), "`inflow = [\"…\"]`, `outflow = [\"…\"]`")
        }
        IdentityKind::ShareOfBase if !has_base() => (false, "`base = \"…\"`"),
        IdentityKind::PartsOfTotal | IdentityKind::ShareOfBase => (!record.parts.is_empty(), "`parts = [\"…\"]`"),
    };
    if !is_there {
        desk.diagnostics.push(
            Diagnostic::error(
                "identity-without-parts",
                record.id.span,
                phrase!("đẳng thức này thiếu một vế", "one side of this identity is missing"),
            )
            .help(phrase!("viết {keys}", "write {keys}")),
        );
    }
}

/// A number is not made of itself, nor of what is counted in another unit.
fn is_of_one_kind(record: &IdentityRecord, indicators: &Register<Indicator>, desk: &mut Desk) {
    let terms = || record.inflow.iter().chain(&record.outflow).chain(&record.parts);
    if let Some(itself) = terms().chain(&record.base).find(|term| term.value == record.of.value) {
        let of = &record.of.value;
        desk.diagnostics.push(
            Diagnostic::error(
                "identity-of-itself",
                itself.span,
                phrase!("`{of}` không thể là số hạng của chính nó", "`{of}` cannot be a part of itself"),
            )
            .note(record.of.span, phrase!("vế kia ở đây", "the other side is here"))
            .help(phrase!("bỏ nó khỏi vế này", "take it out of this side")),
        );
    }
    let unit = |id: &str| indicators.get(id).map(|indicator| &indicator.unit);
    let is_share = record.kind.value == IdentityKind::ShareOfBase;
    // What a share is made of is counted as its base is.
    let measure = if is_share { record.base.as_ref().or(record.parts.first()) } else { Some(&record.of) };
    let Some(measure) = measure else { return };
    for other in terms().filter(|term| unit(term).zip(unit(measure)).is_some_and(|(a, b)| a != b)) {
        let (one, two) = (&other.value, &measure.value);
        desk.diagnostics.push(
            Diagnostic::error(
                "identity-of-unlike-units",
                other.span,
                phrase!("`{one}` và `{two}` không cùng đơn vị tính", "`{one}` and `{two}` are not of one unit"),
            )
            .note(measure.span, phrase!("`{two}` ở đây", "`{two}` is here"))
            .help(phrase!("chỉ cộng những chỉ tiêu có cùng `unit`", "add only indicators of the same `unit`")),
        );
    }
}

/// What a kind does not use would stand there as if it were checked.
fn has_no_other_parts(record: &IdentityRecord, desk: &mut Desk) {
    let kind = record.kind.value;
    let flows = matches!(kind, IdentityKind::StockFlow | IdentityKind::NetFlow);
    let base = record.base.iter().filter(|_| kind != IdentityKind::ShareOfBase).map(|base| ("base", base));
    let parts = record.parts.first().filter(|_| flows).map(|part| ("parts", part));
    let inflow = record.inflow.first().filter(|_| !flows).map(|flow| ("inflow", flow));
    let outflow = record.outflow.first().filter(|_| !flows).map(|flow| ("outflow", flow));
    let word = kind.word();
    for (key, other) in base.chain(parts).chain(inflow).chain(outflow) {
        desk.diagnostics.push(
            Diagnostic::error(
                "identity-with-other-parts",
                other.span,
                phrase!("`{word}` không dùng `{key}`", "`{word}` does not use `{key}`"),
            )
            .help(phrase!("xóa dòng `{key}`, hoặc sửa `kind`", "delete the line `{key}`, or mend `kind`")),
        );
    }
}

/// Which equation leaves the residual: an identity, or the sum over the areas within its own.
fn of(
    record: &ResidualRecord,
    identities: &Register<Identity>,
    indicators: &Register<Indicator>,
    from: Visibility,
    desk: &mut Desk,
) -> Option<ResidualOf> {
    match (&record.identity, &record.indicator) {
        (Some(identity), None) => desk.find(identities, identity, from).map(ResidualOf::Identity),
        (None, Some(indicator)) => desk.find(indicators, indicator, from).map(|id| match indicators[&id].kind {
            IndicatorKind::Share => ResidualOf::Share(id),
            _ => ResidualOf::Sum(id),
        }),
        _ => {
            desk.diagnostics.push(
                Diagnostic::error(
                    "unclear-residual",
                    record.span,
                    phrase!(
                        "phần chênh này không nói rõ của đẳng thức nào",
                        "this residual does not say clearly of which equation it is"
                    ),
                )
                .help(phrase!(
                    "viết một trong hai: `identity = \"…\"`; hoặc `indicator = \"…\"` cho tổng các địa phương trực thuộc, hay cho một tỷ lệ không ra từ số đếm nào",
                    "write one of the two: `identity = \"…\"`; or `indicator = \"…\"` for the sum over the areas within, or for a share that no whole count gives"
                )),
            );
            None
        }
    }
}
