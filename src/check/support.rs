//! Support asked for, approved or paid.

use super::names::{Desk, text, visibility, words};
use crate::diagnostic::Diagnostic;
use crate::model::{Area, Id, Policy, Quantity, Register, Source, Support, Unit};
use crate::phrase;
use crate::read::{Records, SupportRecord};

pub fn supports(
    records: &Records,
    sources: &Register<Source>,
    areas: &Register<Area>,
    units: &Register<Unit>,
    policies: &Register<Policy>,
    desk: &mut Desk,
) -> Register<Support> {
    let mut supports = Register::new();
    for record in &records.supports {
        let id: Id<Support> = Id::new(&record.id);
        let own = visibility(&record.audience, &record.embargo);
        let policy = desk.find_optional(policies, &record.policy, own);
        let source = desk.find(sources, &record.source, own);
        let area = desk.find(areas, &record.area, own);
        let period = desk.period(&record.period);
        let unit = desk.find(units, &record.unit, own);
        recipients_with_their_unit(record, desk);
        let recipients_unit = desk.find_optional(units, &record.recipients_unit, own);
        let (Some(source), Some(area), Some(period), Some(unit)) = (source, area, period, unit) else { continue };
        let recipients = record.recipients.as_ref().zip(recipients_unit);
        let support = Support {
            id: id.clone(),
            policy,
            area,
            period,
            stage: record.stage.value,
            amount: Quantity { value: record.amount.value, unit },
            recipients: recipients.map(|(count, unit)| Quantity { value: count.value, unit }),
            source,
            note: words(&record.note),
            quote: text(&record.quote),
            visibility: own,
            origin: record.id.span,
        };
        supports.add(id, support);
    }
    supports
}

/// A count of nobody knows whom would be left out in silence.
fn recipients_with_their_unit(record: &SupportRecord, desk: &mut Desk) {
    let (there, missing, line) = match (&record.recipients, &record.recipients_unit) {
        (Some(count), None) => (count.span, "recipients-unit", "recipients-unit = \"…\""),
        (None, Some(unit)) => (unit.span, "recipients", "recipients = …"),
        _ => return,
    };
    desk.diagnostics.push(
        Diagnostic::error("missing-key", there, phrase!("thiếu khóa `{missing}`", "the key `{missing}` is missing"))
            .help(phrase!("thêm dòng `{line}`", "add a line `{line}`")),
    );
}
