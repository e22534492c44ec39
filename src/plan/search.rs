//! Into how many files the search of a language is cut, so that an answer needs few and small ones.

use indexmap::IndexMap;

use super::address::Address;
use super::output::{Output, Page, Planned};
use crate::language::{Language, Phrase};
use crate::model::Site;

/// A file of the search of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SearchPart {
    /// Says which of the others hold what; always read first.
    Directory,
    /// Where a stretch of the alphabet of words is found.
    Words(usize),
    /// Where some of the pairs of words are found.
    Pairs(usize),
    /// A stretch of what can be found, with its text.
    Texts(usize),
}

/// How many files there are of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchSize {
    pub words: usize,
    /// None where all words of a query can be read, and most of the files of texts that they name: pairs would say
    /// nothing new.
    pub pairs: usize,
    pub texts: usize,
}

/// About how many bytes of text one file holds, and how many one file of words stands for: larger ones compress better,
/// and a small site is to be small in all.
const BYTES_OF_SMALL: [usize; 2] = [20_000, 32_000];
/// The same of what goes beyond the bytes of a small site: of a large one each answer is to be small.
const BYTES_OF_LARGE: [usize; 2] = [5_500, 16_000];
const SMALL_SITE_BYTES: usize = 600_000;
/// Up to so many, files of texts are still nearly as heavy as those of a small site.
const HEAVY_FILES_AT_MOST: usize = 100;
/// With more files of words, the directory would weigh more than they save.
const WORDS_AT_MOST: usize = 800;
/// About how many bytes beyond those of a small site one file of pairs stands for. The directory does not name these
/// files, so that they may be as many as they like.
const BYTES_OF_PAIRS: usize = 6_000;
/// With fewer, those of a site that just began to have pairs would be too heavy to be read.
const PAIRS_AT_LEAST: usize = 16;
/// About how many bytes a record says besides its long texts: a name, a note, numbers.
const RECORD_BYTES: usize = 200;

impl SearchPart {
    pub fn file(self) -> String {
        match self {
            SearchPart::Directory => "directory.js".to_string(),
            SearchPart::Words(number) => format!("words-{number}.js"),
            SearchPart::Pairs(number) => format!("pairs-{number}.js"),
            SearchPart::Texts(number) => format!("texts-{number}.js"),
        }
    }
}

impl SearchSize {
    /// A word in so few files of texts says enough by itself: most of them can be read.
    pub const FILES_OF_A_RARE_WORD: usize = 24;

    /// Only an estimate of the text: the search is spread evenly over the files that this plans.
    pub fn of(site: &Site, language: Language) -> SearchSize {
        let bytes = notes(site, language) + law(site, language) + records(site) * RECORD_BYTES;
        let beyond = bytes.saturating_sub(SMALL_SITE_BYTES);
        let [texts, words] =
            [0, 1].map(|it| bytes.div_ceil(BYTES_OF_SMALL[it]).max(beyond / BYTES_OF_LARGE[it]).max(1));
        let has_pairs = texts > SearchSize::FILES_OF_A_RARE_WORD;
        let pairs = if has_pairs { beyond.div_ceil(BYTES_OF_PAIRS).max(PAIRS_AT_LEAST) } else { 0 };
        SearchSize { words: words.min(WORDS_AT_MOST), pairs, texts }
    }

    /// How many files of texts the page reads for an answer: enough for the first eight things found.
    pub fn texts_at_once(self) -> usize {
        if self.texts > HEAVY_FILES_AT_MOST { 4 } else { 3 }
    }

    fn parts(self) -> impl Iterator<Item = SearchPart> {
        let words = (0..self.words).map(SearchPart::Words);
        let pairs = (0..self.pairs).map(SearchPart::Pairs);
        let texts = (0..self.texts).map(SearchPart::Texts);
        std::iter::once(SearchPart::Directory).chain(words).chain(pairs).chain(texts)
    }
}

/// The files of each language that has a page to search from, in the folder of that page.
pub fn parts(site: &Site, addresses: &IndexMap<(Page, Language), Address>) -> Vec<Planned> {
    let mut parts = Vec::new();
    for language in &site.settings.languages {
        let Some(page) = addresses.get(&(Page::Search, *language)) else { continue };
        parts.extend(SearchSize::of(site, *language).parts().map(|part| Planned {
            output: Output::SearchPart { part, language: *language },
            address: page.inside(&part.file()),
        }));
    }
    parts
}

fn notes(site: &Site, language: Language) -> usize {
    site.notes.values().filter_map(|note| note.read(language)).map(|(text, _)| text.body.markdown.len()).sum()
}

fn law(site: &Site, language: Language) -> usize {
    let length = |phrase: &Phrase| phrase.get(language).len();
    let provisions = site.documents.values().flat_map(|document| document.provisions.values());
    let provisions = provisions.map(|it| length(&it.title) + it.gist.as_ref().map_or(0, length));
    let questions = site.questions.values().map(|it| length(&it.question) + length(&it.answer.text));
    let items = site.checklists.values().flat_map(|checklist| &checklist.items);
    let terms = site.terms.values().map(|it| length(&it.definition));
    provisions.chain(questions).chain(items.map(|item| length(&item.statement.text))).chain(terms).sum()
}

fn records(site: &Site) -> usize {
    site.indicators.len()
        + site.areas.len()
        + site.policies.len() * 4
        + site.documents.len()
        + site.sources.len()
        + site.cooperatives.len()
        + site.difficulties.len()
        + site.tasks.len()
        + site.observations.len() / 2
}
