//! Identities and residuals.

use super::names::{Desk, visibility, words};
use crate::diagnostic::Diagnostic;
use crate::model::{
    Area, Id, Identity, IdentityKind, Indicator, ObservationKey, Register, Residual, ResidualOf, Visibility,
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
        has_its_parts(record, desk);
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
            ResidualOf::Indicator(id) => id.clone(),
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
fn has_its_parts(record: &IdentityRecord, desk: &mut Desk) {
    let (is_there, keys) = match record.kind.value {
        IdentityKind::StockFlow | IdentityKind::NetFlow => {
            (!record.inflow.is_empty() || !record.outflow.is_empty(), "`inflow = [\"…\"]`, `outflow = [\"…\"]`")
        }
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
        (None, Some(indicator)) => desk.find(indicators, indicator, from).map(ResidualOf::Indicator),
        _ => {
            desk.diagnostics.push(
                Diagnostic::error(
                    "unclear-residual",
                    record.span,
                    phrase!(
                        "phần chênh này không nói của đẳng thức nào",
                        "this residual does not say of which equation it is"
                    ),
                )
                .help(phrase!(
                    "viết `identity = \"…\"`, hoặc `indicator = \"…\"` nếu là chênh giữa một địa phương và tổng các địa phương trong đó",
                    "write `identity = \"…\"`, or `indicator = \"…\"` for an area beside the sum of the areas within it"
                )),
            );
            None
        }
    }
}
