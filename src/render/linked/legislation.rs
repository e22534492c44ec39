//! Legal documents and their articles (schema.org `Legislation`): what they are, never what they say.

use super::page_facts::PageFacts;
use super::thing::Thing;
use crate::model::{Choice, Citation, Document, Id, PlaceInDocument, Standing, Visibility};
use crate::plan::Page;
use crate::render::world::View;
use crate::text::Spanned;

/// A document by its facts, as the register has them.
pub fn of_document(id: &Id<Document>, facts: &PageFacts, view: &View) -> Thing {
    let document = &view.site().documents[id];
    let whole = Citation { document: id.clone(), place: None };
    let changed = |list: &[Spanned<Citation>]| -> Vec<Thing> {
        list.iter().map(|changed| changed_law(&changed.value, view)).collect()
    };
    law(document, view)
        .with("mainEntityOfPage", view.own_name())
        .with_known("description", facts.description)
        .with("legislationType", view.string(&format!("document-{}", document.kind.word())))
        .with("legislationPassedBy", Thing::new("Organization").with("name", view.text_of(&document.issuer)))
        .with_known("legislationDate", document.issued)
        .with_known("legislationDateOfApplicability", document.effective)
        .with_known("legislationLegalForce", legal_force(&whole, view))
        .with_known("sameAs", document.url.clone())
        .with_all("legislationAmends", changed(&document.amends))
        .with_all("legislationRepeals", changed(&document.repeals))
        // There is no word for a document that takes the place of another.
        .with_all("legislationChanges", changed(&document.replaces))
}

/// An article as a part of its document.
pub fn of_provision(id: &Id<Document>, article: u16, facts: &PageFacts, view: &View) -> Thing {
    let document = &view.site().documents[id];
    let place = PlaceInDocument { article, clause: None, point: None };
    let start = document.start_of(&place);
    let own = Citation { document: id.clone(), place: Some(place) };
    Thing::new("Legislation")
        .with_known("@id", view.named_on(facts.page, "law"))
        .with("name", facts.title)
        .with("mainEntityOfPage", view.own_name())
        .with_known("description", facts.description)
        .with_known("legislationDateOfApplicability", start)
        .with_known("legislationLegalForce", legal_force(&own, view))
        .with("isPartOf", law(document, view))
}

fn law(document: &Document, view: &View) -> Thing {
    Thing::new("Legislation")
        .with_known("@id", view.named_on(&Page::Document(document.id.clone()), "law"))
        .with("name", view.text_of(&document.title))
        .with("legislationIdentifier", document.number.clone())
}

/// Another document or, of a part, its article where that has a page.
fn changed_law(changed: &Citation, view: &View) -> Thing {
    let document = &view.site().documents[&changed.document];
    let page = changed.place.as_ref().map(|place| Page::Provision(document.id.clone(), place.article));
    let part = page.and_then(|page| view.named_on(&page, "law")).zip(changed.place.as_ref());
    match part {
        None => law(document, view),
        Some((part, place)) => Thing::new("Legislation")
            .with("@id", part)
            .with("name", format!("{} {}", document.number, place.in_words(view.language))),
    }
}

/// Nothing where nobody has found out.
fn legal_force(cited: &Citation, view: &View) -> Option<&'static str> {
    match view.site().standing(cited, view.world.date, Visibility::INTERNAL) {
        Standing::InForce => Some("https://schema.org/InForce"),
        Standing::PartlyInForce => Some("https://schema.org/PartiallyInForce"),
        Standing::NotYetInForce | Standing::NoLongerInForce => Some("https://schema.org/NotInForce"),
        Standing::Unknown => None,
    }
}
