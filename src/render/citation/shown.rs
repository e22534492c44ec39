//! Citations as templates see them.

use serde::Serialize;

use super::reference::Reference;
use crate::plan::{CitationFormat, Page};
use crate::render::carried::Download;
use crate::render::world::View;

/// How to cite the page.
#[derive(Debug, Clone, Serialize)]
pub struct CitationShown {
    /// What, where, by whom, as of which day.
    pub text: String,
    /// For LaTeX.
    pub bibtex: String,
    /// For Zotero and other keepers of references, as JSON.
    pub csl: String,
    /// The same for the page with each of its numbers, charts and tables; none where it has none.
    pub files: Vec<Download>,
}

/// How to cite a chart, a map or a table.
#[derive(Debug, Clone, Serialize)]
pub struct FigureCitation {
    /// What, where, by whom, as of which day.
    pub text: String,
    /// The address of the figure itself.
    pub href: String,
}

impl View<'_> {
    pub fn citation_shown(&self, reference: &Reference, page: &Page) -> CitationShown {
        CitationShown {
            text: self.citation_text(reference),
            bibtex: self.bibtex(reference),
            csl: format!("[{}]", self.csl(reference)),
            files: self.citation_files(page, &reference.title),
        }
    }

    fn citation_files(&self, page: &Page, title: &str) -> Vec<Download> {
        let formats = CitationFormat::ALL.into_iter();
        let planned = formats.filter_map(|format| {
            let address = self.world.plan.citations(self.site(), page, format, self.language)?;
            let name = format.name();
            let label = self.filled("download-citations", &[("format", name), ("title", title)]);
            Some(Download { format: name.to_string(), href: self.way_to(&address), label })
        });
        planned.collect()
    }
}
