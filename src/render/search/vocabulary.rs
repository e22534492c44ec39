//! Every word of a site by a number, in the order of what it is looked up by.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::token::key;
use crate::language::Language;

/// A syllable, or [`NOTHING`] where a pair has no second one. Numbers follow the order of keys, then of spellings.
pub type Word = u32;
pub const NOTHING: Word = 0;
const FIRST_WORD: Word = 1;

pub struct Vocabulary {
    numbers: BTreeMap<String, Word>,
    /// Key and spelling, from [`FIRST_WORD`] on.
    names: Vec<(String, String)>,
    /// The first word with the same key.
    key_numbers: Vec<Word>,
}

impl Vocabulary {
    pub fn of<'w>(words: impl ParallelIterator<Item = &'w String>, language: Language) -> Vocabulary {
        let mut written: Vec<&String> = words.collect();
        written.par_sort_unstable();
        written.dedup();
        let named = |word: &&String| (key(word, language), (*word).clone());
        let mut names: Vec<(String, String)> = written.par_iter().map(named).collect();
        names.par_sort_unstable();
        let mut key_numbers: Vec<Word> = Vec::with_capacity(names.len());
        for (at, (key, _)) in names.iter().enumerate() {
            let same = at.checked_sub(1).filter(|before| names[*before].0 == *key);
            key_numbers.push(same.map_or(at as Word + FIRST_WORD, |before| key_numbers[before]));
        }
        let numbers = names.iter().zip(FIRST_WORD..).map(|((_, word), number)| (word.clone(), number)).collect();
        Vocabulary { numbers, names, key_numbers }
    }

    /// One more than the last number.
    pub fn count(&self) -> usize {
        self.names.len() + FIRST_WORD as usize
    }

    pub fn numbers(&self, words: &[String]) -> Vec<Word> {
        words.iter().filter_map(|word| self.numbers.get(word).copied()).collect()
    }

    pub fn key_of(&self, word: Word) -> Word {
        word.checked_sub(FIRST_WORD).map_or(word, |at| self.key_numbers[at as usize])
    }

    /// Key and spelling.
    pub fn name(&self, word: Word) -> (&str, &str) {
        let name = word.checked_sub(FIRST_WORD).map(|at| &self.names[at as usize]);
        name.map_or(("", ""), |(key, written)| (key, written))
    }
}
