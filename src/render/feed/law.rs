//! What became of the law: changes that the site tells, and documents that begin, end or are replaced.
//!
//! That a document takes effect is no second news where a change of that day is told on its ground.

use indexmap::IndexSet;

use super::entry::Entry;
use crate::model::{Citation, Document, LegalChange, Visibility};
use crate::plan::{Page, Spot};
use crate::render::document_event::DocumentEvent;
use crate::render::world::View;

pub fn entries(view: &View) -> Vec<Entry> {
    let changes = view.site().legal_changes.values().filter_map(|change| legal_change(change, view));
    let documents = view.site().documents.values();
    let events = documents.flat_map(|document| {
        let events = view.events_of(document).into_iter().filter(|event| !is_told(document, event, view));
        events.filter_map(move |event| of_event(document, event, view))
    });
    changes.chain(events).collect()
}

fn is_told(document: &Document, event: &DocumentEvent, view: &View) -> bool {
    let on_its_ground = |change: &LegalChange| change.basis.iter().any(|cited| cited.value.document == document.id);
    let mut changes = view.site().legal_changes.values().filter(|change| change.date == event.date);
    event.kind == "effective" && changes.any(on_its_ground)
}

fn legal_change(change: &LegalChange, view: &View) -> Option<Entry> {
    let address = view.world.plan.address(&Page::LegalChanges, view.language)?.clone();
    let grounds: IndexSet<&str> =
        change.basis.iter().map(|cited| view.site().documents[&cited.value.document].number.as_str()).collect();
    let grounds: Vec<&str> = grounds.into_iter().collect();
    let text = view.words(&change.text).text;
    let came = view.came(change.visibility, change.date);
    Some(Entry {
        key: format!("change/{}", change.id),
        title: view.words(&change.title).text,
        href: view.outward_spot(&Spot { address, fragment: Some(change.id.to_string()) }),
        published: came,
        updated: came,
        summary: if grounds.is_empty() { text } else { format!("{text} ({})", grounds.join(", ")) },
        categories: vec![view.string("legal-changes").to_string()],
    })
}

fn of_event(document: &Document, event: DocumentEvent, view: &View) -> Option<Entry> {
    let address = view.world.plan.address(&Page::Document(document.id.clone()), view.language)?;
    let places = event.places.as_ref().map(|places| format!("/{places}")).unwrap_or_default();
    let came = view.came(document.visibility, event.date);
    Some(Entry {
        // Without the day, which may have been written wrong.
        key: format!("document/{}/{}{places}", document.id, event.kind),
        title: format!("{}: {}, {}", event.words, view.words(&document.title).text, document.number),
        href: view.outward(address),
        published: came,
        updated: came,
        summary: summary(document, &event, view),
        categories: vec![view.string("documents-short").to_string()],
    })
}

/// The title of the document; of one that ended, also by what.
fn summary(document: &Document, event: &DocumentEvent, view: &View) -> String {
    let title = view.words(&document.title).text;
    let whole = Citation { document: document.id.clone(), place: None };
    let site = view.site();
    let enders = site.enders(&document.id, Visibility::INTERNAL).filter(|(ended, _)| ended.ends(&whole));
    let those = enders.filter(|(_, by)| event.kind == "ended" && by.effective == Some(event.date));
    let by: Vec<String> = those
        .map(|(_, by)| {
            let replaces = by.replaces.iter().any(|it| it.value == whole);
            let key = if replaces { "replaced-by" } else { "repealed-by" };
            format!(" {}: {} ({}).", view.string(key), view.words(&by.title).text, by.number)
        })
        .collect();
    if by.is_empty() { title } else { format!("{title}.{}", by.concat()) }
}
