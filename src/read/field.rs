//! What may stand behind a key: text, number, date, choice, phrase, list.

use ::toml::de::DeValue;
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::row::{Cell, Row, unknown_word};
use crate::diagnostic::Diagnostic;
use crate::language::Phrase;
use crate::model::{Choice, Missing, Reading};
use crate::phrase;
use crate::text::Spanned;

/// A type that a key's value is read into.
pub trait Field: Sized {
    /// Nothing where the value is not there or wrong, which is then said.
    fn read(row: &mut Row, key: &str) -> Option<Self>;
}

/// A type that one value is read into.
pub trait Value: Sized {
    fn from_cell(row: &mut Row, cell: Cell) -> Option<Self>;
}

impl<T: Value> Field for Spanned<T> {
    fn read(row: &mut Row, key: &str) -> Option<Spanned<T>> {
        match row.get(key) {
            Some(cell) => Some(Spanned::new(T::from_cell(row, cell)?, cell.span)),
            None => {
                row.missing(key);
                None
            }
        }
    }
}

impl<T: Value> Field for Option<Spanned<T>> {
    fn read(row: &mut Row, key: &str) -> Option<Option<Spanned<T>>> {
        match row.get(key) {
            Some(cell) => Some(Some(Spanned::new(T::from_cell(row, cell)?, cell.span))),
            None => Some(None),
        }
    }
}

impl<T: Value> Field for Vec<Spanned<T>> {
    fn read(row: &mut Row, key: &str) -> Option<Vec<Spanned<T>>> {
        match row.get(key) {
            Some(cell) => list_from_cell(row, cell),
            None => Some(Vec::new()),
        }
    }
}

/// Every item of a list, or nothing where one of them is wrong.
pub fn list_from_cell<T: Value>(row: &mut Row, cell: Cell) -> Option<Vec<Spanned<T>>> {
    let DeValue::Array(items) = cell.value else {
        row.wrong_type(cell, phrase!("một danh sách", "a list"), r#"["a", "b"]"#);
        return None;
    };
    let cells: Vec<Cell> =
        items.iter().map(|item| Cell { value: item.get_ref(), span: row.source.span(item.span()) }).collect();
    let read: Vec<Option<Spanned<T>>> =
        cells.into_iter().map(|cell| Some(Spanned::new(T::from_cell(row, cell)?, cell.span))).collect();
    read.into_iter().collect()
}

/// For a list that says something even when it is empty.
impl<T: Value> Field for Option<Vec<Spanned<T>>> {
    fn read(row: &mut Row, key: &str) -> Option<Option<Vec<Spanned<T>>>> {
        match row.get(key) {
            Some(_) => Field::read(row, key).map(Some),
            None => Some(None),
        }
    }
}

impl Value for String {
    fn from_cell(row: &mut Row, cell: Cell) -> Option<String> {
        match cell.value {
            DeValue::String(text) => Some(text.to_string()),
            other => {
                // A year is the usual case: the mend is to put what is written in quotation marks.
                let example = match other {
                    DeValue::Integer(number) => format!("\"{}\"", number.as_str()),
                    DeValue::Float(number) => format!("\"{}\"", number.as_str()),
                    DeValue::Datetime(date) => format!("\"{date}\""),
                    _ => "\"…\"".to_string(),
                };
                row.wrong_type(cell, phrase!("chữ trong dấu ngoặc kép", "text in quotation marks"), &example);
                None
            }
        }
    }
}

impl Value for bool {
    fn from_cell(row: &mut Row, cell: Cell) -> Option<bool> {
        match cell.value {
            DeValue::Boolean(value) => Some(*value),
            _ => {
                row.wrong_type(cell, phrase!("`true` hoặc `false`", "`true` or `false`"), "true");
                None
            }
        }
    }
}

impl Value for i64 {
    fn from_cell(row: &mut Row, cell: Cell) -> Option<i64> {
        let number = match cell.value {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        if number.is_none() {
            row.wrong_type(cell, phrase!("một số nguyên", "a whole number"), "1025");
        }
        number
    }
}

/// Exactly as written: `23` and `23.0` are told apart, and no binary fraction comes in between.
impl Value for Decimal {
    fn from_cell(row: &mut Row, cell: Cell) -> Option<Decimal> {
        let plain = match cell.value {
            DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str()),
            DeValue::Float(number) => Some(number.as_str()),
            _ => None,
        };
        let exact = plain.and_then(|digits| Decimal::from_str_exact(digits.trim_start_matches('+')).ok());
        match (exact, cell.value, plain) {
            (Some(exact), ..) => return Some(exact),
            (None, DeValue::String(text), _) => {
                row.diagnostics.push(number_in_quotes(cell, text));
            }
            (None, _, Some(digits)) => row.diagnostics.push(
                Diagnostic::error(
                    "inexact-number",
                    cell.span,
                    phrase!("số `{digits}` không giữ được chính xác", "the number `{digits}` cannot be kept exactly"),
                )
                .help(phrase!(
                    "viết số thập phân thường, không quá 28 chữ số",
                    "write a plain decimal of at most 28 digits"
                )),
            ),
            _ => row.wrong_type(cell, phrase!("một số", "a number"), "1025"),
        }
        None
    }
}

/// A number, or the word for why there is none.
impl Value for Reading {
    fn from_cell(row: &mut Row, cell: Cell) -> Option<Reading> {
        match cell.value {
            DeValue::String(word) if !word.contains(|letter: char| letter.is_ascii_digit()) => {
                Missing::from_cell(row, cell).map(Reading::Missing)
            }
            _ => Decimal::from_cell(row, cell).map(Reading::Known),
        }
    }
}

/// Numbers are often pasted as text with the separators of the country.
fn number_in_quotes(cell: Cell, text: &str) -> Diagnostic {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let help = if digits.is_empty() {
        phrase!("viết số trần, như `1025`", "write a bare number, like `1025`")
    } else {
        phrase!(
            "bỏ ngoặc kép và dấu phân cách; nếu là số đếm, viết `{digits}`",
            "leave out the quotation marks and separators; if it is a count, write `{digits}`"
        )
    };
    Diagnostic::error(
        "wrong-type",
        cell.span,
        phrase!(
            "ở đây cần một số, nhưng tìm thấy chữ \"{text}\"",
            "a number is wanted here, but the text \"{text}\" was found"
        ),
    )
    .help(help)
}

impl Value for Date {
    fn from_cell(row: &mut Row, cell: Cell) -> Option<Date> {
        let date = match cell.value {
            DeValue::Datetime(datetime) if datetime.time.is_none() => datetime
                .date
                .and_then(|date| Date::new(i16::try_from(date.year).ok()?, date.month as i8, date.day as i8).ok()),
            _ => None,
        };
        if date.is_none() {
            row.wrong_type(
                cell,
                phrase!("một ngày có thật, không có giờ", "a date that exists, without a time"),
                "2024-02-20",
            );
        }
        date
    }
}

/// A string stands for itself in every language; a table says it in each.
impl Value for Phrase {
    fn from_cell(row: &mut Row, cell: Cell) -> Option<Phrase> {
        match cell.value {
            DeValue::String(text) => Some(Phrase::same(text)),
            DeValue::Table(table) => {
                let mut inner = row.inner(table, cell.span);
                let phrase = phrase_of(&mut inner);
                inner.refuse_unknown_keys(&["vi", "en"]);
                phrase
            }
            _ => {
                row.wrong_type(
                    cell,
                    phrase!("chữ, hoặc chữ theo từng thứ tiếng", "text, or text for each language"),
                    r#"{ vi = "…", en = "…" }"#,
                );
                None
            }
        }
    }
}

/// What the keys `vi` and `en` of a table say; at least one of them.
pub fn phrase_of(row: &mut Row) -> Option<Phrase> {
    let vi: Option<Option<Spanned<String>>> = Field::read(row, "vi");
    let en: Option<Option<Spanned<String>>> = Field::read(row, "en");
    let phrase = Phrase { vi: vi?.map(|text| text.value), en: en?.map(|text| text.value) };
    if phrase == Phrase::default() {
        row.missing("vi");
        return None;
    }
    Some(phrase)
}

impl<T: Choice> Value for T {
    fn from_cell(row: &mut Row, cell: Cell) -> Option<T> {
        let words: Vec<&str> = T::WORDS.iter().map(|(word, _)| *word).collect();
        let DeValue::String(word) = cell.value else {
            row.wrong_type(
                cell,
                phrase!("một từ trong ngoặc kép", "a word in quotation marks"),
                &format!("\"{}\"", words[0]),
            );
            return None;
        };
        let choice = T::from_word(word);
        if choice.is_none() {
            row.diagnostics.push(unknown_word("unknown-word", cell.span, phrase!("lựa chọn", "choice"), word, &words));
        }
        choice
    }
}

/// A table of text by key, such as `{ 17 = "a b c" }`.
impl Field for std::collections::BTreeMap<String, Spanned<String>> {
    fn read(row: &mut Row, key: &str) -> Option<Self> {
        let Some(cell) = row.get(key) else { return Some(Self::new()) };
        let DeValue::Table(table) = cell.value else {
            row.wrong_type(cell, phrase!("một bảng chữ theo khóa", "a table of text by key"), r#"{ 17 = "a b c" }"#);
            return None;
        };
        let mut inner = row.inner(table, cell.span);
        let entries = inner.entries();
        let read: Vec<Option<(String, Spanned<String>)>> = entries
            .into_iter()
            .map(|(key, _, cell)| {
                Some((key.to_string(), Spanned::new(String::from_cell(&mut inner, cell)?, cell.span)))
            })
            .collect();
        read.into_iter().collect()
    }
}
