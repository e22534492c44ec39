//! # published-number-changed
//!
//! **What.** A number that readers have seen is another one now, or is gone, and no revision says so.
//!
//! **Why.** Whoever quoted the number must be able to find out what became of it. A figure that changes in silence makes
//! all the others doubtful.
//!
//! **Example.** `cooperatives = 1026`, where `congbo.lock` has `"cooperatives/ha-tinh@2023" = 1025`.
//!
//! **Instead.** The number as it was; or, if it was wrong, the new one together with a `[[revision]]` that has `from`,
//! `to`, `date` and `reason`. A number to be taken back stays, as `{ missing = "withheld" }`, with a `[[revision]]` whose
//! `to` is `"withheld"`. Where only an id was renamed, rename it in `congbo.lock` too.
//!
//! **Là gì.** Số mà người đọc đã thấy nay là số khác hoặc không còn, mà không có đính chính nào nói ra.
//!
//! **Vì sao.** Ai đã dẫn con số ấy phải tìm được nó đã đổi ra sao. Một số đổi trong im lặng làm mọi số khác đáng ngờ.
//!
//! **Ví dụ.** `cooperatives = 1026`, trong khi `congbo.lock` ghi `"cooperatives/ha-tinh@2023" = 1025`.
//!
//! **Nên viết.** Số như đã công bố; hoặc, nếu số ấy sai, số mới cùng một `[[revision]]` có `from`, `to`, `date` và
//! `reason`. Số muốn rút lại thì vẫn để dòng ấy với `{ missing = "withheld" }`, kèm `[[revision]]` có `to = "withheld"`.
//! Nếu chỉ đổi tên `id`, hãy đổi cả trong `congbo.lock`.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Edition, Lock, Locked, Observation, Reading, Revision, Site};
use crate::phrase;

pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let Some(lock) = &site.lock else { return };
    for locked in &lock.figures {
        let observation = locked.key.as_ref().and_then(|key| site.observations.get(key));
        let found = match observation {
            None => Some(gone(locked)),
            Some(observation) if !observation.visibility.allows(Edition::Public, lock.date) => {
                Some(hidden(locked, observation))
            }
            Some(observation) => changed(lock, locked, observation, site.revisions_of(&observation.key)),
        };
        found.into_iter().for_each(|found| diagnostics.push(found));
    }
}

/// The revisions of a figure lead through every value that was published to the present one.
fn changed(lock: &Lock, locked: &Locked, observation: &Observation, revisions: &[Revision]) -> Option<Diagnostic> {
    let told: Vec<Reading> = match revisions.first() {
        Some(first) => std::iter::once(first.from).chain(revisions.iter().map(|it| it.to)).collect(),
        None => vec![observation.reading],
    };
    let mut told = told.iter();
    let untold = locked.values.iter().find(|value| !told.any(|told| told.is_written_like(value)));
    untold.map(|old| {
        let (figure, date) = (&locked.figure, lock.date);
        let new = observation.reading;
        // Where the number was corrected since, the missing step is the one that leads there.
        let to = revisions.iter().map(|it| it.from).find(|from| !from.is_written_like(old)).unwrap_or(new);
        Diagnostic::error(
            "published-number-changed",
            observation.origin,
            phrase!(
                "`{figure}` đã công bố là {old} (đến {date}), nay là {new}",
                "`{figure}` was published as {old} (by {date}) and is {new} now"
            ),
        )
        .note(locked.origin, phrase!("số đã công bố ở đây", "what was published is here"))
        .help(phrase!(
            "trả lại {old}; hoặc, nếu số ấy sai, thêm `[[revision]]` có `from = {old}`, `to = {to}`, `date` và `reason`",
            "put {old} back; or, if it was wrong, add a `[[revision]]` with `from = {old}`, `to = {to}`, `date` and `reason`"
        ))
    })
}

fn gone(locked: &Locked) -> Diagnostic {
    let figure = &locked.figure;
    let values: Vec<String> = locked.values.iter().map(Reading::to_string).collect();
    let last = values.join(" → ");
    Diagnostic::error(
        "published-number-changed",
        locked.origin,
        phrase!(
            "`{figure}` đã công bố là {last}, nay không còn trong số liệu",
            "`{figure}` was published as {last} and is no longer in the data"
        ),
    )
    .help(phrase!(
        "ghi lại số ấy; muốn rút lại thì ghi `{{ missing = \"withheld\" }}` cùng một `[[revision]]`; nếu chỉ đổi `id`, đổi cả ở đây",
        "put it back; to withdraw it, write `{{ missing = \"withheld\" }}` with a `[[revision]]`; if only an id was renamed, rename it here too"
    ))
}

fn hidden(locked: &Locked, observation: &Observation) -> Diagnostic {
    let figure = &locked.figure;
    Diagnostic::error(
        "published-number-changed",
        observation.origin,
        phrase!(
            "`{figure}` đã công bố, không thể thành nội bộ trong im lặng",
            "`{figure}` was published and cannot become internal in silence"
        ),
    )
    .note(locked.origin, phrase!("số đã công bố ở đây", "what was published is here"))
    .help(phrase!(
        "bỏ `audience` hoặc `embargo` của số này; muốn rút lại thì ghi `{{ missing = \"withheld\" }}` cùng một `[[revision]]`",
        "take `audience` or `embargo` off this number; to withdraw it, write `{{ missing = \"withheld\" }}` with a `[[revision]]`"
    ))
}
