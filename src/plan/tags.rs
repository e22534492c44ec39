//! Tags, each with an address of its own.

use std::collections::BTreeMap;

use super::reserved::{self, is_reserved};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Language, slug};
use crate::model::{Id, Note, Site};
use crate::phrase;
use crate::text::Span;

/// A tag as its authors write it, and the notes that carry it, newest first.
#[derive(Debug, Clone)]
pub struct Tag {
    pub name: String,
    pub notes: Vec<Id<Note>>,
    /// The title of the first note that carries it, for pointing at.
    origin: Span,
}

/// The tags of each language, by the last part of their address.
///
/// Two tags that would share one, such as "Ăn" and "Ân", are an error: merged, each would show the other's notes.
pub fn tags(site: &Site, diagnostics: &mut Diagnostics) -> BTreeMap<Language, BTreeMap<String, Tag>> {
    let mut all = BTreeMap::new();
    for language in &site.settings.languages {
        let mut notes: Vec<&Note> = site.notes.values().collect();
        notes.sort_by_cached_key(|note| {
            let date = note.texts.get(language).and_then(|text| text.date);
            (std::cmp::Reverse(date), note.id.clone())
        });
        let mut tags: BTreeMap<String, Tag> = BTreeMap::new();
        for note in notes {
            let Some(text) = note.texts.get(language) else { continue };
            for name in &text.tags {
                let address = slug(name);
                let tag = tags.entry(address.clone()).or_insert_with(|| Tag {
                    name: name.clone(),
                    notes: Vec::new(),
                    origin: text.origin,
                });
                if is_reserved(&address) && tag.notes.is_empty() {
                    diagnostics.push(reserved::tag(name, &address, text.origin));
                }
                if tag.name == *name && !address.is_empty() {
                    // Written twice on one note, it is still one note.
                    if tag.notes.last() != Some(&note.id) {
                        tag.notes.push(note.id.clone());
                    }
                } else {
                    diagnostics.push(one_address(name, tag, &address, text.origin));
                }
            }
        }
        all.insert(*language, tags);
    }
    all
}

fn one_address(name: &str, tag: &Tag, address: &str, span: Span) -> Diagnostic {
    let other = &tag.name;
    if address.is_empty() {
        return Diagnostic::error(
            "empty-address",
            span,
            phrase!(
                "thẻ \"{name}\" không có chữ cái nào để làm địa chỉ",
                "the tag \"{name}\" has no letters to make an address of"
            ),
        )
        .help(phrase!("đặt tên thẻ bằng chữ", "name the tag with letters"));
    }
    Diagnostic::error(
        "address-collision",
        span,
        phrase!(
            "thẻ \"{name}\" và thẻ \"{other}\" cùng có địa chỉ `{address}`",
            "the tags \"{name}\" and \"{other}\" share the address `{address}`"
        ),
    )
    .note(tag.origin, phrase!("\"{other}\" có ở bài này", "\"{other}\" is on this note"))
    .help(phrase!("viết hai thẻ giống hệt nhau, hoặc đổi tên một thẻ", "spell both alike, or rename one of them"))
}
