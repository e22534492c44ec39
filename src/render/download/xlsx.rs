//! Rows as a workbook: a sheet of numbers, and a sheet that says whose they are. Wraps rust_xlsxwriter.

use rust_decimal::Decimal;
use rust_xlsxwriter::{DocProperties, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::cell::Cell;
use super::notes::Notes;
use super::sheet::Sheet;
use crate::render::world::View;

/// What a cell's binary number holds exactly.
const DIGITS: u32 = 15;
/// How much text a cell takes, in units of UTF-16, which is how Excel counts.
const LONGEST: usize = 32_000;
/// How long the name of a sheet may be, counted likewise, with room for a number behind it.
const NAME: usize = 26;
/// Days before it are no dates to Excel.
const FIRST_YEAR: i16 = 1900;
/// How wide a column is, in letters.
const WIDTHS: std::ops::RangeInclusive<f64> = 8.0..=44.0;

/// `lists` are further sheets, by their names.
pub fn xlsx(data: &Sheet, lists: &[(&str, Sheet)], notes: &Notes, view: &View) -> Vec<u8> {
    written(data, lists, notes, view)
        .expect("names of sheets and places of cells are ours, and memory takes all writing")
}

fn written(data: &Sheet, lists: &[(&str, Sheet)], notes: &Notes, view: &View) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The day of the site, and not the time of the clock, so that the same site gives the same bytes.
    let made =
        DocProperties::new().set_title(&notes.title).set_author(&notes.site).set_creation_datetime(&view.world.date);
    workbook.set_properties(&made);
    let mut names = Vec::new();
    numbers(sheet(&mut workbook, view.string("sheet-data"), &mut names)?, data)?;
    for (name, list) in lists {
        numbers(sheet(&mut workbook, name, &mut names)?, list)?;
    }
    about(sheet(&mut workbook, view.string("sheet-notes"), &mut names)?, data, notes, view)?;
    workbook.save_to_buffer()
}

/// A sheet by the words of a theme, as far as Excel takes them for a name: at most 31 characters, some of them not, and
/// no two alike.
fn sheet<'w>(workbook: &'w mut Workbook, words: &str, names: &mut Vec<String>) -> Result<&'w mut Worksheet, XlsxError> {
    let allowed: String = words.chars().filter(|it| !it.is_control() && !"[]:*?/\\'".contains(*it)).collect();
    let name = cut(allowed.trim(), NAME);
    let numbered = (1..).map(|number| format!("{name} {number}").trim().to_string());
    let is_new = |name: &String| !name.is_empty() && !names.contains(&name.to_lowercase());
    let name = std::iter::once(name.to_string()).chain(numbered).find(is_new).unwrap_or_default();
    names.push(name.to_lowercase());
    workbook.add_worksheet().set_name(name)
}

fn numbers(sheet: &mut Worksheet, data: &Sheet) -> Result<(), XlsxError> {
    let head = Format::new().set_bold();
    for (name, column) in data.head.iter().zip(0..) {
        sheet.write_string_with_format(0, column, short(name), &head)?;
        let mut letters = name.chars().count();
        for (row, line) in data.rows.iter().zip(1..) {
            let Some(cell) = row.get(usize::from(column)) else { continue };
            letters = letters.max(length(cell));
            write(sheet, line, column, cell)?;
        }
        sheet.set_column_width(column, (letters as f64 + 2.0).clamp(*WIDTHS.start(), *WIDTHS.end()))?;
    }
    sheet.set_freeze_panes(1, 0)?;
    let (last_row, last_column) = (data.rows.len() as u32, (data.head.len() as u16).saturating_sub(1));
    sheet.autofilter(0, 0, last_row, last_column)?;
    Ok(())
}

/// A text is written as text whatever it begins with: nothing here is a formula.
fn write(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) => sheet.write_string(row, column, short(text))?,
        Cell::Number(value) => match binary(*value) {
            Some(number) => sheet.write_number_with_format(row, column, number, &decimals(*value))?,
            None => sheet.write_string_with_format(
                row,
                column,
                value.to_string(),
                &Format::new().set_align(FormatAlign::Right),
            )?,
        },
        Cell::Date(date) if date.year() < FIRST_YEAR => sheet.write_string(row, column, date.to_string())?,
        Cell::Date(date) => {
            sheet.write_datetime_with_format(row, column, date, &Format::new().set_num_format("yyyy-mm-dd"))?
        }
        Cell::Flag(flag) => sheet.write_boolean(row, column, *flag)?,
        Cell::Empty => sheet,
    };
    Ok(())
}

/// The number as a spreadsheet holds it; nothing where that would change a digit.
fn binary(value: Decimal) -> Option<f64> {
    let mut digits = value.mantissa().unsigned_abs();
    while digits != 0 && digits.is_multiple_of(10) {
        digits /= 10;
    }
    let digits = digits.checked_ilog10().map_or(1, |power| power + 1);
    (digits <= DIGITS).then(|| value.to_string().parse().ok()).flatten()
}

/// As many decimals as were reported.
fn decimals(value: Decimal) -> Format {
    let decimals = "0".repeat(value.scale() as usize);
    let point = if decimals.is_empty() { "" } else { "." };
    Format::new().set_num_format(format!("#,##0{point}{decimals}"))
}

fn about(sheet: &mut Worksheet, data: &Sheet, notes: &Notes, view: &View) -> Result<(), XlsxError> {
    let name = Format::new().set_bold().set_align(FormatAlign::Top);
    let words = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for ((key, text), row) in lines(data, notes, view).into_iter().zip(0..) {
        sheet.write_string_with_format(row, 0, short(&key), &name)?;
        sheet.write_string_with_format(row, 1, short(&text), &words)?;
    }
    sheet.set_column_width(0, 24)?;
    sheet.set_column_width(1, 96)?;
    Ok(())
}

/// Names and what is said under them.
fn lines(data: &Sheet, notes: &Notes, view: &View) -> Vec<(String, String)> {
    let said = |key: &str, words: &str| (view.string(key).to_string(), words.to_string());
    let mut lines = vec![
        said("sheet-title", &notes.title),
        said("sheet-site", &notes.site),
        said("sheet-address", &notes.address),
        said("sheet-date", &notes.date),
        said("how-to-cite", &notes.citation),
    ];
    lines.extend(notes.copyright.iter().map(|words| said("sheet-licence", words)));
    lines.extend(view.site().settings.licence.iter().map(|it| said("licence", &it.in_words())));
    if data.holds(|value| binary(value).is_none()) {
        lines.push(said("sheet-long-numbers", view.string("sheet-long-numbers-why")));
    }
    let is_cut = |cell: &Cell| matches!(cell, Cell::Text(text) if is_long(text));
    if data.rows.iter().flatten().any(is_cut) {
        lines.push(said("sheet-long-texts", view.string("sheet-long-texts-why")));
    }
    lines.extend(data.definitions.iter().cloned());
    lines.extend(data.sources.iter().map(|source| said("source", source)));
    if !data.meanings.is_empty() {
        lines.push(said("sheet-columns", ""));
        lines.extend(data.meanings.iter().cloned());
    }
    lines
}

fn short(text: &str) -> String {
    if !is_long(text) {
        return text.to_string();
    }
    format!("{}…", cut(text, LONGEST))
}

/// As many letters as fit into `room` units of UTF-16.
fn cut(text: &str, room: usize) -> &str {
    let mut used = 0;
    let end = text.char_indices().find(|(_, letter)| {
        used += letter.len_utf16();
        used > room
    });
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

fn is_long(text: &str) -> bool {
    text.encode_utf16().count() > LONGEST
}

fn length(cell: &Cell) -> usize {
    match cell {
        Cell::Text(text) => text.chars().count(),
        Cell::Number(value) => value.to_string().len() + 2,
        Cell::Date(_) => "2024-02-20".len(),
        Cell::Flag(flag) => flag.to_string().len(),
        Cell::Empty => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_cell_holds_exactly_is_a_number() {
        let held = |number: &str| binary(number.parse().expect("a decimal"));
        assert_eq!(held("40.60"), Some(40.6));
        assert_eq!(held("0"), Some(0.0));
        assert_eq!(held("-123456789012345"), Some(-123456789012345.0));
        assert_eq!(held("1234567890.123456"), None);
        assert_eq!(held("79228162514264337593543950335"), None);
        assert_eq!(held("10000000000000000000"), Some(1e19));
    }
}
