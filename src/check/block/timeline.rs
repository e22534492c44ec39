//! Which documents a timeline shows: at least one that has a day.

use crate::check::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::model::{Document, Site, TimelineBlock, Visibility};
use crate::phrase;
use crate::read::TimelineRecord;
use crate::text::Span;

pub fn timeline(record: &TimelineRecord, site: &Site, from: Visibility, desk: &mut Desk) -> Option<TimelineBlock> {
    let documents = desk.find_all(&site.documents, &record.documents, from);
    if documents.len() < record.documents.len() {
        return None;
    }
    let day = |day: &Option<crate::text::Spanned<jiff::civil::Date>>| day.as_ref().map(|day| day.value);
    let block = TimelineBlock { documents, from: day(&record.from), to: day(&record.to) };
    let has_some = site.documents_of(&block).filter(|document| document.visibility.covers(from)).any(has_a_day);
    if !has_some {
        desk.diagnostics.push(no_document(record.span));
    }
    has_some.then_some(block)
}

fn has_a_day(document: &Document) -> bool {
    document.issued.is_some() || document.effective.is_some() || document.ended.is_some()
}

fn no_document(span: Span) -> Diagnostic {
    Diagnostic::error(
        "nothing-to-draw",
        span,
        phrase!(
            "không có văn bản nào có ngày để đặt lên dòng thời gian",
            "there is no document with a day to place on the timeline"
        ),
    )
    .help(phrase!(
        "kiểm tra `documents`, `from` và `to`, hoặc thêm ngày ban hành, ngày hiệu lực cho văn bản",
        "check `documents`, `from` and `to`, or add days of issue or effect to the documents"
    ))
}
