//! How pages look on paper: a stylesheet a language, since the margins of a page can say no word of its HTML.

use serde::Serialize;

use super::world::View;
use crate::diagnostic::Diagnostic;

/// Each a string of CSS, with its quotes.
#[derive(Serialize)]
struct PrintStyle {
    site: String,
    /// Whose edition it is, and the day that it is made for.
    edition: String,
    /// What stands on paper in place of what a browser cannot open there.
    closed: String,
}

pub fn print_style(view: &View) -> Result<String, Diagnostic> {
    let settings = &view.site().settings;
    let context = PrintStyle {
        site: css_string(&view.words(&settings.title).text),
        edition: css_string(&view.edition_on_its_day()),
        closed: css_string(view.string("print-closed")),
    };
    view.world.theme.render("print.css", &context, view.language)
}

/// A string that ends where its words end, whatever they are (CSS Syntax, 4.3.5).
fn css_string(words: &str) -> String {
    let mut string = String::from("\"");
    for letter in words.chars() {
        match letter {
            // The space ends the escape, and is no part of the words.
            '"' | '\\' | '<' | '>' => string.push_str(&format!("\\{:x} ", u32::from(letter))),
            letter if letter.is_control() => string.push(' '),
            letter => string.push(letter),
        }
    }
    string + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_end_their_string() {
        assert_eq!(css_string("Hà Tĩnh, “đủ”"), "\"Hà Tĩnh, “đủ”\"");
        assert_eq!(css_string("a\"b\\c\nd"), "\"a\\22 b\\5c c d\"");
        assert_eq!(css_string("</style>"), "\"\\3c /style\\3e \"");
    }
}
