//! Numbers in running text that tell how many or how much: not dates, not articles of a law, not names with digits.

use std::ops::Range;

use super::citation::{Level, connects};
use super::date::MONTHS;
use super::tag::Language;

/// The quantities in `text`, each with its percent sign, by their bytes.
///
/// Left out are years (four digits without a separator, 1900 to 2199), dates and times, names of documents and other
/// words with letters in them, and what follows a word such as "Điều", "Article", "tháng", "Decree" or "bước".
pub fn quantities(text: &str, language: Language) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // Most sentences have none: they cost one look.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return found;
    }
    let words: Vec<Range<usize>> = words(text);
    // The two words before, and whether the number before was that of a provision: "Điều 20, 21 và 22".
    let mut before = [String::new(), String::new()];
    let mut in_list = false;
    for (index, word) in words.iter().enumerate() {
        let written = &text[word.clone()];
        if !written.contains(|letter: char| letter.is_ascii_digit()) {
            in_list &= connects(written, language);
            before = [std::mem::take(&mut before[1]), written.to_string()];
            continue;
        }
        let is_provision = names_a_provision(&before[1].to_lowercase(), language);
        let next = words.get(index + 1).map(|next| &text[next.clone()]).unwrap_or_default();
        let is_named = in_list || is_provision || names_what_follows(&before, language) || is_month(next, language);
        if !is_named {
            found.extend(quantity(written).map(|inner| word.start + inner.start..word.start + inner.end));
        }
        in_list |= is_provision;
        before = Default::default();
    }
    found
}

/// Runs of letters and digits, with the signs between them that belong to a number, a date or a document's name.
fn words(text: &str) -> Vec<Range<usize>> {
    let inside = |letter: char| letter.is_alphanumeric() || "./,:-–%".contains(letter);
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, inside(letter)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let run = text[from..at].trim_start_matches(['.', ',', ':', '-', '–', '/', '%']);
                let from = at - run.len();
                let run = run.trim_end_matches(['.', ',', ':', '-', '–', '/']);
                words.extend((!run.is_empty()).then_some(from..from + run.len()));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// The number in a word, if it is one; a run such as "20–30" counts as one.
fn quantity(word: &str) -> Option<Range<usize>> {
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = |part: &str| part.split(['.', ',']).all(is_digits);
    let is_year = |part: &str| part.len() == 4 && is_digits(part) && ("1900".."2200").contains(&part);
    let bare = word.trim_end_matches('%');
    let parts: Vec<&str> = bare.split(['-', '–']).map(|part| part.trim_end_matches('%')).collect();
    if parts.iter().all(|part| is_year(part)) || is_date(bare) || is_time(bare) {
        return None;
    }
    parts.iter().all(|part| is_number(part)).then_some(0..word.len())
}

/// `20/2/2024`, `7/2024`, `30/6`, `2024-02-20`.
fn is_date(word: &str) -> bool {
    let numbers =
        |separator: char| -> Option<Vec<u32>> { word.split(separator).map(|part| part.parse().ok()).collect() };
    let (day, month, year) = (1..=31, 1..=12, 1900..2200);
    match (numbers('/').as_deref(), numbers('-').as_deref()) {
        (Some([d, m, y]), _) => day.contains(d) && month.contains(m) && year.contains(y),
        (Some([m, y]), _) if *y > 31 => month.contains(m) && year.contains(y),
        (Some([d, m]), _) => day.contains(d) && month.contains(m),
        (_, Some([y, m, d])) => day.contains(d) && month.contains(m) && year.contains(y),
        _ => false,
    }
}

/// `14:30`.
fn is_time(word: &str) -> bool {
    word.split_once(':').is_some_and(|(hour, minute)| hour.parse::<u32>().is_ok() && minute.parse::<u32>().is_ok())
}

/// Words for a part of a law, of which several numbers may follow one another.
fn names_a_provision(word: &str, language: Language) -> bool {
    let larger: &[&str] = match language {
        Language::Vi => &["chương", "mục"],
        Language::En => &["chapter", "chapters", "section", "sections"],
    };
    // Things have items and paragraphs too, and arts are no articles.
    let is_everyday = ["item", "items", "art", "arts", "paragraph", "paragraphs"].contains(&word);
    larger.contains(&word) || (!is_everyday && Level::of(word, language).is_some())
}

/// Whether the number behind these two words is a name: of a document, a day, a step.
fn names_what_follows([first, last]: &[String; 2], language: Language) -> bool {
    let pair = format!("{first} {last}").to_lowercase();
    let word = last.to_lowercase();
    let (words, pairs): (&[&str], &[&str]) = match language {
        Language::Vi => (
            &["quý", "tháng", "ngày", "thứ", "bước", "hình", "bảng", "trang", "khóa", "khoá", "lần"],
            &["quyết định", "nghị định", "nghị quyết", "thông tư", "kế hoạch", "chỉ thị", "kết luận", "phụ lục"],
        ),
        Language::En => (
            &[
                "quarter",
                "step",
                "figure",
                "table",
                "page",
                "pages",
                "annex",
                "appendix",
                "resolution",
                "decree",
                "circular",
                "decision",
                "directive",
            ],
            &[],
        ),
    };
    words.contains(&word.as_str()) || pairs.contains(&pair.as_str()) || is_month(last, language)
}

/// A month of the English calendar, with its capital: "may" is another word.
fn is_month(word: &str, language: Language) -> bool {
    language == Language::En && word.len() >= 3 && MONTHS.iter().any(|month| month.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, language: Language) -> Vec<&str> {
        quantities(text, language).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn quantities_are_found() {
        let vi = "Tỉnh có 1.025 hợp tác xã, 40,6% tốt, khá; thêm 35 (cũ: 27) và 20-30 tổ.";
        assert_eq!(found(vi, Language::Vi), ["1.025", "40,6%", "35", "27", "20-30"]);
        assert_eq!(found("1,025 cooperatives, 3.", Language::En), ["1,025", "3"]);
        assert_eq!(found("trong 12 tháng", Language::Vi), ["12"]);
    }

    #[test]
    fn dates_are_no_quantities() {
        let vi =
            "Ngày 20/2/2024, tháng 7/2024, năm 2023, 30/6, 2021-2025, lúc 14:30, 2024-02-20, ngày 05 tháng 02 năm 2024";
        assert_eq!(found(vi, Language::Vi), [""; 0]);
        assert_eq!(found("On 20 February 2024, in July 2025, by May 5, on 1 Sept", Language::En), [""; 0]);
    }

    #[test]
    fn names_with_numbers_are_no_quantities() {
        let vi = "Điều 20, 21 và 22; từ Điều 20 đến Điều 27; khoản 1 Điều 5; điểm a khoản 3; Nghị định 113/2024/NĐ-CP; \
                  Quyết định 1517; 20-NQ/TW; quý I/2024, quý 2; bước 3; lần thứ 2; QH15; Phụ lục 1";
        assert_eq!(found(vi, Language::Vi), [""; 0]);
        assert_eq!(
            found("Articles 20 to 27, Article 115(3) and clause 2; Decree 113; Resolution 20-NQ/TW", Language::En),
            [""; 0]
        );
    }

    #[test]
    fn common_words_hide_nothing() {
        for (text, number) in [
            ("Năm 2023, 1.025 hợp tác xã", "1.025"),
            ("Quý 2, 77 hợp tác xã", "77"),
            ("Theo Nghị quyết 20, 99 hợp tác xã", "99"),
            ("Tổng đầu tư 29.100 triệu đồng", "29.100"),
            ("Quy định 50 triệu", "50"),
            ("Hội nghị 300 người", "300"),
            ("Cổ phần 5.000 đồng", "5.000"),
        ] {
            assert_eq!(found(text, Language::Vi), [number], "{text}");
        }
        assert_eq!(found("35 may apply, no 80", Language::En), ["35", "80"]);
        assert_eq!(found("These items 1,025 were sold, fine arts 27", Language::En), ["1,025", "27"]);
    }

    #[test]
    fn signs_without_a_number_are_passed_over() {
        assert_eq!(found("%5%_%. /.%%%%,%%%%0%% – 7 …", Language::En), ["5%", "0%%", "7"]);
    }

    #[test]
    fn a_name_does_not_hide_the_quantity_behind_it() {
        assert_eq!(found("Theo Điều 20, có 35 hợp tác xã", Language::Vi), ["35"]);
        assert_eq!(found("năm 2023 có 1.025", Language::Vi), ["1.025"]);
    }
}
