//! An observation as a reader sees it: number, unit, sureness, source.

use rust_decimal::Decimal;
use serde::Serialize;

use super::world::{Anchor, View, Words};
use crate::language::{Language, NumberStyle, format_number, in_points, short_date};
use crate::model::{
    Choice, Id, Incomparable, Indicator, LinkTarget, Observation, ObservationStatus, Quantity, Reading, Source,
    SourceKind, Unit, Visibility,
};
use crate::plan::{Page, revision_fragment};

/// A number with everything that belongs to it.
#[derive(Debug, Clone, Serialize)]
pub struct Shown {
    /// "1.025", "40,6%", or why there is no number.
    pub text: String,
    /// As a program reads it: "1025", "40.6".
    pub value: Option<String>,
    /// "hợp tác xã"; empty where the unit is a symbol, which stands in `text`.
    pub unit: Words,
    /// Whether there is no number, so that `text` says why.
    pub missing: bool,
    /// "ước tính", where it is not official.
    pub status: Option<String>,
    /// Where it was corrected since it was published.
    pub revised: Option<Anchor>,
    pub note: Option<Words>,
    pub quote: Option<String>,
    pub period: String,
    pub source: Chip,
}

/// Who said it, in few words; leads to the list of sources.
#[derive(Debug, Clone, Serialize)]
pub struct Chip {
    /// The word of the kind in TOML, for the class.
    pub kind: &'static str,
    /// "Báo chí".
    pub kind_words: String,
    /// The date; nothing for what this site worked out, since the day it did so says nothing of the number.
    pub text: String,
    pub title: Words,
    pub href: Option<String>,
}

impl View<'_> {
    pub fn shown(&self, observation: &Observation) -> Shown {
        let key = &observation.key;
        let missing = observation.known().is_none();
        let status = match observation.status {
            None | Some(ObservationStatus::Official) => None,
            Some(status) => Some(self.string(&format!("status-{}", status.word())).to_string()),
        };
        Shown {
            text: self.reading(observation),
            value: observation.known().map(|value| value.to_string()),
            unit: match missing {
                true => self.own(""),
                false => self.unit_words(&self.site().indicators[&key.indicator].unit, observation.known()),
            },
            missing,
            status,
            revised: self.revised(observation),
            note: self.optional_words(&observation.note),
            quote: observation.quote.clone(),
            period: key.period.in_words(self.language),
            source: self.chip_of(observation),
        }
    }

    /// The number, or why there is none.
    pub fn reading(&self, observation: &Observation) -> String {
        self.reading_text(&observation.key.indicator, observation.reading)
    }

    pub fn reading_text(&self, indicator: &Id<Indicator>, reading: Reading) -> String {
        match reading {
            Reading::Known(value) => self.site().number_text(indicator, value, self.language),
            Reading::Missing(missing) => self.string(&format!("missing-{}", missing.word())).to_string(),
        }
    }

    /// The source of a number; leads to the number among those that were taken from it.
    pub fn chip_of(&self, observation: &Observation) -> Chip {
        let number = LinkTarget::Figure { key: observation.key.clone(), fill: false };
        let chip = self.chip(&observation.source);
        Chip { href: self.spot(&number).or(chip.href), ..chip }
    }

    /// "đã đính chính", and where it is told.
    pub fn revised(&self, observation: &Observation) -> Option<Anchor> {
        let last = self.site().revisions_of(&observation.key).last()?;
        Some(self.anchor_on(&Page::Revisions, &revision_fragment(last), self.own(self.string("revised"))))
    }

    pub fn chip(&self, id: &Id<Source>) -> Chip {
        let source = &self.site().sources[id];
        let dated = source.kind != SourceKind::Derived;
        Chip {
            kind: source.kind.word(),
            kind_words: self.string(&format!("source-{}", source.kind.word())).to_string(),
            text: if dated { short_date(source.date, self.language) } else { String::new() },
            title: self.words(&source.title),
            href: self.spot(&LinkTarget::Source(id.clone())),
        }
    }

    /// The unit as it follows `count`; empty where it is a symbol.
    pub fn unit_words(&self, id: &Id<Unit>, count: Option<Decimal>) -> Words {
        let unit = &self.site().units[id];
        match (&unit.symbol, &unit.one) {
            (Some(_), _) => self.own(""),
            (None, Some(one)) if count == Some(Decimal::ONE) && self.language == Language::En => self.words(one),
            _ => self.words(&unit.name),
        }
    }

    /// "29.100 triệu đồng".
    pub fn quantity(&self, quantity: &Quantity) -> String {
        let unit = &self.site().units[&quantity.unit];
        let style = NumberStyle { decimals: quantity.value.scale(), signed: false };
        let number = format_number(quantity.value, style, self.language);
        match &unit.symbol {
            Some(symbol) => number + symbol,
            None => format!("{number} {}", self.unit_words(&quantity.unit, Some(quantity.value)).text),
        }
    }

    /// A bound as it was written, with the unit of its indicator: "20 hợp tác xã", "50%".
    pub fn bound(&self, indicator: &Id<Indicator>, value: Decimal) -> String {
        self.quantity(&Quantity { value, unit: self.site().indicators[indicator].unit.clone() })
    }

    /// How `observation` differs from the one before it, in words; nothing where the two do not compare.
    pub fn comparison(&self, observation: &Observation) -> Option<String> {
        let key = &observation.key;
        let mut before =
            self.site().series(&key.indicator, &key.area).rev().skip_while(|it| it.key.period >= key.period);
        let earlier = before.find(|it| it.known().is_some())?;
        if self.site().incomparable(earlier, observation, Visibility::INTERNAL).is_some() {
            return None;
        }
        let difference = self.site().difference(earlier, observation)?;
        let word = match difference.cmp(&Decimal::ZERO) {
            std::cmp::Ordering::Greater => "change-up",
            std::cmp::Ordering::Less => "change-down",
            std::cmp::Ordering::Equal => "change-none",
        };
        let size = self.site().number_text(&key.indicator, difference.abs(), self.language);
        let amount = in_points(&size, self.language);
        let period = earlier.key.period.in_words(self.language);
        Some(self.filled(word, &[("amount", &amount), ("period", &period)]))
    }

    /// Why an observation does not compare with the one before it in its series; nothing where it does.
    pub fn break_words(&self, observation: &Observation) -> Option<Words> {
        self.break_in("territory-changed-by", observation)
    }

    /// The same for the mark in a chart, where there is little room.
    pub fn break_label(&self, observation: &Observation) -> Option<Words> {
        self.break_in("territory-changed", observation)
    }

    fn break_in(&self, key: &str, observation: &Observation) -> Option<Words> {
        if let Some(note) = &observation.break_note {
            return Some(self.words(note));
        }
        let before = self.site().previous(observation)?;
        Some(self.why(key, &self.site().incomparable(before, observation, Visibility::INTERNAL)?))
    }

    /// Why two observations do not compare.
    pub fn why_not_compared(&self, incomparable: &Incomparable) -> Words {
        self.why("territory-changed-by", incomparable)
    }

    fn why(&self, key: &str, incomparable: &Incomparable) -> Words {
        match incomparable {
            Incomparable::Break { note, .. } => self.words(note),
            Incomparable::AreaChanged(change) => {
                let date = short_date(change.date, self.language);
                self.own(self.filled(key, &[("date", &date), ("basis", &change.basis)]))
            }
            Incomparable::PeriodsDiffer => self.own(self.string("periods-differ")),
        }
    }
}
