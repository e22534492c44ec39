//! Indicators.

use super::names::{Desk, text, visibility, words};
use crate::diagnostic::Diagnostic;
use crate::model::{Better, Id, Indicator, Register, Unit};
use crate::phrase;
use crate::read::Records;
use crate::text::Spanned;

pub fn indicators(records: &Records, units: &Register<Unit>, desk: &mut Desk) -> Register<Indicator> {
    let mut indicators = Register::new();
    for record in &records.indicators {
        let id: Id<Indicator> = Id::new(&record.id);
        let own = visibility(&record.audience, &record.embargo);
        let base = record.base.as_ref().filter(|base| desk.expect::<Indicator>(base, own));
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
            note: words(&record.note),
            slug: words(&record.slug),
            headline: record.headline.as_ref().is_some_and(|headline| headline.value),
            group: text(&record.group),
            visibility: own,
            origin: record.id.span,
        };
        indicators.add(id, indicator);
    }
    indicators
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
