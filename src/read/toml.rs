//! TOML files: tables of records, and the settings of the site.

use ::toml::de::{DeTable, DeValue, Error};

use super::records::{Record, Records, SettingsRecord};
use super::row::{Row, Source, unknown_word};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::phrase;
use crate::text::{Text, TextId};

/// `data/**/*.toml`: arrays of tables, whose names say what kind of record they hold.
pub fn read_data(id: TextId, text: &Text, diagnostics: &mut Diagnostics) -> Vec<Record> {
    let source = Source { text: id, start: 0, toml: &text.content };
    let mut syntax = Diagnostics::default();
    let table = parse(source, &mut syntax);
    let mut found = Diagnostics::default();
    let records = read_kinds(source, table.get_ref(), &mut found);
    // Where the parser stumbled, keys went missing and values were cut short: that is no second mistake.
    if !syntax.is_empty() {
        found.retain(|diagnostic| diagnostic.code != "missing-key" && !on_a_line_of(diagnostic, &syntax, text));
    }
    diagnostics.extend(syntax);
    diagnostics.extend(found);
    records
}

/// Whether `diagnostic` stands on a line of which `syntax` complains already.
fn on_a_line_of(diagnostic: &Diagnostic, syntax: &Diagnostics, text: &Text) -> bool {
    let line = |place: &Place| match place {
        Place::At(span) => Some(text.content[..span.range().start].matches('\n').count()),
        _ => None,
    };
    syntax.iter().any(|known| line(&known.place) == line(&diagnostic.place))
}

fn read_kinds<'a>(source: Source<'a>, table: &'a DeTable<'a>, diagnostics: &'a mut Diagnostics) -> Vec<Record> {
    let mut records = Vec::new();
    let mut top = Row::new(source, table, source.span(0..0), diagnostics);
    for (name, span, cell) in top.entries() {
        let Some(kind) = Records::KINDS.iter().copied().find(|kind| *kind == name) else {
            top.diagnostics.push(unknown_word(
                "unknown-kind",
                span,
                phrase!("loại bản ghi", "kind of record"),
                name,
                Records::KINDS,
            ));
            continue;
        };
        let DeValue::Array(items) = cell.value else {
            top.diagnostics.push(
                Diagnostic::error(
                    "single-brackets",
                    span,
                    phrase!("`{name}` phải là một danh sách bản ghi", "`{name}` has to be a list of records"),
                )
                .help(phrase!("viết `[[{name}]]`, hai lớp ngoặc", "write `[[{name}]]`, with two brackets")),
            );
            continue;
        };
        for item in items.iter() {
            let span = source.span(item.span());
            match item.get_ref() {
                DeValue::Table(table) => records.extend(read_record(kind, &mut top.inner(table, span))),
                _ => top.wrong_type(
                    super::row::Cell { value: item.get_ref(), span },
                    phrase!("một bản ghi", "a record"),
                    &format!("[[{name}]]"),
                ),
            }
        }
    }
    records
}

fn read_record(kind: &'static str, row: &mut Row) -> Option<Record> {
    let read = Records::read(kind, row);
    read.or_else(|| match row.get("id")?.value {
        DeValue::String(id) => Some(Record::Broken { kind, id: id.to_string() }),
        _ => None,
    })
}

/// `site.toml`.
pub fn read_settings(id: TextId, text: &Text, diagnostics: &mut Diagnostics) -> Vec<Record> {
    let source = Source { text: id, start: 0, toml: &text.content };
    let table = parse(source, diagnostics);
    let mut row = Row::new(source, table.get_ref(), source.span(0..0), diagnostics);
    SettingsRecord::read(&mut row).map(Record::Settings).into_iter().collect()
}

/// Parses as much as can be parsed and says what could not.
pub fn parse<'a>(source: Source<'a>, diagnostics: &mut Diagnostics) -> ::toml::Spanned<DeTable<'a>> {
    let (table, errors) = DeTable::parse_recoverable(source.toml);
    // One slip often makes the parser stumble several times on the same line: the first says enough.
    let mut lines = std::collections::BTreeSet::new();
    for error in errors {
        let range = error.span().unwrap_or(0..0);
        let line = source.toml[..range.start.min(source.toml.len())].matches('\n').count();
        if lines.insert(line) {
            diagnostics.push(explain(source, &error));
        }
    }
    table
}

/// The parser's complaint in the words of somebody who keeps figures.
fn explain(source: Source, error: &Error) -> Diagnostic {
    let length = source.toml.len();
    let range = error.span().map_or(0..0, |range| range.start.min(length)..range.end.min(length));
    let (line, written) = (line_around(source.toml, range.start), &source.toml[range.clone()]);
    let message = error.message();
    let diagnostic = |code, vi: &str, en: &str| {
        Diagnostic::error(code, source.span(range.clone()), crate::language::Phrase::both(vi, en))
    };
    if message.contains("duplicate key") {
        return diagnostic(
            "duplicate-key",
            "khóa này đã có trong cùng bản ghi",
            "this key stands in the record already",
        )
        .help(phrase!("xóa một trong hai dòng", "delete one of the two lines"));
    }
    if looks_like_date(line) {
        return diagnostic("invalid-date", "không có ngày này trong lịch", "the calendar has no such date").help(
            phrase!(
                "viết ngày có thật theo dạng năm-tháng-ngày: `2024-02-20`",
                "write a date that exists, year-month-day: `2024-02-20`"
            ),
        );
    }
    if let Some(NumberForPeople { written, plain, decimal_comma }) = number_for_people(line) {
        let (vi, en) = match decimal_comma {
            true => ("TOML dùng dấu chấm thập phân, không dùng dấu phẩy", "TOML wants a decimal point, not a comma"),
            false => ("số này có dấu phân cách", "this number has separators in it"),
        };
        return diagnostic("separators-in-number", vi, en)
            .help(phrase!("viết `{plain}` thay cho `{written}`", "write `{plain}` in place of `{written}`"));
    }
    let found = if written.trim().is_empty() { line.trim() } else { written.trim() };
    let found = found.chars().take(40).collect::<String>();
    let diagnostic = diagnostic(
        "toml-syntax",
        &format!("TOML không đọc được ở `{found}` ({message})"),
        &format!("TOML cannot be read at `{found}` ({message})"),
    );
    diagnostic.help(phrase!(
        "kiểm tra dấu ngoặc kép, dấu bằng và ngoặc vuông của dòng này: `tên = \"chữ\"`, `số = 1025`",
        "check this line's quotation marks, equals sign and brackets: `name = \"text\"`, `number = 1025`"
    ))
}

fn line_around(text: &str, offset: usize) -> &str {
    let offset = (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[offset..].find('\n').map_or(text.len(), |newline| offset + newline);
    &text[start..end]
}

fn value_of(line: &str) -> &str {
    line.split_once('=').map_or("", |(_, value)| value.split('#').next().unwrap_or_default().trim())
}

/// `= 2024-02-30` and the like: four digits, two, two.
fn looks_like_date(line: &str) -> bool {
    let mut parts = value_of(line).split('-');
    let mut digits = |count: usize| {
        parts.next().is_some_and(|part| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    digits(4) && digits(2) && digits(2)
}

/// A number in the way people write it, `29.100.000`, `29,100` or `40,6`, and how TOML wants it.
#[derive(Debug, PartialEq)]
struct NumberForPeople<'l> {
    written: &'l str,
    plain: String,
    /// Whether a comma in it parts the decimals.
    decimal_comma: bool,
}

/// The first such number that stands behind a `=` of the line, be it in a table within.
fn number_for_people(line: &str) -> Option<NumberForPeople<'_>> {
    let mut in_text = false;
    let mut behind_equals = false;
    for (at, letter) in line.char_indices() {
        match letter {
            '"' | '\'' => in_text = !in_text,
            '#' if !in_text => return None,
            '=' if !in_text => behind_equals = true,
            _ if in_text || letter.is_whitespace() => {}
            _ if std::mem::take(&mut behind_equals) => {
                let digits = line[at..].find(|next: char| !next.is_ascii_digit() && !"+-.,".contains(next));
                let number = &line[at..digits.map_or(line.len(), |digits| at + digits)];
                // A comma at its end parts it from the next key.
                if let Some(found) = for_people(number.trim_end_matches(',')) {
                    return Some(found);
                }
            }
            _ => {}
        }
    }
    None
}

fn for_people(written: &str) -> Option<NumberForPeople<'_>> {
    let digits = written.strip_prefix(['+', '-']).unwrap_or(written);
    let is_plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = match (digits.rfind('.'), digits.rfind(',')) {
        (Some(point), Some(comma)) => digits.split_at(point.max(comma)),
        // One comma parts decimals, unless three digits follow it.
        (None, Some(comma)) if digits.find(',') == Some(comma) && digits.len() - comma != 4 => digits.split_at(comma),
        _ => (digits, ""),
    };
    let fraction = fraction.get(1..).unwrap_or_default();
    let mut groups = whole.split(['.', ',']);
    let grouped = groups.next().is_some_and(is_plain) && groups.all(|group| is_plain(group) && group.len() == 3);
    // One point is TOML's own.
    let separators = written.matches(',').count() * 2 + written.matches('.').count();
    let is_number = grouped && (fraction.is_empty() || is_plain(fraction));
    if !is_number || separators < 2 || written.ends_with(['.', ',']) {
        return None;
    }
    let sign = &written[..written.len() - digits.len()];
    let plain = format!("{sign}{}", whole.replace(['.', ','], ""));
    let decimal_comma = !fraction.is_empty() && digits.ends_with(&format!(",{fraction}"));
    let plain = if fraction.is_empty() { plain } else { format!("{plain}.{fraction}") };
    Some(NumberForPeople { written, plain, decimal_comma })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_write_them_are_known() {
        for (line, plain, decimal_comma) in [
            ("cooperatives = 1.025.000", "1025000", false),
            ("cooperatives = 29,100", "29100", false),
            ("share = 40,6 # phần trăm", "40.6", true),
            ("members = { value = 1.025.000, quote = \"a = 1,5\" }", "1025000", false),
            ("share = { value = 40,6, note = \"…\" }", "40.6", true),
            ("revenue = -1.025,50", "-1025.50", true),
            ("revenue = 1,025.5", "1025.5", false),
        ] {
            let found = number_for_people(line).expect(line);
            assert_eq!((found.plain.as_str(), found.decimal_comma), (plain, decimal_comma), "{line}");
        }
    }

    #[test]
    fn other_slips_are_not_taken_for_numbers() {
        for line in [
            "a = 1.025",
            "a = { value = 40, note = x }",
            "name = \"a = 1.025.000\" x",
            "a = # 40,6",
            "a = 12.5.7",
            "a = 2024-02-30",
            "tile = [3, 2",
        ] {
            assert_eq!(number_for_people(line), None, "{line}");
        }
    }
}
