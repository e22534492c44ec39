//! What authors call their blocks: each name once in a note, and no heading's.

use std::collections::BTreeMap;

use crate::check::names::{Desk, bad_id};
use crate::diagnostic::Diagnostic;
use crate::phrase;
use crate::plan::named_fragment;
use crate::read::{BlockRecord, NoteRecord, heading_ids};
use crate::text::{Span, Spanned};

/// Says which ids will do for no address, and which are taken on the page of the note.
pub fn ids_are_unique(record: &NoteRecord, desk: &mut Desk) {
    let headings = heading_ids(&record.markdown);
    let mut taken: BTreeMap<&str, Span> = BTreeMap::new();
    for id in record.blocks.iter().filter_map(BlockRecord::id) {
        bad_id(id).into_iter().for_each(|diagnostic| desk.diagnostics.push(diagnostic));
        if headings.contains(&named_fragment(id)) {
            desk.diagnostics.push(taken_by_a_heading(id));
        }
        if let Some(first) = taken.get(id.as_str()) {
            desk.diagnostics.push(taken_twice(id, *first));
        }
        taken.entry(id).or_insert(id.span);
    }
}

fn taken_twice(id: &Spanned<String>, first: Span) -> Diagnostic {
    let name = &id.value;
    Diagnostic::error(
        "duplicate-id",
        id.span,
        phrase!("bài này đã có khối `{name}`", "the note has a block called `{name}` already"),
    )
    .note(first, phrase!("lần đầu ở đây", "first declared here"))
    .help(phrase!("đổi tên một trong hai", "rename one of the two"))
}

fn taken_by_a_heading(id: &Spanned<String>) -> Diagnostic {
    let fragment = named_fragment(id);
    Diagnostic::error(
        "duplicate-id",
        id.span,
        phrase!(
            "một đề mục của bài đã có địa chỉ `#{fragment}`",
            "a heading of the note lies at `#{fragment}` already"
        ),
    )
    .help(phrase!("đặt `id` khác cho khối", "give the block another `id`"))
}
