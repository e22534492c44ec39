//! Everything on a site that can be found, kind by kind.

mod data;
mod law;
mod lists;
mod notes;
mod policy;
mod said;

use super::entry::Entry;
use super::token::tokens;
use crate::render::world::View;

/// What a reader of the view's language can find: the things of one kind stand together, those with short titles first,
/// since a word fills more of a short title. So the directory says how long a title is, and the page need not read it.
pub fn found(view: &View) -> Vec<Entry> {
    let mut entries = data::entries(view);
    entries.extend(law::entries(view));
    entries.extend(policy::entries(view));
    entries.extend(lists::entries(view));
    entries.extend(notes::entries(view));
    entries.sort_by_cached_key(|entry| (entry.kind, title_length(entry)));
    entries
}

/// In words, roughly: so that what stands together on the site stays together within a kind.
pub fn title_length(entry: &Entry) -> usize {
    let words = tokens(&entry.title).len();
    TITLE_LENGTHS.iter().position(|most| words <= *most).unwrap_or(TITLE_LENGTHS.len())
}

/// How many words a short title has at most, and a longer one.
const TITLE_LENGTHS: [usize; 2] = [3, 6];
