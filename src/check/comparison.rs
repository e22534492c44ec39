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
        desk.wants_a_basis(!record.after.basis.is_empty(), record.after.span);
        let sides = [record.before.clone(), record.after.clone()];
        let mut statements = desk.statements(documents, &sides, own);
        let (Some(after), Some(before)) = (statements.pop(), statements.pop()) else { continue };
        stands_on(&before, &earlier, record, desk);
        stands_on(&after, &document, record, desk);
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

/// Says where a side cites anything but its own document.
fn stands_on(statement: &Statement, document: &Citation, record: &ComparisonRecord, desk: &mut Desk) {
    let Some(other) = statement.basis.iter().find(|citation| citation.document != document.document) else { return };
    let (earlier, later) = (&record.earlier.value, &record.document.value);
    desk.diagnostics.push(
        Diagnostic::error(
            "comparison-of-another-document",
            other.span,
            phrase!("vế này dẫn một văn bản khác", "this side cites another document"),
        )
        .help(phrase!(
            "vế `before` dẫn {earlier}, vế `after` dẫn {later}",
            "let `before` cite {earlier} and `after` cite {later}"
        )),
    );
}
