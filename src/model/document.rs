//! Legal documents and their provisions.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::choice::choice;
use super::citation::{Citation, PlaceInDocument};
use super::edition::Visibility;
use super::id::Id;
use super::period::Period;
use super::reader::Reader;
use super::source::Source;
use super::standing::Standing;
use crate::language::Phrase;
use crate::text::{Span, Spanned};

choice! {
    /// The form of a legal document (hình thức văn bản).
    pub enum DocumentKind {
        Law = "law",
        Resolution = "resolution",
        Decree = "decree",
        Circular = "circular",
        Decision = "decision",
        Plan = "plan",
        PartyResolution = "party-resolution",
    }
}

#[derive(Debug, Clone)]
pub struct Document {
    pub id: Id<Document>,
    /// Số, ký hiệu: "17/2023/QH15".
    pub number: String,
    pub kind: DocumentKind,
    pub title: Phrase,
    pub issuer: Phrase,
    pub issued: Option<Date>,
    pub effective: Option<Date>,
    /// Provisions that took effect on another day than the rest.
    pub commencements: Vec<Commencement>,
    /// The first day on which it is no longer in force, where its author gave one; see [`Site::end_of`](super::Site::end_of).
    pub ended: Option<Date>,
    /// What was found of it on the day `checked`, where dates alone do not tell.
    pub status: Option<Spanned<Standing>>,
    /// Of a plan or programme: the period that it was made for.
    pub period: Option<Period>,
    pub replaces: Vec<Spanned<Citation>>,
    pub amends: Vec<Spanned<Citation>>,
    pub repeals: Vec<Spanned<Citation>>,
    pub url: Option<String>,
    /// The day on which these facts were last checked.
    pub checked: Date,
    pub source: Option<Id<Source>>,
    /// Other names that people cite it by.
    pub aliases: Vec<String>,
    /// Older addresses of its page, each a path from the site's root that the plan can use.
    pub older_addresses: Vec<Spanned<String>>,
    pub note: Option<Phrase>,
    pub summary: Option<Phrase>,
    pub chapters: Vec<Chapter>,
    /// Its articles, by number, where the site has them.
    pub provisions: BTreeMap<u16, Provision>,
    pub visibility: Visibility,
    pub origin: Span,
}

/// Provisions of a document that took effect on a day of their own.
#[derive(Debug, Clone)]
pub struct Commencement {
    pub provisions: Vec<Spanned<PlaceInDocument>>,
    pub date: Date,
}

/// A chapter (chương) of a document.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// In Roman numerals, as in the law.
    pub number: String,
    pub title: Phrase,
    /// The titles of its sections (mục), by number.
    pub sections: BTreeMap<u16, Phrase>,
    pub visibility: Visibility,
    pub origin: Span,
}

/// One article: its title, its shape, and a plain summary that is not the law's wording.
#[derive(Debug, Clone)]
pub struct Provision {
    pub article: u16,
    pub title: Phrase,
    /// In Roman numerals, as in the law.
    pub chapter: Option<String>,
    pub section: Option<u16>,
    /// How many clauses it has; nothing where that was not counted.
    pub clauses: Option<u16>,
    /// The labels of the points of each clause; of clause 0, those right under the article.
    pub points: BTreeMap<u16, Vec<String>>,
    pub gist: Option<Phrase>,
    /// The clauses and points that the gist stands on.
    pub basis: Vec<Spanned<Citation>>,
    /// Whom it concerns most.
    pub readers: Vec<Id<Reader>>,
    pub checked: Option<Date>,
    pub visibility: Visibility,
    pub origin: Span,
}

impl Document {
    /// Whether its facts were last checked more than so many days before `date`.
    pub fn is_due_for_a_check(&self, date: Date, days: u32) -> bool {
        self.checked.saturating_add(i64::from(days).days()) < date
    }
}

impl Provision {
    /// Whether the article has that clause and point.
    pub fn has(&self, place: &PlaceInDocument) -> bool {
        let clause_exists = match (place.clause, self.clauses) {
            (None, _) | (_, None) => true,
            (Some(clause), Some(clauses)) => (1..=clauses).contains(&clause),
        };
        let point_exists = place.point.as_ref().is_none_or(|point| {
            let points = self.points.get(&place.clause.unwrap_or(0));
            // Where nobody counted, any may be cited.
            points.map_or(self.clauses.is_none(), |points| points.contains(point))
        });
        clause_exists && point_exists
    }
}
