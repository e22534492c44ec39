//! The number of a document: written as on the document, and of the kind and year that its record says.

use super::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::language::DocumentNumber;
use crate::model::{Choice, DocumentKind};
use crate::phrase;
use crate::read::DocumentRecord;
use crate::text::Spanned;

pub fn document_number(record: &DocumentRecord, desk: &mut Desk) {
    let Ok(number) = record.number.parse::<DocumentNumber>() else {
        desk.diagnostics.push(bad_number(&record.number));
        return;
    };
    let kinds = kinds(&number);
    if !kinds.is_empty() && !kinds.contains(&record.kind.value) {
        desk.diagnostics.push(of_another_kind(record, &number, kinds));
    }
    if let (Some(year), Some(issued)) = (number.year, &record.issued)
        && i32::from(year) != i32::from(issued.year())
    {
        desk.diagnostics.push(of_another_year(&record.number, year, issued));
    }
}

/// The kinds that a document of that number may be of; none where the number does not tell.
fn kinds(number: &DocumentNumber) -> &'static [DocumentKind] {
    use DocumentKind::{Circular, Decision, Decree, Law, PartyResolution, Plan, Resolution};
    match number.word.as_deref() {
        Some("NĐ") => &[Decree],
        Some("TT" | "TTLT") => &[Circular],
        Some("QĐ") => &[Decision],
        Some("KH") => &[Plan],
        Some("NQ" | "NQLT") if number.is_of_party => &[PartyResolution],
        Some("NQ" | "NQLT") => &[Resolution, PartyResolution],
        None if number.body.starts_with("QH") => &[Law, Resolution],
        _ => &[],
    }
}

fn bad_number(written: &Spanned<String>) -> Diagnostic {
    let text = &written.value;
    let help = match DocumentNumber::meant_by(text) {
        Some(meant) => phrase!("có phải là `{meant}`?", "did you mean `{meant}`?"),
        None => phrase!(
            "viết đúng như trên văn bản: `17/2023/QH15`, `113/2024/NĐ-CP`, `1517/QĐ-UBND` hoặc `20-NQ/TW`",
            "write it as it stands on the document: `17/2023/QH15`, `113/2024/NĐ-CP`, `1517/QĐ-UBND` or `20-NQ/TW`"
        ),
    };
    Diagnostic::error(
        "bad-document-number",
        written.span,
        phrase!("`{text}` không phải là số, ký hiệu của văn bản", "`{text}` is not the number of a document"),
    )
    .help(help)
}

fn of_another_kind(record: &DocumentRecord, number: &DocumentNumber, kinds: &[DocumentKind]) -> Diagnostic {
    let words: Vec<String> = kinds.iter().map(|kind| format!("`{}`", kind.word())).collect();
    let (kind, vi, en) = (record.kind.value.word(), words.join(" hoặc "), words.join(" or "));
    let sign = number.word.as_deref().unwrap_or(&number.body);
    Diagnostic::error(
        "number-of-another-kind",
        record.number.span,
        phrase!(
            "số {number} là của văn bản loại {vi}, không phải `{kind}`",
            "{number} is the number of a {en}, not of a `{kind}`"
        ),
    )
    .note(record.kind.span, phrase!("loại văn bản ghi ở đây", "the kind is given here"))
    .help(phrase!(
        "sửa `kind`, hoặc sửa số nếu `{sign}` là nhầm",
        "mend `kind`, or the number if `{sign}` is a mistake"
    ))
}

fn of_another_year(number: &Spanned<String>, year: u16, issued: &Spanned<jiff::civil::Date>) -> Diagnostic {
    let (written, issued_in) = (&number.value, issued.year());
    Diagnostic::error(
        "number-of-another-kind",
        number.span,
        phrase!(
            "số {written} là của năm {year}, nhưng văn bản ban hành năm {issued_in}",
            "{written} is a number of {year}, but the document was issued in {issued_in}"
        ),
    )
    .note(issued.span, phrase!("ngày ban hành ghi ở đây", "the date of issue is given here"))
    .help(phrase!(
        "xem lại số và `issued` trên văn bản: một trong hai chép nhầm",
        "look at the number and the date on the document: one of the two was copied wrongly"
    ))
}
