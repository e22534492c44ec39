//! Terms in the order of the alphabet.

use jiff::civil::Date;
use serde::Serialize;

use super::frame::PageContext;
use crate::language::Collation;
use crate::render::checked::CheckedLaws;
use crate::render::prose::Prose;
use crate::render::statement::BasisShown;
use crate::render::world::{View, Words};

#[derive(Serialize)]
pub struct Glossary {
    summary: Words,
    terms: Vec<TermShown>,
    checked: CheckedLaws,
}

/// A word and what it means.
#[derive(Serialize)]
struct TermShown {
    id: String,
    name: Words,
    /// What it means.
    definition: Prose,
    /// Other words for it.
    aliases: Vec<String>,
    basis: Vec<BasisShown>,
}

impl PageContext for Glossary {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn updated(&self) -> Option<Date> {
        self.checked.newest
    }
}

pub fn context(view: &View) -> Glossary {
    let collation = Collation::new(view.language);
    let mut terms: Vec<TermShown> = view
        .site()
        .terms
        .values()
        .map(|term| TermShown {
            id: term.id.to_string(),
            name: view.words(&term.name),
            definition: view.prose(&term.definition, Some(&term.id)),
            aliases: term.aliases.clone(),
            basis: view.basis(&term.basis),
        })
        .collect();
    terms.sort_by(|a, b| collation.compare(&a.name.text, &b.name.text).then_with(|| a.id.cmp(&b.id)));
    let checked = view.checked_laws(view.site().terms.values().flat_map(|term| &term.basis));
    Glossary { summary: view.own(view.string("glossary-summary")), terms, checked }
}
