//! A page written by hand, in one or more languages.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::body::Body;
use super::edition::Visibility;
use super::historical::Historical;
use super::id::Id;
use super::period::Period;
use crate::language::Language;
use crate::text::{Span, Spanned};

/// A note and its twins. Its id is its path under `content/` without the ending: `luat/luat-2023`.
#[derive(Debug, Clone)]
pub struct Note {
    pub id: Id<Note>,
    pub texts: BTreeMap<Language, NoteText>,
}

/// A note in one language.
#[derive(Debug, Clone)]
pub struct NoteText {
    pub title: String,
    pub date: Option<Date>,
    pub updated: Option<Date>,
    pub summary: Option<String>,
    pub summary_origin: Option<Span>,
    pub tags: Vec<String>,
    pub period: Option<Period>,
    pub slug: Option<String>,
    /// Older addresses of the page, each a path from the site's root that the plan can use.
    pub aliases: Vec<Spanned<String>>,
    pub body: Body,
    /// Which law may be cited in it that is not in force.
    pub historical: Historical,
    /// Numbers in its prose that need no check.
    pub allow: Vec<String>,
    /// Whether it translates a version of the original that is no more.
    pub is_outdated: bool,
    pub visibility: Visibility,
    /// Its title, where it was written.
    pub origin: Span,
}

impl Note {
    /// The folder it lies in, which is its section; empty at the top.
    pub fn section(&self) -> &str {
        self.id.as_str().rsplit_once('/').map_or("", |(section, _)| section)
    }

    /// The last part of its id.
    pub fn name(&self) -> &str {
        self.id.as_str().rsplit_once('/').map_or(self.id.as_str(), |(_, name)| name)
    }

    /// Whether it is its section's own page.
    pub fn is_index(&self) -> bool {
        self.name() == "index"
    }

    /// The note for a reader of `language`: in that language or, failing that, in another.
    pub fn read(&self, language: Language) -> Option<(&NoteText, Language)> {
        let others = Language::ALL.into_iter().filter(|other| *other != language);
        std::iter::once(language).chain(others).find_map(|language| Some((self.texts.get(&language)?, language)))
    }
}
