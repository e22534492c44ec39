//! Cooperatives.

use super::names::{Desk, visibility, words};
use crate::model::{Area, Cooperative, Id, Register, Source};
use crate::read::Records;

pub fn cooperatives(
    records: &Records,
    sources: &Register<Source>,
    areas: &Register<Area>,
    desk: &mut Desk,
) -> Register<Cooperative> {
    let mut cooperatives = Register::new();
    for record in &records.cooperatives {
        let id: Id<Cooperative> = Id::new(&record.id);
        let own = visibility(&record.audience, &record.embargo);
        let source = desk.find(sources, &record.source, own);
        let area = desk.find(areas, &record.area, own);
        let (Some(source), Some(area)) = (source, area) else { continue };
        let cooperative = Cooperative {
            id: id.clone(),
            name: record.name.value.clone(),
            area,
            sector: words(&record.sector),
            founded: record.founded.as_ref().map(|date| date.value),
            source,
            note: words(&record.note),
            visibility: own,
            origin: record.id.span,
        };
        cooperatives.add(id, cooperative);
    }
    cooperatives
}
