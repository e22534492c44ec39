//! How wide words are, without a font: the reader's own system face is not known here.

use unicode_normalization::UnicodeNormalization;

/// The size of all text in a chart, in tenths of a unit; `chart.css` says the same.
pub const TEXT_SIZE: i32 = 130;

/// From the top of one line of text to the top of the next, in tenths.
pub const LINE_HEIGHT: i32 = 160;

/// The width of the words in tenths of a unit, rather too large than too small.
///
/// Thousandths of the text size, after DejaVu Sans, the widest of the faces that systems bring; Segoe
/// UI, Roboto, Noto Sans and San Francisco need up to an eighth less. Tones take no room: a syllable is as wide as its letters.
pub fn width(words: &str, heavy: bool) -> i32 {
    let thousandths: i32 = words.nfd().map(advance).sum();
    let weight = if heavy { 109 } else { 100 };
    (thousandths * TEXT_SIZE / 1000) * weight / 100
}

/// The words, or as many of them as have room with a `…` after; nothing where not even that fits.
pub fn fit(words: &str, room: i32) -> String {
    if width(words, false) <= room {
        return words.to_string();
    }
    let mut kept = String::new();
    for letter in words.nfc() {
        let longer = format!("{kept}{letter}");
        if width(&format!("{}…", longer.trim_end()), false) > room {
            break;
        }
        kept = longer;
    }
    match kept.trim_end() {
        "" => String::new(),
        kept => format!("{kept}…"),
    }
}

/// The words in as few lines as they need, of as even a width as may be; `most` lines at the most, of which the
/// last is cut if it must be.
pub fn wrap(words: &str, room: i32, most: usize) -> Vec<String> {
    let filled = fill(words, room);
    if filled.len() > most {
        let (kept, rest) = filled.split_at(most.saturating_sub(1));
        let lines = kept.iter().cloned().chain([rest.join(" ")]);
        return lines.map(|line| fit(&line, room)).collect();
    }
    let narrower = (8..16).map(|part| fill(words, room * part / 16));
    let is_even =
        |lines: &Vec<String>| lines.len() == filled.len() && lines.iter().all(|line| width(line, false) <= room);
    let even = narrower.into_iter().find(is_even).unwrap_or(filled);
    even.iter().map(|line| fit(line, room)).collect()
}

/// The words in lines that are filled one after the other.
fn fill(words: &str, room: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), false) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_string()),
        }
    }
    lines
}

fn advance(letter: char) -> i32 {
    match letter {
        '\u{31b}' => 60,
        '\u{300}'..='\u{36f}' => 0,
        'i' | 'j' | 'l' | '\'' => 280,
        '.' | ',' | ':' | ';' | ' ' | '\u{a0}' | '|' | 'I' => 330,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '-' | '!' | '"' => 410,
        's' | 'c' | 'k' | 'v' | 'x' | 'y' | 'z' => 580,
        'm' | 'M' | 'W' | '%' | '—' | '…' => 1000,
        'w' | 'O' | 'Q' | 'G' | 'N' | 'H' | 'U' | 'D' | 'Đ' => 800,
        '+' | '=' | '<' | '>' | '±' | '×' | '−' | '≤' | '≥' => 840,
        'A'..='Z' => 690,
        '\u{2e80}'..='\u{ffff}' => 1000,
        _ => 640,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tones_take_no_room() {
        assert_eq!(width("Cẩm Xuyên", false), width("Cam Xuyen", false));
        assert_eq!(width("Ha\u{300} Ti\u{303}nh", false), width("Hà Tĩnh", false));
        assert!(width("1.025", true) > width("1.025", false));
    }

    #[test]
    fn words_without_room_are_cut_between_letters() {
        assert_eq!(fit("hợp tác xã", 1000), "hợp tác xã");
        assert_eq!(fit("hợp tác xã nông nghiệp", 900), "hợp tác xã…");
        assert_eq!(fit("hợp tác xã", 100), "");
        assert_eq!(fit("", 0), "");
    }

    #[test]
    fn words_are_set_in_lines() {
        assert_eq!(wrap("hợp tác xã nông nghiệp", 900, 3), ["hợp tác xã", "nông nghiệp"]);
        assert_eq!(wrap("hợp tác xã nông nghiệp", 900, 1), ["hợp tác xã…"]);
        assert_eq!(wrap("hợp tác xã", 900, 2), ["hợp tác xã"]);
        assert_eq!(wrap("Quỹ tín dụng nhân dân", 1400, 2), ["Quỹ tín dụng", "nhân dân"]);
        assert_eq!(wrap("", 900, 2), [""; 0]);
    }
}
