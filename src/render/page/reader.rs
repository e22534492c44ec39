//! What the law means for one kind of reader: what to do, by when, what is asked, which articles.

use jiff::civil::Date;
use serde::Serialize;

use super::deadlines::DeadlineShown;
use super::document::ArticleEntry;
use super::frame::PageContext;
use super::questions::QuestionShown;
use crate::model::{Id, Reader};
use crate::plan::Page;
use crate::render::checked::CheckedLaws;
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct ReaderPage {
    summary: Words,
    /// What they have to do, step by step.
    checklists: Vec<Anchor>,
    deadlines: Vec<DeadlineShown>,
    topics: Vec<TopicOfReader>,
    laws: Vec<ArticlesOfLaw>,
    others: Vec<Anchor>,
    checked: CheckedLaws,
}

/// What a reader asks about one topic.
#[derive(Serialize)]
struct TopicOfReader {
    id: String,
    topic: Anchor,
    questions: Vec<QuestionShown>,
    /// The others, whose answers stand on the page of the topic.
    more: Vec<Anchor>,
}

/// The articles of one document that concern a reader.
#[derive(Serialize)]
struct ArticlesOfLaw {
    document: Anchor,
    articles: Vec<ArticleEntry>,
}

/// How many questions of a topic are answered on a reader's page: more, and nobody would find their own.
const IN_FULL: usize = 6;

impl PageContext for ReaderPage {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn updated(&self) -> Option<Date> {
        self.checked.newest
    }
}

pub fn context(id: &Id<Reader>, view: &View) -> ReaderPage {
    let site = view.site();
    let checklists = site.checklists.values().filter(|checklist| checklist.readers.contains(id));
    let deadlines = site.deadlines.values().filter(|deadline| deadline.readers.contains(id));
    let others = site.readers.values().filter(|reader| reader.id != *id);
    let asked = site.questions.values().filter(|question| question.readers.contains(id));
    let dated = site.deadlines.values().filter(|deadline| deadline.readers.contains(id));
    let basis = asked.flat_map(|question| &question.answer.basis).chain(dated.flat_map(|it| &it.basis));
    ReaderPage {
        checked: view.checked_laws(basis),
        summary: view.words(&site.readers[id].summary),
        checklists: checklists.map(|checklist| view.checklist_anchor(checklist)).collect(),
        deadlines: deadlines.map(|deadline| view.deadline(deadline)).collect(),
        topics: topics(id, view),
        laws: laws(id, view),
        others: others.map(|reader| view.reader_anchor(&reader.id)).collect(),
    }
}

fn topics(id: &Id<Reader>, view: &View) -> Vec<TopicOfReader> {
    let site = view.site();
    let topics = site.topics.values().map(|topic| {
        let asked: Vec<_> =
            site.questions.values().filter(|it| it.topic == topic.id && it.readers.contains(id)).collect();
        let (first, more) = asked.split_at(asked.len().min(IN_FULL));
        TopicOfReader {
            // No record has an underscore in its id, so that nothing else on the page has this one.
            id: format!("muc_{}", topic.id),
            topic: view.topic_anchor(&topic.id),
            questions: first.iter().map(|question| view.question(question)).collect(),
            more: more.iter().map(|question| view.question_anchor(question)).collect(),
        }
    });
    topics.filter(|topic| !topic.questions.is_empty()).collect()
}

fn laws(id: &Id<Reader>, view: &View) -> Vec<ArticlesOfLaw> {
    let laws = view.site().documents.values().map(|document| {
        let concerned = document.provisions.values().filter(|provision| provision.readers.contains(id));
        ArticlesOfLaw {
            document: view.document_anchor(&document.id),
            articles: concerned.map(|provision| view.article_entry(&document.id, provision)).collect(),
        }
    });
    laws.filter(|law| !law.articles.is_empty()).collect()
}

impl View<'_> {
    pub fn reader_anchor(&self, id: &Id<Reader>) -> Anchor {
        Anchor { words: self.words(&self.site().readers[id].name), href: self.link(&Page::Reader(id.clone())) }
    }
}
