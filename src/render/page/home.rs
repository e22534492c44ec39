//! The front page: how many, how it goes, what the law changes, where to look.

use jiff::civil::Date;
use serde::Serialize;

use super::frame::PageContext;
use super::targets::GoalGroup;
use crate::diagnostic::Diagnostic;
use crate::language::short_date;
use crate::model::{Area, Id, Indicator, LegalChange, MapBlock, MapCount, MapOf, Note, Visibility};
use crate::plan::Page;
use crate::render::body::{body_html, holds_table};
use crate::render::figure::Figure;
use crate::render::shown::Shown;
use crate::render::world::{Anchor, View, Words};

/// How many notes the front page shows.
const NOTES: usize = 4;
/// How many of the newest changes in the law.
const CHANGES: usize = 3;

#[derive(Serialize)]
pub struct Home {
    summary: Option<Words>,
    #[serde(skip)]
    updated: Option<Date>,
    body: String,
    big_figures: Vec<BigFigure>,
    /// The chart or map of the front page.
    figure: Option<Figure>,
    goals: Vec<GoalGroup>,
    /// Those for whom the law is explained.
    readers: Vec<Anchor>,
    laws: Vec<LawEntry>,
    /// What is new in the law and in the notes, newest first.
    news: Vec<News>,
    tiles: Vec<Tile>,
    /// The address of the list of areas.
    all_areas: Option<String>,
    links: Vec<LinkEntry>,
}

/// A headline indicator with its latest number.
#[derive(Serialize)]
pub struct BigFigure {
    shown: Shown,
    name: Words,
    href: Option<String>,
    /// How it compares to the number before, in a sentence.
    comparison: Option<String>,
}

/// A document with articles, as a door into the law.
#[derive(Serialize)]
struct LawEntry {
    title: Words,
    number: String,
    href: Option<String>,
    /// How many of its articles have pages.
    articles: usize,
}

/// A change in the law that has come, or a note.
#[derive(Serialize)]
struct News {
    date: String,
    /// "Bài mới".
    kind: String,
    title: Words,
    href: Option<String>,
}

/// A list of the site and how much is in it.
#[derive(Serialize)]
struct LinkEntry {
    words: Words,
    href: Option<String>,
    count: usize,
}

/// An area on a tile map.
#[derive(Debug, Serialize)]
pub struct Tile {
    pub area: Anchor,
    /// From the left, from 0: for the class.
    pub column: i64,
    /// From the top, from 0: for the class.
    pub row: i64,
    /// Whether there is any number of it.
    pub has_data: bool,
}

impl PageContext for Home {
    fn summary(&self) -> Option<Words> {
        self.summary.clone()
    }

    fn updated(&self) -> Option<Date> {
        self.updated
    }

    fn holds_table(&self) -> bool {
        self.figure.is_some() || holds_table(&self.body)
    }
}

pub fn context(view: &View) -> Result<Home, Diagnostic> {
    let site = view.site();
    let index = site.notes.get("index").and_then(|note| note.read(view.language));
    let body = match index {
        Some((text, language)) if language == view.language => body_html(&text.body, view)?.html,
        _ => String::new(),
    };
    let summary = index.and_then(|(text, language)| {
        let lang = (language != view.language).then(|| language.tag());
        Some(Words { text: text.summary.clone()?, lang })
    });
    let home = site.settings.home_area.as_ref();
    let headlines: Vec<&Indicator> = site.indicators.values().filter(|indicator| indicator.headline).collect();
    let recent: Vec<Id<Note>> = view.newest_notes(NOTES);
    Ok(Home {
        summary: summary.or_else(|| view.optional_words(&site.settings.summary)),
        updated: updated(view, &recent),
        body,
        big_figures: home.map(|area| view.big_figures(area)).unwrap_or_default(),
        figure: home.zip(headlines.first()).and_then(|(area, indicator)| view.indicator_figure(&indicator.id, area)),
        goals: view.goal_groups(|target| Some(&target.area) == home),
        readers: site.readers.values().map(|reader| view.reader_anchor(&reader.id)).collect(),
        laws: laws(view),
        news: news(&recent, view),
        tiles: home.map(|area| view.tiles(area)).unwrap_or_default(),
        all_areas: view.link(&Page::Areas),
        links: links(view),
    })
}

/// The newest day of its own text, of the notes it shows and of the sources of the numbers.
fn updated(view: &View, recent: &[Id<Note>]) -> Option<Date> {
    let site = view.site();
    let own = site.notes.get("index").and_then(|note| note.read(view.language));
    let own = own.and_then(|(text, _)| text.updated.max(text.date));
    let sources = site.sources.values().map(|source| source.date).filter(|date| *date <= view.world.date);
    sources.max().max(own).max(view.newest(recent))
}

fn news(recent: &[Id<Note>], view: &View) -> Vec<News> {
    let dated = |date: Date, kind: &str, title: Words, href: Option<String>| {
        let kind = view.string(kind).to_string();
        (date, News { date: short_date(date, view.language), kind, title, href })
    };
    let come = view.site().legal_changes.values().filter(|change| change.date <= view.world.date);
    let mut changes: Vec<&LegalChange> = come.collect();
    changes.sort_by_key(|change| std::cmp::Reverse(change.date));
    let changes = changes.into_iter().take(CHANGES).map(|change| {
        let shown = view.change(change);
        dated(change.date, "legal-changes", shown.title, shown.href)
    });
    let notes = recent.iter().filter_map(|id| {
        let date = view.site().notes[id].read(view.language)?.0.date?;
        let page = Page::Note(id.clone());
        Some(dated(date, "new-notes", view.title(&page), view.link(&page)))
    });
    let mut news: Vec<(Date, News)> = changes.chain(notes).collect();
    news.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
    news.into_iter().map(|(_, news)| news).collect()
}

fn laws(view: &View) -> Vec<LawEntry> {
    let with_articles = view.site().documents.values().filter(|document| !document.provisions.is_empty());
    with_articles
        .map(|document| LawEntry {
            title: view.words(&document.title),
            number: document.number.clone(),
            href: view.link(&Page::Document(document.id.clone())),
            articles: document.provisions.len(),
        })
        .collect()
}

fn links(view: &View) -> Vec<LinkEntry> {
    let site = view.site();
    [
        (Page::Questions, site.questions.len()),
        (Page::Checklists, site.checklists.len()),
        (Page::LegalChanges, site.legal_changes.len()),
        (Page::Policies, site.policies.len()),
        (Page::Documents, site.documents.len()),
        (Page::Difficulties, site.difficulties.len()),
        (Page::Tasks, site.tasks.len()),
        (Page::Glossary, site.terms.len()),
        (Page::Sources, site.sources.len()),
        (Page::Indicators, site.indicators.len()),
    ]
    .into_iter()
    .filter_map(|(page, count)| {
        let href = Some(view.link(&page)?);
        Some(LinkEntry { words: view.short_title(&page), href, count })
    })
    .collect()
}

impl View<'_> {
    /// The latest numbers of the headline indicators.
    pub fn big_figures(&self, area: &Id<Area>) -> Vec<BigFigure> {
        let headlines = self.site().indicators.values().filter(|indicator| indicator.headline);
        headlines.filter_map(|indicator| self.big_figure(indicator, area)).collect()
    }

    /// The latest number of an indicator.
    pub fn big_figure(&self, indicator: &Indicator, area: &Id<Area>) -> Option<BigFigure> {
        let latest = self.site().series(&indicator.id, area).rev().find(|it| it.known().is_some())?;
        Some(BigFigure {
            shown: self.shown(latest),
            name: self.words(&indicator.name),
            href: self.link(&Page::Indicator(indicator.id.clone())),
            comparison: self.comparison(latest),
        })
    }

    /// The areas directly within `area`, as a map of who has reported shows them.
    pub fn tiles(&self, area: &Id<Area>) -> Vec<Tile> {
        let site = self.site();
        let (of, all) = (MapOf::Count(MapCount::Reported), Visibility::INTERNAL);
        let Some(level) = site.usual_level_of_map(&of, area, None, None, all) else { return Vec::new() };
        let map = MapBlock { of, within: area.clone(), level, period: None, boundaries: None };
        let values = site.values_on_map(&map, all);
        let tiles = site.areas_on_map(&map, all).filter_map(|it| {
            let (column, row) = it.tile?;
            let href = self.link(&Page::Area(it.id.clone()));
            Some(Tile {
                has_data: values.contains_key(&it.id),
                area: Anchor { words: self.words(&it.name), href },
                column,
                row,
            })
        });
        tiles.collect()
    }

    fn newest_notes(&self, count: usize) -> Vec<Id<Note>> {
        // Those at the top, such as "about this site", are no news.
        let sections = self.world.plan.sections.iter().filter(|(path, _)| !path.is_empty());
        let newest = sections.flat_map(|(_, section)| section.notes.iter().take(count));
        let mut notes: Vec<_> = newest
            .filter_map(|id| Some((self.site().notes.get(id.as_str())?.read(self.language)?.0.date?, id.clone())))
            .collect();
        notes.sort_by(|(a_date, a), (b_date, b)| b_date.cmp(a_date).then_with(|| a.cmp(b)));
        notes.into_iter().map(|(_, id)| id).take(count).collect()
    }
}
