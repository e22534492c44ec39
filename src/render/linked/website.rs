//! The site itself, on its front page (schema.org `WebSite`, `Organization`).

use super::page_facts::PageFacts;
use super::thing::Thing;
use crate::plan::Page;
use crate::render::world::View;

pub fn website(facts: &PageFacts, view: &View) -> Vec<Thing> {
    let site = Thing::new("WebSite")
        .with_known("@id", view.named_on(&Page::Home, "website"))
        .with("url", view.own_name())
        .with("name", view.text_of(&view.site().settings.title))
        .with_known("description", facts.description)
        .with("inLanguage", view.language.tag())
        .with("publisher", Thing::untyped().with_known("@id", view.publisher_name()))
        .with_known("potentialAction", search(view));
    vec![site, view.publisher()]
}

/// How to ask the search page; its pattern is no address that could stand on a relative way.
fn search(view: &View) -> Option<Thing> {
    let page = view.absolute(view.world.plan.address(&Page::Search, view.language)?)?;
    let entry = Thing::new("EntryPoint").with("urlTemplate", format!("{page}?q={{search_term_string}}"));
    Some(Thing::new("SearchAction").with("target", entry).with("query-input", "required name=search_term_string"))
}
