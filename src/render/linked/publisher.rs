//! Who publishes, and on what terms.

use super::thing::Thing;
use crate::plan::Page;
use crate::render::world::View;

impl View<'_> {
    /// One name on every page and in every language, so that machines know it is the same.
    pub(super) fn publisher_name(&self) -> Option<String> {
        let home = self.world.plan.address(&Page::Home, self.site().settings.default_language())?;
        Some(format!("{}#publisher", self.outward(home)))
    }

    pub(super) fn publisher(&self) -> Thing {
        let named = Thing::new("Organization").with_known("@id", self.publisher_name());
        named.with("name", self.text_of(&self.site().settings.publisher))
    }

    /// Data on the terms of the site, in the words of schema.org.
    pub(super) fn on_terms(&self, thing: Thing) -> Thing {
        let settings = &self.site().settings;
        thing
            .with_known("license", settings.licence.as_ref().map(|licence| licence.url.clone()))
            .with_known("copyrightNotice", settings.copyright.as_ref().map(|words| self.text_of(words)))
    }

    /// The same in the words of DCAT.
    pub(super) fn on_terms_of_catalogues(&self, thing: Thing) -> Thing {
        let settings = &self.site().settings;
        thing
            .with_known("dct:license", settings.licence.as_ref().map(|licence| Thing::at(licence.url.clone())))
            .with_known("dct:rights", settings.copyright.as_ref().map(|words| self.text_of(words)))
    }
}
