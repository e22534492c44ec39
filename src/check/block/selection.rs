//! Which observations a block shows: every line of it must have some.

use crate::check::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::model::{Area, Id, Indicator, Line, Observation, Selection, Site, Visibility};
use crate::phrase;
use crate::read::TableRecord;
use crate::text::{Span, Spanned};

/// What a block says of its observations.
pub struct Asked<'r> {
    pub indicators: Vec<Id<Indicator>>,
    pub area: &'r Option<Spanned<String>>,
    pub areas: &'r [Spanned<String>],
    pub areas_in: &'r Option<Spanned<String>>,
    pub from: &'r Option<Spanned<String>>,
    pub to: &'r Option<Spanned<String>>,
    pub span: Span,
}

pub fn of_table(record: &TableRecord, site: &Site, from: Visibility, desk: &mut Desk) -> Option<Selection> {
    let names = (&record.indicator, record.indicators.as_slice());
    let asked = Asked {
        indicators: indicators(names, record.span, site, from, desk)?,
        area: &record.area,
        areas: &record.areas,
        areas_in: &record.areas_in,
        from: &record.from,
        to: &record.to,
        span: record.span,
    };
    selection(asked, site, from, desk)
}

/// The indicators that a block names, all of them known.
pub fn indicators(
    (one, many): (&Option<Spanned<String>>, &[Spanned<String>]),
    span: Span,
    site: &Site,
    from: Visibility,
    desk: &mut Desk,
) -> Option<Vec<Id<Indicator>>> {
    let names: Vec<_> = one.iter().chain(many).collect();
    if names.is_empty() {
        desk.diagnostics.push(no_indicator(span));
        return None;
    }
    let found: Vec<_> = names.iter().filter_map(|name| desk.find(&site.indicators, name, from)).collect();
    // Named twice, it is still one thing, and drawn once.
    (found.len() == names.len()).then(|| each_once(found))
}

fn each_once<T: PartialEq>(all: Vec<T>) -> Vec<T> {
    let mut once: Vec<T> = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}

/// A line for each indicator in each area. All that the author named must be observed; of the areas within an area,
/// those are shown that are.
pub fn selection(asked: Asked, site: &Site, seen_by: Visibility, desk: &mut Desk) -> Option<Selection> {
    let areas = areas(&asked, site, seen_by, desk)?;
    let (from, to) = (desk.optional_period(asked.from), desk.optional_period(asked.to));
    if (from.is_none() && asked.from.is_some()) || (to.is_none() && asked.to.is_some()) {
        return None;
    }
    let line = |indicator: &Id<Indicator>, area: &Id<Area>| Line { indicator: indicator.clone(), area: area.clone() };
    let lines = asked.indicators.iter().flat_map(|indicator| areas.iter().map(move |area| line(indicator, area)));
    let whole = Selection { lines: lines.collect(), from, to };
    let (drawn, empty): (Vec<Line>, Vec<Line>) =
        whole.lines.iter().cloned().partition(|line| seen(site, &whole, line, seen_by).next().is_some());
    let named: Vec<&Line> = empty.iter().filter(|_| asked.areas_in.is_none() || drawn.is_empty()).collect();
    if let Some(line) = named.first() {
        let others = site.series(&line.indicator, &line.area).next().is_some();
        desk.diagnostics.push(nothing_to_draw(asked.span, line, others));
        return None;
    }
    if drawn.is_empty() {
        desk.diagnostics.push(no_area_within(asked.span));
        return None;
    }
    Some(Selection { lines: drawn, ..whole })
}

/// The observations of a line that the note's readers may see.
pub fn seen<'a>(
    site: &'a Site,
    selection: &'a Selection,
    line: &Line,
    from: Visibility,
) -> impl DoubleEndedIterator<Item = &'a Observation> + use<'a> {
    site.points(selection, line).filter(move |observation| observation.visibility.covers(from))
}

fn areas(asked: &Asked, site: &Site, from: Visibility, desk: &mut Desk) -> Option<Vec<Id<Area>>> {
    if let Some(whole) = asked.areas_in {
        let whole = desk.find(&site.areas, whole, from)?;
        let within = site.areas.values().filter(|area| area.parent.as_ref() == Some(&whole));
        return Some(within.filter(|area| area.visibility.covers(from)).map(|area| area.id.clone()).collect());
    }
    let names: Vec<_> = asked.area.iter().chain(asked.areas).collect();
    if names.is_empty() {
        return home_area(asked.span, site, desk).map(|area| vec![area]);
    }
    let found: Vec<_> = names.iter().filter_map(|name| desk.find(&site.areas, name, from)).collect();
    (found.len() == names.len()).then(|| each_once(found))
}

/// The area that the site is about; says so where a block needs one and there is none.
pub fn home_area(span: Span, site: &Site, desk: &mut Desk) -> Option<Id<Area>> {
    let home = site.settings.home_area.clone();
    if home.is_none() {
        desk.diagnostics.push(no_area(span));
    }
    home
}

fn no_indicator(span: Span) -> Diagnostic {
    Diagnostic::error(
        "missing-key",
        span,
        phrase!("khối này không nói vẽ chỉ tiêu nào", "this block does not say which indicator to draw"),
    )
    .help(phrase!("thêm dòng `indicator = \"…\"`", "add a line `indicator = \"…\"`"))
}

fn no_area(span: Span) -> Diagnostic {
    Diagnostic::error(
        "missing-key",
        span,
        phrase!("khối này không nói về địa phương nào", "this block does not say which area it is about"),
    )
    .help(phrase!(
        "thêm dòng `area = \"…\"`, hoặc đặt `home-area` trong site.toml",
        "add a line `area = \"…\"`, or set `home-area` in site.toml"
    ))
}

fn no_area_within(span: Span) -> Diagnostic {
    Diagnostic::error(
        "nothing-to-draw",
        span,
        phrase!("địa phương này không có địa phương nào bên trong", "this area has no areas within it"),
    )
    .help(phrase!("sửa `areas-in`, hoặc dùng `area`", "mend `areas-in`, or use `area`"))
}

/// `others` are there that stand outside the block's periods or are not public.
fn nothing_to_draw(span: Span, line: &Line, others: bool) -> Diagnostic {
    let help = match others {
        true => phrase!(
            "sửa `from` và `to`, hoặc thêm số liệu; bài công khai không vẽ số liệu nội bộ hoặc còn chờ ngày công bố",
            "mend `from` and `to`, or add observations; a public note draws none that are internal or under embargo"
        ),
        false => phrase!(
            "kiểm tra chỉ tiêu và địa phương, hoặc thêm số liệu",
            "check the indicator and the area, or add observations"
        ),
    };
    let Line { indicator, area } = line;
    Diagnostic::error(
        "nothing-to-draw",
        span,
        phrase!(
            "chưa có số liệu nào của `{indicator}` ở `{area}` cho khối này",
            "there is no observation of `{indicator}` in `{area}` for this block"
        ),
    )
    .help(help)
}
