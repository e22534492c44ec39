//! A note's prose, sentence by sentence, as a reader takes it in: what is linked or code is told apart from bare words.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::model::{Body, LinkTarget};
use crate::read::{MarkdownPart, parts};

/// One sentence, or one row of a table.
#[derive(Debug, Clone, Default)]
pub struct Passage {
    /// The words that are neither checked elsewhere (figures, citations) nor code; those leave a mark, so that words on
    /// both sides stay apart.
    pub words: String,
    /// For each run of `words`, where it begins there and in the Markdown.
    runs: Vec<(usize, usize)>,
    /// Whether it cites a legal document.
    pub is_cited: bool,
}

/// Stands where checked words were.
const CHECKED: char = '\u{FFFC}';

impl Passage {
    /// Where in the Markdown a piece of `words` stands; there may be marks in between.
    pub fn range_in_markdown(&self, piece: Range<usize>) -> Range<usize> {
        let last = piece.end.saturating_sub(1).max(piece.start);
        self.place_in_markdown(piece.start)..self.place_in_markdown(last) + 1
    }

    fn place_in_markdown(&self, at: usize) -> usize {
        let run = self.runs.iter().rev().find(|(begins, _)| *begins <= at).copied().unwrap_or_default();
        run.1 + (at - run.0)
    }

    fn add(&mut self, words: &str, at: usize) {
        self.runs.push((self.words.len(), at));
        self.words.push_str(words);
    }
}

/// The passages of a note in the order of the text.
pub fn passages(body: &Body) -> Vec<Passage> {
    let mut reader = PassageReader {
        markdown: &body.markdown,
        links: body.links.iter(),
        done: Vec::new(),
        open: Passage::default(),
        open_links: Vec::new(),
        in_table: false,
        in_code: false,
        begins_heading: false,
    };
    for (part, range) in parts(&body.markdown) {
        if let MarkdownPart::Event(event) = part {
            reader.event(event, range);
        }
    }
    reader.close();
    reader.done
}

struct PassageReader<'b> {
    markdown: &'b str,
    links: std::slice::Iter<'b, crate::model::Link>,
    done: Vec<Passage>,
    open: Passage,
    /// For each open link and picture, whether what it says is checked elsewhere.
    open_links: Vec<bool>,
    in_table: bool,
    in_code: bool,
    /// A heading may begin with its own number.
    begins_heading: bool,
}

impl PassageReader<'_> {
    fn event(&mut self, event: Event, range: Range<usize>) {
        match event {
            Event::Start(Tag::Image { title, .. }) => {
                self.open_link();
                self.caption(&title, range);
            }
            Event::Start(Tag::Link { .. }) => self.open_link(),
            Event::End(TagEnd::Link | TagEnd::Image) => {
                self.open_links.pop();
            }
            Event::Start(Tag::CodeBlock(_)) => self.in_code = true,
            Event::End(TagEnd::CodeBlock) => self.in_code = false,
            Event::Start(Tag::Heading { .. }) => {
                self.close();
                self.begins_heading = true;
            }
            Event::Text(words) if !self.in_code && !self.open_links.contains(&true) => self.text(&words, range.start),
            Event::Code(_) | Event::FootnoteReference(_) => self.open.words.push(CHECKED),
            Event::SoftBreak | Event::HardBreak => self.open.words.push(' '),
            Event::Start(Tag::Table(_)) => self.in_table = true,
            Event::End(TagEnd::Table) => self.in_table = false,
            Event::End(TagEnd::TableCell) => self.open.words.push_str(". "),
            Event::End(
                TagEnd::TableRow | TagEnd::TableHead | TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item,
            )
            | Event::Start(Tag::Item | Tag::Paragraph) => self.close(),
            _ => {}
        }
    }

    fn open_link(&mut self) {
        let target = self.links.next().map(|link| &link.target);
        self.open.is_cited |= matches!(target, Some(LinkTarget::Law(_)));
        let is_checked = match target {
            Some(LinkTarget::Law(_) | LinkTarget::Figure { .. } | LinkTarget::Change { .. }) => true,
            // A link that leads nowhere was told already.
            Some(LinkTarget::Here(fragment)) => fragment.is_empty(),
            _ => false,
        };
        if is_checked {
            self.open.words.push(CHECKED);
        }
        self.open_links.push(is_checked);
    }

    /// What stands below a picture is read like the text around it.
    fn caption(&mut self, title: &str, picture: Range<usize>) {
        let written = self.markdown.get(picture.clone()).filter(|_| !title.is_empty());
        if let Some(at) = written.and_then(|written| written.rfind(title)) {
            self.text(title, picture.start + at);
            self.open.words.push_str(". ");
        }
    }

    /// Words up to the end of a sentence close it; the row of a table is one, whatever stops are in it.
    fn text(&mut self, words: &str, at: usize) {
        let start = if std::mem::take(&mut self.begins_heading) { numbering(words) } else { 0 };
        let (mut from, in_table) = (start, self.in_table);
        for (stop, _) in words.match_indices(['.', '!', '?']).filter(|(stop, _)| *stop >= start && !in_table) {
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

/// How long the number is that a heading begins with: "1. Tổng quan", "2) Hai".
fn numbering(words: &str) -> usize {
    let digits = words.len() - words.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    if digits > 0 && words[digits..].starts_with(['.', ')']) { digits + 1 } else { 0 }
}
