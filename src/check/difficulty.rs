//! Difficulties.

use super::names::{Desk, visibility, words};
use crate::model::{Area, Difficulty, DifficultyStatus, Id, Policy, Register, Source};
use crate::read::Records;

pub fn difficulties(
    records: &Records,
    sources: &Register<Source>,
    areas: &Register<Area>,
    policies: &Register<Policy>,
    desk: &mut Desk,
) -> Register<Difficulty> {
    let mut difficulties = Register::new();
    for record in &records.difficulties {
        let id: Id<Difficulty> = Id::new(&record.id);
        let own = visibility(&record.audience, &record.embargo);
        let policy = desk.find_optional(policies, &record.policy, own);
        let source = desk.find(sources, &record.source, own);
        let area = desk.find(areas, &record.area, own);
        let (Some(source), Some(area)) = (source, area) else { continue };
        let difficulty = Difficulty {
            id: id.clone(),
            title: record.title.value.clone(),
            text: words(&record.text),
            topic: words(&record.topic),
            area,
            date: record.date.value,
            raised_by: words(&record.raised_by),
            status: record.status.as_ref().map_or(DifficultyStatus::Raised, |status| status.value),
            source,
            policy,
            visibility: own,
            origin: record.id.span,
        };
        difficulties.add(id, difficulty);
    }
    difficulties
}
