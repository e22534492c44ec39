//! Observations: one number, or one reason why there is none.

use std::collections::BTreeMap;

use super::names::{Desk, text, visibility, words};
use crate::diagnostic::Diagnostic;
use crate::model::{
    Area, Id, Identity, Indicator, Observation, ObservationKey, Period, Reading, Register, Source, Visibility,
};
use crate::phrase;
use crate::read::{ObservationsRecord, Records, ValueRecord};

pub fn observations(
    records: &Records,
    sources: &Register<Source>,
    areas: &Register<Area>,
    indicators: &Register<Indicator>,
    identities: &Register<Identity>,
    desk: &mut Desk,
) -> BTreeMap<ObservationKey, Observation> {
    let mut observations: BTreeMap<ObservationKey, Observation> = BTreeMap::new();
    for record in &records.observations {
        let shared = visibility(&record.audience, &record.embargo);
        let source = desk.find(sources, &record.source, shared);
        let area = desk.find(areas, &record.area, shared);
        let period = desk.period(&record.period);
        for value in &record.values {
            let own = shared.and(visibility(&value.audience, &value.embargo));
            let indicator = desk.find(indicators, &value.indicator, own);
            let reading = reading(value, desk);
            let (Some(source), Some(area), Some(period)) = (&source, &area, period) else { continue };
            let (Some(indicator), Some(reading)) = (indicator, reading) else { continue };
            let key = ObservationKey { indicator, area: area.clone(), period };
            let derived_by = desk.find_optional(identities, &value.identity, own);
            let observation =
                Observation { derived_by, ..observation(record, value, key.clone(), reading, source.clone(), own) };
            match observations.get(&key) {
                Some(first) => desk.diagnostics.push(observed_twice(first, &observation)),
                None => drop(observations.insert(key, observation)),
            }
        }
    }
    observations
}

fn reading(value: &ValueRecord, desk: &mut Desk) -> Option<Reading> {
    let message = match (&value.value, &value.missing) {
        (Some(number), None) => return Some(Reading::Known(number.value)),
        (None, Some(missing)) => return Some(Reading::Missing(missing.value)),
        (Some(_), Some(_)) => {
            phrase!("vừa có số vừa ghi là thiếu số", "there is a number here, and it is said to be missing")
        }
        (None, None) => phrase!("ở đây không có số", "there is no number here"),
    };
    desk.diagnostics.push(Diagnostic::error("no-value", value.span, message).help(phrase!(
        "viết `value = 1025`, hoặc `missing = \"not-available\"`",
        "write `value = 1025`, or `missing = \"not-available\"`"
    )));
    None
}

fn observation(
    record: &ObservationsRecord,
    value: &ValueRecord,
    key: ObservationKey,
    reading: Reading,
    source: Id<Source>,
    visibility: Visibility,
) -> Observation {
    let status = value.status.as_ref().or(record.status.as_ref());
    Observation {
        key,
        reading,
        status: status.map(|status| status.value),
        source,
        note: words(&value.note).or_else(|| words(&record.note)),
        quote: text(&value.quote),
        derived_by: None,
        break_note: words(&value.break_note),
        visibility,
        origin: value.span,
    }
}

fn observed_twice(first: &Observation, second: &Observation) -> Diagnostic {
    let ObservationKey { indicator, area, period } = &second.key;
    let period: &Period = period;
    Diagnostic::error(
        "observed-twice",
        second.origin,
        phrase!(
            "`{indicator}` của `{area}` kỳ {period} đã có số liệu",
            "`{indicator}` of `{area}` in {period} is observed already"
        ),
    )
    .note(first.origin, phrase!("lần đầu ở đây", "first observed here"))
    .help(phrase!(
        "giữ một số; nếu hai nguồn đo khác phạm vi, lập chỉ tiêu riêng cho mỗi phạm vi",
        "keep one; if two sources count different things, make an indicator for each"
    ))
}
