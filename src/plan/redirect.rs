//! Older addresses, and where each leads.

use indexmap::IndexMap;

use super::address::Address;
use super::output::{Output, Page, Planned};
use crate::language::Language;
use crate::model::{Settings, Site};
use crate::text::{Span, Spanned};

type Addresses = IndexMap<(Page, Language), Address>;

/// The older addresses of all pages, from the `aliases` of notes and records.
pub fn redirects(site: &Site, addresses: &Addresses) -> Vec<Planned> {
    let mut redirects = of_notes(site, addresses);
    for (page, older) in of_records(site) {
        for alias in older {
            // A record has pages in each language.
            let language = named_language(alias, &site.settings).unwrap_or(site.settings.default_language());
            redirects.extend(leading_to(&page, language, alias, site, addresses));
        }
    }
    redirects
}

fn of_notes(site: &Site, addresses: &Addresses) -> Vec<Planned> {
    let mut redirects = Vec::new();
    for note in site.notes.values() {
        for (language, text) in &note.texts {
            let page = Page::of_note(&note.id);
            for alias in &text.aliases {
                let language = named_language(alias, &site.settings).unwrap_or(*language);
                let to = addresses.get(&(page.clone(), language));
                redirects.extend(to.map(|to| redirect(alias.value.clone(), to, language, alias.span)));
            }
        }
    }
    redirects
}

/// The records that have a page of their own, with its older addresses.
fn of_records(site: &Site) -> impl Iterator<Item = (Page, &[Spanned<String>])> {
    let indicators = site.indicators.values().map(|it| (Page::Indicator(it.id.clone()), &it.aliases));
    let areas = site.areas.values().map(|it| (Page::Area(it.id.clone()), &it.aliases));
    let policies = site.policies.values().map(|it| (Page::Policy(it.id.clone()), &it.aliases));
    let documents = site.documents.values().map(|it| (Page::Document(it.id.clone()), &it.older_addresses));
    let readers = site.readers.values().map(|it| (Page::Reader(it.id.clone()), &it.aliases));
    let topics = site.topics.values().map(|it| (Page::Topic(it.id.clone()), &it.aliases));
    let checklists = site.checklists.values().map(|it| (Page::Checklist(it.id.clone()), &it.aliases));
    let on_law = documents.chain(readers).chain(topics).chain(checklists);
    indicators.chain(areas).chain(policies).chain(on_law).map(|(page, older)| (page, older.as_slice()))
}

/// The language whose pages lie below the first part of the address.
fn named_language(alias: &str, settings: &Settings) -> Option<Language> {
    let first = alias.split('/').next().unwrap_or_default();
    settings.languages.iter().copied().find(|language| language.tag() == first)
}

/// From the older address to the page, and from what lay below it to what lies below the page.
fn leading_to(
    page: &Page,
    language: Language,
    alias: &Spanned<String>,
    site: &Site,
    addresses: &Addresses,
) -> Vec<Planned> {
    let Some(to) = addresses.get(&(page.clone(), language)) else { return Vec::new() };
    let mut redirects = vec![redirect(alias.value.clone(), to, language, alias.span)];
    if alias.ends_with('/') {
        let below = pages_below(page, site).filter_map(|page| addresses.get(&(page, language)));
        redirects.extend(below.filter_map(|below| {
            let rest = below.as_str().strip_prefix(to.as_str())?;
            Some(redirect(format!("{}{rest}", alias.value), below, language, alias.span))
        }));
    }
    redirects
}

/// What moves along with a page, if it is there.
fn pages_below<'s>(page: &'s Page, site: &'s Site) -> impl Iterator<Item = Page> + 's {
    let articles = match page {
        Page::Document(id) => Some(site.documents[id].provisions.keys().map(|it| Page::Provision(id.clone(), *it))),
        _ => None,
    };
    articles.into_iter().flatten().chain([page.whole()])
}

fn redirect(from: String, to: &Address, language: Language, origin: Span) -> Planned {
    Planned { output: Output::Redirect { to: to.clone(), language, origin }, address: Address::of_file(from) }
}
