//! A note's first words, for summaries.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::body::number_to_fill;
use crate::language::Language;
use crate::model::{Body, Site};
use crate::read::{MarkdownPart, parts};

/// The words of a body without its marks, for summaries; numbers left to be filled in are filled in.
pub fn plain_words(body: &Body, site: &Site, language: Language, at_most: usize) -> String {
    let (mut words, mut links) = (String::new(), body.links.iter());
    for (part, _) in parts(&body.markdown) {
        match part {
            MarkdownPart::Event(Event::Text(text) | Event::Code(text)) => words.push_str(&text),
            MarkdownPart::Event(Event::Start(Tag::Link { .. } | Tag::Image { .. })) => {
                let number = links.next().and_then(|link| number_to_fill(&link.target, site, language));
                words.push_str(&number.unwrap_or_default());
            }
            MarkdownPart::Event(Event::End(TagEnd::Link | TagEnd::Emphasis | TagEnd::Strong)) => {}
            MarkdownPart::Event(Event::SoftBreak | Event::HardBreak | Event::End(_)) => words.push(' '),
            _ => {}
        }
        if words.len() > at_most * 2 {
            break;
        }
    }
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().take(at_most).collect()
}
