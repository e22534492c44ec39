//! Tasks.

use super::names::{Desk, all_words, visibility, words};
use crate::model::{Area, Difficulty, Id, Register, Source, Task, TaskStatus};
use crate::read::Records;

pub fn tasks(
    records: &Records,
    sources: &Register<Source>,
    areas: &Register<Area>,
    difficulties: &Register<Difficulty>,
    desk: &mut Desk,
) -> Register<Task> {
    let mut tasks = Register::new();
    for record in &records.tasks {
        let id: Id<Task> = Id::new(&record.id);
        let own = visibility(&record.audience, &record.embargo);
        let difficulties = desk.find_all(difficulties, &record.difficulties, own);
        let period = desk.optional_period(&record.period);
        let source = desk.find(sources, &record.source, own);
        let area = desk.find(areas, &record.area, own);
        let (Some(source), Some(area)) = (source, area) else { continue };
        let task = Task {
            id: id.clone(),
            title: record.title.value.clone(),
            text: words(&record.text),
            area,
            date: record.date.value,
            assigned_by: words(&record.assigned_by),
            assigned_to: all_words(&record.assigned_to),
            with: all_words(&record.with),
            due: record.due.as_ref().map(|date| date.value),
            period,
            status: record.status.as_ref().map_or(TaskStatus::Assigned, |status| status.value),
            source,
            difficulties,
            visibility: own,
            origin: record.id.span,
        };
        tasks.add(id, task);
    }
    tasks
}
