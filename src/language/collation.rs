//! The order of names, as CLDR has it for each language. ICU4X (`icu_collator`) compares.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

use super::tag::Language;

/// Compares names as a reader of one language would file them.
///
/// In Vietnamese `đ` comes after `d`, `ơ` after `ô`, and tones decide only between names of the same
/// letters. CLDR weighs the letters of the whole name before its tones, where printed dictionaries go
/// syllable by syllable; we follow CLDR, as spreadsheets and databases do. Numbers count as numbers.
#[derive(Debug)]
pub struct Collation {
    collator: CollatorBorrowed<'static>,
}

impl Collation {
    /// Reads CLDR's data, so make one and keep it while sorting.
    pub fn new(language: Language) -> Collation {
        let mut preferences = CollatorPreferences::from(match language {
            Language::Vi => locale!("vi"),
            Language::En => locale!("en"),
        });
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let collator = Collator::try_new(preferences, CollatorOptions::default())
            .expect("the data of both languages is compiled in");
        Collation { collator }
    }

    /// Equal only when both names look the same: for a total order, settle ties by something else.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.collator.compare(one, other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_order(names: &str, language: Language) {
        let expected: Vec<&str> = names.split('|').collect();
        let mut sorted: Vec<&str> = expected.iter().rev().copied().collect();
        let collation = Collation::new(language);
        sorted.sort_by(|one, other| collation.compare(one, other));
        assert_eq!(sorted, expected);
    }

    #[test]
    fn letters_follow_the_vietnamese_alphabet() {
        in_order("a|ă|â|b|c|d|đ|e|ê|g|h|i|k|l|m|n|o|ô|ơ|p|q|r|s|t|u|ư|v|x|y", Language::Vi);
        in_order("a|á|ă|ằ|ẳ|ẵ|ắ|ặ|â", Language::Vi);
    }

    #[test]
    fn tones_follow_the_vietnamese_order() {
        in_order("ma|mà|mả|mã|má|mạ", Language::Vi);
    }

    #[test]
    fn districts_stand_where_a_reader_looks_for_them() {
        in_order(
            "Can Lộc|Cẩm Xuyên|Đức Thọ|Hà Tĩnh|Hồng Lĩnh|Hương Khê|Hương Sơn|Kỳ Anh|Lộc Hà|Nghi Xuân|Thạch Hà|Vũ Quang",
            Language::Vi,
        );
        in_order("Cam Lộ|Cam Ranh|Căm Muộn|Cấm Sơn|Cẩm Xuyên|Cần Thơ", Language::Vi);
    }

    #[test]
    fn letters_of_the_whole_name_come_before_its_tones() {
        in_order("bàn a|ban bà|bán ba", Language::Vi);
    }

    #[test]
    fn numbers_in_names_count_as_numbers() {
        in_order("Sơn Kim 1|Sơn Kim 2|Sơn Kim 10", Language::Vi);
        in_order("Ward 2|Ward 10", Language::En);
    }

    #[test]
    fn the_order_does_not_see_how_letters_are_composed() {
        let collation = Collation::new(Language::Vi);
        assert_eq!(collation.compare("Ha\u{300} Ti\u{303}nh", "Hà Tĩnh"), Ordering::Equal);
    }
}
