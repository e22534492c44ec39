//! Words in lines, broken at spaces.

use super::advance::{fit, width};

/// Words set in few lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrapped {
    pub lines: Vec<String>,
    /// Whether nothing had to be cut.
    pub whole: bool,
}

/// Sets the words in at most `most` lines of the `room`; what has no room is cut.
pub fn wrap(words: &str, room: i32, most: usize) -> Wrapped {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if has_room(line, word, room) => *line = format!("{line} {word}"),
            _ => lines.push(word.to_string()),
        }
    }
    let mut whole = lines.len() <= most;
    if !whole {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(rest);
    }
    for line in &mut lines {
        let fitted = fit(line, room);
        whole &= fitted == *line;
        *line = fitted;
    }
    lines.retain(|line| !line.is_empty());
    Wrapped { lines, whole }
}

/// Whether the line has room for one more word at its end.
fn has_room(line: &str, word: &str, room: i32) -> bool {
    width(&format!("{line} {word}"), false) <= room
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_are_cut_where_they_must() {
        let wrapped = wrap("Bắc Hồng Lĩnh", 460, 3);
        assert_eq!((wrapped.lines.join("|").as_str(), wrapped.whole), ("Bắc|Hồng|Lĩnh", true));
        let wrapped = wrap("Bắc Hồng Lĩnh", 700, 1);
        assert_eq!((wrapped.lines.join("|").as_str(), wrapped.whole), ("Bắc Hồn…", false));
        assert_eq!(wrap("Trường Lưu", 460, 3).lines, ["Trườ…", "Lưu"]);
        assert_eq!(wrap("", 460, 3), Wrapped { lines: vec![], whole: true });
        assert_eq!(wrap("Hương", 5, 3).lines, [""; 0]);
    }
}
