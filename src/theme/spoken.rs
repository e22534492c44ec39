//! The strings that a site's own templates ask for: `strings.home` and `strings["to-top"]`.
//!
//! A key that does not exist would only be noticed where a page with that line is drawn, and not always there.

use std::ops::Range;

use super::layers::Layers;
use super::words::Words;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Language, nearest};
use crate::phrase;
use crate::text::Span;

/// Complains of each key that the theme does not have.
pub fn check(layers: &Layers, words: &Words, diagnostics: &mut Diagnostics) {
    let Some(words) = words.get(&Language::Vi) else { return };
    for (_, id, content) in layers.own_below("templates/") {
        for place in keys(content).filter(|place| !words.contains_key(&content[place.clone()])) {
            let key = &content[place.clone()];
            let help = match nearest(key, words.keys().map(String::as_str)) {
                Some(near) => phrase!("có phải là `{near}`?", "did you mean `{near}`?"),
                None => phrase!(
                    "viết `{key} = \"…\"` vào `strings/vi.toml` và `strings/en.toml` của giao diện",
                    "write `{key} = \"…\"` into `strings/vi.toml` and `strings/en.toml` of the theme"
                ),
            };
            let message = phrase!("giao diện không có chữ `{key}`", "the theme has no string `{key}`");
            diagnostics.push(Diagnostic::error("unknown-string", Span::new(id, place), message).help(help));
        }
    }
}

/// Where the keys stand that are asked for by name.
fn keys(template: &str) -> impl Iterator<Item = Range<usize>> {
    let asked = template.match_indices("strings").filter(|(at, _)| is_in_a_tag(template, *at));
    asked.filter_map(|(at, word)| {
        let is_of_a_name = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '.';
        let start = at + word.len();
        let rest = template[start..].strip_prefix('.').map(|rest| (rest, 1, None));
        let quoted = |quote: char, open: &str| Some((template[start..].strip_prefix(open)?, 2, Some(quote)));
        let (rest, skipped, quote) = rest.or_else(|| quoted('"', "[\"")).or_else(|| quoted('\'', "['"))?;
        let length = match quote {
            Some(quote) => rest.find(quote)?,
            None => rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len()),
        };
        let is_whole = !template[..at].ends_with(is_of_a_name) && length > 0;
        is_whole.then_some(start + skipped..start + skipped + length)
    })
}

/// Whether the template computes there, rather than saying words or remarking something.
fn is_in_a_tag(template: &str, at: usize) -> bool {
    let before = &template[..at];
    let open = ["{{", "{%", "{#"].into_iter().filter_map(|open| Some((before.rfind(open)?, open))).max();
    let close = ["}}", "%}", "#}"].into_iter().filter_map(|close| before.rfind(close)).max();
    open.is_some_and(|(open, mark)| mark != "{#" && close.is_none_or(|close| close < open))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_in_tags_only() {
        let template = "strings.no {# strings.no #}{{ strings.home | lower }}<a title=\"{{ strings[\"to-top\"] }}\">\
                        {% if strings['x'] %}{{ my_strings.no }}{{ page.strings.no }}{{ strings[key] }} strings.no";
        let found: Vec<&str> = keys(template).map(|place| &template[place]).collect();
        assert_eq!(found, ["home", "to-top", "x"]);
    }
}
