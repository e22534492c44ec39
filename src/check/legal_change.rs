//! What has changed in the law, and what it touches.

use super::names::{Desk, visibility};
use super::statement::historical;
use crate::model::{
    Area, Document, Id, Indicator, LegalChange, Note, Policy, Register, Target, Task, Touched, Visibility,
};
use crate::read::{LegalChangeRecord, Records};
use crate::text::Spanned;

/// What a change may touch.
pub struct Touchable<'s> {
    pub indicators: &'s Register<Indicator>,
    pub areas: &'s Register<Area>,
    pub policies: &'s Register<Policy>,
    pub tasks: &'s Register<Task>,
}

pub fn legal_changes(
    records: &Records,
    documents: &Register<Document>,
    touchable: &Touchable,
    desk: &mut Desk,
) -> Register<LegalChange> {
    let mut changes = Register::new();
    for record in &records.legal_changes {
        let id: Id<LegalChange> = Id::new(&record.id);
        let own = visibility(&record.audience, &record.embargo);
        desk.wants_a_basis(!record.basis.is_empty(), record.text.span);
        let change = LegalChange {
            id: id.clone(),
            date: record.date.value,
            title: record.title.value.clone(),
            text: record.text.value.clone(),
            basis: desk.citations(documents, &record.basis, own),
            touches: touched(record, documents, touchable, own, desk),
            historical: historical(&record.historical),
            visibility: own,
            origin: record.id.span,
        };
        changes.add(id, change);
    }
    changes
}

fn touched(
    record: &LegalChangeRecord,
    documents: &Register<Document>,
    touchable: &Touchable,
    own: Visibility,
    desk: &mut Desk,
) -> Touched {
    let provisions = desk.citations(documents, &record.provisions, own);
    Touched {
        indicators: desk.find_all(touchable.indicators, &record.indicators, own),
        area_levels: record.area_levels.iter().map(|level| level.value).collect(),
        areas: desk.find_all(touchable.areas, &record.areas, own),
        policies: desk.find_all(touchable.policies, &record.policies, own),
        provisions: provisions.into_iter().map(|citation| citation.value).collect(),
        notes: declared::<Note>(&record.notes, own, desk),
        tasks: desk.find_all(touchable.tasks, &record.tasks, own),
        targets: declared::<Target>(&record.targets, own, desk),
    }
}

/// Things that have names but are not made yet, or stand in no register.
fn declared<T: super::names::Named>(names: &[Spanned<String>], own: Visibility, desk: &mut Desk) -> Vec<Id<T>> {
    names.iter().filter(|name| desk.expect::<T>(name, own)).map(|name| Id::new(name)).collect()
}
