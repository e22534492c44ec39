//! Tags, and the notes that carry each.

use serde::Serialize;

use super::entry::{Entry, Pager};
use super::frame::PageContext;
use crate::language::Collation;
use crate::plan::Page;
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct Tags {
    summary: Words,
    tags: Vec<TagShown>,
}

/// A tag in the list of them.
#[derive(Serialize)]
struct TagShown {
    /// The tag, with a link to its notes.
    tag: Anchor,
    /// How many notes have it.
    notes: usize,
}

#[derive(Serialize)]
pub struct TagPage {
    summary: Words,
    entries: Vec<Entry>,
    pager: Option<Pager>,
}

impl PageContext for Tags {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }
}

impl PageContext for TagPage {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }
}

pub fn overview(view: &View) -> Tags {
    let collation = Collation::new(view.language);
    let tags = view.world.plan.tags.get(&view.language).into_iter().flatten();
    let mut tags: Vec<TagShown> = tags
        .map(|(slug, tag)| TagShown {
            tag: Anchor {
                words: view.own(tag.name.clone()),
                href: view.link(&Page::Tag { slug: slug.clone(), page: 1 }),
            },
            notes: tag.notes.len(),
        })
        .collect();
    tags.sort_by(|a, b| collation.compare(&a.tag.words.text, &b.tag.words.text));
    Tags { summary: view.own(view.string("tags-summary")), tags }
}

pub fn context(slug: &str, number: usize, view: &View) -> TagPage {
    let tag = &view.world.plan.tags[&view.language][slug];
    TagPage {
        summary: view.own(view.filled("tag-summary", &[("tag", &tag.name)])),
        entries: view.entries(&tag.notes, number),
        pager: view.pager(number, tag.notes.len(), |page| Page::Tag { slug: slug.to_string(), page }),
    }
}
