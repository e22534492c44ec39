//! Words in each language of the site, and the addresses of pages in each.

use std::collections::BTreeMap;

use crate::language::Phrase;
use crate::plan::{Address, Page};
use crate::render::world::View;

/// By the tag of the language; only languages that somebody has written in.
pub type ByLanguage = BTreeMap<&'static str, String>;

impl View<'_> {
    pub fn spoken(&self, phrase: &Phrase) -> ByLanguage {
        let languages = self.site().settings.languages.iter();
        languages.filter_map(|it| Some((it.tag(), phrase.written(*it)?.to_string()))).collect()
    }

    /// What `say` has to say in each language.
    pub fn in_each_language(&self, say: impl Fn(&View) -> Option<String>) -> ByLanguage {
        let views = self.site().settings.languages.iter().map(|it| View { language: *it, ..*self });
        views.filter_map(|view| Some((view.language.tag(), say(&view)?))).collect()
    }

    /// Where people read of it.
    pub fn pages(&self, page: &Page, fragment: Option<&str>) -> ByLanguage {
        let behind = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
        self.in_each_language(|view| Some(self.reach(view.world.plan.address(page, view.language)?) + &behind))
    }

    /// A whole address where the site knows its own and is not carried about; else the way from this file.
    pub fn reach(&self, address: &Address) -> String {
        let whole = self.absolute(address).filter(|_| !self.world.plan.is_portable());
        whole.unwrap_or_else(|| self.world.plan.way(self.address, address))
    }
}
