//! Search without a server: what can be found, the words it is found by, and both cut into small scripts.
//!
//! ```text
//! site ──found──▶ entries ──tokens──▶ postings ──cut──▶ a directory, files of words and of pairs, files of texts
//! ```
//!
//! The page reads the directory, then the few files of words and pairs that hold what was typed, then the texts of the
//! best answers. Scripts and no JSON files, since a page that was opened from a disk may fetch nothing else.

mod alphabet;
mod cut;
mod entry;
mod found;
mod index;
mod phrases;
mod postings;
mod token;
mod vocabulary;
mod written;

pub use alphabet::{Alphabet, alphabet};
pub use index::SearchIndexes;

use super::world::View;
use crate::plan::SearchPart;

/// One file of the search of the view's language.
pub fn part(part: SearchPart, view: &View) -> Vec<u8> {
    let index = view.world.search.of(view);
    match part {
        SearchPart::Directory => index.directory.clone(),
        SearchPart::Words(number) => file(&index.words, number),
        SearchPart::Pairs(number) => file(&index.pairs, number),
        SearchPart::Texts(number) => file(&index.texts, number),
    }
}

fn file(files: &[Vec<u8>], number: usize) -> Vec<u8> {
    files.get(number).cloned().unwrap_or_default()
}
