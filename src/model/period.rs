//! The time that an observation speaks of.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, date};

use crate::language::{Language, short_date};

/// A year, quarter, month, day, or a run of years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    Years { first: i16, last: i16 },
    Year(i16),
    Quarter { year: i16, quarter: i8 },
    Month { year: i16, month: i8 },
    Day(Date),
}

/// Why a text is no period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeriodError;

const ROMAN_QUARTERS: [&str; 4] = ["I", "II", "III", "IV"];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

impl Period {
    /// Before every other.
    pub const FIRST: Period = Period::Day(Date::MIN);
    /// After every other.
    pub const LAST: Period = Period::Years { first: -9999, last: 9999 };

    pub fn first_day(self) -> Date {
        match self {
            Period::Years { first, .. } => date(first, 1, 1),
            Period::Year(year) => date(year, 1, 1),
            Period::Quarter { year, quarter } => date(year, quarter * 3 - 2, 1),
            Period::Month { year, month } => date(year, month, 1),
            Period::Day(day) => day,
        }
    }

    pub fn last_day(self) -> Date {
        match self {
            Period::Years { last, .. } => date(last, 12, 31),
            Period::Year(year) => date(year, 12, 31),
            Period::Quarter { year, quarter } => date(year, quarter * 3, 1).last_of_month(),
            Period::Month { year, month } => date(year, month, 1).last_of_month(),
            Period::Day(day) => day,
        }
    }

    /// The period of the same length that ends where this one begins; a day and a run of years have none.
    pub fn before(self) -> Option<Period> {
        match self {
            Period::Year(year) => Some(Period::Year(year - 1)),
            Period::Quarter { year, quarter: 1 } => Some(Period::Quarter { year: year - 1, quarter: 4 }),
            Period::Quarter { year, quarter } => Some(Period::Quarter { year, quarter: quarter - 1 }),
            Period::Month { year, month: 1 } => Some(Period::Month { year: year - 1, month: 12 }),
            Period::Month { year, month } => Some(Period::Month { year, month: month - 1 }),
            Period::Day(_) | Period::Years { .. } => None,
        }
    }

    /// Whether it spans as many years, quarters, months or days as `other`.
    pub fn is_as_long_as(self, other: Period) -> bool {
        match (self, other) {
            (Period::Years { first, last }, Period::Years { first: begin, last: end }) => last - first == end - begin,
            _ => std::mem::discriminant(&self) == std::mem::discriminant(&other),
        }
    }

    /// Where its last day stands on an axis of years: 2023-12-31 is just under 2024.
    pub fn position(self) -> f64 {
        let day = self.last_day();
        f64::from(day.year()) + f64::from(day.day_of_year()) / f64::from(day.days_in_year() + 1)
    }

    /// In full, as in "quý I năm 2023" or "July 2024".
    pub fn in_words(self, language: Language) -> String {
        match (self, language) {
            (Period::Year(year), Language::Vi) => format!("năm {year}"),
            (Period::Quarter { year, quarter }, Language::Vi) => {
                format!("quý {} năm {year}", ROMAN_QUARTERS[quarter as usize - 1])
            }
            (Period::Month { year, month }, Language::Vi) => format!("tháng {month} năm {year}"),
            (Period::Years { first, last }, Language::Vi) => format!("giai đoạn {first}–{last}"),
            (Period::Day(day), Language::Vi) => format!("ngày {}", short_date(day, language)),
            (_, Language::En) => self.in_short(language),
        }
    }

    /// For the head of a column or the foot of a mark, as in "I/2023" or "7/2024".
    pub fn in_short(self, language: Language) -> String {
        match (self, language) {
            (Period::Years { first, last }, _) => format!("{first}–{last}"),
            (Period::Year(year), _) => year.to_string(),
            (Period::Quarter { year, quarter }, Language::Vi) => {
                format!("{}/{year}", ROMAN_QUARTERS[quarter as usize - 1])
            }
            (Period::Quarter { year, quarter }, Language::En) => format!("Q{quarter} {year}"),
            (Period::Month { year, month }, Language::Vi) => format!("{month}/{year}"),
            (Period::Month { year, month }, Language::En) => format!("{} {year}", MONTHS[month as usize - 1]),
            (Period::Day(day), _) => short_date(day, language),
        }
    }
}

/// As written in TOML: `2023`, `2023-Q1`, `2023-06`, `2023-06-30`, `2021/2025`.
impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Period, PeriodError> {
        if let Some((first, last)) = text.split_once('/') {
            let (first, last) = (year(first)?, year(last)?);
            return if first < last { Ok(Period::Years { first, last }) } else { Err(PeriodError) };
        }
        let mut parts = text.split('-');
        let year = year(parts.next().unwrap_or_default())?;
        match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => Ok(Period::Year(year)),
            (Some(part), None, _) => match part.strip_prefix('Q') {
                Some(quarter) => Ok(Period::Quarter { year, quarter: number(quarter, 1, 1..=4)? }),
                None => Ok(Period::Month { year, month: number(part, 2, 1..=12)? }),
            },
            (Some(month), Some(day), None) => {
                let (month, day) = (number(month, 2, 1..=12)?, number(day, 2, 1..=31)?);
                Date::new(year, month, day).map(Period::Day).map_err(|_| PeriodError)
            }
            _ => Err(PeriodError),
        }
    }
}

/// Years of statistics: four digits, so that a typing error such as `20223` is found.
fn year(text: &str) -> Result<i16, PeriodError> {
    let year: i16 = if text.len() == 4 { text.parse().map_err(|_| PeriodError)? } else { return Err(PeriodError) };
    if (1900..=2199).contains(&year) { Ok(year) } else { Err(PeriodError) }
}

fn number(text: &str, digits: usize, range: std::ops::RangeInclusive<i8>) -> Result<i8, PeriodError> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse().map_err(|_| PeriodError)?;
    if plain && range.contains(&number) { Ok(number) } else { Err(PeriodError) }
}

/// The form of [`FromStr`].
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Period::Years { first, last } => write!(f, "{first}/{last}"),
            Period::Year(year) => write!(f, "{year}"),
            Period::Quarter { year, quarter } => write!(f, "{year}-Q{quarter}"),
            Period::Month { year, month } => write!(f, "{year}-{month:02}"),
            Period::Day(day) => write!(f, "{day}"),
        }
    }
}

/// By the day on which they end; of two that end together the longer one is later, as a sum is.
impl Ord for Period {
    fn cmp(&self, other: &Period) -> Ordering {
        (self.last_day(), other.first_day()).cmp(&(other.last_day(), self.first_day()))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Period) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_forms_come_back() {
        for text in ["2023", "2023-Q1", "2023-06", "2023-06-30", "2021/2025"] {
            assert_eq!(text.parse::<Period>().expect("a period").to_string(), text);
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in [
            "",
            "23",
            "20223",
            "2023-Q5",
            "2023-13",
            "2023-6",
            "2023-+6",
            "2023-Q+",
            "2023-06-+3",
            "2023-02-30",
            "2025/2021",
            "2023-06-30-1",
        ] {
            assert_eq!(text.parse::<Period>(), Err(PeriodError), "{text}");
        }
    }

    #[test]
    fn order_follows_the_last_day() {
        let mut periods: Vec<Period> =
            ["2023", "2022", "2023-12", "2023-06-30", "2021/2023"].map(|text| text.parse().expect("a period")).into();
        periods.sort();
        let written: Vec<String> = periods.iter().map(Period::to_string).collect();
        assert_eq!(written, ["2022", "2023-06-30", "2023-12", "2023", "2021/2023"]);
    }
}
