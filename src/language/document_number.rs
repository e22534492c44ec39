//! The numbers of Vietnamese documents (số, ký hiệu): 17/2023/QH15, 113/2024/NĐ-CP, 1517/QĐ-UBND, 20-NQ/TW.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

/// A number as it stands on the document, taken apart.
///
/// The State writes `number/year/SYMBOL`, without the year where the act is an individual one; the Party writes
/// `number-WORD/BODY`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentNumber {
    /// "17", "04", "30a".
    pub number: String,
    pub year: Option<u16>,
    /// What stands for the kind of document: "NĐ", "TTLT". A law and a letter have none.
    pub word: Option<String>,
    /// Who issued it: "QH15", "UBND", "BKHĐT-BTC".
    pub body: String,
    /// Whether it is in the form of the Party.
    pub is_of_party: bool,
}

/// Why a text is no number of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentNumberError;

/// The words for kinds of documents that a symbol may begin with: Decree 30/2020/NĐ-CP, Annex III, the laws and the Party's.
const WORDS: &[&str] = &[
    "NĐ", "TT", "TTLT", "QĐ", "QyĐ", "QĐi", "NQ", "NQLT", "KH", "KL", "L", "LCT", "PL", "CT", "CTr", "CTHĐ", "CĐ",
    "CV", "SL", "TB", "TC", "BC", "BB", "TTr", "HD", "QC", "PA", "DA", "ĐA", "VBHN",
];

/// Bodies that may stand alone behind the number, without a word: decrees of the nineties were numbered 43/CP.
const ALONE: &[&str] = &["CP", "TTg", "HĐBT", "SL"];

/// Bodies of documents before 1994 whose number and body a hyphen joins.
const HYPHENED: &[&str] = &["CP", "TTg", "HĐBT", "CT"];

/// Parts with a small letter in them.
const WITH_SMALL_LETTER: &[&str] = &["TTg", "CTr", "TTr", "QĐi", "QyĐ"];

/// Whole parts that are slips, and what was meant.
const SLIPS: &[(&str, &str)] =
    &[("ND", "NĐ"), ("QD", "QĐ"), ("TTG", "TTg"), ("CTR", "CTr"), ("TTR", "TTr"), ("QĐI", "QĐi"), ("QYĐ", "QyĐ")];

/// Pieces of bodies that are slips wherever they stand: "SKHDT" is "SKHĐT".
const SLIPS_WITHIN: &[(&str, &str)] = &[
    ("HDND", "HĐND"),
    ("KHDT", "KHĐT"),
    ("LDTB", "LĐTB"),
    ("GDDT", "GDĐT"),
    ("HDTP", "HĐTP"),
    ("HDNN", "HĐNN"),
    ("HDBT", "HĐBT"),
    ("BCD", "BCĐ"),
];

impl FromStr for DocumentNumber {
    type Err = DocumentNumberError;

    fn from_str(text: &str) -> Result<DocumentNumber, DocumentNumberError> {
        let parsed = match text.split('/').collect::<Vec<_>>()[..] {
            [number, year, symbol] => of_state(number, Some(year), symbol),
            [number, symbol] => of_state(number, None, symbol).or_else(|| of_party(number, symbol)),
            // Decree 64-CP of 1993, Decision 22-HĐBT, Directive 327-CT.
            [text] => of_old_times(text),
            _ => None,
        };
        parsed.ok_or(DocumentNumberError)
    }
}

impl fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let DocumentNumber { number, year, word, body, is_of_party } = self;
        f.write_str(number)?;
        year.iter().try_for_each(|year| write!(f, "/{year}"))?;
        let (before, behind) = if *is_of_party { ('-', '/') } else { ('/', '-') };
        match word {
            Some(word) => write!(f, "{before}{word}{behind}{body}"),
            None => write!(f, "{before}{body}"),
        }
    }
}

impl DocumentNumber {
    /// The number that `text` was probably meant to be: in capitals, with `Đ`, without spaces and words before it.
    pub fn meant_by(text: &str) -> Option<DocumentNumber> {
        let from = text.find(|letter: char| letter.is_ascii_digit())?;
        let same = |letter: char| match letter {
            'ð' | 'ɖ' => 'đ',
            '–' | '—' | '‑' | '‐' => '-',
            '\\' => '/',
            other => other,
        };
        let plain: String = text[from..].to_lowercase().chars().filter(|it| !it.is_whitespace()).map(same).collect();
        let plain = plain.trim_end_matches(['.', ',', ';']);
        // The small letter behind a number, 30a/2008/NQ-CP, is no slip.
        let (number, symbol) = plain.split_at(plain.find(['/', '-'])?);
        let mended =
            format!("{number}{}", symbol.to_uppercase().split_inclusive(['/', '-']).map(mend).collect::<String>());
        mended.parse().ok()
    }
}

/// A part of a symbol, with the sign behind it, as it should have been written.
fn mend(part: &str) -> String {
    let bare = part.trim_end_matches(['/', '-']);
    let known = SLIPS.iter().find(|(slip, _)| *slip == bare).map(|(_, meant)| meant.to_string());
    let mended = known
        .unwrap_or_else(|| SLIPS_WITHIN.iter().fold(bare.to_string(), |it, (slip, meant)| it.replace(slip, meant)));
    mended + &part[bare.len()..]
}

fn of_state(number: &str, year: Option<&str>, symbol: &str) -> Option<DocumentNumber> {
    let (word, body) = match symbol.split_once('-') {
        Some((word, body)) if WORDS.contains(&word) => (Some(word.to_string()), body),
        Some(_) => (None, symbol),
        None if ALONE.contains(&symbol) || is_of_parliament(symbol) => (None, symbol),
        None => return None,
    };
    let year = match year {
        Some(year) => Some(year.parse().ok().filter(|it| year.len() == 4 && (1945..2200).contains(it))?),
        None => None,
    };
    let is_sound = is_number(number) && body.split('-').all(is_part);
    is_sound.then(|| DocumentNumber { number: number.into(), year, word, body: body.into(), is_of_party: false })
}

/// Kept as it was written: the hyphen is part of the number.
fn of_old_times(text: &str) -> Option<DocumentNumber> {
    let (number, body) = text.split_once('-')?;
    let is_sound = is_number(number) && HYPHENED.contains(&body);
    is_sound.then(|| DocumentNumber {
        number: number.into(),
        year: None,
        word: None,
        body: body.into(),
        is_of_party: true,
    })
}

fn of_party(number: &str, body: &str) -> Option<DocumentNumber> {
    let (number, word) = number.split_once('-')?;
    let is_sound = is_number(number) && WORDS.contains(&word) && body.split('-').all(is_part);
    let word = Some(word.to_string());
    is_sound.then(|| DocumentNumber { number: number.into(), year: None, word, body: body.into(), is_of_party: true })
}

/// "17", "04", "1665"; "30a" where another document has the same number.
fn is_number(text: &str) -> bool {
    let digits = text.strip_suffix(|letter: char| letter.is_ascii_lowercase()).unwrap_or(text);
    (1..=5).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The National Assembly or its Standing Committee, with the number of the term: "QH15", "UBTVQH15".
fn is_of_parliament(body: &str) -> bool {
    let term = body.strip_prefix("UBTV").unwrap_or(body).strip_prefix("QH");
    term.is_some_and(|term| (1..=2).contains(&term.len()) && term.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Capitals of the Vietnamese alphabet, and digits, `&` and `.` behind the first: "UBND", "QH15", "SNN&PTNT".
fn is_part(part: &str) -> bool {
    let is_capital = |letter: char| letter.is_ascii_uppercase() || "ĐƯƠÔÂÊĂ".contains(letter);
    let is_inner = |letter: char| is_capital(letter) || letter.is_ascii_digit() || "&.".contains(letter);
    let is_slip =
        SLIPS.iter().any(|(slip, _)| *slip == part) || SLIPS_WITHIN.iter().any(|(slip, _)| part.contains(slip));
    let has_ends = part.starts_with(is_capital) && !part.ends_with(['&', '.']);
    WITH_SMALL_LETTER.contains(&part) || (has_ends && part.chars().all(is_inner) && !is_slip)
}

/// The numbers of documents that stand in `text`, by their bytes.
pub fn document_numbers(text: &str) -> Vec<(Range<usize>, DocumentNumber)> {
    let mut found = Vec::new();
    let inside = |letter: char| letter.is_alphanumeric() || "/-&.".contains(letter);
    let mut from = 0;
    for run in text.split(|letter| !inside(letter)) {
        let start = from + run.len() - run.trim_start_matches(['.', '-', '/', '&']).len();
        let word = run.trim_matches(['.', '-', '/', '&']);
        found.extend(word.parse().ok().map(|number| (start..start + word.len(), number)));
        from += run.len() + text[from + run.len()..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_taken_apart() {
        for (written, number, year, word, body) in [
            ("17/2023/QH15", "17", Some(2023), None, "QH15"),
            ("30/2026/QH16", "30", Some(2026), None, "QH16"),
            ("113/2024/NĐ-CP", "113", Some(2024), Some("NĐ"), "CP"),
            ("1517/QĐ-UBND", "1517", None, Some("QĐ"), "UBND"),
            ("1268/QĐ-TTg", "1268", None, Some("QĐ"), "TTg"),
            ("20-NQ/TW", "20", None, Some("NQ"), "TW"),
            ("105-KL/TU", "105", None, Some("KL"), "TU"),
            ("47-L/CTN", "47", None, Some("L"), "CTN"),
            ("1665/NQ-UBTVQH15", "1665", None, Some("NQ"), "UBTVQH15"),
            ("3594/QĐ-BNN-KTHT", "3594", None, Some("QĐ"), "BNN-KTHT"),
            ("01/2014/TTLT-BKHĐT-BTC", "01", Some(2014), Some("TTLT"), "BKHĐT-BTC"),
            ("1027/CTK-CSCL", "1027", None, None, "CTK-CSCL"),
            ("36/2021/NQ-HĐND", "36", Some(2021), Some("NQ"), "HĐND"),
            ("04/2023/L-CTN", "04", Some(2023), Some("L"), "CTN"),
            ("30a/2008/NQ-CP", "30a", Some(2008), Some("NQ"), "CP"),
            ("88/KH-SNN&PTNT", "88", None, Some("KH"), "SNN&PTNT"),
            ("43/CP", "43", None, None, "CP"),
            ("64-CP", "64", None, None, "CP"),
            ("22-HĐBT", "22", None, None, "HĐBT"),
            ("03/SL", "03", None, None, "SL"),
        ] {
            let parsed: DocumentNumber = written.parse().unwrap_or_else(|_| panic!("{written} is a number"));
            assert_eq!(parsed.to_string(), written);
            let DocumentNumber { number: n, year: y, word: w, body: b, .. } = parsed;
            assert_eq!((n.as_str(), y, w.as_deref(), b.as_str()), (number, year, word, body));
        }
    }

    #[test]
    fn what_only_looks_like_a_number_is_refused() {
        for text in [
            "",
            "24/7",
            "128/HTX",
            "183 thành viên/HTX",
            "QH15",
            "17/QH",
            "17/23/QH15",
            "17/2023/",
            "113/2024/NĐ-",
            "NĐ-CP",
            "113/2024/NĐ-CP/1",
            "20-NQ",
            "20-HTX/TW",
            "20/2/2024",
            "113/2024/nđ-cp",
            "a/2024/NĐ-CP",
            "5/NĐ-1",
        ] {
            assert_eq!(text.parse::<DocumentNumber>(), Err(DocumentNumberError), "{text}");
        }
    }

    #[test]
    fn slips_are_refused_and_understood() {
        for (written, meant) in [
            ("113/2024/ND-CP", "113/2024/NĐ-CP"),
            ("113/2024/N\u{d0}-CP", "113/2024/NĐ-CP"),
            ("113/2024/N\u{189}-CP", "113/2024/NĐ-CP"),
            ("113/2024/nđ-cp", "113/2024/NĐ-CP"),
            ("113 / 2024 / NĐ - CP", "113/2024/NĐ-CP"),
            ("113/2024/NĐ–CP", "113/2024/NĐ-CP"),
            ("09/2024/TT-BKHDT", "09/2024/TT-BKHĐT"),
            ("65/2017/NQ-HDND", "65/2017/NQ-HĐND"),
            ("1268/QD-TTG", "1268/QĐ-TTg"),
            ("số 17/2023/QH15", "17/2023/QH15"),
            ("Nghị quyết số 20-NQ/TW", "20-NQ/TW"),
            ("30a/2008/nq-cp", "30a/2008/NQ-CP"),
        ] {
            assert_eq!(written.parse::<DocumentNumber>(), Err(DocumentNumberError), "{written}");
            assert_eq!(DocumentNumber::meant_by(written).map(|it| it.to_string()).as_deref(), Some(meant), "{written}");
        }
    }

    #[test]
    fn what_cannot_be_guessed_is_not() {
        for text in ["", "Luật HTX 2023", "183 thành viên/HTX", "128/HTX", "24/7", "01/DT"] {
            assert_eq!(DocumentNumber::meant_by(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_found_in_a_text() {
        let text =
            "Quyết định số 1517/QĐ-UBND ngày 29/6/2023, Nghị quyết (20-NQ/TW); 24/7, 128/HTX. Luật 17/2023/QH15.";
        let found: Vec<&str> = document_numbers(text).into_iter().map(|(range, _)| &text[range]).collect();
        assert_eq!(found, ["1517/QĐ-UBND", "20-NQ/TW", "17/2023/QH15"]);
    }
}
