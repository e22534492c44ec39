//! # status-against-dates
//!
//! **What.** The `status` or `ended` of a legal document contradicts its own dates, or those of what replaces it.
//!
//! **Why.** congbo works out whether a document is in force. Where a hand has typed something else, one of the two is wrong,
//! and readers would be told both.
//!
//! **Example.** `effective = 2024-07-01`, `checked = 2026-11-22` and `status = "not-yet-in-force"`.
//!
//! **Instead.** Leave `status` out, or mend the date. Write `status = "unknown"` where nobody has checked that the
//! document still applies.
//!
//! **Là gì.** `status` hoặc `ended` của một văn bản trái với chính các ngày của nó, hay của văn bản thay thế nó.
//!
//! **Vì sao.** Chương trình tự tính văn bản còn hiệu lực hay không. Nếu có ai gõ khác đi thì một trong hai là sai, mà người
//! đọc sẽ thấy cả hai.
//!
//! **Ví dụ.** `effective = 2024-07-01`, `checked = 2026-11-22` và `status = "not-yet-in-force"`.
//!
//! **Nên viết.** Bỏ `status`, hoặc sửa ngày. Viết `status = "unknown"` nếu chưa ai kiểm tra văn bản còn áp dụng hay không.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Language, Phrase, short_date};
use crate::model::{Citation, Document, Site, Standing};
use crate::phrase;

pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for document in site.documents.values() {
        if let Some(contradiction) = status(document, site) {
            diagnostics.push(contradiction);
        }
        if let Some(contradiction) = end(document, site) {
            diagnostics.push(contradiction);
        }
    }
}

/// A status is what was found on the day of `checked`.
fn status(document: &Document, site: &Site) -> Option<Diagnostic> {
    let typed = document.status.as_ref()?;
    let whole = Citation { document: document.id.clone(), place: None };
    let by_dates = site.standing_by_dates(&whole, document.checked, document.visibility);
    use Standing::{InForce, NoLongerInForce, PartlyInForce, Unknown};
    let agrees = match (typed.value, by_dates) {
        (_, Unknown) => true,
        (typed, by_dates) if typed == by_dates => true,
        // No date tells that nobody knows, of parts that ended unrecorded, or of an end that nobody dated.
        (Unknown, InForce | PartlyInForce) | (PartlyInForce, InForce) => true,
        (NoLongerInForce, InForce | PartlyInForce) => site.end_of(&whole, document.visibility).is_none(),
        _ => false,
    };
    if agrees {
        return None;
    }
    let number = &document.number;
    let (found, said) = (in_words(by_dates), in_words(typed.value));
    let (found_vi, found_en) = (found.vi.unwrap_or_default(), found.en.unwrap_or_default());
    let (said_vi, said_en) = (said.vi.unwrap_or_default(), said.en.unwrap_or_default());
    let [day_vi, day_en] = days(document.checked);
    let message = phrase!(
        "`status` nói {number} {said_vi}, nhưng theo các ngày đã ghi thì vào {day_vi} văn bản {found_vi}",
        "`status` says that {number} is {said_en}, but by its dates it was {found_en} on {day_en}"
    );
    Some(Diagnostic::error("status-against-dates", typed.span, message).help(phrase!(
        "bỏ dòng `status`, hoặc sửa `effective`, `ended`, `checked`",
        "leave `status` out, or mend `effective`, `ended`, `checked`"
    )))
}

/// What replaces or repeals a document ends it on the day it takes effect itself.
fn end(document: &Document, site: &Site) -> Option<Diagnostic> {
    let given = document.ended?;
    let enders = site.enders(&document.id, document.visibility).filter(|(ended, _)| ended.place.is_none());
    let (start, by) = enders.filter_map(|(_, by)| Some((by.effective?, by))).min_by_key(|(start, _)| *start)?;
    if start == given {
        return None;
    }
    let (number, other) = (&document.number, &by.number);
    let ([given_vi, given_en], [start_vi, start_en]) = (days(given), days(start));
    let message = phrase!(
        "{number} ghi hết hiệu lực từ {given_vi}, nhưng {other} thay hoặc bãi bỏ văn bản này có hiệu lực từ {start_vi}",
        "{number} is said to end on {given_en}, but {other}, which replaces or repeals it, takes effect on {start_en}"
    );
    let diagnostic = Diagnostic::error("status-against-dates", document.origin, message);
    Some(diagnostic.note(by.origin, phrase!("văn bản kia ở đây", "the other is here")).help(phrase!(
        "bỏ `ended` (ngày ấy được tự tính), hoặc sửa một trong hai ngày",
        "leave `ended` out (that day is worked out), or mend one of the two dates"
    )))
}

fn in_words(standing: Standing) -> Phrase {
    match standing {
        Standing::NotYetInForce => phrase!("chưa có hiệu lực", "not yet in force"),
        Standing::InForce => phrase!("còn hiệu lực", "in force"),
        Standing::PartlyInForce => phrase!("có hiệu lực một phần", "partly in force"),
        Standing::NoLongerInForce => phrase!("hết hiệu lực", "no longer in force"),
        Standing::Unknown => phrase!("chưa rõ hiệu lực", "of unknown status"),
    }
}

fn days(date: Date) -> [String; 2] {
    [Language::Vi, Language::En].map(|language| short_date(date, language))
}
