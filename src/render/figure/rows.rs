//! A row for each thing: bars in one period, dots and slopes between periods.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::caption::Caption;
use super::figure::Matter;
use super::series::is_sure;
use crate::model::{BarOrder, ChartBlock, Line, Observation, Period, Visibility};
use crate::render::chart::{Bar, BarChart, DotChart, DotRow, Drawing, Point, SlopeChart, SlopeLine};
use crate::render::world::View;

impl View<'_> {
    pub fn bar_matter(&self, chart: &ChartBlock, title: String) -> Matter {
        let selection = &chart.selection;
        let Some(period) = chart.period.or_else(|| self.best_known(chart).pop()) else {
            return self.series_matter(chart, title);
        };
        let mut bars: Vec<(Option<&Observation>, Bar)> =
            selection.lines.iter().map(|line| self.bar(chart, line, period)).collect();
        if chart.order == BarOrder::Value {
            bars.sort_by(|(one, _), (other, _)| by_value(*one, *other));
        }
        let observations: Vec<&Observation> = bars.iter().filter_map(|(observation, _)| *observation).collect();
        let mut caption = Caption::of_observations(self, &self.areas_in_words(chart), &observations);
        caption.say(self, "bars-by-value", chart.order == BarOrder::Value && bars.len() > 1);
        let caption = caption.with_unlike(chart, self);
        let drawing = BarChart { bars: bars.into_iter().map(|(_, bar)| bar).collect() };
        Matter {
            unit: self.axis_unit(&selection.lines[0].indicator),
            drawing: Some(Drawing::Bar(drawing)),
            only: None,
            caption: Some(caption),
            table: self.line_table(selection, &[period], title.clone()),
            observations: Some(self.keys(observations)),
            title,
        }
    }

    fn bar(&self, chart: &ChartBlock, line: &Line, period: Period) -> (Option<&Observation>, Bar) {
        let observation = self.site().observation(&line.indicator, &line.area, period);
        let name = self.line_name(&chart.selection, line);
        let text = match observation {
            Some(observation) => self.reading(observation),
            None => self.string("missing-not-available").to_string(),
        };
        let told = format!("{name}, {}: {text}", period.in_short(self.language));
        let value = observation.and_then(Observation::known);
        (observation, Bar { name, value, text, sure: observation.is_none_or(is_sure), told })
    }

    pub fn dot_matter(&self, chart: &ChartBlock, title: String) -> Matter {
        let selection = &chart.selection;
        let periods = self.site().periods(selection);
        let rows = selection.lines.iter().map(|line| DotRow {
            name: self.line_name(selection, line),
            points: periods.iter().map(|period| self.point_at(line, *period)).collect(),
            broken: self.why_broken(line, &periods),
        });
        let rows: Vec<DotRow> = rows.collect();
        let mut caption = Caption::of(self, selection);
        caption.say(self, "mark-not-comparable", rows.iter().any(|row| row.broken.is_some()));
        let times = periods.iter().map(|period| period.in_short(self.language)).collect();
        let drawing = Drawing::Dot(DotChart { times, rows });
        self.rows_matter(chart, &periods, drawing, caption, title)
    }

    pub fn slope_matter(&self, chart: &ChartBlock, title: String) -> Matter {
        let selection = &chart.selection;
        let known = self.site().selected(selection).filter(|it| it.known().is_some());
        let mut periods: Vec<Period> = known.map(|it| it.key.period).collect();
        periods.sort();
        let (Some(from), Some(to)) = (periods.first().copied(), periods.last().copied()) else {
            return self.series_matter(chart, title);
        };
        let lines = selection.lines.iter().map(|line| SlopeLine {
            name: self.line_name(selection, line),
            from: self.point_at(line, from).unwrap_or_else(|| self.unknown_at(from)),
            to: self.point_at(line, to).unwrap_or_else(|| self.unknown_at(to)),
            broken: self.why_broken(line, &[from, to]),
        });
        let lines: Vec<SlopeLine> = lines.collect();
        let ends = self.site().selected(selection).filter(|it| [from, to].contains(&it.key.period));
        let ends: Vec<&Observation> = ends.collect();
        let mut caption = Caption::of_observations(self, &self.areas_in_words(chart), &ends);
        caption.say(self, "mark-not-joined", lines.iter().any(|line| line.broken.is_some()));
        let [from_text, to_text] = [from, to].map(|period| period.in_short(self.language));
        let drawing = Drawing::Slope(SlopeChart { from: from_text, to: to_text, lines });
        self.rows_matter(chart, &[from, to], drawing, caption, title)
    }

    fn rows_matter(
        &self,
        chart: &ChartBlock,
        periods: &[Period],
        drawing: Drawing,
        caption: Caption,
        title: String,
    ) -> Matter {
        let selected = self.site().selected(&chart.selection);
        let shown = selected.filter(|observation| periods.contains(&observation.key.period));
        Matter {
            unit: self.axis_unit(&chart.selection.lines[0].indicator),
            drawing: Some(drawing),
            only: None,
            caption: Some(caption.with_unlike(chart, self)),
            table: self.line_table(&chart.selection, periods, title.clone()),
            observations: Some(self.keys(shown)),
            title,
        }
    }

    fn point_at(&self, line: &Line, period: Period) -> Option<Point> {
        self.site().observation(&line.indicator, &line.area, period).map(|observation| self.point(observation))
    }

    /// The place of a number that nobody gave.
    fn unknown_at(&self, period: Period) -> Point {
        Point {
            label: period.in_short(self.language),
            position: period.position(),
            value: None,
            text: self.string("missing-not-available").to_string(),
            sure: true,
        }
    }

    /// Why the first and the last of the periods do not compare, where they do not.
    fn why_broken(&self, line: &Line, periods: &[Period]) -> Option<String> {
        let at = |period: &Period| self.site().observation(&line.indicator, &line.area, *period);
        let (first, last) = (periods.iter().find_map(at)?, periods.iter().rev().find_map(at)?);
        if first.key == last.key {
            return None;
        }
        self.site().incomparable(first, last, Visibility::INTERNAL)?;
        let between = self.site().series(&line.indicator, &line.area);
        let mut after = between.filter(|it| first.key < it.key && it.key <= last.key);
        after.find_map(|it| self.break_label(it)).map(|label| label.text)
    }

    /// The periods in which the most lines are known, in order.
    fn best_known(&self, chart: &ChartBlock) -> Vec<Period> {
        let mut counts: BTreeMap<Period, usize> = BTreeMap::new();
        for observation in self.site().selected(&chart.selection).filter(|it| it.known().is_some()) {
            *counts.entry(observation.key.period).or_default() += 1;
        }
        let most = counts.values().copied().max().unwrap_or(0);
        counts.into_iter().filter(|(_, count)| *count == most).map(|(period, _)| period).collect()
    }

    fn areas_in_words(&self, chart: &ChartBlock) -> String {
        match chart.selection.areas().as_slice() {
            [area] => self.words(&self.site().areas[area].name).text,
            areas => self.counted("count-of-areas", "count", areas.len(), &[]),
        }
    }
}

/// The largest first, what is not known last.
fn by_value(one: Option<&Observation>, other: Option<&Observation>) -> Ordering {
    let value = |observation: Option<&Observation>| observation.and_then(Observation::known);
    match (value(one), value(other)) {
        (Some(one), Some(other)) => other.cmp(&one),
        (one, other) => other.is_some().cmp(&one.is_some()),
    }
}
