//! How to cite a chart, a map or a table.

use super::reference::{Place, Reference, ReferenceKind};
use super::shown::FigureCitation;
use crate::model::{Area, Block, Id, Indicator, Selection, Shows};
use crate::plan::{Address, Page, block_fragment, table_fragment};
use crate::render::figure::{Caption, Matter};
use crate::render::world::View;

impl View<'_> {
    /// A chart, map or table on the page at `page`, the `index`th that its author put there.
    pub fn reference_of_block(&self, page: &Address, index: usize, block: &Block, matter: &Matter) -> Reference {
        let fragment = block_fragment(block, index);
        match &block.shows {
            // A table has no caption to tell what it is of.
            Shows::Table(selection) => {
                self.reference_of_place(page, &fragment, &matter.title, Some(&Caption::of(self, selection)))
            }
            _ => self.reference_of_place(page, &fragment, &matter.title, matter.caption.as_ref()),
        }
    }

    /// The chart on the page of an indicator.
    pub fn reference_of_chart(&self, indicator: &Id<Indicator>, matter: &Matter) -> Reference {
        let page = self.page_of_indicator(indicator);
        self.reference_of_place(page, indicator.as_str(), &matter.title, matter.caption.as_ref())
    }

    /// The table of an area on the page of an indicator.
    pub fn reference_of_table(&self, indicator: &Id<Indicator>, area: &Id<Area>) -> Reference {
        let selection = Selection::of(indicator, area);
        let (title, scope) = (self.title_of(&selection, None), Caption::of(self, &selection));
        self.reference_of_place(self.page_of_indicator(indicator), &table_fragment(area), &title, Some(&scope))
    }

    pub fn page_of_indicator(&self, indicator: &Id<Indicator>) -> &Address {
        self.world.plan.address(&Page::Indicator(indicator.clone()), self.language).unwrap_or(self.address)
    }

    fn reference_of_place(&self, page: &Address, fragment: &str, title: &str, scope: Option<&Caption>) -> Reference {
        let place = Place { address: page, fragment: Some(fragment), key: Some(fragment) };
        let sources = scope.map(|scope| scope.sources.as_slice()).unwrap_or_default();
        // Many titles name the area already.
        let said = scope.into_iter().flat_map(|scope| [&scope.area, &scope.period]);
        let unsaid = said.filter(|words| !words.is_empty() && !title.contains(words.as_str()));
        let title = std::iter::once(title).chain(unsaid.map(String::as_str)).collect::<Vec<_>>().join(", ");
        self.reference(ReferenceKind::Data, title, place, sources)
    }

    /// What stands at the foot of a figure of the page at `page`; nothing in a report, where it has other addresses.
    pub fn figure_citation(&self, reference: &Reference, page: &Address, fragment: &str) -> Option<FigureCitation> {
        if self.world.report.is_some() {
            return None;
        }
        let way = if page == self.address { String::new() } else { self.way_to(page) };
        Some(FigureCitation { text: self.citation_text(reference), href: format!("{way}#{fragment}") })
    }
}
