//! Everything a site holds.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::area::{Area, AreaChange};
use super::boundary::Boundary;
use super::checklist::Checklist;
use super::comparison::Comparison;
use super::cooperative::Cooperative;
use super::deadline::Deadline;
use super::difficulty::Difficulty;
use super::document::Document;
use super::edition::Visibility;
use super::id::{Id, Register};
use super::identity::{Identity, Residual};
use super::indicator::Indicator;
use super::legal_change::LegalChange;
use super::licence::Licence;
use super::lock::Lock;
use super::note::Note;
use super::observation::{Observation, ObservationKey};
use super::period::Period;
use super::policy::Policy;
use super::question::Question;
use super::reader::Reader;
use super::revision::Revision;
use super::source::Source;
use super::support::Support;
use super::target::Target;
use super::task::Task;
use super::term::Term;
use super::topic::Topic;
use super::unit::Unit;
use crate::language::{Language, NumberStyle, Phrase, format_number};

/// A site whose parts agree with one another.
#[derive(Debug, Clone)]
pub struct Site {
    pub settings: Settings,
    pub sources: Register<Source>,
    pub units: Register<Unit>,
    pub areas: Register<Area>,
    pub area_changes: Vec<AreaChange>,
    pub indicators: Register<Indicator>,
    pub observations: BTreeMap<ObservationKey, Observation>,
    pub identities: Register<Identity>,
    /// By the number that they belong to.
    pub residuals: Vec<Residual>,
    pub targets: Vec<Target>,
    /// By figure and date.
    pub revisions: Vec<Revision>,
    /// What was published before, where anything was.
    pub lock: Option<Lock>,
    pub documents: Register<Document>,
    pub policies: Register<Policy>,
    pub supports: Register<Support>,
    pub cooperatives: Register<Cooperative>,
    pub difficulties: Register<Difficulty>,
    pub tasks: Register<Task>,
    pub terms: Register<Term>,
    pub readers: Register<Reader>,
    pub topics: Register<Topic>,
    pub questions: Register<Question>,
    pub checklists: Register<Checklist>,
    pub deadlines: Register<Deadline>,
    pub comparisons: Register<Comparison>,
    pub legal_changes: Register<LegalChange>,
    /// Shapes of areas by the path of their file in `data/`; nothing behind the path of one that could not be read.
    pub boundaries: BTreeMap<String, Option<Vec<Boundary>>>,
    pub notes: Register<Note>,
}

/// What `site.toml` says.
#[derive(Debug, Clone)]
pub struct Settings {
    pub title: Phrase,
    pub summary: Option<Phrase>,
    /// At least one; the first is the one at the root.
    pub languages: Vec<Language>,
    pub publisher: Phrase,
    pub contact: Option<String>,
    pub theme: String,
    /// Where the site will be published, without a slash at its end.
    pub base_url: Option<String>,
    pub home_area: Option<Id<Area>>,
    /// The day that the site is made for, where its author fixed one.
    pub date: Option<Date>,
    pub copyright: Option<Phrase>,
    pub licence: Option<Licence>,
    /// As whom the site maintains the structure of its data in SDMX, where its author says so.
    pub sdmx_agency: Option<String>,
    /// Said at the foot of every page.
    pub notice: Option<Phrase>,
    /// After how many days the facts of a legal document are to be checked again.
    pub recheck_after_days: u32,
}

impl Settings {
    pub fn default_language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::Vi)
    }
}

impl Site {
    /// The observations of one indicator in one area, by period.
    pub fn series<'a>(
        &'a self,
        indicator: &Id<Indicator>,
        area: &Id<Area>,
    ) -> impl DoubleEndedIterator<Item = &'a Observation> + use<'a> {
        let key = |period| ObservationKey { indicator: indicator.clone(), area: area.clone(), period };
        self.observations.range(key(Period::FIRST)..=key(Period::LAST)).map(|(_, observation)| observation)
    }

    /// The one before it in its series.
    pub fn previous(&self, observation: &Observation) -> Option<&Observation> {
        let key = &observation.key;
        let before = self.observations.range(..key).next_back().map(|(_, before)| before)?;
        (before.key.indicator == key.indicator && before.key.area == key.area).then_some(before)
    }

    /// The corrections of a figure, in the order of time.
    pub fn revisions_of(&self, key: &ObservationKey) -> &[Revision] {
        let first = self.revisions.partition_point(|revision| revision.key < *key);
        let count = self.revisions[first..].partition_point(|revision| revision.key == *key);
        &self.revisions[first..first + count]
    }

    /// All observations of one indicator, area by area.
    pub fn observations_of<'a>(&'a self, indicator: &Id<Indicator>) -> impl Iterator<Item = &'a Observation> + use<'a> {
        let indicator = indicator.clone();
        let first = ObservationKey { indicator: indicator.clone(), area: Id::new(""), period: Period::FIRST };
        let from_there = self.observations.range(first..);
        from_there.take_while(move |(key, _)| key.indicator == indicator).map(|(_, observation)| observation)
    }

    /// The number as people read it, with its symbol but without its unit: "1.025", "40,6%".
    ///
    /// Sentence, table and chart all come here, so that they agree. It has the decimals that were reported: who said
    /// 23% did not say 23,0%.
    pub fn number_text(&self, indicator: &Id<Indicator>, value: Decimal, language: Language) -> String {
        let indicator = &self.indicators[indicator];
        let style = NumberStyle { decimals: value.scale().min(indicator.decimals), signed: false };
        let symbol = self.units[&indicator.unit].symbol.as_deref().unwrap_or_default();
        format_number(value, style, language) + symbol
    }

    /// The newest day that a public record carries: what the site is dated, so that no clock is asked.
    ///
    /// Days of internal records and of embargoes are left out: they would show through.
    pub fn newest_day(&self) -> Option<Date> {
        let public = |visibility: Visibility| visibility == Visibility::PUBLIC;
        let sources = self.sources.values().filter(|it| public(it.visibility)).map(|it| it.date);
        let documents = self.documents.values().filter(|it| public(it.visibility)).map(|it| it.checked);
        let revisions = self.revisions.iter().filter(|it| public(it.visibility)).map(|it| it.date);
        let texts = self.notes.values().flat_map(|note| note.texts.values()).filter(|it| public(it.visibility));
        let notes = texts.flat_map(|text| text.date.into_iter().chain(text.updated));
        sources.chain(documents).chain(revisions).chain(notes).max()
    }
}
