//! The number that a page leads with (schema.org `Observation`).

use super::thing::Thing;
use crate::model::{Observation, Period};
use crate::plan::Page;
use crate::render::world::View;

/// Exactly the number that readers see, and how sure its source is; nothing where there is none.
pub fn observation(observation: &Observation, view: &View) -> Option<Thing> {
    let key = &observation.key;
    let shown = view.shown(observation);
    let unit = &view.site().units[&view.site().indicators[&key.indicator].unit];
    let page = Page::Indicator(key.indicator.clone());
    let (date, length) = when(key.period);
    Some(
        Thing::new("Observation")
            .with("variableMeasured", Thing::at(view.named_on(&page, "variable")?))
            .with("observationAbout", view.place(&key.area))
            .with("observationDate", date)
            .with_known("observationPeriod", length)
            .with("value", observation.known()?)
            .with("unitText", view.text_of(&unit.name))
            .with_known("description", shown.status),
    )
}

/// The beginning of a period, as exactly as it is known, and how long it is (ISO 8601). A day is a moment.
fn when(period: Period) -> (String, Option<String>) {
    match period {
        Period::Years { first, last } => (first.to_string(), Some(format!("P{}Y", last - first + 1))),
        Period::Year(year) => (year.to_string(), Some("P1Y".to_string())),
        Period::Quarter { year, quarter } => (format!("{year}-{:02}", quarter * 3 - 2), Some("P3M".to_string())),
        Period::Month { .. } => (period.to_string(), Some("P1M".to_string())),
        Period::Day(day) => (day.to_string(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_has_a_beginning_and_a_length() {
        for (written, date, length) in [
            ("2023", "2023", Some("P1Y")),
            ("2021/2025", "2021", Some("P5Y")),
            ("2023-Q4", "2023-10", Some("P3M")),
            ("2023-06", "2023-06", Some("P1M")),
            ("2023-06-30", "2023-06-30", None),
        ] {
            let (begins, lasts) = when(written.parse().expect("a period"));
            assert_eq!((begins.as_str(), lasts.as_deref()), (date, length), "{written}");
        }
    }
}
