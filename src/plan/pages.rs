//! Which pages a site has: one for each thing, none for a kind without records.

use std::collections::{BTreeMap, BTreeSet};

use super::output::{NOTES_A_PAGE, Page};
use super::sections::Section;
use super::tags::Tag;
use super::whole;
use crate::language::Language;
use crate::model::{Area, Document, Edition, Id, Indicator, Site};

/// The pages of each language.
pub fn pages(
    site: &Site,
    edition: Edition,
    sections: &BTreeMap<String, Section>,
    tags: &BTreeMap<Language, BTreeMap<String, Tag>>,
) -> Vec<(Page, Language)> {
    let mut shared = vec![Page::Home, Page::Accessibility, Page::NotFound];
    shared.extend(data_pages(site));
    shared.extend(policy_and_law_pages(site));
    shared.extend(pages_about_the_law(site));
    // Who owes what is said to those who have to ask for it.
    shared.extend((edition == Edition::Internal && !site.tasks.is_empty()).then_some(Page::TasksByOwner));
    shared.extend(site.notes.values().filter(|note| !note.is_index()).map(|note| Page::Note(note.id.clone())));
    for (path, section) in sections.iter().filter(|(path, _)| !path.is_empty()) {
        shared.extend(numbers(section.notes.len()).map(|page| Page::Section { path: path.clone(), page }));
    }
    // There is something to look for besides the home page.
    shared.extend((shared.len() > 3).then_some(Page::Search));
    let mut pages = Vec::new();
    for language in &site.settings.languages {
        pages.extend(shared.iter().map(|page| (page.clone(), *language)));
        let wholes = whole::wholes(site, sections, &shared, *language);
        pages.extend(wholes.into_iter().map(|page| (page, *language)));
        let tags = tags.get(language).into_iter().flatten();
        let tag_pages: Vec<Page> = tags
            .flat_map(|(slug, tag)| numbers(tag.notes.len()).map(|page| Page::Tag { slug: slug.clone(), page }))
            .collect();
        let overview = (!tag_pages.is_empty()).then_some(Page::Tags);
        pages.extend(overview.into_iter().chain(tag_pages).map(|page| (page, *language)));
    }
    pages
}

/// The numbers of the pages that a list of `count` notes fills; at least one.
fn numbers(count: usize) -> impl Iterator<Item = usize> {
    1..=count.div_ceil(NOTES_A_PAGE).max(1)
}

fn data_pages(site: &Site) -> Vec<Page> {
    let mut pages = Vec::new();
    let measured = measured_or_aimed_at(site);
    let indicators: Vec<&Id<Indicator>> =
        site.indicators.iter().map(|(id, _)| id).filter(|id| measured.contains(id)).collect();
    pages.extend((!indicators.is_empty()).then_some(Page::Indicators));
    pages.extend((!site.observations.is_empty()).then_some(Page::Downloads));
    pages.extend(indicators.into_iter().map(|id| Page::Indicator(id.clone())));
    pages.extend((!site.areas.is_empty()).then_some(Page::Areas));
    let spoken_of = areas_spoken_of(site);
    pages.extend(site.areas.iter().filter(|(id, _)| spoken_of.contains(id)).map(|(id, _)| Page::Area(id.clone())));
    pages.extend((!site.targets.is_empty()).then_some(Page::Targets));
    pages.extend((!site.cooperatives.is_empty()).then_some(Page::Cooperatives));
    pages.extend((!site.sources.is_empty()).then_some(Page::Sources));
    pages.extend((!site.revisions.is_empty()).then_some(Page::Revisions));
    pages
}

fn policy_and_law_pages(site: &Site) -> Vec<Page> {
    let mut pages = Vec::new();
    pages.extend((!site.policies.is_empty()).then_some(Page::Policies));
    pages.extend(site.policies.iter().map(|(id, _)| Page::Policy(id.clone())));
    pages.extend((!site.documents.is_empty()).then_some(Page::Documents));
    pages.extend(site.documents.values().any(has_a_day).then_some(Page::Timeline));
    for (id, document) in site.documents.iter() {
        pages.push(Page::Document(id.clone()));
        pages.extend(document.provisions.keys().map(|article| Page::Provision(id.clone(), *article)));
    }
    pages.extend((!site.difficulties.is_empty()).then_some(Page::Difficulties));
    pages.extend((!site.tasks.is_empty()).then_some(Page::Tasks));
    pages.extend((!site.terms.is_empty()).then_some(Page::Glossary));
    pages
}

/// What explains the law, and the page that leads to all of it.
fn pages_about_the_law(site: &Site) -> Vec<Page> {
    let mut pages: Vec<Page> = site.readers.iter().map(|(id, _)| Page::Reader(id.clone())).collect();
    pages.extend((!site.questions.is_empty()).then_some(Page::Questions));
    let asked: BTreeSet<_> = site.questions.values().map(|question| &question.topic).collect();
    pages.extend(asked.into_iter().map(|topic| Page::Topic(topic.clone())));
    pages.extend((!site.checklists.is_empty()).then_some(Page::Checklists));
    pages.extend(site.checklists.iter().map(|(id, _)| Page::Checklist(id.clone())));
    pages.extend((!site.deadlines.is_empty()).then_some(Page::Deadlines));
    pages.extend((!site.comparisons.is_empty()).then_some(Page::Comparisons));
    pages.extend((!site.legal_changes.is_empty()).then_some(Page::LegalChanges));
    pages.extend((!pages.is_empty()).then_some(Page::Law));
    pages
}

fn has_a_day(document: &Document) -> bool {
    document.issued.is_some()
        || document.effective.is_some()
        || document.ended.is_some()
        || !document.commencements.is_empty()
}

/// An indicator of which nothing is known yet has no page, unless something is to be reached in it.
fn measured_or_aimed_at(site: &Site) -> BTreeSet<&Id<Indicator>> {
    let measured = site.observations.keys().map(|key| &key.indicator);
    measured.chain(site.targets.iter().filter_map(|target| target.goal.indicator())).collect()
}

/// The areas of which some record says something.
fn areas_spoken_of(site: &Site) -> BTreeSet<&Id<Area>> {
    let observed = site.observations.keys().map(|key| &key.area);
    let aimed = site.targets.iter().map(|target| &target.area);
    let supported = site.supports.values().map(|support| &support.area);
    let hindered = site.difficulties.values().map(|difficulty| &difficulty.area);
    let tasked = site.tasks.values().map(|task| &task.area);
    let home = site.settings.home_area.iter();
    let seats = site.cooperatives.values().map(|cooperative| &cooperative.area);
    observed.chain(aimed).chain(supported).chain(hindered).chain(tasked).chain(home).chain(seats).collect()
}
