//! Which entries are named by a word, and which files of texts hold it.
//!
//! What names a thing is listed entry by entry. What is merely said of it is listed file by file: the page reads whole
//! files in any case, and then sees for itself how often, in which order and with which marks the words stand there.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::entry::Entry;
use super::token::{key, sentences, tokens};
use super::vocabulary::{NOTHING, Vocabulary, Word};
use crate::language::Language;
use crate::plan::SearchSize;

/// All that is found under one way of writing a syllable, or a pair of them.
#[derive(Debug, PartialEq)]
pub struct Line {
    /// What it is looked up by: `hop`, or `hop tac`.
    pub key: String,
    /// As it is written: `hợp`.
    pub written: String,
    /// Entries with it in the title, entries with it in another name, and files of texts with it that hold none of
    /// those; each in ascending order.
    pub places: [Vec<u32>; PLACES],
    /// Whether there are more than are listed.
    pub is_cut: bool,
}

pub const PLACES: usize = 3;
const IN_TITLE: u8 = 0;
const BESIDE: u8 = 1;
const IN_FILE: u8 = 2;

/// Of a word that names more entries only these are listed, which come first in the order of entries.
const LISTED_AT_MOST: usize = 3_000;
/// A pair says nothing new where one of its syllables is [rare](SearchSize::FILES_OF_A_RARE_WORD), nor where it stands
/// in a fourth of those that hold the rarer of its syllables;
const SHARE_OF_A_PAIR: usize = 4;
/// and most pairs stand in one or two files, and would make the index twice as long.
const FILES_OF_A_PAIR: usize = 3;
/// Of a pair in more files only these are listed: more than a reader looks through.
const FILES_OF_A_PAIR_AT_MOST: usize = 64;

/// One place of a word or pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Posting {
    /// The first of the words that share a key, so that all spellings of a pair stand together.
    keys: (Word, Word),
    words: (Word, Word),
    place: u8,
    number: u32,
}

/// What the search knows of words, and of two beside each other; each in the order of their keys.
pub struct Lines {
    pub words: Vec<Line>,
    pub pairs: Vec<Line>,
}

/// `files` says in which file of texts each entry is.
pub fn lines(entries: &[Entry], files: &[u32], language: Language, with_pairs: bool) -> Lines {
    let fields: Vec<Fields> = entries.par_iter().map(|entry| Fields::of(entry, language)).collect();
    let words = Vocabulary::of(fields.par_iter().flat_map_iter(Fields::all), language);
    let fields: Vec<Numbered> = fields.par_iter().map(|fields| Numbered::of(fields, &words)).collect();
    let placed = || fields.par_iter().zip(files).zip(0u32..entries.len() as u32);
    let mut postings: Vec<Posting> =
        placed().flat_map_iter(|((fields, file), entry)| fields.singles(entry, *file, &words)).collect();
    postings.par_sort_unstable();
    postings.dedup();
    let spread = spread(&postings, words.count());
    let pairs = |((fields, file), _): ((&Numbered, &u32), u32)| fields.pairs(*file, &spread, &words);
    let mut pairs: Vec<Posting> = if with_pairs { placed().flat_map_iter(pairs).collect() } else { Vec::new() };
    pairs.par_sort_unstable();
    pairs.dedup();
    let is_same = |a: &Posting, b: &Posting| a.words == b.words;
    let line = |postings: &[Posting]| line(postings, files, &words);
    let pairs = pairs.par_chunk_by(is_same).filter(|postings| is_worth_a_line(postings, &spread)).map(line);
    Lines { pairs: pairs.collect(), words: postings.par_chunk_by(is_same).map(line).collect() }
}

/// In how many files each word stands.
fn spread(postings: &[Posting], count: usize) -> Vec<usize> {
    let mut spread = vec![0; count];
    let in_files = postings.iter().filter(|posting| posting.place == IN_FILE);
    in_files.for_each(|posting| spread[posting.words.0 as usize] += 1);
    spread
}

fn is_worth_a_line(pair: &[Posting], spread: &[usize]) -> bool {
    let (first, second) = pair[0].words;
    let rarer = spread[first as usize].min(spread[second as usize]);
    pair.len() >= FILES_OF_A_PAIR && pair.len() * SHARE_OF_A_PAIR <= rarer
}

/// A plain English word is listed by its key, in the singular: a file of texts shows which it is.
fn listed(word: String, language: Language) -> String {
    if language == Language::En && word.is_ascii() { key(&word, language) } else { word }
}

/// What an entry says, as tokens.
struct Fields {
    title: Vec<String>,
    beside: Vec<String>,
    /// Sentence by sentence, and all else that is shown.
    said: Vec<Vec<String>>,
}

impl Fields {
    fn of(entry: &Entry, language: Language) -> Fields {
        let tokens = |words: &str| tokens(words).into_iter().map(|word| listed(word, language)).collect::<Vec<_>>();
        let headings = entry.sections.iter().map(|section| &section.heading);
        let beside = entry.also.iter().chain(headings);
        let shown = [Some(&entry.title), entry.within.as_ref(), entry.figure.as_ref()].into_iter().flatten();
        let said = entry.texts().chain(shown.map(String::as_str)).flat_map(sentences);
        let title = if entry.behind > 0 { Vec::new() } else { tokens(&entry.title) };
        Fields { title, beside: beside.flat_map(|words| tokens(words)).collect(), said: said.map(tokens).collect() }
    }

    fn all(&self) -> impl Iterator<Item = &String> {
        self.title.iter().chain(&self.beside).chain(self.said.iter().flatten())
    }
}

/// The same as numbers of words.
struct Numbered {
    title: Vec<Word>,
    beside: Vec<Word>,
    said: Vec<Vec<Word>>,
}

impl Numbered {
    fn of(fields: &Fields, words: &Vocabulary) -> Numbered {
        let said = fields.said.iter().map(|sentence| words.numbers(sentence));
        Numbered { title: words.numbers(&fields.title), beside: words.numbers(&fields.beside), said: said.collect() }
    }

    fn singles(&self, entry: u32, file: u32, words: &Vocabulary) -> Vec<Posting> {
        let posting = |word: &Word, place: u8, number: u32| Posting {
            keys: (words.key_of(*word), NOTHING),
            words: (*word, NOTHING),
            place,
            number,
        };
        let title = self.title.iter().map(|word| posting(word, IN_TITLE, entry));
        let other = self.beside.iter().filter(|word| !self.title.contains(word));
        let other = other.map(|word| posting(word, BESIDE, entry));
        let said = self.said.iter().flatten().map(|word| posting(word, IN_FILE, file));
        sorted(title.chain(other).chain(said).collect())
    }

    fn pairs(&self, file: u32, spread: &[usize], words: &Vocabulary) -> Vec<Posting> {
        let is_common = |word: &Word| spread[*word as usize] > SearchSize::FILES_OF_A_RARE_WORD;
        let pairs = self.said.iter().flat_map(|sentence| sentence.windows(2));
        let pairs = pairs.filter(|pair| pair.iter().all(is_common));
        let posting = |pair: &[Word]| Posting {
            keys: (words.key_of(pair[0]), words.key_of(pair[1])),
            words: (pair[0], pair[1]),
            place: IN_FILE,
            number: file,
        };
        sorted(pairs.map(posting).collect())
    }
}

fn sorted(mut postings: Vec<Posting>) -> Vec<Posting> {
    postings.sort_unstable();
    postings.dedup();
    postings
}

/// The line of postings that have the same words.
fn line(postings: &[Posting], files: &[u32], words: &Vocabulary) -> Line {
    let (first, second) = postings[0].words;
    let mut places: [Vec<u32>; PLACES] = Default::default();
    postings.iter().for_each(|posting| places[usize::from(posting.place)].push(posting.number));
    let [titles, beside, texts] = &mut places;
    let is_cut = titles.len().max(beside.len()) > LISTED_AT_MOST;
    titles.truncate(LISTED_AT_MOST);
    beside.truncate(LISTED_AT_MOST);
    if second != NOTHING {
        texts.truncate(FILES_OF_A_PAIR_AT_MOST);
    }
    let named: BTreeSet<u32> = titles.iter().chain(&*beside).map(|entry| files[*entry as usize]).collect();
    texts.retain(|file| !named.contains(file));
    let ((key, written), (next_key, next_written)) = (words.name(first), words.name(second));
    let joined = |one: &str, other: &str| if other.is_empty() { one.into() } else { format!("{one} {other}") };
    Line { key: joined(key, next_key), written: joined(written, next_written), places, is_cut }
}
