//! Differences as people say them: "+5", "tăng 5", "down 1.8 percentage points".

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::tag::Language;

/// The difference with its sign; `size` is its number without one, as readers see it.
pub fn change_text(difference: Decimal, size: &str, language: Language) -> String {
    let size = in_points(size, language);
    match difference.cmp(&Decimal::ZERO) {
        Ordering::Greater => format!("+{size}"),
        Ordering::Less => format!("\u{2212}{size}"),
        Ordering::Equal => size,
    }
}

/// Shares differ by percentage points, not by percent.
pub fn in_points(size: &str, language: Language) -> String {
    match (size.strip_suffix('%'), language) {
        (Some(number), Language::Vi) => format!("{number} điểm phần trăm"),
        (Some(number), Language::En) => format!("{number} percentage points"),
        (None, _) => size.to_string(),
    }
}

/// Whether `words` say the difference: its number in its unit, and that it goes up or down, by a sign or a word.
///
/// A bare number will not do: "tăng 5" would stay on the page after the number has fallen by 5. Nor will a percentage:
/// from 40% to 44% is 4 percentage points, and 10%.
pub fn says_change(words: &str, difference: Decimal, size: &str, language: Language) -> bool {
    let number = size.trim_end_matches('%');
    let words = words.trim().to_lowercase();
    let (rising, falling, still) = direction_words(language);
    let says = |known: &[&str]| known.iter().any(|known| has_word(&words, known));
    let up = words.starts_with('+') || says(rising);
    let down = words.starts_with(['\u{2212}', '-']) || says(falling);
    let says_number = words.split_once(number).is_some_and(|(before, after)| {
        let is_digit = |letter: char| letter.is_ascii_digit();
        let is_alone = !before.contains(is_digit) && !after.contains(is_digit) && !is_negated(before, language);
        is_alone && has_unit(after.trim_start(), size.ends_with('%'), language)
    });
    match difference.cmp(&Decimal::ZERO) {
        Ordering::Greater => says_number && up && !down,
        Ordering::Less => says_number && down && !up,
        Ordering::Equal => !up && !down && (says_number || says(still)),
    }
}

/// Whether what follows a number leaves it what it is: points behind the difference of shares, and neither percent nor
/// times nor thousands behind that of anything else.
fn has_unit(after: &str, in_points: bool, language: Language) -> bool {
    let (points, other): (Words, Words) = match language {
        Language::Vi => (
            &["điểm phần trăm", "điểm %"],
            &["lần", "phần trăm", "phần nghìn", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"],
        ),
        Language::En => (
            &["percentage point"],
            &[
                "times",
                "-fold",
                "fold",
                "percent",
                "per cent",
                "percentage",
                "hundred",
                "thousand",
                "million",
                "billion",
            ],
        ),
    };
    let begins = |known: Words| known.iter().any(|known| after.starts_with(known));
    if in_points { begins(points) } else { !after.starts_with(['%', '‰']) && !begins(other) }
}

fn is_negated(before: &str, language: Language) -> bool {
    let words: Words = match language {
        Language::Vi => &["không", "chưa", "chẳng"],
        Language::En => &["not", "no", "never"],
    };
    words.iter().any(|word| has_word(before, word))
}

type Words = &'static [&'static str];

/// Words that say up, down and unchanged.
fn direction_words(language: Language) -> (Words, Words, Words) {
    match language {
        Language::Vi => (&["tăng", "thêm", "hơn"], &["giảm", "bớt", "ít hơn", "thấp hơn", "kém"], &["không đổi"]),
        Language::En => (
            &[
                "up",
                "rise",
                "rises",
                "rose",
                "more",
                "higher",
                "increase",
                "increases",
                "increased",
                "gain",
                "gained",
                "grew",
                "growth",
            ],
            &[
                "down",
                "fall",
                "falls",
                "fell",
                "fewer",
                "less",
                "lower",
                "decrease",
                "decreases",
                "decreased",
                "drop",
                "dropped",
                "loss",
            ],
            &["unchanged", "no change"],
        ),
    }
}

/// Whether `word` stands in `words` and is not a part of another; "hơn" alone says more, not "ít hơn".
fn has_word(words: &str, word: &str) -> bool {
    words.match_indices(word).any(|(at, _)| {
        let (before, after) = (&words[..at], &words[at + word.len()..]);
        let ends = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
        let negated = word == "hơn" && ["ít ", "thấp ", "kém "].iter().any(|other| before.ends_with(other));
        ends(before.chars().next_back()) && ends(after.chars().next()) && !negated
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(words: &str, difference: &str, language: Language) -> bool {
        let difference: Decimal = difference.parse().expect("a number");
        let size = difference.abs().to_string().replace('.', ",");
        says_change(words, difference, &size, language)
    }

    #[test]
    fn a_difference_has_its_sign() {
        let text =
            |difference: &str, size, language| change_text(difference.parse().expect("a number"), size, language);
        assert_eq!(text("5", "5", Language::Vi), "+5");
        assert_eq!(text("-50", "50", Language::En), "\u{2212}50");
        assert_eq!(text("3.8", "3,8%", Language::Vi), "+3,8 điểm phần trăm");
        assert_eq!(text("-3.8", "3.8%", Language::En), "\u{2212}3.8 percentage points");
        assert_eq!(text("0", "0", Language::Vi), "0");
    }

    #[test]
    fn words_must_go_the_same_way() {
        for words in ["tăng 5", "Tăng thêm 5 hợp tác xã", "+5", "nhiều hơn 5"] {
            assert!(says(words, "5", Language::Vi), "{words}");
            assert!(!says(words, "-5", Language::Vi), "{words}");
        }
        for words in ["giảm 50", "\u{2212}50", "-50", "ít hơn 50"] {
            assert!(says(words, "-50", Language::Vi), "{words}");
            assert!(!says(words, "50", Language::Vi), "{words}");
        }
        assert!(says("50 fewer", "-50", Language::En) && says("rose by 5", "5", Language::En));
    }

    #[test]
    fn a_number_in_another_unit_says_nothing() {
        for words in ["tăng 5%", "tăng 5 lần", "tăng 5 nghìn", "không tăng 5", "tăng 5 phần trăm"] {
            assert!(!says(words, "5", Language::Vi), "{words}");
        }
        for words in ["up 5%", "up 5-fold", "up 5 times", "up 5 thousand", "not up 5"] {
            assert!(!says(words, "5", Language::En), "{words}");
        }
        let points = |words: &str| says_change(words, Decimal::new(38, 1), "3,8%", Language::Vi);
        assert!(points("tăng 3,8 điểm phần trăm") && points("+3,8 điểm %"));
        assert!(!points("tăng 3,8%") && !points("tăng 3,8"));
        assert!(says("kém hơn 5", "-5", Language::Vi) && says("rises by 5", "5", Language::En));
    }

    #[test]
    fn a_bare_number_or_another_one_says_nothing() {
        for words in ["5", "tăng 6", "tăng 15", "tăng 5,5", "tăng 5 rồi giảm 5", "tăng"] {
            assert!(!says(words, "5", Language::Vi), "{words}");
        }
        assert!(says("không đổi", "0", Language::Vi) && says("unchanged", "0", Language::En));
        assert!(!says("tăng 0", "0", Language::Vi));
    }
}
