//! Links in notes: each leads somewhere that exists, and says what is there.

use super::cited_words::cited_words;
use super::figure::{ReadBy, figure};
use super::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::illustration::{Format, is_picture};
use crate::language::{Language, Phrase, nearest};
use crate::model::{
    Area, Checklist, Choice, Indicator, Link, LinkTarget, Listing, Note, Policy, Question, Reader, Site, Source, Term,
    Topic, Visibility,
};
use crate::phrase;
use crate::read::{LinkRecord, NoteRecord, name_and_language, unknown_word, without_ending};
use crate::text::Spanned;

/// The schemes of congbo's own links, as people are shown them.
const OWN_SCHEMES: &[&str] = &[
    "figure",
    "law",
    "area",
    "indicator",
    "policy",
    "document",
    "term",
    "source",
    "question",
    "checklist",
    "reader",
    "topic",
    "page",
];
/// The schemes that may leave the site.
const OUTSIDE_SCHEMES: &[&str] = &["https", "http", "mailto", "tel"];

/// Looks up one link. One that leads nowhere is said, and stands as a link to its own page.
pub fn link(
    record: &LinkRecord,
    note: &NoteRecord,
    site: &Site,
    language: Language,
    from: Visibility,
    desk: &mut Desk,
) -> Link {
    if record.is_picture && record.words.trim().is_empty() {
        desk.diagnostics.push(picture_without_words(record));
    }
    let target = target(record, note, site, language, from, desk).unwrap_or(LinkTarget::Here(String::new()));
    Link { target, origin: record.destination.span }
}

fn target(
    record: &LinkRecord,
    note: &NoteRecord,
    site: &Site,
    language: Language,
    from: Visibility,
    desk: &mut Desk,
) -> Option<LinkTarget> {
    let written = &record.destination;
    let Some((scheme, rest)) = scheme(written) else { return path(record, note, from, desk) };
    let rest = Spanned::new(rest.to_string(), written.span);
    match scheme {
        _ if record.is_picture => {
            desk.diagnostics.push(picture_from_outside(record));
            None
        }
        "figure" => figure(record, &rest, site, ReadBy { language, visibility: from }, desk),
        "law" | "document" => {
            let citation = desk.citation(&site.documents, &rest, from)?;
            cited_words(record, &citation, &site.documents, (language, from), desk);
            Some(LinkTarget::Law(citation))
        }
        "area" => desk.find::<Area>(&site.areas, &rest, from).map(LinkTarget::Area),
        "indicator" => desk.find::<Indicator>(&site.indicators, &rest, from).map(LinkTarget::Indicator),
        "policy" => desk.find::<Policy>(&site.policies, &rest, from).map(LinkTarget::Policy),
        "term" => desk.find::<Term>(&site.terms, &rest, from).map(LinkTarget::Term),
        "source" => desk.find::<Source>(&site.sources, &rest, from).map(LinkTarget::Source),
        "question" => desk.find::<Question>(&site.questions, &rest, from).map(LinkTarget::Question),
        "checklist" => desk.find::<Checklist>(&site.checklists, &rest, from).map(LinkTarget::Checklist),
        "reader" => desk.find::<Reader>(&site.readers, &rest, from).map(LinkTarget::Reader),
        "topic" => desk.find::<Topic>(&site.topics, &rest, from).map(LinkTarget::Topic),
        "page" => listing(&rest, desk).map(LinkTarget::Listing),
        scheme if OUTSIDE_SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()) => {
            Some(LinkTarget::Outside(written.value.clone()))
        }
        scheme => {
            desk.diagnostics.push(unsafe_scheme(scheme, record));
            None
        }
    }
}

/// The list of a kind.
fn listing(name: &Spanned<String>, desk: &mut Desk) -> Option<Listing> {
    let listing = Listing::from_word(name);
    if listing.is_none() {
        let words: Vec<&str> = Listing::WORDS.iter().map(|(word, _)| *word).collect();
        let what = phrase!("trang", "page");
        desk.diagnostics.push(unknown_word("unknown-word", name.span, what, name, &words));
    }
    listing
}

/// The part before the first colon, where it is a scheme: a letter, then letters, digits, `+`, `-`, `.`.
fn scheme(destination: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = destination.split_once(':')?;
    let letters = scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    (letters && scheme.starts_with(|first: char| first.is_ascii_alphabetic())).then_some((scheme, rest))
}

/// A path from the note's folder, to another note or to a file beside it.
fn path(record: &LinkRecord, note: &NoteRecord, from: Visibility, desk: &mut Desk) -> Option<LinkTarget> {
    let written = &record.destination;
    let (file, fragment) = match written.split_once('#') {
        Some((file, fragment)) => (file, Some(fragment.to_string())),
        None => (written.as_str(), None),
    };
    if file.is_empty() && record.is_picture {
        desk.diagnostics.push(picture_from_outside(record));
        return None;
    }
    if file.is_empty() {
        return Some(LinkTarget::Here(fragment.unwrap_or_default()));
    }
    let folder = note.id.rsplit_once('/').map_or("", |(folder, _)| folder);
    let Some(path) = resolve(folder, file) else {
        desk.diagnostics.push(outside_content(written));
        return None;
    };
    // Other files are copied as they are, and a photo of an unknown kind would tell where it was taken.
    if (record.is_picture || is_picture(&path)) && Format::of_path(&path).is_none() {
        desk.diagnostics.push(unsupported_picture(record));
        return None;
    }
    // Whether a file is there is seen when the site is planned.
    if record.is_picture {
        return Some(LinkTarget::Illustration(path));
    }
    if without_ending(&path, ".md").is_none() {
        return Some(LinkTarget::Asset(path));
    }
    let id = Spanned::new(name_and_language(&format!("content/{path}")).0, written.span);
    desk.expect::<Note>(&id, from).then(|| LinkTarget::Note { note: crate::model::Id::new(&id), fragment })
}

/// `path` seen from `folder`; nothing where it climbs out of `content/` or begins at the root.
fn resolve(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "\\" => return None,
            "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn unsafe_scheme(scheme: &str, record: &LinkRecord) -> Diagnostic {
    let own: Vec<&str> = OWN_SCHEMES.to_vec();
    let help = match nearest(scheme, own.into_iter()) {
        Some(near) => phrase!("có phải là `{near}:`?", "did you mean `{near}:`?"),
        None => phrase!(
            "dùng `https:`, `mailto:`, `tel:` hoặc đường dẫn tới tệp",
            "use `https:`, `mailto:`, `tel:` or a path to a file"
        ),
    };
    Diagnostic::error(
        "unsafe-link",
        record.destination.span,
        phrase!("không nhận liên kết kiểu `{scheme}:`", "links of the kind `{scheme}:` are not accepted"),
    )
    .help(help)
}

fn outside_content(written: &Spanned<String>) -> Diagnostic {
    let what: Phrase = phrase!("đường dẫn này đi ra ngoài thư mục `content`", "this path leaves the `content` folder");
    Diagnostic::error("dead-link", written.span, what).help(phrase!(
        "viết đường dẫn tính từ bài này, như `../luat/index.md`",
        "write the path as seen from this note, like `../luat/index.md`"
    ))
}

fn picture_without_words(record: &LinkRecord) -> Diagnostic {
    Diagnostic::error(
        "picture-without-words",
        record.span,
        phrase!("hình này thiếu lời mô tả", "this picture has no words for those who cannot see it"),
    )
    .help(phrase!(
        "viết lời tả giữa hai ngoặc vuông: `![Cánh đồng …](…)`",
        "write what it shows between the brackets: `![A field …](…)`"
    ))
}

fn unsupported_picture(record: &LinkRecord) -> Diagnostic {
    Diagnostic::error(
        "picture-unsupported",
        record.destination.span,
        phrase!("không nhận loại hình này", "pictures of this kind are not accepted"),
    )
    .help(phrase!(
        "lưu hình thành JPEG, PNG, WebP, GIF hoặc SVG, rồi viết tên tệp ấy",
        "save it as JPEG, PNG, WebP, GIF or SVG, and write the name of that file"
    ))
}

fn picture_from_outside(record: &LinkRecord) -> Diagnostic {
    Diagnostic::error(
        "picture-from-outside",
        record.destination.span,
        phrase!("hình phải nằm cạnh bài viết", "a picture has to lie beside its note"),
    )
    .help(phrase!(
        "chép tệp hình vào cùng thư mục và viết tên tệp",
        "copy the picture into the same folder and write its file name"
    ))
}
