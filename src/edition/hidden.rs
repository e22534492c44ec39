//! The second line of defence: what is about to be published is searched for the words of records that were left out.
//!
//! Wraps aho-corasick.

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::AhoCorasick;
use jiff::civil::Date;
use rayon::prelude::*;

use super::needle::{Needle, needles};
use super::words::{Role, Words, words};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::language::slug;
use crate::model::{Edition, Site, Visibility};
use crate::phrase;
use crate::text::{Span, Texts};

/// The words that only records hold which the readers of an edition may not see.
#[derive(Debug, Default)]
pub struct HiddenWords {
    needles: Vec<Needle>,
    /// Finds them by their place in the list; nothing where there are none, or more than it can hold (some 2 GB).
    search: Option<AhoCorasick>,
}

/// Needles that are no secret, by their place in the list.
struct Said {
    /// A name, id or number of something public, or made of one, or of the theme's.
    known: BTreeSet<usize>,
    /// Said in a text or in the site's own theme, and where.
    typed: BTreeMap<usize, BTreeSet<Place>>,
}

/// What more public records say is common speech, even if it is also somebody's name.
const SAID_BY_FEW: usize = 2;

impl HiddenWords {
    /// The words that readers of `edition` may not see on `date`, and that stand neither in what they may see nor in the
    /// words of the default `theme`.
    ///
    /// Where an author typed such a name by hand in what is public, `diagnostics` tell: no program knows whether it was
    /// meant.
    pub fn gather<'t>(
        whole: &Site,
        (edition, date): (Edition, Date),
        texts: &Texts,
        theme: impl Iterator<Item = &'t str>,
        diagnostics: &mut Diagnostics,
    ) -> HiddenWords {
        let sees = |visibility: Visibility| visibility.allows(edition, date);
        let hidden = HiddenWords::of(needles(&words(whole, |visibility| !sees(visibility))));
        if hidden.needles.is_empty() {
            return hidden;
        }
        let Said { known, typed } = hidden.said_in_public(words(whole, sees), texts, theme);
        typed.iter().for_each(|(needle, places)| warn(&hidden.needles[*needle], places, diagnostics));
        let left = hidden.needles.into_iter().zip(0..);
        let left = left.filter(|(_, number)| !known.contains(number) && !typed.contains_key(number));
        HiddenWords::of(left.map(|(needle, _)| needle).collect())
    }

    fn said_in_public<'t>(&self, open: Vec<Words>, texts: &Texts, theme: impl Iterator<Item = &'t str>) -> Said {
        let mut said = Said { known: theme.flat_map(|words| self.found_in(words)).collect(), typed: BTreeMap::new() };
        said.known.extend(open.iter().flat_map(made_into_addresses).flat_map(|line| self.found_in(&slug(line))));
        for open in open.into_iter().chain(own_themes(texts)) {
            for found in [&*open.words, &plain(&open.words)].into_iter().flat_map(|words| self.found_in(words)) {
                match open.role {
                    Role::Text => {
                        said.typed.entry(found).or_default().insert(place(&open, &self.needles[found], texts));
                    }
                    Role::Id | Role::Name => drop(said.known.insert(found)),
                }
            }
        }
        said.typed.retain(|needle, _| !said.known.contains(needle));
        said
    }

    fn of(needles: Vec<Needle>) -> HiddenWords {
        let search = AhoCorasick::new(needles.iter().map(|needle| &needle.words)).ok();
        HiddenWords { search: search.filter(|_| !needles.is_empty()), needles }
    }

    /// Each record whose words stand in one of `files`, which are given by path and content, with the first such file.
    pub fn leaks(&self, files: &[(&str, &[u8])]) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        if self.search.is_none() {
            return diagnostics;
        }
        let found: Vec<(&str, Vec<usize>)> =
            files.par_iter().map(|(path, bytes)| (*path, self.in_file(path, bytes))).collect();
        let mut said = BTreeSet::new();
        for (path, found) in found {
            for needle in found.into_iter().map(|needle| &self.needles[needle]) {
                if said.insert(needle.origin) {
                    diagnostics.push(leak(path, needle));
                }
            }
        }
        diagnostics
    }

    /// Pictures and fonts are copied as they are, and hold no words.
    fn in_file(&self, path: &str, bytes: &[u8]) -> Vec<usize> {
        let content = std::str::from_utf8(bytes).unwrap_or_default();
        [path, content].into_iter().flat_map(|words| self.found_in(words)).collect()
    }

    /// The needles that stand in `words` as words of their own.
    fn found_in(&self, words: &str) -> Vec<usize> {
        let matches = self.search.iter().flat_map(|search| search.find_overlapping_iter(words));
        let alone = matches.filter(|found| {
            let needle = &self.needles[found.pattern().as_usize()];
            needle.stands_between(&words[..found.start()], &words[found.end()..])
        });
        alone.map(|found| found.pattern().as_usize()).collect()
    }
}

/// What the site's author wrote into themes.
fn own_themes(texts: &Texts) -> impl Iterator<Item = Words<'_>> {
    let themes = texts.iter().filter(|(_, text)| text.path.starts_with("themes/"));
    themes.map(|(id, text)| Words {
        words: text.content.as_str().into(),
        role: Role::Text,
        origin: Some(Span::new(id, 0..0)),
    })
}

/// The names, tags and headings of which addresses and fragments may be made.
fn made_into_addresses<'w>(open: &'w Words) -> impl Iterator<Item = &'w str> {
    let is_one_line = !open.words.contains('\n');
    open.words.lines().filter(move |line| is_one_line || line.starts_with('#'))
}

/// Markdown as a summary shows it: on one line, without marks and without what its links lead to.
fn plain(markdown: &str) -> String {
    let links = markdown.split("](").enumerate().map(|(number, piece)| match number {
        0 => piece,
        _ => piece.split_once(')').map_or(piece, |(_, behind)| behind),
    });
    let letters = links.collect::<String>().replace(['[', '*', '_', '`'], "");
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where public words hold a needle: in a note or theme the very place, else the record.
fn place(open: &Words, needle: &Needle, texts: &Texts) -> Place {
    let Some(origin) = open.origin else { return Place::File("site.toml".into()) };
    let text = texts.get(origin.text);
    let start = text.content.find(&needle.words).filter(|_| !text.path.starts_with("data/"));
    Place::At(start.map_or(origin, |start| Span::new(origin.text, start..start + needle.words.len())))
}

fn leak(path: &str, needle: &Needle) -> Diagnostic {
    let words = &needle.words;
    Diagnostic::error(
        "internal-words",
        needle.origin,
        phrase!(
            "bản ghi này chưa được công khai, nhưng `{path}` có \"{words}\" của nó",
            "this record is not public, but `{path}` holds its \"{words}\""
        ),
    )
    .help(phrase!(
        "tìm xem vì sao tệp ấy có chữ này; nếu chỉ là trùng hợp, đổi chữ trong bản ghi",
        "find out why that file says so; if it is a coincidence, say it otherwise in the record"
    ))
}

/// Says where somebody typed the name of a hidden record, unless it is common speech.
fn warn(needle: &Needle, places: &BTreeSet<Place>, diagnostics: &mut Diagnostics) {
    if needle.is_name() && places.len() <= SAID_BY_FEW {
        places.iter().for_each(|place| diagnostics.push(typed_by_hand(needle, place.clone())));
    }
}

fn typed_by_hand(needle: &Needle, place: Place) -> Diagnostic {
    let words = &needle.words;
    Diagnostic::warning(
        "internal-words",
        place,
        phrase!(
            "chỗ này công khai, mà \"{words}\" là tên của một bản ghi chưa được công khai",
            "this is public, and \"{words}\" is the name of a record that is not"
        ),
    )
    .note(needle.origin, phrase!("nội bộ hoặc còn chờ ngày công bố", "it is internal or under embargo"))
    .help(phrase!("bỏ tên ấy ở đây, hoặc công khai bản ghi", "leave the name out here, or make the record public"))
}
