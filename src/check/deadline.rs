//! Deadlines that the law sets.

use super::names::{Desk, visibility, words};
use crate::diagnostic::Diagnostic;
use crate::model::{Deadline, Document, Id, Reader, Register};
use crate::phrase;
use crate::read::Records;
use crate::text::Spanned;

pub fn deadlines(
    records: &Records,
    documents: &Register<Document>,
    readers: &Register<Reader>,
    desk: &mut Desk,
) -> Register<Deadline> {
    let mut deadlines = Register::new();
    for record in &records.deadlines {
        let id: Id<Deadline> = Id::new(&record.id);
        let own = visibility(&record.audience, &record.embargo);
        desk.wants_a_basis(!record.basis.is_empty(), record.id.span);
        let deadline = Deadline {
            id: id.clone(),
            title: record.title.value.clone(),
            text: words(&record.text),
            basis: desk.citations(documents, &record.basis, own),
            from: record.from.value,
            months: record.months.as_ref().and_then(|months| whole_months(months, desk)),
            readers: desk.find_all(readers, &record.readers, own),
            note: words(&record.note),
            visibility: own,
            origin: record.id.span,
        };
        deadlines.add(id, deadline);
    }
    deadlines
}

/// From one month to a hundred years.
fn whole_months(written: &Spanned<i64>, desk: &mut Desk) -> Option<u16> {
    let months = u16::try_from(written.value).ok().filter(|months| (1..=1200).contains(months));
    if months.is_none() {
        desk.diagnostics.push(
            Diagnostic::error(
                "wrong-type",
                written.span,
                phrase!("số tháng phải từ 1 đến 1200", "the number of months has to be from 1 to 1200"),
            )
            .help(phrase!("viết như `months = 18`", "write it like `months = 18`")),
        );
    }
    months
}
