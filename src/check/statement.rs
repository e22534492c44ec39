//! Sentences of law: each stands on provisions that exist.

use super::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::model::{Document, Historical, Register, Statement, Visibility};
use crate::phrase;
use crate::read::{HistoricalRecord, StatementRecord};
use crate::text::{Span, Spanned};

impl Desk<'_> {
    /// A statement in a record whose readers are `from`.
    pub fn statement(
        &mut self,
        documents: &Register<Document>,
        record: &Spanned<StatementRecord>,
        from: Visibility,
    ) -> Statement {
        let basis = self.citations(documents, &record.basis, from);
        Statement { text: record.text.clone(), basis, origin: record.span }
    }

    /// The same in a record that has no deadlines.
    pub fn statements(
        &mut self,
        documents: &Register<Document>,
        records: &[Spanned<StatementRecord>],
        from: Visibility,
    ) -> Vec<Statement> {
        let mut statements = Vec::new();
        for record in records {
            if let Some(deadline) = &record.deadline {
                self.diagnostics.push(deadline_out_of_place(deadline.span));
            }
            statements.push(self.statement(documents, record, from));
        }
        statements
    }

    /// Says that a sentence of law cites nothing.
    pub fn wants_a_basis(&mut self, cites: bool, span: Span) {
        if cites {
            return;
        }
        self.diagnostics.push(
            Diagnostic::error(
                "statement-without-basis",
                span,
                phrase!("câu này nói về luật mà không dẫn điều nào", "this speaks of the law and cites no article"),
            )
            .help(phrase!(
                "thêm `basis = [\"17/2023/QH15#22.1\"]`: số văn bản, điều, khoản",
                "add `basis = [\"17/2023/QH15#22.1\"]`: the document's number, article, clause"
            )),
        );
    }

    /// Of a note: which documents it may cite that are not in force.
    pub fn historical(
        &mut self,
        documents: &Register<Document>,
        record: &Option<Spanned<HistoricalRecord>>,
        from: Visibility,
    ) -> Historical {
        match record.as_ref().map(|record| &record.value) {
            None | Some(HistoricalRecord::Whole(false)) => Historical::None,
            Some(HistoricalRecord::Whole(true)) => Historical::All,
            Some(HistoricalRecord::Documents(numbers)) => {
                let cited = self.citations(documents, numbers, from);
                Historical::Documents(cited.into_iter().map(|citation| citation.value.document).collect())
            }
        }
    }
}

/// Of a record: `historical = true`.
pub fn historical(record: &Option<Spanned<bool>>) -> Historical {
    match record.as_ref().is_some_and(|historical| historical.value) {
        true => Historical::All,
        false => Historical::None,
    }
}

fn deadline_out_of_place(span: Span) -> Diagnostic {
    Diagnostic::error(
        "unknown-key",
        span,
        phrase!("`deadline` chỉ dùng trong `[[checklist]]`", "`deadline` is for a `[[checklist]]` only"),
    )
    .help(phrase!("bỏ `deadline` ở đây", "leave `deadline` out here"))
}
