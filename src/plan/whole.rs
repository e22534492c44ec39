//! Reports: the parts of the site that are to be had whole, on one page for paper.

use std::collections::BTreeMap;

use super::output::{Page, Plan};
use super::sections::Section;
use crate::language::Language;
use crate::model::Site;

/// Of one part there is nothing to gather.
const PARTS_AT_LEAST: usize = 2;
/// Nobody prints more than this at once, and no phone should load it; but a law is read whole, however long.
const PARTS_AT_MOST: usize = 100;

/// The reports in `language` that these pages make up.
pub fn wholes(site: &Site, sections: &BTreeMap<String, Section>, pages: &[Page], language: Language) -> Vec<Page> {
    let is_worth_it = |of: &&Page| {
        let count = parts(of, site, sections, pages, language).len();
        count >= PARTS_AT_LEAST && (count <= PARTS_AT_MOST || matches!(of, Page::Document(_)))
    };
    pages.iter().filter(is_worth_it).map(|of| Page::Whole(Box::new(of.clone()))).collect()
}

/// The pages whose matter the report of `of` gathers, in its order; none for a page that has no report.
fn parts(
    of: &Page,
    site: &Site,
    sections: &BTreeMap<String, Section>,
    pages: &[Page],
    language: Language,
) -> Vec<Page> {
    let those = |is_part: &dyn Fn(&Page) -> bool| pages.iter().filter(|page| is_part(page)).cloned().collect();
    match of {
        Page::Section { path, page: 1 } => {
            let written = sections[path].notes.iter().filter(|id| site.notes[*id].texts.contains_key(&language));
            written.cloned().map(Page::Note).collect()
        }
        Page::Indicators => those(&|page| matches!(page, Page::Indicator(_))),
        Page::Policies => those(&|page| matches!(page, Page::Policy(_))),
        Page::Document(document) => those(&|page| match page {
            Page::Provision(id, article) => id == document && site.documents[id].provisions[article].gist.is_some(),
            _ => false,
        }),
        _ => Vec::new(),
    }
}

impl Plan {
    /// The pages that the report of `of` gathers, in its order.
    pub fn parts_of_whole(&self, of: &Page, site: &Site, language: Language) -> Vec<Page> {
        let pages = self.addresses.keys().filter(|(_, other)| *other == language);
        let pages: Vec<Page> = pages.map(|(page, _)| page.clone()).collect();
        parts(of, site, &self.sections, &pages, language)
    }
}
