//! Revisions: each speaks of a figure, and the last one of a figure ends at its present value.

use super::figure::unknown_figure;
use super::names::{Desk, visibility};
use crate::diagnostic::Diagnostic;
use crate::model::{Observation, ObservationKey, Revision, Site};
use crate::phrase;
use crate::read::{Records, RevisionRecord};
use crate::text::Span;

pub fn revisions(records: &Records, site: &Site, desk: &mut Desk) -> Vec<Revision> {
    let mut revisions: Vec<(Revision, Span)> = Vec::new();
    for record in &records.revisions {
        let own = visibility(&record.audience, &record.embargo);
        let indicator = desk.find(&site.indicators, &record.indicator, own);
        let area = desk.find(&site.areas, &record.area, own);
        let period = desk.period(&record.period);
        let (Some(indicator), Some(area), Some(period)) = (indicator, area, period) else { continue };
        let key = ObservationKey { indicator, area, period };
        let Some(observation) = site.observations.get(&key) else {
            desk.diagnostics.push(unknown_figure(&key, site, &record.period));
            continue;
        };
        if !observation.visibility.covers(own) {
            desk.diagnostics.push(internal_figure(observation, record));
            continue;
        }
        if !own.covers(observation.visibility) {
            desk.diagnostics.push(hidden_revision(observation, record));
            continue;
        }
        let revision = Revision {
            key,
            from: record.from.value,
            to: record.to.value,
            date: record.date.value,
            reason: record.reason.value.clone(),
            visibility: own,
            origin: record.span,
        };
        revisions.push((revision, record.to.span));
    }
    revisions.sort_by(|(a, _), (b, _)| (&a.key, a.date).cmp(&(&b.key, b.date)));
    end_at_the_present_value(&revisions, site, desk);
    revisions.into_iter().map(|(revision, _)| revision).collect()
}

/// Each revision leads to the next one of its figure, and the last one to the value that is published.
fn end_at_the_present_value(revisions: &[(Revision, Span)], site: &Site, desk: &mut Desk) {
    for (index, (revision, to)) in revisions.iter().enumerate() {
        let next = revisions.get(index + 1).map(|(next, _)| next).filter(|next| next.key == revision.key);
        let observation = &site.observations[&revision.key];
        match next {
            Some(next) if next.date == revision.date => desk.diagnostics.push(on_one_day(revision, next)),
            Some(next) if !next.from.is_written_like(&revision.to) => {
                desk.diagnostics.push(broken_chain(revision, *to, next));
            }
            None if !observation.reading.is_written_like(&revision.to) => {
                desk.diagnostics.push(differs(revision, *to, observation));
            }
            _ => {}
        }
    }
}

fn differs(revision: &Revision, to: Span, observation: &Observation) -> Diagnostic {
    let (said, value) = (revision.to, observation.reading);
    Diagnostic::error(
        "revision-differs",
        to,
        phrase!(
            "đính chính thành {said}, nhưng số liệu là {value}",
            "it was revised to {said}, but the data say {value}"
        ),
    )
    .note(observation.origin, phrase!("số liệu ở đây", "the figure is here"))
    .help(phrase!(
        "viết `to = {value}`, sửa số liệu, hoặc thêm `[[revision]]` từ {said} đến {value}",
        "write `to = {value}`, mend the data, or add the `[[revision]]` from {said} to {value}"
    ))
}

fn broken_chain(revision: &Revision, to: Span, next: &Revision) -> Diagnostic {
    let (said, from, date) = (revision.to, next.from, next.date);
    Diagnostic::error(
        "revision-differs",
        to,
        phrase!(
            "đính chính thành {said}, nhưng lần đính chính sau ({date}) bắt đầu từ {from}",
            "it was revised to {said}, but the next revision ({date}) begins at {from}"
        ),
    )
    .note(next.origin, phrase!("lần sau ở đây", "the next one is here"))
    .help(phrase!("viết hai số giống nhau, hoặc sửa `date`", "make the two numbers the same, or mend `date`"))
}

fn internal_figure(observation: &Observation, record: &RevisionRecord) -> Diagnostic {
    Diagnostic::error(
        "internal-reference",
        record.span,
        phrase!(
            "đính chính này công khai, nhưng số liệu của nó thì chưa",
            "this revision is public, but its figure is not public yet"
        ),
    )
    .note(
        observation.origin,
        phrase!("số liệu ở đây là nội bộ hoặc còn chờ ngày công bố", "the figure is internal or under embargo"),
    )
    .help(phrase!(
        "thêm `audience = \"internal\"` (hoặc cùng `embargo`) vào đính chính này, hoặc công khai số liệu",
        "add `audience = \"internal\"` (or the same `embargo`) to this revision, or make the figure public"
    ))
}

/// Readers who see the number must be told that it was corrected.
fn hidden_revision(observation: &Observation, record: &RevisionRecord) -> Diagnostic {
    Diagnostic::error(
        "internal-reference",
        record.span,
        phrase!(
            "số liệu công khai, nhưng đính chính của nó thì không",
            "the figure is public, but its revision is not"
        ),
    )
    .note(observation.origin, phrase!("số liệu ở đây", "the figure is here"))
    .help(phrase!(
        "bỏ `audience` và `embargo` của đính chính này, hoặc đặt như thế cho cả số liệu",
        "take `audience` and `embargo` off this revision, or put them on the figure too"
    ))
}

fn on_one_day(revision: &Revision, next: &Revision) -> Diagnostic {
    let date = revision.date;
    Diagnostic::error(
        "revision-differs",
        next.origin,
        phrase!("số này đã được đính chính trong ngày {date}", "this figure is revised on {date} already"),
    )
    .note(revision.origin, phrase!("lần kia ở đây", "the other one is here"))
    .help(phrase!(
        "gộp hai lần thành một `[[revision]]`, hoặc sửa `date`",
        "make one `[[revision]]` of the two, or mend `date`"
    ))
}
