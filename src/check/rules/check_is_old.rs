//! # check-is-old
//!
//! **What.** Nobody has checked the facts of a legal document for longer than the site allows.
//!
//! **Why.** Law changes without telling this site. Readers see the day of the last check; after so long it no longer helps them.
//!
//! **Example.** `checked = 2026-01-10` on a site made for 22 November 2026, which wants a check every 180 days.
//!
//! **Instead.** Open the official text, compare, and write the day on which you did: `checked = 2026-11-22`. How many days
//! may pass is said in `site.toml`: `recheck-after-days = 180`.
//!
//! **Là gì.** Đã quá số ngày mà trang cho phép, chưa ai kiểm tra lại thông tin về một văn bản.
//!
//! **Vì sao.** Luật thay đổi mà không báo cho trang này. Người đọc thấy ngày kiểm tra cuối; lâu quá thì ngày ấy không còn
//! giúp được gì.
//!
//! **Ví dụ.** `checked = 2026-01-10` trên trang dựng cho ngày 22/11/2026, nơi cứ 180 ngày phải kiểm tra một lần.
//!
//! **Nên viết.** Mở bản chính thức, đối chiếu, rồi ghi ngày đã làm: `checked = 2026-11-22`. Số ngày cho phép ghi trong
//! `site.toml`: `recheck-after-days = 180`.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Language, short_date};
use crate::model::{Citation, Site, Standing, Visibility};
use crate::phrase;

pub fn check(date: Date, site: &Site, diagnostics: &mut Diagnostics) {
    let days = site.settings.recheck_after_days;
    for document in site.documents.values().filter(|document| document.is_due_for_a_check(date, days)) {
        // What has ended changes no more.
        let whole = Citation { document: document.id.clone(), place: None };
        if site.standing(&whole, date, Visibility::INTERNAL) == Standing::NoLongerInForce {
            continue;
        }
        let number = &document.number;
        let [vi, en] = [Language::Vi, Language::En].map(|language| short_date(document.checked, language));
        diagnostics.push(
            Diagnostic::warning(
                "check-is-old",
                document.origin,
                phrase!(
                    "{number} kiểm tra lần cuối ngày {vi}, đã quá {days} ngày",
                    "{number} was last checked on {en}, more than {days} days ago"
                ),
            )
            .help(phrase!(
                "mở bản chính thức, đối chiếu, rồi sửa `checked`",
                "open the official text, compare, then mend `checked`"
            )),
        );
    }
}
