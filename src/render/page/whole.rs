//! A report: what stands on the pages below one, in full and on one page, to be read at length and printed.

use jiff::civil::Date;
use serde::Serialize;

use super::frame::PageContext;
use super::indicator::{self, IndicatorPage};
use super::policy::{self, PolicyPage};
use super::provision::{self, ProvisionPage};
use crate::diagnostic::Diagnostic;
use crate::language::long_date;
use crate::model::{Id, Note};
use crate::plan::{Address, Page, segment};
use crate::render::body::{holds_table, part_html};
use crate::render::checked::CheckedLaws;
use crate::render::report::Report;
use crate::render::standing::StandingShown;
use crate::render::world::{View, Words, World};

#[derive(Serialize)]
pub struct WholePage {
    summary: Option<Words>,
    #[serde(skip)]
    updated: Option<Date>,
    /// "Bản công khai, lập ngày 22 tháng 11 năm 2026".
    edition: String,
    /// Of a legal document.
    standing: Option<StandingShown>,
    /// What the section says of itself.
    introduction: String,
    /// In the order of the section's own list.
    parts: Vec<Part>,
    checked: CheckedLaws,
}

#[derive(Serialize)]
struct Part {
    id: String,
    title: Words,
    /// Where it stands alone, with what is left out here.
    href: String,
    /// The chapter that begins with it.
    chapter: Option<String>,
    /// 3 below a chapter.
    level: u8,
    /// Begins a new sheet of paper.
    is_long: bool,
    /// What it says.
    matter: Matter,
}

/// What a part holds: one of these.
#[derive(Default, Serialize)]
struct Matter {
    /// A note of a section.
    note: Option<NotePart>,
    /// As on its own page.
    indicator: Option<Box<IndicatorPage>>,
    /// As on its own page.
    policy: Option<Box<PolicyPage>>,
    /// As on its own page.
    provision: Option<Box<ProvisionPage>>,
}

#[derive(Serialize)]
struct NotePart {
    summary: Option<Words>,
    date: Option<String>,
    body: String,
    #[serde(skip)]
    updated: Option<Date>,
}

/// A note of fewer bytes, with nothing drawn in it, shares its sheet of paper with others.
const LONG: usize = 1500;

impl PageContext for WholePage {
    fn holds_table(&self) -> bool {
        let in_part = |part: &Part| {
            let Matter { note, indicator, .. } = &part.matter;
            let in_note = note.as_ref().is_some_and(|note| holds_table(&note.body));
            in_note || indicator.as_ref().is_some_and(|indicator| indicator.holds_table())
        };
        holds_table(&self.introduction) || self.parts.iter().any(in_part)
    }

    fn summary(&self) -> Option<Words> {
        self.summary.clone()
    }

    fn updated(&self) -> Option<Date> {
        self.updated
    }
}

pub fn context(of: &Page, view: &View) -> Result<WholePage, Diagnostic> {
    let plan = view.world.plan;
    let pages = plan.parts_of_whole(of, view.site(), view.language);
    let placed: Vec<(&Page, &Address, String)> = pages
        .iter()
        .filter_map(|page| {
            let address = plan.address(page, view.language)?;
            Some((page, address, format!("{}-{}", segment("phan", "part", view.language), address.name())))
        })
        .collect();
    let mut report = Report::default();
    placed.iter().for_each(|(page, address, id)| report.add(page, address, id.clone()));
    let world = World { report: Some(&report), ..*view.world };
    let inside = View { world: &world, language: view.language, address: view.address };
    let mut parts = Vec::new();
    for (page, address, id) in placed {
        parts.extend(part(page, view.way_to(address), id, &inside)?);
    }
    mark_chapters(&mut parts);
    Ok(WholePage {
        summary: summary(of, view),
        updated: parts.iter().filter_map(|part| part.matter.updated()).max(),
        edition: view.edition_on_its_day(),
        standing: match of {
            Page::Document(id) => Some(view.standing(&view.site().documents[id])),
            _ => None,
        },
        introduction: introduction(of, &inside)?,
        checked: checked(of, view),
        parts,
    })
}

fn part(page: &Page, href: String, id: String, view: &View) -> Result<Option<Part>, Diagnostic> {
    let (matter, is_long) = match page {
        Page::Note(note) => {
            let Some(text) = view.site().notes[note].texts.get(&view.language) else { return Ok(None) };
            let is_long = text.body.markdown.len() > LONG || !text.body.blocks.is_empty();
            (Matter { note: Some(note_part(note, &id, view)?), ..Matter::default() }, is_long)
        }
        Page::Indicator(id) => {
            let indicator = indicator::context(id, view);
            let is_long = indicator.holds_table();
            (Matter { indicator: Some(Box::new(indicator)), ..Matter::default() }, is_long)
        }
        Page::Policy(id) => {
            let policy = Some(Box::new(policy::context(id, view)));
            (Matter { policy, ..Matter::default() }, true)
        }
        Page::Provision(id, article) => {
            let provision = Some(Box::new(provision::context(id, *article, view)));
            (Matter { provision, ..Matter::default() }, false)
        }
        _ => return Ok(None),
    };
    Ok(Some(Part { id, title: view.title(page), href, chapter: None, level: 2, is_long, matter }))
}

fn note_part(id: &Id<Note>, part: &str, view: &View) -> Result<NotePart, Diagnostic> {
    let text = &view.site().notes[id].texts[&view.language];
    Ok(NotePart {
        summary: text.summary.clone().map(|summary| view.own(summary)),
        date: text.date.map(|date| long_date(date, view.language)),
        body: part_html(&text.body, part, view)?.html,
        updated: text.updated.max(text.date),
    })
}

/// Where a chapter of a document begins, it is said; the articles of it stand below.
fn mark_chapters(parts: &mut [Part]) {
    let mut last = None;
    for part in parts {
        let Some(provision) = &part.matter.provision else { continue };
        let chapter = provision.chapter_words();
        part.level = if chapter.is_some() { 3 } else { 2 };
        part.chapter = chapter.clone().filter(|_| chapter != last);
        last = chapter;
    }
}

fn summary(of: &Page, view: &View) -> Option<Words> {
    match of {
        Page::Document(id) => view.optional_words(&view.site().documents[id].summary),
        Page::Section { path, .. } => {
            let index = view.world.plan.sections[path].index.as_ref()?;
            let text = view.site().notes[index].texts.get(&view.language)?;
            text.summary.clone().map(|summary| view.own(summary))
        }
        Page::Indicators => Some(view.own(view.string("indicators-summary"))),
        Page::Policies => Some(view.own(view.string("policies-summary"))),
        _ => None,
    }
}

fn introduction(of: &Page, view: &View) -> Result<String, Diagnostic> {
    let Page::Section { path, .. } = of else { return Ok(String::new()) };
    let index = view.world.plan.sections[path].index.as_ref();
    let text = index.and_then(|id| view.site().notes[id].texts.get(&view.language));
    let id = segment("gioi-thieu", "introduction", view.language);
    text.map_or(Ok(String::new()), |text| Ok(part_html(&text.body, id, view)?.html))
}

/// The laws that the whole stands on, once for all of it.
fn checked(of: &Page, view: &View) -> CheckedLaws {
    let site = view.site();
    match of {
        Page::Policies => {
            let policies = || site.policies.values();
            let said = policies().flat_map(|it| it.offers.iter().chain(&it.eligible)).flat_map(|it| &it.basis);
            view.checked_laws(policies().flat_map(|it| it.basis.iter().chain(&it.implemented_by)).chain(said))
        }
        Page::Document(id) => view.checked_document(id),
        _ => CheckedLaws::default(),
    }
}

impl Matter {
    fn updated(&self) -> Option<Date> {
        let of_note = self.note.as_ref().and_then(|note| note.updated);
        let of_indicator = self.indicator.as_ref().and_then(|it| it.updated());
        let of_policy = self.policy.as_ref().and_then(|it| it.updated());
        let of_provision = self.provision.as_ref().and_then(|it| it.updated());
        of_note.or(of_indicator).or(of_policy).or(of_provision)
    }
}
