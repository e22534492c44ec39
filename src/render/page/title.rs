//! What a page is called: over it, in the way down to it, and in lists.

use crate::plan::Page;
use crate::render::world::{View, Words};

impl View<'_> {
    /// The title over the page.
    pub fn title(&self, page: &Page) -> Words {
        match page {
            Page::Home => self.note_title("index").unwrap_or_else(|| self.words(&self.site().settings.title)),
            Page::Provision(id, article) => {
                let document = &self.site().documents[id];
                let title = self.words(&document.provisions[article].title);
                let number = self.article(*article);
                Words { text: format!("{number}. {}", title.text), lang: title.lang }
            }
            Page::Documents => self.own(self.string("documents")),
            Page::Law => self.own(self.string("law-title")),
            Page::Reader(id) => {
                let name = self.words(&self.site().readers[id].name);
                Words { text: self.filled("for-reader", &[("reader", &name.text)]), lang: name.lang }
            }
            Page::Topic(id) => {
                let name = self.words(&self.site().topics[id].name);
                Words { text: self.filled("questions-on", &[("topic", &name.text)]), lang: name.lang }
            }
            Page::Document(id) => {
                let document = &self.site().documents[id];
                let title = self.words(&document.title);
                Words { text: format!("{} ({})", title.text, document.number), lang: title.lang }
            }
            Page::Section { page: number, .. } | Page::Tag { page: number, .. } if *number > 1 => {
                self.numbered(self.short_title(page), *number)
            }
            page => self.short_title(page),
        }
    }

    /// The title in breadcrumbs and navigation.
    pub fn short_title(&self, page: &Page) -> Words {
        let site = self.site();
        let string = |key: &str| self.own(self.string(key));
        match page {
            Page::Home => string("home"),
            Page::Indicators => string("indicators"),
            Page::Indicator(id) => self.words(&site.indicators[id].name),
            Page::Areas => string("areas"),
            Page::Area(id) => self.words(&site.areas[id].name),
            Page::Targets => string("targets"),
            Page::Policies => string("policies"),
            Page::Policy(id) => self.words(&site.policies[id].name),
            Page::Law => string("law"),
            Page::Reader(id) => self.words(&site.readers[id].name),
            Page::Questions => string("questions"),
            Page::Topic(id) => self.words(&site.topics[id].name),
            Page::Checklists => string("checklists"),
            Page::Checklist(id) => self.words(&site.checklists[id].title),
            Page::Deadlines => string("deadlines"),
            Page::Comparisons => string("comparisons"),
            Page::LegalChanges => string("legal-changes"),
            Page::Timeline => string("timeline"),
            Page::Documents => string("documents-short"),
            Page::Document(id) => self.own(site.documents[id].number.clone()),
            Page::Provision(_, article) => self.own(self.article(*article)),
            Page::Cooperatives => string("cooperatives"),
            Page::Difficulties => string("difficulties"),
            Page::Tasks => string("tasks"),
            Page::TasksByOwner => string("owners"),
            Page::Sources => string("sources"),
            Page::Revisions => string("revisions"),
            Page::Downloads => string("data-files"),
            Page::Glossary => string("glossary"),
            Page::Accessibility => string("accessibility"),
            Page::Search => string("search"),
            Page::Section { path, .. } => self.note_title(&format!("{path}/index")).unwrap_or_else(|| {
                let name = path.rsplit('/').next().unwrap_or_default();
                self.own(name)
            }),
            Page::Note(id) => self.note_title(id.as_str()).unwrap_or_else(|| self.own(id.as_str())),
            Page::Tags => string("tags"),
            Page::Tag { slug, .. } => {
                let tags = self.world.plan.tags.get(&self.language);
                let name = tags.and_then(|tags| tags.get(slug)).map_or(slug.as_str(), |tag| tag.name.as_str());
                self.own(name)
            }
            Page::Whole(of) => {
                let title = self.title(of);
                let key = if matches!(**of, Page::Document(_)) { "whole-of-law" } else { "whole-of" };
                Words { text: self.filled(key, &[("title", &title.text)]), ..title }
            }
            Page::NotFound => string("not-found"),
        }
    }

    pub fn article(&self, article: u16) -> String {
        self.filled("article", &[("number", &article.to_string())])
    }

    fn note_title(&self, id: &str) -> Option<Words> {
        let (text, language) = self.site().notes.get(id)?.read(self.language)?;
        let lang = (language != self.language).then(|| language.tag());
        Some(Words { text: text.title.clone(), lang })
    }

    fn numbered(&self, title: Words, page: usize) -> Words {
        let number = self.filled("page-number", &[("number", &page.to_string())]);
        Words { text: format!("{} ({number})", title.text), ..title }
    }
}
