//! Which observations of one series may be set against one another, and by how much they differ.

use std::ops::Bound;

use rust_decimal::Decimal;

use super::area::AreaChange;
use super::edition::Visibility;
use super::indicator::IndicatorKind;
use super::observation::Observation;
use super::period::Period;
use super::site::Site;
use crate::language::{Language, Phrase, change_text};

/// Why two observations of one series do not compare.
#[derive(Debug, Clone, Copy)]
pub enum Incomparable<'s> {
    /// A break in the series (SDMX `OBS_STATUS` B), with the observation that says so.
    Break { note: &'s Phrase, at: &'s Observation },
    /// The area did not stay the same territory.
    AreaChanged(&'s AreaChange),
    /// What is counted over a quarter does not compare with what is counted over a year.
    PeriodsDiffer,
}

impl Site {
    /// Why `earlier` and `later`, both of one indicator and area and in this order, do not compare; nothing where they do.
    /// What those of `seen_by` may not see says nothing to them.
    pub fn incomparable(
        &self,
        earlier: &Observation,
        later: &Observation,
        seen_by: Visibility,
    ) -> Option<Incomparable<'_>> {
        debug_assert!(earlier.key <= later.key, "a difference is taken forward in time");
        let key = &later.key;
        let flows = self.indicators[&key.indicator].kind != IndicatorKind::Stock;
        let between = self.observations.range((Bound::Excluded(&earlier.key), Bound::Included(key)));
        let mut seen = between.map(|(_, it)| it).filter(|it| it.visibility.covers(seen_by));
        let broken = seen.find_map(|it| Some(Incomparable::Break { note: it.break_note.as_ref()?, at: it }));
        let changed = || self.area_change(earlier.key.period, later, seen_by).map(Incomparable::AreaChanged);
        let differ = || (flows && !earlier.key.period.is_as_long_as(key.period)).then_some(Incomparable::PeriodsDiffer);
        broken.or_else(changed).or_else(differ)
    }

    /// What happened to the territory of the later observation's area since `earlier`, if anything.
    ///
    /// A stock is counted at the end of its period; a flow is counted on all its days, so that a change within either
    /// period parts them too.
    fn area_change(&self, earlier: Period, later: &Observation, seen_by: Visibility) -> Option<&AreaChange> {
        let key = &later.key;
        let is_stock = self.indicators[&key.indicator].kind == IndicatorKind::Stock;
        let since = if is_stock { earlier.last_day() } else { earlier.first_day() };
        let area = &self.areas[&key.area];
        let mut seen = self.area_changes.iter().filter(|change| change.visibility.covers(seen_by));
        seen.find(|change| since < change.date && change.date <= key.period.last_day() && change.redraws(area))
    }

    /// `later` less `earlier` as people read it: "+5", "−50", "+1,8 điểm phần trăm". Nothing where a number is missing
    /// or the difference cannot be kept exactly.
    pub fn difference_text(&self, earlier: &Observation, later: &Observation, language: Language) -> Option<String> {
        let difference = self.difference(earlier, later)?;
        let size = self.number_text(&later.key.indicator, difference.abs(), language);
        Some(change_text(difference, &size, language))
    }

    /// `later` less `earlier`.
    pub fn difference(&self, earlier: &Observation, later: &Observation) -> Option<Decimal> {
        later.known()?.checked_sub(earlier.known()?)
    }
}
