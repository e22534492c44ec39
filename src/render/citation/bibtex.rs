//! A citation for LaTeX: an entry as biblatex reads it, in UTF-8.
//!
//! Types and fields are those of the biblatex manual, chapter 2. Two pairs of braces keep a name in one piece and the
//! capitals of a title as they are.

use super::reference::{Reference, ReferenceKind};
use crate::language::Language;
use crate::render::world::View;

impl View<'_> {
    /// The entry, without a line break at its end.
    pub fn bibtex(&self, reference: &Reference) -> String {
        let (kind, publisher) = match reference.kind {
            ReferenceKind::Page => ("online", "organization"),
            ReferenceKind::Data => ("dataset", "publisher"),
        };
        let language = match reference.language {
            Language::Vi => "vietnamese",
            Language::En => "english",
        };
        let in_braces = |words: &str| Some(format!("{{{}}}", escaped(words)));
        let fields = [
            ("author", in_braces(&reference.publisher)),
            ("title", in_braces(&reference.title)),
            ("titleaddon", Some(escaped(&reference.site))),
            (publisher, in_braces(&reference.publisher)),
            ("version", reference.is_internal.then(|| escaped(&reference.edition))),
            ("date", Some(reference.date.to_string())),
            ("note", self.note_of(reference).map(|note| escaped(&note))),
            ("url", reference.address.as_deref().map(address)),
            ("langid", Some(language.to_string())),
        ];
        let lines = fields.into_iter().filter_map(|(name, value)| Some(format!("  {name} = {{{}}}", value?)));
        format!("@{kind}{{{},\n{}\n}}", reference.key, lines.collect::<Vec<_>>().join(",\n"))
    }
}

/// Words in which TeX finds no command. Braces go by their names: readers of BibTeX count them wherever they stand.
fn escaped(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut written = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '\\' => written.push_str("\\textbackslash{}"),
            '{' => written.push_str("\\textbraceleft{}"),
            '}' => written.push_str("\\textbraceright{}"),
            '~' => written.push_str("\\textasciitilde{}"),
            '^' => written.push_str("\\textasciicircum{}"),
            '%' | '&' | '#' | '_' | '$' => written.extend(['\\', letter]),
            letter if letter.is_control() => {}
            letter => written.push(letter),
        }
    }
    written
}

/// biblatex takes an address as it is; only braces would end it.
fn address(address: &str) -> String {
    address.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_words_is_a_command() {
        let words = "A & B_c: 40,6% {x} \\y #1 $2 ~a ^b\n „Hợp tác xã“";
        let expected = "A \\& B\\_c: 40,6\\% \\textbraceleft{}x\\textbraceright{} \\textbackslash{}y \\#1 \\$2 \
                        \\textasciitilde{}a \\textasciicircum{}b „Hợp tác xã“";
        assert_eq!(escaped(words), expected);
    }

    #[test]
    fn braces_are_even_whatever_the_words() {
        for words in ["{", "}}", "\\{", "a}b{c", "\\"] {
            let written = escaped(words);
            assert_eq!(written.matches('{').count(), written.matches('}').count(), "{words}");
        }
        assert_eq!(address("https://a.vn/%7Bx}"), "https://a.vn/%7Bx%7D");
    }
}
