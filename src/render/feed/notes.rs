//! What was written: a dated note is an entry.

use super::entry::Entry;
use crate::model::{Note, NoteText};
use crate::plan::Page;
use crate::render::excerpt::plain_words;
use crate::render::world::View;

/// How long a summary taken from a note's first words may be, in characters.
const SUMMARY_LENGTH: usize = 280;

pub fn entries(view: &View) -> Vec<Entry> {
    let written = view.site().notes.values().filter(|note| !note.is_index());
    written.filter_map(|note| entry(note, note.texts.get(&view.language)?, view)).collect()
}

fn entry(note: &Note, text: &NoteText, view: &View) -> Option<Entry> {
    let published = text.date?;
    let address = view.world.plan.address(&Page::Note(note.id.clone()), view.language)?;
    let first_words = || plain_words(&text.body, view.site(), view.language, SUMMARY_LENGTH);
    Some(Entry {
        key: note.id.to_string(),
        title: text.title.clone(),
        href: view.outward(address),
        published,
        updated: view.came(text.visibility, text.updated.unwrap_or(published)),
        summary: text.summary.clone().unwrap_or_else(first_words),
        categories: text.tags.clone(),
    })
}
