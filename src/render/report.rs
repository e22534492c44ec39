//! Where links lead inside a report, in which the matter of many pages stands on one.

use std::collections::BTreeMap;

use crate::plan::{Address, Page, Spot};

/// What a report holds, by the addresses of the pages where it stands alone.
#[derive(Debug, Default)]
pub struct Report {
    parts: BTreeMap<Address, PartIds>,
}

#[derive(Debug)]
struct PartIds {
    id: String,
    inside: Inside,
}

/// What becomes of the places of a page in its part of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// They are there, under longer names.
    Kept,
    /// They are left out, but the part says the same.
    Dropped,
    /// They are left out: the page says more.
    Elsewhere,
}

impl Report {
    /// Takes up a part; `id` is its own in the report.
    pub fn add(&mut self, page: &Page, address: &Address, id: String) {
        let inside = match page {
            Page::Note(_) => Inside::Kept,
            Page::Indicator(_) => Inside::Elsewhere,
            _ => Inside::Dropped,
        };
        self.parts.insert(address.clone(), PartIds { id, inside });
    }

    pub fn way_to(&self, address: &Address) -> Option<String> {
        Some(format!("#{}", self.parts.get(address)?.id))
    }

    /// Nothing where the report does not hold that place.
    pub fn way_to_spot(&self, spot: &Spot) -> Option<String> {
        let PartIds { id, inside } = self.parts.get(&spot.address)?;
        match (&spot.fragment, inside) {
            (Some(fragment), Inside::Kept) => Some(format!("#{}", id_inside(id, fragment))),
            (Some(_), Inside::Elsewhere) => None,
            _ => Some(format!("#{id}")),
        }
    }
}

/// The id of a place inside a part; no slug has two hyphens, so that none is another's.
pub fn id_inside(part: &str, id: &str) -> String {
    format!("{part}--{id}")
}
