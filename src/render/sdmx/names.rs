//! What things are called, in each language of the site.

use crate::language::Phrase;
use crate::render::api::ByLanguage;
use crate::render::world::View;
use crate::render::xml::Xml;

impl View<'_> {
    /// At least one name, as SDMX wants it: that of another language where none of the site has one, else the id.
    pub(super) fn sdmx_names(&self, phrase: &Phrase, id: &str) -> ByLanguage {
        let mut names = self.spoken(phrase);
        names.retain(|_, name| !name.trim().is_empty());
        if names.is_empty() {
            let (name, language) = phrase.read(self.language);
            let name = if name.trim().is_empty() { id } else { name };
            names.insert(language.tag(), name.to_string());
        }
        names
    }
}

/// `common:Name` or another element of words, once in each language.
pub fn said(xml: &mut Xml, element: &str, words: &ByLanguage) {
    words.iter().for_each(|(tag, words)| xml.text(element, &[("xml:lang", tag)], words));
}
