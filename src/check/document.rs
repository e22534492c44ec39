//! Legal documents: their numbers, days and relations.

use std::collections::BTreeMap;

use super::alias::{aliases, is_address, other_names};
use super::citation::{exists, unknown_provision};
use super::document_number::document_number;
use super::names::{Desk, visibility, words};
use super::provision::{add_chapter, add_provision};
use crate::diagnostic::Diagnostic;
use crate::language::{DocumentNumber, nearest};
use crate::model::{Citation, Commencement, Document, Id, PlaceInDocument, Reader, Register, Source, Visibility};
use crate::phrase;
use crate::read::{CommencementRecord, DocumentRecord, Records};
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
        aliases: other_names(record).map(|alias| alias.value.clone()).collect(),
        older_addresses: desk.older_addresses(record.aliases.iter().filter(|alias| is_address(alias))),
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
