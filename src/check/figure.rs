//! Numbers quoted in notes, and how much they changed: each is in the data, and the words around it say what it is.

use super::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::language::{Language, nearest, says_change};
use crate::model::{Incomparable, LinkTarget, Observation, ObservationKey, Period, Site, Visibility};
use crate::phrase;
use crate::read::LinkRecord;
use crate::text::{Span, Spanned};

/// Who reads the note.
#[derive(Debug, Clone, Copy)]
pub struct ReadBy {
    pub language: Language,
    pub visibility: Visibility,
}

/// `cooperatives/ha-tinh@2023`: indicator, area, period; or `…@2022..2023`: how much it changed.
///
/// What is between the brackets must say the number; where nothing is, it is filled in.
pub fn figure(
    record: &LinkRecord,
    written: &Spanned<String>,
    site: &Site,
    reader: ReadBy,
    desk: &mut Desk,
) -> Option<LinkTarget> {
    let part = |text: &str| Spanned::new(text.to_string(), written.span);
    let parts = written.split_once('@').and_then(|(what, period)| Some((what.split_once('/')?, period)));
    let Some(((indicator, area), period)) = parts else {
        desk.diagnostics.push(bad_figure(written));
        return None;
    };
    let indicator = desk.find(&site.indicators, &part(indicator), reader.visibility);
    let area = desk.find(&site.areas, &part(area), reader.visibility);
    let (first, last) = period.split_once("..").map_or((period, None), |(first, last)| (first, Some(last)));
    if first.is_empty() || last.is_some_and(|last| last.is_empty() || last.starts_with('.')) {
        desk.diagnostics.push(bad_figure(written));
        return None;
    }
    let (first, last) = (desk.period(&part(first)), last.map(|last| desk.period(&part(last))));
    let (indicator, area) = (indicator?, area?);
    let mut number = |period: Period| {
        let key = ObservationKey { indicator: indicator.clone(), area: area.clone(), period };
        number(key, written, site, reader, desk)
    };
    let is_empty = record.words.trim().is_empty();
    let Some(last) = last else {
        let observation = number(first?)?;
        says_number(record, observation, site, reader, desk);
        return Some(LinkTarget::Figure { key: observation.key.clone(), fill: is_empty });
    };
    let (from, to) = (number(first?)?, number(last?)?);
    if from.key.period >= to.key.period {
        desk.diagnostics.push(backwards(from, to, written));
        return None;
    }
    if let Some(why) = site.incomparable(from, to, reader.visibility) {
        desk.diagnostics.push(not_comparable(&why, from, to, written));
        return None;
    }
    says_difference(record, from, to, site, reader, desk);
    Some(LinkTarget::Change { from: from.key.clone(), to: to.key.clone(), fill: is_empty })
}

/// The observation, which has a number that the reader may see; says so where not.
fn number<'s>(
    key: ObservationKey,
    written: &Spanned<String>,
    site: &'s Site,
    reader: ReadBy,
    desk: &mut Desk,
) -> Option<&'s Observation> {
    let Some(observation) = site.observations.get(&key) else {
        desk.diagnostics.push(unknown_figure(&key, site, written));
        return None;
    };
    if !observation.visibility.covers(reader.visibility) {
        desk.diagnostics.push(internal_figure(observation.origin, written));
        return None;
    }
    if observation.known().is_none() {
        desk.diagnostics.push(missing_figure(observation.origin, written));
        return None;
    }
    Some(observation)
}

fn says_number(record: &LinkRecord, observation: &Observation, site: &Site, reader: ReadBy, desk: &mut Desk) {
    let shown = site.number_text(&observation.key.indicator, observation.known().unwrap_or_default(), reader.language);
    let said = record.words.trim();
    if !said.is_empty() && said != shown && said.strip_prefix('+') != Some(shown.as_str()) {
        desk.diagnostics.push(stale_figure(said, &shown, observation.origin, record));
    }
}

fn says_difference(
    record: &LinkRecord,
    from: &Observation,
    to: &Observation,
    site: &Site,
    reader: ReadBy,
    desk: &mut Desk,
) {
    let Some(difference) = site.difference(from, to) else { return };
    let Some(shown) = site.difference_text(from, to, reader.language) else { return };
    let size = site.number_text(&to.key.indicator, difference.abs(), reader.language);
    let said = record.words.trim();
    if !said.is_empty() && !says_change(said, difference, &size, reader.language) {
        desk.diagnostics.push(stale_change(said, &shown, from, to, record, reader.language));
    }
}

fn bad_figure(written: &Spanned<String>) -> Diagnostic {
    let text = &written.value;
    Diagnostic::error(
        "bad-figure",
        written.span,
        phrase!("`{text}` không chỉ tới một số liệu", "`{text}` does not name a figure"),
    )
    .help(phrase!(
        "viết chỉ tiêu, địa phương, kỳ: `figure:cooperatives/ha-tinh@2023`; mức thay đổi: `…@2022..2023`",
        "write indicator, area and period: `figure:cooperatives/ha-tinh@2023`; for a change: `…@2022..2023`"
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

fn missing_figure(origin: Span, written: &Spanned<String>) -> Diagnostic {
    Diagnostic::error("missing-figure", written.span, phrase!("ô số liệu này không có số", "this figure has no number"))
        .note(origin, phrase!("được ghi là thiếu số ở đây", "it is said to be missing here"))
        .help(phrase!("nói điều đó bằng lời, bỏ liên kết `figure:`", "say so in words, without the `figure:` link"))
}

fn internal_figure(origin: Span, written: &Spanned<String>) -> Diagnostic {
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

fn stale_figure(said: &str, shown: &str, origin: Span, record: &LinkRecord) -> Diagnostic {
    figure_differs(said, shown, record).note(origin, phrase!("số liệu ở đây", "the figure is here")).help(phrase!(
        "viết `{shown}`, hoặc để trống cho máy điền: `[](figure:…)`",
        "write `{shown}`, or leave it empty to have it filled in: `[](figure:…)`"
    ))
}

/// The words to write are those of the note's language, whatever language the message speaks.
fn stale_change(
    said: &str,
    shown: &str,
    from: &Observation,
    to: &Observation,
    record: &LinkRecord,
    language: Language,
) -> Diagnostic {
    let size = shown.trim_start_matches(['+', '\u{2212}']);
    let in_words = match (shown.chars().next(), language) {
        (Some('+'), Language::Vi) => format!("tăng {size}"),
        (Some('+'), Language::En) => format!("up {size}"),
        (Some('\u{2212}'), Language::Vi) => format!("giảm {size}"),
        (Some('\u{2212}'), Language::En) => format!("down {size}"),
        (_, Language::Vi) => "không đổi".to_string(),
        (_, Language::En) => "unchanged".to_string(),
    };
    figure_differs(said, shown, record)
        .note(from.origin, phrase!("số kỳ trước ở đây", "the earlier figure is here"))
        .note(to.origin, phrase!("số kỳ sau ở đây", "the later figure is here"))
        .help(phrase!(
            "viết cả chiều thay đổi trong ngoặc vuông: `{in_words}` hoặc `{shown}`; hoặc để trống cho máy điền",
            "write the direction between the brackets too: `{in_words}` or `{shown}`; or leave it empty to have it filled in"
        ))
}

fn figure_differs(said: &str, shown: &str, record: &LinkRecord) -> Diagnostic {
    Diagnostic::error(
        "figure-differs",
        record.span,
        phrase!("bài viết nói `{said}`, số liệu là `{shown}`", "the note says `{said}`, the data say `{shown}`"),
    )
}

fn backwards(from: &Observation, to: &Observation, written: &Spanned<String>) -> Diagnostic {
    let (first, last) = (from.key.period, to.key.period);
    Diagnostic::error(
        "bad-figure",
        written.span,
        phrase!("{last} không đến sau {first}", "{last} does not come after {first}"),
    )
    .help(phrase!("viết kỳ trước rồi kỳ sau: `@{last}..{first}`", "write the earlier period first: `@{last}..{first}`"))
}

fn not_comparable(why: &Incomparable, from: &Observation, to: &Observation, written: &Spanned<String>) -> Diagnostic {
    let (first, last) = (from.key.period, to.key.period);
    let diagnostic = Diagnostic::error(
        "not-comparable",
        written.span,
        phrase!(
            "số của kỳ {first} và {last} không so được với nhau",
            "the figures of {first} and {last} do not compare"
        ),
    );
    let diagnostic = match why {
        Incomparable::Break { at, .. } => {
            diagnostic.note(at.origin, phrase!("chuỗi gián đoạn ở đây", "the series breaks here"))
        }
        Incomparable::AreaChanged(change) => {
            diagnostic.note(change.origin, phrase!("địa giới thay đổi ở đây", "the territory changes here"))
        }
        Incomparable::PeriodsDiffer => {
            diagnostic.note(from.origin, phrase!("kỳ này dài ngắn khác kỳ kia", "this period is of another length"))
        }
    };
    diagnostic.help(phrase!(
        "nêu từng số riêng: `[](figure:…@{first})` và `[](figure:…@{last})`, và nói vì sao không so",
        "give each figure by itself, `[](figure:…@{first})` and `[](figure:…@{last})`, and say why they do not compare"
    ))
}
