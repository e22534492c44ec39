//! A period that the law sets from a day of the calendar, and the day on which it runs out.

use jiff::ToSpan;
use jiff::civil::Date;

use super::citation::Citation;
use super::edition::Visibility;
use super::id::Id;
use super::reader::Reader;
use crate::language::Phrase;
use crate::text::{Span, Spanned};

#[derive(Debug, Clone)]
pub struct Deadline {
    pub id: Id<Deadline>,
    /// What has to be done.
    pub title: Phrase,
    /// The rule in a sentence.
    pub text: Option<Phrase>,
    pub basis: Vec<Spanned<Citation>>,
    pub from: Date,
    /// How long it runs; nothing for what applies from its day on.
    pub months: Option<u16>,
    pub readers: Vec<Id<Reader>>,
    pub note: Option<Phrase>,
    pub visibility: Visibility,
    pub origin: Span,
}

impl Deadline {
    /// The day on which it has run out: `from` and so many months. The law prints the months, not this day.
    pub fn end(&self) -> Date {
        end_of(self.from, self.months.unwrap_or(0))
    }

    pub fn has_run_out(&self, date: Date) -> bool {
        self.end() <= date
    }
}

/// Where the month has no such day, its last.
fn end_of(from: Date, months: u16) -> Date {
    from.saturating_add(i64::from(months).months())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn months_run_from_a_day_of_the_calendar() {
        assert_eq!(end_of(date(2024, 7, 1), 18), date(2026, 1, 1));
        assert_eq!(end_of(date(2023, 8, 31), 6), date(2024, 2, 29));
        assert_eq!(end_of(date(2023, 9, 1), 0), date(2023, 9, 1));
    }
}
