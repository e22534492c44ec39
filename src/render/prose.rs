//! Plain words of a record with the terms of the glossary linked. Wraps aho-corasick.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, MatchKind};
use serde::Serialize;

use super::world::{View, Words};
use crate::language::{Language, Phrase};
use crate::model::{Id, Site, Term};
use crate::plan::Page;

/// Words in pieces, some of which lead to the glossary.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Prose {
    pub pieces: Vec<Piece>,
    /// Their language, where it is not the page's.
    pub lang: Option<&'static str>,
}

/// A piece of a sentence: words, or a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Piece {
    pub text: String,
    /// Where the term is explained.
    pub href: Option<String>,
}

/// Finds the terms of the glossary in words of each language.
pub struct TermFinder {
    of_language: BTreeMap<Language, (AhoCorasick, Vec<Id<Term>>)>,
}

impl TermFinder {
    /// The name of every linked term, as it is written in a sentence and at the head of one; the longest name wins.
    pub fn of(site: &Site) -> TermFinder {
        let mut of_language = BTreeMap::new();
        for language in Language::ALL {
            let (mut names, mut terms) = (Vec::new(), Vec::new());
            for term in site.terms.values().filter(|term| term.is_linked) {
                for name in spellings(term.name.get(language)) {
                    names.push(name);
                    terms.push(term.id.clone());
                }
            }
            let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&names);
            // Only a glossary of gigabytes could not be built.
            of_language.extend(finder.ok().map(|finder| (language, (finder, terms))));
        }
        TermFinder { of_language }
    }

    /// Where terms stand as whole words, each where it comes first.
    fn find<'f>(&'f self, text: &str, language: Language) -> Vec<(std::ops::Range<usize>, &'f Id<Term>)> {
        let Some((finder, terms)) = self.of_language.get(&language) else { return Vec::new() };
        let mut found: Vec<(std::ops::Range<usize>, &Id<Term>)> = Vec::new();
        for place in finder.find_iter(text) {
            let term = &terms[place.pattern().as_usize()];
            if is_whole(text, place.range()) && !found.iter().any(|(_, known)| *known == term) {
                found.push((place.range(), term));
            }
        }
        found
    }
}

/// The name as written, with a small and with a capital first letter.
fn spellings(name: &str) -> Vec<String> {
    let mut letters = name.chars();
    let Some(first) = letters.next() else { return Vec::new() };
    let small: String = first.to_lowercase().chain(letters.clone()).collect();
    let capital: String = first.to_uppercase().chain(letters).collect();
    vec![small, capital]
}

fn is_whole(text: &str, range: std::ops::Range<usize>) -> bool {
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    !is_letter(text[..range.start].chars().next_back()) && !is_letter(text[range.end..].chars().next())
}

impl View<'_> {
    /// The words with their terms linked, but for `own`, the term that they explain.
    pub fn prose(&self, phrase: &Phrase, own: Option<&Id<Term>>) -> Prose {
        let Words { text, lang } = self.words(phrase);
        let (_, language) = phrase.read(self.language);
        let mut pieces = Vec::new();
        let mut end = 0;
        for (range, term) in self.world.terms.find(&text, language) {
            let href = self.link(&Page::Glossary).map(|page| format!("{page}#{term}"));
            if own == Some(term) || href.is_none() {
                continue;
            }
            pieces.push(Piece { text: text[end..range.start].to_string(), href: None });
            pieces.push(Piece { text: text[range.clone()].to_string(), href });
            end = range.end;
        }
        pieces.push(Piece { text: text[end..].to_string(), href: None });
        pieces.retain(|piece| !piece.text.is_empty());
        Prose { pieces, lang }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_found_at_the_head_of_a_sentence_too() {
        assert_eq!(spellings("điều lệ"), ["điều lệ", "Điều lệ"]);
        assert_eq!(spellings("Vốn điều lệ"), ["vốn điều lệ", "Vốn điều lệ"]);
    }

    #[test]
    fn a_term_is_a_whole_word() {
        assert!(is_whole("góp vốn.", 0.."góp vốn".len()));
        assert!(!is_whole("members", 0..6));
    }
}
