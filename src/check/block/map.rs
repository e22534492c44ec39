//! Maps inside notes: which areas they show, and in which shapes.

use super::selection::home_area;
use crate::check::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::language::nearest;
use crate::model::{Area, AreaLevel, Boundaries, Boundary, Id, MapBlock, MapOf, Rings, Site, Visibility};
use crate::phrase;
use crate::read::MapRecord;
use crate::text::{Span, Spanned};

pub fn map(record: &MapRecord, site: &Site, from: Visibility, desk: &mut Desk) -> Option<MapBlock> {
    let of = match (&record.indicator, &record.show) {
        (Some(indicator), None) => MapOf::Indicator(desk.find(&site.indicators, indicator, from)?),
        (None, Some(show)) => MapOf::Count(show.value),
        _ => {
            desk.diagnostics.push(of_one_thing(record.span));
            return None;
        }
    };
    let within = match &record.areas_in {
        Some(area) => desk.find(&site.areas, area, from)?,
        None => home_area(record.span, site, desk)?,
    };
    let period = desk.optional_period(&record.period);
    if period.is_none() && record.period.is_some() {
        return None;
    }
    let boundaries = match &record.boundaries {
        Some(_) => Some(boundaries(record, &within, site, from, desk)?),
        None => None,
    };
    let level = record.level.as_ref().map(|level| level.value);
    let level = level.or_else(|| site.usual_level_of_map(&of, &within, period, boundaries.as_ref(), from));
    let map = MapBlock { of, within, level: level.unwrap_or(AreaLevel::Commune), period, boundaries };
    if site.areas_on_map(&map, from).next().is_none() {
        desk.diagnostics.push(no_area_to_show(record.span, &map));
        return None;
    }
    if site.values_on_map(&map, from).is_empty() {
        desk.diagnostics.push(nothing_known(record.span));
        return None;
    }
    Some(map)
}

/// The shapes of the areas within `within`, and who drew them.
fn boundaries(
    record: &MapRecord,
    within: &Id<Area>,
    site: &Site,
    from: Visibility,
    desk: &mut Desk,
) -> Option<Boundaries> {
    let file = record.boundaries.as_ref()?;
    let source = match &record.source {
        Some(source) => desk.find(&site.sources, source, from),
        None => {
            desk.diagnostics.push(no_source(record.span));
            None
        }
    };
    let Some(shapes) = site.boundaries.get(file.as_str()) else {
        desk.diagnostics.push(no_such_file(file, site));
        return None;
    };
    let areas: Vec<&Area> = site.areas.values().filter(|area| area.parent.as_ref() == Some(within)).collect();
    let mut found: Vec<(Id<Area>, Rings)> = Vec::new();
    for shape in shapes.iter().flatten() {
        let mut owners = areas.iter().filter(|area| shape.is_of(area)).peekable();
        if owners.peek().is_none() {
            desk.diagnostics.push(nobodys_shape(file, shape, within));
            return None;
        }
        // Islands may come as shapes of their own.
        for area in owners {
            match found.iter_mut().find(|(id, _)| *id == area.id) {
                Some((_, rings)) => rings.extend(shape.rings.iter().cloned()),
                None => found.push((area.id.clone(), shape.rings.clone())),
            }
        }
    }
    (!found.is_empty()).then_some(Boundaries { shapes: found, source: source? })
}

fn no_source(span: Span) -> Diagnostic {
    Diagnostic::error(
        "missing-key",
        span,
        phrase!("khối này không nói ranh giới do ai vẽ", "this block does not say who drew the boundaries"),
    )
    .help(phrase!("thêm dòng `source = \"…\"`", "add a line `source = \"…\"`"))
}

fn no_such_file(file: &Spanned<String>, site: &Site) -> Diagnostic {
    let path = &file.value;
    let help = match nearest(path, site.boundaries.keys().map(String::as_str)) {
        Some(near) => phrase!("có phải là `{near}`?", "did you mean `{near}`?"),
        None => phrase!("đặt tệp GeoJSON vào `data/{path}`", "put a GeoJSON file at `data/{path}`"),
    };
    Diagnostic::error(
        "bad-boundaries",
        file.span,
        phrase!("không có tệp ranh giới `data/{path}`", "there is no file of boundaries `data/{path}`"),
    )
    .help(help)
}

fn nobodys_shape(file: &Spanned<String>, shape: &Boundary, within: &Id<Area>) -> Diagnostic {
    let name = shape.called();
    Diagnostic::error(
        "bad-boundaries",
        file.span,
        phrase!(
            "hình `{name}` trong tệp này không phải của địa phương nào trong `{within}`",
            "the shape `{name}` of this file belongs to no area within `{within}`"
        ),
    )
    .help(phrase!(
        "ghi `id` hoặc `code` của địa phương vào hình, hoặc sửa `areas-in`",
        "write the `id` or `code` of the area into the shape, or mend `areas-in`"
    ))
}

fn of_one_thing(span: Span) -> Diagnostic {
    Diagnostic::error(
        "missing-key",
        span,
        phrase!("khối này phải nói đúng một điều để vẽ lên bản đồ", "this block must say one thing to map"),
    )
    .help(phrase!(
        "viết `indicator = \"…\"`, hoặc `show = \"reported\"` (nơi nào đã có số liệu), hoặc `show = \"formed-from\"` (hình thành từ bao nhiêu đơn vị cũ)",
        "write `indicator = \"…\"`, or `show = \"reported\"` (who has reported), or `show = \"formed-from\"` (how many former units each was formed from)"
    ))
}

fn no_area_to_show(span: Span, map: &MapBlock) -> Diagnostic {
    let within = &map.within;
    Diagnostic::error(
        "nothing-to-draw",
        span,
        phrase!(
            "không có địa phương nào trong `{within}` có chỗ trên bản đồ này",
            "no area within `{within}` has a place on this map"
        ),
    )
    .help(phrase!(
        "ghi `tile = [cột, hàng]` cho các địa phương, hoặc sửa `areas-in`, `level`, `period`",
        "give the areas a `tile = [column, row]`, or mend `areas-in`, `level`, `period`"
    ))
}

fn nothing_known(span: Span) -> Diagnostic {
    Diagnostic::error(
        "nothing-to-draw",
        span,
        phrase!("chưa có gì để kể về các địa phương trên bản đồ này", "nothing is known of the areas on this map"),
    )
    .help(phrase!(
        "kiểm tra `indicator`, `level` và `period`, hoặc thêm số liệu của các địa phương đó",
        "check `indicator`, `level` and `period`, or add observations of those areas"
    ))
}
