//! Lines and entries as the page reads them.

use unicode_normalization::UnicodeNormalization;

use super::entry::Entry;
use super::postings::Line;
use crate::language::slug;

/// Stands in a way for words of the title as an address writes them.
const TITLE: &str = "~";
/// Stands where a section says its place: the numbers of a series, which no passage is taken from.
const SERIES: &str = "~";

/// A line for each: how many letters are those of the word before, the others, and the places.
pub fn written_lines(lines: &[Line]) -> String {
    let words: Vec<String> = lines.iter().map(|line| with_signs(&line.written)).collect();
    let before = std::iter::once("").chain(words.iter().map(String::as_str));
    let written = words.iter().zip(before).zip(lines).map(|((word, before), line)| {
        let same = word.chars().zip(before.chars()).take_while(|(a, b)| a == b).count().min(25);
        let rest: String = word.chars().skip(same).collect();
        format!("{}{rest}={}", gaps(&[same as u32]), written_places(line))
    });
    written.collect::<Vec<_>>().join("\n")
}

/// `AcD.B.C`: a dot between entries by their titles, entries by other names, and files; `+` where there are more.
pub fn written_places(line: &Line) -> String {
    let places: Vec<String> = line.places.iter().map(|numbers| gaps(numbers)).collect();
    let more = if line.is_cut { "+" } else { "" };
    format!("{more}{}", places.join(".").trim_end_matches('.'))
}

/// The tone as a sign behind its word: half the bytes of a letter with both marks.
fn with_signs(word: &str) -> String {
    let sign = |mark: char| TONES.iter().find(|(tone, _)| *tone == mark).map_or(mark, |(_, sign)| *sign);
    word.nfd().map(sign).nfc().collect()
}

const TONES: [(char, char); 5] =
    [('\u{300}', '`'), ('\u{301}', '\''), ('\u{303}', '~'), ('\u{309}', '?'), ('\u{323}', '.')];

/// How far each number is from the one before, counted from 1 in base 26: capitals end a number. So that no digits
/// stand there that could be read as somebody's figures.
pub fn gaps(numbers: &[u32]) -> String {
    let before = std::iter::once(0).chain(numbers.iter().map(|number| number + 1));
    let mut letters = String::new();
    for (number, before) in numbers.iter().zip(before) {
        let gap = number - before;
        let digits = std::iter::successors(Some(gap), |rest| (*rest >= 26).then(|| rest / 26));
        let mut digits: Vec<char> = digits.map(|rest| (b'a' + (rest % 26) as u8) as char).collect();
        digits[0] = digits[0].to_ascii_uppercase();
        letters.extend(digits.iter().rev());
    }
    letters
}

/// Title, way, text, what it is within, figure, language, and how far it stands behind the entry that it goes on with;
/// with tabs between, the last ones only where there are any.
pub fn written_entry(entry: &Entry) -> String {
    let optional = [entry.within.as_deref(), entry.figure.as_deref(), entry.lang].map(Option::unwrap_or_default);
    let mut fields = vec![on_one_line(&entry.title), short_way(entry), text(entry)];
    fields.extend(optional.map(on_one_line));
    fields.extend((entry.behind > 0).then(|| gaps(&[entry.behind])));
    fields.join("\t").trim_end_matches('\t').to_string()
}

/// The text, then place, heading and text of each section, with returns between.
fn text(entry: &Entry) -> String {
    let section =
        |id: &str, heading: &str, text: &str| format!("\r{id}\r{}\r{}", on_one_line(heading), on_one_line(text));
    let series = (!entry.series.is_empty()).then(|| section(SERIES, "", &entry.series));
    let sections = entry.sections.iter().map(|it| section(it.id.as_deref().unwrap_or_default(), &it.heading, &it.text));
    std::iter::once(on_one_line(&entry.text)).chain(series).chain(sections).collect()
}

/// Without what ends a field.
fn on_one_line(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}

/// The way, with a sign and a letter for the first words of the title, as many as an address repeats.
fn short_way(entry: &Entry) -> String {
    let slug = slug(&entry.title);
    let ends = slug.match_indices('-').map(|(at, _)| at).chain([slug.len()]).filter(|end| *end > 0);
    let prefixes: Vec<(usize, u8)> = ends.zip(b'a'..=b'z').collect();
    let found = prefixes.iter().rev().find_map(|(end, words)| Some((entry.href.rfind(&slug[..*end])?, *end, *words)));
    let Some((at, length, words)) = found.filter(|_| !entry.href.contains(TITLE)) else { return entry.href.clone() };
    format!("{}{TITLE}{}{}", &entry.href[..at], char::from(words), &entry.href[at + length..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::search::entry::Kind;
    use crate::render::search::token::tokens;

    #[test]
    fn numbers_are_written_as_the_gaps_between_them() {
        assert_eq!(gaps(&[0, 1, 25, 26, 60]), "AAXAbH");
        assert_eq!(gaps(&[26]), "bA");
        assert_eq!(gaps(&[]), "");
    }

    #[test]
    fn a_line_goes_on_with_the_word_before() {
        let line = |written: &str| Line {
            key: String::new(),
            written: tokens(written).join(" "),
            places: [vec![0], vec![], vec![2]],
            is_cut: written == "hợp",
        };
        let lines = ["hợp", "hợp tác", "hổ"].map(line);
        assert_eq!(written_lines(&lines), "Ahơp.=+A..C\nE tac'=A..C\nBô?=A..C");
    }

    #[test]
    fn a_way_does_not_repeat_the_title() {
        let way = |title: &str, href: &str| short_way(&Entry::new(Kind::Area, title, href.to_string()));
        assert_eq!(way("Xã Hương Đô", "../dia-phuong/#xa-huong-do"), "../dia-phuong/#~c");
        assert_eq!(way("Đất đai", "../chinh-sach/dat-dai/index.html"), "../chinh-sach/~b/index.html");
        assert_eq!(way("Hương Đô commune", "../areas/#xa-huong-do"), "../areas/#xa-~b");
        assert_eq!(way("…", "../a/"), "../a/");
    }
}
