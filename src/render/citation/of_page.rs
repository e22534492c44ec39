//! How to cite a page, and a number on the page of its indicator.

use std::slice::from_ref;

use super::reference::{Place, Reference, ReferenceKind};
use crate::model::{Id, Indicator, Observation, Source};
use crate::plan::{Page, figure_fragment};
use crate::render::world::View;

impl View<'_> {
    /// The page at hand; `sources` are those of what it shows.
    pub fn reference_of_page(&self, page: &Page, sources: &[Id<Source>]) -> Reference {
        let kind = match page {
            Page::Indicator(_) => ReferenceKind::Data,
            _ => ReferenceKind::Page,
        };
        let place = Place { address: self.address, fragment: None, key: None };
        self.reference(kind, self.title(page).text, place, sources)
    }

    /// The page of an indicator, as its files cite it.
    pub fn reference_of_indicator(&self, id: &Id<Indicator>) -> Reference {
        let sources: Vec<_> = self.sources_of_indicator(id).into_iter().map(|source| source.id.clone()).collect();
        let view = View { world: self.world, language: self.language, address: self.page_of_indicator(id) };
        view.reference_of_page(&Page::Indicator(id.clone()), &sources)
    }

    /// One number where its source stands: "Hợp tác xã, Hà Tĩnh, năm 2023: 1.025 hợp tác xã".
    pub fn reference_of_number(&self, observation: &Observation) -> Reference {
        let key = &observation.key;
        let page = Page::Indicator(key.indicator.clone());
        let address = self.world.plan.address(&page, self.language).unwrap_or(self.address);
        let fragment = figure_fragment(key);
        let own = format!("{}:{}", key.area, key.period).replace('/', "-");
        let place = Place { address, fragment: Some(&fragment), key: Some(&own) };
        self.reference(ReferenceKind::Data, self.number_in_full(observation), place, from_ref(&observation.source))
    }

    fn number_in_full(&self, observation: &Observation) -> String {
        let (key, shown) = (&observation.key, self.shown(observation));
        let name = self.words(&self.site().indicators[&key.indicator].name).text;
        let area = self.words(&self.site().areas[&key.area].name).text;
        let unit = Some(shown.unit.text).filter(|unit| !unit.is_empty());
        let value = [Some(shown.text), unit].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let status = shown.status.map(|status| format!(" ({status})")).unwrap_or_default();
        format!("{name}, {area}, {}: {value}{status}", shown.period)
    }
}
