//! # twin-differs
//!
//! **What.** A note and its translation do not show the same figures, citations, charts and tables.
//!
//! **Why.** Readers of both languages have a right to the same facts. What is missing in one was forgotten there, or was
//! added to the other and never translated.
//!
//! **Example.** `bai.md` quotes `figure:cooperatives/ha-tinh@2023`, and `bai.en.md` does not.
//!
//! **Instead.** The figure in both. While a translation still has to follow, take its `original` out of date: the page
//! then tells its readers that the original has changed since.
//!
//! **Là gì.** Bài viết và bản dịch không nêu cùng số liệu, trích dẫn, biểu đồ và bảng.
//!
//! **Vì sao.** Người đọc tiếng nào cũng có quyền biết cùng những điều ấy. Thiếu ở một bên là đã bỏ sót, hoặc bên kia
//! thêm vào mà chưa dịch.
//!
//! **Ví dụ.** `bai.md` dẫn `figure:cooperatives/ha-tinh@2023`, còn `bai.en.md` thì không.
//!
//! **Nên viết.** Dẫn số ấy ở cả hai bài. Khi bản dịch còn phải theo sau, cứ để `original` cũ: trang sẽ báo cho người đọc
//! rằng bản gốc đã thay đổi sau khi dịch.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Choice, Id, LinkTarget, MapOf, NoteText, Selection, Shows, Site, TargetFilter, TimelineBlock};
use crate::phrase;
use crate::text::Span;

pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let default = site.settings.default_language();
    for note in site.notes.values() {
        let Some(original) = note.texts.get(&default) else { continue };
        let twins = note.texts.iter().filter(|(language, _)| **language != default).map(|(_, twin)| twin);
        // What is being translated, for readers of its own, need not be complete yet; of what is out of date, that is said.
        for twin in twins.filter(|twin| twin.visibility == original.visibility && !twin.is_outdated) {
            missing(original, twin).into_iter().for_each(|found| diagnostics.push(found));
            missing(twin, original).into_iter().for_each(|found| diagnostics.push(found));
        }
    }
}

/// What `one` shows more often than `other`.
fn missing(one: &NoteText, other: &NoteText) -> Vec<Diagnostic> {
    let mut shown: BTreeMap<String, usize> = BTreeMap::new();
    for (what, _) in facts(other) {
        *shown.entry(what).or_default() += 1;
    }
    let mut missing = Vec::new();
    for (what, origin) in facts(one) {
        match shown.get_mut(&what).filter(|left| **left > 0) {
            Some(left) => *left -= 1,
            None => missing.push(differs(&what, origin, other)),
        }
    }
    missing
}

/// Everything of a note that is a fact in any language, as it is written there, with its place.
fn facts(text: &NoteText) -> Vec<(String, Span)> {
    let links = text.body.links.iter().filter_map(|link| {
        let what = match &link.target {
            LinkTarget::Figure { key, .. } => format!("figure:{key}"),
            LinkTarget::Change { from, to, .. } => format!("figure:{from}..{}", to.period),
            LinkTarget::Law(citation) => format!("law:{citation}"),
            _ => return None,
        };
        Some((what, link.origin))
    });
    let blocks = text.body.blocks.iter().map(|block| (shown(&block.shows), block.origin));
    links.chain(blocks).collect()
}

/// What a block shows, whatever its title says.
fn shown(shows: &Shows) -> String {
    match shows {
        Shows::Chart(chart) => {
            let period = chart.period.map(|period| format!(" {period}")).unwrap_or_default();
            format!("chart {} {}{period}", chart.kind.word(), selection(&chart.selection))
        }
        Shows::Table(of) => format!("table {}", selection(of)),
        Shows::Map(map) => {
            let of = match &map.of {
                MapOf::Indicator(indicator) => indicator.as_str(),
                MapOf::Count(count) => count.word(),
            };
            format!("map {of}/{}/{}@{}", map.within, map.level.word(), optional(&map.period))
        }
        Shows::Targets(TargetFilter { indicators, areas, period }) => {
            format!("targets {}/{}@{}", names(indicators), names(areas), optional(period))
        }
        Shows::Timeline(TimelineBlock { documents, from, to }) => {
            format!("timeline {}@{}..{}", names(documents), optional(from), optional(to))
        }
    }
}

fn selection(Selection { lines, from, to }: &Selection) -> String {
    let lines: Vec<String> = lines.iter().map(|line| format!("{}/{}", line.indicator, line.area)).collect();
    format!("{}@{}..{}", lines.join(","), optional(from), optional(to))
}

fn names<T>(ids: &[Id<T>]) -> String {
    ids.iter().map(Id::as_str).collect::<Vec<_>>().join(",")
}

fn optional(what: &Option<impl ToString>) -> String {
    what.as_ref().map(ToString::to_string).unwrap_or_default()
}

fn differs(what: &str, origin: Span, other: &NoteText) -> Diagnostic {
    Diagnostic::error(
        "twin-differs",
        origin,
        phrase!("bản tiếng kia của bài này không có `{what}`", "the twin of this note does not show `{what}`"),
    )
    .note(other.origin, phrase!("bản kia ở đây", "the twin is here"))
    .help(phrase!("thêm vào bản kia, hoặc bỏ ở đây", "add it to the twin, or leave it out here"))
}
