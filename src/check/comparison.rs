//! Law before and after, point by point.

use super::names::{Desk, visibility, words};
use crate::diagnostic::Diagnostic;
use crate::model::{Citation, Comparison, Document, Id, Register, Statement};
use crate::phrase;
use crate::read::{ComparisonRecord, Records};
use crate::text::Spanned;

pub fn comparisons(records: &Records, documents: &Register<Document>, desk: &mut Desk) -> Register<Comparison> {
    let mut comparisons = Register::new();
    for record in &records.comparisons {
        let id: Id<Comparison> = Id::new(&record.id);
        let own = visibility(&record.audience, &record.embargo);
        let named = [&record.document, &record.earlier].map(|number| desk.citation(documents, number, own));
        let [Some(document), Some(earlier)] = named else { continue };
        compares_two_documents(record, [&document, &earlier], desk);
        desk.wants_a_basis(!record.after.basis.is_empty(), record.after.span);
        let sides = [record.before.clone(), record.after.clone()];
        let mut statements = desk.statements(documents, &sides, own);
        let (Some(after), Some(before)) = (statements.pop(), statements.pop()) else { continue };
        let before = on_the_whole(before, earlier.clone());
        let comparison = Comparison {
            id: id.clone(),
            document: document.document,
            earlier: earlier.document,
            title: record.title.value.clone(),
            before,
            after,
            note: words(&record.note),
            visibility: own,
            origin: record.id.span,
        };
        comparisons.add(id, comparison);
    }
    comparisons
}

/// What cites nothing stands on the document as a whole.
fn on_the_whole(statement: Statement, document: Citation) -> Statement {
    let whole = vec![Spanned::new(document, statement.origin)];
    let basis = if statement.basis.is_empty() { whole } else { statement.basis };
    Statement { basis, ..statement }
}

/// Two documents, each as a whole.
fn compares_two_documents(record: &ComparisonRecord, [document, earlier]: [&Citation; 2], desk: &mut Desk) {
    let written = [(&record.document, document), (&record.earlier, earlier)];
    let of_part = written.into_iter().find(|(_, citation)| citation.place.is_some());
    let (span, message) = match of_part {
        Some((written, _)) => (
            written.span,
            phrase!("ở đây so sánh cả văn bản, không phải một điều", "whole documents are compared here"),
        ),
        None if document.document == earlier.document => {
            (record.earlier.span, phrase!("văn bản được so với chính nó", "the document is compared with itself"))
        }
        None => return,
    };
    desk.diagnostics.push(Diagnostic::error("comparison-of-itself", span, message).help(phrase!(
        "viết số của hai văn bản khác nhau: văn bản mới ở `document`, văn bản cũ ở `earlier`",
        "write the numbers of two documents: the later in `document`, the one before in `earlier`"
    )));
}
