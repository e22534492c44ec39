//! Addresses for all outputs, each used once.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::address::{Address, LinkStyle, segment};
use super::catalogue;
use super::citation;
use super::citers::Citers;
use super::collisions;
use super::download;
use super::endpoint;
use super::feed;
use super::figure;
use super::illustration;
use super::observed::Observed;
use super::output::{Output, Page, Plan, Planned, Surroundings};
use super::redirect;
use super::reserved;
use super::sdmx;
use super::search;
use super::sections::Section;
use super::sitemap;
use super::tags::Tag;
use crate::diagnostic::Diagnostics;
use crate::language::{Language, Phrase, slug};
use crate::model::{Edition, LinkTarget, Note, Site};

/// Gives every page its address, adds the files beside the pages, and says where two share one.
pub fn collect(
    site: &Site,
    pages: Vec<(Page, Language)>,
    sections: BTreeMap<String, Section>,
    tags: BTreeMap<Language, BTreeMap<String, Tag>>,
    surroundings: &Surroundings,
    diagnostics: &mut Diagnostics,
) -> Plan {
    let mut outputs = Vec::new();
    let mut addresses = IndexMap::new();
    for (page, language) in pages {
        let address = address(site, &sections, &page, language);
        addresses.insert((page.clone(), language), address.clone());
        outputs.push(Planned { output: Output::Page { page, language }, address });
    }
    outputs.extend(redirect::redirects(site, &addresses));
    let observed = Observed::gather(site);
    let downloads = download::downloads(site, &observed, &addresses);
    outputs.extend(download::files(site, &downloads));
    outputs.extend(endpoint::endpoints(site, &downloads));
    outputs.extend(figure::figures(site, &addresses));
    outputs.extend(citation::files(site, &addresses));
    outputs.extend(search::parts(site, &addresses));
    if surroundings.edition == Edition::Public {
        outputs.extend(figure::social_pictures(site, &addresses));
    }
    outputs.extend(feed::feeds(site));
    outputs.extend(sitemap::files(site, &addresses));
    outputs.extend(sdmx::messages(site, surroundings.edition));
    outputs.extend(catalogue::catalogues(site, surroundings.edition));
    outputs.extend(files(site, surroundings));
    let illustrations = illustration::illustrations(site, surroundings);
    outputs.extend(illustration::files(site, surroundings, &illustrations));
    outputs.sort_by(|a, b| a.address.cmp(&b.address));
    collisions::check(site, &outputs, diagnostics);
    reserved::check(site, &outputs, diagnostics);
    let feeds = outputs.iter().filter_map(|planned| match planned.output {
        Output::Feed(kind, language) => Some(((language, kind), planned.address.clone())),
        _ => None,
    });
    let feeds = feeds.collect();
    let listed = sections.values().flat_map(|section| section.notes.iter().cloned().zip(0..));
    let positions = listed.collect();
    let citers = Citers::gather(site);
    Plan {
        outputs,
        sections,
        tags,
        link_style: surroundings.link_style,
        feeds,
        downloads,
        observed,
        citers,
        illustrations,
        positions,
        addresses,
    }
}

fn address(site: &Site, sections: &BTreeMap<String, Section>, page: &Page, language: Language) -> Address {
    let word = |vi, en| segment(vi, en, language);
    // A name in another script has no letters for an address; the id always has.
    let named = |slug_written: &Option<Phrase>, name: &Phrase, id: &str| {
        let own = slug(slug_written.as_ref().unwrap_or(name).get(language));
        if own.is_empty() { id.to_string() } else { own }
    };
    let default = site.settings.default_language();
    let of_page = |segments: &[&str]| Address::of_page(segments, language, default);
    let numbered = |folder: &str, page: usize| match page {
        1 => of_page(&[folder]),
        _ => of_page(&[folder, &format!("{}-{page}", word("trang", "page"))]),
    };
    match page {
        Page::Home => of_page(&[]),
        Page::Indicators => of_page(&[word("so-lieu", "data")]),
        Page::Indicator(id) => {
            let indicator = &site.indicators[id];
            of_page(&[word("so-lieu", "data"), &named(&indicator.slug, &indicator.name, id.as_str())])
        }
        Page::Areas => of_page(&[word("dia-phuong", "areas")]),
        Page::Area(id) => of_page(&[word("dia-phuong", "areas"), id.as_str()]),
        Page::Targets => of_page(&[word("muc-tieu", "targets")]),
        Page::Policies => of_page(&[word("chinh-sach", "policies")]),
        Page::Policy(id) => of_page(&[
            word("chinh-sach", "policies"),
            &named(&site.policies[id].slug, &site.policies[id].name, id.as_str()),
        ]),
        Page::Law => of_page(&[word("luat", "law")]),
        Page::Reader(id) => {
            of_page(&[word("luat", "law"), &named(&site.readers[id].slug, &site.readers[id].name, id.as_str())])
        }
        Page::Questions => of_page(&[word("luat/hoi-dap", "law/questions")]),
        Page::Topic(id) => of_page(&[
            word("luat/hoi-dap", "law/questions"),
            &named(&site.topics[id].slug, &site.topics[id].name, id.as_str()),
        ]),
        Page::Checklists => of_page(&[word("luat/viec-can-lam", "law/checklists")]),
        Page::Checklist(id) => of_page(&[
            word("luat/viec-can-lam", "law/checklists"),
            &named(&site.checklists[id].slug, &site.checklists[id].title, id.as_str()),
        ]),
        Page::Deadlines => of_page(&[word("luat/thoi-han", "law/deadlines")]),
        Page::Comparisons => of_page(&[word("luat/diem-moi", "law/what-is-new")]),
        Page::LegalChanges => of_page(&[word("luat/thay-doi", "law/changes")]),
        Page::Documents => of_page(&[word("van-ban", "documents")]),
        Page::Timeline => of_page(&[word("van-ban/dong-thoi-gian", "documents/timeline")]),
        Page::Document(id) => of_page(&[word("van-ban", "documents"), id.as_str()]),
        Page::Provision(id, article) => {
            of_page(&[word("van-ban", "documents"), id.as_str(), &format!("{}-{article}", word("dieu", "article"))])
        }
        Page::Cooperatives => of_page(&[word("hop-tac-xa", "cooperatives")]),
        Page::Difficulties => of_page(&[word("kho-khan", "difficulties")]),
        Page::Tasks => of_page(&[word("nhiem-vu", "tasks")]),
        Page::TasksByOwner => of_page(&[word("nhiem-vu/theo-don-vi", "tasks/by-owner")]),
        Page::Sources => of_page(&[word("nguon", "sources")]),
        Page::Revisions => of_page(&[word("dinh-chinh", "revisions")]),
        Page::Downloads => of_page(&[word("tai-so-lieu", "downloads")]),
        Page::Accessibility => of_page(&[word("tiep-can", "accessibility")]),
        Page::Glossary => of_page(&[word("thuat-ngu", "glossary")]),
        Page::Search => of_page(&[word("tim-kiem", "search")]),
        Page::Section { path, page } => numbered(&section_folder(site, sections, path, language), *page),
        Page::Note(id) => {
            let note = &site.notes[id];
            let folder = section_folder(site, sections, note.section(), language);
            of_page(&[&folder, &note_segment(note, language)])
        }
        Page::Tags => of_page(&[word("the", "tags")]),
        Page::Tag { slug, page } => numbered(&format!("{}/{slug}", word("the", "tags")), *page),
        Page::Whole(of) => {
            // Of a law we hold summaries, never its wording.
            let is_summary = matches!(**of, Page::Document(_));
            let own = if is_summary { word("tom-tat", "in-short") } else { word("toan-van", "in-full") };
            address(site, sections, of, language).below(own)
        }
        Page::NotFound => {
            let prefix = if language == default { String::new() } else { format!("{}/", language.tag()) };
            Address::of_file(format!("{prefix}404.html"))
        }
    }
}

/// The folder of a section, each part named by its index page's `slug` or as it lies on the disk.
fn section_folder(site: &Site, sections: &BTreeMap<String, Section>, path: &str, language: Language) -> String {
    if path.is_empty() {
        return String::new();
    }
    let (parent, _) = path.rsplit_once('/').unwrap_or(("", path));
    let index = sections.get(path).and_then(|section| section.index.as_ref());
    let own = match index {
        Some(index) => note_segment(&site.notes[index], language),
        None => slug(path.rsplit('/').next().unwrap_or_default()),
    };
    match section_folder(site, sections, parent, language) {
        parent if parent.is_empty() => own,
        parent => format!("{parent}/{own}"),
    }
}

/// A note's own part of the address: its `slug`, or the name of its file, of its folder for an index page.
fn note_segment(note: &Note, language: Language) -> String {
    let written = note.texts.get(&language).and_then(|text| text.slug.as_deref());
    let name = if note.is_index() { note.section().rsplit('/').next().unwrap_or_default() } else { note.name() };
    slug(written.unwrap_or(name))
}

/// The stylesheet for paper.
pub fn print_style(language: Language) -> Address {
    Address::of_file(format!("static/print.{}.css", language.tag()))
}

/// Everything that is no page.
fn files(site: &Site, surroundings: &Surroundings) -> Vec<Planned> {
    let default = site.settings.default_language();
    let mut files = vec![Planned { output: Output::Robots, address: Address::of_file("robots.txt") }];
    files.extend(
        site.settings
            .languages
            .iter()
            .map(|language| Planned { output: Output::PrintStyle(*language), address: print_style(*language) }),
    );
    // A site on a disk has no host that would say anything along with it.
    if surroundings.link_style == LinkStyle::Folder {
        files.push(Planned { output: Output::Headers, address: Address::of_file("_headers") });
    }
    if surroundings.link_style == LinkStyle::File {
        let address = Address::of_file(segment("DOC-TRUOC.txt", "READ-FIRST.txt", default));
        files.push(Planned { output: Output::ReadFirst, address });
    }
    let bodies = site.notes.values().flat_map(|note| note.texts.values()).flat_map(|text| &text.body.links);
    let linked: BTreeSet<&String> = bodies
        .filter_map(|link| match &link.target {
            // Pictures are planned apart.
            LinkTarget::Asset(path) if surroundings.pictures.contains_key(path) => None,
            LinkTarget::Asset(path) if surroundings.assets.contains(path) => Some(path),
            _ => None,
        })
        .collect();
    files.extend(
        linked
            .into_iter()
            .map(|path| Planned { output: Output::Asset(path.clone()), address: Address::of_file(path.clone()) }),
    );
    files.extend(
        surroundings
            .theme_files
            .iter()
            .map(|path| Planned { output: Output::ThemeFile(path.clone()), address: Address::of_file(path.clone()) }),
    );
    files
}
