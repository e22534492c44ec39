//! XML, element by element. Wraps quick-xml.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::escape::plain;

/// A document that is being written. Whatever stands in texts and attributes stays text.
pub struct Xml(Writer<Vec<u8>>);

/// Names of attributes, and what they hold.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    /// A document whose root is the element of `name`, filled by `inner`.
    pub fn document(name: &str, attributes: Attributes, inner: impl FnOnce(&mut Xml)) -> Vec<u8> {
        let mut xml = Xml(Writer::new_with_indent(Vec::new(), b' ', 2));
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
        xml.element(name, attributes, inner);
        xml.0.into_inner()
    }

    /// An element that holds others.
    pub fn element(&mut self, name: &str, attributes: Attributes, inner: impl FnOnce(&mut Xml)) {
        self.write(Event::Start(start(name, attributes)));
        inner(self);
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// An element that holds a text.
    pub fn text(&mut self, name: &str, attributes: Attributes, text: &str) {
        self.element(name, attributes, |xml| xml.write(Event::Text(BytesText::new(&plain(text)))));
    }

    /// An element that holds nothing.
    pub fn empty(&mut self, name: &str, attributes: Attributes) {
        self.write(Event::Empty(start(name, attributes)));
    }

    fn write(&mut self, event: Event) {
        self.0.write_event(event).expect("a vector takes all writing");
    }
}

fn start<'n>(name: &'n str, attributes: Attributes) -> BytesStart<'n> {
    let mut start = BytesStart::new(name);
    attributes.iter().for_each(|(name, value)| start.push_attribute((*name, plain(value).as_str())));
    start
}
