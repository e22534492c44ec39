//! All indicators with their latest numbers.

use serde::Serialize;

use super::frame::PageContext;
use crate::model::{Area, Id, Indicator, Observation, Selection};
use crate::plan::Page;
use crate::render::table::{Cell, Row, Table};
use crate::render::world::{View, Words};

#[derive(Serialize)]
pub struct Indicators {
    summary: Words,
    table: Table,
}

impl PageContext for Indicators {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn holds_table(&self) -> bool {
        true
    }
}

pub fn context(view: &View) -> Indicators {
    Indicators { summary: view.own(view.string("indicators-summary")), table: table(view) }
}

fn table(view: &View) -> Table {
    let mut columns = Vec::from(["indicator", "value", "period", "trend"].map(|key| view.column(key)));
    columns[1].number = true;
    let indicators = || view.site().indicators.values();
    let latest: Vec<_> = indicators().map(|indicator| latest(indicator, view)).collect();
    let rows = indicators().zip(&latest).map(|(indicator, latest)| row(indicator, *latest, view)).collect();
    let mut table = Table {
        caption: view.string("latest-numbers").to_string(),
        columns,
        rows,
        sources: Vec::new(),
        notes: Vec::new(),
    };
    table.align_decimals(view.language);
    let observations: Vec<_> = latest.iter().map(|latest| latest.iter().copied().collect()).collect();
    view.name_sources(table, &observations)
}

/// The latest number of the home area; where it has none, that of the first area that has one.
fn latest<'v>(indicator: &Indicator, view: &View<'v>) -> Option<&'v Observation> {
    let site = view.site();
    let known_in = |area: &Id<Area>| site.series(&indicator.id, area).rev().find(|it| it.known().is_some());
    let home = site.settings.home_area.as_ref();
    home.and_then(known_in).or_else(|| site.observations_of(&indicator.id).find_map(|it| known_in(&it.key.area)))
}

fn row(indicator: &Indicator, latest: Option<&Observation>, view: &View) -> Row {
    let cells = match latest {
        Some(latest) => vec![number(latest, view), when_and_where(latest, view), trend(latest, view)],
        None => vec![none_yet(view), Cell::default(), Cell::default()],
    };
    Row {
        id: Some(indicator.id.to_string()),
        head: view.words(&indicator.name),
        href: view.link(&Page::Indicator(indicator.id.clone())),
        cells,
        ..Row::default()
    }
}

/// What must be known to read the number stands on its own page.
fn number(latest: &Observation, view: &View) -> Cell {
    Cell { note: None, ..view.cell_with_unit(latest, &mut Vec::new()) }
}

fn when_and_where(latest: &Observation, view: &View) -> Cell {
    let mut cell = view.period_cell(latest.key.period);
    if Some(&latest.key.area) != view.site().settings.home_area.as_ref() {
        cell.text = format!("{}, {}", cell.text, view.words(&view.site().areas[&latest.key.area].name).text);
    }
    cell
}

/// The whole series as large as a word; nothing where there is nothing to compare with.
fn trend(latest: &Observation, view: &View) -> Cell {
    let selection = Selection::of(&latest.key.indicator, &latest.key.area);
    Cell { drawn: view.sparkline(&selection), ..Cell::default() }
}

fn none_yet(view: &View) -> Cell {
    Cell { text: view.string("none-for-home").to_string(), number: true, missing: true, ..Cell::default() }
}
