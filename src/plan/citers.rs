//! What on the site cites an article or a document.

use std::collections::BTreeMap;

use super::output::Page;
use crate::model::{Citing, Document, Id, Site};

/// Everything that cites an article or, under no number, a document as a whole.
#[derive(Debug, Clone, Default)]
pub struct Citers {
    of: BTreeMap<(Id<Document>, Option<u16>), Vec<Citing>>,
}

impl Citers {
    pub fn gather(site: &Site) -> Citers {
        let mut citers = Citers::default();
        for cited in site.citations() {
            let article = cited.citation.place.as_ref().map(|place| place.article);
            // That an article stands on itself is no news to its readers.
            if matches!(&cited.by, Citing::Provision(document, own) if *document == cited.citation.document && Some(*own) == article)
            {
                continue;
            }
            let list = citers.of.entry((cited.citation.document.clone(), article)).or_default();
            if !list.contains(&cited.by) {
                list.push(cited.by);
            }
        }
        citers
    }

    /// What cites the article or, without a number, the document as a whole; in the order of kinds and records.
    pub fn of(&self, document: &Id<Document>, article: Option<u16>) -> &[Citing] {
        self.of.get(&(document.clone(), article)).map(Vec::as_slice).unwrap_or_default()
    }
}

impl Page {
    /// The page on which somebody cites, and the id of the element there.
    pub fn of_citing(citing: &Citing, site: &Site) -> (Page, Option<String>) {
        let listed = |page: Page, id: &str| (page, Some(id.to_string()));
        match citing {
            Citing::Provision(document, article) => (Page::Provision(document.clone(), *article), None),
            Citing::Policy(id) => (Page::Policy(id.clone()), None),
            Citing::Term(id) => listed(Page::Glossary, id.as_str()),
            Citing::Question(id) => listed(Page::Topic(site.questions[id].topic.clone()), id.as_str()),
            Citing::Checklist(id) => (Page::Checklist(id.clone()), None),
            Citing::Deadline(id) => listed(Page::Deadlines, id.as_str()),
            Citing::Comparison(id) => listed(Page::Comparisons, id.as_str()),
            Citing::LegalChange(id) => listed(Page::LegalChanges, id.as_str()),
            Citing::Note(id, _) => (Page::of_note(id), None),
        }
    }
}
