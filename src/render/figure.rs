//! A chart with its caption, its table and its sources.

use serde::Serialize;

use super::carried::Download;
use super::chart::{self, Break, Chart, Drawing, Head, Point, Series, SeriesChart, SeriesKind, Shape};
use super::table::{Selection, Table};
use super::world::View;
use crate::language::Collation;
use crate::model::{ChartKind, Observation, ObservationStatus};

/// A drawn chart, ready for the template.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    pub title: String,
    pub wide: String,
    pub narrow: String,
    pub caption: String,
    pub table: Table,
    /// Whoever knows where the figure stands says what can be had of it.
    pub downloads: Vec<Download>,
}

impl View<'_> {
    /// Draws the selection; `id` is unique on the page.
    pub fn figure(&self, selection: &Selection, kind: ChartKind, title: String, id: &str) -> Figure {
        let table = self.series_table(selection, title.clone());
        let chart = self.chart(selection, kind, title.clone(), id);
        Figure {
            wide: chart::draw(&chart, Shape::Wide),
            narrow: chart::draw(&chart, Shape::Narrow),
            caption: self.caption(selection),
            title,
            table,
            downloads: Vec::new(),
        }
    }

    pub(super) fn chart(&self, selection: &Selection, kind: ChartKind, title: String, id: &str) -> Chart {
        let site = self.site();
        let series = selection.indicators.iter().map(|indicator| Series {
            name: self.words(&site.indicators[indicator].name).text,
            points: selection.series(indicator, self).map(|observation| self.point(observation)).collect(),
        });
        let unit = selection.indicators.first().map(|first| &site.indicators[first].unit);
        let kind = match kind {
            ChartKind::Column => SeriesKind::Column,
            ChartKind::Line => SeriesKind::Line,
        };
        let unit = unit.map(|unit| self.axis_unit(unit)).unwrap_or_default();
        Chart {
            head: Head { id: id.to_string(), title, unit, language: self.language },
            drawing: Drawing::Series(SeriesChart { kind, series: series.collect(), breaks: self.breaks(selection) }),
        }
    }

    fn axis_unit(&self, unit: &crate::model::Id<crate::model::Unit>) -> String {
        let known = &self.site().units[unit];
        known.symbol.clone().unwrap_or_else(|| self.words(&known.name).text)
    }

    /// A break stands just before the first observation that it parts from the earlier ones.
    pub(super) fn breaks(&self, selection: &Selection) -> Vec<Break> {
        let mut breaks: Vec<Break> = Vec::new();
        for indicator in selection.indicators {
            let observations: Vec<&Observation> = selection.series(indicator, self).collect();
            for pair in observations.windows(2) {
                let Some(label) = self.break_label(pair[1]) else { continue };
                let (before, after) = (pair[0].key.period.position(), pair[1].key.period.position());
                let line = Break { position: (before + after) / 2.0, label: label.text };
                if !breaks.contains(&line) {
                    breaks.push(line);
                }
            }
        }
        breaks
    }

    pub(super) fn point(&self, observation: &Observation) -> Point {
        Point {
            label: observation.key.period.in_short(self.language),
            position: observation.key.period.position(),
            value: observation.known(),
            text: self.reading(observation),
            sure: matches!(observation.status, None | Some(ObservationStatus::Official)),
        }
    }

    /// Area, period, unit and sources in one line.
    pub(super) fn caption(&self, selection: &Selection) -> String {
        let site = self.site();
        let periods = selection.periods(self);
        let span = match (periods.first(), periods.last()) {
            (Some(first), Some(last)) if first != last => {
                format!("{}–{}", first.last_day().year(), last.last_day().year())
            }
            (Some(only), _) => only.in_short(self.language),
            _ => String::new(),
        };
        let mut sources: Vec<String> = selection
            .indicators
            .iter()
            .flat_map(|indicator| selection.series(indicator, self))
            .map(|observation| {
                let source = &site.sources[&observation.source];
                self.words(&source.publisher).text
            })
            .collect();
        let collation = Collation::new(self.language);
        sources.sort_by(|a, b| collation.compare(a, b).then_with(|| a.cmp(b)));
        sources.dedup();
        let area = self.words(&site.areas[selection.area].name).text;
        self.filled("figure-caption", &[("area", &area), ("period", &span), ("sources", &sources.join("; "))])
    }
}
