//! The observations of some indicators in one area, period by period.

use super::shape::{Column, Row, Table};
use crate::model::{Area, Id, Indicator, Observation, ObservationKey, Period};
use crate::render::world::{View, Words};

/// Which observations are shown together.
#[derive(Debug, Clone)]
pub struct Selection<'a> {
    pub indicators: &'a [Id<Indicator>],
    pub area: &'a Id<Area>,
    pub from: Option<Period>,
    pub to: Option<Period>,
}

impl Selection<'_> {
    /// Whether an observation of `period` is among them.
    pub fn holds(&self, period: Period) -> bool {
        self.from.is_none_or(|from| from.first_day() <= period.last_day())
            && self.to.is_none_or(|to| period.first_day() <= to.last_day())
    }

    pub fn series<'v>(
        &'v self,
        indicator: &'v Id<Indicator>,
        view: &View<'v>,
    ) -> impl Iterator<Item = &'v Observation> {
        view.site().series(indicator, self.area).filter(|observation| self.holds(observation.key.period))
    }

    /// The periods in which at least one of the indicators is observed, in order.
    pub fn periods(&self, view: &View) -> Vec<Period> {
        let mut periods: Vec<Period> = self
            .indicators
            .iter()
            .flat_map(|indicator| view.site().series(indicator, self.area))
            .map(|observation| observation.key.period)
            .filter(|period| self.holds(*period))
            .collect();
        periods.sort();
        periods.dedup();
        periods
    }
}

impl View<'_> {
    /// One row a period, the newest first, one column an indicator; and where the numbers come from.
    pub fn series_table(&self, selection: &Selection, caption: String) -> Table {
        let mut columns = vec![self.column("period")];
        columns.extend(selection.indicators.iter().map(|indicator| self.indicator_column(indicator)));
        let mut notes = Vec::new();
        let mut rows = Vec::new();
        let mut observations = Vec::new();
        for period in selection.periods(self).into_iter().rev() {
            let found = self.observations_in(selection, period);
            rows.push(self.period_row(period, &found, &mut notes));
            observations.push(found.into_iter().flatten().collect());
        }
        let mut table = Table { caption, columns, rows, notes, sources: Vec::new() };
        table.align_decimals(self.language);
        self.name_sources(table, &observations)
    }

    fn indicator_column(&self, indicator: &Id<Indicator>) -> Column {
        let indicator = &self.site().indicators[indicator];
        let words = self.words(&indicator.name);
        // "Hợp tác xã" needs no "hợp tác xã" below it.
        let unit = Some(self.unit_in_head(&indicator.unit));
        let unit = unit.filter(|unit| unit.text.to_lowercase() != words.text.to_lowercase());
        Column { words, unit, number: true }
    }

    /// One for each indicator, where there is one.
    fn observations_in(&self, selection: &Selection, period: Period) -> Vec<Option<&Observation>> {
        let found = selection.indicators.iter().map(|indicator| {
            let (indicator, area) = (indicator.clone(), selection.area.clone());
            self.site().observations.get(&ObservationKey { indicator, area, period })
        });
        found.collect()
    }

    fn period_row(&self, period: Period, found: &[Option<&Observation>], notes: &mut Vec<Words>) -> Row {
        let cells = found.iter().map(|it| it.map(|observation| self.cell(observation, notes)).unwrap_or_default());
        Row {
            head: self.own(period.in_short(self.language)),
            value: Some(period.last_day().to_string()),
            cells: cells.collect(),
            ..Row::default()
        }
    }
}
