//! For whom pages are made.

use super::names::visibility;
use crate::model::{Id, Reader, Register};
use crate::read::Records;

pub fn readers(records: &Records) -> Register<Reader> {
    let mut readers = Register::new();
    for record in &records.readers {
        let id: Id<Reader> = Id::new(&record.id);
        let reader = Reader {
            id: id.clone(),
            name: record.name.value.clone(),
            summary: record.summary.value.clone(),
            visibility: visibility(&record.audience, &record.embargo),
            origin: record.id.span,
        };
        readers.add(id, reader);
    }
    readers
}
