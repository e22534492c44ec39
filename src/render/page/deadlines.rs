//! Deadlines that the law sets, and which have run out.

use jiff::civil::Date;
use serde::Serialize;

use super::frame::PageContext;
use crate::language::short_date;
use crate::model::Deadline;
use crate::plan::Page;
use crate::render::checked::CheckedLaws;
use crate::render::prose::Prose;
use crate::render::statement::StatementShown;
use crate::render::world::{View, Words};

#[derive(Serialize)]
pub struct Deadlines {
    summary: Words,
    deadlines: Vec<DeadlineShown>,
    checked: CheckedLaws,
}

/// A day by which something has to be done.
#[derive(Debug, Clone, Serialize)]
pub struct DeadlineShown {
    pub id: String,
    pub title: Words,
    pub href: Option<String>,
    pub statement: StatementShown,
    /// "18 tháng, kể từ 1/7/2024".
    pub period: String,
    /// Whether its day is over.
    pub has_run_out: bool,
    /// "Đã hết, khoảng 1/1/2026".
    pub state: String,
    pub note: Option<Words>,
}

impl PageContext for Deadlines {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn updated(&self) -> Option<Date> {
        self.checked.newest
    }
}

pub fn context(view: &View) -> Deadlines {
    let mut deadlines: Vec<&Deadline> = view.site().deadlines.values().collect();
    deadlines.sort_by_key(|deadline| deadline.end());
    Deadlines {
        checked: view.checked_laws(deadlines.iter().flat_map(|deadline| &deadline.basis)),
        summary: view.own(view.string("deadlines-summary")),
        deadlines: deadlines.into_iter().map(|deadline| view.deadline(deadline)).collect(),
    }
}

impl View<'_> {
    pub fn deadline(&self, deadline: &Deadline) -> DeadlineShown {
        let (from, end) = (short_date(deadline.from, self.language), short_date(deadline.end(), self.language));
        let has_run_out = deadline.has_run_out(self.world.date);
        let (period, state) = match (deadline.months, has_run_out) {
            (Some(months), true) => (self.months(months, &from), self.filled("deadline-over", &[("date", &end)])),
            (Some(months), false) => (self.months(months, &from), self.filled("deadline-runs", &[("date", &end)])),
            (None, true) => (self.filled("from-day", &[("date", &from)]), self.string("deadline-applies").to_string()),
            (None, false) => (self.filled("from-day", &[("date", &from)]), self.string("deadline-ahead").to_string()),
        };
        DeadlineShown {
            id: deadline.id.to_string(),
            title: self.words(&deadline.title),
            href: self.link(&Page::Deadlines).map(|page| format!("{page}#{}", deadline.id)),
            statement: match &deadline.text {
                Some(text) => self.said(text, &deadline.basis),
                None => StatementShown { words: Prose::default(), basis: self.basis(&deadline.basis) },
            },
            period,
            has_run_out: has_run_out && deadline.months.is_some(),
            state,
            note: self.optional_words(&deadline.note),
        }
    }

    fn months(&self, months: u16, from: &str) -> String {
        self.counted("months-from", "months", usize::from(months), &[("date", from)])
    }
}
