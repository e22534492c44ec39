//! Other names of documents: each leads to one document.

use std::collections::BTreeMap;

use super::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::language::spelling;
use crate::phrase;
use crate::read::{DocumentRecord, Records};
use crate::text::{Span, Spanned};

/// Whether an alias of a document is an older address of its page: no document is called by a path.
pub fn is_address(alias: &str) -> bool {
    alias.starts_with('/')
}

/// What else people call a document.
pub fn other_names(record: &DocumentRecord) -> impl Iterator<Item = &Spanned<String>> {
    record.aliases.iter().filter(|alias| !is_address(alias))
}

/// Says which aliases are the number of another document, or an alias of it.
pub fn aliases(records: &Records, desk: &mut Desk) {
    let numbers: BTreeMap<String, (&str, Span)> = records
        .documents
        .iter()
        .map(|record| (spelling(&record.number), (record.id.as_str(), record.number.span)))
        .collect();
    let mut declared: BTreeMap<String, (&str, Span)> = BTreeMap::new();
    for record in &records.documents {
        let of_another =
            |named: Option<&(&str, Span)>| named.filter(|(id, _)| *id != record.id.as_str()).map(|it| it.1);
        for alias in other_names(record) {
            let name = spelling(alias);
            if let Some(first) = of_another(numbers.get(&name)) {
                desk.diagnostics.push(number_of_another(alias, first));
            } else if let Some(first) = of_another(declared.get(&name)) {
                desk.diagnostics.push(alias_of_another(alias, first));
            }
            declared.entry(name).or_insert((&record.id, alias.span));
        }
    }
}

fn number_of_another(alias: &Spanned<String>, first: Span) -> Diagnostic {
    let written = &alias.value;
    Diagnostic::error(
        "duplicate-number",
        alias.span,
        phrase!("{written} là số của một văn bản khác", "{written} is the number of another document"),
    )
    .note(first, phrase!("văn bản kia ở đây", "the other is here"))
    .help(phrase!("bỏ tên ấy khỏi `aliases`", "take it out of `aliases`"))
}

fn alias_of_another(alias: &Spanned<String>, first: Span) -> Diagnostic {
    let written = &alias.value;
    Diagnostic::error(
        "duplicate-number",
        alias.span,
        phrase!("hai văn bản cùng tên gọi `{written}`", "two documents have the alias `{written}`"),
    )
    .note(first, phrase!("văn bản kia ở đây", "the other is here"))
    .help(phrase!(
        "bỏ tên ấy khỏi `aliases` của một trong hai, hoặc thêm năm vào tên",
        "take it out of the `aliases` of one of them, or add the year to it"
    ))
}
