//! Phrases that stand often in the texts, each written as one letter that no text needs.
//!
//! Compression alone needs long files to learn from, and an answer wants short ones. So the files of texts share what
//! there is to learn: the directory lists the phrases, and the page puts them back. A small dictionary of substrings is
//! chosen greedily by what each saves, as in the dictionaries of zstd; `aho-corasick` finds them.

use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, MatchKind};
use rayon::prelude::*;

/// What stands for a phrase, and what each stands for.
pub struct Phrases {
    /// The most used first.
    pub phrases: Vec<String>,
    /// Letters that the texts hold, so that they stand for nothing: the page skips them as it counts.
    pub kept: String,
    letters: Vec<String>,
    finder: Option<AhoCorasick>,
}

/// Signs of one byte that a string may hold as they are, then letters of two that join to nothing and are written from
/// left to right. `search.js` counts them the same way.
const LETTERS: [std::ops::RangeInclusive<char>; 9] = [
    '!'..='!',
    '#'..='/',
    ':'..='@',
    '['..='[',
    ']'..='`',
    '{'..='~',
    '\u{100}'..='\u{2ff}',
    '\u{370}'..='\u{482}',
    '\u{48a}'..='\u{52f}',
];
/// What ends a field, an entry and a part of a text, which a string would write with two signs.
const ENDS: [&str; 3] = ["\t", "\n", "\r"];
/// More would weigh more in the directory than they save in one answer.
const PHRASES_AT_MOST: usize = 900;
/// About how many bytes of text are looked at: enough to learn the language of a site from.
const SAMPLE_BYTES: usize = 300_000;
/// How many words and signs a phrase has at most, and how many bytes.
const WORDS_AT_MOST: usize = 10;
const BYTES_AT_MOST: usize = 64;
/// How many phrases are left after each counting, as many times those wanted.
const ROUNDS: [usize; 4] = [4, 2, 1, 1];

impl Phrases {
    pub fn of(texts: &[String]) -> Phrases {
        let kept: BTreeSet<char> = texts.par_iter().flat_map_iter(|text| text.chars().filter(is_letter)).collect();
        let letters = LETTERS.into_iter().flatten().filter(|letter| !kept.contains(letter));
        let letters: Vec<String> = letters.take(PHRASES_AT_MOST).map(String::from).collect();
        let mut phrases = chosen(&sample(texts), letters.len().saturating_sub(ENDS.len()));
        phrases.splice(0..0, ENDS.map(String::from));
        phrases.truncate(letters.len());
        Phrases { finder: finder(&phrases), letters, phrases, kept: kept.into_iter().collect() }
    }

    /// The text with a letter in place of each phrase.
    pub fn shortened(&self, text: &str) -> String {
        match &self.finder {
            Some(finder) => finder.replace_all(text, &self.letters[..self.phrases.len()]),
            None => text.to_string(),
        }
    }
}

fn is_letter(letter: &char) -> bool {
    LETTERS.iter().any(|letters| letters.contains(letter))
}

/// Texts from everywhere on the site.
fn sample(texts: &[String]) -> String {
    let all: usize = texts.iter().map(String::len).sum();
    let step = all.div_ceil(SAMPLE_BYTES).max(1);
    texts.iter().step_by(step).map(String::as_str).collect::<Vec<_>>().join("\n")
}

/// Overlapping phrases share what they save, so the worst are dropped and the rest counted again.
fn chosen(sample: &str, count: usize) -> Vec<String> {
    let mut phrases = candidates(sample, count * 6);
    for times in ROUNDS {
        let Some(finder) = finder(&phrases) else { break };
        let mut uses = vec![0; phrases.len()];
        finder.find_iter(sample).for_each(|found| uses[found.pattern().as_usize()] += 1);
        let mut counted: Vec<(i64, usize, String)> =
            phrases.into_iter().zip(uses).map(|(phrase, uses)| (saving(&phrase, uses), uses, phrase)).collect();
        counted.retain(|(saving, ..)| *saving > 0);
        counted.sort_unstable_by(|a, b| b.cmp(a));
        counted.truncate(count * times);
        counted.sort_unstable_by(|(_, a, one), (_, b, other)| b.cmp(a).then_with(|| one.cmp(other)));
        phrases = counted.into_iter().map(|(.., phrase)| phrase).collect();
    }
    phrases
}

/// In twentieths of a compressed byte: a byte of text weighs about a third of one, a letter one, and the phrase stands
/// once in the directory, which each first answer reads.
fn saving(phrase: &str, uses: usize) -> i64 {
    let [length, uses] = [phrase.len(), uses].map(|number| number as i64);
    uses * (7 * length - 20) - 20 * length
}

/// Those that would save most if no other were there.
fn candidates(sample: &str, count: usize) -> Vec<String> {
    let ends = word_ends(sample);
    let start = |word: usize| word.checked_sub(1).map_or(0, |before| ends[before]);
    let mut words: Vec<usize> = (0..ends.len()).collect();
    let bytes = sample.as_bytes();
    words.par_sort_unstable_by_key(|word| (&bytes[start(*word)..bytes.len().min(start(*word) + BYTES_AT_MOST)], *word));
    let mut found = Vec::new();
    for length in 1..=WORDS_AT_MOST {
        let phrase = |word: usize| ends.get(word + length - 1).map(|end| &sample[start(word)..*end]);
        for same in words.chunk_by(|a, b| phrase(*a) == phrase(*b)) {
            let Some(phrase) = phrase(same[0]).filter(|phrase| phrase.len() <= BYTES_AT_MOST) else { continue };
            let saving = saving(phrase, same.len());
            if same.len() > 2 && saving > 0 {
                found.push((saving, phrase));
            }
        }
    }
    found.par_sort_unstable_by(|a, b| b.cmp(a));
    found.dedup();
    found.into_iter().take(count).map(|(_, phrase)| phrase.to_string()).collect()
}

/// Where each word ends, with the space before it, and each sign.
fn word_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut is_in_word = false;
    for (at, letter) in text.char_indices() {
        let goes_on = is_in_word && letter.is_alphanumeric();
        if at > 0 && !goes_on && !(letter.is_alphanumeric() && text[..at].ends_with(' ')) {
            ends.push(at);
        }
        is_in_word = letter.is_alphanumeric();
    }
    ends.extend((!text.is_empty()).then_some(text.len()));
    ends
}

/// None where there is nothing to find.
fn finder(phrases: &[String]) -> Option<AhoCorasick> {
    let is_any = !phrases.is_empty();
    is_any.then(|| AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(phrases).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_its_phrases_put_back() {
        let texts: Vec<String> =
            (0..40).map(|number| format!("hợp tác xã {number} ở Hà Tĩnh, đăng ký; đường ĐÀO")).collect();
        let phrases = Phrases::of(&texts);
        assert!(phrases.phrases.iter().any(|phrase| phrase.contains("hợp tác xã")), "{:?}", phrases.phrases);
        assert!(phrases.kept.contains('đ') && phrases.kept.contains('Đ'));
        let text = texts.join("\n");
        let short = phrases.shortened(&text);
        assert!(short.len() * 2 < text.len(), "{short}");
        let back = short.chars().map(|it| {
            let letter = phrases.letters.iter().position(|letter| *letter == it.to_string());
            letter.and_then(|at| phrases.phrases.get(at)).cloned().unwrap_or(it.to_string())
        });
        assert_eq!(back.collect::<String>(), text);
    }

    #[test]
    fn a_text_that_never_repeats_stays() {
        for text in ["", "một hai ba", "\u{100}!"] {
            assert_eq!(Phrases::of(&[text.to_string()]).shortened(text), text);
        }
    }

    #[test]
    fn a_word_keeps_the_space_before_it() {
        let text = "Hợp tác, xã (2)";
        let ends = word_ends(text);
        let starts = [0].into_iter().chain(ends.iter().copied());
        let words: Vec<&str> = starts.zip(&ends).map(|(start, end)| &text[start..*end]).collect();
        assert_eq!(words, ["Hợp", " tác", ",", " xã", " ", "(", "2", ")"]);
    }
}
