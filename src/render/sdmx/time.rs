//! How often, and when: `FREQ` and `TIME_PERIOD`.

use crate::model::Period;

/// Those of `SDMX:CL_FREQ(2.1)` that a period here can be of.
///
/// A number of one day was counted then and not daily, hence `I`, for points in time that follow no order. Of a run of years,
/// `_U` is for values of a range of time that are not those of its parts.
pub const FREQUENCIES: [(&str, &str, &str); 5] = [
    ("A", "Hằng năm", "Annual"),
    ("Q", "Hằng quý", "Quarterly"),
    ("M", "Hằng tháng", "Monthly"),
    ("I", "Không đều", "Irregular"),
    ("_U", "Không nêu", "Unspecified"),
];

pub fn frequency(period: Period) -> &'static str {
    match period {
        Period::Year(_) => "A",
        Period::Quarter { .. } => "Q",
        Period::Month { .. } => "M",
        Period::Day(_) => "I",
        Period::Years { .. } => "_U",
    }
}

/// As `ObservationalTimePeriodType` of SDMXCommon.xsd has it, where a run of years is a day and how long it lasts. All else is
/// written there as it is here.
pub fn time_period(period: Period) -> String {
    match period {
        Period::Years { first, last } => format!("{first}-01-01/P{}Y", last - first + 1),
        period => period.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_period_has_a_form_of_its_own() {
        for (written, frequency_of, time) in [
            ("2023", "A", "2023"),
            ("2023-Q1", "Q", "2023-Q1"),
            ("2023-06", "M", "2023-06"),
            ("2023-06-30", "I", "2023-06-30"),
            ("2021/2025", "_U", "2021-01-01/P5Y"),
        ] {
            let period: Period = written.parse().expect("a period");
            assert_eq!((frequency(period), time_period(period).as_str()), (frequency_of, time));
        }
    }
}
