//! An article, clause or point of a legal document.

use std::fmt;
use std::str::FromStr;

use super::document::Document;
use super::id::Id;
use crate::language::Language;

/// A document, or a place in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Citation {
    pub document: Id<Document>,
    pub place: Option<PlaceInDocument>,
}

/// Article (điều), clause (khoản) and point (điểm), from large to small.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlaceInDocument {
    pub article: u16,
    pub clause: Option<u16>,
    pub point: Option<String>,
}

/// A citation as written, its document not yet looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceParts<'a> {
    /// A document's number or alias.
    pub document: &'a str,
    pub place: Option<PlaceInDocument>,
}

/// Why a text is no citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CitationError;

impl<'a> PlaceParts<'a> {
    /// Reads `17/2023/QH15`, `17/2023/QH15#5`, `17/2023/QH15#5.2`, `17/2023/QH15#22.1.a` or `17/2023/QH15#5.a`.
    pub fn parse(text: &'a str) -> Result<PlaceParts<'a>, CitationError> {
        match text.split_once('#') {
            None if text.is_empty() => Err(CitationError),
            None => Ok(PlaceParts { document: text, place: None }),
            Some((document, place)) => Ok(PlaceParts { document, place: Some(place.parse()?) }),
        }
    }
}

impl Citation {
    /// Whether the end of this, a document or a part of it, is the end of `other`, a place of that document or all of it.
    pub fn ends(&self, other: &Citation) -> bool {
        let holds = |part: &PlaceInDocument| other.place.as_ref().is_some_and(|place| part.holds(place));
        self.document == other.document && self.place.as_ref().is_none_or(holds)
    }
}

impl FromStr for PlaceInDocument {
    type Err = CitationError;

    fn from_str(text: &str) -> Result<PlaceInDocument, CitationError> {
        let mut parts = text.split('.');
        let article = number(parts.next().unwrap_or_default())?;
        let (clause, point) = match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => (None, None),
            // A point may stand right under its article.
            (Some(point), None, _) if PlaceInDocument::is_point(point) => (None, Some(point.to_string())),
            (Some(clause), None, _) => (Some(number(clause)?), None),
            (Some(clause), Some(point), None) if PlaceInDocument::is_point(point) => {
                (Some(number(clause)?), Some(point.to_string()))
            }
            _ => return Err(CitationError),
        };
        Ok(PlaceInDocument { article, clause, point })
    }
}

fn number(text: &str) -> Result<u16, CitationError> {
    let plain = !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().map_err(|_| CitationError) } else { Err(CitationError) }
}

impl PlaceInDocument {
    /// Whether `text` is the label of a point: they run a, b, c, d, đ, e …
    pub fn is_point(text: &str) -> bool {
        text == "đ" || (text.len() == 1 && text.bytes().all(|letter| letter.is_ascii_lowercase()))
    }

    /// Whether `inner` is this place or lies in it, as a clause lies in its article.
    pub fn holds(&self, inner: &PlaceInDocument) -> bool {
        self.article == inner.article
            && (self.clause.is_none() || self.clause == inner.clause)
            && (self.point.is_none() || self.point == inner.point)
    }

    /// The written form: "điểm a khoản 1 Điều 22", "Article 22(1)(a)".
    pub fn in_words(&self, language: Language) -> String {
        let PlaceInDocument { article, clause, point } = self;
        match language {
            Language::Vi => {
                let point = point.as_ref().map(|point| format!("điểm {point} ")).unwrap_or_default();
                let clause = clause.map(|clause| format!("khoản {clause} ")).unwrap_or_default();
                format!("{point}{clause}Điều {article}")
            }
            Language::En => {
                let clause = clause.map(|clause| format!("({clause})")).unwrap_or_default();
                let point = point.as_ref().map(|point| format!("({point})")).unwrap_or_default();
                format!("Article {article}{clause}{point}")
            }
        }
    }
}

/// The form of [`PlaceInDocument::from_str`].
impl fmt::Display for PlaceInDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.article)?;
        self.clause.iter().try_for_each(|clause| write!(f, ".{clause}"))?;
        self.point.iter().try_for_each(|point| write!(f, ".{point}"))
    }
}

/// Its document's id, and its place: `luat-17-2023-qh15#5.2`.
impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.document)?;
        self.place.iter().try_for_each(|place| write!(f, "#{place}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_come_back_as_written() {
        for text in ["5", "5.2", "22.1.a", "22.1.đ", "5.a"] {
            assert_eq!(text.parse::<PlaceInDocument>().expect("a place").to_string(), text);
        }
    }

    #[test]
    fn what_is_no_place_is_refused() {
        for text in ["", "0", "05", "a", "5.", "5.a.b", "5.a.2", "5.2.ab", "5.2.ă", "5.2.a.1", "-5", "+5", "99999"] {
            assert_eq!(text.parse::<PlaceInDocument>(), Err(CitationError), "{text}");
        }
    }

    #[test]
    fn places_are_said_as_lawyers_say_them() {
        let place: PlaceInDocument = "22.1.a".parse().expect("a place");
        assert_eq!(place.in_words(Language::Vi), "điểm a khoản 1 Điều 22");
        assert_eq!(place.in_words(Language::En), "Article 22(1)(a)");
        let right_under_it: PlaceInDocument = "5.a".parse().expect("a place");
        assert_eq!(right_under_it.in_words(Language::Vi), "điểm a Điều 5");
        assert_eq!(right_under_it.in_words(Language::En), "Article 5(a)");
    }
}
