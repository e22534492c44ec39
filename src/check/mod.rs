//! Records in, a site that can be trusted out: names first, then nouns, then rules.

mod alias;
mod area;
mod block;
mod citation;
mod cited_words;
mod cooperative;
mod difficulty;
mod document;
mod document_number;
mod figure;
mod identity;
mod indicator;
mod link;
mod lock;
mod names;
mod note;
mod observation;
mod passage;
mod period;
mod policy;
mod revision;
mod rules;
mod settings;
mod source;
mod support;
mod target;
mod task;
mod term;
mod twin;
mod unit;
mod url;

pub use rules::HEADS as RULE_HEADS;

use crate::diagnostic::Diagnostics;
use crate::model::Site;
use crate::read::Records;
use names::Names;

/// Makes a site of `records`; nothing where `site.toml` could not be read.
///
/// What does not hold together is said and left out, so that later stages can look for more mistakes in the rest.
/// A site with errors is never published.
pub fn check(records: &Records, diagnostics: &mut Diagnostics) -> Option<Site> {
    let names = Names::gather(records, diagnostics);
    let settings = records.settings.as_ref()?;
    let mut desk = names::Desk { names: &names, diagnostics };
    let sources = source::sources(records, &mut desk);
    let units = unit::units(records);
    let areas = area::areas(records, &mut desk);
    let indicators = indicator::indicators(records, &units, &mut desk);
    let documents = document::documents(records, &sources, &mut desk);
    let identities = identity::identities(records, &indicators, &mut desk);
    let policies = policy::policies(records, &sources, &documents, &mut desk);
    let difficulties = difficulty::difficulties(records, &sources, &areas, &policies, &mut desk);
    let mut site = Site {
        settings: settings::settings(settings, &areas, &mut desk),
        area_changes: area::changes(records, &areas, &documents, &mut desk),
        observations: observation::observations(records, &sources, &areas, &indicators, &identities, &mut desk),
        residuals: identity::residuals(records, &identities, &indicators, &areas, &mut desk),
        targets: target::targets(records, &sources, &areas, &indicators, &mut desk),
        revisions: Vec::new(),
        lock: lock::lock(records, &areas, &indicators, &mut desk),
        supports: support::supports(records, &sources, &areas, &units, &policies, &mut desk),
        cooperatives: cooperative::cooperatives(records, &sources, &areas, &mut desk),
        tasks: task::tasks(records, &sources, &areas, &difficulties, &mut desk),
        terms: term::terms(records, &documents, &mut desk),
        notes: Default::default(),
        sources,
        units,
        areas,
        indicators,
        identities,
        documents,
        policies,
        difficulties,
    };
    site.revisions = revision::revisions(records, &site, &mut desk);
    site.notes = note::notes(records, &site, &mut desk);
    rules::check(&site, diagnostics);
    Some(site)
}
