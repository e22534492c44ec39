//! What every page has around its own matter: title, ways around, dates, notices.

use jiff::civil::Date;
use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::language::{Language, long_date, short_date};
use crate::model::{Edition, Id, Source};
use crate::plan::{Page, print_style};
use crate::render::change::ChangeShown;
use crate::render::citation::CitationShown;
use crate::render::feed::FeedLink;
use crate::render::linked::{PageFacts, linked_data};
use crate::render::shared::Shared;
use crate::render::world::{Anchor, View, Words};
use crate::theme::OWN_STYLE;

/// A kind of page: what it says of itself to the frame.
pub trait PageContext: Serialize {
    /// What the page holds, for search engines and under its title.
    fn summary(&self) -> Option<Words> {
        None
    }

    /// What search engines are told where it has no summary.
    fn description(&self) -> Option<String> {
        self.summary().map(|summary| summary.text)
    }

    /// The newest day of what it shows.
    fn updated(&self) -> Option<Date> {
        None
    }

    /// The sources of the numbers that it is about, for those who cite it.
    fn sources(&self) -> &[Id<Source>] {
        &[]
    }

    /// Whether there is a table that readers can sort.
    fn holds_table(&self) -> bool {
        false
    }
}

/// What a template sees.
#[derive(Serialize)]
struct Template<T> {
    frame: Frame,
    page: T,
}

/// The part of a page that every kind shares.
#[derive(Debug, Serialize)]
pub struct Frame {
    pub lang: &'static str,
    /// The title of the window, with the site's name; at most 65 characters where the words allow it.
    pub window_title: String,
    pub title: Words,
    pub summary: Option<Words>,
    /// For search engines.
    pub description: Option<String>,
    /// The word for the kind of page, for the class of `main`.
    pub kind: &'static str,
    /// The name of the site.
    pub site_title: Words,
    /// The address of the front page.
    pub home: String,
    /// Where everything can be looked for.
    pub search: Option<String>,
    /// The whole address, where the site knows its own.
    pub canonical: Option<String>,
    /// What others show beside a link to the page.
    pub shared: Option<Shared>,
    /// The same page in every language, where the site knows its own address.
    pub alternates: Vec<Alternate>,
    /// What readers can subscribe to.
    pub feeds: Vec<FeedLink>,
    /// What the page tells machines (JSON-LD), safe to stand in its head as it is.
    pub linked_data: Option<String>,
    /// The address of the icon.
    pub icon: String,
    /// The addresses of the stylesheets, in order.
    pub styles: Vec<String>,
    /// The colours of a dark screen; the script may ask for it where the reader chose otherwise than the machine.
    pub dark_style: String,
    /// What is quietly better with script: the choice of scheme, copying, sources in place.
    pub script: String,
    /// The stylesheet for paper.
    pub print_style: String,
    /// Sorts and filters tables, where the page holds one.
    pub table_script: Option<String>,
    /// The pages above this one, the front page first.
    pub breadcrumb: Vec<Anchor>,
    /// The parts of the site, for the head.
    pub main_navigation: Vec<NavigationItem>,
    /// The lists of this part of the site, where it has several.
    pub local_navigation: Vec<NavigationItem>,
    /// What else there is, for the foot.
    pub foot_navigation: Vec<NavigationItem>,
    /// The page in the other language.
    pub twin: Option<Alternate>,
    /// The original of a translation, where it has changed since.
    pub newer_original: Option<Alternate>,
    /// The newest day of what the page shows, in words.
    pub updated: Option<String>,
    /// How to cite the page; nothing on the page for the lost and on that of the search.
    pub cite: Option<CitationShown>,
    /// All that stands below this page, on one.
    pub whole: Option<String>,
    /// What has changed in the law that the page is about.
    pub changes: Vec<ChangeShown>,
    /// What the site says at the foot of each page.
    pub notice: Option<Words>,
    /// Whose the words are.
    pub copyright: Option<Words>,
    /// Who publishes the site.
    pub publisher: Words,
    /// How to reach the publisher.
    pub contact: Option<String>,
    pub date: String,
    /// "public" or "internal".
    pub edition: &'static str,
    /// Whether only those within may read it.
    pub internal: bool,
    /// Whether this is the front page.
    pub is_home: bool,
}

/// The same page in a language.
#[derive(Debug, Clone, Serialize)]
pub struct Alternate {
    pub lang: &'static str,
    pub name: &'static str,
    pub href: String,
}

/// A link of a navigation.
#[derive(Debug, Clone, Serialize)]
pub struct NavigationItem {
    pub words: Words,
    pub href: String,
    /// Whether it is this page, or stands above it.
    pub current: bool,
}

/// How long a window's title may be, in characters.
const TITLE_LENGTH: usize = 65;

/// Puts a page's own matter into its frame.
pub fn draw<T: PageContext>(template: &str, page: &Page, context: T, view: &View) -> Result<String, Diagnostic> {
    let frame = frame(page, &context, view);
    view.world.theme.render(template, &Template { frame, page: context }, view.language)
}

fn frame(page: &Page, context: &impl PageContext, view: &View) -> Frame {
    let settings = &view.site().settings;
    let plan = view.world.plan;
    let title = view.title(page);
    let site_title = view.words(&settings.title);
    let others = settings.languages.iter().copied().filter(|language| *language != view.language);
    let twins: Vec<Alternate> = others.filter_map(|language| twin(page, language, view)).collect();
    let description = context.description();
    let facts = PageFacts { page, title: &title.text, description: description.as_deref() };
    let updated = context.updated().map(|date| long_date(date, view.language));
    Frame {
        lang: view.language.tag(),
        window_title: window_title(&title.text, &site_title.text, page),
        summary: context.summary(),
        description: description.clone(),
        kind: kind(page),
        home: view.link(&Page::Home).unwrap_or_default(),
        search: view.link(&Page::Search),
        canonical: view.absolute(view.address).filter(|_| *page != Page::NotFound),
        shared: view.shared(page, &title.text).filter(|_| *page != Page::NotFound),
        alternates: alternates(page, view),
        feeds: view.feeds(),
        linked_data: linked_data(&facts, view),
        icon: view.file("static/icon.svg"),
        styles: styles(view),
        dark_style: view.file("static/dark.css"),
        script: view.file("static/page.js"),
        print_style: view.way_to(&print_style(view.language)),
        table_script: context.holds_table().then(|| view.file("static/table.js")),
        breadcrumb: page.ancestors().iter().map(|ancestor| anchor(ancestor, view)).collect(),
        main_navigation: navigation(plan.main_navigation(view.language), page, view),
        local_navigation: local_navigation(page, view),
        foot_navigation: navigation(plan.foot_navigation(view.language), page, view),
        newer_original: newer_original(page, view),
        twin: twins.into_iter().next(),
        updated,
        cite: (!matches!(page, Page::NotFound | Page::Search))
            .then(|| view.citation_shown(&view.reference_of_page(page, context.sources()), page)),
        whole: view.link(&page.whole()),
        changes: view.changes_on(page),
        notice: view.optional_words(&settings.notice),
        copyright: view.optional_words(&settings.copyright),
        publisher: view.words(&settings.publisher),
        contact: settings.contact.clone(),
        date: short_date(view.world.date, view.language),
        edition: if view.world.edition == Edition::Internal { "internal" } else { "public" },
        internal: view.world.edition == Edition::Internal,
        is_home: *page == Page::Home,
        title,
        site_title,
    }
}

/// The stylesheets of the theme; last what a site's theme has beside them.
fn styles(view: &View) -> Vec<String> {
    let own = Some(OWN_STYLE).filter(|file| view.world.theme.file(file).is_some());
    ["static/site.css", "static/chart.css"].into_iter().chain(own).map(|file| view.file(file)).collect()
}

fn window_title(title: &str, site: &str, page: &Page) -> String {
    if *page == Page::Home {
        return site.to_string();
    }
    let whole = format!("{title} · {site}");
    if whole.chars().count() <= TITLE_LENGTH {
        return whole;
    }
    if title.chars().count() <= TITLE_LENGTH {
        return title.to_string();
    }
    let cut: String = title.chars().take(TITLE_LENGTH - 1).collect();
    let whole_words = cut.rfind(' ').map_or(cut.as_str(), |space| &cut[..space]);
    format!("{whole_words}…")
}

fn anchor(page: &Page, view: &View) -> Anchor {
    Anchor { words: view.short_title(page), href: view.link(page) }
}

fn navigation(pages: Vec<Page>, current: &Page, view: &View) -> Vec<NavigationItem> {
    let within = current.ancestors();
    pages
        .into_iter()
        .filter_map(|page| {
            let href = view.link(&page)?;
            let current = page == *current || within.contains(&page);
            Some(NavigationItem { words: view.short_title(&page), href, current })
        })
        .collect()
}

/// Like `navigation`, but the page that leads to all lists is the current one only where it is read itself.
fn local_navigation(page: &Page, view: &View) -> Vec<NavigationItem> {
    let lists = view.world.plan.local_navigation(page, view.language);
    let leads = lists.first().cloned();
    let mut items = navigation(lists, page, view);
    if let (Some(first), Some(leads)) = (items.first_mut(), leads) {
        first.current = leads == *page;
    }
    items
}

fn twin(page: &Page, language: Language, view: &View) -> Option<Alternate> {
    let plan = view.world.plan;
    // A tag has no twin in the other language; readers are led to what stands above it.
    let page = std::iter::once(page.clone()).chain(page.ancestors().into_iter().rev());
    let address = page.into_iter().find_map(|page| plan.address(&page, language))?;
    let href = view.way_to(address);
    Some(Alternate { lang: language.tag(), name: language.own_name(), href })
}

/// Where to read the original of a translation that is out of date.
fn newer_original(page: &Page, view: &View) -> Option<Alternate> {
    let text = view.site().notes.get(&page.note()?)?.texts.get(&view.language)?;
    let default = view.site().settings.default_language();
    text.is_outdated.then(|| twin(page, default, view)).flatten()
}

fn alternates(page: &Page, view: &View) -> Vec<Alternate> {
    let alternates = view.world.plan.alternates(page, view.site()).into_iter();
    let shown = alternates.filter_map(|(lang, language, address)| {
        Some(Alternate { lang, name: language.own_name(), href: view.absolute(address)? })
    });
    shown.collect()
}

/// The class of a kind of page.
fn kind(page: &Page) -> &'static str {
    match page {
        Page::Home => "home",
        Page::Indicators => "indicators",
        Page::Indicator(_) => "indicator",
        Page::Areas => "areas",
        Page::Area(_) => "area",
        Page::Targets => "targets",
        Page::Policies => "policies",
        Page::Policy(_) => "policy",
        Page::Law => "law",
        Page::Reader(_) => "reader",
        Page::Questions => "questions",
        Page::Topic(_) => "topic",
        Page::Checklists => "checklists",
        Page::Checklist(_) => "checklist",
        Page::Deadlines => "deadlines",
        Page::Comparisons => "comparisons",
        Page::LegalChanges => "legal-changes",
        Page::Documents => "documents",
        Page::Timeline => "timeline",
        Page::Document(_) => "document",
        Page::Provision(..) => "provision",
        Page::Cooperatives => "cooperatives",
        Page::Difficulties => "difficulties",
        Page::Tasks => "tasks",
        Page::TasksByOwner => "owners",
        Page::Sources => "sources",
        Page::Revisions => "revisions",
        Page::Downloads => "downloads",
        Page::Glossary => "glossary",
        Page::Accessibility => "accessibility",
        Page::Search => "search",
        Page::Section { .. } => "section",
        Page::Note(_) => "note",
        Page::Tags => "tags",
        Page::Tag { .. } => "tag",
        Page::Whole(_) => "whole",
        Page::NotFound => "not-found",
    }
}
