//! # area-not-in-time
//!
//! **What.** A record speaks of an area at a time when it did not exist.
//!
//! **Why.** Since 1 July 2025 there are no districts, and communes that carry an old name are other territories. A
//! figure put on the wrong one cannot be compared with anything.
//!
//! **Example.** An observation of the district `cam-xuyen` in the period `2026`.
//!
//! **Instead.** Name the area that existed then, or correct its `from` and `to`.
//!
//! **Là gì.** Một bản ghi nói về một địa phương vào lúc địa phương ấy chưa có hoặc không còn.
//!
//! **Vì sao.** Từ ngày 1/7/2025 không còn cấp huyện, và xã mang tên cũ là một địa bàn khác. Số ghi nhầm nơi thì không
//! so được với số nào.
//!
//! **Ví dụ.** Một số liệu của huyện `cam-xuyen` trong kỳ `2026`.
//!
//! **Nên viết.** Tên địa phương có vào lúc ấy, hoặc sửa `from` và `to` của địa phương cho đúng.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Area, Id, IndicatorKind, ObservationKey, Period, Site};
use crate::phrase;
use crate::text::Span;

pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let observations = site.observations.values().map(|observation| (&observation.key, observation.origin));
    let revisions = site.revisions.iter().map(|revision| (&revision.key, revision.origin));
    for (key, origin) in observations.chain(revisions) {
        if !could_be_observed(site, key) {
            diagnostics.push(not_in_time(site, &key.area, key.period, origin));
        }
    }
    let targets = site.targets.iter().map(|target| (&target.area, target.period, target.origin));
    let residuals = site.residuals.iter().map(|residual| (&residual.key.area, residual.key.period, residual.origin));
    let supports = site.supports.values().map(|support| (&support.area, support.period, support.origin));
    let difficulties = site.difficulties.values().map(|it| (&it.area, Period::Day(it.date), it.origin));
    let tasks = site.tasks.values().map(|task| (&task.area, Period::Day(task.date), task.origin));
    for (area, period, origin) in targets.chain(residuals).chain(supports).chain(difficulties).chain(tasks) {
        if !site.areas[area].exists_during(period) {
            diagnostics.push(not_in_time(site, area, period, origin));
        }
    }
    for cooperative in site.cooperatives.values() {
        // It may be older than the commune that it lies in today, but none is founded in one that is gone.
        let gone = |founded: &Date| site.areas[&cooperative.area].to.is_some_and(|to| to <= *founded);
        if let Some(founded) = cooperative.founded.filter(gone) {
            diagnostics.push(not_in_time(site, &cooperative.area, Period::Day(founded), cooperative.origin));
        }
    }
}

/// What is counted at the end of a period is counted in the areas of that day.
fn could_be_observed(site: &Site, key: &ObservationKey) -> bool {
    let area = &site.areas[&key.area];
    match site.indicators[&key.indicator].kind {
        IndicatorKind::Stock => area.exists_on(key.period.last_day()),
        _ => area.exists_during(key.period),
    }
}

fn not_in_time(site: &Site, id: &Id<Area>, period: Period, origin: Span) -> Diagnostic {
    let area = &site.areas[id];
    let name = area.name.get(site.settings.default_language());
    let (when_vi, when_en) = match period {
        Period::Day(_) => ("ngày", "date"),
        _ => ("kỳ số liệu", "period"),
    };
    let help = match (area.from, area.to) {
        (_, Some(to)) if to <= period.last_day() => phrase!(
            "\"{name}\" không còn từ ngày {to}; dùng đơn vị thay thế, hoặc sửa {when_vi}",
            "\"{name}\" no longer exists since {to}; name what took its place, or mend the {when_en}"
        ),
        (Some(from), _) => phrase!(
            "\"{name}\" chỉ có từ ngày {from}; dùng đơn vị có trước đó, hoặc sửa {when_vi}",
            "\"{name}\" exists only since {from}; name what was there before, or mend the {when_en}"
        ),
        _ => phrase!("sửa {when_vi}", "mend the {when_en}"),
    };
    let message = match period {
        Period::Day(day) => phrase!("`{id}` không tồn tại vào ngày {day}", "`{id}` did not exist on {day}"),
        _ => phrase!("`{id}` không tồn tại trong kỳ {period}", "`{id}` did not exist in {period}"),
    };
    Diagnostic::error("area-not-in-time", origin, message)
        .note(area.origin, phrase!("khai báo ở đây", "it is declared here"))
        .help(help)
}
