//! The files that were read, and places in them. Wraps sha2.

use std::ops::Range;

use sha2::{Digest, Sha256};

/// The SHA-256 of `bytes`, in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// Eight digits that tell one version of a text from the next.
pub fn fingerprint(text: &str) -> String {
    sha256(text.as_bytes()).chars().take(8).collect()
}

/// One file of a site, as read: its path from the site's folder and its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Path from the site's folder, with `/` between its parts on every system.
    pub path: String,
    pub content: String,
}

/// Which file of [`Texts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextId(u32);

/// A run of bytes in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub text: TextId,
    /// Byte offset of the first byte.
    pub start: u32,
    /// Byte offset behind the last byte.
    pub end: u32,
}

impl Span {
    /// `range` of bytes in `text`. Files over 4 GiB are refused when they are opened.
    pub fn new(text: TextId, range: Range<usize>) -> Span {
        Span { text, start: range.start as u32, end: range.end as u32 }
    }

    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value and where it was written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

impl<T> Spanned<T> {
    pub fn new(value: T, span: Span) -> Spanned<T> {
        Spanned { value, span }
    }
}

impl<T> std::ops::Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// All files of a site, in the order of their paths.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    texts: Vec<Text>,
}

impl Texts {
    pub fn new(mut texts: Vec<Text>) -> Texts {
        texts.sort_by(|a, b| a.path.cmp(&b.path));
        Texts { texts }
    }

    pub fn iter(&self) -> impl Iterator<Item = (TextId, &Text)> {
        self.texts.iter().enumerate().map(|(index, text)| (TextId(index as u32), text))
    }

    pub fn get(&self, id: TextId) -> &Text {
        &self.texts[id.0 as usize]
    }

    pub fn find(&self, path: &str) -> Option<TextId> {
        self.texts.binary_search_by(|text| text.path.as_str().cmp(path)).ok().map(|index| TextId(index as u32))
    }

    /// What is written at `span`.
    pub fn excerpt(&self, span: Span) -> &str {
        &self.get(span.text).content[span.range()]
    }

    /// The line and column of the first character of `span`, both counted from 1, columns in characters.
    pub fn line_and_column(&self, span: Span) -> (usize, usize) {
        let before = &self.get(span.text).content[..span.start as usize];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let texts =
            Texts::new(vec![Text { path: "a.toml".into(), content: "x = 1\ntên = \"Đức Thọ\"\n".into() }]);
        let id = texts.find("a.toml").expect("the file is there");
        let start = texts.get(id).content.find('"').expect("there is a quote");
        assert_eq!(texts.line_and_column(Span::new(id, start..start + 1)), (2, 7));
    }
}
