//! Entries as Atom.

use jiff::civil::Date;

use super::entry::Entry;
use crate::model::Edition;
use crate::plan::{FeedKind, Page};
use crate::render::world::View;
use crate::render::xml::Xml;
use crate::text::sha256;

pub fn atom(kind: FeedKind, title: &str, entries: &[Entry], view: &View) -> Vec<u8> {
    let settings = &view.site().settings;
    let ids = Ids { kind, view };
    let root = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", view.language.tag())];
    Xml::document("feed", &root, |xml| {
        xml.text("title", &[], title);
        if let Some(summary) = &settings.summary {
            xml.text("subtitle", &[], &view.words(summary).text);
        }
        xml.text("id", &[], &ids.id(""));
        let updated = entries.iter().map(|entry| entry.updated).max().unwrap_or(view.world.date);
        xml.text("updated", &[], &timestamp(updated));
        link(xml, "self", &view.outward(view.address));
        let home = view.world.plan.address(&Page::Home, view.language);
        link(xml, "alternate", &home.map(|home| view.outward(home)).unwrap_or_default());
        xml.element("author", &[], |xml| xml.text("name", &[], &view.words(&settings.publisher).text));
        entries.iter().for_each(|it| xml.element("entry", &[], |xml| entry(xml, it, &ids)));
    })
}

fn entry(xml: &mut Xml, entry: &Entry, ids: &Ids) {
    xml.text("title", &[], &entry.title);
    xml.text("id", &[], &ids.id(&entry.key));
    link(xml, "alternate", &entry.href);
    xml.text("published", &[], &timestamp(entry.published));
    xml.text("updated", &[], &timestamp(entry.updated));
    xml.text("summary", &[], &entry.summary);
    entry.categories.iter().for_each(|term| xml.empty("category", &[("term", term)]));
}

fn link(xml: &mut Xml, relation: &str, href: &str) {
    xml.empty("link", &[("rel", relation), ("href", href)]);
}

/// What names a feed and its entries.
struct Ids<'a> {
    kind: FeedKind,
    view: &'a View<'a>,
}

impl Ids<'_> {
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
