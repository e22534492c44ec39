//! What a page says to machines: the facts that readers see on it, in the words of schema.org and DCAT, as JSON-LD.

mod article;
mod breadcrumb;
mod catalogue;
mod coverage;
mod dataset;
mod legislation;
mod naming;
mod observation;
mod page_facts;
mod publisher;
mod thing;
mod website;

pub use catalogue::catalogue;
pub use page_facts::PageFacts;

use super::world::View;
use crate::model::Edition;
use crate::plan::Page;
use thing::{Thing, Value};

/// The data block of a page, safe to stand in its head.
///
/// Nothing on pages of the internal edition, which no search engine may read, and on the page for the lost.
pub fn linked_data(facts: &PageFacts, view: &View) -> Option<String> {
    if view.world.edition != Edition::Public || *facts.page == Page::NotFound {
        return None;
    }
    let mut graph: Vec<Value> = matter(facts, view).into_iter().map(Value::from).collect();
    graph.extend(breadcrumb::breadcrumb(facts, view).map(Value::from));
    (!graph.is_empty()).then(|| {
        let block = Thing::untyped().with("@context", "https://schema.org").with("@graph", Value::List(graph));
        block.in_a_script()
    })
}

/// What the page is about.
fn matter(facts: &PageFacts, view: &View) -> Vec<Thing> {
    match facts.page {
        Page::Home => website::website(facts, view),
        Page::Indicator(_) | Page::Area(_) => dataset::of_page(facts, view),
        Page::Downloads => dataset::catalogue(facts, view),
        Page::Document(id) => vec![legislation::of_document(id, facts, view)],
        Page::Provision(id, article) => vec![legislation::of_provision(id, *article, facts, view)],
        Page::Note(id) => article::article(id, facts, view).into_iter().collect(),
        _ => Vec::new(),
    }
}
