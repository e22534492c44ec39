//! The way down to a page (schema.org `BreadcrumbList`).

use rust_decimal::Decimal;

use super::page_facts::PageFacts;
use super::thing::Thing;
use crate::render::world::View;

/// From the front page to the page at hand; nothing on the front page.
pub fn breadcrumb(facts: &PageFacts, view: &View) -> Option<Thing> {
    let above = facts.page.ancestors();
    let step =
        |name: String, address: String| Thing::new("ListItem").with("name", name).with("item", Thing::at(address));
    let steps = above.iter().filter_map(|page| Some(step(view.short_title(page).text, view.named_page(page)?)));
    let steps: Vec<Thing> = steps.chain([step(facts.title.to_string(), view.own_name())]).collect();
    let numbered = steps.into_iter().zip(1u32..).map(|(step, position)| step.with("position", Decimal::from(position)));
    (!above.is_empty()).then(|| Thing::new("BreadcrumbList").with_all("itemListElement", numbered))
}
