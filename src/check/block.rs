//! Charts and tables inside notes.

use super::names::{Desk, words};
use crate::diagnostic::Diagnostic;
use crate::model::{Area, Block, ChartKind, Id, Indicator, Period, SeriesBlock, Site, Visibility};
use crate::phrase;
use crate::read::{BlockRecord, SeriesBlockRecord};

/// What is drawn; nothing for a block that cannot be, which is then said.
pub fn block(record: &BlockRecord, site: &Site, from: Visibility, desk: &mut Desk) -> Option<Block> {
    let (BlockRecord::Chart(written) | BlockRecord::Table(written)) = record else { return None };
    let series = series(written, site, from, desk)?;
    let longest = series.indicators.iter().map(|id| drawn(id, &series, site, from)).max().unwrap_or_default();
    if longest == 0 {
        let others = series.indicators.iter().any(|id| site.series(id, &series.area).next().is_some());
        desk.diagnostics.push(nothing_to_draw(written, &series.area, others));
        return None;
    }
    // Two columns say more than a line between two points.
    let default = if longest > 2 { ChartKind::Line } else { ChartKind::Column };
    let kind = written.kind.as_ref().map_or(default, |kind| kind.value);
    Some(match record {
        BlockRecord::Chart(_) => Block::Chart { series, kind },
        _ => Block::Table(series),
    })
}

fn series(record: &SeriesBlockRecord, site: &Site, from: Visibility, desk: &mut Desk) -> Option<SeriesBlock> {
    let names: Vec<_> = record.indicator.iter().chain(&record.indicators).collect();
    if names.is_empty() {
        desk.diagnostics.push(no_indicator(record));
        return None;
    }
    let indicators: Vec<_> = names.iter().filter_map(|name| desk.find(&site.indicators, name, from)).collect();
    let area = match &record.area {
        Some(area) => desk.find(&site.areas, area, from),
        None if site.settings.home_area.is_some() => site.settings.home_area.clone(),
        None => {
            desk.diagnostics.push(no_area(record));
            None
        }
    };
    let (first, last) = (desk.optional_period(&record.from), desk.optional_period(&record.to));
    Some(SeriesBlock {
        area: area.filter(|_| indicators.len() == names.len())?,
        indicators,
        from: first,
        to: last,
        title: words(&record.title),
        origin: record.span,
    })
}

/// How many observations of the indicator the block shows. What the note's readers may not see is not drawn for them.
fn drawn(id: &Id<Indicator>, series: &SeriesBlock, site: &Site, from: Visibility) -> usize {
    let within = |period: Period| {
        series.from.is_none_or(|first| first.first_day() <= period.last_day())
            && series.to.is_none_or(|last| period.first_day() <= last.last_day())
    };
    let seen = site.series(id, &series.area).filter(|observation| observation.visibility.covers(from));
    seen.filter(|observation| within(observation.key.period)).count()
}

fn no_indicator(record: &SeriesBlockRecord) -> Diagnostic {
    Diagnostic::error(
        "missing-key",
        record.span,
        phrase!("khối này không nói vẽ chỉ tiêu nào", "this block does not say which indicator to draw"),
    )
    .help(phrase!("thêm dòng `indicator = \"…\"`", "add a line `indicator = \"…\"`"))
}

fn no_area(record: &SeriesBlockRecord) -> Diagnostic {
    Diagnostic::error(
        "missing-key",
        record.span,
        phrase!("khối này không nói về địa phương nào", "this block does not say which area it is about"),
    )
    .help(phrase!(
        "thêm dòng `area = \"…\"`, hoặc đặt `home-area` trong site.toml",
        "add a line `area = \"…\"`, or set `home-area` in site.toml"
    ))
}

/// `others` are there that stand outside the block's periods or are not public.
fn nothing_to_draw(record: &SeriesBlockRecord, area: &Id<Area>, others: bool) -> Diagnostic {
    let help = match others {
        true => phrase!(
            "sửa `from` và `to`, hoặc thêm số liệu; bài công khai không vẽ số liệu nội bộ hoặc còn chờ ngày công bố",
            "mend `from` and `to`, or add observations; a public note draws none that are internal or under embargo"
        ),
        false => phrase!(
            "kiểm tra `indicator` và `area`, hoặc thêm số liệu",
            "check `indicator` and `area`, or add observations"
        ),
    };
    Diagnostic::error(
        "nothing-to-draw",
        record.span,
        phrase!("chưa có số liệu nào của `{area}` cho khối này", "there is no observation of `{area}` for this block"),
    )
    .help(help)
}
