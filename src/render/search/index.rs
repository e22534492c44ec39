//! The search of one language as the bytes of its files.

use std::sync::OnceLock;

use serde::Serialize;

use super::cut::{parts, starts};
use super::entry::Entry;
use super::found::found;
use super::postings::{Line, lines};
use super::token::tokens;
use crate::language::Language;
use crate::model::Site;
use crate::plan::{Page, SearchPart, SearchSize};
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
    /// The first key of each file of words.
    words: Vec<&'a str>,
    /// How many entries each file of texts holds: shorter than where each begins.
    texts: Vec<usize>,
    /// Abbreviations of the glossary, and what they stand for.
    short: Vec<(&'a str, &'a str)>,
}

/// Sorts behind every key: where a file of words begins that holds none.
const BEHIND_ALL: &str = "\u{ffff}";

/// A kind of which there are entries.
#[derive(Serialize)]
struct KindShown<'a> {
    /// The key of its string in the theme.
    key: &'static str,
    name: &'a str,
    /// The first of its entries.
    first: usize,
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
        let lines = lines(&entries, view.language);
        let written: Vec<String> = lines.iter().map(written_line).collect();
        let line_starts = whole_keys(starts(&written.iter().map(String::len).collect::<Vec<_>>(), size.words), &lines);
        let told: Vec<String> = entries.iter().map(written_entry).collect();
        let entry_starts = starts(&told.iter().map(String::len).collect::<Vec<_>>(), size.texts);
        let words = parts(&written, &line_starts).into_iter().zip(0..);
        let words: Vec<Vec<u8>> =
            words.map(|(lines, number)| script(SearchPart::Words(number), &json(&lines.join("\n")))).collect();
        let texts = parts(&told, &entry_starts).into_iter().zip(0..);
        let texts: Vec<Vec<u8>> =
            texts.map(|(told, number)| script(SearchPart::Texts(number), &format!("[{}]", told.join(",\n")))).collect();
        let directory = Directory {
            version: version(words.iter().chain(&texts)),
            count: entries.len(),
            kinds: kinds(&entries, view),
            words: line_starts.iter().map(|at| lines.get(*at).map_or(BEHIND_ALL, |line| line.key.as_str())).collect(),
            texts: parts(&entries, &entry_starts).into_iter().map(<[Entry]>::len).collect(),
            short: abbreviations(view.site(), view.language),
        };
        let directory = script(SearchPart::Directory, &json(&directory));
        SearchIndex { entries, directory, words, texts }
    }
}

/// The same starts, each moved to where a new key begins, so that one file holds all spellings of it.
fn whole_keys(starts: Vec<usize>, lines: &[Line]) -> Vec<usize> {
    let begins = |at: &usize| *at == 0 || *at >= lines.len() || lines[*at].key != lines[*at - 1].key;
    starts.into_iter().map(|start| (start..=lines.len()).find(begins).unwrap_or(lines.len())).collect()
}

/// A call of the function that the page waits with.
fn script(part: SearchPart, content: &str) -> Vec<u8> {
    let name = part.file();
    format!("congboSearch({}, {content});\n", json(&name.trim_end_matches(".js"))).into_bytes()
}

fn json(value: &(impl Serialize + ?Sized)) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn version<'b>(files: impl Iterator<Item = &'b Vec<u8>>) -> String {
    let all: String = files.map(|bytes| crate::text::sha256(bytes)).collect();
    fingerprint(&all)
}

/// `hợp tác=AcD.B`: a dot between the entries of two levels; behind `+`, how many hold it where that is more.
fn written_line(line: &Line) -> String {
    let levels: Vec<String> = line.levels.iter().map(|entries| gaps(entries)).collect();
    let levels = levels.join(".");
    let more = line.count.map(|count| format!("+{}", gaps(&[count]))).unwrap_or_default();
    format!("{}={}{more}", line.written, levels.trim_end_matches('.'))
}

/// How far each number is from the one before, counted from 1 in base 26: capitals end a number. So that no digits
/// stand there that could be read as somebody's figures.
fn gaps(entries: &[u32]) -> String {
    let before = std::iter::once(0).chain(entries.iter().map(|entry| entry + 1));
    let mut letters = String::new();
    for (entry, before) in entries.iter().zip(before) {
        let gap = entry - before;
        let digits = std::iter::successors(Some(gap), |rest| (*rest >= 26).then(|| rest / 26));
        let mut digits: Vec<char> = digits.map(|rest| (b'a' + (rest % 26) as u8) as char).collect();
        digits[0] = digits[0].to_ascii_uppercase();
        letters.extend(digits.iter().rev());
    }
    letters
}

/// Title, way, text, what it is within, figure, language: the last ones only where there are any.
fn written_entry(entry: &Entry) -> String {
    let Entry { title, href, text, within, figure, lang, .. } = entry;
    let mut fields = vec![title.as_str(), href, text];
    fields.extend([within.as_deref(), figure.as_deref(), *lang].map(Option::unwrap_or_default));
    let needed = fields.iter().rposition(|field| !field.is_empty()).map_or(0, |last| last + 1);
    json(&fields[..needed])
}

fn kinds<'v>(entries: &[Entry], view: &'v View) -> Vec<KindShown<'v>> {
    let mut first = 0;
    let kinds = entries.chunk_by(|a, b| a.kind == b.kind).map(|group| {
        let (key, weight) = (group[0].kind.name(), group[0].kind.weight());
        let shown = KindShown { key, name: view.world.theme.string(key, view.language), first, weight };
        first += group.len();
        shown
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_written_as_the_gaps_between_them() {
        assert_eq!(gaps(&[0, 1, 25, 26, 60]), "AAXAbH");
        assert_eq!(gaps(&[26]), "bA");
        assert_eq!(gaps(&[]), "");
    }
}
