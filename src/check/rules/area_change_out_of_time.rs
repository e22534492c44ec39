//! # area-change-out-of-time
//!
//! **What.** An `[[area-change]]` names an area that did not exist just before it, or does not exist from it on.
//!
//! **Why.** From these records congbo knows which numbers compare across the change and which do not. A wrong date joins
//! what has to be kept apart.
//!
//! **Example.** `kind = "abolish"`, `from = ["cam-xuyen"]` and `date = 2025-06-01`, where the district has
//! `to = 2025-07-01`.
//!
//! **Instead.** The day of the legal basis in both: `to` is the first day on which the area no longer exists, and that is
//! the date of the change.
//!
//! **Là gì.** `[[area-change]]` nêu một địa phương không tồn tại ngay trước đó, hoặc không tồn tại từ ngày đó.
//!
//! **Vì sao.** Nhờ những bản ghi này congbo biết số nào so được qua lần thay đổi, số nào không. Sai ngày là nối những điều
//! phải để riêng.
//!
//! **Ví dụ.** `kind = "abolish"`, `from = ["cam-xuyen"]` và `date = 2025-06-01`, trong khi huyện có `to = 2025-07-01`.
//!
//! **Nên viết.** Ngày theo căn cứ pháp lý ở cả hai chỗ: `to` là ngày đầu tiên không còn tồn tại, và đó là ngày thay đổi.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::Phrase;
use crate::model::{Area, AreaChange, AreaChangeKind, Site};
use crate::phrase;

pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for change in &site.area_changes {
        for (id, area) in change.from.iter().map(|id| (id, &site.areas[id])) {
            let was_there = change.date.yesterday().is_ok_and(|day| area.exists_on(day));
            let is_gone = area.to == Some(change.date);
            if !was_there {
                let message =
                    phrase!("`{id}` không tồn tại ngay trước ngày này", "`{id}` did not exist just before this day");
                diagnostics.push(out_of_time(change, area, message));
            } else if change.kind == AreaChangeKind::Abolish && !is_gone {
                let message = phrase!("`{id}` không kết thúc vào ngày này", "`{id}` does not end on this day");
                diagnostics.push(out_of_time(change, area, message));
            }
        }
        let into = change.into.iter().map(|id| (id, &site.areas[id]));
        for (id, area) in into.filter(|(_, area)| !area.exists_on(change.date)) {
            let message = phrase!("`{id}` không tồn tại từ ngày này", "`{id}` does not exist from this day on");
            diagnostics.push(out_of_time(change, area, message));
        }
    }
}

fn out_of_time(change: &AreaChange, area: &Area, message: Phrase) -> Diagnostic {
    let date = change.date;
    Diagnostic::error("area-change-out-of-time", change.origin, message)
        .note(area.origin, phrase!("khai báo ở đây", "it is declared here"))
        .help(phrase!(
            "sửa `date = {date}` ở đây, hoặc `from` và `to` của địa phương",
            "mend `date = {date}` here, or `from` and `to` of the area"
        ))
}
