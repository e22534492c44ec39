//! The words of records as entries take them.

use crate::language::Phrase;
use crate::model::{Citation, Statement};
use crate::plan::Page;
use crate::render::search::entry::{Entry, Kind};
use crate::render::world::View;
use crate::text::Spanned;

impl View<'_> {
    /// An entry named by `title`, which stands where `href` leads; none where that is nowhere.
    pub(super) fn named(&self, kind: Kind, title: &Phrase, href: Option<String>) -> Option<Entry> {
        let words = self.words(title);
        Some(Entry::new(kind, words.text, href?).in_language(words.lang))
    }

    /// The way to a place on a page.
    pub(super) fn place_on(&self, page: &Page, fragment: &str) -> Option<String> {
        self.link(page).map(|page| format!("{page}#{fragment}"))
    }

    pub(super) fn plain(&self, phrase: &Phrase) -> String {
        self.words(phrase).text
    }

    pub(super) fn plain_of(&self, phrase: &Option<Phrase>) -> String {
        phrase.as_ref().map(|phrase| self.plain(phrase)).unwrap_or_default()
    }

    pub(super) fn plain_statement(&self, statement: &Statement) -> String {
        self.plain(&statement.text)
    }

    /// "khoản 1 Điều 22, …", so that what cites an article is found by it.
    pub(super) fn plain_basis(&self, basis: &[Spanned<Citation>]) -> Vec<String> {
        self.basis(basis).into_iter().map(|basis| basis.words.text).collect()
    }
}

/// The name in every language: who reads English may have heard the Vietnamese word.
pub fn in_all_languages(phrase: &Phrase) -> impl Iterator<Item = String> {
    [phrase.vi.clone(), phrase.en.clone()].into_iter().flatten()
}
