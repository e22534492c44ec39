//! Identities and residuals.

use super::names::{Desk, visibility, words};
use crate::model::{Area, Id, Identity, Indicator, Register, Residual};
use crate::read::Records;

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
    areas: &Register<Area>,
    desk: &mut Desk,
) -> Vec<Residual> {
    let mut residuals = Vec::new();
    for record in &records.residuals {
        let own = visibility(&record.audience, &record.embargo);
        let identity = desk.find(identities, &record.identity, own);
        let area = desk.find(areas, &record.area, own);
        let period = desk.period(&record.period);
        let (Some(identity), Some(area), Some(period)) = (identity, area, period) else { continue };
        residuals.push(Residual {
            identity,
            area,
            period,
            value: record.value.value,
            explanation: record.explanation.value.clone(),
            visibility: own,
            origin: record.value.span,
        });
    }
    residuals
}
