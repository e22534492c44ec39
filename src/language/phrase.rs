//! The same words in each language.

use super::tag::Language;

/// What is said in Vietnamese and, where somebody has written it, in English.
///
/// A word that needs no translation, such as a name, stands in both.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phrase {
    pub vi: Option<String>,
    pub en: Option<String>,
}

impl Phrase {
    pub fn both(vi: impl Into<String>, en: impl Into<String>) -> Phrase {
        Phrase { vi: Some(vi.into()), en: Some(en.into()) }
    }

    /// The same in every language.
    pub fn same(words: &str) -> Phrase {
        Phrase::both(words, words)
    }

    /// As written for `language`, if somebody wrote it.
    pub fn written(&self, language: Language) -> Option<&str> {
        match language {
            Language::Vi => self.vi.as_deref(),
            Language::En => self.en.as_deref(),
        }
    }

    /// The words to show a reader of `language`, and the language that they are in.
    pub fn read(&self, language: Language) -> (&str, Language) {
        let others = Language::ALL.into_iter().filter(|other| *other != language);
        std::iter::once(language)
            .chain(others)
            .find_map(|language| Some((self.written(language)?, language)))
            .unwrap_or(("", language))
    }

    /// The words to show a reader of `language`, in whatever language they are.
    pub fn get(&self, language: Language) -> &str {
        self.read(language).0
    }
}

/// A [`Phrase`] of two format strings, Vietnamese first, which may name variables in scope.
#[macro_export]
macro_rules! phrase {
    ($vi:literal, $en:literal $(,)?) => {
        $crate::language::Phrase::both(format!($vi), format!($en))
    };
}
