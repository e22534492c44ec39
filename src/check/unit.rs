//! Units of measure.

use super::names::{text, visibility, words};
use crate::model::{Id, Register, Unit};
use crate::read::Records;

pub fn units(records: &Records) -> Register<Unit> {
    let mut units = Register::new();
    for record in &records.units {
        let id: Id<Unit> = Id::new(&record.id);
        let unit = Unit {
            id: id.clone(),
            name: record.name.value.clone(),
            one: words(&record.one),
            symbol: text(&record.symbol),
            visibility: visibility(&record.audience, &record.embargo),
            origin: record.id.span,
        };
        units.add(id, unit);
    }
    units
}
