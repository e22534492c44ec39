//! The Atom feeds of a site (RFC 4287): what was written, which figures came, what became of the law.

mod atom;
mod entry;
mod figures;
mod law;
mod link;
mod notes;

pub use atom::timestamp;
pub use link::FeedLink;

use super::world::View;
use crate::model::Edition;
use crate::plan::FeedKind;

/// How many entries a feed holds, newest first.
const ENTRIES: usize = 50;

/// The news of one kind in the language of `view`.
///
/// Without a `base-url` the links are relative to the feed.
pub fn feed(kind: FeedKind, view: &View) -> Vec<u8> {
    let mut entries = match kind {
        FeedKind::Notes => notes::entries(view),
        FeedKind::Data => figures::entries(view),
        FeedKind::Law => law::entries(view),
    };
    // What is dated after the day of the site is no news yet.
    entries.retain(|entry| entry.published <= view.world.date);
    entries.sort_by(|a, b| (b.published, &a.key).cmp(&(a.published, &b.key)));
    entries.truncate(ENTRIES);
    atom::atom(kind, &title(kind, view), &entries, view)
}

/// The site's title, which says in a list of feeds whose news these are, of what, and of which edition.
fn title(kind: FeedKind, view: &View) -> String {
    let site = view.words(&view.site().settings.title).text;
    let of_what = match kind {
        FeedKind::Notes => None,
        FeedKind::Data => Some(view.string("feed-data-title")),
        FeedKind::Law => Some(view.string("feed-law-title")),
    };
    let edition = (view.world.edition == Edition::Internal).then(|| view.string("internal-banner"));
    [Some(site.as_str()), of_what, edition].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
