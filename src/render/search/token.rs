//! Words as they are looked up. `search.js` does the same to what a reader types; `tests/browser/search.test.js` compares.
//!
//! A Vietnamese word is several syllables with spaces between, so that what is indexed are syllables and pairs of them.

use unicode_normalization::UnicodeNormalization;

use crate::language::{Language, fold, spelling};

/// The syllables, words and numbers of a text in one spelling each: `Hoà, 1.025` becomes `hòa` and `1025`.
pub fn tokens(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.nfc().collect();
    let (mut tokens, mut word) = (Vec::new(), String::new());
    for (at, letter) in letters.iter().enumerate() {
        if is_of_word(*letter) {
            word.push(*letter);
        } else if !(groups_digits(&letters, at) && word.chars().all(|digit| digit.is_ascii_digit())) {
            tokens.extend(finished(&mut word));
        }
    }
    tokens.extend(finished(&mut word));
    tokens
}

/// The sentences of a text, and what stands between semicolons or colons: words beside each other in two of them
/// are no phrase.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut open = 0;
    let mut ends: Vec<usize> = Vec::new();
    for (at, sign) in text.char_indices().filter(|(_, sign)| matches!(sign, '.' | ';' | ':' | '?' | '!' | '…')) {
        let behind = &text[at + sign.len_utf8()..];
        let next = behind.trim_start_matches(CLOSING);
        if next.starts_with(char::is_whitespace) {
            ends.push(text.len() - next.len());
        }
    }
    ends.push(text.len());
    ends.into_iter().map(move |end| &text[std::mem::replace(&mut open, end)..end])
}

/// What may stand between the end of a sentence and the space behind it.
const CLOSING: [char; 7] = ['"', '\'', '”', '’', '»', ')', ']'];

/// What a token is found by: without marks, `tỷ` like `tỉ` and, in English, without the ending of the plural.
pub fn key(token: &str, language: Language) -> String {
    let folded = fold(token);
    if let Some(initial) = folded.strip_suffix('y').filter(|initial| INITIALS_OF_Y.contains(initial)) {
        return format!("{initial}i");
    }
    if language != Language::En || folded.len() < 4 || ["ss", "us", "is"].iter().any(|end| folded.ends_with(end)) {
        return folded;
    }
    match (folded.strip_suffix("ies"), folded.strip_suffix('s')) {
        (Some(stem), _) if folded.len() > 4 => format!("{stem}y"),
        (_, Some(stem)) => stem.to_string(),
        _ => folded,
    }
}

/// Behind these, Vietnamese is spelled with `y` or with `i` as the writer likes: kỹ and kĩ, lý and lí, quý and quí.
const INITIALS_OF_Y: [&str; 8] = ["h", "k", "l", "m", "s", "t", "v", "qu"];

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&letter)
}

/// Whether a dot or comma stands before exactly three digits, as in 1.025.
fn groups_digits(letters: &[char], at: usize) -> bool {
    let is_digit = |place: usize| letters.get(place).is_some_and(char::is_ascii_digit);
    let is_sign = matches!(letters[at], '.' | ',');
    is_sign && at > 0 && is_digit(at - 1) && (1..=3).all(|ahead| is_digit(at + ahead)) && !is_digit(at + 4)
}

fn finished(word: &mut String) -> Option<String> {
    let word = std::mem::take(word);
    (!word.is_empty()).then(|| spelling(&word).nfc().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_into_syllables_and_numbers() {
        let plain = |text: &str| tokens(text).iter().map(|token| fold(token)).collect::<Vec<_>>().join(" ");
        for (text, expected) in [
            ("Hợp tác xã, đất đai", "hop tac xa dat dai"),
            ("113/2024/NĐ-CP", "113 2024 nd cp"),
            ("1.025 hợp tác xã; 40,6%", "1025 hop tac xa 40 6"),
            ("ngày 20.02.2024, 1.000.000", "ngay 20 02 2024 1000000"),
            ("QH15.123 a1.000", "qh15 123 a1 000"),
            ("<b>\"&\"</b> 🙂 …", "b b"),
        ] {
            assert_eq!(plain(text), expected);
        }
    }

    /// The same list is read by `search.js`, in `tests/browser/search.test.js`.
    #[test]
    fn the_page_makes_the_same_of_words() {
        let list = include_str!("../../../tests/search/words.tsv");
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let [language, text, written, keys] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
            let language = Language::from_tag(language).expect("a language");
            let [text, written] = [text, written].map(|it| serde_json::from_str::<String>(it).expect("a string"));
            let tokens = tokens(&text);
            assert_eq!(tokens.join(" "), written, "{text}");
            assert_eq!(tokens.iter().map(|token| key(token, language)).collect::<Vec<_>>().join(" "), keys, "{text}");
        }
    }

    #[test]
    fn sentences_end_where_a_sign_is_followed_by_a_space() {
        let cut = |text| sentences(text).map(str::trim).collect::<Vec<_>>().join(" | ");
        for (text, expected) in [
            ("Thuê đất. Đại biểu: ai? “Tôi.” Hết", "Thuê đất. | Đại biểu: | ai? | “Tôi.” | Hết"),
            ("113/2024; 1.025 hợp tác xã, 20.02.2024", "113/2024; | 1.025 hợp tác xã, 20.02.2024"),
            ("(a.) b", "(a.) | b"),
            ("", ""),
        ] {
            assert_eq!(cut(text), expected);
        }
    }

    #[test]
    fn a_token_has_one_spelling() {
        assert_eq!(tokens("Hoà"), tokens("hòa"));
        assert_eq!(tokens("Ha\u{300}"), tokens("hà"));
        assert_ne!(tokens("hoa"), tokens("hòa"));
    }

    #[test]
    fn an_english_plural_is_found_by_its_singular() {
        for (token, expected) in
            [("members", "member"), ("policies", "policy"), ("business", "business"), ("is", "is"), ("ties", "tie")]
        {
            assert_eq!(key(token, Language::En), expected);
        }
        assert_eq!(key("members", Language::Vi), "members");
    }
}
