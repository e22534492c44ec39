//! Records in, a site that can be trusted out: names first, then nouns, then rules.

mod address;
mod alias;
mod area;
mod block;
mod checklist;
mod citation;
mod cited_words;
mod comparison;
mod cooperative;
mod deadline;
mod difficulty;
mod document;
mod document_number;
mod figure;
mod identity;
mod indicator;
mod legal_change;
mod link;
mod lock;
mod names;
mod note;
mod observation;
mod passage;
mod period;
mod policy;
mod provision;
mod question;
mod reader;
mod revision;
mod rules;
mod settings;
mod source;
mod statement;
mod support;
mod target;
mod task;
mod term;
mod topic;
mod twin;
mod unit;
mod url;

pub use rules::HEADS as RULE_HEADS;

use jiff::civil::Date;

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
    let readers = reader::readers(records, &mut desk);
    let topics = topic::topics(records, &mut desk);
    let documents = document::documents(records, &sources, &readers, &mut desk);
    let identities = identity::identities(records, &indicators, &mut desk);
    let policies = policy::policies(records, &sources, &documents, &mut desk);
    let difficulties = difficulty::difficulties(records, &sources, &areas, &policies, &mut desk);
    let tasks = task::tasks(records, &sources, &areas, &difficulties, &mut desk);
    let deadlines = deadline::deadlines(records, &documents, &readers, &mut desk);
    let touchable =
        legal_change::Touchable { indicators: &indicators, areas: &areas, policies: &policies, tasks: &tasks };
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
        terms: term::terms(records, &documents, &mut desk),
        questions: question::questions(records, &documents, &readers, &topics, &mut desk),
        checklists: checklist::checklists(records, &documents, &readers, &deadlines, &mut desk),
        comparisons: comparison::comparisons(records, &documents, &mut desk),
        legal_changes: legal_change::legal_changes(records, &documents, &touchable, &mut desk),
        boundaries: records.boundaries.iter().map(|file| (file.path.clone(), file.shapes.clone())).collect(),
        notes: Default::default(),
        sources,
        units,
        areas,
        indicators,
        identities,
        documents,
        policies,
        difficulties,
        tasks,
        readers,
        topics,
        deadlines,
    };
    site.revisions = revision::revisions(records, &site, &mut desk);
    site.notes = note::notes(records, &site, &mut desk);
    rules::check(&site, diagnostics);
    Some(site)
}

/// Says what does not hold on the day that the site is made for, such as citations of law that has ended.
pub fn check_on(date: Date, site: &Site, diagnostics: &mut Diagnostics) {
    rules::check_on(date, site, diagnostics);
}
