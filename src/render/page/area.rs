//! One area: what is known of it.

use jiff::civil::Date;
use serde::Serialize;

use super::areas::AreaEntry;
use super::frame::PageContext;
use super::home::BigFigure;
use super::support::SupportShown;
use super::targets::GoalGroup;
use crate::language::short_date;
use crate::model::{Area, AreaChange, Choice, Id, Observation};
use crate::plan::{Dataset, Page};
use crate::render::carried::Download;
use crate::render::table::{Row, Table};
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct AreaPage {
    summary: Words,
    #[serde(skip)]
    updated: Option<Date>,
    /// "xã", "phường".
    level: String,
    /// Its number in the list of the statistical office.
    code: Option<String>,
    /// What it belongs to.
    parent: Option<Anchor>,
    /// The first day of its existence, in words.
    from: Option<String>,
    /// The first day on which it no longer exists, in words; nothing while it exists.
    to: Option<String>,
    note: Option<Words>,
    /// The headline indicators, where at least two are known.
    big_figures: Vec<BigFigure>,
    /// The newest number of each indicator.
    latest: Option<Table>,
    goals: Vec<GoalGroup>,
    supports: Vec<SupportShown>,
    difficulties: Vec<Anchor>,
    tasks: Vec<Anchor>,
    /// What belongs to it today.
    children: Vec<AreaEntry>,
    /// What belonged to it once.
    former: Vec<AreaEntry>,
    changes: Vec<ChangeShown>,
    /// All its numbers, in every format.
    downloads: Vec<Download>,
    /// Where the columns of the files are explained.
    data_files: Option<String>,
}

/// What became of the area on one day.
#[derive(Serialize)]
struct ChangeShown {
    date: String,
    /// "sáp nhập", "đổi tên".
    kind: String,
    /// What was before.
    from: Vec<Anchor>,
    /// What came of it.
    into: Vec<Anchor>,
    /// The decision behind it, in words.
    basis: String,
    note: Option<Words>,
}

impl PageContext for AreaPage {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn updated(&self) -> Option<Date> {
        self.updated
    }

    fn holds_table(&self) -> bool {
        self.latest.is_some()
    }
}

pub fn context(id: &Id<Area>, view: &View) -> AreaPage {
    let site = view.site();
    let area = &site.areas[id];
    let name = view.words(&area.name).text;
    let latest = latest(id, view);
    let day = |date: Option<Date>| date.map(|date| short_date(date, view.language));
    let children = || site.areas.values().filter(|it| it.parent.as_ref() == Some(id));
    AreaPage {
        summary: view.own(view.filled("area-summary", &[("area", &name)])),
        updated: view.newest_day(latest.iter().map(|it| &site.sources[&it.source])),
        level: view.string(&format!("level-{}", area.level.word())).to_string(),
        code: area.code.clone(),
        parent: area.parent.as_ref().map(|parent| view.area_anchor(parent)),
        from: day(area.from),
        to: day(area.to),
        note: view.optional_words(&area.note),
        big_figures: Some(view.big_figures(id)).filter(|figures| figures.len() > 1).unwrap_or_default(),
        latest: table(&latest, view.filled("latest-of", &[("area", &name)]), view),
        goals: view.goal_groups(|target| target.area == *id),
        supports: site.supports.values().filter(|it| it.area == *id).map(|it| view.support(it)).collect(),
        difficulties: site
            .difficulties
            .values()
            .filter(|it| it.area == *id)
            .map(|it| view.anchor_on(&Page::Difficulties, it.id.as_str(), view.words(&it.title)))
            .collect(),
        tasks: site
            .tasks
            .values()
            .filter(|it| it.area == *id)
            .map(|it| view.anchor_on(&Page::Tasks, it.id.as_str(), view.words(&it.title)))
            .collect(),
        children: view.area_entries(children().filter(|it| it.exists_on(view.world.date))),
        former: view.area_entries(children().filter(|it| !it.exists_on(view.world.date))),
        changes: site
            .area_changes
            .iter()
            .filter(|it| it.from.contains(id) || it.into.contains(id))
            .map(|it| change(it, view))
            .collect(),
        downloads: view.files_of(&Dataset::Area(id.clone())),
        data_files: view.link(&Page::Downloads),
    }
}

/// The latest number of each indicator, in their order; where none is known, what was last said of it.
fn latest<'v>(id: &Id<Area>, view: &View<'v>) -> Vec<&'v Observation> {
    let site = view.site();
    let of_indicator = |indicator| {
        let known = site.series(indicator, id).rev().find(|it| it.known().is_some());
        known.or_else(|| site.series(indicator, id).next_back())
    };
    site.indicators.iter().filter_map(|(indicator, _)| of_indicator(indicator)).collect()
}

fn table(latest: &[&Observation], caption: String, view: &View) -> Option<Table> {
    let mut columns = Vec::from(["indicator", "value", "period"].map(|key| view.column(key)));
    columns[1].number = true;
    let mut notes = Vec::new();
    let rows = latest.iter().map(|observation| latest_row(observation, &mut notes, view)).collect();
    let mut table = Table { caption, columns, rows, notes, sources: Vec::new() };
    table.align_decimals(view.language);
    let observations: Vec<_> = latest.iter().map(|observation| vec![*observation]).collect();
    (!latest.is_empty()).then(|| view.name_sources(table, &observations))
}

fn latest_row(observation: &Observation, notes: &mut Vec<Words>, view: &View) -> Row {
    let indicator = &view.site().indicators[&observation.key.indicator];
    Row {
        head: view.words(&indicator.name),
        href: view.link(&Page::Indicator(indicator.id.clone())),
        cells: vec![view.cell_with_unit(observation, notes), view.period_cell(observation.key.period)],
        ..Row::default()
    }
}

fn change(change: &AreaChange, view: &View) -> ChangeShown {
    ChangeShown {
        date: short_date(change.date, view.language),
        kind: view.string(&format!("change-{}", change.kind.word())).to_string(),
        from: change.from.iter().map(|id| view.area_anchor(id)).collect(),
        into: change.into.iter().map(|id| view.area_anchor(id)).collect(),
        basis: change.basis.clone(),
        note: view.optional_words(&change.note),
    }
}

impl View<'_> {
    pub fn area_anchor(&self, id: &Id<Area>) -> Anchor {
        Anchor { words: self.words(&self.site().areas[id].name), href: self.link(&Page::Area(id.clone())) }
    }

    /// A link to a thing that stands on a page among others.
    pub fn anchor_on(&self, page: &Page, fragment: &str, words: Words) -> Anchor {
        Anchor { words, href: self.link(page).map(|href| format!("{href}#{fragment}")) }
    }
}
