//! An observation as a reader sees it: number, unit, sureness, source.

use rust_decimal::Decimal;
use serde::Serialize;

use super::world::{View, Words};
use crate::language::{Language, NumberStyle, format_number, short_date};
use crate::model::{
    Choice, Id, Indicator, IndicatorKind, LinkTarget, Observation, ObservationStatus, Period, Quantity, Reading,
    Source, Unit,
};

/// A number with everything that belongs to it.
#[derive(Debug, Clone, Serialize)]
pub struct Shown {
    /// "1.025", "40,6%", or why there is no number.
    pub text: String,
    /// "hợp tác xã"; empty where the unit is a symbol, which stands in `text`.
    pub unit: Words,
    pub missing: bool,
    /// "ước tính", where it is not official.
    pub status: Option<String>,
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
    /// The date.
    pub text: String,
    pub title: Words,
    pub href: Option<String>,
}

impl View<'_> {
    pub fn shown(&self, observation: &Observation) -> Shown {
        let key = &observation.key;
        let (text, missing) = self.reading(observation);
        let status = match observation.status {
            None | Some(ObservationStatus::Official) => None,
            Some(status) => Some(self.string(&format!("status-{}", status.word())).to_string()),
        };
        Shown {
            text,
            unit: match missing {
                true => self.own(""),
                false => self.unit_words(&self.site().indicators[&key.indicator].unit, observation.known()),
            },
            missing,
            status,
            note: self.optional_words(&observation.note),
            quote: observation.quote.clone(),
            period: key.period.in_words(self.language),
            source: self.chip(&observation.source),
        }
    }

    /// The number, or why there is none; and whether there is none.
    pub fn reading(&self, observation: &Observation) -> (String, bool) {
        match observation.reading {
            Reading::Known(value) => (self.site().number_text(&observation.key.indicator, value, self.language), false),
            Reading::Missing(missing) => (self.string(&format!("missing-{}", missing.word())).to_string(), true),
        }
    }

    pub fn chip(&self, id: &Id<Source>) -> Chip {
        let source = &self.site().sources[id];
        Chip {
            kind: source.kind.word(),
            kind_words: self.string(&format!("source-{}", source.kind.word())).to_string(),
            text: short_date(source.date, self.language),
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

    /// How `observation` differs from the one before it, in words. Nothing across a break in the series, and, for
    /// what is counted over a period, nothing between periods of different length.
    pub fn comparison(&self, observation: &Observation) -> Option<String> {
        let key = &observation.key;
        let now = observation.known()?;
        let mut before =
            self.site().series(&key.indicator, &key.area).rev().skip_while(|it| it.key.period >= key.period);
        let earlier = before.find(|it| it.known().is_some()).filter(|_| observation.break_note.is_none())?;
        let stock = self.site().indicators[&key.indicator].kind == IndicatorKind::Stock;
        if !stock && !same_kind(earlier.key.period, key.period) {
            return None;
        }
        let difference = now.checked_sub(earlier.known()?)?;
        let word = match difference.cmp(&Decimal::ZERO) {
            std::cmp::Ordering::Greater => "change-up",
            std::cmp::Ordering::Less => "change-down",
            std::cmp::Ordering::Equal => "change-none",
        };
        let amount = self.difference_text(&key.indicator, difference.abs());
        let period = earlier.key.period.in_words(self.language);
        Some(self.filled(word, &[("amount", &amount), ("period", &period)]))
    }

    /// Shares differ by percentage points, not by percent.
    fn difference_text(&self, indicator: &Id<Indicator>, difference: Decimal) -> String {
        let unit = &self.site().units[&self.site().indicators[indicator].unit];
        let text = self.site().number_text(indicator, difference, self.language);
        match unit.symbol.as_deref() {
            Some("%") => self.filled("points", &[("amount", text.trim_end_matches('%'))]),
            _ => text,
        }
    }
}

fn same_kind(a: Period, b: Period) -> bool {
    std::mem::discriminant(&a) == std::mem::discriminant(&b)
}
