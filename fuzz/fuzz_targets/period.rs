//! The grammar of periods: what is read comes back as it was written, begins before it ends, and has words.
#![no_main]

use congbo::language::{Language, quantities};
use congbo::model::Period;

libfuzzer_sys::fuzz_target!(|text: &str| {
    for language in Language::ALL {
        for range in quantities(text, language) {
            assert!(text[range].contains(|letter: char| letter.is_ascii_digit()));
        }
    }
    let Ok(period) = text.parse::<Period>() else { return };
    assert_eq!(period.to_string().parse(), Ok(period));
    assert!(period.first_day() <= period.last_day());
    for language in Language::ALL {
        period.in_words(language);
        period.in_short(language);
    }
    assert!(period.before().is_none_or(|before| before < period));
});
