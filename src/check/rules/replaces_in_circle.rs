//! # replaces-in-circle
//!
//! **What.** A document replaces or repeals itself, directly or by way of others that it replaces or repeals.
//!
//! **Why.** A later document replaces an earlier one, so one of these records has the two the wrong way round. Pages that say
//! what is in force would send readers from one document to the next without end.
//!
//! **Example.** Law 17/2023/QH15 has `replaces = ["23/2012/QH13"]`, and law 23/2012/QH13 has `replaces = ["17/2023/QH15"]`.
//!
//! **Instead.** Only the later one, 17/2023/QH15, keeps its `replaces`. The page of the earlier one names its successor by
//! itself.
//!
//! **Là gì.** Một văn bản thay thế hoặc bãi bỏ chính nó, trực tiếp hoặc qua những văn bản mà nó thay thế, bãi bỏ.
//!
//! **Vì sao.** Văn bản sau thay văn bản trước, nên có một bản ghi đã viết ngược. Trang nói văn bản nào còn hiệu lực sẽ dẫn
//! người đọc đi vòng mãi.
//!
//! **Ví dụ.** Luật 17/2023/QH15 ghi `replaces = ["23/2012/QH13"]`, còn luật 23/2012/QH13 ghi
//! `replaces = ["17/2023/QH15"]`.
//!
//! **Nên viết.** Chỉ văn bản sau, 17/2023/QH15, giữ `replaces`. Trang của văn bản trước tự nêu văn bản thay thế nó.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Document, Id, Site};
use crate::phrase;

pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut told: BTreeSet<&Id<Document>> = BTreeSet::new();
    for document in site.documents.values() {
        if told.contains(&document.id) {
            continue;
        }
        if let Some(others) = way_back(site, document) {
            told.extend(others.iter().map(|document| &document.id));
            diagnostics.push(in_circle(document, &others));
        }
    }
}

/// The documents that this one, as a whole, puts an end to.
fn ends(document: &Document) -> impl Iterator<Item = &Id<Document>> {
    let ended = document.replaces.iter().chain(&document.repeals);
    ended.filter(|citation| citation.place.is_none()).map(|citation| &citation.document)
}

/// The others on the shortest way from a document back to itself; nothing where there is no such way.
fn way_back<'s>(site: &'s Site, start: &'s Document) -> Option<Vec<&'s Document>> {
    let mut came_from: BTreeMap<&Id<Document>, &Document> = BTreeMap::new();
    let mut waiting = VecDeque::from([start]);
    while let Some(document) = waiting.pop_front() {
        for ended in ends(document).filter_map(|id| site.documents.get(id.as_str())) {
            if !came_from.contains_key(&ended.id) {
                came_from.insert(&ended.id, document);
                waiting.push_back(ended);
            }
        }
    }
    let mut others = Vec::new();
    let mut last = *came_from.get(&start.id)?;
    while last.id != start.id {
        others.push(last);
        last = came_from.get(&last.id)?;
    }
    others.reverse();
    Some(others)
}

fn in_circle(first: &Document, others: &[&Document]) -> Diagnostic {
    let number = &first.number;
    let complain = |message| Diagnostic::error("replaces-in-circle", first.origin, message);
    if others.is_empty() {
        let message = phrase!("{number} thay thế hoặc bãi bỏ chính nó", "{number} replaces or repeals itself");
        return complain(message).help(phrase!(
            "bỏ {number} khỏi `replaces` và `repeals` của chính nó",
            "take {number} out of its own `replaces` and `repeals`"
        ));
    }
    let trip = [first].into_iter().chain(others.iter().copied()).chain([first]);
    let way = trip.map(|document| document.number.as_str()).collect::<Vec<_>>().join(" → ");
    let message = phrase!(
        "các văn bản thay thế hoặc bãi bỏ nhau thành vòng: {way}",
        "these documents replace or repeal each other in a circle: {way}"
    );
    let with_others = others.iter().fold(complain(message), |diagnostic, other| {
        let number = &other.number;
        diagnostic.note(other.origin, phrase!("{number} ở đây", "{number} is here"))
    });
    with_others.help(phrase!(
        "bỏ `replaces` hoặc `repeals` ở văn bản ra trước: chỉ văn bản sau thay thế, bãi bỏ văn bản trước",
        "take `replaces` or `repeals` out of the earlier one: only a later document replaces or repeals an earlier one"
    ))
}
