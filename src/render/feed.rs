//! The Atom feed of a site's notes (RFC 4287).

use jiff::civil::Date;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::excerpt::plain_words;
use super::world::World;
use crate::language::Language;
use crate::model::{Edition, Note, NoteText};
use crate::plan::{Address, Page};

/// How many notes a feed holds, newest first.
const ENTRIES: usize = 50;
/// How long a summary taken from a note's first words may be, in characters.
const SUMMARY_LENGTH: usize = 280;

/// The newest notes of one language.
///
/// Ids must be addresses that never change; without a `base-url` they are relative, and so is the feed.
pub fn feed(world: &World, language: Language, address: &Address) -> Vec<u8> {
    let mut notes: Vec<(&Note, &NoteText)> =
        world.site.notes.values().filter_map(|note| Some((note, note.texts.get(&language)?))).collect();
    notes.retain(|(note, text)| !note.is_index() && text.date.is_some());
    notes.sort_by(|(a, a_text), (b, b_text)| (b_text.date, &a.id).cmp(&(a_text.date, &b.id)));
    notes.truncate(ENTRIES);
    let updated = notes.iter().filter_map(|(_, text)| text.updated.max(text.date)).max().unwrap_or(world.date);

    let mut feed = FeedWriter { world, language, address, writer: Writer::new_with_indent(Vec::new(), b' ', 2) };
    feed.write(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    let mut root = BytesStart::new("feed");
    root.push_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
    root.push_attribute(("xml:lang", language.tag()));
    feed.write(Event::Start(root));
    let settings = &world.site.settings;
    feed.element("title", &title(world, language));
    if let Some(summary) = &settings.summary {
        feed.element("subtitle", summary.get(language));
    }
    feed.element("id", &feed.href(&Page::Home).unwrap_or_default());
    feed.element("updated", &timestamp(updated));
    feed.link("self", &feed.url(address));
    feed.link("alternate", &feed.href(&Page::Home).unwrap_or_default());
    feed.write(Event::Start(BytesStart::new("author")));
    feed.element("name", settings.publisher.get(language));
    feed.write(Event::End(BytesEnd::new("author")));
    notes.into_iter().for_each(|(note, text)| feed.entry(note, text));
    feed.write(Event::End(BytesEnd::new("feed")));
    feed.writer.into_inner()
}

/// The site's title, which says in a list of feeds whose edition it is.
fn title(world: &World, language: Language) -> String {
    let title = world.site.settings.title.get(language);
    match world.edition {
        Edition::Public => title.to_string(),
        Edition::Internal => format!("{title} · {}", world.theme.string("internal-banner", language)),
    }
}

struct FeedWriter<'a> {
    world: &'a World<'a>,
    language: Language,
    address: &'a Address,
    writer: Writer<Vec<u8>>,
}

impl FeedWriter<'_> {
    fn entry(&mut self, note: &Note, text: &NoteText) {
        let Some(href) = self.href(&Page::Note(note.id.clone())) else { return };
        let published = text.date.unwrap_or(self.world.date);
        self.write(Event::Start(BytesStart::new("entry")));
        self.element("title", &text.title);
        self.element("id", &href);
        self.link("alternate", &href);
        self.element("published", &timestamp(published));
        self.element("updated", &timestamp(text.updated.unwrap_or(published)));
        let summary = text
            .summary
            .clone()
            .unwrap_or_else(|| plain_words(&text.body, self.world.site, self.language, SUMMARY_LENGTH));
        self.element("summary", &summary);
        for tag in &text.tags {
            let mut category = BytesStart::new("category");
            category.push_attribute(("term", tag.as_str()));
            self.write(Event::Empty(category));
        }
        self.write(Event::End(BytesEnd::new("entry")));
    }

    fn element(&mut self, name: &str, text: &str) {
        self.write(Event::Start(BytesStart::new(name)));
        let plain: String = text.chars().filter(|letter| !letter.is_control() || *letter == '\n').collect();
        self.write(Event::Text(BytesText::new(&plain)));
        self.write(Event::End(BytesEnd::new(name)));
    }

    fn link(&mut self, relation: &str, href: &str) {
        let mut link = BytesStart::new("link");
        link.push_attribute(("rel", relation));
        link.push_attribute(("href", href));
        self.write(Event::Empty(link));
    }

    fn href(&self, page: &Page) -> Option<String> {
        Some(self.url(self.world.plan.address(page, self.language)?))
    }

    fn url(&self, to: &Address) -> String {
        match &self.world.site.settings.base_url {
            Some(base) => to.absolute(base),
            None => self.world.plan.way(self.address, to),
        }
    }

    fn write(&mut self, event: Event) {
        self.writer.write_event(event).expect("a vector takes all writing");
    }
}

/// RFC 3339; a day is all that is known, so it is its beginning in Vietnam.
pub fn timestamp(day: Date) -> String {
    format!("{day}T00:00:00+07:00")
}
