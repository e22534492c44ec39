//! # quote-without-number
//!
//! **What.** The words quoted from the source do not hold the number that they are to show.
//!
//! **Why.** A quote is there so that a reader can check the number; one that lacks it proves nothing, and often shows
//! that a digit was mistyped.
//!
//! **Example.** `cooperatives = { value = 1052, quote = "1.025 HTX" }`
//!
//! **Instead.** The number as the source has it, or the quote that holds it.
//!
//! **Là gì.** Lời trích từ nguồn không chứa con số mà nó phải làm chứng.
//!
//! **Vì sao.** Có lời trích là để người đọc đối chiếu được con số; lời trích thiếu số thì không chứng minh điều gì, và
//! thường cho thấy có một chữ số gõ nhầm.
//!
//! **Ví dụ.** `cooperatives = { value = 1052, quote = "1.025 HTX" }`
//!
//! **Nên viết.** Số đúng như nguồn, hoặc đoạn trích có số ấy.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::Language;
use crate::model::Site;
use crate::phrase;

pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for observation in site.observations.values() {
        let (Some(value), Some(quote)) = (observation.known(), &observation.quote) else { continue };
        let mut ways: Vec<String> = Language::ALL
            .into_iter()
            .map(|language| site.number_text(&observation.key.indicator, value.abs(), language))
            .collect();
        ways.push(value.abs().to_string());
        ways.push(value.abs().normalize().to_string().replace('.', ","));
        if ways.iter().any(|way| holds(quote, way)) {
            continue;
        }
        diagnostics.push(
            Diagnostic::error(
                "quote-without-number",
                observation.origin,
                phrase!("lời trích \"{quote}\" không chứa số {value}", "the quote \"{quote}\" does not hold {value}"),
            )
            .help(phrase!(
                "sửa số cho đúng nguồn, hoặc trích đoạn có số",
                "mend the number, or quote the words that hold it"
            )),
        );
    }
}

/// Whether `number` stands in `quote` and not as a part of a longer one.
fn holds(quote: &str, number: &str) -> bool {
    quote.match_indices(number).any(|(at, _)| {
        let (before, after) = (quote[..at].chars().rev(), quote[at + number.len()..].chars());
        !goes_on(before) && !goes_on(after)
    })
}

/// Whether the next letters still belong to a number: a digit, or a separator and a digit.
fn goes_on(mut letters: impl Iterator<Item = char>) -> bool {
    match letters.next() {
        Some('.' | ',') => letters.next().is_some_and(|next| next.is_ascii_digit()),
        next => next.is_some_and(|next| next.is_ascii_digit()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_longer_number_does_not_count() {
        assert!(holds("1.025 HTX", "1.025") && holds("có 3 liên hiệp", "3"));
        assert!(!holds("1.025 HTX", "25") && !holds("35 HTX", "3"));
        assert!(!holds("1.975 HTX", "975") && !holds("1.025 HTX", "1") && !holds("40,6%", "40"));
        assert!(holds("3 giải thể, 35 thành lập.", "35") && holds("còn 1.025.", "1.025") && holds("3, 5, 7", "5"));
    }
}
