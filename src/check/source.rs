//! Sources.

use super::names::{Desk, text, visibility, words};
use crate::model::{Id, Register, Source, SourceDay};
use crate::read::Records;

pub fn sources(records: &Records, desk: &mut Desk) -> Register<Source> {
    let mut sources = Register::new();
    for record in &records.sources {
        let id: Id<Source> = Id::new(&record.id);
        let source = Source {
            id: id.clone(),
            kind: record.kind.value,
            title: record.title.value.clone(),
            publisher: record.publisher.value.clone(),
            has_publisher: record.publisher_known.as_ref().is_none_or(|known| known.value),
            date: record.date.value,
            day: record.date_is.as_ref().map_or(SourceDay::Publication, |day| day.value),
            url: desk.url(&record.url),
            number: text(&record.number),
            pages: text(&record.pages),
            accessed: record.accessed.as_ref().map(|date| date.value),
            sha256: text(&record.sha256),
            quote: text(&record.quote),
            note: words(&record.note),
            visibility: visibility(&record.audience, &record.embargo),
            origin: record.id.span,
        };
        sources.add(id, source);
    }
    sources
}
