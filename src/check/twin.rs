//! Translations: whether what was translated is still what the original says.

use std::collections::BTreeMap;

use super::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::model::{NoteText, Site};
use crate::phrase;
use crate::read::NoteRecord;
use crate::text::{Span, fingerprint};

/// Marks the translations whose original has changed since, and says so.
pub fn mark_outdated(records: &[&NoteRecord], texts: &mut BTreeMap<Language, NoteText>, site: &Site, desk: &mut Desk) {
    let default = site.settings.default_language();
    let Some(original) = records.iter().find(|record| record.language.unwrap_or(default) == default) else { return };
    let Some(NoteText { visibility, .. }) = texts.get(&default) else { return };
    let (present, visibility) = (version(original), *visibility);
    for record in records.iter().filter(|record| record.language.is_some_and(|language| language != default)) {
        let Some(twin) = record.language.and_then(|language| texts.get_mut(&language)) else { continue };
        match &record.front.original {
            None => desk.diagnostics.push(untracked(record, original, &present)),
            Some(written) if written.value == present => {}
            Some(written) => {
                // Of an original that its readers may not see, a translation says nothing.
                twin.is_outdated = visibility.covers(twin.visibility);
                desk.diagnostics.push(outdated(written.span, original, &present));
            }
        }
    }
}

/// Which version of a note this is: its title, summary and text, whatever the spaces at the ends of lines.
fn version(record: &NoteRecord) -> String {
    let front = &record.front;
    let summary = front.summary.as_ref().map_or("", |summary| summary.as_str());
    let lines = [front.title.as_str(), summary].into_iter().chain(record.markdown.trim().lines());
    fingerprint(&lines.map(str::trim_end).collect::<Vec<_>>().join("\n"))
}

fn untracked(twin: &NoteRecord, original: &NoteRecord, present: &str) -> Diagnostic {
    Diagnostic::warning(
        "twin-untracked",
        twin.front.title.span,
        phrase!(
            "bản dịch này không nói dịch từ bản gốc nào, nên không biết khi nào nó cũ đi",
            "this translation does not say what it translates, so nobody will know when it is out of date"
        ),
    )
    .note(original.front.title.span, phrase!("bản gốc ở đây", "the original is here"))
    .help(phrase!(
        "nếu bản dịch đúng với bản gốc hiện nay, thêm `original = \"{present}\"` ở đầu bài",
        "if it renders the original as it is now, add `original = \"{present}\"` to its front matter"
    ))
}

fn outdated(place: Span, original: &NoteRecord, present: &str) -> Diagnostic {
    Diagnostic::warning(
        "twin-outdated",
        place,
        phrase!("bản gốc đã thay đổi từ khi bài này được dịch", "the original has changed since this was translated"),
    )
    .note(original.front.title.span, phrase!("bản gốc ở đây", "the original is here"))
    .help(phrase!(
        "dịch phần đã đổi, rồi viết `original = \"{present}\"`; đến lúc đó trang báo cho người đọc rằng bản dịch đã cũ",
        "translate what has changed, then write `original = \"{present}\"`; until then the page tells its readers"
    ))
}
