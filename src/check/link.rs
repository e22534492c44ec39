//! Links in notes: each leads somewhere that exists, and says what is there.

use super::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::language::{Language, Phrase};
use crate::model::{Area, Indicator, Link, LinkTarget, Note, ObservationKey, Policy, Site, Source, Term, Visibility};
use crate::phrase;
use crate::read::{LinkRecord, NoteRecord, name_and_language, nearest, without_ending};
use crate::text::Spanned;

/// The schemes of congbo's own links, as people are shown them.
const OWN_SCHEMES: &[&str] = &["figure", "law", "area", "indicator", "policy", "document", "term", "source"];
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
        "figure" => figure(record, &rest, site, language, from, desk),
        "law" | "document" => desk.citation(&site.documents, &rest, from).map(LinkTarget::Law),
        "area" => desk.find::<Area>(&site.areas, &rest, from).map(LinkTarget::Area),
        "indicator" => desk.find::<Indicator>(&site.indicators, &rest, from).map(LinkTarget::Indicator),
        "policy" => desk.find::<Policy>(&site.policies, &rest, from).map(LinkTarget::Policy),
        "term" => desk.find::<Term>(&site.terms, &rest, from).map(LinkTarget::Term),
        "source" => desk.find::<Source>(&site.sources, &rest, from).map(LinkTarget::Source),
        scheme if OUTSIDE_SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()) => {
            Some(LinkTarget::Outside(written.value.clone()))
        }
        scheme => {
            desk.diagnostics.push(unsafe_scheme(scheme, record));
            None
        }
    }
}

/// The part before the first colon, where it is a scheme: a letter, then letters, digits, `+`, `-`, `.`.
fn scheme(destination: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = destination.split_once(':')?;
    let letters = scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    (letters && scheme.starts_with(|first: char| first.is_ascii_alphabetic())).then_some((scheme, rest))
}

/// `cooperatives/ha-tinh@2023`: indicator, area, period.
fn figure(
    record: &LinkRecord,
    written: &Spanned<String>,
    site: &Site,
    language: Language,
    from: Visibility,
    desk: &mut Desk,
) -> Option<LinkTarget> {
    let parts = written.split_once('@').and_then(|(what, period)| Some((what.split_once('/')?, period)));
    let Some(((indicator, area), period)) = parts else {
        desk.diagnostics.push(bad_figure(written));
        return None;
    };
    let part = |text: &str| Spanned::new(text.to_string(), written.span);
    let indicator = desk.find(&site.indicators, &part(indicator), from);
    let area = desk.find(&site.areas, &part(area), from);
    let period = desk.period(&part(period));
    let key = ObservationKey { indicator: indicator?, area: area?, period: period? };
    let Some(observation) = site.observations.get(&key) else {
        desk.diagnostics.push(unknown_figure(&key, site, written));
        return None;
    };
    if !observation.visibility.covers(from) {
        desk.diagnostics.push(internal_figure(observation.origin, written));
        return None;
    }
    let Some(value) = observation.known() else {
        desk.diagnostics.push(missing_figure(observation.origin, written));
        return None;
    };
    let shown = site.number_text(&key.indicator, value, language);
    let said = record.words.trim();
    if !said.is_empty() && said != shown && said.strip_prefix('+') != Some(shown.as_str()) {
        desk.diagnostics.push(stale_figure(said, &shown, observation.origin, record));
    }
    Some(LinkTarget::Figure { key, fill: said.is_empty() })
}

/// A path from the note's folder, to another note or to a file beside it.
fn path(record: &LinkRecord, note: &NoteRecord, from: Visibility, desk: &mut Desk) -> Option<LinkTarget> {
    let written = &record.destination;
    let (file, fragment) = match written.split_once('#') {
        Some((file, fragment)) => (file, Some(fragment.to_string())),
        None => (written.as_str(), None),
    };
    if file.is_empty() {
        return Some(LinkTarget::Here(fragment.unwrap_or_default()));
    }
    let folder = note.id.rsplit_once('/').map_or("", |(folder, _)| folder);
    let Some(path) = resolve(folder, file) else {
        desk.diagnostics.push(outside_content(written));
        return None;
    };
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

fn bad_figure(written: &Spanned<String>) -> Diagnostic {
    let text = &written.value;
    Diagnostic::error(
        "bad-figure",
        written.span,
        phrase!("`{text}` không chỉ tới một số liệu", "`{text}` does not name a figure"),
    )
    .help(phrase!(
        "viết chỉ tiêu, địa phương, kỳ: `figure:cooperatives/ha-tinh@2023`",
        "write indicator, area and period: `figure:cooperatives/ha-tinh@2023`"
    ))
}

/// A figure that nobody observed: says which are there.
pub fn unknown_figure(key: &ObservationKey, site: &Site, written: &Spanned<String>) -> Diagnostic {
    let ObservationKey { indicator, area, period } = key;
    let known: Vec<String> =
        site.series(indicator, area).map(|observation| observation.key.period.to_string()).collect();
    let help = match nearest(&period.to_string(), known.iter().map(String::as_str)) {
        Some(near) => phrase!("số gần nhất là của kỳ `{near}`", "the nearest one is of `{near}`"),
        None if known.is_empty() => phrase!(
            "`{area}` chưa có số liệu nào của chỉ tiêu này; thêm vào một `[[observations]]`",
            "`{area}` has no observation of this indicator yet; add one to an `[[observations]]`"
        ),
        None => {
            let known = known.join(", ");
            phrase!("các kỳ đã có: {known}", "the periods there are: {known}")
        }
    };
    Diagnostic::error(
        "unknown-figure",
        written.span,
        phrase!(
            "không có số liệu `{indicator}` của `{area}` kỳ {period}",
            "`{indicator}` of `{area}` is not observed in {period}"
        ),
    )
    .help(help)
}

fn missing_figure(origin: crate::text::Span, written: &Spanned<String>) -> Diagnostic {
    Diagnostic::error("missing-figure", written.span, phrase!("ô số liệu này không có số", "this figure has no number"))
        .note(origin, phrase!("được ghi là thiếu số ở đây", "it is said to be missing here"))
        .help(phrase!("nói điều đó bằng lời, bỏ liên kết `figure:`", "say so in words, without the `figure:` link"))
}

fn internal_figure(origin: crate::text::Span, written: &Spanned<String>) -> Diagnostic {
    Diagnostic::error(
        "internal-reference",
        written.span,
        phrase!(
            "bài công khai này dẫn số liệu chưa được công khai",
            "this public note quotes a figure that is not public yet"
        ),
    )
    .note(
        origin,
        phrase!("số liệu ở đây là nội bộ hoặc còn chờ ngày công bố", "the figure is internal or under embargo"),
    )
    .help(phrase!("bỏ số này, hoặc đặt `audience = \"internal\"` cho bài", "leave it out, or make the note internal"))
}

fn stale_figure(said: &str, shown: &str, origin: crate::text::Span, record: &LinkRecord) -> Diagnostic {
    Diagnostic::error(
        "figure-differs",
        record.span,
        phrase!("bài viết nói `{said}`, số liệu là `{shown}`", "the note says `{said}`, the data say `{shown}`"),
    )
    .note(origin, phrase!("số liệu ở đây", "the figure is here"))
    .help(phrase!(
        "viết `{shown}`, hoặc để trống cho máy điền: `[](figure:…)`",
        "write `{shown}`, or leave it empty to have it filled in: `[](figure:…)`"
    ))
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
