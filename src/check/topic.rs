//! What questions are about.

use super::names::{Desk, visibility, words};
use crate::model::{Id, Register, Topic};
use crate::read::Records;

pub fn topics(records: &Records, desk: &mut Desk) -> Register<Topic> {
    let mut topics = Register::new();
    for record in &records.topics {
        let id: Id<Topic> = Id::new(&record.id);
        let topic = Topic {
            id: id.clone(),
            name: record.name.value.clone(),
            summary: words(&record.summary),
            slug: desk.slug(&record.slug),
            aliases: desk.older_addresses(&record.aliases),
            visibility: visibility(&record.audience, &record.embargo),
            origin: record.id.span,
        };
        topics.add(id, topic);
    }
    topics
}
