//! Folders of notes.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::language::Language;
use crate::model::{Id, Note, Site};

/// A folder under `content/` with everything in it, by its path.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// Its own page, `index.md`.
    pub index: Option<Id<Note>>,
    /// Its notes, newest first; of one day, by title.
    pub notes: Vec<Id<Note>>,
    /// The paths of the folders directly in it.
    pub subsections: Vec<String>,
}

/// Every folder that holds a note, and those above them, the top one (with the empty path) included.
pub fn sections(site: &Site) -> BTreeMap<String, Section> {
    let mut sections = BTreeMap::from([(String::new(), Section::default())]);
    for note in site.notes.values() {
        add_folder(&mut sections, note.section());
        let section = sections.entry(note.section().to_string()).or_default();
        if note.is_index() {
            section.index = Some(note.id.clone());
        } else {
            section.notes.push(note.id.clone());
        }
    }
    let default = site.settings.default_language();
    for section in sections.values_mut() {
        section.notes.sort_by_cached_key(|id| newest_first(&site.notes[id], default));
    }
    sections
}

fn add_folder(sections: &mut BTreeMap<String, Section>, path: &str) {
    if sections.contains_key(path) {
        return;
    }
    let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
    add_folder(sections, parent);
    sections.entry(parent.to_string()).or_default().subsections.push(path.to_string());
    sections.insert(path.to_string(), Section::default());
}

type NewestFirst = (Reverse<Option<jiff::civil::Date>>, String, Id<Note>);

fn newest_first(note: &Note, language: Language) -> NewestFirst {
    let text = note.read(language).map(|(text, _)| text);
    let date = text.and_then(|text| text.date);
    (Reverse(date), text.map(|text| text.title.clone()).unwrap_or_default(), note.id.clone())
}
