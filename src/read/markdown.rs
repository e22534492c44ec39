//! The one way in which Markdown is parsed: whoever reads a note and whoever draws it see the same parts.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd};

use crate::language::slug;

/// What a note is made of: Markdown's own events, but for what congbo treats itself.
#[derive(Debug, Clone, PartialEq)]
pub enum MarkdownPart<'a> {
    /// A fenced block whose language is one of those that are drawn; at the margin, so that its content is one piece of the text.
    Block {
        kind: &'a str,
        content: Range<usize>,
    },
    /// Such a block inside a list or a quotation, where its lines cannot be told from the indentation.
    NestedBlock {
        kind: String,
    },
    Event(Event<'a>),
}

/// The fenced blocks that are drawn and not shown as code.
pub const DRAWN: &[&str] = &["chart", "table", "map", "targets", "timeline"];

/// CommonMark with tables, footnotes, alerts and strikethrough. No template language, no smart punctuation.
fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_GFM | Options::ENABLE_STRIKETHROUGH
}

/// The parts of a note, each with its range of bytes in `markdown`.
pub fn parts(markdown: &str) -> Vec<(MarkdownPart<'_>, Range<usize>)> {
    let mut parts = Vec::new();
    let mut events = Parser::new_ext(markdown, options()).into_offset_iter();
    while let Some((event, range)) = events.next() {
        let Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) = &event else {
            parts.push((MarkdownPart::Event(event), range));
            continue;
        };
        let Some(kind) = drawn_kind(info) else {
            parts.push((MarkdownPart::Event(event), range));
            continue;
        };
        let mut content: Option<Range<usize>> = None;
        let mut whole = true;
        for (event, range) in events.by_ref() {
            match event {
                Event::End(TagEnd::CodeBlock) => break,
                _ => {
                    whole &= content.as_ref().is_none_or(|content| content.end == range.start);
                    content = Some(content.map_or(range.clone(), |content| content.start..range.end));
                }
            }
        }
        let at_margin = markdown[..range.start].chars().next_back().is_none_or(|before| before == '\n');
        let part = if whole && at_margin {
            MarkdownPart::Block { kind, content: content.unwrap_or(range.end..range.end) }
        } else {
            MarkdownPart::NestedBlock { kind: kind.to_string() }
        };
        parts.push((part, range));
    }
    parts
}

/// The id of each heading of a note, in the order of the text: its words as an address would show them.
///
/// A heading without letters is `muc`; one whose id is taken gets `-2`, `-3` … Whoever draws the headings takes the
/// next of these at each.
pub fn heading_ids(markdown: &str) -> Vec<String> {
    let (mut ids, mut taken) = (Vec::new(), BTreeSet::new());
    let mut words = String::new();
    for (part, _) in parts(markdown) {
        let MarkdownPart::Event(event) = part else { continue };
        match event {
            Event::Start(Tag::Heading { .. }) => words.clear(),
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::End(TagEnd::Heading(_)) => {
                let id = Some(slug(&words)).filter(|id| !id.is_empty()).unwrap_or_else(|| "muc".to_string());
                let numbered = (2..).map(|number| format!("{id}-{number}"));
                let free = std::iter::once(id.clone()).chain(numbered).find(|id| taken.insert(id.clone()));
                ids.extend(free);
            }
            _ => {}
        }
    }
    ids
}

fn drawn_kind(info: &CowStr) -> Option<&'static str> {
    let word = info.split_whitespace().next()?;
    DRAWN.iter().copied().find(|drawn| *drawn == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_at_the_margin_is_one_piece_of_the_text() {
        let markdown = "Text\n\n```chart\nindicator = \"a\"\n\nfrom = \"2020\"\n```\n";
        let block = parts(markdown).into_iter().find_map(|(part, _)| match part {
            MarkdownPart::Block { kind, content } => Some((kind, &markdown[content])),
            _ => None,
        });
        assert_eq!(block, Some(("chart", "indicator = \"a\"\n\nfrom = \"2020\"\n")));
    }

    #[test]
    fn every_heading_has_an_id_of_its_own() {
        let markdown = "Chữ.\n\n## Đất đai\n\n### `Thuế` và *phí*\n\n## Đất đai\n\n## Đất đai 2\n\n## …\n\n## !\n";
        assert_eq!(heading_ids(markdown), ["dat-dai", "thue-va-phi", "dat-dai-2", "dat-dai-2-2", "muc", "muc-2"]);
    }

    #[test]
    fn a_block_in_a_list_is_told_apart() {
        let nested = parts("- item\n\n  ```chart\n  indicator = \"a\"\n  from = \"b\"\n  ```\n");
        assert!(nested.iter().any(|(part, _)| matches!(part, MarkdownPart::NestedBlock { .. })));
    }
}
