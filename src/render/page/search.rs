//! Where everything can be looked for: a field for who has script, and an alphabet for all.

use serde::Serialize;

use super::frame::PageContext;
use crate::plan::SearchPart;
use crate::render::search::{Alphabet, alphabet};
use crate::render::world::{View, Words};

#[derive(Serialize)]
pub struct Search {
    summary: Words,
    alphabet: Alphabet,
    /// Of the program that searches.
    script: String,
    /// Of the file that it reads first.
    directory: String,
}

impl PageContext for Search {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }
}

pub fn context(view: &View) -> Search {
    Search {
        summary: view.own(view.string("search-summary")),
        alphabet: alphabet(view),
        script: view.file("static/search.js"),
        directory: view.way_to(&view.address.inside(&SearchPart::Directory.file())),
    }
}
