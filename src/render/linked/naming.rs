//! By which addresses machines know pages and what is told on them.

use super::thing::Thing;
use crate::language::Phrase;
use crate::model::{Area, Id, Source, SourceDay};
use crate::plan::Page;
use crate::render::world::View;

impl View<'_> {
    pub(super) fn named_page(&self, page: &Page) -> Option<String> {
        Some(self.outward(self.world.plan.address(page, self.language)?))
    }

    /// What is told on a page, by a word that never changes.
    pub(super) fn named_on(&self, page: &Page, what: &str) -> Option<String> {
        self.named_page(page).map(|page| format!("{page}#{what}"))
    }

    pub(super) fn own_name(&self) -> String {
        self.outward(self.address)
    }

    pub(super) fn text_of(&self, phrase: &Phrase) -> String {
        self.words(phrase).text
    }

    /// A property `@id` only where the area has a page.
    pub(super) fn place(&self, id: &Id<Area>) -> Thing {
        let page = Page::Area(id.clone());
        let place = Thing::new("AdministrativeArea").with_known("@id", self.named_on(&page, "area"));
        place.with("name", self.text_of(&self.site().areas[id].name))
    }

    /// A source as something to read.
    pub(super) fn work(&self, source: &Source) -> Thing {
        Thing::new("CreativeWork")
            .with("name", self.text_of(&source.title))
            .with_known("datePublished", (source.day == SourceDay::Publication).then_some(source.date))
            .with_known("creditText", source.has_publisher.then(|| self.text_of(&source.publisher)))
            .with_known("url", source.url.clone())
    }
}
