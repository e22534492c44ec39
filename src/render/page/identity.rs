//! Equations in words, and what they leave unexplained.

use serde::Serialize;

use crate::language::{NumberStyle, format_number};
use crate::model::{Id, Identity, IdentityKind, Indicator, Residual};
use crate::render::world::{View, Words};

/// An identity of the indicator, with its residuals.
#[derive(Debug, Clone, Serialize)]
pub struct IdentityShown {
    pub equation: String,
    pub note: Option<Words>,
    pub residuals: Vec<ResidualShown>,
}

#[derive(Debug, Clone, Serialize)]
pub struct ResidualShown {
    /// "Còn −3 chưa được giải thích, Hà Tĩnh, năm 2023."
    pub lead: String,
    pub explanation: Words,
}

impl View<'_> {
    /// The identities that `indicator` takes part in.
    pub fn identities(&self, indicator: &Id<Indicator>) -> Vec<IdentityShown> {
        let takes_part = |identity: &&Identity| {
            identity.of == *indicator
                || [&identity.inflow, &identity.outflow, &identity.parts].iter().any(|ids| ids.contains(indicator))
                || identity.base.as_ref() == Some(indicator)
        };
        self.site().identities.values().filter(takes_part).map(|identity| self.identity(identity)).collect()
    }

    fn identity(&self, identity: &Identity) -> IdentityShown {
        let residuals = self.site().residuals.iter().filter(|residual| residual.identity == identity.id);
        IdentityShown {
            equation: self.equation(identity),
            note: self.optional_words(&identity.note),
            residuals: residuals.map(|residual| self.residual(residual)).collect(),
        }
    }

    fn equation(&self, identity: &Identity) -> String {
        let name = |id: &Id<Indicator>| self.words(&self.site().indicators[id].name).text;
        let flows = || {
            let inflow = identity.inflow.iter().map(|id| format!(" + {}", name(id)));
            let outflow = identity.outflow.iter().map(|id| format!(" − {}", name(id)));
            inflow.chain(outflow).collect::<String>()
        };
        let of = name(&identity.of);
        match identity.kind {
            IdentityKind::StockFlow => format!("{of} = {}{}", self.string("previous-stock"), flows()),
            IdentityKind::NetFlow => format!("{of} = {}", flows().trim_start_matches(" + ")),
            IdentityKind::PartsOfTotal => {
                let parts: Vec<String> = identity.parts.iter().map(name).collect();
                format!("{of} = {}", parts.join(" + "))
            }
            IdentityKind::ShareOfBase => {
                let parts: Vec<String> = identity.parts.iter().map(name).collect();
                let base = identity.base.as_ref().map(name).unwrap_or_default();
                match parts.as_slice() {
                    [] => self.filled("share-of", &[("share", &of), ("base", &base)]),
                    [one] => format!("{of} = {one} : {base}"),
                    parts => format!("{of} = ({}) : {base}", parts.join(" + ")),
                }
            }
        }
    }

    fn residual(&self, residual: &Residual) -> ResidualShown {
        let style = NumberStyle { decimals: residual.value.scale(), signed: true };
        let value = format_number(residual.value, style, self.language);
        let area = self.words(&self.site().areas[&residual.area].name).text;
        let period = residual.period.in_words(self.language);
        ResidualShown {
            lead: self.filled("residual", &[("value", &value), ("area", &area), ("period", &period)]),
            explanation: self.words(&residual.explanation),
        }
    }
}
