//! Which observations are shown together.

use super::area::Area;
use super::id::Id;
use super::indicator::Indicator;
use super::observation::Observation;
use super::period::Period;
use super::site::Site;

/// A line for each indicator in each area, over a span of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    pub lines: Vec<Line>,
    /// The first period shown; from the beginning where there is none.
    pub from: Option<Period>,
    pub to: Option<Period>,
}

/// One indicator in one area.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    pub indicator: Id<Indicator>,
    pub area: Id<Area>,
}

impl Selection {
    /// All that is known of one indicator in one area.
    pub fn of(indicator: &Id<Indicator>, area: &Id<Area>) -> Selection {
        Selection { lines: vec![Line { indicator: indicator.clone(), area: area.clone() }], from: None, to: None }
    }

    /// Whether an observation of `period` is among them.
    pub fn holds(&self, period: Period) -> bool {
        self.from.is_none_or(|from| from.first_day() <= period.last_day())
            && self.to.is_none_or(|to| period.first_day() <= to.last_day())
    }

    /// The indicators, each once, in the order of the lines.
    pub fn indicators(&self) -> Vec<&Id<Indicator>> {
        each_once(self.lines.iter().map(|line| &line.indicator))
    }

    /// The areas, each once, in the order of the lines.
    pub fn areas(&self) -> Vec<&Id<Area>> {
        each_once(self.lines.iter().map(|line| &line.area))
    }
}

impl Site {
    /// The observations of one line of a selection, by period.
    pub fn points<'a>(
        &'a self,
        selection: &'a Selection,
        line: &Line,
    ) -> impl DoubleEndedIterator<Item = &'a Observation> + use<'a> {
        let series = self.series(&line.indicator, &line.area);
        series.filter(|observation| selection.holds(observation.key.period))
    }

    /// The observations of all lines, line by line.
    pub fn selected<'a>(&'a self, selection: &'a Selection) -> impl Iterator<Item = &'a Observation> {
        selection.lines.iter().flat_map(|line| self.points(selection, line))
    }

    /// The periods in which at least one line is observed, in order.
    pub fn periods(&self, selection: &Selection) -> Vec<Period> {
        let mut periods: Vec<Period> = self.selected(selection).map(|observation| observation.key.period).collect();
        periods.sort();
        periods.dedup();
        periods
    }
}

fn each_once<'a, T: PartialEq>(all: impl Iterator<Item = &'a T>) -> Vec<&'a T> {
    let mut once: Vec<&T> = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}
