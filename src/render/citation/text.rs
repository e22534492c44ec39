//! A citation as a sentence.

use super::reference::{CitedSource, Reference};
use crate::language::{Collation, short_date};
use crate::render::world::View;

/// Up to so many sources are named in full; of more, who published them.
const SOURCES_IN_FULL: usize = 1;

impl View<'_> {
    /// Who, what, of which site and edition, as of when, by whom it was said, where.
    pub fn citation_text(&self, reference: &Reference) -> String {
        let day = short_date(reference.date, self.language);
        let sources = match self.sources_in_short(&reference.sources) {
            Some(sources) => format!(" {}", self.filled("citation-sources", &[("sources", &sources)])),
            None => String::new(),
        };
        let key = if reference.is_internal { "citation-edition-internal" } else { "citation-edition" };
        let places = [
            ("name", reference.title.as_str()),
            ("site", &reference.site),
            ("publisher", &reference.publisher),
            ("edition", &self.filled(key, &[("date", &day)])),
            ("sources", &sources),
            ("address", reference.address.as_deref().unwrap_or_default()),
        ];
        self.filled("citation", &places).trim_end().to_string()
    }

    fn sources_in_short(&self, sources: &[CitedSource]) -> Option<String> {
        if sources.len() <= SOURCES_IN_FULL {
            return self.sources_in_full(sources);
        }
        // Who is not known cannot be named; what they published can.
        let name = |source: &CitedSource| source.publisher.clone().unwrap_or_else(|| source.title.clone());
        let mut publishers: Vec<String> = sources.iter().map(name).collect();
        let collation = Collation::new(self.language);
        publishers.sort_by(|a, b| collation.compare(a, b).then_with(|| a.cmp(b)));
        publishers.dedup();
        Some(publishers.join("; "))
    }

    /// Title, publisher and day of each; nothing where there is none.
    pub(super) fn sources_in_full(&self, sources: &[CitedSource]) -> Option<String> {
        let in_words = sources.iter().map(|source| {
            let parts = [Some(source.title.clone()), source.publisher.clone(), source.day.clone()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        });
        let all: Vec<String> = in_words.collect();
        (!all.is_empty()).then(|| all.join("; "))
    }

    /// What the fields of a reference have no room for.
    pub(super) fn note_of(&self, reference: &Reference) -> Option<String> {
        let sources = self.sources_in_full(&reference.sources)?;
        Some(self.filled("citation-sources", &[("sources", &sources)]))
    }
}
