//! Notes: front matter between `+++` lines, then Markdown.

use std::ops::Range;
use std::sync::Arc;

use ::toml::de::DeValue;
use jiff::civil::Date;
use pulldown_cmark::{CowStr, Event, LinkType, Tag};

use super::block::{BlockRecord, nested_block, read_block};
use super::field::{Value, list_from_cell};
use super::markdown::{MarkdownPart, parts};
use super::record::record;
use super::records::Record;
use super::row::{Cell, Row, Source};
use super::toml::parse;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::Language;
use crate::phrase;
use crate::text::{Span, Spanned, Text, TextId};

record! {
    /// What stands between the `+++` lines.
    pub struct FrontMatterRecord {
        title: Spanned<String> = "title",
        date: Option<Spanned<Date>> = "date",
        updated: Option<Spanned<Date>> = "updated",
        summary: Option<Spanned<String>> = "summary",
        tags: Vec<Spanned<String>> = "tags",
        draft: Option<Spanned<bool>> = "draft",
        period: Option<Spanned<String>> = "period",
        slug: Option<Spanned<String>> = "slug",
        aliases: Vec<Spanned<String>> = "aliases",
        /// Numbers in the prose that need no check.
        allow: Vec<Spanned<String>> = "allow",
        /// Whether, or which, documents may be cited that are not in force.
        historical: Option<Spanned<HistoricalRecord>> = "historical",
        /// Of a translation: the version of the original that it renders.
        original: Option<Spanned<String>> = "original",
    }
}

/// `true`, or the numbers of documents.
#[derive(Debug, Clone)]
pub enum HistoricalRecord {
    Whole(bool),
    Documents(Vec<Spanned<String>>),
}

impl Value for HistoricalRecord {
    fn from_cell(row: &mut Row, cell: Cell) -> Option<HistoricalRecord> {
        match cell.value {
            DeValue::Array(_) => list_from_cell(row, cell).map(HistoricalRecord::Documents),
            _ => bool::from_cell(row, cell).map(HistoricalRecord::Whole),
        }
    }
}

/// One Markdown file.
#[derive(Debug, Clone)]
pub struct NoteRecord {
    /// Path under `content/` without language and ending: `luat/luat-2023`.
    pub id: String,
    /// From the file's name; nothing for a file in the site's default language.
    pub language: Option<Language>,
    pub span: Span,
    pub front: FrontMatterRecord,
    pub markdown: Arc<str>,
    /// Where the Markdown stands in the file.
    pub body: Span,
    /// Links and pictures in the order of the text.
    pub links: Vec<LinkRecord>,
    pub blocks: Vec<BlockRecord>,
}

/// A link or picture as written.
#[derive(Debug, Clone)]
pub struct LinkRecord {
    pub destination: Spanned<String>,
    /// What is written between the brackets, as plain text.
    pub words: String,
    pub is_picture: bool,
    /// The whole of it.
    pub span: Span,
}

const FENCE: &str = "+++";

/// `content/**/*.md`.
pub fn read_note(id: TextId, text: &Text, diagnostics: &mut Diagnostics) -> Vec<Record> {
    let Some((front, body)) = split(&text.content) else {
        diagnostics.push(no_front_matter(Span::new(id, 0..0)));
        return Vec::new();
    };
    let source = Source { text: id, start: front.start, toml: &text.content[front] };
    let table = parse(source, diagnostics);
    let head = Span::new(id, 0..FENCE.len());
    let front = FrontMatterRecord::read(&mut Row::new(source, table.get_ref(), head, diagnostics));
    let markdown = &text.content[body.clone()];
    let mut reader = BodyReader { text: id, start: body.start, markdown, links: Vec::new(), blocks: Vec::new() };
    reader.read(diagnostics);
    let (name, language) = name_and_language(&text.path);
    let Some(front) = front else {
        return vec![Record::Broken { kind: "note", id: name }];
    };
    vec![Record::Note(NoteRecord {
        id: name,
        language,
        span: head,
        front,
        markdown: Arc::from(markdown),
        body: Span::new(id, body),
        links: reader.links,
        blocks: reader.blocks,
    })]
}

/// `content/luat/luat-2023.en.md` is `luat/luat-2023` in English.
pub fn name_and_language(path: &str) -> (String, Option<Language>) {
    let name = path.strip_prefix("content/").unwrap_or(path);
    let name = without_ending(name, ".md").unwrap_or(name);
    let language = |tag: &str| Language::from_tag(&tag.to_ascii_lowercase());
    match name.rsplit_once('.').and_then(|(name, tag)| Some((name, language(tag)?))) {
        Some((name, language)) => (name.to_string(), Some(language)),
        None => (name.to_string(), None),
    }
}

/// `path` without `ending`, in capitals or not; nothing where it ends otherwise.
pub fn without_ending<'p>(path: &'p str, ending: &str) -> Option<&'p str> {
    let (name, end) = path.split_at_checked(path.len().checked_sub(ending.len())?)?;
    end.eq_ignore_ascii_case(ending).then_some(name)
}

/// The ranges of front matter and body.
fn split(content: &str) -> Option<(Range<usize>, Range<usize>)> {
    let first = content.lines().next()?;
    if first.trim_end() != FENCE {
        return None;
    }
    let start = content.find('\n')? + 1;
    let mut offset = start;
    for line in content[start..].split_inclusive('\n') {
        if line.trim_end() == FENCE {
            return Some((start..offset, offset + line.len()..content.len()));
        }
        offset += line.len();
    }
    None
}

fn no_front_matter(span: Span) -> Diagnostic {
    Diagnostic::error(
        "no-front-matter",
        span,
        phrase!("bài viết thiếu phần đầu giữa hai dòng `+++`", "the note has no front matter between two `+++` lines"),
    )
    .help(phrase!(
        "bắt đầu tệp bằng dòng `+++`, dòng `title = \"…\"`, rồi một dòng `+++` nữa",
        "begin the file with a line `+++`, a line `title = \"…\"`, and another line `+++`"
    ))
}

/// Gathers what in the body points somewhere or is drawn.
struct BodyReader<'a> {
    text: TextId,
    start: usize,
    markdown: &'a str,
    links: Vec<LinkRecord>,
    blocks: Vec<BlockRecord>,
}

impl<'a> BodyReader<'a> {
    fn read(&mut self, diagnostics: &mut Diagnostics) {
        // Links do not nest, but a picture may stand in a link: each remembers its own words.
        let mut open: Vec<usize> = Vec::new();
        for (part, range) in parts(self.markdown) {
            let span = self.span(range.clone());
            match part {
                MarkdownPart::Block { kind, content } => {
                    let toml = &self.markdown[content.clone()];
                    let source = Source { text: self.text, start: self.start + content.start, toml };
                    self.blocks.push(read_block(kind, span, source, diagnostics));
                }
                MarkdownPart::NestedBlock { kind } => diagnostics.push(nested_block(&kind, span)),
                MarkdownPart::Event(Event::Start(Tag::Link { link_type, dest_url, .. })) => {
                    open.push(self.links.len());
                    self.link(dest_url, range, false);
                    // `<a@b.vn>` is written without the scheme.
                    if let (LinkType::Email, Some(link)) = (link_type, self.links.last_mut()) {
                        link.destination.value.insert_str(0, "mailto:");
                    }
                }
                MarkdownPart::Event(Event::Start(Tag::Image { dest_url, .. })) => {
                    open.push(self.links.len());
                    self.link(dest_url, range, true);
                }
                MarkdownPart::Event(Event::End(pulldown_cmark::TagEnd::Link | pulldown_cmark::TagEnd::Image)) => {
                    open.pop();
                }
                MarkdownPart::Event(Event::Text(words) | Event::Code(words)) => {
                    open.iter().for_each(|link| self.links[*link].words.push_str(&words));
                }
                MarkdownPart::Event(Event::SoftBreak | Event::HardBreak) => {
                    open.iter().for_each(|link| self.links[*link].words.push(' '));
                }
                // The tag that closes is not another mistake.
                MarkdownPart::Event(Event::Html(html) | Event::InlineHtml(html)) if html.starts_with("</") => {}
                MarkdownPart::Event(Event::Html(_) | Event::InlineHtml(_)) => diagnostics.push(raw_html(span)),
                MarkdownPart::Event(Event::Start(Tag::Heading { level: pulldown_cmark::HeadingLevel::H1, .. })) => {
                    diagnostics.push(second_title(span));
                }
                MarkdownPart::Event(_) => {}
            }
        }
    }

    fn link(&mut self, destination: CowStr<'a>, range: Range<usize>, is_picture: bool) {
        let span = self.place_of(&destination).unwrap_or(range.clone());
        let destination = Spanned::new(destination.to_string(), self.span(span));
        let span = self.span(range);
        self.links.push(LinkRecord { destination, words: String::new(), is_picture, span });
    }

    /// Where a borrowed piece of the Markdown stands in it; nothing for one with escapes, which is owned.
    fn place_of(&self, piece: &CowStr<'a>) -> Option<Range<usize>> {
        let CowStr::Borrowed(piece) = piece else { return None };
        let start = (piece.as_ptr() as usize).checked_sub(self.markdown.as_ptr() as usize)?;
        (start + piece.len() <= self.markdown.len()).then(|| start..start + piece.len())
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.text, self.start + range.start..self.start + range.end)
    }
}

fn raw_html(span: Span) -> Diagnostic {
    Diagnostic::error("raw-html", span, phrase!("bài viết không được chứa HTML", "a note may not contain HTML")).help(
        phrase!(
            "viết bằng Markdown; nếu là dấu `<` thường, viết `\\<`",
            "write it in Markdown; for a plain `<`, write `\\<`"
        ),
    )
}

fn second_title(span: Span) -> Diagnostic {
    Diagnostic::error(
        "second-title",
        span,
        phrase!("đề mục `#` trùng với tên bài", "a `#` heading competes with the note's title"),
    )
    .help(phrase!("dùng `##` cho đề mục trong bài", "use `##` for headings inside a note"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Texts;

    #[test]
    fn an_address_in_angle_brackets_is_a_mail_link() {
        let content = "+++\ntitle = \"Liên hệ\"\n+++\n\nViết cho <lienminh@example.vn>.\n";
        let texts = Texts::new(vec![Text { path: "content/lien-he.md".into(), content: content.into() }]);
        let (id, text) = texts.iter().next().expect("the note");
        let records = read_note(id, text, &mut Diagnostics::default());
        let [Record::Note(note)] = records.as_slice() else { unreachable!("one note was written") };
        assert_eq!(note.links[0].destination.value, "mailto:lienminh@example.vn");
        assert_eq!(texts.excerpt(note.links[0].destination.span), "lienminh@example.vn");
    }

    #[test]
    fn only_the_ending_and_the_language_go_from_a_name() {
        let named = |path| name_and_language(path);
        assert_eq!(named("content/luat/luat-2023.en.md"), ("luat/luat-2023".into(), Some(Language::En)));
        assert_eq!(named("content/content/a.MD"), ("content/a".into(), None));
        assert_eq!(named("content/tin.2024.md"), ("tin.2024".into(), None));
    }
}
