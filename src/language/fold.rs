//! Words without their diacritics: what a reader types, and what an address shows.

use unicode_normalization::UnicodeNormalization;

/// The words in lower case, without tones and other marks: `Đức Thọ` becomes `duc tho`.
///
/// `đ` has no decomposition in Unicode and needs its own line. `ð` stands in for it in lists typed
/// with the wrong keyboard, where the capital of both looks the same. `₫` is not a letter, and stays.
pub fn fold(words: &str) -> String {
    words
        .nfc()
        .nfd()
        .filter(|mark| !('\u{300}'..='\u{36f}').contains(mark))
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'đ' | 'ð' | 'ɖ' => 'd',
            other => other,
        })
        // Lowering a capital can bring a mark back: İ becomes i and a dot.
        .filter(|mark| !('\u{300}'..='\u{36f}').contains(mark))
        .collect()
}

/// The words in one spelling, for comparing what people write: in lower case, each tone at the end of its word, one
/// space between words. `Hoà` and `Hòa` become the same; `hoa` does not.
pub fn spelling(words: &str) -> String {
    let word = |word: &str| {
        let is_tone = |mark: &char| ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'].contains(mark);
        let (tones, letters): (String, String) = word
            .nfd()
            .flat_map(char::to_lowercase)
            .map(|letter| if letter == 'ð' || letter == 'ɖ' { 'đ' } else { letter })
            .partition(is_tone);
        letters + &tones
    };
    words.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

/// The words as part of an address: folded, with one `-` between runs of letters and digits.
///
/// Empty when the words hold none of the 26 letters and ten digits.
pub fn slug(words: &str) -> String {
    fold(words)
        .split(|letter: char| !letter.is_ascii_lowercase() && !letter.is_ascii_digit())
        .filter(|run| !run.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_without_diacritics() {
        for (typed, name) in [
            ("duc tho", "Đức Thọ"),
            ("ha tinh", "Hà Tĩnh"),
            ("tu my", "Tứ Mỹ"),
            ("yen hoa", "Yên Hoà"),
            ("yen hoa", "Yên Hòa"),
            ("huong son", "HƯƠNG SƠN"),
            ("nguyen van o", "Nguyễn Văn Ơ"),
        ] {
            assert_eq!(fold(name), typed);
        }
    }

    #[test]
    fn one_spelling_for_a_word_in_any() {
        for (one, other) in [
            ("Luật HTX 2023", "LUẬT  htx\u{a0}2023"),
            ("hoà giải", "Hòa Giải"),
            ("thuỷ", "thủy"),
            ("Tiê\u{301}ng", "tiếng"),
            ("Điều", "\u{d0}iều"),
        ] {
            assert_eq!(spelling(one), spelling(other));
        }
        for (one, other) in [("hoa", "hoà"), ("hoá", "hoà"), ("luat", "luật"), ("dieu", "điều"), ("mo", "mơ")]
        {
            assert_ne!(spelling(one), spelling(other));
        }
    }

    #[test]
    fn every_spelling_of_a_letter_folds_alike() {
        for spelled in ["ệ", "e\u{323}\u{302}", "e\u{302}\u{323}", "\u{ea}\u{323}", "\u{1eb9}\u{302}"] {
            assert_eq!(fold(spelled), "e");
        }
        assert_eq!(fold("Ha\u{300} Ti\u{303}nh"), fold("Hà Tĩnh"));
    }

    #[test]
    fn look_alikes_of_the_capital_dye_fold_as_it_does() {
        for confusable in ["\u{110}ức Thọ", "\u{d0}ức Thọ", "\u{189}ức Thọ"] {
            assert_eq!(fold(confusable), "duc tho");
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for words in ["İstanbul", "Đắk Lắk", "ẞ", "₫", "K"] {
            assert_eq!(fold(&fold(words)), fold(words));
        }
    }

    #[test]
    fn a_slug_joins_letters_and_digits_with_single_hyphens() {
        for (words, expected) in [
            ("Hợp tác xã", "hop-tac-xa"),
            ("  Đất đai – thuế, phí!  ", "dat-dai-thue-phi"),
            ("17/2023/QH15", "17-2023-qh15"),
            ("Hỗ trợ 500 triệu ₫", "ho-tro-500-trieu"),
            ("Sơn Kim 2", "son-kim-2"),
            ("Q&A", "q-a"),
        ] {
            assert_eq!(slug(words), expected);
        }
    }

    #[test]
    fn a_slug_may_be_empty() {
        assert_eq!(slug("₫ … —"), "");
        assert_eq!(slug("社"), "");
        assert_eq!(slug(""), "");
    }
}
