//! Whether a legal document, or a place in it, is in force on a day.

use jiff::civil::Date;

use super::choice::choice;
use super::citation::{Citation, PlaceInDocument};
use super::document::Document;
use super::edition::Visibility;
use super::id::Id;
use super::site::Site;

choice! {
    /// Tình trạng hiệu lực.
    pub enum Standing {
        NotYetInForce = "not-yet-in-force",
        InForce = "in-force",
        PartlyInForce = "partly-in-force",
        NoLongerInForce = "no-longer-in-force",
        /// Nobody has found out: a date is not known, or nobody has checked that it still applies.
        Unknown = "unknown",
    }
}

impl Site {
    /// Whether what is cited is in force on `date`, as far as readers of a record of visibility `seen_by` can know.
    pub fn standing(&self, cited: &Citation, date: Date, seen_by: Visibility) -> Standing {
        let document = &self.documents[&cited.document];
        let by_dates = self.standing_by_dates(cited, date, seen_by);
        match (document.status.as_ref().map(|status| status.value), by_dates) {
            (Some(found), Standing::Unknown) if document.checked <= date => found,
            // The dates do not tell of an end that nobody dated, nor of parts whose end nobody recorded.
            (Some(Standing::NoLongerInForce), Standing::InForce | Standing::PartlyInForce)
                if document.checked <= date =>
            {
                Standing::NoLongerInForce
            }
            (Some(Standing::PartlyInForce), Standing::InForce) if cited.place.is_none() && document.checked <= date => {
                Standing::PartlyInForce
            }
            (Some(Standing::Unknown), Standing::InForce | Standing::PartlyInForce) => Standing::Unknown,
            _ => by_dates,
        }
    }

    /// The same by dates alone, whatever was typed.
    pub fn standing_by_dates(&self, cited: &Citation, date: Date, seen_by: Visibility) -> Standing {
        let document = &self.documents[&cited.document];
        if self.end_of(cited, seen_by).is_some_and(|end| end <= date) {
            return Standing::NoLongerInForce;
        }
        // What replaces it has no day: whether that has come, nobody knows.
        if self.enders(&cited.document, seen_by).any(|(ended, by)| ended.ends(cited) && by.effective.is_none()) {
            return Standing::Unknown;
        }
        let begun = |start: Option<Date>| start.is_some_and(|start| start <= date);
        let some_have_begun = document.commencements.iter().any(|it| it.date <= date);
        let some_have_not = document.commencements.iter().any(|it| it.date > date);
        match (&cited.place, document.effective) {
            (Some(place), _) => match document.start_of(place) {
                None => Standing::Unknown,
                start if begun(start) => Standing::InForce,
                _ => Standing::NotYetInForce,
            },
            (None, None) if some_have_begun => Standing::PartlyInForce,
            (None, None) => Standing::Unknown,
            (None, start) if begun(start) => match some_have_not || self.has_lost_parts(document, date, seen_by) {
                true => Standing::PartlyInForce,
                false => Standing::InForce,
            },
            (None, _) if some_have_begun => Standing::PartlyInForce,
            (None, _) => Standing::NotYetInForce,
        }
    }

    /// The first day on which it is no longer in force: as given, or the day on which a document that replaces or
    /// repeals it, or the part of it that holds the place, takes effect.
    pub fn end_of(&self, cited: &Citation, seen_by: Visibility) -> Option<Date> {
        let given = self.documents[&cited.document].ended;
        let taken = self.enders(&cited.document, seen_by).filter(|(ended, _)| ended.ends(cited));
        given.into_iter().chain(taken.filter_map(|(_, by)| by.effective)).min()
    }

    /// Whether a part of the document, but not the whole, has been replaced or repealed by `date`.
    fn has_lost_parts(&self, document: &Document, date: Date, seen_by: Visibility) -> bool {
        let mut ended = self.enders(&document.id, seen_by).filter(|(ended, _)| ended.place.is_some());
        ended.any(|(_, by)| by.effective.is_some_and(|start| start <= date))
    }

    /// What replaces or repeals the document or a part of it, as readers of a record of visibility `seen_by` know it.
    pub fn enders<'s>(
        &'s self,
        id: &'s Id<Document>,
        seen_by: Visibility,
    ) -> impl Iterator<Item = (&'s Citation, &'s Document)> {
        let known = self.documents.values().filter(move |by| by.visibility.covers(seen_by));
        let ends = known.flat_map(|by| by.replaces.iter().chain(&by.repeals).map(move |ended| (&ended.value, by)));
        ends.filter(move |(ended, _)| ended.document == *id)
    }
}

impl Document {
    /// The first day on which that place of it is in force, where that is known: of days for the whole, for its article
    /// and for its clause, that for the smallest counts.
    pub fn start_of(&self, place: &PlaceInDocument) -> Option<Date> {
        let parts = self.commencements.iter().flat_map(|it| it.provisions.iter().map(move |part| (part, it.date)));
        let own = parts.filter(|(part, _)| part.holds(place));
        own.max_by_key(|(part, _)| (part.clause.is_some(), part.point.is_some()))
            .map(|(_, date)| date)
            .or(self.effective)
    }
}
