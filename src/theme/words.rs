//! The words of a theme: those built in, with a site's own in their places, key by key.

use std::collections::{BTreeMap, BTreeSet};

use toml::de::{DeTable, DeValue};

use super::layers::{Layers, default_texts};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::language::{Language, nearest};
use crate::phrase;
use crate::text::{Span, TextId};

/// The words of each language by key.
pub type Words = BTreeMap<Language, BTreeMap<String, String>>;

/// Where a site has written a word of its own.
type Written = BTreeMap<(Language, String), Span>;

/// The words for all languages, and what is wrong with the site's own.
pub fn load(layers: &Layers, diagnostics: &mut Diagnostics) -> Words {
    let mut words = built_in();
    let mut written = Written::new();
    for language in Language::ALL {
        let Some((id, content)) = layers.own(&path(language)) else { continue };
        for (key, text, span) in read(id, content, diagnostics) {
            words.entry(language).or_default().insert(key.clone(), text);
            written.insert((language, key), span);
        }
    }
    match_languages(&words, &written, layers, diagnostics);
    words
}

/// The default words; the tests keep them readable.
fn built_in() -> Words {
    let texts: BTreeMap<String, &str> = default_texts().collect();
    let read = |language| texts.get(&path(language)).and_then(|text| toml::from_str(text).ok());
    Language::ALL.into_iter().map(|language| (language, read(language).unwrap_or_default())).collect()
}

fn path(language: Language) -> String {
    format!("strings/{}.toml", language.tag())
}

/// Each key with its text and where that stands.
fn read(id: TextId, content: &str, diagnostics: &mut Diagnostics) -> Vec<(String, String, Span)> {
    let (table, errors) = DeTable::parse_recoverable(content);
    let span =
        |range: std::ops::Range<usize>| Span::new(id, range.start.min(content.len())..range.end.min(content.len()));
    if let Some(error) = errors.first() {
        let message = error.message();
        let message =
            phrase!("không đọc được tệp chữ của giao diện: {message}", "the theme's strings cannot be read: {message}");
        diagnostics.push(wrong(span(error.span().unwrap_or_default()), message, one_a_line()));
        return Vec::new();
    }
    let mut entries = Vec::new();
    for (key, value) in table.get_ref() {
        let name = key.get_ref();
        match value.get_ref() {
            DeValue::String(text) => entries.push((name.to_string(), text.to_string(), span(value.span()))),
            _ => {
                let message = phrase!("`{name}` phải là chữ trong ngoặc kép", "`{name}` has to be a text in quotes");
                diagnostics.push(wrong(span(key.span()), message, one_a_line()));
            }
        }
    }
    entries
}

/// Every language has the same keys, and each text the same `{places}`.
fn match_languages(words: &Words, written: &Written, layers: &Layers, diagnostics: &mut Diagnostics) {
    let keys: BTreeSet<&String> = words.values().flat_map(BTreeMap::keys).collect();
    for key in keys {
        let texts: Vec<_> = words.iter().map(|(language, words)| (*language, words.get(key))).collect();
        let place = |language: Language| match written.get(&(language, key.clone())) {
            Some(span) => Place::At(*span),
            None => Place::File(layers.path(&path(language))),
        };
        let present = texts.iter().find_map(|(language, text)| Some((*language, (*text)?)));
        let missing = texts.iter().find(|(_, text)| text.is_none());
        match (present, missing) {
            (Some((language, _)), Some((lacking, _))) => {
                diagnostics.push(in_one_language(key, place(language), &path(*lacking), words));
            }
            (Some((_, text)), None) => {
                let other = texts.iter().find(|(_, other)| other.is_some_and(|other| places(other) != places(text)));
                if let Some((other, _)) = other {
                    let own = texts
                        .iter()
                        .map(|(language, _)| *language)
                        .find(|language| written.contains_key(&(*language, key.clone())));
                    diagnostics.push(other_places(key, &texts, place(own.unwrap_or(*other))));
                }
            }
            (None, _) => {}
        }
    }
}

fn in_one_language(key: &str, place: Place, lacking: &str, words: &Words) -> Diagnostic {
    let known = words.values().flat_map(BTreeMap::keys).map(String::as_str).filter(|known| *known != key);
    let help = match nearest(key, known) {
        Some(near) => phrase!(
            "có phải là `{near}`? Khóa riêng thì viết `{key}` vào cả `{lacking}`",
            "did you mean `{near}`? For a key of your own, write `{key}` into `{lacking}` too"
        ),
        None => phrase!("viết `{key}` vào cả `{lacking}`", "write `{key}` into `{lacking}` too"),
    };
    let message = phrase!("chữ `{key}` không có trong `{lacking}`", "the string `{key}` is not in `{lacking}`");
    wrong(place, message, help)
}

fn other_places(key: &str, texts: &[(Language, Option<&String>)], place: Place) -> Diagnostic {
    let told = texts.iter().map(|(language, text)| {
        let places: Vec<_> =
            places(text.map_or("", String::as_str)).iter().map(|place| format!("`{{{place}}}`")).collect();
        format!("{}: {}", language.tag(), if places.is_empty() { "–".to_string() } else { places.join(", ") })
    });
    let told = told.collect::<Vec<_>>().join("; ");
    let message = phrase!(
        "chữ `{key}` có các chỗ trống khác nhau ({told})",
        "the string `{key}` has other places in one language than in another ({told})"
    );
    wrong(
        place,
        message,
        phrase!("viết cùng các `{{chỗ trống}}` ở mọi thứ tiếng", "write the same `{{places}}` in every language"),
    )
}

fn one_a_line() -> crate::language::Phrase {
    phrase!("viết mỗi dòng `khóa = \"chữ\"`", "write each line as `key = \"text\"`")
}

fn wrong(place: impl Into<Place>, message: crate::language::Phrase, help: crate::language::Phrase) -> Diagnostic {
    Diagnostic::error("theme-strings", place, message).help(help)
}

/// The names between braces, sorted.
fn places(text: &str) -> Vec<&str> {
    let mut places: Vec<&str> = text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect();
    places.sort_unstable();
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_words_are_the_same_in_every_language() {
        let words = built_in();
        let keys = |language: Language| {
            let words = &words[&language];
            words.iter().map(|(key, text)| (key.clone(), places(text).concat())).collect::<Vec<_>>()
        };
        assert!(words[&Language::Vi].len() > 100, "the words can be read");
        assert_eq!(keys(Language::Vi), keys(Language::En));
    }
}
