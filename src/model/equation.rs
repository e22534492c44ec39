//! Equations with numbers in them: what is observed, and what an identity makes of the other numbers.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

use super::area::Area;
use super::edition::Visibility;
use super::id::Id;
use super::identity::{Identity, IdentityKind, Residual, ResidualOf};
use super::indicator::{Indicator, IndicatorKind};
use super::observation::{Missing, Observation, ObservationKey, Reading};
use super::period::Period;
use super::site::Site;

/// One identity, or the sum over the areas within an area, in one area and period.
#[derive(Debug, Clone)]
pub struct Equation<'s> {
    pub of: ResidualOf,
    /// The number that stands alone on its side.
    pub observation: &'s Observation,
    /// What the numbers on the other side come to, in the unit of the observation.
    pub expected: Decimal,
    /// Whether all of the other side is known. Where some areas are not observed, `expected` is the least it can be.
    pub is_whole: bool,
    /// Who may see all of its numbers.
    pub visibility: Visibility,
}

impl Equation<'_> {
    /// What is observed less what is expected; nothing where that cannot be kept exactly.
    pub fn left(&self) -> Option<Decimal> {
        self.observation.known()?.checked_sub(self.expected)
    }
}

impl Site {
    /// Every equation of the site of which enough is known to check it.
    pub fn equations(&self) -> Vec<Equation<'_>> {
        let mut equations = Vec::new();
        for identity in self.identities.values() {
            let observations = self.observations_of(&identity.of);
            equations.extend(observations.filter_map(|observation| self.equation(identity, observation)));
        }
        let within = self.areas_within();
        for indicator in self.indicators.values().filter(|indicator| indicator.sums_over_areas) {
            let observations = self.observations_of(&indicator.id);
            equations.extend(observations.filter_map(|observation| self.sum_over_areas(&within, observation)));
        }
        for share in self.indicators.values().filter(|indicator| indicator.kind == IndicatorKind::Share) {
            equations
                .extend(self.observations_of(&share.id).filter_map(|observation| self.share_of_counts(observation)));
        }
        equations
    }

    /// A share beside the nearest one that a whole count gives.
    fn share_of_counts<'s>(&self, observation: &'s Observation) -> Option<Equation<'s>> {
        let expected = self.counts_of_share(observation)?.nearest;
        let ObservationKey { indicator, area, period } = &observation.key;
        let share = &self.indicators[indicator];
        let terms = share.base.iter().chain(&share.excludes);
        let visibility = self.seen_with(observation.visibility, terms, area, *period);
        let of = ResidualOf::Share(indicator.clone());
        Some(Equation { of, observation, expected, is_whole: true, visibility })
    }

    /// The identity with the numbers of the observation's area and period; nothing where one of them is not known, or
    /// where they are too large to be added exactly.
    pub fn equation<'s>(&self, identity: &Identity, observation: &'s Observation) -> Option<Equation<'s>> {
        let value = observation.known()?;
        let ObservationKey { area, period, .. } = &observation.key;
        let total = |ids: &[Id<Indicator>]| self.sum(ids, area, *period);
        let flows = || total(&identity.inflow)?.checked_sub(total(&identity.outflow)?);
        let expected = match identity.kind {
            IdentityKind::StockFlow => self.stock_before(observation)?.known()?.checked_add(flows()?),
            IdentityKind::NetFlow => flows(),
            IdentityKind::PartsOfTotal if identity.parts.is_empty() => None,
            IdentityKind::PartsOfTotal => total(&identity.parts),
            IdentityKind::ShareOfBase => {
                let base = self.base_of_share(identity, area, *period).filter(|base| *base > Decimal::ZERO)?;
                share(total(&identity.parts)?, base, value.scale())
            }
        };
        let before = self.stock_before(observation).filter(|_| identity.kind == IdentityKind::StockFlow);
        let share = Some(&self.indicators[&identity.of]).filter(|_| identity.kind == IdentityKind::ShareOfBase);
        let of_share = share.into_iter().flat_map(|share| share.base.iter().chain(&share.excludes));
        let own = before.map_or(observation.visibility, |before| before.visibility.and(observation.visibility));
        let visibility = self.seen_with(own.and(identity.visibility), identity.terms().chain(of_share), area, *period);
        let of = ResidualOf::Identity(identity.id.clone());
        Some(Equation { of, observation, expected: expected?, is_whole: true, visibility })
    }

    /// Who may see these numbers too.
    fn seen_with<'i>(
        &self,
        visibility: Visibility,
        terms: impl Iterator<Item = &'i Id<Indicator>>,
        area: &Id<Area>,
        period: Period,
    ) -> Visibility {
        let numbers = terms.filter_map(|term| self.observation(term, area, period));
        numbers.fold(visibility, |visibility, number| visibility.and(number.visibility))
    }

    /// An identity in each period of one area in which all of its numbers are known, in order.
    pub fn equations_in<'s>(
        &'s self,
        identity: &'s Identity,
        area: &Id<Area>,
    ) -> impl DoubleEndedIterator<Item = Equation<'s>> {
        self.series(&identity.of, area).filter_map(|observation| self.equation(identity, observation))
    }

    /// What a share is taken of: the base that the identity names, or that of the share itself less what it leaves out.
    pub fn base_of_share(&self, identity: &Identity, area: &Id<Area>, period: Period) -> Option<Decimal> {
        let indicator = &self.indicators[&identity.of];
        match &identity.base {
            Some(base) if indicator.base.as_ref() != Some(base) => self.known(base, area, period),
            _ => self.counted_base(indicator, area, period),
        }
    }

    /// The stock at the end of the period before; nothing where the two do not compare, since what was counted anew
    /// does not follow from the count before.
    pub fn stock_before(&self, observation: &Observation) -> Option<&Observation> {
        let ObservationKey { indicator, area, period } = &observation.key;
        let before = self.observation(indicator, area, period.before()?)?;
        self.incomparable(before, observation, observation.visibility).is_none().then_some(before)
    }

    /// What the equations of a number are stated to leave.
    pub fn residuals_of(&self, key: &ObservationKey) -> &[Residual] {
        let first = self.residuals.partition_point(|residual| residual.key < *key);
        let count = self.residuals[first..].partition_point(|residual| residual.key == *key);
        &self.residuals[first..first + count]
    }

    pub fn observation(&self, indicator: &Id<Indicator>, area: &Id<Area>, period: Period) -> Option<&Observation> {
        self.observations.get(&ObservationKey { indicator: indicator.clone(), area: area.clone(), period })
    }

    pub fn known(&self, indicator: &Id<Indicator>, area: &Id<Area>, period: Period) -> Option<Decimal> {
        self.observation(indicator, area, period)?.known()
    }

    /// The sum of observed numbers. A part that does not apply adds nothing; one that is not known makes the sum
    /// unknown.
    pub fn sum(&self, ids: &[Id<Indicator>], area: &Id<Area>, period: Period) -> Option<Decimal> {
        ids.iter().try_fold(Decimal::ZERO, |sum, id| sum.checked_add(part(self.observation(id, area, period)?)?))
    }

    /// An equation that leaves something in the area and period of `residual`, with its numbers.
    pub fn equation_of(&self, residual: &Residual) -> Option<Equation<'_>> {
        let observation = self.observations.get(&residual.key)?;
        match &residual.of {
            ResidualOf::Identity(id) => self.equation(&self.identities[id], observation),
            ResidualOf::Sum(_) => self.sum_over_areas(&self.areas_within(), observation),
            ResidualOf::Share(_) => self.share_of_counts(observation),
        }
    }

    /// The observation beside those of the areas that lay within its own in that period.
    fn sum_over_areas<'s>(&self, within: &AreasWithin, observation: &'s Observation) -> Option<Equation<'s>> {
        let ObservationKey { indicator, area, period } = &observation.key;
        let is_stock = self.indicators[indicator].kind == IndicatorKind::Stock;
        let parts: Vec<&&Area> = within.get(area)?.iter().filter(|it| it.exists_during(*period)).collect();
        let parts: Vec<&&Area> = match is_stock {
            true => parts.into_iter().filter(|it| it.exists_on(period.last_day())).collect(),
            // What is counted while districts come and go belongs to none of them as a whole.
            false if parts.iter().any(|it| !it.exists_on(period.first_day()) || !it.exists_on(period.last_day())) => {
                return None;
            }
            false => parts,
        };
        let found: Vec<&Observation> =
            parts.iter().filter_map(|it| self.observation(indicator, &it.id, *period)).collect();
        let observed: Vec<Decimal> = found.iter().filter_map(|it| part(it)).collect();
        let expected = observed.iter().try_fold(Decimal::ZERO, |sum, value| sum.checked_add(*value))?;
        let visibility = found.iter().fold(observation.visibility, |visibility, it| visibility.and(it.visibility));
        let is_whole = observed.len() == parts.len() && self.areas[area].complete;
        let of = ResidualOf::Sum(indicator.clone());
        // Where one is not known, the others are the least that there can be; unless one may be below zero.
        let may_be_less = |it: &Observation| it.known().is_some_and(|value| value.is_sign_negative());
        if !is_whole && self.observations_of(indicator).any(may_be_less) {
            return None;
        }
        (!observed.is_empty()).then_some(Equation { of, observation, expected, is_whole, visibility })
    }

    fn areas_within(&self) -> AreasWithin<'_> {
        let mut within = AreasWithin::new();
        for area in self.areas.values() {
            if let Some(parent) = &area.parent {
                within.entry(parent).or_default().push(area);
            }
        }
        within
    }
}

/// The areas directly within each area, those of all times together.
type AreasWithin<'s> = BTreeMap<&'s Id<Area>, Vec<&'s Area>>;

fn part(observation: &Observation) -> Option<Decimal> {
    match observation.reading {
        Reading::Known(value) => Some(value),
        Reading::Missing(Missing::NotApplicable) => Some(Decimal::ZERO),
        Reading::Missing(_) => None,
    }
}

/// `count` as a percentage of `base`, with `decimals` digits behind the point; halves go away from zero.
pub fn share(count: Decimal, base: Decimal, decimals: u32) -> Option<Decimal> {
    let share = count.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(base)?;
    let mut share = share.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    share.rescale(decimals);
    Some(share)
}
