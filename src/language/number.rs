//! Numbers as people read them: rounded here, and nowhere else. ICU4X (`icu_decimal`) writes them.

use fixed_decimal::{SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::GroupingStrategy;
use icu_locale_core::{Locale, locale};
use rust_decimal::Decimal;

use super::tag::Language;

/// U+2212, as wide as the plus sign, where CLDR has the hyphen of the keyboard.
const MINUS: char = '\u{2212}';

/// How an indicator wants its numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NumberStyle {
    /// This many digits after the decimal sign, filled up with zeros.
    pub decimals: u32,
    /// Says `+` before what is above zero: for differences.
    pub signed: bool,
}

/// The number for readers: `73.691` and `40,6` in Vietnamese, `73,691` and `40.6` in English.
///
/// Exact to the last digit shown; halves go away from zero. What rounds to zero has no sign.
pub fn format_number(value: Decimal, style: NumberStyle, language: Language) -> String {
    let decimals = style.decimals.min(Decimal::MAX_SCALE) as i16;
    let mut size: fixed_decimal::Decimal =
        value.abs().to_string().parse().expect("a decimal writes itself as digits and a point");
    size.round_with_mode(-decimals, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
    size.absolute.trim_end();
    size.absolute.pad_end(-decimals);

    let digits = FORMATTERS.with(|formatters| formatters.of(language).format(&size).to_string());
    match (size.absolute.is_zero(), value.is_sign_negative()) {
        (false, true) => format!("{MINUS}{digits}"),
        (false, false) if style.signed => format!("+{digits}"),
        _ => digits,
    }
}

/// What stands between the whole number and its decimals.
pub fn decimal_sign(language: Language) -> char {
    match language {
        Language::Vi => ',',
        Language::En => '.',
    }
}

/// Built once a language and thread, since reading CLDR's data is the dear part and ICU4X's formatters
/// stay on their thread.
struct Formatters {
    vi: DecimalFormatter,
    en: DecimalFormatter,
}

thread_local! {
    static FORMATTERS: Formatters = Formatters { vi: build(locale!("vi")), en: build(locale!("en")) };
}

impl Formatters {
    fn of(&self, language: Language) -> &DecimalFormatter {
        match language {
            Language::Vi => &self.vi,
            Language::En => &self.en,
        }
    }
}

fn build(locale: Locale) -> DecimalFormatter {
    DecimalFormatter::try_new(locale.into(), GroupingStrategy::Always.into())
        .expect("the data of both languages is compiled in")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(value: &str, decimals: u32, language: Language) -> String {
        format_number(value.parse().unwrap(), NumberStyle { decimals, signed: false }, language)
    }

    #[test]
    fn each_language_has_its_own_signs() {
        for (value, decimals, vi, en) in [
            ("73691", 0, "73.691", "73,691"),
            ("1025", 0, "1.025", "1,025"),
            ("999", 0, "999", "999"),
            ("40.6", 1, "40,6", "40.6"),
            ("29100", 0, "29.100", "29,100"),
            ("1234567.891", 3, "1.234.567,891", "1,234,567.891"),
            ("1000000000000", 0, "1.000.000.000.000", "1,000,000,000,000"),
            ("0", 0, "0", "0"),
            ("0.05", 2, "0,05", "0.05"),
        ] {
            assert_eq!(shown(value, decimals, Language::Vi), vi);
            assert_eq!(shown(value, decimals, Language::En), en);
        }
    }

    #[test]
    fn halves_go_away_from_zero() {
        for (value, decimals, expected) in [
            ("40.65", 1, "40,7"),
            ("40.64", 1, "40,6"),
            ("-40.65", 1, "−40,7"),
            ("0.5", 0, "1"),
            ("2.5", 0, "3"),
            ("999.5", 0, "1.000"),
            ("999999.95", 1, "1.000.000,0"),
        ] {
            assert_eq!(shown(value, decimals, Language::Vi), expected);
        }
    }

    #[test]
    fn digits_asked_for_are_never_left_out() {
        assert_eq!(shown("40", 1, Language::Vi), "40,0");
        assert_eq!(shown("40.60", 1, Language::Vi), "40,6");
        assert_eq!(shown("40.00", 0, Language::Vi), "40");
        assert_eq!(shown("1000", 2, Language::En), "1,000.00");
        assert_eq!(shown("0", 1, Language::En), "0.0");
    }

    #[test]
    fn below_zero_has_a_true_minus_sign() {
        assert_eq!(shown("-5", 0, Language::Vi), "−5");
        assert_eq!(shown("-1025", 0, Language::En), "−1,025");
        assert_eq!(shown("-0.4", 0, Language::Vi), "0");
    }

    #[test]
    fn differences_say_plus() {
        let style = NumberStyle { decimals: 0, signed: true };
        let shown = |value: i64| format_number(value.into(), style, Language::Vi);
        assert_eq!([shown(1025), shown(-3), shown(0)], ["+1.025", "−3", "0"]);
    }

    #[test]
    fn the_largest_and_the_finest_decimal_stay_exact() {
        assert_eq!(shown("79228162514264337593543950335", 0, Language::En), "79,228,162,514,264,337,593,543,950,335");
        assert_eq!(shown("0.0000000000000000000000000001", 28, Language::En), "0.0000000000000000000000000001");
        assert_eq!(shown("0.1", 4_000_000_000, Language::En), "0.1000000000000000000000000000");
    }
}
