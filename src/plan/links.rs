//! Where the links in notes lead, and which lead nowhere.

use super::address::Address;
use super::output::{Page, Plan, Surroundings};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Language, slug};
use crate::model::{Area, Citation, Id, LinkTarget, ObservationKey, PlaceInDocument, Revision, Site};
use crate::phrase;
use crate::text::Span;

/// A page, and a place on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    pub address: Address,
    /// The id of an element of that page.
    pub fragment: Option<String>,
}

impl Plan {
    /// Where a link leads for a reader of `language`; nothing for links that leave the site or stay on the page.
    pub fn spot(&self, target: &LinkTarget, site: &Site, language: Language) -> Option<Spot> {
        let page = |page: Page, fragment: Option<&str>| self.page_spot(&page, language, fragment);
        match target {
            LinkTarget::Figure { key, .. } | LinkTarget::Change { to: key, .. } => {
                page(Page::Indicator(key.indicator.clone()), Some(&figure_fragment(key)))
            }
            LinkTarget::Law(citation) => self.citation_spot(citation, language),
            LinkTarget::Note { note, fragment } => page(Page::of_note(note), fragment.as_deref()),
            LinkTarget::Area(id) => page(Page::Area(id.clone()), None).or_else(|| page(Page::Areas, Some(id.as_str()))),
            LinkTarget::Indicator(id) => {
                page(Page::Indicator(id.clone()), None).or_else(|| page(Page::Indicators, Some(id.as_str())))
            }
            LinkTarget::Policy(id) => page(Page::Policy(id.clone()), None),
            LinkTarget::Term(id) => page(Page::Glossary, Some(id.as_str())),
            LinkTarget::Source(id) => page(Page::Sources, Some(id.as_str())),
            // Where two questions have one id, the one that the link meant may not be here.
            LinkTarget::Question(id) => {
                let topic = &site.questions.get(id.as_str())?.topic;
                page(Page::Topic(topic.clone()), Some(id.as_str()))
            }
            LinkTarget::Checklist(id) => page(Page::Checklist(id.clone()), None),
            LinkTarget::Reader(id) => page(Page::Reader(id.clone()), None),
            LinkTarget::Topic(id) => page(Page::Topic(id.clone()), None),
            LinkTarget::Listing(listing) => page(Page::of_listing(*listing), None),
            LinkTarget::Asset(path) | LinkTarget::Illustration(path) => {
                Some(Spot { address: Address::of_file(path.clone()), fragment: None })
            }
            LinkTarget::Here(_) | LinkTarget::Outside(_) => None,
        }
    }

    /// The page of an article, or of its document where articles have no pages.
    pub fn citation_spot(&self, citation: &Citation, language: Language) -> Option<Spot> {
        let document = || self.page_spot(&Page::Document(citation.document.clone()), language, None);
        let Some(place) = &citation.place else { return document() };
        let page = Page::Provision(citation.document.clone(), place.article);
        self.page_spot(&page, language, provision_fragment(place).as_deref()).or_else(document)
    }

    fn page_spot(&self, page: &Page, language: Language, fragment: Option<&str>) -> Option<Spot> {
        let address = self.address(page, language)?.clone();
        Some(Spot { address, fragment: fragment.map(str::to_string) })
    }
}

/// The id that a number has on the page of its indicator, where its source stands: `so-ha-tinh-2023`.
pub fn figure_fragment(key: &ObservationKey) -> String {
    format!("so-{}-{}", key.area, key.period).replace('/', "-")
}

/// The id that the table of an area has on the page of an indicator: `bang-duc-tho`.
pub fn table_fragment(area: &Id<Area>) -> String {
    format!("bang-{area}")
}

/// The id that a correction has on the list of all: `cooperatives-ha-tinh-2023-2024-03-01`.
pub fn revision_fragment(revision: &Revision) -> String {
    let ObservationKey { indicator, area, period } = &revision.key;
    format!("{indicator}-{area}-{period}-{}", revision.date).replace('/', "-")
}

/// The id that a chapter has on the page of its document: `chuong-iv`.
pub fn chapter_fragment(number: &str) -> String {
    format!("chuong-{}", slug(number))
}

/// The id that a clause or point has on the page of its article: `khoan-2`, `khoan-2-diem-a`, `diem-a`.
///
/// Point đ is `diem-dd`, since d is another.
pub fn provision_fragment(place: &PlaceInDocument) -> Option<String> {
    let clause = place.clause.map(|clause| format!("khoan-{clause}"));
    let point = place.point.as_ref().map(|point| format!("diem-{}", point.replace('đ', "dd")));
    let parts: Vec<String> = clause.into_iter().chain(point).collect();
    (!parts.is_empty()).then(|| parts.join("-"))
}

/// Finds links to files that are not there and to pages that are not made.
pub fn check(site: &Site, plan: &Plan, surroundings: &Surroundings, diagnostics: &mut Diagnostics) {
    for note in site.notes.values() {
        for (language, text) in &note.texts {
            for link in &text.body.links {
                match &link.target {
                    LinkTarget::Here(_) | LinkTarget::Outside(_) => {}
                    LinkTarget::Asset(path) | LinkTarget::Illustration(path) => {
                        if !surroundings.assets.contains(path) {
                            diagnostics.push(missing_file(path, link.origin));
                        }
                    }
                    target if plan.spot(target, site, *language).is_some() => {}
                    _ => diagnostics.push(no_page(link.origin)),
                }
            }
        }
    }
}

fn missing_file(path: &str, origin: Span) -> Diagnostic {
    Diagnostic::error(
        "dead-link",
        origin,
        phrase!("không có tệp `content/{path}`", "there is no file `content/{path}`"),
    )
    .help(phrase!("chép tệp vào đó, hoặc sửa đường dẫn", "put the file there, or mend the path"))
}

fn no_page(origin: Span) -> Diagnostic {
    Diagnostic::error(
        "dead-link",
        origin,
        phrase!("liên kết này không dẫn tới trang nào", "this link leads to no page"),
    )
    .help(phrase!(
        "bỏ liên kết, hoặc thêm bản ghi để trang ấy được tạo",
        "leave the link out, or add the records that make the page"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_in_an_article_has_an_id_of_its_own() {
        let fragment = |place: &str| provision_fragment(&place.parse().expect("a place"));
        assert_eq!(fragment("5"), None);
        let ids = ["5.2", "5.2.a", "5.a", "5.2.d", "5.2.đ"].map(|place| fragment(place).expect("an id"));
        assert_eq!(ids, ["khoan-2", "khoan-2-diem-a", "diem-a", "khoan-2-diem-d", "khoan-2-diem-dd"]);
    }
}
