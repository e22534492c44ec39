//! How a stock became the next: what came in, what went out, what nobody explained.

use rust_decimal::Decimal;

use super::caption::Caption;
use super::figure::Matter;
use super::series::is_sure;
use crate::language::change_text;
use crate::model::{ChartBlock, Equation, Id, Identity, IdentityKind, Indicator, Observation, Selection};
use crate::render::chart::{Drawing, Step, StepKind, WaterfallChart};
use crate::render::world::View;

impl View<'_> {
    /// The newest period in which the whole equation is known, or the given one.
    pub fn waterfall_matter(&self, chart: &ChartBlock, title: String) -> Matter {
        let Some((identity, equation)) = self.equation_of_chart(chart) else { return self.series_matter(chart, title) };
        let steps = self.steps(identity, &equation);
        let period = equation.observation.key.period;
        let before = self.site().stock_before(equation.observation);
        let from = before.map_or(period, |before| before.key.period);
        let shown = Selection { from: Some(from), to: Some(period), ..chart.selection.clone() };
        let of_area = |id: &Id<Indicator>| self.site().observation(id, &equation.observation.key.area, period);
        let mut observations: Vec<&Observation> = identity.terms().filter_map(of_area).collect();
        observations.extend(before.into_iter().chain([equation.observation]));
        let area = self.words(&self.site().areas[&equation.observation.key.area].name).text;
        let mut caption = Caption::of_observations(self, &area, &observations);
        caption.say(self, "mark-residual", steps.iter().any(|step| step.kind == StepKind::Residual));
        let residuals = self.site().residuals_of(&equation.observation.key).iter().filter(|it| it.of == equation.of);
        caption.marks.extend(residuals.map(|it| self.residual_words(it)));
        Matter {
            unit: self.axis_unit(&identity.of),
            drawing: Some(Drawing::Waterfall(WaterfallChart { steps })),
            only: None,
            caption: Some(caption),
            table: self.series_table(&shown, title.clone()),
            observations: Some(self.keys(observations)),
            title,
        }
    }

    fn equation_of_chart(&self, chart: &ChartBlock) -> Option<(&Identity, Equation<'_>)> {
        let identity = &self.site().identities[chart.identity.as_ref()?];
        let area = &chart.selection.lines.first()?.area;
        let mut equations = self.site().equations_in(identity, area).rev();
        let equation = equations.find(|it| chart.period.is_none_or(|period| it.observation.key.period == period))?;
        Some((identity, equation))
    }

    fn steps(&self, identity: &Identity, equation: &Equation) -> Vec<Step> {
        let closing = equation.observation;
        let mut steps = Vec::new();
        if identity.kind == IdentityKind::StockFlow {
            steps.extend(self.site().stock_before(closing).and_then(|it| self.level(it, StepKind::Opening)));
        }
        steps.extend(identity.inflow.iter().filter_map(|id| self.flow(id, closing, StepKind::In)));
        steps.extend(identity.outflow.iter().filter_map(|id| self.flow(id, closing, StepKind::Out)));
        let left = equation.left().filter(|left| !left.is_zero());
        steps.extend(left.map(|left| {
            self.step(self.string("residual-name").to_string(), StepKind::Residual, left, &identity.of, true)
        }));
        steps.extend(self.level(closing, StepKind::Closing));
        steps
    }

    fn level(&self, observation: &Observation, kind: StepKind) -> Option<Step> {
        let value = observation.known()?;
        let text = self.reading(observation);
        Some(Step {
            name: observation.key.period.in_short(self.language),
            kind,
            value,
            text,
            sure: is_sure(observation),
        })
    }

    fn flow(&self, indicator: &Id<Indicator>, closing: &Observation, kind: StepKind) -> Option<Step> {
        let observation = self.site().observation(indicator, &closing.key.area, closing.key.period)?;
        let value = observation.known()?;
        let effect = if kind == StepKind::Out { -value } else { value };
        let name = self.words(&self.site().indicators[indicator].name).text;
        Some(self.step(name, kind, effect, indicator, is_sure(observation)))
    }

    fn step(&self, name: String, kind: StepKind, value: Decimal, of: &Id<Indicator>, sure: bool) -> Step {
        let text = change_text(value, &self.number(of, value.abs()), self.language);
        Step { name, kind, value, text, sure }
    }
}
