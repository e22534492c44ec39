//! What cites an article or a document, by kind.

use serde::Serialize;

use crate::model::{Citing, Document, Id};
use crate::plan::Page;
use crate::render::world::{Anchor, View, Words};

/// Everything of one kind that cites.
#[derive(Debug, Clone, Serialize)]
pub struct CitingGroup {
    pub title: String,
    /// Each that cites, by its name.
    pub links: Vec<Anchor>,
}

impl View<'_> {
    /// What cites the article or, without a number, the document as a whole.
    pub fn citing(&self, document: &Id<Document>, article: Option<u16>) -> Vec<CitingGroup> {
        let mut groups: Vec<CitingGroup> = Vec::new();
        for citing in self.world.plan.citers.of(document, article) {
            let Some((key, words)) = self.name_of_citing(citing, document) else { continue };
            let (page, fragment) = Page::of_citing(citing, self.site());
            let href = self.link(&page).map(|link| match &fragment {
                Some(fragment) => format!("{link}#{fragment}"),
                None => link,
            });
            let (title, link) = (self.string(key).to_string(), Anchor { words, href });
            match groups.iter_mut().find(|group| group.title == title) {
                Some(group) => group.links.push(link),
                None => groups.push(CitingGroup { title, links: vec![link] }),
            }
        }
        groups
    }

    /// How much cites the article.
    pub fn count_citing(&self, document: &Id<Document>, article: u16) -> usize {
        let citers = self.world.plan.citers.of(document, Some(article));
        citers.iter().filter(|citing| self.name_of_citing(citing, document).is_some()).count()
    }

    /// The string of its kind, and what it is called where `document` is cited; nothing for a note that readers of this language have a twin of.
    fn name_of_citing(&self, citing: &Citing, document: &Id<Document>) -> Option<(&'static str, Words)> {
        let site = self.site();
        Some(match citing {
            Citing::Provision(id, article) => {
                let title = self.words(&site.documents[id].provisions[article].title);
                let number = &site.documents[id].number;
                let of = if id == document { String::new() } else { format!(", {number}") };
                let text = format!("{}{of}. {}", self.article(*article), title.text);
                ("other-articles", Words { text, lang: title.lang })
            }
            Citing::Policy(id) => ("policies", self.words(&site.policies[id].name)),
            Citing::Term(id) => ("glossary", self.words(&site.terms[id].name)),
            Citing::Question(id) => ("questions", self.words(&site.questions[id].question)),
            Citing::Checklist(id) => ("checklists", self.words(&site.checklists[id].title)),
            Citing::Deadline(id) => ("deadlines", self.words(&site.deadlines[id].title)),
            Citing::Comparison(id) => ("comparisons", self.words(&site.comparisons[id].title)),
            Citing::LegalChange(id) => ("legal-changes", self.words(&site.legal_changes[id].title)),
            Citing::Note(id, language) => {
                let (text, read) = site.notes[id].read(self.language)?;
                if read != *language {
                    return None;
                }
                let lang = (read != self.language).then(|| read.tag());
                ("notes-that-cite", Words { text: text.title.clone(), lang })
            }
        })
    }
}
