//! What goes along with numbers that leave the site: whose they are, where they were found, how to cite them.

use crate::language::short_date;
use crate::plan::{Address, Page};
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
    pub fn of(title: String, page: &Page, view: &View) -> Notes {
        let settings = &view.site().settings;
        let address = view.world.plan.address(page, view.language).unwrap_or(view.address);
        Notes {
            citation: view.citation_of(&title, address),
            address: view.read_address(page),
            date: view.world.date.to_string(),
            site: view.words(&settings.title).text,
            copyright: view.optional_words(&settings.copyright).map(|words| words.text),
            title,
        }
    }
}

impl View<'_> {
    /// A ready citation: what, of which site, as of when, where.
    pub fn citation_of(&self, name: &str, address: &Address) -> String {
        let settings = &self.site().settings;
        let date = short_date(self.world.date, self.language);
        let (site, publisher) = (self.words(&settings.title).text, self.words(&settings.publisher).text);
        // Half an address helps nobody to the page.
        let address = self.absolute(address).unwrap_or_default();
        let places =
            [("name", name), ("site", &site), ("publisher", &publisher), ("date", &date), ("address", &address)];
        self.filled("citation", &places).trim_end().to_string()
    }
}
