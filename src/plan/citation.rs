//! Files for programs that keep references: beside each page that has numbers, charts or tables of its own.

use indexmap::IndexMap;

use super::address::{Address, segment};
use super::output::{Output, Page, Plan, Planned};
use crate::language::Language;
use crate::model::Site;

/// How references are written to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CitationFormat {
    Bibtex,
    Csl,
}

impl CitationFormat {
    pub const ALL: [CitationFormat; 2] = [CitationFormat::Bibtex, CitationFormat::Csl];

    /// What people who use it call it.
    pub fn name(self) -> &'static str {
        match self {
            CitationFormat::Bibtex => "BibTeX",
            CitationFormat::Csl => "CSL-JSON",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            CitationFormat::Bibtex => "bib",
            CitationFormat::Csl => "json",
        }
    }

    fn beside(self, page: &Address, language: Language) -> Address {
        page.inside(&format!("{}.{}", segment("trich-dan", "citations", language), self.ending()))
    }
}

/// The files of all pages.
pub fn files(site: &Site, addresses: &IndexMap<(Page, Language), Address>) -> Vec<Planned> {
    let with_own = addresses.iter().filter(|((page, language), _)| has_citations(site, page, *language));
    let files = with_own.flat_map(|((page, language), address)| {
        CitationFormat::ALL.map(|format| Planned {
            output: Output::Citations { page: page.clone(), format, language: *language },
            address: format.beside(address, *language),
        })
    });
    files.collect()
}

/// Whether there is more on the page to be cited than the page itself.
fn has_citations(site: &Site, page: &Page, language: Language) -> bool {
    match page {
        Page::Indicator(id) => site.observations_of(id).next().is_some(),
        _ => {
            let text = page.note().and_then(|id| site.notes.get(&id)?.texts.get(&language));
            text.is_some_and(|text| !text.body.blocks.is_empty())
        }
    }
}

impl Plan {
    /// The file with all citations of the page, if it has one.
    pub fn citations(&self, site: &Site, page: &Page, format: CitationFormat, language: Language) -> Option<Address> {
        let address = self.address(page, language)?;
        has_citations(site, page, language).then(|| format.beside(address, language))
    }
}
