//! A note (schema.org `Article`).

use indexmap::IndexSet;

use super::page_facts::PageFacts;
use super::thing::Thing;
use crate::model::{Body, Id, LinkTarget, Note, Source};
use crate::plan::{has_card, social_picture};
use crate::render::world::View;

/// How many sources are named; the page has all.
const SOURCES: usize = 6;

/// Nothing where the note is not written in the language of the page.
pub fn article(id: &Id<Note>, facts: &PageFacts, view: &View) -> Option<Thing> {
    let text = view.site().notes[id].texts.get(&view.language)?;
    let card = has_card(view.site(), facts.page, view.language).then(|| social_picture(view.address, view.language));
    Some(
        Thing::new("Article")
            .with_known("@id", view.named_on(facts.page, "article"))
            .with("headline", text.title.clone())
            .with_known("description", facts.description)
            .with("mainEntityOfPage", view.own_name())
            .with("inLanguage", view.language.tag())
            .with_known("datePublished", text.date)
            .with_known("dateModified", text.updated.max(text.date))
            .with("publisher", view.publisher())
            // Cards are made for sites that know their own address.
            .with_known("image", card.and_then(|card| view.absolute(&card)))
            .with_all("isBasedOn", sources(&text.body, view).into_iter().take(SOURCES).map(|it| view.work(it))),
    )
}

/// Where its numbers come from, in the order in which they are quoted.
fn sources<'v>(body: &Body, view: &View<'v>) -> Vec<&'v Source> {
    let site = view.site();
    let quoted = body.links.iter().flat_map(|link| match &link.target {
        LinkTarget::Figure { key, .. } => vec![key],
        LinkTarget::Change { from, to, .. } => vec![from, to],
        _ => Vec::new(),
    });
    let named: IndexSet<&Id<Source>> = quoted.filter_map(|key| Some(&site.observations.get(key)?.source)).collect();
    named.into_iter().map(|id| &site.sources[id]).collect()
}
