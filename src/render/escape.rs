//! Text made safe to stand in HTML and XML, between tags and in quoted attributes.

/// Text that cannot be taken for markup; characters that XML forbids become spaces.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            letter => escaped.push(printed(letter)),
        }
    }
    escaped
}

/// Text without the characters that XML forbids, for a writer that escapes what is markup.
pub fn plain(text: &str) -> String {
    text.chars().map(printed).collect()
}

/// A space in place of a character that nobody sees.
fn printed(letter: char) -> char {
    if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') { ' ' } else { letter }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_words_stays_words() {
        assert_eq!(escape("<b> \"A&B\"\u{0}\n"), "&lt;b&gt; &quot;A&amp;B&quot;  ");
        assert_eq!(plain("<A&B>\u{7}\u{ffff}\t"), "<A&B>   ");
    }
}
