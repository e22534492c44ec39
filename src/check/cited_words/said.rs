//! What the words of a link say about where it leads.

use std::ops::Range;

use super::document::{NamedDocument, is_within, named_documents, titles};
use crate::language::{WrittenPlace, written_places};
use crate::model::{Document, Register};

pub struct Said<'d> {
    pub places: Vec<WrittenPlace>,
    /// The documents that are named, where the one that the link leads to is not among them.
    pub others: Vec<NamedDocument<'d>>,
}

impl<'d> Said<'d> {
    pub fn read(words: &str, target: &Document, documents: &'d Register<Document>) -> Said<'d> {
        let places = written_places(words);
        let is_nothing_else = places.iter().map(|place| place.range.len()).sum::<usize>() == words.len();
        // Most links name a place and nothing else: they cost no search.
        let named = if is_nothing_else { Vec::new() } else { named_documents(words, documents) };
        let mut said = Said { places, others: named };
        if said.range().is_some() && !is_nothing_else {
            said.pass_over_titles(words, target);
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
