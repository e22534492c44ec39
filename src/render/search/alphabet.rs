//! Everything that has a name, from A to Z: the search page for who has no script.

use serde::Serialize;

use super::entry::{Entry, Kind};
use super::token::tokens;
use crate::language::{Collation, Language, fold};
use crate::render::world::{View, Words};

/// Names by their first letter.
#[derive(Debug, Serialize)]
pub struct Alphabet {
    /// In the order of the alphabet, each with the names that begin with it.
    pub letters: Vec<Initial>,
    /// Kinds that are so many that they would drown the others; each has a list of its own elsewhere.
    pub left_out: Vec<String>,
}

#[derive(Debug, Serialize)]
pub struct Initial {
    /// A capital letter or digit.
    pub letter: String,
    pub id: String,
    /// In the order of the alphabet, as links with their kinds.
    pub names: Vec<Name>,
}

#[derive(Debug, Serialize)]
pub struct Name {
    pub words: Words,
    pub href: String,
    pub kind: String,
}

/// How many names stand on the page at most.
const NAMES_AT_MOST: usize = 1_000;

/// What the index of the view's language holds by title: no articles of law, which stand on the page of their document.
pub fn alphabet(view: &View) -> Alphabet {
    let index = view.world.search.of(view);
    let mut listed: Vec<&Entry> = index.entries.iter().filter(|entry| entry.is_listed).collect();
    let mut left_out = Vec::new();
    while listed.len() > NAMES_AT_MOST {
        let Some(kind) = most_numerous(&listed) else { break };
        listed.retain(|entry| entry.kind != kind);
        left_out.push(view.string(kind.name()).to_string());
    }
    let collation = Collation::new(view.language);
    listed.sort_by(|a, b| collation.compare(&a.title, &b.title).then_with(|| a.href.cmp(&b.href)));
    listed.sort_by_cached_key(|entry| initial(&entry.title, view.language));
    let same_letter = listed.chunk_by(|a, b| initial(&a.title, view.language) == initial(&b.title, view.language));
    Alphabet { letters: same_letter.map(|entries| heading(entries, view)).collect(), left_out }
}

fn most_numerous(entries: &[&Entry]) -> Option<Kind> {
    entries.chunk_by(|a, b| a.kind == b.kind).max_by_key(|group| group.len()).map(|group| group[0].kind)
}

/// The letter to look under: without marks, but `đ` is a letter of its own in Vietnamese and follows `d`. Digits first.
fn initial(title: &str, language: Language) -> (String, bool) {
    let word = tokens(title).into_iter().next().unwrap_or_default();
    let is_dye = language == Language::Vi && word.starts_with('đ');
    match fold(&word).chars().next() {
        Some(letter) if letter.is_alphabetic() => (letter.to_uppercase().collect(), is_dye),
        _ => (String::new(), false),
    }
}

fn heading(entries: &[&Entry], view: &View) -> Initial {
    let (letter, is_dye) = initial(&entries[0].title, view.language);
    let (letter, id) = match (letter.as_str(), is_dye) {
        ("", _) => ("0–9".to_string(), "so".to_string()),
        (_, true) => ("Đ".to_string(), "dd".to_string()),
        (plain, false) => (plain.to_string(), plain.to_lowercase()),
    };
    let names = entries.iter().map(|entry| Name {
        words: Words { text: entry.title.clone(), lang: entry.lang },
        href: entry.href.clone(),
        kind: view.string(entry.kind.name()).to_string(),
    });
    Initial { letter, id: format!("chu-{id}"), names: names.collect() }
}
