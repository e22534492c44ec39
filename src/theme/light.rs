//! The rules that pictures are drawn with: those of the charts, in the light colours of the site's stylesheet.
//!
//! A picture that is carried away has no page around it to bring colours, and is on paper wherever it arrives.

use std::collections::BTreeMap;

use super::OWN_STYLE;
use super::face::Faces;

/// Where the colours stand, and whose rules use them.
const COLOURS: [&str; 2] = ["static/site.css", OWN_STYLE];
const RULES: [&str; 2] = ["static/chart.css", "picture.css"];

/// How deep properties may be made of other properties.
const DEPTH: usize = 8;

/// The rules, with no property left to look up.
pub fn picture_style(files: &BTreeMap<String, Vec<u8>>, faces: &Faces) -> String {
    let sheet = |path: &str| files.get(path).map(|bytes| without_comments(&String::from_utf8_lossy(bytes)));
    let mut properties: BTreeMap<String, String> =
        COLOURS.into_iter().filter_map(sheet).flat_map(|css| properties(&css)).collect();
    properties.insert("--text".into(), format!("\"{}\", system-ui, sans-serif", faces.text.family));
    properties.insert("--display".into(), format!("\"{}\", serif", faces.display.family));
    let sheets = RULES.into_iter().filter_map(sheet);
    sheets.map(|css| settled(&css, &properties)).collect()
}

/// The custom properties of the first `:root` that stands in no `@media`.
fn properties(css: &str) -> BTreeMap<String, String> {
    let root = rules(css).into_iter().find(|(selector, _)| *selector == ":root");
    let declarations = root.map(|(_, body)| body.split(';')).into_iter().flatten();
    declarations
        .filter_map(|declaration| {
            let (name, value) = declaration.split_once(':')?;
            name.trim().starts_with("--").then(|| (name.trim().to_string(), value.trim().to_string()))
        })
        .collect()
}

/// The plain rules, each on a line. A picture is neither pointed at nor printed otherwise.
fn settled(css: &str, properties: &BTreeMap<String, String>) -> String {
    let plain = rules(css).into_iter().filter(|(selector, _)| !selector.starts_with('@') && !selector.contains(':'));
    plain.map(|(selector, body)| format!("{} {{ {} }}\n", in_one_line(selector), value(body, properties))).collect()
}

/// The words with every `var(--name)` replaced; its fallback, or nothing, where there is no such property.
fn value(words: &str, properties: &BTreeMap<String, String>) -> String {
    let mut words = in_one_line(words);
    for _ in 0..DEPTH {
        words = looked_up(&words, properties);
    }
    words
}

/// The same once over; what was put in may hold further ones.
fn looked_up(words: &str, properties: &BTreeMap<String, String>) -> String {
    let mut pieces = String::new();
    let mut rest = words;
    while let Some(start) = rest.find("var(") {
        let end = closing(&rest[start..], '(', ')').map_or(rest.len(), |end| start + end);
        let inside = rest.get(start + 4..end).unwrap_or_default();
        let (name, fallback) = inside.split_once(',').unwrap_or((inside, ""));
        pieces.push_str(&rest[..start]);
        pieces.push_str(properties.get(name.trim()).map_or(fallback.trim(), String::as_str));
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    pieces + rest
}

fn in_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Each rule of the top level: what stands before its braces, and what in them.
fn rules(css: &str) -> Vec<(&str, &str)> {
    let mut rules = Vec::new();
    let mut rest = css;
    while let Some(open) = rest.find('{') {
        let end = closing(rest, '{', '}').unwrap_or(rest.len());
        let selector = rest[..open].rsplit(';').next().unwrap_or_default().trim();
        rules.push((selector, rest.get(open + 1..end).unwrap_or_default()));
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    rules
}

/// Where the first bracket is closed again.
fn closing(words: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0;
    let mut brackets = words.char_indices().filter(|(_, letter)| *letter == open || *letter == close);
    let found = brackets.find(|(_, letter)| {
        depth += if *letter == open { 1 } else { -1 };
        depth == 0
    });
    found.map(|(at, _)| at)
}

fn without_comments(css: &str) -> String {
    let mut kept = String::new();
    for piece in css.split("*/") {
        kept.push_str(piece.split_once("/*").map_or(piece, |(before, _)| before));
        kept.push(' ');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn_with(colours: &str, rules: &str) -> String {
        settled(&without_comments(rules), &properties(&without_comments(colours)))
    }

    #[test]
    fn colours_are_those_of_the_first_root() {
        let colours = "/* :root { --ink: blue } */ @media print { :root { --ink: red; } }\n:root { color-scheme: light; \
                       --ink: #1c2321; --axis: var(--ink); }\n@media screen { :root { --ink: #fff; } }";
        let rules = ".chart .axis { stroke: var(--axis);\n  fill: var(--none, none) }";
        assert_eq!(drawn_with(colours, rules), ".chart .axis { stroke: #1c2321; fill: none }\n");
    }

    #[test]
    fn only_plain_rules_are_kept() {
        let rules =
            "@import url(a.css); .a { x: 1 } @media print { .a { x: 2 } .b { x: 3 } } .a:hover { x: 4 } .c { x: 5 }";
        assert_eq!(drawn_with("", rules), ".a { x: 1 }\n.c { x: 5 }\n");
    }

    #[test]
    fn a_property_made_of_itself_ends() {
        let colours = ":root { --a: var(--a) }";
        assert_eq!(drawn_with(colours, ".a { x: var(--a) } .b {"), ".a { x: var(--a) }\n.b {  }\n");
    }
}
