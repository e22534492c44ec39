//! # dates-of-document
//!
//! **What.** A legal document takes effect before it is issued, or ends before it takes effect.
//!
//! **Why.** The day and the month were probably swapped; every page that says whether a rule is in force would be wrong.
//!
//! **Example.** `issued = 2023-06-20` with `effective = 2023-01-07`.
//!
//! **Instead.** `effective = 2024-07-01`, as the document says.
//!
//! **Là gì.** Một văn bản có hiệu lực trước ngày ban hành, hoặc hết hiệu lực trước khi có hiệu lực.
//!
//! **Vì sao.** Có lẽ ngày và tháng bị đổi chỗ; trang nào nói một quy định còn hiệu lực hay không cũng sẽ sai theo.
//!
//! **Ví dụ.** `issued = 2023-06-20` cùng với `effective = 2023-01-07`.
//!
//! **Nên viết.** `effective = 2024-07-01`, đúng như văn bản ghi.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Site;
use crate::phrase;

pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for document in site.documents.values() {
        let number = &document.number;
        let before = |early: Option<Date>, late: Option<Date>| matches!((early, late), (Some(a), Some(b)) if a < b);
        let message = if before(document.effective, document.issued) {
            phrase!("{number} có hiệu lực trước ngày ban hành", "{number} takes effect before it is issued")
        } else if before(document.ended, document.effective.or(document.issued)) {
            phrase!("{number} hết hiệu lực trước khi có hiệu lực", "{number} ends before it takes effect")
        } else if document.commencements.iter().any(|it| before(Some(it.date), document.issued)) {
            phrase!(
                "một phần của {number} có hiệu lực trước ngày ban hành",
                "a part of {number} takes effect before it is issued"
            )
        } else {
            continue;
        };
        diagnostics.push(Diagnostic::error("dates-of-document", document.origin, message).help(phrase!(
            "xem lại `issued`, `effective`, `commencements` và `ended`: ngày và tháng có bị đổi chỗ không?",
            "look again at `issued`, `effective`, `commencements` and `ended`: were day and month swapped?"
        )));
    }
}
