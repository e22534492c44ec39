//! Notes, each heading with what stands below it.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::model::{Body, Note};
use crate::plan::Page;
use crate::read::{MarkdownPart, heading_ids, parts};
use crate::render::body::number_to_fill;
use crate::render::search::entry::{Entry, Kind, Section};
use crate::render::world::View;

/// How much of a note one entry holds at most, in bytes, so that who wants an answer need not read a book.
const TEXT_AT_MOST: usize = 5_000;

pub fn entries(view: &View) -> Vec<Entry> {
    view.site().notes.values().flat_map(|note| note_entries(note, view)).collect()
}

/// One, or as many as a long note needs.
fn note_entries(note: &Note, view: &View) -> Vec<Entry> {
    let Some((text, language)) = note.read(view.language) else { return Vec::new() };
    let Some(href) = view.link(&Page::of_note(&note.id)) else { return Vec::new() };
    let lang = (language != view.language).then(|| language.tag());
    let lead = Entry::new(Kind::Note, &text.title, href).in_language(lang);
    let rest = Entry { is_listed: false, ..lead.clone() };
    let mut lead = lead.also(text.tags.clone()).saying(text.summary.clone());
    // The page of a text in another language shows no more than this.
    if lang.is_some() {
        return vec![lead];
    }
    let mut sections = sections(&text.body, view);
    lead = lead.saying([sections.remove(0).text]);
    let mut entries = vec![lead];
    for section in sections {
        let open = entries.last().expect("the lead is there");
        if open.texts().map(str::len).sum::<usize>() + section.text.len() > TEXT_AT_MOST {
            entries.push(Entry { behind: entries.len() as u32, ..rest.clone() });
        }
        entries.last_mut().expect("the lead is there").sections.push(section);
    }
    entries
}

/// At least one; the first of a note has no heading, and a long one is cut at a paragraph.
fn sections(body: &Body, view: &View) -> Vec<Section> {
    let (mut links, mut ids) = (body.links.iter(), heading_ids(&body.markdown).into_iter());
    let (mut done, mut open) = (Vec::new(), Section::default());
    let (mut in_heading, mut in_code) = (false, false);
    for (part, _) in parts(&body.markdown) {
        let MarkdownPart::Event(event) = part else { continue };
        let words = if in_heading { &mut open.heading } else { &mut open.text };
        match event {
            Event::Start(Tag::Heading { .. }) => {
                done.push(std::mem::replace(&mut open, Section { id: ids.next(), ..Section::default() }));
                in_heading = true;
            }
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            // Whole blocks of code are examples to copy, and no passage to read.
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(_) if in_code => {}
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => {
                let number = links.next().and_then(|link| number_to_fill(&link.target, view.site(), view.language));
                words.push_str(&number.unwrap_or_default());
            }
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::Emphasis | TagEnd::Strong) => {}
            Event::End(TagEnd::Paragraph) if words.len() > TEXT_AT_MOST / 2 => {
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
