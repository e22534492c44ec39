//! The page for an address that leads nowhere.

use serde::Serialize;

use super::frame::PageContext;
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct NotFound {
    summary: Words,
    /// Where to go on.
    links: Vec<Anchor>,
}

impl PageContext for NotFound {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }
}

pub fn context(view: &View) -> NotFound {
    let pages = view.world.plan.main_navigation(view.language);
    let links = pages.iter().map(|page| Anchor { words: view.short_title(page), href: view.link(page) });
    NotFound { summary: view.own(view.string("not-found-summary")), links: links.collect() }
}
