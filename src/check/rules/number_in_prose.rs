//! # number-in-prose
//!
//! **What.** A note has a number in its words that is neither a figure nor backed by a citation.
//!
//! **Why.** Nobody checks it. When the data change, the sentence stays as it is, and the page contradicts its own table.
//!
//! **Example.** `Tỉnh có 1.025 hợp tác xã.`
//!
//! **Instead.** `Tỉnh có [1.025](figure:cooperatives/ha-tinh@2023) hợp tác xã.` A number that a law gives stands in one
//! sentence with its citation, `([khoản 1 Điều 74](law:17/2023/QH15#74.1))`. One that needs neither is named in the front
//! matter: `allow = ["12"]`. In the title and the summary, which have no links, a number may stand that is a figure of
//! the note's text.
//!
//! **Là gì.** Bài viết có một con số không phải là số liệu được dẫn, cũng không đi cùng trích dẫn nào.
//!
//! **Vì sao.** Không ai kiểm tra nó. Khi số liệu đổi, câu văn vẫn như cũ và trang tự mâu thuẫn với bảng của mình.
//!
//! **Ví dụ.** `Tỉnh có 1.025 hợp tác xã.`
//!
//! **Nên viết.** `Tỉnh có [1.025](figure:cooperatives/ha-tinh@2023) hợp tác xã.` Con số của luật thì đứng cùng câu với
//! trích dẫn: `([khoản 1 Điều 74](law:17/2023/QH15#74.1))`. Số không cần cả hai thì nêu ở phần đầu bài: `allow = ["12"]`.
//! Tên bài và tóm tắt không có liên kết; ở đó được nêu số đã dẫn trong thân bài.
//!
//! Years, dates, articles and names of documents are no such numbers: `language::quantities` tells them apart.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::passage::passages;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Language, quantities};
use crate::model::{Body, LinkTarget, NoteText, Observation, Site};
use crate::phrase;
use crate::text::Span;

pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut known: BTreeMap<Language, BTreeMap<String, Vec<&Observation>>> = BTreeMap::new();
    for note in site.notes.values() {
        for (language, text) in &note.texts {
            let unchecked = unchecked(site, text, *language);
            if unchecked.is_empty() {
                continue;
            }
            let known = known.entry(*language).or_insert_with(|| numbers(site, *language));
            for (number, place) in unchecked {
                let likely = known.get(number.as_str()).and_then(|found| likeliest(site, text, found));
                let is_in_head = Some(place) == text.summary_origin || place == text.origin;
                diagnostics.push(bare_number(&number, place, is_in_head, likely));
            }
        }
    }
}

/// The numbers of a note that nothing stands behind, with their places.
fn unchecked(site: &Site, text: &NoteText, language: Language) -> Vec<(String, Span)> {
    let is_allowed = |number: &str| text.allow.iter().any(|allowed| allowed == number);
    let mut found = Vec::new();
    for passage in passages(&text.body).iter().filter(|passage| !passage.is_cited) {
        for range in quantities(&passage.words, language) {
            let number = passage.words[range.clone()].to_string();
            if !is_allowed(&number) {
                found.push((number, text.body.span(passage.range_in_markdown(range))));
            }
        }
    }
    let quoted = quoted(site, &text.body, language);
    let heads = [Some((&text.title, text.origin)), text.summary.as_ref().zip(text.summary_origin)];
    for (words, origin) in heads.into_iter().flatten() {
        let numbers = quantities(words, language).into_iter().map(|range| words[range].to_string());
        found.extend(numbers.filter(|it| !is_allowed(it) && !quoted.contains(it)).map(|number| (number, origin)));
    }
    found
}

/// The numbers that the text quotes from the data.
fn quoted(site: &Site, body: &Body, language: Language) -> BTreeSet<String> {
    let figures = body.links.iter().filter_map(|link| match &link.target {
        LinkTarget::Figure { key, .. } => {
            let observation = site.observations.get(key)?;
            Some(site.number_text(&key.indicator, observation.known()?, language))
        }
        LinkTarget::Change { from, to, .. } => {
            let (from, to) = (site.observations.get(from)?, site.observations.get(to)?);
            Some(site.number_text(&to.key.indicator, site.difference(from, to)?.abs(), language))
        }
        _ => None,
    });
    figures.collect()
}

/// Every observation by its number as a reader sees it.
fn numbers(site: &Site, language: Language) -> BTreeMap<String, Vec<&Observation>> {
    let mut numbers: BTreeMap<String, Vec<&Observation>> = BTreeMap::new();
    for observation in site.observations.values() {
        let Some(value) = observation.known() else { continue };
        let text = site.number_text(&observation.key.indicator, value, language);
        numbers.entry(text).or_default().push(observation);
    }
    numbers
}

/// Of several figures with one number, the newest of the home area that the note's readers may see.
fn likeliest<'s>(site: &Site, text: &NoteText, found: &[&'s Observation]) -> Option<&'s Observation> {
    let seen = found.iter().copied().filter(|it| it.visibility.covers(text.visibility));
    seen.max_by_key(|it| (Some(&it.key.area) == site.settings.home_area.as_ref(), it.key.period))
}

fn bare_number(number: &str, place: Span, is_in_head: bool, likely: Option<&Observation>) -> Diagnostic {
    let diagnostic = Diagnostic::warning(
        "number-in-prose",
        place,
        phrase!("không có gì kiểm tra con số `{number}`", "nothing checks the number `{number}`"),
    );
    let figure = likely.map_or("…".to_string(), |observation| observation.key.to_string());
    let diagnostic = match likely {
        Some(observation) => {
            diagnostic.note(observation.origin, phrase!("có lẽ là số liệu này", "this is probably the figure"))
        }
        None => diagnostic,
    };
    match likely {
        // A title and a summary have no links, but may repeat what the text quotes.
        _ if is_in_head => diagnostic.help(phrase!(
            "dẫn số ấy trong thân bài, `[{number}](figure:{figure})`, hoặc ghi `allow = [\"{number}\"]` ở đầu bài",
            "quote it in the text of the note, `[{number}](figure:{figure})`, or write `allow = [\"{number}\"]` in the front matter"
        )),
        Some(_) => diagnostic.help(phrase!("viết `[{number}](figure:{figure})`", "write `[{number}](figure:{figure})`")),
        None => diagnostic.help(phrase!(
            "dẫn số liệu bằng `[{number}](figure:…)`, thêm trích dẫn `law:` vào cùng câu, hoặc ghi `allow = [\"{number}\"]` ở đầu bài",
            "quote a figure with `[{number}](figure:…)`, cite a `law:` in the same sentence, or write `allow = [\"{number}\"]` in the front matter"
        )),
    }
}
