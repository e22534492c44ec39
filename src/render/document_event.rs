//! What happened to a legal document, and when.

use jiff::civil::Date;

use super::world::View;
use crate::model::{Citation, Document, Visibility};

/// One day in the life of a document.
#[derive(Debug, Clone)]
pub struct DocumentEvent {
    pub date: Date,
    /// "issued", "effective", "ended".
    pub kind: &'static str,
    /// The places that it happened to, as they are written in data; nothing of the whole document.
    pub places: Option<String>,
    /// "Có hiệu lực".
    pub words: String,
}

impl View<'_> {
    /// In the order of a document's life, whatever the days.
    pub fn events_of(&self, document: &Document) -> Vec<DocumentEvent> {
        let whole = Citation { document: document.id.clone(), place: None };
        let mut events = Vec::new();
        let event = |date, kind, words: String| DocumentEvent { date, kind, places: None, words };
        let said = |key: &str| self.string(key).to_string();
        events.extend(document.issued.map(|date| event(date, "issued", said("event-issued"))));
        for commencement in &document.commencements {
            let places: Vec<String> = commencement.provisions.iter().map(|it| it.in_words(self.language)).collect();
            let words = self.filled("event-partly-effective", &[("places", &places.join(", "))]);
            let written: Vec<String> = commencement.provisions.iter().map(|it| it.value.to_string()).collect();
            let whole = event(commencement.date, "effective", words);
            events.push(DocumentEvent { places: Some(written.join(",")), ..whole });
        }
        events.extend(document.effective.map(|date| event(date, "effective", said("event-effective"))));
        let end = self.site().end_of(&whole, Visibility::INTERNAL);
        events.extend(end.map(|date| event(date, "ended", said("event-ended"))));
        events
    }
}
