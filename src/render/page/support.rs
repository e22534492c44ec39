//! Support as readers see it: what was asked for is not what was paid.

use serde::Serialize;

use crate::model::{Choice, Support};
use crate::plan::Page;
use crate::render::shown::Chip;
use crate::render::world::{Anchor, View, Words};

/// What was given under a policy.
#[derive(Debug, Clone, Serialize)]
pub struct SupportShown {
    /// How much, with its unit.
    pub amount: String,
    /// "đề nghị", "phê duyệt", "đã chi".
    pub stage: String,
    /// How many got it, in words.
    pub recipients: Option<String>,
    pub period: String,
    pub area: Words,
    pub policy: Option<Anchor>,
    pub note: Option<Words>,
    pub quote: Option<String>,
    pub source: Chip,
}

impl View<'_> {
    pub fn support(&self, support: &Support) -> SupportShown {
        let site = self.site();
        SupportShown {
            amount: self.quantity(&support.amount),
            stage: self.string(&format!("stage-{}", support.stage.word())).to_string(),
            recipients: support.recipients.as_ref().map(|recipients| self.quantity(recipients)),
            period: support.period.in_words(self.language),
            area: self.words(&site.areas[&support.area].name),
            policy: support.policy.as_ref().map(|id| Anchor {
                words: self.words(&site.policies[id].name),
                href: self.link(&Page::Policy(id.clone())),
            }),
            note: self.optional_words(&support.note),
            quote: support.quote.clone(),
            source: self.chip(&support.source),
        }
    }
}
