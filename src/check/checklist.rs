//! Checklists: every step stands on a provision.

use super::names::{Desk, visibility, words};
use super::statement::historical;
use crate::diagnostic::Diagnostic;
use crate::model::{Checklist, ChecklistItem, Deadline, Document, Id, Reader, Register};
use crate::phrase;
use crate::read::Records;

pub fn checklists(
    records: &Records,
    documents: &Register<Document>,
    readers: &Register<Reader>,
    deadlines: &Register<Deadline>,
    desk: &mut Desk,
) -> Register<Checklist> {
    let mut checklists = Register::new();
    for record in &records.checklists {
        let id: Id<Checklist> = Id::new(&record.id);
        let own = visibility(&record.audience, &record.embargo);
        if record.items.is_empty() {
            desk.diagnostics.push(
                Diagnostic::error(
                    "missing-key",
                    record.id.span,
                    phrase!("danh mục này không có bước nào", "this checklist has no steps"),
                )
                .help(phrase!("thêm `[[checklist.items]]`", "add a `[[checklist.items]]`")),
            );
        }
        let items = record.items.iter().map(|item| {
            desk.wants_a_basis(!item.basis.is_empty(), item.span);
            let deadline = desk.find_optional(deadlines, &item.deadline, own);
            ChecklistItem { statement: desk.statement(documents, item, own), deadline }
        });
        let checklist = Checklist {
            id: id.clone(),
            title: record.title.value.clone(),
            summary: words(&record.summary),
            items: items.collect(),
            readers: desk.find_all(readers, &record.readers, own),
            historical: historical(&record.historical),
            slug: desk.slug(&record.slug),
            aliases: desk.older_addresses(&record.aliases),
            visibility: own,
            origin: record.id.span,
        };
        checklists.add(id, checklist);
    }
    checklists
}
