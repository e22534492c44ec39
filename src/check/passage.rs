//! A note's prose, sentence by sentence, as a reader takes it in: what is linked or code is told apart from bare words.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::model::{Body, LinkTarget};
use crate::read::{MarkdownPart, parts};

/// One sentence, or one row of a table.
#[derive(Debug, Clone, Default)]
pub struct Passage {
    /// The words that are neither linked nor code; links leave a mark, so that words on both sides stay apart.
    pub words: String,
    /// For each run of `words`, where it begins there and in the Markdown.
    runs: Vec<(usize, usize)>,
    /// Whether it cites a legal document.
    pub is_cited: bool,
}

/// Stands where a link was.
const LINK: char = '\u{FFFC}';

impl Passage {
    /// Where in the Markdown a piece of `words` stands.
    pub fn range_in_markdown(&self, piece: Range<usize>) -> Range<usize> {
        let run = self.runs.iter().rev().find(|(begins, _)| *begins <= piece.start).copied().unwrap_or_default();
        let start = run.1 + (piece.start - run.0);
        start..start + piece.len()
    }

    fn add(&mut self, words: &str, at: usize) {
        self.runs.push((self.words.len(), at));
        self.words.push_str(words);
    }
}

/// The passages of a note in the order of the text.
pub fn passages(body: &Body) -> Vec<Passage> {
    let mut reader = PassageReader {
        links: body.links.iter(),
        done: Vec::new(),
        open: Passage::default(),
        depth: 0,
        in_table: false,
        in_code: false,
    };
    for (part, range) in parts(&body.markdown) {
        if let MarkdownPart::Event(event) = part {
            reader.event(event, range, &body.markdown);
        }
    }
    reader.close();
    reader.done
}

struct PassageReader<'b> {
    links: std::slice::Iter<'b, crate::model::Link>,
    done: Vec<Passage>,
    open: Passage,
    /// How many links and pictures are open.
    depth: usize,
    in_table: bool,
    in_code: bool,
}

impl PassageReader<'_> {
    fn event(&mut self, event: Event, range: Range<usize>, markdown: &str) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => {
                self.depth += 1;
                self.open.is_cited |= matches!(self.links.next().map(|link| &link.target), Some(LinkTarget::Law(_)));
                self.open.words.push(LINK);
            }
            Event::End(TagEnd::Link | TagEnd::Image) => self.depth = self.depth.saturating_sub(1),
            Event::Start(Tag::CodeBlock(_)) => self.in_code = true,
            Event::End(TagEnd::CodeBlock) => self.in_code = false,
            Event::Text(_) if self.depth == 0 && !self.in_code => self.text(&markdown[range.clone()], range.start),
            Event::Code(_) => self.open.words.push(LINK),
            Event::SoftBreak | Event::HardBreak => self.open.words.push(' '),
            Event::Start(Tag::Table(_)) => self.in_table = true,
            Event::End(TagEnd::Table) => self.in_table = false,
            Event::End(TagEnd::TableCell) => self.open.words.push_str(". "),
            Event::End(TagEnd::TableRow | TagEnd::TableHead) => self.close(),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item)
            | Event::Start(Tag::Item | Tag::Paragraph) => {
                self.close();
            }
            _ => {}
        }
    }

    /// Words up to the end of a sentence close it; the row of a table is one, whatever stops are in it.
    fn text(&mut self, words: &str, at: usize) {
        let (mut from, in_table) = (0, self.in_table);
        for (stop, _) in words.match_indices(['.', '!', '?']).filter(|_| !in_table) {
            let behind = &words[stop + 1..];
            if behind.is_empty() || behind.starts_with(char::is_whitespace) {
                self.open.add(&words[from..=stop], at + from);
                self.close();
                from = stop + 1;
            }
        }
        self.open.add(&words[from..], at + from);
    }

    fn close(&mut self) {
        let passage = std::mem::take(&mut self.open);
        if !passage.words.trim().is_empty() {
            self.done.push(passage);
        }
    }
}
