//! How the list of all pages for search engines is cut, and which pages say the same in other languages.

use std::ops::Range;

use indexmap::IndexMap;

use super::address::Address;
use super::output::{Output, Page, Plan, Planned};
use crate::language::Language;
use crate::model::Site;

/// A file of the site map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sitemap {
    /// Lists every page.
    Whole,
    /// Lists the parts, of which there are so many.
    Index(usize),
    /// Lists these of the pages that [`Plan::listed_pages`] gives.
    Part(Range<usize>),
}

/// What one file may hold.
#[derive(Debug, Clone, Copy)]
struct Limits {
    pages: usize,
    bytes: usize,
}

/// Of the protocol (sitemaps.org); the size is an estimate, so it keeps a fifth below the 50 MiB that are allowed.
const LIMITS: Limits = Limits { pages: 50_000, bytes: 40 * 1024 * 1024 };
/// About how many bytes stand around an address.
const MARKUP_BYTES: usize = 80;

impl Page {
    /// Whether search engines are told of it.
    fn is_listed(&self) -> bool {
        *self != Page::NotFound && !self.repeats_others()
    }
}

impl Plan {
    /// The pages of the site map, by address.
    pub fn listed_pages(&self) -> impl Iterator<Item = (&Page, &Address)> {
        self.outputs.iter().filter_map(|planned| match &planned.output {
            Output::Page { page, .. } if page.is_listed() => Some((page, &planned.address)),
            _ => None,
        })
    }

    /// The page in each language that it is written in, the site's first language first.
    ///
    /// A note that nobody has translated has a page in the other language too, which only says so.
    pub fn translations(&self, page: &Page, site: &Site) -> Vec<(Language, &Address)> {
        let is_written = |language: &Language| match page {
            Page::Note(id) => site.notes[id].texts.contains_key(language),
            page => *page != Page::NotFound,
        };
        let written = site.settings.languages.iter().copied().filter(is_written);
        written.filter_map(|language| Some((language, self.address(page, language)?))).collect()
    }

    /// The same by what search engines call each; last for those whose language is none of the site's, who are best led
    /// to its first.
    pub fn alternates(&self, page: &Page, site: &Site) -> Vec<(&'static str, Language, &Address)> {
        let written = self.translations(page, site);
        let fallback = written.first().filter(|_| written.len() > 1).map(|(first, it)| ("x-default", *first, *it));
        let tagged = written.iter().map(|(language, address)| (language.tag(), *language, *address));
        tagged.chain(fallback).collect()
    }
}

/// One file or, for a large site, several and an index of them. The protocol wants absolute addresses.
pub fn files(site: &Site, addresses: &IndexMap<(Page, Language), Address>) -> Vec<Planned> {
    let Some(base_url) = &site.settings.base_url else { return Vec::new() };
    let mut pages: Vec<&Address> =
        addresses.iter().filter(|((page, _), _)| page.is_listed()).map(|(_, address)| address).collect();
    pages.sort();
    let links = site.settings.languages.len() + 2;
    let sizes: Vec<usize> =
        pages.iter().map(|address| links * (address.absolute(base_url).len() + MARKUP_BYTES)).collect();
    let parts = cut(&sizes, LIMITS);
    let whole = |output| Planned { output: Output::Sitemap(output), address: Address::of_file("sitemap.xml") };
    if parts.len() <= 1 {
        return vec![whole(Sitemap::Whole)];
    }
    let index = whole(Sitemap::Index(parts.len()));
    let parts = parts.into_iter().zip(1..).map(|(part, number)| Planned {
        output: Output::Sitemap(Sitemap::Part(part)),
        address: part_of_sitemap(number),
    });
    std::iter::once(index).chain(parts).collect()
}

/// The file of a part, counted from 1.
pub fn part_of_sitemap(number: usize) -> Address {
    Address::of_file(format!("sitemap-{number}.xml"))
}

/// Stretches of `sizes` that keep the limits, each as long as it can be.
fn cut(sizes: &[usize], limits: Limits) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut bytes = 0;
    for (index, size) in sizes.iter().enumerate() {
        match parts.last_mut() {
            Some(part) if part.len() < limits.pages && bytes + size <= limits.bytes => {
                part.end = index + 1;
                bytes += size;
            }
            _ => {
                parts.push(index..index + 1);
                bytes = *size;
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_keep_both_limits_and_leave_nothing_out() {
        let limits = Limits { pages: 3, bytes: 100 };
        assert_eq!(cut(&[10; 3], limits).len(), 1);
        assert_eq!(cut(&[10; 7], limits), [0..3, 3..6, 6..7]);
        assert_eq!(cut(&[40, 60, 1, 99, 1, 200], limits), [0..2, 2..4, 4..5, 5..6]);
        assert!(cut(&[], limits).is_empty());
    }
}
