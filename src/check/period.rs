//! Periods.

use super::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::model::Period;
use crate::phrase;
use crate::text::Spanned;

impl Desk<'_> {
    /// Reads a period and says so where it is none.
    pub fn period(&mut self, written: &Spanned<String>) -> Option<Period> {
        let period = written.parse().ok();
        if period.is_none() {
            let text = &written.value;
            self.diagnostics.push(
                Diagnostic::error(
                    "bad-period",
                    written.span,
                    phrase!("`{text}` không phải là kỳ số liệu", "`{text}` is no period"),
                )
                .help(phrase!(
                    "viết năm `2023`, quý `2023-Q1`, tháng `2023-06`, ngày `2023-06-30` hoặc giai đoạn `2021/2025`",
                    "write a year `2023`, quarter `2023-Q1`, month `2023-06`, day `2023-06-30` or years `2021/2025`"
                )),
            );
        }
        period
    }

    pub fn optional_period(&mut self, written: &Option<Spanned<String>>) -> Option<Period> {
        written.as_ref().and_then(|written| self.period(written))
    }
}
