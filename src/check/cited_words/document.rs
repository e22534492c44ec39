//! The documents that words name: by number, by alias, or by title.

use std::ops::Range;

use crate::language::{document_numbers, spelling};
use crate::model::{Document, Register, Visibility};

/// A document that words name; nothing where no record declares it.
pub struct NamedDocument<'d> {
    /// Where it is named, by bytes.
    pub range: Range<usize>,
    pub document: Option<&'d Document>,
}

/// A word in one spelling, with its bytes.
struct Word {
    range: Range<usize>,
    spelled: String,
}

/// The documents that `text` names by number or alias.
///
/// Only those that readers of `seen_by` may see. A number without kind and year may be that of a form or a file: it counts
/// only where a record declares it.
pub fn named_documents<'d>(
    text: &str,
    documents: &'d Register<Document>,
    seen_by: Visibility,
) -> Vec<NamedDocument<'d>> {
    let visible = || documents.values().filter(move |document| document.visibility.covers(seen_by));
    let numbers = document_numbers(text).into_iter().filter_map(|(range, number)| {
        let written = number.to_string();
        let document = visible().find(|document| document.number == written);
        let is_certain = document.is_some() || number.word.is_some() || number.year.is_some();
        is_certain.then_some(NamedDocument { range, document })
    });
    let mut found: Vec<NamedDocument> = numbers.collect();
    let words = words(text);
    let aliases = visible().flat_map(|document| document.aliases.iter().map(move |alias| (document, alias)));
    for (document, alias) in aliases {
        let ranges = occurrences(&words, alias).into_iter().filter(|range| !has_year_behind(&words, range));
        found.extend(ranges.map(|range| NamedDocument { range, document: Some(document) }));
    }
    // Of names within one another, the longest is meant.
    let ranges: Vec<Range<usize>> = found.iter().map(|named| named.range.clone()).collect();
    found.retain(|named| !ranges.iter().any(|other| is_within(&named.range, other) && *other != named.range));
    found
}

/// Where `text` holds the title of `document`. A title may name other documents and places in them, as that of an
/// amending act does.
pub fn titles(text: &str, document: &Document) -> Vec<Range<usize>> {
    let words = words(text);
    let titles = [&document.title.vi, &document.title.en].into_iter().flatten();
    titles.flat_map(|title| occurrences(&words, title)).collect()
}

pub fn is_within(inner: &Range<usize>, outer: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = 0;
    for word in text.split(|letter: char| !letter.is_alphanumeric()) {
        let end = start + word.len();
        if !word.is_empty() {
            words.push(Word { range: start..end, spelled: spelling(word) });
        }
        start = end + text[end..].chars().next().map_or(0, char::len_utf8);
    }
    words
}

fn occurrences(text: &[Word], name: &str) -> Vec<Range<usize>> {
    let name = words(name);
    if name.is_empty() {
        return Vec::new();
    }
    let is_name = |run: &&[Word]| run.iter().zip(&name).all(|(one, other)| one.spelled == other.spelled);
    text.windows(name.len()).filter(is_name).map(|run| run[0].range.start..run[run.len() - 1].range.end).collect()
}

/// With a year behind it, an alias is the beginning of another name: "Luật Hợp tác xã năm 2012".
fn has_year_behind(text: &[Word], range: &Range<usize>) -> bool {
    let is_year = |word: &Word| word.spelled.len() == 4 && word.spelled.bytes().all(|byte| byte.is_ascii_digit());
    text.iter().filter(|word| word.range.start >= range.end).take(2).any(is_year)
}
