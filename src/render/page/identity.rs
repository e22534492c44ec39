//! Equations in words and in numbers, and what they leave unexplained.

use serde::Serialize;

use crate::language::{NumberStyle, format_number};
use crate::model::{
    Id, Identity, IdentityKind, Indicator, IndicatorKind, Observation, ObservationKey, Residual, ResidualOf,
};
use crate::render::world::{View, Words};

/// An identity of the indicator, with its residuals.
#[derive(Debug, Clone, Serialize)]
pub struct IdentityShown {
    /// What adds up to what, in words.
    pub equation: String,
    pub note: Option<Words>,
    /// The newest numbers put in: "Hà Tĩnh, năm 2022: 123 + 270 + … = 1.020".
    pub worked: Option<String>,
    pub residuals: Vec<ResidualShown>,
}

/// What does not add up, and why.
#[derive(Debug, Clone, Serialize)]
pub struct ResidualShown {
    /// What is left over, in words.
    pub lead: String,
    /// "1.020 + 35 − 27 = 1.028, nguồn nêu 1.025".
    pub worked: Option<String>,
    /// Why.
    pub explanation: Words,
}

/// What stands for each term of an equation: a name, or a number.
struct Terms<F: Fn(&Id<Indicator>) -> String> {
    before: String,
    of: F,
    base: String,
}

impl View<'_> {
    /// The equations that `indicator` takes part in.
    pub fn identities(&self, indicator: &Id<Indicator>) -> Vec<IdentityShown> {
        let takes_part =
            |identity: &&Identity| identity.of == *indicator || identity.terms().any(|term| term == indicator);
        let identities = self.site().identities.values().filter(takes_part).map(|identity| self.identity(identity));
        identities.chain(self.of_its_nature(indicator)).collect()
    }

    /// The numbers of a derived observation as they were computed: "(123 + 270) : 1.020 = 38,5%".
    pub fn formula(&self, observation: &Observation) -> Option<String> {
        let identity = &self.site().identities[observation.derived_by.as_ref()?];
        let equation = self.site().equation(identity, observation)?;
        let result = self.site().number_text(&identity.of, equation.expected, self.language);
        Some(format!("{} = {result}", self.right_side_in_numbers(identity, observation)?))
    }

    fn identity(&self, identity: &Identity) -> IdentityShown {
        let site = self.site();
        let of = ResidualOf::Identity(identity.id.clone());
        let newest = site
            .observations_of(&identity.of)
            .filter(|it| {
                site.equation(identity, it).is_some_and(|equation| equation.left().is_some_and(|left| left.is_zero()))
            })
            .max_by_key(|it| (Some(&it.key.area) == site.settings.home_area.as_ref(), it.key.period));
        IdentityShown {
            equation: self.equation(identity),
            note: self.optional_words(&identity.note),
            worked: newest.and_then(|it| self.worked(identity, it)),
            residuals: self.residuals(&of),
        }
    }

    /// What an indicator must meet by its nature; shown where it leaves something unexplained.
    fn of_its_nature(&self, indicator: &Id<Indicator>) -> Option<IdentityShown> {
        let known = &self.site().indicators[indicator];
        let (key, of) = match known.kind {
            IndicatorKind::Share => ("share-of-counts", ResidualOf::Share(indicator.clone())),
            _ => ("sum-over-areas", ResidualOf::Sum(indicator.clone())),
        };
        let residuals = self.residuals(&of);
        let equation = self.filled(key, &[("of", &self.words(&known.name).text)]);
        (!residuals.is_empty()).then_some(IdentityShown { equation, note: None, worked: None, residuals })
    }

    /// "Hà Tĩnh, năm 2022: 123 + 270 + … = 1.020".
    fn worked(&self, identity: &Identity, observation: &Observation) -> Option<String> {
        let ObservationKey { area, period, .. } = &observation.key;
        let (numbers, area) = (self.right_side_in_numbers(identity, observation)?, &self.site().areas[area].name);
        let result = self.reading(observation);
        Some(format!("{}, {}: {numbers} = {result}", self.words(area).text, period.in_words(self.language)))
    }

    fn equation(&self, identity: &Identity) -> String {
        let name = |id: &Id<Indicator>| self.words(&self.site().indicators[id].name).text;
        let base = identity.base.as_ref().or(self.site().indicators[&identity.of].base.as_ref());
        let base = base.map(name).unwrap_or_default();
        let terms = Terms { before: self.string("previous-stock").to_string(), of: name, base };
        format!("{} = {}", name(&identity.of), right_side(identity, &terms))
    }

    /// Nothing where one of the numbers is not known.
    fn right_side_in_numbers(&self, identity: &Identity, observation: &Observation) -> Option<String> {
        let site = self.site();
        let ObservationKey { area, period, .. } = &observation.key;
        site.sum(&identity.terms().cloned().collect::<Vec<_>>(), area, *period)?;
        let text = |id: &Id<Indicator>, value| site.number_text(id, value, self.language);
        let number = |id: &Id<Indicator>| text(id, site.known(id, area, *period).unwrap_or_default());
        let before = site.stock_before(observation).and_then(Observation::known);
        let base = site.base_of_share(identity, area, *period);
        let base_of = identity.base.as_ref().or(site.indicators[&identity.of].base.as_ref()).unwrap_or(&identity.of);
        let terms = Terms {
            before: before.map(|value| text(&identity.of, value)).unwrap_or_default(),
            of: number,
            base: base.map(|value| text(base_of, value)).unwrap_or_default(),
        };
        // What does not apply adds nothing, and is no zero either.
        let applies = |id: &Id<Indicator>| site.known(id, area, *period).is_some();
        let mut identity = identity.clone();
        for terms in [&mut identity.inflow, &mut identity.outflow, &mut identity.parts] {
            terms.retain(applies);
        }
        Some(right_side(&identity, &terms))
    }

    pub fn residuals(&self, of: &ResidualOf) -> Vec<ResidualShown> {
        self.site().residuals.iter().filter(|residual| residual.of == *of).map(|it| self.residual(it)).collect()
    }

    /// "Còn −3 chưa được giải thích (Hà Tĩnh, năm 2023)."
    pub fn residual_words(&self, residual: &Residual) -> String {
        let style = NumberStyle { decimals: residual.value.scale(), signed: true };
        let value = format_number(residual.value, style, self.language);
        let area = self.words(&self.site().areas[&residual.key.area].name).text;
        let period = residual.key.period.in_words(self.language);
        self.filled("residual", &[("value", &value), ("area", &area), ("period", &period)])
    }

    fn residual(&self, residual: &Residual) -> ResidualShown {
        ResidualShown {
            lead: self.residual_words(residual),
            worked: self.worked_residual(residual),
            explanation: self.words(&residual.explanation),
        }
    }

    /// "1.020 + 35 − 27 = 1.028, còn nguồn nêu 1.025".
    fn worked_residual(&self, residual: &Residual) -> Option<String> {
        let site = self.site();
        let equation = site.equation_of(residual)?;
        let of = &residual.key.indicator;
        let expected = site.number_text(of, equation.expected, self.language);
        let numbers = match &residual.of {
            ResidualOf::Identity(id) => self.right_side_in_numbers(&site.identities[id], equation.observation),
            ResidualOf::Sum(_) | ResidualOf::Share(_) => None,
        };
        let (key, sum) = match numbers {
            Some(numbers) => ("residual-worked", format!("{numbers} = {expected}")),
            None => ("residual-expected", expected),
        };
        let reported = self.reading(equation.observation);
        Some(self.filled(key, &[("sum", &sum), ("reported", &reported)]))
    }
}

/// What stands to the right of the equals sign.
fn right_side<F: Fn(&Id<Indicator>) -> String>(identity: &Identity, terms: &Terms<F>) -> String {
    let sum = |ids: &[Id<Indicator>]| ids.iter().map(&terms.of).collect::<Vec<_>>().join(" + ");
    let outflow = identity.outflow.iter().map(|id| format!(" − {}", (terms.of)(id))).collect::<String>();
    match identity.kind {
        IdentityKind::StockFlow => {
            let inflow = identity.inflow.iter().map(|id| format!(" + {}", (terms.of)(id))).collect::<String>();
            format!("{}{inflow}{outflow}", terms.before)
        }
        IdentityKind::NetFlow => format!("{}{outflow}", sum(&identity.inflow)).trim_start().to_string(),
        IdentityKind::PartsOfTotal => sum(&identity.parts),
        IdentityKind::ShareOfBase if identity.parts.len() == 1 => format!("{} : {}", sum(&identity.parts), terms.base),
        IdentityKind::ShareOfBase => format!("({}) : {}", sum(&identity.parts), terms.base),
    }
}
