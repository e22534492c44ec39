//! Series over periods, and panels of them.

use super::caption::Caption;
use super::figure::Matter;
use crate::model::{ChartBlock, ChartKind, Goal, Line, Observation, ObservationStatus, Selection, Target};
use crate::render::chart::{
    Bound, Bounds, Break, Drawing, GoalMark, MultiplesChart, Panel, Point, Series, SeriesChart, SeriesKind, sparkline,
};
use crate::render::world::View;

impl View<'_> {
    pub fn series_matter(&self, chart: &ChartBlock, title: String) -> Matter {
        let selection = &chart.selection;
        let kind = match chart.kind {
            ChartKind::Stacked => SeriesKind::Stacked,
            ChartKind::Percent => SeriesKind::Percent,
            ChartKind::Line => SeriesKind::Line,
            ChartKind::Area => SeriesKind::Area,
            _ => SeriesKind::Column,
        };
        let goals = self.goal_marks(chart);
        let series = selection
            .lines
            .iter()
            .map(|line| Series { name: self.line_name(selection, line), points: self.points(selection, line) });
        let drawing = SeriesChart { kind, series: series.collect(), breaks: self.breaks(selection), goals };
        let caption = self.caption_of_series(chart).with_marks(chart, !drawing.goals.is_empty(), self);
        Matter {
            unit: self.axis_unit(&selection.lines[0].indicator),
            drawing: Some(Drawing::Series(drawing)),
            only: None,
            caption: Some(caption),
            table: self.series_table(selection, title.clone()),
            observations: Some(self.keys(self.site().selected(selection))),
            title,
        }
    }

    /// Targets that are drawn have sources too.
    fn caption_of_series(&self, chart: &ChartBlock) -> Caption {
        let selection = &chart.selection;
        let targets = self.targets_drawn(chart);
        if targets.is_empty() {
            return Caption::of(self, selection);
        }
        let observations: Vec<&Observation> = self.site().selected(selection).collect();
        let area = self.words(&self.site().areas[&selection.lines[0].area].name).text;
        Caption::of_targets(self, &area, &targets, &observations)
    }

    pub fn multiples_matter(&self, chart: &ChartBlock, title: String) -> Matter {
        let selection = &chart.selection;
        let longest = selection.lines.iter().map(|line| self.site().points(selection, line).count()).max();
        let kind = if longest > Some(2) { SeriesKind::Line } else { SeriesKind::Column };
        let panels = selection.lines.iter().map(|line| {
            let alone = Selection { lines: vec![line.clone()], ..selection.clone() };
            let points = self.points(selection, line);
            Panel { name: self.line_name(selection, line), points, breaks: self.breaks(&alone) }
        });
        let drawing = MultiplesChart { kind, panels: panels.collect() };
        Matter { drawing: Some(Drawing::Multiples(drawing)), ..self.series_matter(chart, title) }
    }

    fn points(&self, selection: &Selection, line: &Line) -> Vec<Point> {
        self.site().points(selection, line).map(|observation| self.point(observation)).collect()
    }

    pub fn point(&self, observation: &Observation) -> Point {
        Point {
            label: observation.key.period.in_short(self.language),
            position: observation.key.period.position(),
            value: observation.known(),
            text: self.reading(observation),
            sure: is_sure(observation),
        }
    }

    /// A single line as large as a word; nothing where fewer than two numbers are known.
    pub fn sparkline(&self, selection: &Selection) -> Option<String> {
        let points = self.points(selection, selection.lines.first()?);
        let known: Vec<&Point> = points.iter().filter(|point| point.value.is_some()).collect();
        let ([first, .., last], breaks) = (known.as_slice(), self.breaks(selection)) else { return None };
        let ends = [
            ("first", &first.text),
            ("first-period", &first.label),
            ("last", &last.text),
            ("last-period", &last.label),
        ];
        let told = self.filled("sparkline-told", &ends.map(|(place, words)| (place, words.as_str())));
        Some(sparkline(&points, &breaks, &told))
    }

    /// What tells a line from the others: its indicator, its area, or both.
    pub fn line_name(&self, selection: &Selection, line: &Line) -> String {
        let indicator = || self.words(&self.site().indicators[&line.indicator].name).text;
        let area = || self.words(&self.site().areas[&line.area].name).text;
        match (selection.indicators().len(), selection.areas().len()) {
            (_, 1) => indicator(),
            (1, _) => area(),
            _ => format!("{}, {}", indicator(), area()),
        }
    }

    /// A break stands just before the first observation that it parts from the earlier ones.
    pub fn breaks(&self, selection: &Selection) -> Vec<Break> {
        let several = selection.lines.len() > 1;
        let mut breaks: Vec<Break> = Vec::new();
        for line in &selection.lines {
            let observations: Vec<&Observation> = self.site().points(selection, line).collect();
            for pair in observations.windows(2) {
                let Some(label) = self.break_label(pair[1]) else { continue };
                let (before, after) = (pair[0].key.period.position(), pair[1].key.period.position());
                let of = several.then(|| self.line_name(selection, line));
                breaks.push(Break { position: (before + after) / 2.0, label: label.text, of });
            }
        }
        breaks
    }

    /// The targets of a single line, in their periods.
    pub fn goal_marks(&self, chart: &ChartBlock) -> Vec<GoalMark> {
        let mark = |target: &&Target| {
            Some(GoalMark {
                bounds: bounds(&target.goal)?,
                position: target.period.position(),
                label: target.period.in_short(self.language),
                text: self.filled("goal-mark", &[("goal", &self.goal_words(&target.goal).text)]),
            })
        };
        self.targets_drawn(chart).iter().filter_map(mark).collect()
    }

    fn targets_drawn(&self, chart: &ChartBlock) -> Vec<&Target> {
        let selection = &chart.selection;
        let over_time = matches!(chart.kind, ChartKind::Column | ChartKind::Line | ChartKind::Area);
        let [line] = selection.lines.as_slice() else { return Vec::new() };
        let of_line = |target: &&Target| {
            target.goal.indicator() == Some(&line.indicator)
                && target.area == line.area
                && selection.holds(target.period)
        };
        self.site().targets.iter().filter(|_| chart.targets && over_time).filter(of_line).collect()
    }
}

/// Whether its author holds it for final.
pub fn is_sure(observation: &Observation) -> bool {
    matches!(observation.status, None | Some(ObservationStatus::Official))
}

/// The numbers of a goal; nothing for one in words.
pub fn bounds(goal: &Goal) -> Option<Bounds> {
    let bound = |value: rust_decimal::Decimal, strict| Some(Bound { value, strict });
    let (low, high, about) = match goal {
        Goal::AtLeast { bound: it, .. } => (bound(*it, false), None, false),
        Goal::MoreThan { bound: it, .. } => (bound(*it, true), None, false),
        Goal::AtMost { bound: it, .. } => (None, bound(*it, false), false),
        Goal::LessThan { bound: it, .. } => (None, bound(*it, true), false),
        Goal::Exactly { bound: it, .. } => (bound(*it, false), bound(*it, false), false),
        Goal::About { bound: it, .. } => (bound(*it, false), bound(*it, false), true),
        Goal::Between { low, high, .. } => (bound(*low, false), bound(*high, false), false),
        Goal::Words(_) => return None,
    };
    Some(Bounds { low, high, about })
}
