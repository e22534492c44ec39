//! Notes, each heading with what stands below it.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::model::{Body, Note, NoteText};
use crate::plan::Page;
use crate::read::{MarkdownPart, heading_ids, parts};
use crate::render::body::number_to_fill;
use crate::render::search::entry::{Entry, Kind};
use crate::render::world::View;

/// How much of a text one entry holds at most, in bytes; a longer one is cut at the next paragraph.
const TEXT_AT_MOST: usize = 3_000;

pub fn entries(view: &View) -> Vec<Entry> {
    view.site().notes.values().flat_map(|note| note_entries(note, view)).collect()
}

fn note_entries(note: &Note, view: &View) -> Vec<Entry> {
    let Some((text, language)) = note.read(view.language) else { return Vec::new() };
    let Some(href) = view.link(&Page::of_note(&note.id)) else { return Vec::new() };
    let lang = (language != view.language).then(|| language.tag());
    let lead = Entry::new(Kind::Note, &text.title, href.clone()).in_language(lang);
    let mut lead = lead.also(text.tags.clone()).saying(text.summary.clone());
    // The page of a text in another language shows no more than this.
    if lang.is_some() {
        return vec![lead];
    }
    let mut sections = sections(&text.body, view);
    let first = sections.remove(0);
    lead = lead.saying([first.text]);
    let below = sections.into_iter().map(|section| below(section, &href, text));
    std::iter::once(lead).chain(below).collect()
}

fn below(section: Section, page: &str, text: &NoteText) -> Entry {
    let href = section.id.map_or(page.to_string(), |id| format!("{page}#{id}"));
    let title = if section.heading.is_empty() { text.title.clone() } else { section.heading };
    let mut entry = Entry::new(Kind::Note, title, href).within(&text.title).also([text.title.clone()]);
    entry.is_listed = false;
    entry.saying([section.text])
}

/// What stands below a heading; the first of a note has none.
#[derive(Debug, Default, Clone)]
struct Section {
    heading: String,
    id: Option<String>,
    text: String,
}

/// At least one.
fn sections(body: &Body, view: &View) -> Vec<Section> {
    let (mut links, mut ids) = (body.links.iter(), heading_ids(&body.markdown).into_iter());
    let (mut done, mut open) = (Vec::new(), Section::default());
    let mut in_heading = false;
    for (part, _) in parts(&body.markdown) {
        let MarkdownPart::Event(event) = part else { continue };
        let words = if in_heading { &mut open.heading } else { &mut open.text };
        match event {
            Event::Start(Tag::Heading { .. }) => {
                done.push(std::mem::replace(&mut open, Section { id: ids.next(), ..Section::default() }));
                in_heading = true;
            }
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => {
                let number = links.next().and_then(|link| number_to_fill(&link.target, view.site(), view.language));
                words.push_str(&number.unwrap_or_default());
            }
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::Emphasis | TagEnd::Strong) => {}
            Event::End(TagEnd::Paragraph) if words.len() > TEXT_AT_MOST => {
                let next = Section { heading: open.heading.clone(), id: open.id.clone(), text: String::new() };
                done.push(std::mem::replace(&mut open, next));
            }
            Event::SoftBreak | Event::HardBreak | Event::End(_) => words.push(' '),
            _ => {}
        }
    }
    done.push(open);
    done.iter_mut().for_each(|section| section.text = section.text.split_whitespace().collect::<Vec<_>>().join(" "));
    done
}
