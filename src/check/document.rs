//! Legal documents and their articles.

use std::collections::BTreeMap;

use super::alias::aliases;
use super::citation::{exists, unknown_provision};
use super::document_number::document_number;
use super::names::{Desk, text, visibility, words};
use crate::diagnostic::Diagnostic;
use crate::language::DocumentNumber;
use crate::model::{
    Chapter, Citation, Commencement, Document, Id, PlaceInDocument, Provision, Reader, Register, Source, Visibility,
};
use crate::phrase;
use crate::read::{ChapterRecord, CommencementRecord, DocumentRecord, ProvisionRecord, Records, nearest};
use crate::text::{Span, Spanned};

pub fn documents(
    records: &Records,
    sources: &Register<Source>,
    readers: &Register<Reader>,
    desk: &mut Desk,
) -> Register<Document> {
    let by_number = numbers(records, desk);
    aliases(records, desk);
    let mut documents: BTreeMap<&str, Document> = BTreeMap::new();
    for record in &records.documents {
        document_number(record, desk);
        documents.entry(&record.id).or_insert_with(|| alone(record, sources, desk));
    }
    for record in &records.chapters {
        let own = visibility(&record.audience, &record.embargo);
        let Some(id) = find_number(&by_number, &record.document, own, desk) else { continue };
        let Some(document) = documents.get_mut(id) else { continue };
        add_chapter(document, record, desk);
    }
    for record in &records.provisions {
        let own = visibility(&record.audience, &record.embargo);
        let Some(id) = find_number(&by_number, &record.document, own, desk) else { continue };
        let Some(document) = documents.get_mut(id) else { continue };
        add_provision(document, record, readers, desk);
    }
    let mut register = Register::new();
    for record in &records.documents {
        if let Some(document) = documents.remove(record.id.as_str()) {
            register.add(document.id.clone(), document);
        }
    }
    related(records, register, desk)
}

/// A document without its articles and its relations to others.
fn alone(record: &DocumentRecord, sources: &Register<Source>, desk: &mut Desk) -> Document {
    let own = visibility(&record.audience, &record.embargo);
    Document {
        id: Id::new(&record.id),
        number: record.number.value.clone(),
        kind: record.kind.value,
        title: record.title.value.clone(),
        issuer: record.issuer.value.clone(),
        issued: record.issued.as_ref().map(|date| date.value),
        effective: record.effective.as_ref().map(|date| date.value),
        commencements: record.commencements.iter().map(|it| commencement(it, desk)).collect(),
        ended: record.ended.as_ref().map(|date| date.value),
        status: record.status.clone(),
        period: desk.optional_period(&record.period),
        replaces: Vec::new(),
        amends: Vec::new(),
        repeals: Vec::new(),
        url: desk.url(&record.url),
        checked: record.checked.value,
        source: desk.find_optional(sources, &record.source, own),
        aliases: record.aliases.iter().map(|alias| alias.value.clone()).collect(),
        note: words(&record.note),
        summary: words(&record.summary),
        chapters: Vec::new(),
        provisions: BTreeMap::new(),
        visibility: own,
        origin: record.id.span,
    }
}

/// The same documents with what they replace, amend and repeal, and with what the gists of their articles stand on:
/// all of which can only be looked up once every article is known.
fn related(records: &Records, register: Register<Document>, desk: &mut Desk) -> Register<Document> {
    let mut relations: BTreeMap<&str, [Vec<Spanned<Citation>>; 3]> = BTreeMap::new();
    for record in &records.documents {
        let own = visibility(&record.audience, &record.embargo);
        let lists = [&record.replaces, &record.amends, &record.repeals];
        relations.entry(&record.id).or_insert_with(|| lists.map(|list| desk.citations(&register, list, own)));
    }
    let mut bases: BTreeMap<Span, Vec<Spanned<Citation>>> = BTreeMap::new();
    for record in &records.provisions {
        let own = visibility(&record.audience, &record.embargo);
        bases.insert(record.article.span, desk.citations(&register, &record.basis, own));
    }
    for document in register.values() {
        let places = document.commencements.iter().flat_map(|commencement| &commencement.provisions);
        for place in places.filter(|place| !exists(document, place)) {
            let written = Spanned::new(place.to_string(), place.span);
            desk.diagnostics.push(unknown_provision(document, place, &written));
        }
    }
    register.map(|document| {
        let mut document = document.clone();
        let [replaces, amends, repeals] = relations.get(document.id.as_str()).cloned().unwrap_or_default();
        for provision in document.provisions.values_mut() {
            provision.basis = bases.get(&provision.origin).cloned().unwrap_or_default();
        }
        Document { replaces, amends, repeals, ..document }
    })
}

fn commencement(record: &CommencementRecord, desk: &mut Desk) -> Commencement {
    if record.provisions.is_empty() {
        desk.diagnostics.push(
            Diagnostic::error(
                "missing-key",
                record.date.span,
                phrase!(
                    "ngày này không nói là của điều, khoản nào",
                    "this day is not said to be of any article or clause"
                ),
            )
            .help(phrase!("thêm `provisions = [\"115.3\"]`", "add `provisions = [\"115.3\"]`")),
        );
    }
    let places = record.provisions.iter().filter_map(|written| {
        let place = written.parse::<PlaceInDocument>().ok();
        if place.is_none() {
            desk.diagnostics.push(no_place(written));
        }
        Some(Spanned::new(place?, written.span))
    });
    Commencement { provisions: places.collect(), date: record.date.value }
}

fn no_place(written: &Spanned<String>) -> Diagnostic {
    let text = &written.value;
    Diagnostic::error(
        "bad-citation",
        written.span,
        phrase!("`{text}` không phải là một điều, khoản hay điểm", "`{text}` is no article, clause or point"),
    )
    .help(phrase!(
        "viết số điều, rồi khoản, rồi điểm, không kèm số văn bản: `115.3`",
        "write the article, then clause and point, without the document's number: `115.3`"
    ))
}

/// Every number with the id of its document; two documents of one number are an error.
fn numbers<'r>(records: &'r Records, desk: &mut Desk) -> BTreeMap<&'r str, (&'r str, Span)> {
    let mut numbers = BTreeMap::new();
    for record in &records.documents {
        let number = &record.number;
        if let Some((_, first)) = numbers.insert(number.as_str(), (record.id.as_str(), number.span)) {
            let written = &number.value;
            desk.diagnostics.push(
                Diagnostic::error(
                    "duplicate-number",
                    number.span,
                    phrase!("hai văn bản cùng số {written}", "two documents have the number {written}"),
                )
                .note(first, phrase!("văn bản kia ở đây", "the other is here"))
                .help(phrase!("sửa số, hoặc gộp hai bản ghi", "mend the number, or make one record of the two")),
            );
        }
    }
    numbers
}

/// The id of the document with that number, which a record of visibility `from` may name.
fn find_number<'r>(
    numbers: &BTreeMap<&'r str, (&'r str, Span)>,
    number: &Spanned<String>,
    from: Visibility,
    desk: &mut Desk,
) -> Option<&'r str> {
    let Some((id, _)) = numbers.get(number.as_str()) else {
        desk.diagnostics.push(unknown_document(number, nearest(number, numbers.keys().copied())));
        return None;
    };
    desk.expect::<Document>(&Spanned::new(id.to_string(), number.span), from).then_some(*id)
}

/// A number or alias that no document has.
pub fn unknown_document(name: &Spanned<String>, near: Option<&str>) -> Diagnostic {
    let written = &name.value;
    let is_number = written.parse::<DocumentNumber>().is_ok();
    let help = match near {
        // Sound numbers resemble each other: it may as well be a document that nobody has recorded yet.
        Some(near) if is_number => phrase!(
            "có phải là `{near}`? Nếu không, thêm một `[[document]]` có `number = \"{written}\"`",
            "did you mean `{near}`? If not, add a `[[document]]` with `number = \"{written}\"`"
        ),
        Some(near) => phrase!("có phải là `{near}`?", "did you mean `{near}`?"),
        None if is_number => phrase!(
            "thêm một `[[document]]` có `number = \"{written}\"`",
            "add a `[[document]]` with `number = \"{written}\"`"
        ),
        None => phrase!(
            "viết số của văn bản, như `17/2023/QH15`, hoặc một tên có trong `aliases` của nó",
            "write the number of the document, like `17/2023/QH15`, or a name that is among its `aliases`"
        ),
    };
    let message = if is_number {
        phrase!("không có văn bản nào mang số `{written}`", "there is no document with the number `{written}`")
    } else {
        phrase!("không có văn bản nào tên là `{written}`", "there is no document called `{written}`")
    };
    Diagnostic::error("unknown-document", name.span, message).help(help)
}

fn add_chapter(document: &mut Document, record: &ChapterRecord, desk: &mut Desk) {
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

fn add_provision(document: &mut Document, record: &ProvisionRecord, readers: &Register<Reader>, desk: &mut Desk) {
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
