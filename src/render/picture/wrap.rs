//! Words broken into lines, by their width in the face that they are drawn in.

use crate::theme::Face;

/// At most `most` lines that have `room`; what is left over is told by a `…`.
pub fn wrap(words: &str, face: &Face, size: i32, room: i32, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut rest = words.split_whitespace().peekable();
    while let Some(first) = rest.next() {
        let mut line = first.to_string();
        while let Some(next) = rest.next_if(|next| face.width(&format!("{line} {next}"), size) <= room) {
            line = line + " " + next;
        }
        if lines.len() + 1 == most && rest.peek().is_some() {
            line += "…";
            lines.push(cut(&line, face, size, room));
            break;
        }
        lines.push(cut(&line, face, size, room));
    }
    lines
}

/// The words, or as many of their letters as have room with a `…` after.
pub fn cut(words: &str, face: &Face, size: i32, room: i32) -> String {
    if face.width(words, size) <= room {
        return words.to_string();
    }
    let mut kept = words.trim_end_matches('…').to_string();
    while kept.pop().is_some() {
        let shorter = format!("{}…", kept.trim_end());
        if face.width(&shorter, size) <= room {
            return shorter;
        }
    }
    String::new()
}
