//! What the words of a link say about where it leads.

use std::ops::Range;

use super::document::{NamedDocument, is_within, named_documents, titles};
use crate::language::{WrittenPlace, written_places};
use crate::model::{Document, Register, Visibility};

pub struct Said<'d> {
    pub places: Vec<WrittenPlace>,
    /// The documents that are named, where the one that the link leads to is not among them.
    pub others: Vec<NamedDocument<'d>>,
}

impl<'d> Said<'d> {
    /// What readers of `seen_by` know the words to name.
    pub fn read(words: &str, target: &Document, documents: &'d Register<Document>, seen_by: Visibility) -> Said<'d> {
        let places = written_places(words);
        let is_nothing_else = places.iter().any(|place| place.range == (0..words.len()));
        // Most links name a place and nothing else: they cost no search.
        let named = if is_nothing_else { Vec::new() } else { named_documents(words, documents, seen_by) };
        let mut said = Said { places, others: named };
        if said.range().is_some() && !is_nothing_else {
            said.pass_over_titles(words, target);
        }
        // "The decree that details the Law": what it details is not what it is.
        if said.places.is_empty() {
            said.others.retain(|other| is_all_that_is_named(&words[..other.range.start]));
        }
        if said.others.iter().any(|other| other.document.is_some_and(|document| document.id == target.id)) {
            said.others.clear();
        }
        said
    }

    /// The title of the target names the target, whatever else it holds.
    fn pass_over_titles(&mut self, words: &str, target: &Document) {
        let titles = titles(words, target);
        self.places.retain(|place| !titles.iter().any(|title| is_within(&place.range, title)));
        self.others.retain(|_| titles.is_empty());
    }

    /// From the first of what is named to the last, by bytes.
    pub fn range(&self) -> Option<Range<usize>> {
        let places = self.places.iter().map(|place| place.range.clone());
        let ranges = places.chain(self.others.iter().map(|other| other.range.clone()));
        ranges.reduce(|all, range| all.start.min(range.start)..all.end.max(range.end))
    }
}

/// Whether nothing but words for kinds of documents stands before a name.
fn is_all_that_is_named(before: &str) -> bool {
    const KINDS: &[&str] = &[
        "luật",
        "bộ",
        "nghị",
        "định",
        "quyết",
        "thông",
        "tư",
        "kế",
        "hoạch",
        "chỉ",
        "thị",
        "số",
        "văn",
        "bản",
        "law",
        "decree",
        "circular",
        "decision",
        "resolution",
        "plan",
        "no",
        "number",
        "the",
        "document",
    ];
    let words = before.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).all(|word| KINDS.contains(&word.as_str()))
}
