//! A drawing with what stands around it.

use rust_decimal::Decimal;
use serde::Serialize;

use super::caption::Caption;
use crate::model::{Area, Block, ChartBlock, ChartKind, Id, Indicator, Observation, ObservationKey, Selection, Shows};
use crate::render::carried::Download;
use crate::render::chart::{self, Chart, Drawing, Head, Shape};
use crate::render::citation::FigureCitation;
use crate::render::shown::Shown;
use crate::render::table::Table;
use crate::render::world::View;

/// Ready for the template.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// Unique on the page.
    pub id: String,
    pub title: String,
    /// The drawing for a wide column and for a phone; nothing where there is a single number, or only a table.
    pub drawn: Option<Drawn>,
    /// The one number that there is, with its name: a drawing of one point would say less.
    pub only: Option<OnlyNumber>,
    pub caption: Option<Caption>,
    pub table: Table,
    /// Whoever knows where the figure stands says what can be had of it.
    pub downloads: Vec<Download>,
    /// Its own address and how to cite it; nothing in a report.
    pub cite: Option<FigureCitation>,
}

/// A chart in both of its shapes; the stylesheet shows the one that fits.
#[derive(Debug, Clone, Serialize)]
pub struct Drawn {
    /// SVG for 560 pixels and more.
    pub wide: String,
    /// SVG for telephones.
    pub narrow: String,
}

/// A number where a line would have a single point.
#[derive(Debug, Clone, Serialize)]
pub struct OnlyNumber {
    pub name: String,
    pub shown: Shown,
}

/// Before it is drawn: what the drawing holds, and what is said of it.
pub struct Matter {
    pub title: String,
    pub unit: String,
    pub drawing: Option<Drawing>,
    pub only: Option<OnlyNumber>,
    pub caption: Option<Caption>,
    pub table: Table,
    /// The observations that are shown, line by line; nothing where what is shown is none, but counts, targets or days.
    pub observations: Option<Vec<ObservationKey>>,
}

impl View<'_> {
    /// Draws what a block is made of; `id` is unique on the page.
    pub fn block_figure(&self, matter: Matter, id: &str) -> Figure {
        self.drawn(matter, id)
    }

    /// The chart of one indicator; nothing where there are not two numbers to compare.
    pub fn indicator_figure(&self, indicator: &Id<Indicator>, area: &Id<Area>) -> Option<Figure> {
        let matter = self.indicator_matter(indicator, area)?;
        let downloads = self.carried_of_indicator(indicator, &matter.title);
        let reference = self.reference_of_chart(indicator, &matter);
        let cite = self.figure_citation(&reference, self.page_of_indicator(indicator), indicator.as_str());
        Some(Figure { downloads, cite, ..self.drawn(matter, indicator.as_str()) })
    }

    /// What the chart of one indicator is made of.
    pub fn indicator_matter(&self, indicator: &Id<Indicator>, area: &Id<Area>) -> Option<Matter> {
        let selection = Selection::of(indicator, area);
        let known = self.site().selected(&selection).filter(|it| it.known().is_some()).count();
        let kind = if known > 2 { ChartKind::Line } else { ChartKind::Column };
        let title = self.title_of(&selection, None);
        self.site().has_chart(indicator, area).then(|| self.chart_matter(&ChartBlock::of(selection, kind), title))
    }

    /// What a block is made of.
    pub fn block_matter(&self, block: &Block) -> Matter {
        let title = |usual: String| block.title.as_ref().map_or(usual, |written| self.words(written).text);
        match &block.shows {
            Shows::Chart(chart) => {
                let usual = self.title_of(&chart.selection, chart.identity.as_ref());
                self.chart_matter(chart, title(usual))
            }
            Shows::Table(selection) => {
                let title = title(self.title_of(selection, None));
                let table = self.series_table(selection, title.clone());
                let observations = Some(self.keys(self.site().selected(selection)));
                Matter { unit: String::new(), drawing: None, only: None, caption: None, table, title, observations }
            }
            Shows::Map(map) => self.map_matter(map, title(self.title_of_map(map))),
            Shows::Targets(filter) => self.targets_matter(filter, title(self.title_of_targets(filter))),
            Shows::Timeline(timeline) => {
                self.timeline_matter(timeline, title(self.string("timeline-of-documents").to_string()))
            }
        }
    }

    fn chart_matter(&self, chart: &ChartBlock, title: String) -> Matter {
        match chart.kind {
            ChartKind::Column | ChartKind::Line | ChartKind::Area => self.series_or_number(chart, title),
            ChartKind::Stacked | ChartKind::Percent => self.series_matter(chart, title),
            ChartKind::SmallMultiples => self.multiples_matter(chart, title),
            ChartKind::Bar => self.bar_matter(chart, title),
            ChartKind::Dot => self.dot_matter(chart, title),
            ChartKind::Slope => self.slope_matter(chart, title),
            ChartKind::Bullet => self.bullet_matter(chart, title),
            ChartKind::Waterfall => self.waterfall_matter(chart, title),
        }
    }

    /// One known number in all makes a sentence; more of them a drawing.
    fn series_or_number(&self, chart: &ChartBlock, title: String) -> Matter {
        let known: Vec<&Observation> =
            self.site().selected(&chart.selection).filter(|observation| observation.known().is_some()).collect();
        let matter = self.series_matter(chart, title);
        match known.as_slice() {
            [only] if self.goal_marks(chart).is_empty() => {
                let name = self.words(&self.site().indicators[&only.key.indicator].name).text;
                let area = self.words(&self.site().areas[&only.key.area].name).text;
                let only = OnlyNumber { name: format!("{name}, {area}"), shown: self.shown(only) };
                let caption = matter.caption.map(Caption::without_marks);
                Matter { drawing: None, only: Some(only), caption, ..matter }
            }
            _ => matter,
        }
    }

    /// The chart of a matter, where it has one.
    pub fn chart_of(&self, matter: &Matter, id: &str) -> Option<Chart> {
        let drawing = matter.drawing.clone()?;
        let (title, unit) = (matter.title.clone(), matter.unit.clone());
        Some(Chart { head: Head { id: id.to_string(), title, unit, language: self.language }, drawing })
    }

    fn drawn(&self, matter: Matter, id: &str) -> Figure {
        let drawn = self
            .chart_of(&matter, id)
            .map(|chart| Drawn { wide: chart::draw(&chart, Shape::Wide), narrow: chart::draw(&chart, Shape::Narrow) });
        let Matter { title, only, caption, table, .. } = matter;
        Figure { id: id.to_string(), title, drawn, only, caption, table, downloads: Vec::new(), cite: None }
    }

    /// What is shown and of whom: up to three names, and how many more there are.
    pub fn title_of(&self, selection: &Selection, identity: Option<&Id<crate::model::Identity>>) -> String {
        let site = self.site();
        let name = |id: &Id<Indicator>| self.words(&site.indicators[id].name).text;
        let indicators = selection.indicators();
        let mut what = match identity {
            Some(identity) => name(&site.identities[identity].of),
            None => in_one_phrase(indicators.iter().take(3).map(|id| name(id))),
        };
        if identity.is_none() && indicators.len() > 3 {
            what = self.counted("and-others", "count", indicators.len() - 3, &[("names", &what)]);
        }
        match selection.areas().as_slice() {
            [area] => format!("{what}, {}", self.words(&site.areas[area].name).text),
            areas => self.filled("of-areas", &[("name", &what), ("count", &areas.len().to_string())]),
        }
    }

    pub fn keys<'o>(&self, observations: impl IntoIterator<Item = &'o Observation>) -> Vec<ObservationKey> {
        observations.into_iter().map(|observation| observation.key.clone()).collect()
    }

    /// The symbol of the unit, or its name.
    pub fn axis_unit(&self, indicator: &Id<Indicator>) -> String {
        let unit = &self.site().units[&self.site().indicators[indicator].unit];
        unit.symbol.clone().unwrap_or_else(|| self.words(&unit.name).text)
    }

    /// A number of an indicator, as a point of a drawing says it.
    pub fn number(&self, indicator: &Id<Indicator>, value: Decimal) -> String {
        self.site().number_text(indicator, value, self.language)
    }
}

/// Names one after another: only the first begins with a capital.
fn in_one_phrase(names: impl Iterator<Item = String>) -> String {
    let lower = |name: String| {
        let mut letters = name.chars();
        letters.next().map(|first| first.to_lowercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    let names = names.enumerate().map(|(index, name)| if index == 0 { name } else { lower(name) });
    names.collect::<Vec<_>>().join(", ")
}
