//! The text that lies beside `index.html` on a disk and says how the site is opened.

use super::world::{View, World};
use crate::language::long_date;
use crate::model::Edition;
use crate::plan::{Address, Page};

/// Without it, older Notepads take the file for one in the letters of the machine's own country.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The same in every language of the site, the default one first; lines end as the oldest Notepad wants them.
pub fn read_first(world: &World, address: &Address) -> Vec<u8> {
    let languages = world.site.settings.languages.iter();
    let parts: Vec<String> = languages.map(|language| part(&View { world, language: *language, address })).collect();
    let text = format!("{BYTE_ORDER_MARK}{}\n", parts.join("\n\n--------\n\n"));
    text.replace('\n', "\r\n").into_bytes()
}

fn part(view: &View) -> String {
    let settings = &view.site().settings;
    let home = view.world.plan.address(&Page::Home, view.language).map(Address::file).unwrap_or_default();
    let notice = view.optional_words(&settings.notice).map(|notice| notice.text);
    let publisher = view.words(&settings.publisher).text;
    let from = settings.contact.as_ref().map_or(publisher.clone(), |contact| format!("{publisher}, {contact}"));
    let head = format!("{}\n{}", view.words(&settings.title).text, view.edition_on_its_day());
    let open = view.filled("portable-open", &[("file", &home)]);
    let copy = view.string("portable-copy").to_string();
    [Some(head), Some(open), Some(copy), notice, Some(from)].into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}

impl View<'_> {
    /// "Bản công khai, lập ngày 22 tháng 11 năm 2026".
    pub fn edition_on_its_day(&self) -> String {
        let date = long_date(self.world.date, self.language);
        self.filled("edition-of", &[("edition", self.edition_words()), ("date", &date)])
    }

    /// "Bản công khai", or the words that stand over every page of the internal edition.
    fn edition_words(&self) -> &str {
        match self.world.edition {
            Edition::Public => self.string("edition-public"),
            Edition::Internal => self.string("internal-banner"),
        }
    }
}
