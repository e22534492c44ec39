//! Everything on a site that can be found, kind by kind.

mod data;
mod law;
mod lists;
mod notes;
mod policy;
mod said;

use super::entry::Entry;
use crate::render::world::View;

/// What a reader of the view's language can find; the things of one kind stand together.
pub fn found(view: &View) -> Vec<Entry> {
    let mut entries = data::entries(view);
    entries.extend(law::entries(view));
    entries.extend(policy::entries(view));
    entries.extend(lists::entries(view));
    entries.extend(notes::entries(view));
    entries.sort_by_key(|entry| entry.kind);
    entries
}
