//! Chapters and articles of a legal document, and the clauses and points that they have.

use super::names::{Desk, text, visibility, words};
use crate::diagnostic::Diagnostic;
use crate::model::{Chapter, Document, PlaceInDocument, Provision, Reader, Register};
use crate::phrase;
use crate::read::{ChapterRecord, ProvisionRecord};
use crate::text::{Span, Spanned};

/// Adds a chapter to its document; says where that has one of its number.
pub fn add_chapter(document: &mut Document, record: &ChapterRecord, desk: &mut Desk) {
    let own = visibility(&record.audience, &record.embargo);
    let written = &record.number.value;
    if let Some(first) = document.chapters.iter().find(|chapter| chapter.number == *written) {
        desk.diagnostics.push(
            Diagnostic::error(
                "duplicate-id",
                record.number.span,
                phrase!("Chương {written} đã có bản ghi", "Chapter {written} has a record already"),
            )
            .note(first.origin, phrase!("lần đầu ở đây", "first declared here"))
            .help(phrase!("xóa một trong hai", "delete one of the two")),
        );
        return;
    }
    let sections = record.sections.iter();
    let sections =
        sections.filter_map(|section| Some((number(&section.number, desk)?, section.title.value.clone()))).collect();
    document.chapters.push(Chapter {
        number: written.clone(),
        title: record.title.value.clone(),
        sections,
        visibility: own.and(document.visibility),
        origin: record.number.span,
    });
}

/// Says where an article names a chapter or section that its document does not have, if that lists any.
fn lies_in_a_chapter(document: &Document, record: &ProvisionRecord, desk: &mut Desk) {
    let Some(written) = record.chapter.as_ref().filter(|_| !document.chapters.is_empty()) else { return };
    let chapter = document.chapters.iter().find(|chapter| chapter.number == written.value);
    let (span, message) = match (chapter, &record.section) {
        (None, _) => {
            let text = &written.value;
            (written.span, phrase!("văn bản này không có Chương {text}", "this document has no Chapter {text}"))
        }
        (Some(chapter), Some(section)) if !chapter.sections.keys().any(|known| i64::from(*known) == section.value) => {
            let (text, section_text) = (&written.value, section.value);
            (
                section.span,
                phrase!("Chương {text} không có Mục {section_text}", "Chapter {text} has no Section {section_text}"),
            )
        }
        _ => return,
    };
    desk.diagnostics.push(Diagnostic::error("unknown-chapter", span, message).help(phrase!(
        "sửa `chapter` và `section` của điều này, hoặc thêm bản ghi `[[chapter]]`",
        "mend the article's `chapter` and `section`, or add a `[[chapter]]`"
    )));
}

/// Adds an article to its document; says where that has it already, or where it lies in no chapter of it.
pub fn add_provision(document: &mut Document, record: &ProvisionRecord, readers: &Register<Reader>, desk: &mut Desk) {
    let own = visibility(&record.audience, &record.embargo);
    let article = number(&record.article, desk);
    let section = record.section.as_ref().and_then(|section| number(section, desk));
    let clauses = record.clauses.as_ref().and_then(|clauses| number(clauses, desk));
    let Some(article) = article else { return };
    lies_in_a_chapter(document, record, desk);
    let points = record.points.iter().filter_map(|(clause, labels)| points(clause, clauses, labels, desk)).collect();
    let provision = Provision {
        article,
        title: record.title.value.clone(),
        chapter: text(&record.chapter),
        section,
        clauses,
        points,
        gist: words(&record.gist),
        basis: Vec::new(),
        readers: desk.find_all(readers, &record.readers, own),
        checked: record.checked.as_ref().map(|date| date.value),
        visibility: own.and(document.visibility),
        origin: record.article.span,
    };
    if let Some(first) = document.provisions.get(&article) {
        desk.diagnostics.push(
            Diagnostic::error(
                "duplicate-id",
                record.article.span,
                phrase!("Điều {article} đã có bản ghi", "Article {article} has a record already"),
            )
            .note(first.origin, phrase!("lần đầu ở đây", "first declared here"))
            .help(phrase!("xóa một trong hai", "delete one of the two")),
        );
    } else {
        document.provisions.insert(article, provision);
    }
}

/// A clause and the labels of its points; says what no citation could ever name.
fn points(clause: &str, clauses: Option<u16>, labels: &Spanned<String>, desk: &mut Desk) -> Option<(u16, Vec<String>)> {
    let Some(number) = clause.parse::<u16>().ok().filter(|number| clauses.is_none_or(|last| *number <= last)) else {
        desk.diagnostics.push(no_such_clause(clause, clauses, labels.span));
        return None;
    };
    let points: Vec<&str> = labels.split_whitespace().collect();
    if let Some(wrong) = points.iter().find(|point| !PlaceInDocument::is_point(point)) {
        desk.diagnostics.push(
            Diagnostic::error(
                "wrong-type",
                labels.span,
                phrase!("`{wrong}` không phải là tên một điểm", "`{wrong}` is not the label of a point"),
            )
            .help(phrase!(
                "viết chữ thường, cách nhau bằng dấu cách: `\"a b c d đ\"`",
                "write lower-case letters with spaces between them: `\"a b c d đ\"`"
            )),
        );
    }
    Some((number, points.into_iter().map(str::to_string).collect()))
}

fn no_such_clause(clause: &str, clauses: Option<u16>, span: Span) -> Diagnostic {
    let message = match (clause.parse::<u16>(), clauses) {
        (Ok(_), Some(last)) => phrase!(
            "đây là các điểm của khoản {clause}, nhưng điều này chỉ có {last} khoản",
            "these are points of clause {clause}, but the article has {last} clauses"
        ),
        _ => phrase!("`{clause}` không phải là số khoản", "`{clause}` is not the number of a clause"),
    };
    Diagnostic::error("wrong-type", span, message).help(phrase!(
        "viết số khoản trước các điểm: `{{ 2 = \"a b c\" }}`; số 0 là các điểm nằm ngay dưới điều",
        "write the clause's number before its points: `{{ 2 = \"a b c\" }}`; 0 is for points right under the article"
    ))
}

fn number(written: &Spanned<i64>, desk: &mut Desk) -> Option<u16> {
    let number = u16::try_from(written.value).ok();
    if number.is_none() {
        desk.diagnostics.push(
            Diagnostic::error(
                "wrong-type",
                written.span,
                phrase!("ở đây cần một số nhỏ, không âm", "a small number, not below zero, is wanted here"),
            )
            .help(phrase!("viết như `5`", "write it like `5`")),
        );
    }
    number
}
