//! The search of one language as the bytes of its files.

use std::sync::OnceLock;

use rayon::prelude::*;
use serde::Serialize;

use super::cut::{parts, starts};
use super::entry::Entry;
use super::found::{found, title_length};
use super::phrases::Phrases;
use super::postings::{Line, lines};
use super::token::tokens;
use super::written::{gaps, written_entry, written_lines, written_places};
use crate::language::Language;
use crate::model::Site;
use crate::plan::{Page, SearchSize};
use crate::render::world::View;
use crate::text::fingerprint;

/// The search of each language, made when one of its files or its page is first asked for.
#[derive(Default)]
pub struct SearchIndexes {
    vi: OnceLock<SearchIndex>,
    en: OnceLock<SearchIndex>,
}

/// All files of the search of one language, and what they were made of.
pub struct SearchIndex {
    pub entries: Vec<Entry>,
    pub directory: Vec<u8>,
    pub words: Vec<Vec<u8>>,
    pub pairs: Vec<Vec<u8>>,
    pub texts: Vec<Vec<u8>>,
}

/// What the page must know before it can look for anything.
#[derive(Serialize)]
struct Directory<'a> {
    /// Asked for with each other file, so that a browser does not mix those of two builds.
    version: String,
    /// How many entries there are.
    count: usize,
    kinds: Vec<KindShown<'a>>,
    /// Where each file of words begins, with a bar behind each.
    words: String,
    /// About how heavy each of them is, as a letter.
    weights: String,
    /// How many files of pairs there are, and how heavy one is.
    pairs: (usize, char),
    /// Where each file of texts begins, as gaps.
    texts: String,
    /// How many of them are read at once.
    reads: usize,
    /// What letters in the texts stand for, and those that stand for themselves.
    phrases: &'a [String],
    kept: &'a str,
    /// Abbreviations of the glossary, and what they stand for.
    short: Vec<(&'a str, &'a str)>,
}

/// A kind of which there are entries.
#[derive(Serialize)]
struct KindShown<'a> {
    /// The key of its string in the theme.
    key: &'static str,
    name: &'a str,
    /// How many of its entries have short titles, how many longer ones, and how many long ones.
    lengths: [usize; 3],
    /// How much a match in it counts, in percent.
    weight: u32,
}

impl SearchIndexes {
    /// The search of the view's language.
    pub fn of(&self, view: &View) -> &SearchIndex {
        let index = match view.language {
            Language::Vi => &self.vi,
            Language::En => &self.en,
        };
        index.get_or_init(|| SearchIndex::of(view))
    }
}

impl SearchIndex {
    fn of(view: &View) -> SearchIndex {
        // Whoever asks, ways begin at the search page.
        let address = view.world.plan.address(&Page::Search, view.language).unwrap_or(view.address);
        let view = &View { world: view.world, language: view.language, address };
        let size = SearchSize::of(view.site(), view.language);
        let entries = found(view);
        let rows: Vec<String> = entries.iter().map(written_entry).collect();
        let phrases = Phrases::of(&rows);
        let entry_starts = starts(&weights(&rows), size.texts);
        let texts: Vec<&[String]> = parts(&rows, &entry_starts);
        let texts = texts.par_iter().map(|rows| script(&phrases.shortened(&rows.join("\n"))));
        let texts: Vec<Vec<u8>> = texts.collect();
        let lines = lines(&entries, &files(&entry_starts, entries.len()), view.language, size.pairs > 0);
        let written: Vec<String> = lines.words.par_iter().map(written_places).collect();
        let line_starts = whole_keys(starts(&weights(&written), size.words), &lines.words);
        let words = scripts(&parts(&lines.words, &line_starts), size.words);
        let pairs = scripts(&dealt(lines.pairs, size.pairs), size.pairs);
        let directory = Directory {
            version: version(words.iter().chain(&pairs).chain(&texts)),
            count: entries.len(),
            kinds: kinds(&entries, view),
            words: line_starts.iter().map(|at| format!("{}|", first_key(&lines.words, *at))).collect(),
            weights: words.iter().take(line_starts.len()).map(|file| weight(file)).collect(),
            pairs: (size.pairs, pairs.iter().max_by_key(|pairs| pairs.len()).map_or('A', |file| weight(file))),
            texts: gaps(&entry_starts.iter().zip(0u32..).map(|(at, file)| *at as u32 + file).collect::<Vec<_>>()),
            reads: size.texts_at_once(),
            phrases: &phrases.phrases,
            kept: &phrases.kept,
            short: abbreviations(view.site(), view.language),
        };
        let directory = script(&directory);
        SearchIndex { entries, directory, words, pairs, texts }
    }
}

/// How many bytes a letter more stands for, and how many times a file of words is larger than it is sent.
const BYTES_OF_A_WEIGHT: usize = 500;
const COMPRESSED: usize = 2;

/// About how heavy a file is when it is sent: `A`, `B` and so on.
fn weight(file: &[u8]) -> char {
    let weight = file.len() / (COMPRESSED * BYTES_OF_A_WEIGHT);
    char::from(b'A' + weight.min(25) as u8)
}

/// As many files as were planned, the last ones empty where there is less to say.
fn scripts<L: AsRef<[Line]> + Sync>(files: &[L], planned: usize) -> Vec<Vec<u8>> {
    let mut scripts: Vec<Vec<u8>> = files.par_iter().map(|lines| script(&written_lines(lines.as_ref()))).collect();
    scripts.resize_with(planned, || script(""));
    scripts
}

/// Pairs in so many files, all spellings of one in the same.
fn dealt(pairs: Vec<Line>, count: usize) -> Vec<Vec<Line>> {
    let mut files: Vec<Vec<Line>> = std::iter::repeat_with(Vec::new).take(count).collect();
    for pair in pairs {
        files[dealt_to(&pair.key, count)].push(pair);
    }
    files
}

/// In which file a pair is: a sum over its letters, that `search.js` makes as well, deals them out evenly.
fn dealt_to(key: &str, count: usize) -> usize {
    let sum = key.encode_utf16().fold(0u32, |sum, letter| sum.wrapping_mul(31).wrapping_add(letter.into()));
    sum as usize % count
}

fn weights(written: &[String]) -> Vec<usize> {
    written.iter().map(String::len).collect()
}

/// In which file each of `count` entries is.
fn files(starts: &[usize], count: usize) -> Vec<u32> {
    (0..count).map(|entry| starts.partition_point(|start| *start <= entry) as u32 - 1).collect()
}

/// As much of the key of a line as tells it from the one before.
fn first_key(lines: &[Line], at: usize) -> &str {
    let line = &lines[at];
    let before = at.checked_sub(1).map_or("", |before| lines[before].key.as_str());
    let same = before.chars().zip(line.key.chars()).take_while(|(a, b)| a == b).count();
    let end = line.key.char_indices().nth(same + 1).map_or(line.key.len(), |(end, _)| end);
    &line.key[..end]
}

/// The same starts, each moved to where a new key begins, so that one file holds all spellings of it and none is empty.
fn whole_keys(starts: Vec<usize>, lines: &[Line]) -> Vec<usize> {
    let begins = |at: &usize| *at == 0 || lines[*at].key != lines[*at - 1].key;
    let mut starts: Vec<usize> = starts.into_iter().filter_map(|start| (start..lines.len()).find(begins)).collect();
    starts.dedup();
    starts
}

/// A call of the function that the page waits with, which knows whom it asked.
fn script(content: &(impl Serialize + ?Sized)) -> Vec<u8> {
    let content = serde_json::to_string(content).unwrap_or_default();
    format!("congboSearch({content});\n").into_bytes()
}

fn version<'b>(files: impl Iterator<Item = &'b Vec<u8>>) -> String {
    let all: String = files.map(|bytes| crate::text::sha256(bytes)).collect();
    fingerprint(&all)
}

fn kinds<'v>(entries: &[Entry], view: &'v View) -> Vec<KindShown<'v>> {
    let kinds = entries.chunk_by(|a, b| a.kind == b.kind).map(|group| {
        let (key, weight) = (group[0].kind.name(), group[0].kind.weight());
        let mut lengths = [0; 3];
        group.iter().for_each(|entry| lengths[title_length(entry)] += 1);
        KindShown { key, name: view.world.theme.string(key, view.language), lengths, weight }
    });
    kinds.collect()
}

/// The glossary's other names of one word, such as HTX.
fn abbreviations(site: &Site, language: Language) -> Vec<(&str, &str)> {
    let terms = site.terms.values();
    let short = terms.flat_map(|term| term.aliases.iter().map(|alias| (alias.as_str(), term.name.get(language))));
    // The page replaces one word of a query, so an abbreviation of several is no use to it.
    short.filter(|(alias, _)| tokens(alias).len() == 1).collect()
}
