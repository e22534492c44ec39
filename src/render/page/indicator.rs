//! One indicator, from its headline to its footnotes.

use jiff::civil::Date;
use serde::Serialize;

use super::frame::PageContext;
use super::goal::GoalShown;
use super::identity::IdentityShown;
use super::revisions::RevisionShown;
use crate::model::{Area, Choice, Id, Indicator, IndicatorKind, Selection, Source};
use crate::plan::{Dataset, Page, table_fragment};
use crate::render::carried::Download;
use crate::render::citation::FigureCitation;
use crate::render::figure::Figure;
use crate::render::lineage::Lineage;
use crate::render::shown::Shown;
use crate::render::table::Table;
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct IndicatorPage {
    summary: Words,
    #[serde(skip)]
    updated: Option<Date>,
    #[serde(skip)]
    source_ids: Vec<Id<Source>>,
    headline: Option<Headline>,
    figure: Option<Figure>,
    /// One for each area; the one that is drawn above comes with its chart.
    tables: Vec<AreaTable>,
    /// What is counted, in a sentence or two.
    definition: Words,
    kind: String,
    unit: Words,
    /// What it is a share of.
    base: Option<Anchor>,
    /// What is not counted in it.
    excludes: Vec<Anchor>,
    /// Whether it is a share of something.
    is_share: bool,
    note: Option<Words>,
    identities: Vec<IdentityShown>,
    goals: Vec<GoalShown>,
    revisions: Vec<RevisionShown>,
    /// The sources, each with its numbers.
    lineage: Vec<Lineage>,
    downloads: Vec<Download>,
    /// Where the columns of the files are explained.
    data_files: Option<String>,
}

/// The numbers of one area.
#[derive(Serialize)]
struct AreaTable {
    /// For the attribute `id`, so that others can link there.
    id: String,
    table: Table,
    /// Its own address and how to cite it; nothing in a report.
    cite: Option<FigureCitation>,
}

/// The latest number and how it compares.
#[derive(Serialize)]
struct Headline {
    shown: Shown,
    area: Words,
    /// How it compares to the number before, in a sentence.
    comparison: Option<String>,
}

impl PageContext for IndicatorPage {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn updated(&self) -> Option<Date> {
        self.updated
    }

    fn sources(&self) -> &[Id<Source>] {
        &self.source_ids
    }

    fn holds_table(&self) -> bool {
        self.figure.is_some() || !self.tables.is_empty()
    }
}

pub fn context(id: &Id<Indicator>, view: &View) -> IndicatorPage {
    let site = view.site();
    let indicator = &site.indicators[id];
    let areas = areas_of_indicator(id, view);
    let headline = areas.first().and_then(|area| headline(id, area, view));
    let figure = areas.first().and_then(|area| view.indicator_figure(id, area));
    let sources = view.sources_of_indicator(id);
    let drawn = usize::from(figure.is_some());
    let unit = &site.units[&indicator.unit];
    IndicatorPage {
        summary: view.words(&indicator.definition),
        updated: view.newest_day(sources.iter().copied()),
        source_ids: sources.iter().map(|source| source.id.clone()).collect(),
        tables: areas.iter().skip(drawn).map(|area| table(id, area, view)).collect(),
        headline,
        figure,
        definition: view.words(&indicator.definition),
        kind: view.string(&format!("kind-{}", indicator.kind.word())).to_string(),
        unit: view.words(&unit.name),
        base: indicator.base.as_ref().map(|base| view.indicator_anchor(base)),
        excludes: indicator.excludes.iter().map(|it| view.indicator_anchor(it)).collect(),
        is_share: indicator.kind == IndicatorKind::Share,
        note: view.optional_words(&indicator.note),
        identities: view.identities(id),
        goals: site
            .targets
            .iter()
            .filter(|target| target.goal.indicator() == Some(id))
            .map(|target| view.goal(target))
            .collect(),
        revisions: site.revisions.iter().filter(|it| it.key.indicator == *id).map(|it| view.revision(it)).collect(),
        lineage: view.lineage(id),
        downloads: view.files_of(&Dataset::Indicator(id.clone())),
        data_files: view.link(&Page::Downloads),
    }
}

/// The areas in which the indicator is observed, the home area first.
pub fn areas_of_indicator(id: &Id<Indicator>, view: &View) -> Vec<Id<Area>> {
    let site = view.site();
    let home = site.settings.home_area.as_ref();
    let mut areas: Vec<Id<Area>> = site.observations_of(id).map(|observation| observation.key.area.clone()).collect();
    areas.sort_by_key(|area| (Some(area) != home, site.areas.position(area.as_str())));
    areas.dedup();
    areas
}

fn headline(id: &Id<Indicator>, area: &Id<Area>, view: &View) -> Option<Headline> {
    let latest = view.site().series(id, area).rev().find(|it| it.known().is_some())?;
    let area = view.words(&view.site().areas[area].name);
    Some(Headline { shown: view.shown(latest), area, comparison: view.comparison(latest) })
}

fn table(id: &Id<Indicator>, area: &Id<Area>, view: &View) -> AreaTable {
    let (selection, fragment) = (Selection::of(id, area), table_fragment(area));
    let reference = view.reference_of_table(id, area);
    AreaTable {
        table: view.series_table(&selection, view.title_of(&selection, None)),
        cite: view.figure_citation(&reference, view.page_of_indicator(id), &fragment),
        id: fragment,
    }
}

impl View<'_> {
    pub fn indicator_anchor(&self, id: &Id<Indicator>) -> Anchor {
        let href = self.link(&Page::Indicator(id.clone()));
        Anchor { words: self.words(&self.site().indicators[id].name), href }
    }
}
