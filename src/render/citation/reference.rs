//! What is cited: a page, a number, a chart or a table of this site.

use jiff::civil::Date;

use super::key::key_of_page;
use crate::language::{Language, short_date};
use crate::model::{Choice, Edition, Id, Source, SourceDay, SourceKind};
use crate::plan::Address;
use crate::render::world::View;

/// Everything that a citation says, in the words of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Names it in a list of references: that of its page, then what tells it from others there.
    pub key: String,
    pub kind: ReferenceKind,
    /// Of a number with its area, its period and itself; of a chart with what it shows and when.
    pub title: String,
    /// Who said what it shows.
    pub sources: Vec<CitedSource>,
    pub site: String,
    pub publisher: String,
    /// Only those within may read that edition.
    pub is_internal: bool,
    /// The same in words.
    pub edition: String,
    /// Of the build: what the site said on that day.
    pub date: Date,
    /// The whole address; nothing where the site does not know its own, since half an address helps nobody.
    pub address: Option<String>,
    pub language: Language,
}

/// What kind of thing programs that keep references take it for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferenceKind {
    /// Words, such as a note or the summary of a law: this site never holds the law's own wording.
    Page,
    /// Numbers, alone, in a table or drawn.
    Data,
}

/// A source as a citation names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedSource {
    pub title: String,
    /// Nothing where nobody knows it.
    pub publisher: Option<String>,
    /// When it was published, in words, or what else is known of its day. Nothing for what this site worked out, since the
    /// day it did so says nothing of the number.
    pub day: Option<String>,
}

/// What of a page is cited, and where on it that stands.
pub struct Place<'a> {
    pub address: &'a Address,
    /// The id of its element; nothing for the whole page.
    pub fragment: Option<&'a str>,
    /// What tells its key from those of others on the page.
    pub key: Option<&'a str>,
}

impl View<'_> {
    pub(super) fn reference(
        &self,
        kind: ReferenceKind,
        title: String,
        place: Place,
        sources: &[Id<Source>],
    ) -> Reference {
        let settings = &self.site().settings;
        let fragment = place.fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
        let page_key = key_of_page(place.address, self.language);
        let edition = self.world.edition;
        Reference {
            key: place.key.map_or(page_key.clone(), |key| format!("{page_key}:{key}")),
            kind,
            title,
            sources: sources.iter().map(|id| self.cited_source(id)).collect(),
            site: self.words(&settings.title).text,
            publisher: self.words(&settings.publisher).text,
            is_internal: edition == Edition::Internal,
            edition: self.string(&format!("edition-{}", edition.word())).to_string(),
            date: self.world.date,
            address: self.absolute(place.address).map(|address| address + &fragment),
            language: self.language,
        }
    }

    fn cited_source(&self, id: &Id<Source>) -> CitedSource {
        let source = &self.site().sources[id];
        CitedSource {
            title: self.words(&source.title).text,
            publisher: source.has_publisher.then(|| self.words(&source.publisher).text),
            day: (source.kind != SourceKind::Derived).then(|| self.day_of(source)),
        }
    }
    /// The day that a source is filed under, and what it is where nobody knows the day of publication.
    fn day_of(&self, source: &Source) -> String {
        let day = short_date(source.date, self.language);
        match source.day {
            SourceDay::Publication => day,
            other => {
                let year = source.date.year().to_string();
                self.filled(&format!("source-day-{}", other.word()), &[("date", &day), ("year", &year)])
            }
        }
    }
}
