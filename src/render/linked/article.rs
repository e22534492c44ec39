//! A note (schema.org `Article`).

use super::page_facts::PageFacts;
use super::thing::Thing;
use crate::model::{Id, Note};
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
            .with_all(
                "isBasedOn",
                view.sources_of_note(&text.body)
                    .into_iter()
                    .take(SOURCES)
                    .map(|id| view.work(&view.site().sources[&id])),
            ),
    )
}
