//! Điều, khoản, điểm: the words for them, and the labels of points.

use crate::language::Language;

/// From small to large.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Point,
    Clause,
    Article,
}

/// The labels of points in their order.
const POINTS: &str = "abcdđefghijklmnopqrstuvwxyz";

impl Level {
    /// The level that a word in lower case stands for.
    pub fn of(word: &str, language: Language) -> Option<Level> {
        match (language, word) {
            (Language::Vi, "điều") | (Language::En, "article" | "articles" | "art" | "arts") => Some(Level::Article),
            (Language::Vi, "khoản") | (Language::En, "clause" | "clauses" | "paragraph" | "paragraphs") => {
                Some(Level::Clause)
            }
            (Language::Vi, "điểm") | (Language::En, "point" | "points" | "item" | "items") => Some(Level::Point),
            _ => None,
        }
    }
}

/// The rank of a point's label among all: a, b, c, d, đ, e …
pub fn rank_of_point(label: &str) -> Option<u16> {
    let mut letters = label.chars();
    let letter = letters.next().filter(|_| letters.next().is_none())?;
    POINTS.chars().position(|point| point == letter).and_then(|rank| u16::try_from(rank).ok())
}

/// The label of the point of that rank.
pub fn point_of_rank(rank: u16) -> Option<char> {
    POINTS.chars().nth(usize::from(rank))
}
