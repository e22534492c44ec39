//! The lock: what has been published, beside what is declared now.

use super::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::model::{Area, Id, Indicator, Lock, Locked, ObservationKey, Register};
use crate::phrase;
use crate::read::{LockedRecord, Records};

pub fn lock(
    records: &Records,
    areas: &Register<Area>,
    indicators: &Register<Indicator>,
    desk: &mut Desk,
) -> Option<Lock> {
    let record = records.lock.as_ref()?;
    let figures = record.figures.iter().filter_map(|record| locked(record, areas, indicators, desk));
    let figures = figures.collect();
    Some(Lock { date: record.date.value, figures, addresses: record.addresses.clone() })
}

fn locked(
    record: &LockedRecord,
    areas: &Register<Area>,
    indicators: &Register<Indicator>,
    desk: &mut Desk,
) -> Option<Locked> {
    let figure = &record.figure;
    let parts = figure.split_once('@').and_then(|(what, period)| Some((what.split_once('/')?, period)));
    let period = parts.and_then(|(_, period)| period.parse().ok());
    let (Some(((indicator, area), _)), Some(period), false) =
        (parts, period, record.values.iter().all(|value| value.known().is_none()))
    else {
        let text = &figure.value;
        desk.diagnostics.push(
            Diagnostic::error(
                "bad-lock",
                figure.span,
                phrase!("`{text}` không phải là một số đã công bố", "`{text}` is no published figure"),
            )
            .help(phrase!(
                "lấy lại tệp như `congbo release` đã ghi; đừng sửa tay",
                "restore the file as `congbo release` wrote it; it is not to be edited"
            )),
        );
        return None;
    };
    let is_known = indicators.get(indicator).is_some() && areas.get(area).is_some();
    let key = ObservationKey { indicator: Id::new(indicator), area: Id::new(area), period };
    Some(Locked {
        figure: figure.value.clone(),
        key: is_known.then_some(key),
        values: record.values.iter().map(|value| value.value).collect(),
        origin: figure.span,
    })
}
