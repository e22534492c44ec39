//! Indicators with their numbers, areas, targets, cooperatives and sources.

use crate::language::short_date;
use crate::model::{Area, Choice, Id, Indicator, LinkTarget, Observation, Source, Target};
use crate::plan::Page;
use crate::render::search::entry::{Entry, Kind};
use crate::render::search::found::said::in_all_languages;
use crate::render::world::View;

/// How many numbers of a series are said, newest first.
const NUMBERS_OF_A_SERIES: usize = 12;

pub fn entries(view: &View) -> Vec<Entry> {
    let site = view.site();
    let indicators = site.indicators.values().flat_map(|it| indicator(it, view));
    let areas = site.areas.values().filter_map(|it| area(it, view));
    let targets = site.targets.iter().filter_map(|it| target(it, view));
    let cooperatives = site.cooperatives.values().filter_map(|it| {
        let href = view.place_on(&Page::Cooperatives, it.id.as_str());
        let entry = view.named(Kind::Cooperative, &it.name, href)?;
        let area = view.plain(&site.areas[&it.area].name);
        Some(entry.within(area).saying([view.plain_of(&it.sector), view.plain_of(&it.note)]))
    });
    let sources = site.sources.values().filter_map(|it| source(it, view));
    indicators.chain(areas).chain(targets).chain(cooperatives).chain(sources).collect()
}

/// The indicator, then each area in which it was observed besides the one that its page begins with.
fn indicator(indicator: &Indicator, view: &View) -> Vec<Entry> {
    let site = view.site();
    let href = view.spot(&LinkTarget::Indicator(indicator.id.clone()));
    let Some(mut entry) = view.named(Kind::Indicator, &indicator.name, href) else { return Vec::new() };
    entry.also.extend(in_all_languages(&indicator.name));
    entry.also.push(view.plain(&site.units[&indicator.unit].name));
    let mut entry = entry.saying([view.plain(&indicator.definition), view.plain_of(&indicator.note)]);
    let first = site.first_area_of(&indicator.id);
    if let Some(first) = &first {
        entry.figure = site.latest(&indicator.id, first).map(|latest| figure(latest, view));
        entry.also.push(view.plain(&site.areas[first].name));
        entry.series = numbers(&indicator.id, first, view);
    }
    let mut areas: Vec<&Id<Area>> = site.observations_of(&indicator.id).map(|it| &it.key.area).collect();
    areas.dedup();
    let others = areas.into_iter().filter(|area| Some(*area) != first.as_ref());
    let others = others.filter_map(|area| in_area(indicator, area, view));
    std::iter::once(entry).chain(others).collect()
}

fn in_area(indicator: &Indicator, area: &Id<Area>, view: &View) -> Option<Entry> {
    let latest = view.site().latest(&indicator.id, area)?;
    let href = view.spot(&LinkTarget::Figure { key: latest.key.clone(), fill: false })?;
    let title = format!("{}, {}", view.plain(&indicator.name), view.plain(&view.site().areas[area].name));
    let mut entry = Entry::new(Kind::Figure, title, href);
    entry.series = numbers(&indicator.id, area, view);
    entry.figure = Some(figure(latest, view));
    Some(entry)
}

/// "1.025 hợp tác xã · Hà Tĩnh, 2023, sơ bộ".
fn figure(latest: &Observation, view: &View) -> String {
    let shown = view.shown(latest);
    let area = view.plain(&view.site().areas[&latest.key.area].name);
    let number = [shown.text, shown.unit.text].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>();
    let place = [area, shown.period].into_iter().chain(shown.status).collect::<Vec<_>>();
    format!("{} · {}", number.join(" "), place.join(", "))
}

/// "2023: 1.025; 2022: 990".
fn numbers(indicator: &Id<Indicator>, area: &Id<Area>, view: &View) -> String {
    let known = view.site().series(indicator, area).rev().filter(|observation| observation.known().is_some());
    let said = known.take(NUMBERS_OF_A_SERIES).map(|observation| {
        let period = observation.key.period.in_words(view.language);
        format!("{period}: {}", view.reading(observation))
    });
    said.collect::<Vec<_>>().join("; ")
}

fn area(area: &Area, view: &View) -> Option<Entry> {
    let entry = view.named(Kind::Area, &area.name, view.spot(&LinkTarget::Area(area.id.clone())))?;
    let until = area.to.map(|to| view.filled("until", &[("date", &short_date(to, view.language))]));
    let parent = area.parent.as_ref().map(|parent| view.plain(&view.site().areas[parent].name));
    let within: Vec<String> = parent.into_iter().chain(until).collect();
    let mut entry = entry.also(in_all_languages(&area.name)).saying([view.plain_of(&area.note)]);
    entry.is_listed = view.link(&Page::Area(area.id.clone())).is_some();
    Some(if within.is_empty() { entry } else { entry.within(within.join(", ")) })
}

fn target(target: &Target, view: &View) -> Option<Entry> {
    let goal = view.goal(target);
    let title = match &goal.of {
        Some(of) => format!("{}: {}", of.text, goal.goal.text),
        None => goal.goal.text,
    };
    let entry = Entry::new(Kind::Target, title, view.link(&Page::Targets)?).in_language(goal.goal.lang);
    let mut entry = entry.within(format!("{}, {}", goal.area.text, goal.period));
    entry.is_listed = false;
    Some(entry.saying([goal.judgement, goal.note.map(|note| note.text).unwrap_or_default()]))
}

fn source(source: &Source, view: &View) -> Option<Entry> {
    let entry = view.named(Kind::Source, &source.title, view.spot(&LinkTarget::Source(source.id.clone())))?;
    let mut entry =
        entry.within(format!("{}, {}", view.plain(&source.publisher), short_date(source.date, view.language)));
    entry.is_listed = false;
    let kind = view.string(&format!("source-{}", source.kind.word())).to_string();
    Some(entry.also([kind]).also(source.number.clone()).saying([view.plain_of(&source.note)]))
}
