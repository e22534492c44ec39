//! The words and signs of a text, as far as they matter for the places that it names.

use std::ops::{Range, RangeInclusive};

use super::level::{Level, rank_of_point};
use crate::language::Language;

#[derive(Debug, Clone, PartialEq)]
pub enum Token {
    Level(Level),
    /// "22", "20-27" or "a"; "22.1.a" in one word.
    Labels(Vec<Label>),
    /// A comma, "và", "của": ties what it stands between.
    Join(Bond),
    /// "đến".
    To,
    /// Between two numbers as "đến", between others as a comma.
    Dash,
    Open,
    Close,
    /// "các", "từ": as if it were not there.
    Filler,
    /// "này".
    This,
    /// "22a" was put in later; no citation can name it.
    Inserted,
    Money,
    /// Another word that begins with a small letter.
    SmallWord,
    /// Any other word, and a sign that ends what was being said.
    Other,
}

/// One number or letter, or a run of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    pub is_letter: bool,
    /// Letters by their rank.
    pub run: RangeInclusive<u16>,
}

/// How closely a name is tied to the one before it, from loose to close.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bond {
    And,
    Comma,
    /// Side by side, or with "của" in between.
    Beside,
    /// In brackets right behind it.
    Attached,
}

/// Each word or sign with its bytes.
pub fn tokens(text: &str) -> Vec<(Range<usize>, Token)> {
    let mut tokens: Vec<(Range<usize>, Token)> = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        let is_abbreviated = || {
            let last = tokens.last().map(|(range, _)| text[range.clone()].to_lowercase()).unwrap_or_default();
            ["art", "arts"].contains(&last.as_str())
        };
        let mut end = start + letter.len_utf8();
        let token = match letter {
            _ if letter.is_whitespace() => continue,
            _ if letter.is_alphanumeric() => {
                end = start + word_length(&text[start..]);
                while letters.next_if(|(at, _)| *at < end).is_some() {}
                word(&text[start..end])
            }
            '.' if is_abbreviated() => continue,
            ',' | ';' => Token::Join(Bond::Comma),
            '&' => Token::Join(Bond::And),
            '-' | '–' => Token::Dash,
            '(' => Token::Open,
            ')' => Token::Close,
            _ => Token::Other,
        };
        tokens.push((start..end, token));
    }
    tokens
}

/// Signs inside a word are of it, such as those of a document's number; those at its end are not.
fn word_length(text: &str) -> usize {
    let is_outside = |letter: char| !letter.is_alphanumeric() && !".-–/&%".contains(letter);
    let run = text.find(is_outside).map_or(text, |end| &text[..end]);
    run.trim_end_matches(['.', '-', '–', '/', '&']).len()
}

fn word(written: &str) -> Token {
    // The capital of đ has look-alikes.
    let word = written.to_lowercase().replace(['ð', 'ɖ'], "đ");
    if let Some(level) = Language::ALL.into_iter().find_map(|language| Level::of(&word, language)) {
        return Token::Level(level);
    }
    if let Some(token) = Language::ALL.into_iter().find_map(|language| connection(&word, language)) {
        return token;
    }
    match word.as_str() {
        "của" | "tại" | "thuộc" | "trong" | "ở" | "of" | "in" | "under" => Token::Join(Bond::Beside),
        "các" | "những" | "từ" | "cả" | "from" | "both" | "the" => Token::Filler,
        "này" | "this" => Token::This,
        // "Khoản 30 triệu" is a sum.
        "trăm" | "nghìn" | "ngàn" | "triệu" | "tỷ" | "tỉ" | "đồng" | "vnd" | "vnđ" | "usd" => Token::Money,
        _ if is_inserted(&word) => Token::Inserted,
        _ => match labels(&word) {
            Some(labels) => Token::Labels(labels),
            None if written.starts_with(char::is_lowercase) => Token::SmallWord,
            None => Token::Other,
        },
    }
}

/// Whether a word in lower case stands between the numbers of one list: "Điều 20, 21 và 22", "Articles 20 to 27".
pub fn connects(word: &str, language: Language) -> bool {
    connection(word, language).is_some()
}

fn connection(word: &str, language: Language) -> Option<Token> {
    match (language, word) {
        (Language::Vi, "và" | "hoặc") | (Language::En, "and" | "or") => Some(Token::Join(Bond::And)),
        (Language::Vi, "đến" | "tới") | (Language::En, "to" | "through") => Some(Token::To),
        _ => None,
    }
}

fn is_inserted(word: &str) -> bool {
    let number = word.trim_end_matches(|letter: char| letter.is_alphabetic());
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number && rank_of_point(&word[number.len()..]).is_some()
}

fn labels(word: &str) -> Option<Vec<Label>> {
    if let Some((first, last)) = word.split_once(['-', '–']) {
        let (first, last) = (label(first)?, label(last)?);
        let run = *first.run.start()..=*last.run.end();
        return (first.is_letter == last.is_letter && !run.is_empty()).then(|| vec![Label { run, ..first }]);
    }
    word.split('.').map(label).collect()
}

fn label(part: &str) -> Option<Label> {
    // No law has a thousand articles: a number of four digits is a year.
    let is_number =
        (1..=3).contains(&part.len()) && !part.starts_with('0') && part.bytes().all(|it| it.is_ascii_digit());
    let label = if is_number { part.parse().ok() } else { rank_of_point(part) };
    label.map(|label| Label { is_letter: !is_number, run: label..=label })
}
