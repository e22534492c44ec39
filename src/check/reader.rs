//! For whom pages are made.

use super::names::{Desk, visibility};
use crate::model::{Id, Reader, Register};
use crate::read::Records;

pub fn readers(records: &Records, desk: &mut Desk) -> Register<Reader> {
    let mut readers = Register::new();
    for record in &records.readers {
        let id: Id<Reader> = Id::new(&record.id);
        let reader = Reader {
            id: id.clone(),
            name: record.name.value.clone(),
            summary: record.summary.value.clone(),
            slug: desk.slug(&record.slug),
            aliases: desk.older_addresses(&record.aliases),
            visibility: visibility(&record.audience, &record.embargo),
            origin: record.id.span,
        };
        readers.add(id, reader);
    }
    readers
}
