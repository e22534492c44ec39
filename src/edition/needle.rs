//! Words that are long enough to tell a record by.

use std::collections::BTreeMap;

use super::words::{Role, Words};
use crate::text::Span;

/// A piece of the words of a record.
#[derive(Debug, Clone)]
pub struct Needle {
    pub words: String,
    role: Role,
    pub origin: Span,
}

/// How long a needle is at least, in characters. Shorter words meet by chance.
const ID_LENGTH: usize = 8;
const HYPHENATED_ID_LENGTH: usize = 6;
const NAME_LENGTH: usize = 8;
const TEXT_LENGTH: usize = 20;

/// Letters that HTML, XML or JSON write otherwise: words are cut there, and the pieces are found as they are.
const ESCAPED: &[char] = &['&', '<', '>', '"', '\'', '\\', '\n', '\r', '\t'];
/// Where a text is cut besides: what Markdown makes of it stands between these.
const BETWEEN_CLAUSES: &[char] =
    &['.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '{', '}', '|', '*', '_', '`', '#', '~', '“', '”', '…'];

/// The pieces of `hidden` that are long enough, each once.
pub fn needles(hidden: &[Words]) -> Vec<Needle> {
    let mut needles: BTreeMap<&str, Needle> = BTreeMap::new();
    for Words { words, role, origin } in hidden {
        let Some(origin) = *origin else { continue };
        for piece in pieces(words, *role) {
            needles.entry(piece).or_insert_with(|| Needle { words: piece.into(), role: *role, origin });
        }
    }
    needles.into_values().collect()
}

fn pieces(words: &str, role: Role) -> Vec<&str> {
    let is_cut = |letter: char| ESCAPED.contains(&letter) || (role == Role::Text && BETWEEN_CLAUSES.contains(&letter));
    let pieces = words.split(is_cut).map(|piece| piece.trim_matches(|letter: char| !letter.is_alphanumeric()));
    pieces.filter(|piece| is_telling(piece, role)).collect()
}

/// Whether a piece is unlikely to be met by chance.
fn is_telling(piece: &str, role: Role) -> bool {
    let length = piece.chars().count();
    match role {
        Role::Id if piece.contains('-') => length >= HYPHENATED_ID_LENGTH,
        Role::Id => length >= ID_LENGTH,
        Role::Name => length >= NAME_LENGTH,
        Role::Text => length >= TEXT_LENGTH,
    }
}

impl Needle {
    /// Whether it names its record. A single word may be said of other things.
    pub fn is_name(&self) -> bool {
        match self.role {
            Role::Id => true,
            Role::Name => self.words.contains(' '),
            Role::Text => false,
        }
    }

    /// Whether it is whole between `before` and `after`, and not a part of a longer word or id.
    pub fn stands_between(&self, before: &str, after: &str) -> bool {
        !self.goes_on(before.chars().rev()) && !self.goes_on(after.chars())
    }

    fn goes_on(&self, mut letters: impl Iterator<Item = char>) -> bool {
        match (letters.next(), self.role) {
            (Some('-'), Role::Id) => true,
            (next, _) => next.is_some_and(char::is_alphanumeric),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_tells_is_looked_for() {
        assert_eq!(pieces("htx-bi-mat", Role::Id), ["htx-bi-mat"]);
        assert_eq!(pieces("Đất đai", Role::Name), [""; 0]);
        assert_eq!(pieces("Mây tre đan \"Thành Công\" & bạn", Role::Name), ["Mây tre đan", "Thành Công"]);
        assert_eq!(pieces("Ngắn. Sẽ kiểm tra vào **tháng ba năm sau**, chưa báo.", Role::Text), [""; 0]);
        assert_eq!(pieces("Sẽ kiểm tra vào tháng ba, [chưa](a.md) báo.", Role::Text), ["Sẽ kiểm tra vào tháng ba"]);
    }
}
