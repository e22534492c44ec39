//! What goes along with numbers that leave the site: whose they are, where they were found, how to cite them.

use crate::plan::Page;
use crate::render::citation::Reference;
use crate::render::world::View;

/// Words about a table of data.
pub struct Notes {
    pub title: String,
    /// A ready citation, which holds the address and the day.
    pub citation: String,
    pub address: String,
    pub date: String,
    pub site: String,
    pub copyright: Option<String>,
}

impl Notes {
    /// `reference` is how to cite them.
    pub fn of(title: String, page: &Page, reference: &Reference, view: &View) -> Notes {
        let settings = &view.site().settings;
        Notes {
            citation: view.citation_text(reference),
            address: view.read_address(page),
            date: view.world.date.to_string(),
            site: view.words(&settings.title).text,
            copyright: view.optional_words(&settings.copyright).map(|words| words.text),
            title,
        }
    }
}
