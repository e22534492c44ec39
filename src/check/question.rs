//! Questions and answers.

use super::names::{Desk, visibility};
use super::statement::historical;
use crate::model::{Document, Id, Question, Reader, Register, Statement, Topic};
use crate::read::Records;

pub fn questions(
    records: &Records,
    documents: &Register<Document>,
    readers: &Register<Reader>,
    topics: &Register<Topic>,
    desk: &mut Desk,
) -> Register<Question> {
    let mut questions = Register::new();
    for record in &records.questions {
        let id: Id<Question> = Id::new(&record.id);
        let own = visibility(&record.audience, &record.embargo);
        desk.wants_a_basis(!record.basis.is_empty(), record.answer.span);
        let basis = desk.citations(documents, &record.basis, own);
        let in_reach = desk.find_all(readers, &record.readers, own);
        let Some(topic) = desk.find(topics, &record.topic, own) else { continue };
        let question = Question {
            id: id.clone(),
            question: record.question.value.clone(),
            answer: Statement { text: record.answer.value.clone(), basis, origin: record.answer.span },
            readers: in_reach,
            topic,
            historical: historical(&record.historical),
            visibility: own,
            origin: record.id.span,
        };
        questions.add(id, question);
    }
    questions
}
