//! Legal documents and their articles.

use std::collections::BTreeMap;

use super::alias::aliases;
use super::document_number::document_number;
use super::names::{Desk, text, visibility, words};
use crate::diagnostic::Diagnostic;
use crate::language::DocumentNumber;
use crate::model::{Document, Id, PlaceInDocument, Provision, Register, Source, Visibility};
use crate::phrase;
use crate::read::{ProvisionRecord, Records, nearest};
use crate::text::{Span, Spanned};

pub fn documents(records: &Records, sources: &Register<Source>, desk: &mut Desk) -> Register<Document> {
    let by_number = numbers(records, desk);
    aliases(records, desk);
    let mut documents: BTreeMap<&str, Document> = BTreeMap::new();
    for record in &records.documents {
        document_number(record, desk);
        let own = visibility(&record.audience, &record.embargo);
        let related = |numbers: &[Spanned<String>], desk: &mut Desk| -> Vec<Id<Document>> {
            numbers.iter().filter_map(|number| find_number(&by_number, number, own, desk)).map(Id::new).collect()
        };
        let document = Document {
            id: Id::new(&record.id),
            number: record.number.value.clone(),
            kind: record.kind.value,
            title: record.title.value.clone(),
            issuer: record.issuer.value.clone(),
            issued: record.issued.as_ref().map(|date| date.value),
            effective: record.effective.as_ref().map(|date| date.value),
            ended: record.ended.as_ref().map(|date| date.value),
            replaces: related(&record.replaces, desk),
            amends: related(&record.amends, desk),
            repeals: related(&record.repeals, desk),
            url: desk.url(&record.url),
            checked: record.checked.value,
            source: desk.find_optional(sources, &record.source, own),
            aliases: record.aliases.iter().map(|alias| alias.value.clone()).collect(),
            note: words(&record.note),
            summary: words(&record.summary),
            provisions: BTreeMap::new(),
            visibility: own,
            origin: record.id.span,
        };
        documents.entry(&record.id).or_insert(document);
    }
    for record in &records.provisions {
        let own = visibility(&record.audience, &record.embargo);
        let Some(id) = find_number(&by_number, &record.document, own, desk) else { continue };
        let Some(document) = documents.get_mut(id) else { continue };
        add_provision(document, record, desk);
    }
    let mut register = Register::new();
    for record in &records.documents {
        if let Some(document) = documents.remove(record.id.as_str()) {
            register.add(document.id.clone(), document);
        }
    }
    register
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

fn add_provision(document: &mut Document, record: &ProvisionRecord, desk: &mut Desk) {
    let own = visibility(&record.audience, &record.embargo);
    let article = number(&record.article, desk);
    let section = record.section.as_ref().and_then(|section| number(section, desk));
    let clauses = record.clauses.as_ref().and_then(|clauses| number(clauses, desk));
    let Some(article) = article else { return };
    let points = record.points.iter().filter_map(|(clause, labels)| points(clause, clauses, labels, desk)).collect();
    let provision = Provision {
        article,
        title: record.title.value.clone(),
        chapter: text(&record.chapter),
        section,
        clauses,
        points,
        gist: words(&record.gist),
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
