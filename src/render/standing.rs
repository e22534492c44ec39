//! Whether a legal document is in force, in words.

use serde::Serialize;

use super::world::View;
use crate::language::short_date;
use crate::model::{Choice, Citation, Commencement, Document, Standing, Visibility};

/// Whether a legal document is in force.
#[derive(Debug, Clone, Serialize)]
pub struct StandingShown {
    /// The word in TOML, for the class.
    pub kind: &'static str,
    /// "Còn hiệu lực".
    pub words: String,
    /// "từ 1/7/2024": what belongs to it.
    pub since: Option<String>,
    /// Provisions that took effect on a day of their own, one sentence each.
    pub commencements: Vec<String>,
    /// That the period of a plan or programme is over, or runs.
    pub period: Option<String>,
    /// That its facts have not been checked for long.
    pub is_old: Option<String>,
}

impl View<'_> {
    pub fn standing(&self, document: &Document) -> StandingShown {
        let whole = Citation { document: document.id.clone(), place: None };
        let standing = self.site().standing(&whole, self.world.date, Visibility::INTERNAL);
        let end = self.site().end_of(&whole, Visibility::INTERNAL);
        let day = |date| short_date(date, self.language);
        let (key, start) = match standing {
            Standing::InForce => ("since", document.effective),
            Standing::PartlyInForce => ("since", document.effective.filter(|start| *start <= self.world.date)),
            Standing::NotYetInForce => ("in-force-from", document.effective),
            Standing::NoLongerInForce => ("since", end),
            Standing::Unknown => ("since", None),
        };
        // That nobody checked is one thing, that its day was not found another.
        let is_undated = standing == Standing::Unknown && document.status.is_none() && document.effective.is_none();
        let words = if is_undated { "standing-undated".to_string() } else { format!("standing-{}", standing.word()) };
        StandingShown {
            kind: standing.word(),
            words: self.string(&words).to_string(),
            since: start.map(|date| self.filled(key, &[("date", &day(date))])),
            commencements: document.commencements.iter().map(|it| self.commencement(it)).collect(),
            period: document.period.map(|period| {
                let key = if period.last_day() < self.world.date { "period-over" } else { "period-runs" };
                self.filled(key, &[("period", &period.in_words(self.language)), ("date", &day(period.last_day()))])
            }),
            is_old: self.age_of_check(document),
        }
    }

    fn commencement(&self, commencement: &Commencement) -> String {
        let places: Vec<String> = commencement.provisions.iter().map(|place| place.in_words(self.language)).collect();
        let date = short_date(commencement.date, self.language);
        self.filled("commencement", &[("places", &places.join(", ")), ("date", &date)])
    }

    /// A warning to readers, where the last check is longer ago than the site allows.
    fn age_of_check(&self, document: &Document) -> Option<String> {
        let days = self.site().settings.recheck_after_days;
        let date = short_date(document.checked, self.language);
        let whole = Citation { document: document.id.clone(), place: None };
        let has_ended =
            self.site().standing(&whole, self.world.date, Visibility::INTERNAL) == Standing::NoLongerInForce;
        let is_due = !has_ended && document.is_due_for_a_check(self.world.date, days);
        is_due.then(|| self.filled("check-is-old", &[("date", &date), ("days", &days.to_string())]))
    }
}
