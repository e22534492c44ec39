//! Questions: the list of all, by topic and by reader, and the answers of one topic.

use jiff::civil::Date;
use serde::Serialize;

use super::frame::PageContext;
use crate::model::{Id, Question, Topic};
use crate::plan::Page;
use crate::render::checked::CheckedLaws;
use crate::render::statement::StatementShown;
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct Questions {
    summary: Words,
    readers: Vec<Anchor>,
    topics: Vec<TopicEntry>,
}

/// A topic with its questions.
#[derive(Serialize)]
struct TopicEntry {
    id: String,
    topic: Anchor,
    /// Its questions, with links to their answers.
    questions: Vec<Anchor>,
}

#[derive(Serialize)]
pub struct TopicPage {
    summary: Option<Words>,
    /// For search engines.
    description: String,
    questions: Vec<QuestionShown>,
    checked: CheckedLaws,
    previous: Option<Anchor>,
    next: Option<Anchor>,
}

/// A question with its answer.
#[derive(Debug, Clone, Serialize)]
pub struct QuestionShown {
    pub id: String,
    /// As readers ask it.
    pub question: Words,
    pub answer: StatementShown,
    pub readers: Vec<Anchor>,
}

impl PageContext for Questions {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }
}

impl PageContext for TopicPage {
    fn summary(&self) -> Option<Words> {
        self.summary.clone()
    }

    fn description(&self) -> Option<String> {
        Some(self.description.clone())
    }

    fn updated(&self) -> Option<Date> {
        self.checked.newest
    }
}

pub fn context(view: &View) -> Questions {
    let site = view.site();
    let readers = site.readers.values().map(|reader| view.reader_anchor(&reader.id));
    let topics = asked(view).into_iter().map(|topic| TopicEntry {
        id: topic.id.to_string(),
        topic: view.topic_anchor(&topic.id),
        questions: of_topic(&topic.id, view).map(|question| view.question_anchor(question)).collect(),
    });
    Questions {
        summary: view.own(view.filled("questions-summary", &[("count", &site.questions.len().to_string())])),
        readers: readers.collect(),
        topics: topics.collect(),
    }
}

pub fn topic(id: &Id<Topic>, view: &View) -> TopicPage {
    let topics = asked(view);
    let place = topics.iter().position(|topic| topic.id == *id).unwrap_or(0);
    let neighbour = |topic: Option<&&Topic>| topic.map(|topic| view.topic_anchor(&topic.id));
    let questions: Vec<_> = of_topic(id, view).map(|question| view.question(question)).collect();
    TopicPage {
        summary: view.optional_words(&view.site().topics[id].summary),
        checked: view.checked_laws(of_topic(id, view).flat_map(|question| &question.answer.basis)),
        description: questions
            .iter()
            .map(|question| question.question.text.as_str())
            .take(3)
            .collect::<Vec<_>>()
            .join(" "),
        previous: neighbour(place.checked_sub(1).and_then(|before| topics.get(before))),
        next: neighbour(topics.get(place + 1)),
        questions,
    }
}

/// The topics of which something is asked, in their own order.
fn asked<'v>(view: &View<'v>) -> Vec<&'v Topic> {
    let site = view.site();
    site.topics.values().filter(|topic| site.questions.values().any(|question| question.topic == topic.id)).collect()
}

fn of_topic<'v>(id: &Id<Topic>, view: &View<'v>) -> impl Iterator<Item = &'v Question> {
    let id = id.clone();
    view.site().questions.values().filter(move |question| question.topic == id)
}

impl View<'_> {
    pub fn question(&self, question: &Question) -> QuestionShown {
        QuestionShown {
            id: question.id.to_string(),
            question: self.words(&question.question),
            answer: self.statement(&question.answer),
            readers: question.readers.iter().map(|reader| self.reader_anchor(reader)).collect(),
        }
    }

    pub fn question_anchor(&self, question: &Question) -> Anchor {
        self.anchor_on(&Page::Topic(question.topic.clone()), question.id.as_str(), self.words(&question.question))
    }

    pub fn topic_anchor(&self, id: &Id<Topic>) -> Anchor {
        Anchor { words: self.words(&self.site().topics[id].name), href: self.link(&Page::Topic(id.clone())) }
    }
}
