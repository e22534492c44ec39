//! Cooperatives, by area and name.

use serde::Serialize;

use super::frame::PageContext;
use crate::language::{Collation, short_date};
use crate::render::shown::Chip;
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct Cooperatives {
    summary: Words,
    cooperatives: Vec<CooperativeShown>,
}

/// A cooperative.
#[derive(Serialize)]
struct CooperativeShown {
    id: String,
    name: Words,
    area: Anchor,
    /// What it does.
    sector: Option<Words>,
    /// When it was founded, in words.
    founded: Option<String>,
    /// The same day as programs read it, to sort by.
    founded_on: Option<String>,
    note: Option<Words>,
    source: Chip,
}

impl PageContext for Cooperatives {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn holds_table(&self) -> bool {
        true
    }
}

pub fn context(view: &View) -> Cooperatives {
    let collation = Collation::new(view.language);
    let mut cooperatives: Vec<CooperativeShown> = view
        .site()
        .cooperatives
        .values()
        .map(|cooperative| CooperativeShown {
            id: cooperative.id.to_string(),
            name: view.words(&cooperative.name),
            area: view.area_anchor(&cooperative.area),
            sector: view.optional_words(&cooperative.sector),
            founded: cooperative.founded.map(|date| short_date(date, view.language)),
            founded_on: cooperative.founded.map(|date| date.to_string()),
            note: view.optional_words(&cooperative.note),
            source: view.chip(&cooperative.source),
        })
        .collect();
    cooperatives.sort_by(|a, b| {
        let by_area = collation.compare(&a.area.words.text, &b.area.words.text);
        by_area.then_with(|| collation.compare(&a.name.text, &b.name.text)).then_with(|| a.id.cmp(&b.id))
    });
    Cooperatives { summary: view.own(view.string("cooperatives-summary")), cooperatives }
}
