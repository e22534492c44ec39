//! One table of TOML while its keys are being read.

use std::ops::Range;

use ::toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Phrase, nearest};
use crate::phrase;
use crate::text::{Span, TextId};

/// One table: gives out its values by key and says what is wrong with them.
pub struct Row<'a> {
    pub(super) source: Source<'a>,
    table: &'a DeTable<'a>,
    span: Span,
    pub(super) diagnostics: &'a mut Diagnostics,
}

/// The stretch of a file that holds TOML.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    pub text: TextId,
    /// Where the stretch begins in the file.
    pub start: usize,
    pub toml: &'a str,
}

impl<'a> Source<'a> {
    pub fn span(self, range: Range<usize>) -> Span {
        Span::new(self.text, self.start + range.start..self.start + range.end)
    }
}

/// A value with its place.
#[derive(Clone, Copy)]
pub struct Cell<'a> {
    pub value: &'a DeValue<'a>,
    pub span: Span,
}

impl<'a> Row<'a> {
    pub fn new(source: Source<'a>, table: &'a DeTable<'a>, span: Span, diagnostics: &'a mut Diagnostics) -> Row<'a> {
        Row { source, table, span, diagnostics }
    }

    pub fn span(&self) -> Span {
        self.span
    }

    pub fn get(&self, key: &str) -> Option<Cell<'a>> {
        let value = self.table.get(key)?;
        Some(Cell { value: value.get_ref(), span: self.source.span(value.span()) })
    }

    /// Every key with its value, in the order of the file.
    pub fn entries(&self) -> Vec<(&'a str, Span, Cell<'a>)> {
        let mut entries: Vec<_> = self
            .table
            .iter()
            .map(|(key, value)| {
                let cell = Cell { value: value.get_ref(), span: self.source.span(value.span()) };
                (key.get_ref().as_ref(), self.source.span(key.span()), cell)
            })
            .collect();
        entries.sort_by_key(|(_, span, _)| *span);
        entries
    }

    /// The table behind a cell, as a row of its own.
    pub fn inner<'b>(&'b mut self, table: &'b DeTable<'b>, span: Span) -> Row<'b> {
        Row { source: self.source, table, span, diagnostics: self.diagnostics }
    }

    /// The table that `cell` should be; says so where it is none.
    pub fn table<'b>(&'b mut self, cell: Cell<'b>, example: &str) -> Option<Row<'b>>
    where
        'a: 'b,
    {
        match cell.value {
            DeValue::Table(table) => Some(self.inner(table, cell.span)),
            _ => {
                self.wrong_type(cell, phrase!("một bảng", "a table"), example);
                None
            }
        }
    }

    /// What is written at a place in this stretch of TOML.
    pub fn written(&self, span: Span) -> &'a str {
        let range = span.range();
        &self.source.toml[range.start - self.source.start..range.end - self.source.start]
    }

    pub fn missing(&mut self, key: &str) {
        self.diagnostics.push(
            Diagnostic::error("missing-key", self.span, phrase!("thiếu khóa `{key}`", "the key `{key}` is missing"))
                .help(phrase!("thêm dòng `{key} = …`", "add a line `{key} = …`")),
        );
    }

    /// Says that a value is not what its key asks for.
    pub fn wrong_type(&mut self, cell: Cell, wanted: Phrase, example: &str) {
        let found = describe(cell.value);
        let (vi, en) = (wanted.vi.unwrap_or_default(), wanted.en.unwrap_or_default());
        let (found_vi, found_en) = (found.vi.unwrap_or_default(), found.en.unwrap_or_default());
        self.diagnostics.push(
            Diagnostic::error(
                "wrong-type",
                cell.span,
                phrase!("ở đây cần {vi}, nhưng tìm thấy {found_vi}", "{en} is wanted here, but {found_en} was found"),
            )
            .help(phrase!("viết như `{example}`", "write it like `{example}`")),
        );
    }

    pub fn refuse_unknown_keys(&mut self, known: &[&str]) {
        for (key, span, _) in self.entries() {
            if !known.contains(&key) {
                self.diagnostics.push(unknown_word("unknown-key", span, phrase!("khóa", "key"), key, known));
            }
        }
    }
}

/// A word that is none of `known`: names the near one or lists them all.
pub fn unknown_word(code: &'static str, span: Span, what: Phrase, word: &str, known: &[&str]) -> Diagnostic {
    let (vi, en) = (what.vi.unwrap_or_default(), what.en.unwrap_or_default());
    let help = match nearest(word, known.iter().copied()) {
        Some(near) => phrase!("có phải là `{near}`?", "did you mean `{near}`?"),
        None => {
            let list = known.iter().map(|known| format!("`{known}`")).collect::<Vec<_>>().join(", ");
            phrase!("dùng một trong các từ: {list}", "use one of: {list}")
        }
    };
    Diagnostic::error(code, span, phrase!("không có {vi} `{word}`", "there is no {en} `{word}`")).help(help)
}

/// What kind of value stands there, as one would say it.
fn describe(value: &DeValue) -> Phrase {
    match value {
        DeValue::String(text) => phrase!("chữ \"{text}\"", "the text \"{text}\""),
        DeValue::Integer(number) => {
            let number = number.as_str();
            phrase!("số {number}", "the number {number}")
        }
        DeValue::Float(number) => {
            let number = number.as_str();
            phrase!("số {number}", "the number {number}")
        }
        DeValue::Boolean(value) => phrase!("`{value}`", "`{value}`"),
        DeValue::Datetime(date) => phrase!("ngày {date}", "the date {date}"),
        DeValue::Array(_) => phrase!("một danh sách", "a list"),
        DeValue::Table(_) => phrase!("một bảng", "a table"),
    }
}
