//! One flag for each number: `OBS_STATUS`.

use super::row::Row;
use crate::model::{Missing, ObservationStatus, Reading};

/// Those of `SDMX:CL_OBS_STATUS(2.2)` that a number here can have.
pub const STATUSES: [(&str, &str, &str); 7] = [
    ("A", "Giá trị bình thường", "Normal value"),
    ("B", "Đứt chuỗi thời gian", "Time series break"),
    ("E", "Giá trị ước tính", "Estimated value"),
    ("M", "Thiếu số: không thể có", "Missing value; data cannot exist"),
    ("O", "Thiếu số", "Missing value"),
    ("P", "Giá trị sơ bộ", "Provisional value"),
    ("Q", "Thiếu số: không công bố", "Missing value; suppressed"),
];

/// By the order that SDMX recommends where one number has one flag: a break, then why there is no number, then how sure it is
/// ("Possible Ways of Implementing the Observation Status Concept", version 2.0, section 2). `A` is also what it has for a number
/// of which nobody says anything. What one flag hides stands in `REPORTED_STATUS` and `MISSING_REASON`.
pub fn status(row: &Row) -> &'static str {
    match (row.is_break(), row.observation.reading, row.observation.status) {
        (true, ..) => "B",
        (_, Reading::Missing(Missing::NotAvailable), _) => "O",
        (_, Reading::Missing(Missing::NotApplicable), _) => "M",
        (_, Reading::Missing(Missing::Withheld), _) => "Q",
        (_, _, Some(ObservationStatus::Estimated)) => "E",
        (_, _, Some(ObservationStatus::Provisional)) => "P",
        (_, _, Some(ObservationStatus::Official) | None) => "A",
    }
}
