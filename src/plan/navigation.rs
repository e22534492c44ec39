//! The way around: what stands above a page, and which pages every page links to.

use super::output::{Page, Plan};
use crate::language::Language;
use crate::model::{Id, Note};

impl Page {
    /// The page one level up; nothing for the home page.
    pub fn parent(&self) -> Option<Page> {
        Some(match self {
            Page::Home => return None,
            Page::Indicator(_) => Page::Indicators,
            Page::Area(_) => Page::Areas,
            Page::Policy(_) => Page::Policies,
            Page::Reader(_)
            | Page::Questions
            | Page::Checklists
            | Page::Deadlines
            | Page::Comparisons
            | Page::LegalChanges => Page::Law,
            Page::Topic(_) => Page::Questions,
            Page::Checklist(_) => Page::Checklists,
            Page::TasksByOwner => Page::Tasks,
            Page::Downloads => Page::Indicators,
            Page::Document(_) | Page::Timeline => Page::Documents,
            Page::Whole(of) => of.as_ref().clone(),
            Page::Provision(document, _) => Page::Document(document.clone()),
            Page::Note(id) => section_page(id.as_str()),
            Page::Section { path, page: 1 } => section_page(path),
            Page::Section { path, .. } => Page::Section { path: path.clone(), page: 1 },
            Page::Tag { page: 1, .. } => Page::Tags,
            Page::Tag { slug, .. } => Page::Tag { slug: slug.clone(), page: 1 },
            _ => Page::Home,
        })
    }

    /// From the home page down to the page's parent.
    pub fn ancestors(&self) -> Vec<Page> {
        let mut ancestors: Vec<Page> = std::iter::successors(self.parent(), Page::parent).collect();
        ancestors.reverse();
        ancestors
    }
}

/// The section that a note or section with this path lies in.
fn section_page(path: &str) -> Page {
    match path.rsplit_once('/') {
        Some((section, _)) => Page::Section { path: section.to_string(), page: 1 },
        None => Page::Home,
    }
}

impl Plan {
    /// The pages that the head of every page links to.
    pub fn main_navigation(&self, language: Language) -> Vec<Page> {
        let sections = self.sections.get("").into_iter().flat_map(|top| &top.subsections);
        [Page::Indicators, Page::Areas, Page::Targets, Page::Policies, Page::Law, Page::Documents]
            .into_iter()
            .chain(sections.map(|path| Page::Section { path: path.clone(), page: 1 }))
            .filter(|page| self.has(page, language))
            .collect()
    }

    /// The pages that the foot of every page links to: lists, then the notes at the top of `content/`.
    pub fn foot_navigation(&self, language: Language) -> Vec<Page> {
        let notes: Vec<Id<Note>> = self.sections.get("").map(|top| top.notes.clone()).unwrap_or_default();
        [
            Page::Cooperatives,
            Page::Difficulties,
            Page::Tasks,
            Page::TasksByOwner,
            Page::Questions,
            Page::Checklists,
            Page::LegalChanges,
            Page::Glossary,
            Page::Tags,
            Page::Sources,
            Page::Revisions,
            Page::Downloads,
        ]
        .into_iter()
        .chain(notes.into_iter().map(Page::Note))
        .chain([Page::Accessibility])
        .filter(|page| self.has(page, language))
        .collect()
    }

    /// The pages beside `page` in its part of the site, where that has lists of its own; else none.
    pub fn local_navigation(&self, page: &Page, language: Language) -> Vec<Page> {
        let part = page.ancestors().into_iter().nth(1).unwrap_or_else(|| page.clone());
        let lists: &[Page] = match part {
            Page::Law => {
                &[Page::Law, Page::Questions, Page::Checklists, Page::Deadlines, Page::Comparisons, Page::LegalChanges]
            }
            Page::Documents => &[Page::Documents, Page::Timeline],
            Page::Indicators => &[Page::Indicators, Page::Downloads],
            Page::Tasks => &[Page::Tasks, Page::TasksByOwner],
            _ => &[],
        };
        let lists: Vec<Page> = lists.iter().filter(|page| self.has(page, language)).cloned().collect();
        // A list of one leads nowhere.
        if lists.len() > 1 { lists } else { Vec::new() }
    }
}
