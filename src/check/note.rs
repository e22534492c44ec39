//! Notes, twins together.

use std::collections::BTreeMap;

use super::address::no_letters;
use super::block;
use super::link;
use super::names::{Desk, text, visibility};
use super::twin;
use crate::diagnostic::Diagnostic;
use crate::language::{Language, slug};
use crate::model::{Audience, Body, Id, Note, NoteText, Register, Site, Visibility};
use crate::phrase;
use crate::read::{NoteRecord, Records};

pub fn notes(records: &Records, site: &Site, desk: &mut Desk) -> Register<Note> {
    let default = site.settings.default_language();
    let mut notes: BTreeMap<&str, BTreeMap<Language, NoteText>> = BTreeMap::new();
    for record in &records.notes {
        let language = record.language.unwrap_or(default);
        if !site.settings.languages.contains(&language) {
            desk.diagnostics.push(not_published_in(record, language));
            continue;
        }
        let text = note_text(record, site, language, desk);
        let twins = notes.entry(&record.id).or_default();
        match twins.get(&language) {
            Some(first) => desk.diagnostics.push(written_twice(record, first)),
            None => drop(twins.insert(language, text)),
        }
    }
    let mut register = Register::new();
    let mut by_id: BTreeMap<&str, Vec<&NoteRecord>> = BTreeMap::new();
    records.notes.iter().for_each(|record| by_id.entry(&record.id).or_default().push(record));
    for (id, mut texts) in notes {
        twin::mark_outdated(&by_id[id], &mut texts, site, desk);
        let id: Id<Note> = Id::new(id);
        register.add(id.clone(), Note { id, texts });
    }
    register
}

fn note_text(record: &NoteRecord, site: &Site, language: Language, desk: &mut Desk) -> NoteText {
    let own = visibility_of(record);
    let links = record.links.iter().map(|link| link::link(link, record, site, language, own, desk)).collect();
    let blocks = record.blocks.iter().filter_map(|block| block::block(block, site, own, desk)).collect();
    let front = &record.front;
    block::ids_are_unique(record, desk);
    has_an_address(record, desk);
    NoteText {
        title: front.title.value.clone(),
        date: front.date.as_ref().map(|date| date.value),
        updated: front.updated.as_ref().map(|date| date.value),
        summary: text(&front.summary),
        summary_origin: front.summary.as_ref().map(|summary| summary.span),
        tags: front.tags.iter().map(|tag| tag.value.clone()).collect(),
        period: desk.optional_period(&front.period),
        slug: text(&front.slug).filter(|written| !slug(written).is_empty()),
        aliases: desk.older_addresses(&front.aliases),
        historical: desk.historical(&site.documents, &front.historical, own),
        body: Body { markdown: record.markdown.clone(), origin: record.body, links, blocks },
        allow: front.allow.iter().map(|number| number.value.clone()).collect(),
        is_outdated: false,
        visibility: own,
        origin: front.title.span,
    }
}

/// Without letters for its address, a note would lie on the page of its section.
fn has_an_address(record: &NoteRecord, desk: &mut Desk) {
    let front = &record.front;
    let name = record.id.strip_suffix("/index").unwrap_or(&record.id).rsplit('/').next().unwrap_or_default();
    let (written, span) = match &front.slug {
        Some(slug) => (slug.as_str(), slug.span),
        None => (name, front.title.span),
    };
    if slug(written).is_empty() {
        desk.diagnostics.push(no_letters(written, span));
    }
}

/// A draft is as internal as any internal record.
pub fn visibility_of(record: &NoteRecord) -> Visibility {
    let front = &record.front;
    let own = visibility(&front.audience, &front.embargo);
    let draft = front.draft.as_ref().is_some_and(|draft| draft.value);
    Visibility { audience: if draft { Audience::Internal } else { own.audience }, ..own }
}

fn not_published_in(record: &NoteRecord, language: Language) -> Diagnostic {
    let tag = language.tag();
    Diagnostic::error(
        "unknown-language",
        record.span,
        phrase!("trang này không xuất bản bằng tiếng `{tag}`", "this site is not published in `{tag}`"),
    )
    .help(phrase!(
        "thêm `\"{tag}\"` vào `languages` trong site.toml, hoặc bỏ tệp này",
        "add `\"{tag}\"` to `languages` in site.toml, or remove this file"
    ))
}

fn written_twice(record: &NoteRecord, first: &NoteText) -> Diagnostic {
    let id = &record.id;
    Diagnostic::error(
        "duplicate-id",
        record.front.title.span,
        phrase!("bài `{id}` có hai tệp cho cùng một thứ tiếng", "the note `{id}` has two files for one language"),
    )
    .note(first.origin, phrase!("tệp kia ở đây", "the other file is here"))
    .help(phrase!("bỏ một trong hai tệp", "remove one of the two files"))
}
