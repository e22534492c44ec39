//! A note's Markdown as HTML, with its links, numbers, charts and tables put in.

use pulldown_cmark::{BlockQuoteKind, CowStr, Event, HeadingLevel, Tag, TagEnd, html};
use serde::Serialize;

use super::block::block_html;
use super::escape::escape;
use super::illustration::PictureWriter;
use super::report::id_inside;
use super::world::{Anchor, View};
use super::written_table::WrittenTable;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::model::{Block, Body, Link, LinkTarget, Site};
use crate::plan::block_fragment;
use crate::read::{MarkdownPart, heading_ids, parts};

/// A body ready to be put into a page.
#[derive(Debug, Default)]
pub struct BodyHtml {
    pub html: String,
    pub headings: Vec<Heading>,
}

/// A heading inside a body, for "on this page".
#[derive(Debug, Clone, Serialize)]
pub struct Heading {
    /// From 2, since the note's title is the first.
    pub level: u8,
    pub id: String,
    pub text: String,
}

/// Draws a body. The parser that read it decides again where links and blocks are, so they come in the same order.
pub fn body_html(body: &Body, view: &View) -> Result<BodyHtml, Diagnostic> {
    draw(body, None, view)
}

/// Draws a body as a part of a report: its headings one level down, and no id of it another part's.
pub fn part_html(body: &Body, part: &str, view: &View) -> Result<BodyHtml, Diagnostic> {
    draw(body, Some(part), view)
}

fn draw(body: &Body, part: Option<&str>, view: &View) -> Result<BodyHtml, Diagnostic> {
    let parts = parts(&body.markdown);
    let mut writer = Writer {
        view,
        of_part: part,
        links: body.links.iter(),
        blocks: body.blocks.iter(),
        events: Vec::new(),
        open_links: Vec::new(),
        mark: None,
        end: None,
        open_heading: None,
        headings: Vec::new(),
        heading_ids: heading_ids(&body.markdown).into_iter(),
        table: None,
        tables: 0,
        pictures: PictureWriter::new(&parts, view),
        drawn: 0,
    };
    for (place, (part, range)) in parts.into_iter().enumerate() {
        writer.part(part, place, range.start)?;
    }
    let mut text = String::with_capacity(body.markdown.len() * 2);
    html::push_html(&mut text, writer.events.into_iter());
    Ok(BodyHtml { html: text, headings: writer.headings })
}

/// Whether a drawn body has a table of numbers or of the author's own.
pub fn holds_table(html: &str) -> bool {
    html.contains("<table>")
}

/// Turns the parts of the Markdown into events that the stock HTML writer can write.
struct Writer<'a, 'v> {
    view: &'v View<'v>,
    /// The id of the part of a report that is drawn, where it is not a page of its own.
    of_part: Option<&'v str>,
    links: std::slice::Iter<'a, Link>,
    blocks: std::slice::Iter<'a, Block>,
    events: Vec<Event<'a>>,
    /// For each open link, whether it has an end tag and a number to fill in.
    open_links: Vec<OpenLink>,
    /// What is to be said behind the open link: that its number was corrected.
    mark: Option<Anchor>,
    /// What is to be said behind the open link: that the law it cites is not in force.
    end: Option<String>,
    /// The open heading: its level, where its events begin, and its text so far.
    open_heading: Option<(HeadingLevel, usize, String)>,
    headings: Vec<Heading>,
    /// The ids of the headings, in order: the same that links to them were checked against.
    heading_ids: std::vec::IntoIter<String>,
    table: Option<WrittenTable>,
    /// How many tables the author wrote, since two may have the same columns.
    tables: usize,
    pictures: PictureWriter<'v>,
    /// How many blocks were drawn, for ids that are unique on the page.
    drawn: usize,
}

struct OpenLink {
    fill: Option<String>,
}

impl<'a> Writer<'a, '_> {
    /// `place` counts the parts, `offset` the bytes before it.
    fn part(&mut self, part: MarkdownPart<'a>, place: usize, offset: usize) -> Result<(), Diagnostic> {
        match part {
            MarkdownPart::Block { .. } => {
                if let Some(block) = self.blocks.next() {
                    self.drawn += 1;
                    let id = self.id(&block_fragment(block, self.drawn));
                    let html = block_html(block, self.drawn, &id, self.view)?;
                    self.write(html);
                }
            }
            // Both are errors, which nothing is drawn with.
            MarkdownPart::NestedBlock { .. } => {}
            MarkdownPart::Event(Event::Html(_) | Event::InlineHtml(_)) => {}
            MarkdownPart::Event(event) if self.pictures.is_open() => self.inside_picture(&event),
            MarkdownPart::Event(Event::Start(Tag::Image { title, .. })) => {
                self.pictures.open(self.links.next().map(|link| &link.target), &title, offset);
            }
            MarkdownPart::Event(event @ Event::Start(Tag::Paragraph)) => match self.pictures.open_figure(place) {
                Some(html) => self.write(html),
                None => self.event(event),
            },
            MarkdownPart::Event(event @ Event::End(TagEnd::Paragraph)) => match self.pictures.close_figure() {
                Some(html) => self.write(html),
                None => self.event(event),
            },
            MarkdownPart::Event(event) => self.event(event),
        }
        Ok(())
    }

    fn inside_picture(&mut self, event: &Event<'a>) {
        let (is_link, written) = self.pictures.inside(event);
        if is_link {
            self.links.next();
        }
        written.into_iter().for_each(|html| self.write(html));
    }

    fn event(&mut self, event: Event<'a>) {
        match event {
            Event::Start(Tag::Link { .. }) => self.open_link(),
            Event::End(TagEnd::Link) => self.close_link(),
            Event::Start(Tag::Heading { level, .. }) => {
                self.open_heading = Some((level, self.events.len(), String::new()));
            }
            Event::End(TagEnd::Heading(_)) => self.close_heading(),
            Event::Start(Tag::BlockQuote(Some(kind))) => self.open_alert(kind),
            Event::End(TagEnd::BlockQuote(Some(_))) => self.write("</div>\n".into()),
            Event::Start(Tag::Table(alignments)) => {
                self.table = Some(WrittenTable::new(alignments, self.events.len()));
            }
            Event::End(TagEnd::Table) => {
                self.table = None;
                self.write("</tbody></table></div>\n".into());
            }
            Event::Start(Tag::TableHead) => {}
            Event::End(TagEnd::TableHead) => self.close_table_head(),
            Event::Start(Tag::TableRow) => self.write_in_table(|table| table.open_row().into()),
            Event::End(TagEnd::TableRow) => self.write("</tr>".into()),
            Event::Start(Tag::TableCell) => self.write_in_table(WrittenTable::open_cell),
            Event::End(TagEnd::TableCell) => self.write_in_table(WrittenTable::close_cell),
            Event::Start(Tag::FootnoteDefinition(name)) => {
                let name = self.id(&name).into();
                self.events.push(Event::Start(Tag::FootnoteDefinition(name)));
            }
            Event::FootnoteReference(name) => {
                let name = self.id(&name).into();
                self.events.push(Event::FootnoteReference(name));
            }
            Event::Text(text) => {
                self.hear(&text);
                self.events.push(Event::Text(text));
            }
            Event::Code(text) => {
                self.hear(&text);
                self.events.push(Event::Code(text));
            }
            event => self.events.push(event),
        }
    }

    /// What an id of the body is on the page that it is drawn on.
    fn id(&self, id: &str) -> String {
        self.of_part.map_or_else(|| id.to_string(), |part| id_inside(part, id))
    }

    /// Words that stand in a heading or in the head of a table.
    fn hear(&mut self, words: &str) {
        if let Some((_, _, heading)) = &mut self.open_heading {
            heading.push_str(words);
        }
        if let Some(table) = &mut self.table {
            table.hear(words);
        }
    }

    fn write(&mut self, html: String) {
        self.events.push(Event::InlineHtml(CowStr::from(html)));
    }

    fn open_link(&mut self) {
        let Some(link) = self.links.next() else { return };
        let (attributes, fill) = self.attributes(&link.target);
        self.open_links.push(OpenLink { fill });
        self.write(format!("<a{attributes}>"));
    }

    fn close_link(&mut self) {
        let Some(link) = self.open_links.pop() else { return };
        if let Some(number) = link.fill {
            self.event(Event::Text(number.into()));
        }
        self.write("</a>".into());
        if let Some(end) = self.end.take() {
            self.write(format!(" <span class=\"mark\">({})</span>", escape(&end)));
        }
        if let Some(Anchor { words, href: Some(href) }) = self.mark.take() {
            self.write(format!(" <a class=\"mark revised\" href=\"{}\">{}</a>", escape(&href), escape(&words.text)));
        }
    }

    /// The attributes of a link, and the number to fill it with where its author left that to us.
    fn attributes(&mut self, target: &LinkTarget) -> (String, Option<String>) {
        let site = self.view.world.site;
        let href = |class: &str| {
            let spot = self.view.spot(target).unwrap_or_default();
            format!("{class} href=\"{}\"", escape(&spot))
        };
        match target {
            LinkTarget::Outside(url) => (format!(" rel=\"external\" href=\"{}\"", escape(url)), None),
            LinkTarget::Here(fragment) => (format!(" href=\"#{}\"", escape(&self.id(fragment))), None),
            LinkTarget::Law(citation) => {
                self.end = self.view.standing_mark(citation);
                (href(" class=\"law\""), None)
            }
            LinkTarget::Figure { key, .. } => {
                let Some(observation) = site.observations.get(key) else { return (href(""), None) };
                let source = self.view.words(&site.sources[&observation.source].title).text;
                self.mark = self.view.revised(observation);
                let attributes = href(&format!(" class=\"figure\" title=\"{}\"", escape(&source)));
                (attributes, number_to_fill(target, site, self.view.language))
            }
            LinkTarget::Change { from, to, .. } => {
                let (Some(before), Some(after)) = (site.observations.get(from), site.observations.get(to)) else {
                    return (href(""), None);
                };
                self.mark = self.view.revised(after).or_else(|| self.view.revised(before));
                let [earlier, later] = [before, after]
                    .map(|it| format!("{}: {}", it.key.period.in_words(self.view.language), self.view.reading(it)));
                let attributes =
                    href(&format!(" class=\"figure\" title=\"{}\"", escape(&format!("{earlier}; {later}"))));
                (attributes, number_to_fill(target, site, self.view.language))
            }
            _ => (href(""), None),
        }
    }

    fn close_heading(&mut self) {
        let Some((level, start, text)) = self.open_heading.take() else { return };
        let level = (level as u8 + u8::from(self.of_part.is_some())).min(6);
        let id = self.heading_ids.next().map(|id| self.id(&id)).unwrap_or_default();
        let opening = Event::InlineHtml(CowStr::from(format!("<h{level} id=\"{id}\">")));
        self.events.insert(start, opening);
        self.write(format!("</h{level}>\n"));
        self.headings.push(Heading { level, id, text });
    }

    fn open_alert(&mut self, kind: BlockQuoteKind) {
        let word = match kind {
            BlockQuoteKind::Note => "note",
            BlockQuoteKind::Tip => "tip",
            BlockQuoteKind::Important => "important",
            BlockQuoteKind::Warning => "warning",
            BlockQuoteKind::Caution => "caution",
        };
        let title = escape(self.view.string(&format!("alert-{word}")));
        self.write(format!("<div class=\"alert alert-{word}\" role=\"note\"><p class=\"alert-title\">{title}</p>\n"));
    }

    fn write_in_table(&mut self, part: impl FnOnce(&mut WrittenTable) -> String) {
        if let Some(html) = self.table.as_mut().map(part) {
            self.write(html);
        }
    }

    /// The table is named by the words of its head, so its tag is put before them only now.
    fn close_table_head(&mut self) {
        let Some(table) = &self.table else { return };
        self.tables += 1;
        let (number, columns) = (self.tables.to_string(), table.columns());
        let label = self.view.filled("table-of", &[("number", &number), ("columns", &columns)]);
        self.events.insert(table.start, Event::InlineHtml(WrittenTable::opening(&label).into()));
        self.write_in_table(|table| table.close_head().into());
    }
}

/// What stands in a link whose author left the number to us.
pub fn number_to_fill(target: &LinkTarget, site: &Site, language: Language) -> Option<String> {
    match target {
        LinkTarget::Figure { key, fill: true } => {
            Some(site.number_text(&key.indicator, site.observations.get(key)?.known()?, language))
        }
        LinkTarget::Change { from, to, fill: true } => {
            site.difference_text(site.observations.get(from)?, site.observations.get(to)?, language)
        }
        _ => None,
    }
}
