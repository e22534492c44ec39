//! The pages that list all things of a kind, and the tags.

use crate::plan::Page;
use crate::render::search::entry::{Entry, Kind};
use crate::render::world::View;

/// What else people call what is there, where they look for a thing by its form.
const NAMES: [(Page, &str); 1] = [(Page::Downloads, "data-files-names")];

/// Each with the string that says what it holds; those filled in with a count are found by their titles.
const LISTS: [(Page, &str); 20] = [
    (Page::Indicators, "indicators-summary"),
    (Page::Areas, "areas-summary"),
    (Page::Targets, "targets-summary"),
    (Page::Policies, "policies-summary"),
    (Page::Law, "law-summary"),
    (Page::Questions, ""),
    (Page::Checklists, "checklists-summary"),
    (Page::Deadlines, "deadlines-summary"),
    (Page::Comparisons, "comparisons-summary"),
    (Page::LegalChanges, "legal-changes-summary"),
    (Page::Documents, "documents-summary"),
    (Page::Timeline, "timeline-summary"),
    (Page::Cooperatives, "cooperatives-summary"),
    (Page::Difficulties, "difficulties-summary"),
    (Page::Tasks, "tasks-summary"),
    (Page::Sources, "sources-summary"),
    (Page::Revisions, "revisions-summary"),
    (Page::Glossary, "glossary-summary"),
    (Page::Downloads, "data-files-summary"),
    (Page::Accessibility, "accessibility-summary"),
];

pub fn entries(view: &View) -> Vec<Entry> {
    let lists = LISTS.iter().filter_map(|(page, summary)| {
        let entry = Entry::new(Kind::List, view.title(page).text, view.link(page)?);
        let words = if summary.is_empty() { "" } else { view.string(summary) };
        // A summary with places to fill is for its own page only.
        let words = if words.contains('{') { "" } else { words };
        let names = NAMES.iter().filter(|(of, _)| of == page).map(|(_, names)| view.string(names).to_string());
        Some(entry.also([view.short_title(page).text]).also(names).saying([words.to_string()]))
    });
    let tags = view.world.plan.tags.get(&view.language).into_iter().flatten().filter_map(|(slug, tag)| {
        let mut entry =
            Entry::new(Kind::List, tag.name.clone(), view.link(&Page::Tag { slug: slug.clone(), page: 1 })?);
        entry.is_listed = false;
        Some(entry.within(view.string("tags")))
    });
    lists.chain(tags).chain(feeds(view)).collect()
}

fn feeds(view: &View) -> Vec<Entry> {
    let names = view.string("feed-names");
    let feeds = view.feeds().into_iter().map(|feed| {
        let entry = Entry::new(Kind::List, feed.words, feed.href).also([names.to_string()]);
        Entry { is_listed: false, ..entry }
    });
    feeds.collect()
}
