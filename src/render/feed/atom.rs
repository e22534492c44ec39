//! Entries as Atom. Wraps quick-xml.

use jiff::civil::Date;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::entry::Entry;
use crate::model::Edition;
use crate::plan::{FeedKind, Page};
use crate::render::escape::plain;
use crate::render::world::View;
use crate::text::sha256;

pub fn atom(kind: FeedKind, title: &str, entries: &[Entry], view: &View) -> Vec<u8> {
    let settings = &view.site().settings;
    let mut atom = Atom { kind, view, writer: Writer::new_with_indent(Vec::new(), b' ', 2) };
    atom.write(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    let mut root = BytesStart::new("feed");
    root.push_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
    root.push_attribute(("xml:lang", view.language.tag()));
    atom.write(Event::Start(root));
    atom.element("title", title);
    if let Some(summary) = &settings.summary {
        atom.element("subtitle", &view.words(summary).text);
    }
    atom.element("id", &atom.id(""));
    atom.element("updated", &timestamp(entries.iter().map(|entry| entry.updated).max().unwrap_or(view.world.date)));
    atom.link("self", &view.outward(view.address));
    let home = view.world.plan.address(&Page::Home, view.language);
    atom.link("alternate", &home.map(|home| view.outward(home)).unwrap_or_default());
    atom.write(Event::Start(BytesStart::new("author")));
    atom.element("name", &view.words(&settings.publisher).text);
    atom.write(Event::End(BytesEnd::new("author")));
    entries.iter().for_each(|entry| atom.entry(entry));
    atom.write(Event::End(BytesEnd::new("feed")));
    atom.writer.into_inner()
}

struct Atom<'a> {
    kind: FeedKind,
    view: &'a View<'a>,
    writer: Writer<Vec<u8>>,
}

impl Atom<'_> {
    fn entry(&mut self, entry: &Entry) {
        self.write(Event::Start(BytesStart::new("entry")));
        self.element("title", &entry.title);
        self.element("id", &self.id(&entry.key));
        self.link("alternate", &entry.href);
        self.element("published", &timestamp(entry.published));
        self.element("updated", &timestamp(entry.updated));
        self.element("summary", &entry.summary);
        for term in &entry.categories {
            let mut category = BytesStart::new("category");
            category.push_attribute(("term", plain(term).as_str()));
            self.write(Event::Empty(category));
        }
        self.write(Event::End(BytesEnd::new("entry")));
    }

    /// A name for what `key` says, of this feed and no other in the world, that does not change with addresses of pages.
    fn id(&self, key: &str) -> String {
        let site = self.site();
        let kind = match self.kind {
            FeedKind::Notes => "notes",
            FeedKind::Data => "data",
            FeedKind::Law => "law",
        };
        let name = format!("{site}\n{}\n{kind}\n{key}", self.view.language.tag());
        match self.view.world.edition {
            Edition::Public => urn(&name),
            // Who reads both is told other things by them.
            Edition::Internal => urn(&format!("{name}\ninternal")),
        }
    }

    /// What tells the site from others: its address or, while it has none, whose it is and what it is called.
    fn site(&self) -> String {
        let settings = &self.view.site().settings;
        settings.base_url.clone().unwrap_or_else(|| {
            let [title, publisher] = [&settings.title, &settings.publisher].map(|it| self.view.words(it).text);
            format!("{title}\n{publisher}")
        })
    }

    fn element(&mut self, name: &str, text: &str) {
        self.write(Event::Start(BytesStart::new(name)));
        self.write(Event::Text(BytesText::new(&plain(text))));
        self.write(Event::End(BytesEnd::new(name)));
    }

    fn link(&mut self, relation: &str, href: &str) {
        let mut link = BytesStart::new("link");
        link.push_attribute(("rel", relation));
        link.push_attribute(("href", href));
        self.write(Event::Empty(link));
    }

    fn write(&mut self, event: Event) {
        self.writer.write_event(event).expect("a vector takes all writing");
    }
}

/// A UUID of version 8, made of a hash of the name (RFC 9562, section 5.8).
fn urn(name: &str) -> String {
    let hash = sha256(name.as_bytes());
    format!("urn:uuid:{}-{}-8{}-8{}-{}", &hash[..8], &hash[8..12], &hash[12..15], &hash[15..18], &hash[18..30])
}

/// RFC 3339; a day is all that is known, so it is its beginning in Vietnam.
pub fn timestamp(day: Date) -> String {
    format!("{day}T00:00:00+07:00")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_one_id_of_its_own() {
        let id = urn("https://example.org\nvi\ndata\nbao-cao");
        assert_eq!(id, urn("https://example.org\nvi\ndata\nbao-cao"));
        assert_ne!(id, urn("https://example.org\nen\ndata\nbao-cao"));
        let lengths: Vec<usize> = id.trim_start_matches("urn:uuid:").split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
    }
}
