//! Words of a link to a document: the place and the document that they name are those that it leads to.

mod document;
mod place;
mod said;

use super::citation::exists;
use super::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::language::{Language, Phrase};
use crate::model::{Citation, Document, PlaceInDocument, Register, Visibility};
use crate::phrase;
use crate::read::LinkRecord;
use place::{agree, holder};
use said::Said;

/// Says where the words of a link, in a note of that language for readers `from`, name another place or document than it
/// leads to. Words that name none are free.
pub fn cited_words(
    record: &LinkRecord,
    citation: &Citation,
    documents: &Register<Document>,
    (language, from): (Language, Visibility),
    desk: &mut Desk,
) {
    let Some(target) = documents.get(citation.document.as_str()) else { return };
    let place = citation.place.as_ref();
    let said = Said::read(&record.words, target, documents, from);
    let is_elsewhere = !said.places.is_empty() && !agree(&said.places, place);
    let Some(range) = said.range().filter(|_| is_elsewhere || !said.others.is_empty()) else { return };
    let words = &record.words[range];
    let (vi, en) = (leads_to(target, place, Language::Vi), leads_to(target, place, Language::En));
    let message = phrase!(
        "lời của liên kết là \"{words}\", nhưng nó dẫn tới {vi}",
        "the link says \"{words}\", but it leads to {en}"
    );
    let mend = mend_destination(record, &said, target, place);
    let (vi, en) = (mend.vi.unwrap_or_default(), mend.en.unwrap_or_default());
    let words = fitting_words(&said, target, place, language);
    let help = phrase!(
        "{vi}; nếu đích đúng, viết lời là `{words}`",
        "{en}; if the destination is right, make the words `{words}`"
    );
    desk.diagnostics.push(Diagnostic::error("citation-names-another", record.destination.span, message).help(help));
}

/// "khoản 1 Điều 22 của 17/2023/QH15"; "cả văn bản 17/2023/QH15".
fn leads_to(document: &Document, place: Option<&PlaceInDocument>, language: Language) -> String {
    let number = &document.number;
    match (place, language) {
        (Some(place), _) => place_of_document(document, place, language),
        (None, Language::Vi) => format!("cả văn bản {number}"),
        (None, Language::En) => format!("{number} as a whole"),
    }
}

fn place_of_document(document: &Document, place: &PlaceInDocument, language: Language) -> String {
    let (place, number) = (place.in_words(language), &document.number);
    match language {
        Language::Vi => format!("{place} của {number}"),
        Language::En => format!("{place} of {number}"),
    }
}

/// Words that go with the destination, in the language of the note.
fn fitting_words(said: &Said, document: &Document, place: Option<&PlaceInDocument>, language: Language) -> String {
    match place {
        None => document.number.clone(),
        Some(place) if said.others.is_empty() => place.in_words(language),
        Some(place) => place_of_document(document, place, language),
    }
}

/// How to make the destination go with the words, or why that cannot be.
fn mend_destination(record: &LinkRecord, said: &Said, target: &Document, place: Option<&PlaceInDocument>) -> Phrase {
    let document = match said.others.first() {
        None => target,
        Some(other) => match other.document {
            Some(document) => document,
            None => {
                let number = &record.words[other.range.clone()];
                return phrase!(
                    "nếu lời đúng, thêm một `[[document]]` có `number = \"{number}\"`",
                    "if the words are right, add a `[[document]]` with `number = \"{number}\"`"
                );
            }
        },
    };
    let place = if said.places.is_empty() { Some(None) } else { holder(&said.places, place) };
    let number = &document.number;
    match place {
        None => phrase!(
            "nếu lời đúng, viết cả điều trong đích, như `law:{number}#5.1`",
            "if the words are right, write the article too in the destination, like `law:{number}#5.1`"
        ),
        Some(Some(place)) if !exists(document, &place) => {
            let (vi, en) = (place.in_words(Language::Vi), place.in_words(Language::En));
            phrase!("{number} không có {vi}", "{number} has no {en}")
        }
        Some(place) => {
            let destination = destination(record, document, target, place.as_ref());
            phrase!(
                "nếu lời đúng, viết đích là `{destination}`",
                "if the words are right, make the destination `{destination}`"
            )
        }
    }
}

/// A destination as the author writes them: with the same scheme, and the name by which the document was called.
fn destination(record: &LinkRecord, document: &Document, target: &Document, place: Option<&PlaceInDocument>) -> String {
    let (scheme, rest) = record.destination.split_once(':').unwrap_or(("law", &record.destination));
    let called = rest.split('#').next().filter(|_| document.id == target.id).unwrap_or(&document.number);
    let place = place.map(|place| format!("#{place}")).unwrap_or_default();
    let destination = format!("{scheme}:{called}{place}");
    if destination.contains(char::is_whitespace) { format!("<{destination}>") } else { destination }
}
