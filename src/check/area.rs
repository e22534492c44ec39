//! Areas, their order, and what became of them.

use std::collections::BTreeMap;

use super::names::{Desk, text, visibility, words};
use crate::diagnostic::Diagnostic;
use crate::model::{Area, AreaChange, Document, Id, Register};
use crate::phrase;
use crate::read::{AreaRecord, Records};
use crate::text::Spanned;

pub fn areas(records: &Records, desk: &mut Desk) -> Register<Area> {
    let mut areas = Register::new();
    let parents: BTreeMap<&str, &str> = records
        .areas
        .iter()
        .filter_map(|record| Some((record.id.as_str(), record.parent.as_ref()?.as_str())))
        .collect();
    for record in &records.areas {
        let id: Id<Area> = Id::new(&record.id);
        let own = visibility(&record.audience, &record.embargo);
        let parent = record.parent.as_ref().filter(|parent| {
            desk.expect::<Area>(parent, own) && !stands_above_itself(&record.id, parent, &parents, desk)
        });
        ends_after_it_began(record, desk);
        let area = Area {
            id: id.clone(),
            name: record.name.value.clone(),
            level: record.level.value,
            code: text(&record.code),
            parent: parent.map(|parent| Id::new(parent)),
            complete: record.complete.as_ref().is_none_or(|complete| complete.value),
            from: record.from.as_ref().map(|date| date.value),
            to: record.to.as_ref().map(|date| date.value),
            tile: tile(record, desk),
            note: words(&record.note),
            aliases: desk.older_addresses(&record.aliases),
            visibility: own,
            origin: record.id.span,
        };
        areas.add(id, area);
    }
    areas
}

fn stands_above_itself(id: &str, parent: &Spanned<String>, parents: &BTreeMap<&str, &str>, desk: &mut Desk) -> bool {
    let mut above = Some(parent.as_str());
    for _ in 0..=parents.len() {
        match above {
            Some(area) if area == id => {
                desk.diagnostics.push(
                    Diagnostic::error(
                        "area-above-itself",
                        parent.span,
                        phrase!("`{id}` nằm trong chính nó", "`{id}` lies within itself"),
                    )
                    .help(phrase!("sửa `parent` thành cấp trên thật", "make `parent` the area above it")),
                );
                return true;
            }
            Some(area) => above = parents.get(area).copied(),
            None => return false,
        }
    }
    // It hangs below a circle of others, of which each is told.
    true
}

fn ends_after_it_began(record: &AreaRecord, desk: &mut Desk) {
    if let (Some(from), Some(to)) = (&record.from, &record.to)
        && to.value <= from.value
    {
        desk.diagnostics.push(
            Diagnostic::error(
                "ends-before-it-begins",
                to.span,
                phrase!("địa phương này kết thúc trước khi bắt đầu", "this area ends before it begins"),
            )
            .note(from.span, phrase!("bắt đầu ở đây", "it begins here"))
            .help(phrase!(
                "`to` là ngày đầu tiên không còn tồn tại",
                "`to` is the first day on which it no longer exists"
            )),
        );
    }
}

fn tile(record: &AreaRecord, desk: &mut Desk) -> Option<(i64, i64)> {
    match record.tile.as_slice() {
        [] => None,
        [column, row] => Some((column.value, row.value)),
        [first, ..] => {
            desk.diagnostics.push(
                Diagnostic::error(
                    "wrong-type",
                    first.span,
                    phrase!("`tile` cần đúng hai số: cột và hàng", "`tile` takes two numbers: column and row"),
                )
                .help(phrase!("viết như `tile = [3, 2]`", "write it like `tile = [3, 2]`")),
            );
            None
        }
    }
}

pub fn changes(
    records: &Records,
    areas: &Register<Area>,
    documents: &Register<Document>,
    desk: &mut Desk,
) -> Vec<AreaChange> {
    let mut changes = Vec::new();
    for record in &records.area_changes {
        let own = visibility(&record.audience, &record.embargo);
        // A site that keeps no documents may still say what the act was called.
        if !documents.is_empty() {
            desk.citation(documents, &record.basis, own);
        }
        changes.push(AreaChange {
            date: record.date.value,
            kind: record.kind.value,
            from: desk.find_all(areas, &record.from, own),
            into: desk.find_all(areas, &record.into, own),
            basis: record.basis.value.clone(),
            note: words(&record.note),
            visibility: own,
            origin: record.span,
        });
    }
    changes
}
