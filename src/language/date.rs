//! Days of the calendar, as officials write them and as a table has room for.

use jiff::civil::Date;

use super::tag::Language;

/// The months in English.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `ngày 05 tháng 02 năm 2024`, `5 February 2024`.
///
/// The Vietnamese form is that of Decree 30/2020/NĐ-CP, Annex I: days below 10 and the months 1 and
/// 2 take a zero, so that nobody can put a digit before them. CLDR's long date is another.
pub fn long_date(date: Date, language: Language) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match language {
        Language::Vi if month <= 2 => format!("ngày {day:02} tháng {month:02} năm {year}"),
        Language::Vi => format!("ngày {day:02} tháng {month} năm {year}"),
        Language::En => format!("{day} {} {year}", month_name(date)),
    }
}

/// `5/2/2024`, `5 Feb 2024`.
pub fn short_date(date: Date, language: Language) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match language {
        Language::Vi => format!("{day}/{month}/{year}"),
        Language::En => format!("{day} {} {year}", &month_name(date)[..3]),
    }
}

fn month_name(date: Date) -> &'static str {
    MONTHS[date.month() as usize - 1]
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_official_form_pads_small_days_and_the_first_two_months() {
        for (day, expected) in [
            (date(2024, 2, 5), "ngày 05 tháng 02 năm 2024"),
            (date(2023, 6, 29), "ngày 29 tháng 6 năm 2023"),
            (date(2025, 7, 1), "ngày 01 tháng 7 năm 2025"),
            (date(2020, 1, 31), "ngày 31 tháng 01 năm 2020"),
            (date(2021, 10, 10), "ngày 10 tháng 10 năm 2021"),
        ] {
            assert_eq!(long_date(day, Language::Vi), expected);
        }
    }

    #[test]
    fn short_forms_name_the_month_where_its_place_is_in_doubt() {
        assert_eq!(short_date(date(2023, 6, 29), Language::Vi), "29/6/2023");
        assert_eq!(short_date(date(2024, 2, 5), Language::Vi), "5/2/2024");
        assert_eq!(short_date(date(2024, 2, 5), Language::En), "5 Feb 2024");
        assert_eq!(short_date(date(2024, 9, 30), Language::En), "30 Sep 2024");
    }

    #[test]
    fn english_says_the_month() {
        assert_eq!(long_date(date(2024, 2, 5), Language::En), "5 February 2024");
        assert_eq!(long_date(date(2024, 12, 25), Language::En), "25 December 2024");
    }
}
