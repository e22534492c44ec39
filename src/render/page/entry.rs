//! Notes in lists.

use jiff::civil::Date;
use serde::Serialize;

use crate::language::short_date;
use crate::model::{Id, Note};
use crate::plan::{NOTES_A_PAGE, Page};
use crate::render::world::{View, Words};

/// A note in a list: never its body.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    pub title: Words,
    pub href: Option<String>,
    pub date: Option<String>,
    pub summary: Option<Words>,
}

/// Where in a list over several pages one is.
#[derive(Debug, Clone, Serialize)]
pub struct Pager {
    pub number: usize,
    pub count: usize,
    pub previous: Option<String>,
    pub next: Option<String>,
}

impl View<'_> {
    pub fn entry(&self, id: &Id<Note>) -> Option<Entry> {
        let (text, language) = self.site().notes.get(id.as_str())?.read(self.language)?;
        let lang = (language != self.language).then(|| language.tag());
        Some(Entry {
            title: Words { text: text.title.clone(), lang },
            href: self.link(&Page::Note(id.clone())),
            date: text.date.map(|date| short_date(date, self.language)),
            summary: text.summary.clone().map(|text| Words { text, lang }),
        })
    }

    /// The notes of one page of a list.
    pub fn entries(&self, notes: &[Id<Note>], page: usize) -> Vec<Entry> {
        notes.iter().skip((page - 1) * NOTES_A_PAGE).take(NOTES_A_PAGE).filter_map(|id| self.entry(id)).collect()
    }

    /// `page_of` makes the page with a number.
    pub fn pager(&self, number: usize, notes: usize, page_of: impl Fn(usize) -> Page) -> Option<Pager> {
        let count = notes.div_ceil(NOTES_A_PAGE).max(1);
        let link = |number: usize| self.link(&page_of(number));
        (count > 1).then(|| Pager {
            number,
            count,
            previous: (number > 1).then(|| link(number - 1)).flatten(),
            next: (number < count).then(|| link(number + 1)).flatten(),
        })
    }

    /// The newest day on the notes of a list, which are newest first.
    pub fn newest(&self, notes: &[Id<Note>]) -> Option<Date> {
        let note = self.site().notes.get(notes.first()?.as_str())?;
        note.read(self.language).and_then(|(text, _)| text.updated.max(text.date))
    }
}
