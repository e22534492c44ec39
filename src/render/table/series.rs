//! Observations in a table: period by period, or line by line.

use super::shape::{Column, Row, Table};
use crate::model::{Line, Observation, Period, Selection};
use crate::render::world::{View, Words};

impl View<'_> {
    /// One row a period, the newest first, one column a line of the selection; and where the numbers come from.
    pub fn series_table(&self, selection: &Selection, caption: String) -> Table {
        let mut columns = vec![self.column("period")];
        columns.extend(selection.lines.iter().map(|line| self.line_column(selection, line)));
        let mut notes = Vec::new();
        let mut rows = Vec::new();
        let mut observations = Vec::new();
        for period in self.site().periods(selection).into_iter().rev() {
            let found: Vec<_> = selection.lines.iter().map(|line| self.observed(line, period)).collect();
            let head = (self.own(period.in_short(self.language)), Some(period.last_day().to_string()));
            rows.push(self.row(head, &found, &mut notes));
            observations.push(found.into_iter().flatten().collect());
        }
        self.with_sources(Table { caption, columns, rows, notes, sources: Vec::new() }, &observations)
    }

    /// One row a line of the selection, one column a period.
    pub fn line_table(&self, selection: &Selection, periods: &[Period], caption: String) -> Table {
        let of_areas = selection.areas().len() > 1 && selection.indicators().len() == 1;
        let mut columns = vec![self.column(if of_areas { "area" } else { "indicator" })];
        let unit = selection.lines.first().map(|line| &self.site().indicators[&line.indicator].unit);
        columns.extend(periods.iter().map(|period| Column {
            words: self.own(period.in_short(self.language)),
            unit: unit.map(|unit| self.unit_in_head(unit)),
            number: true,
        }));
        let mut notes = Vec::new();
        let mut rows = Vec::new();
        let mut observations = Vec::new();
        for line in &selection.lines {
            let found: Vec<_> = periods.iter().map(|period| self.observed(line, *period)).collect();
            let head = (self.own(self.line_name(selection, line)), None);
            rows.push(self.row(head, &found, &mut notes));
            observations.push(found.into_iter().flatten().collect());
        }
        self.with_sources(Table { caption, columns, rows, notes, sources: Vec::new() }, &observations)
    }

    fn with_sources(&self, mut table: Table, observations: &[Vec<&Observation>]) -> Table {
        table.align_decimals(self.language);
        self.name_sources(table, observations)
    }

    fn line_column(&self, selection: &Selection, line: &Line) -> Column {
        let words = match selection.areas().len() {
            1 => self.words(&self.site().indicators[&line.indicator].name),
            _ => self.own(self.line_name(selection, line)),
        };
        // "Hợp tác xã" needs no "hợp tác xã" below it.
        let unit = Some(self.unit_in_head(&self.site().indicators[&line.indicator].unit));
        let unit = unit.filter(|unit| unit.text.to_lowercase() != words.text.to_lowercase());
        Column { words, unit, number: true }
    }

    fn observed(&self, line: &Line, period: Period) -> Option<&Observation> {
        self.site().observation(&line.indicator, &line.area, period)
    }

    fn row(
        &self,
        (head, value): (Words, Option<String>),
        found: &[Option<&Observation>],
        notes: &mut Vec<Words>,
    ) -> Row {
        let cells = found.iter().map(|it| it.map(|observation| self.cell(observation, notes)).unwrap_or_default());
        Row { head, value, cells: cells.collect(), ..Row::default() }
    }
}
