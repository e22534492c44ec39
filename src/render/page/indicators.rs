//! All indicators with their latest numbers.

use serde::Serialize;

use super::frame::PageContext;
use super::home::BigFigure;
use crate::model::Indicator;
use crate::plan::Page;
use crate::render::world::{View, Words};

#[derive(Serialize)]
pub struct Indicators {
    summary: Words,
    home: Option<Words>,
    rows: Vec<IndicatorRow>,
}

#[derive(Serialize)]
struct IndicatorRow {
    id: String,
    name: Words,
    href: Option<String>,
    definition: Words,
    latest: Option<BigFigure>,
    /// Where it was observed, when that is not the home area.
    area: Option<Words>,
}

impl PageContext for Indicators {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }
}

pub fn context(view: &View) -> Indicators {
    let site = view.site();
    let home = site.settings.home_area.as_ref();
    Indicators {
        summary: view.own(view.string("indicators-summary")),
        home: home.map(|area| view.words(&site.areas[area].name)),
        rows: site.indicators.values().map(|indicator| row(indicator, view)).collect(),
    }
}

fn row(indicator: &Indicator, view: &View) -> IndicatorRow {
    let site = view.site();
    let home = site.settings.home_area.as_ref();
    let latest = home.and_then(|area| view.big_figure(indicator, area));
    let elsewhere = || site.observations_of(&indicator.id).map(|it| &it.key.area).find(|area| Some(*area) != home);
    let area = if latest.is_none() { elsewhere() } else { None };
    IndicatorRow {
        id: indicator.id.to_string(),
        name: view.words(&indicator.name),
        href: view.link(&Page::Indicator(indicator.id.clone())),
        definition: view.words(&indicator.definition),
        latest: latest.or_else(|| view.big_figure(indicator, area?)),
        area: area.map(|area| view.words(&site.areas[area].name)),
    }
}
