//! Which entries hold which syllable or pair of syllables, and how well.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::entry::Entry;
use super::token::{key, tokens};
use crate::language::Language;

/// All entries under one way of writing a syllable or pair.
#[derive(Debug, PartialEq)]
pub struct Line {
    /// What it is looked up by: `hop tac`, with [`TITLE_BEGINS`] or [`TITLE_ENDS`] for a neighbour at the ends of titles.
    pub key: String,
    /// As it is written: `hợp tác`.
    pub written: String,
    /// The entries by how well they match, in ascending order.
    pub levels: [Vec<u32>; LEVELS],
    /// How many entries hold it, where that is more than are listed.
    pub count: Option<u32>,
}

/// In the title; beside it, in other names; more than once in the text, or a pair in it; once in the text.
pub const LEVELS: usize = 4;
const IN_TITLE: u8 = 0;
const BESIDE: u8 = 1;
const OFTEN: u8 = 2;
const ONCE: u8 = 3;

/// What stands on most pages tells none of them from the others: of such a word only so many entries are listed, the best.
const ENTRIES_OF_A_LINE: usize = 160;

/// Both sort before every letter and digit.
pub const TITLE_BEGINS: &str = "!";
pub const TITLE_ENDS: &str = "$";

/// A syllable, or its place in a pair. Numbers follow the order of keys, then of spellings.
type Word = u32;
const NOTHING: Word = 0;
const BEGINNING: Word = 1;
const ENDING: Word = 2;
const FIRST_WORD: Word = 3;

/// One entry under one pair of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Posting {
    /// The first of the words that share a key, so that all spellings of a pair stand together.
    keys: (Word, Word),
    words: (Word, Word),
    level: u8,
    entry: u32,
}

/// The lines in the order of their keys.
pub fn lines(entries: &[Entry], language: Language) -> Vec<Line> {
    let fields: Vec<Fields> = entries.par_iter().map(Fields::of).collect();
    let words = Words::of(&fields, language);
    let numbered = fields.par_iter().zip(0u32..entries.len() as u32);
    let mut postings: Vec<Posting> = numbered.flat_map_iter(|(fields, entry)| fields.postings(entry, &words)).collect();
    postings.par_sort_unstable();
    let same = postings.par_chunk_by(|a, b| a.words == b.words);
    same.filter(|postings| is_worth_a_line(postings)).map(|postings| words.line(postings)).collect()
}

/// A pair that stands in one or two texts adds little to its two syllables, and most pairs are such.
fn is_worth_a_line(postings: &[Posting]) -> bool {
    let Posting { words: (_, second), level, .. } = postings[0];
    second == NOTHING || postings.len() > 2 || level < OFTEN
}

/// What an entry says, as tokens.
struct Fields {
    title: Vec<String>,
    beside: Vec<Vec<String>>,
    text: Vec<String>,
}

impl Fields {
    fn of(entry: &Entry) -> Fields {
        let beside = entry.also.iter().chain(&entry.within).chain(&entry.figure);
        Fields {
            title: tokens(&entry.title),
            beside: beside.map(|words| tokens(words)).collect(),
            text: tokens(&entry.text),
        }
    }

    fn all(&self) -> impl Iterator<Item = &String> {
        self.title.iter().chain(self.beside.iter().flatten()).chain(&self.text)
    }

    /// Each word and pair once, where it counts most.
    fn postings(&self, entry: u32, words: &Words) -> Vec<Posting> {
        let mut found: BTreeMap<(Word, Word), u8> = BTreeMap::new();
        let mut meet = |pair: (Word, Word), level: u8| {
            let before = found.get(&pair).copied();
            let is_again = before.is_some() || pair.1 != NOTHING;
            let level = if level == ONCE && is_again { OFTEN } else { level };
            found.insert(pair, before.unwrap_or(level).min(level));
        };
        let title = words.numbers(&self.title);
        singles_and_pairs(&title).for_each(|pair| meet(pair, IN_TITLE));
        title.first().into_iter().for_each(|first| meet((*first, BEGINNING), IN_TITLE));
        title.last().into_iter().for_each(|last| meet((*last, ENDING), IN_TITLE));
        for field in &self.beside {
            singles_and_pairs(&words.numbers(field)).for_each(|pair| meet(pair, BESIDE));
        }
        singles_and_pairs(&words.numbers(&self.text)).for_each(|pair| meet(pair, ONCE));
        let posting = |(pair, level): ((Word, Word), u8)| {
            let keys = (words.key_of(pair.0), words.key_of(pair.1));
            Posting { keys, words: pair, level, entry }
        };
        found.into_iter().map(posting).collect()
    }
}

fn singles_and_pairs(words: &[Word]) -> impl Iterator<Item = (Word, Word)> {
    let singles = words.iter().map(|word| (*word, NOTHING));
    singles.chain(words.windows(2).map(|pair| (pair[0], pair[1])))
}

/// Every word of the site by its number.
struct Words {
    numbers: BTreeMap<String, Word>,
    /// Key and spelling, from [`FIRST_WORD`] on.
    names: Vec<(String, String)>,
    /// The first word with the same key.
    key_numbers: Vec<Word>,
}

impl Words {
    fn of(fields: &[Fields], language: Language) -> Words {
        let mut written: Vec<&String> = fields.par_iter().flat_map_iter(Fields::all).collect();
        written.par_sort_unstable();
        written.dedup();
        let mut names: Vec<(String, String)> =
            written.into_par_iter().map(|word| (key(word, language), word.clone())).collect();
        names.par_sort_unstable();
        let mut key_numbers: Vec<Word> = Vec::with_capacity(names.len());
        for (at, (key, _)) in names.iter().enumerate() {
            let same = at.checked_sub(1).filter(|before| names[*before].0 == *key);
            key_numbers.push(same.map_or(at as Word + FIRST_WORD, |before| key_numbers[before]));
        }
        let numbers = names.iter().zip(FIRST_WORD..).map(|((_, word), number)| (word.clone(), number)).collect();
        Words { numbers, names, key_numbers }
    }

    fn numbers(&self, words: &[String]) -> Vec<Word> {
        words.iter().filter_map(|word| self.numbers.get(word).copied()).collect()
    }

    fn key_of(&self, word: Word) -> Word {
        word.checked_sub(FIRST_WORD).map_or(word, |at| self.key_numbers[at as usize])
    }

    /// Key and spelling.
    fn name(&self, word: Word) -> (&str, &str) {
        match word {
            NOTHING => ("", ""),
            BEGINNING => (TITLE_BEGINS, TITLE_BEGINS),
            ENDING => (TITLE_ENDS, TITLE_ENDS),
            word => {
                let (key, written) = &self.names[(word - FIRST_WORD) as usize];
                (key, written)
            }
        }
    }

    /// The line of postings that have the same words.
    fn line(&self, postings: &[Posting]) -> Line {
        let (first, second) = postings[0].words;
        let ((key, written), (next_key, next_written)) = (self.name(first), self.name(second));
        let joined = |one: &str, other: &str| if other.is_empty() { one.into() } else { format!("{one} {other}") };
        let mut levels: [Vec<u32>; LEVELS] = Default::default();
        for posting in postings.iter().take(ENTRIES_OF_A_LINE) {
            levels[usize::from(posting.level)].push(posting.entry);
        }
        Line {
            key: joined(key, next_key),
            written: joined(written, next_written),
            levels,
            count: (postings.len() > ENTRIES_OF_A_LINE).then_some(postings.len() as u32),
        }
    }
}
