//! One indicator, from its headline to its footnotes.

use jiff::civil::Date;
use serde::Serialize;

use super::frame::PageContext;
use super::goal::GoalShown;
use super::identity::IdentityShown;
use super::revisions::RevisionShown;
use super::sources::SourceShown;
use crate::model::{Area, Choice, Id, Indicator, Source};
use crate::render::figure::Figure;
use crate::render::shown::Shown;
use crate::render::table::{Selection, Table};
use crate::render::world::{View, Words};

#[derive(Serialize)]
pub struct IndicatorPage {
    summary: Words,
    #[serde(skip)]
    updated: Option<Date>,
    headline: Option<Headline>,
    figure: Option<Figure>,
    /// One for each area; the one that is drawn above comes with its chart.
    tables: Vec<Table>,
    /// The numbers whose source is quoted, newest first.
    quoted: Vec<Shown>,
    definition: Words,
    kind: String,
    unit: Words,
    base: Option<Words>,
    note: Option<Words>,
    identities: Vec<IdentityShown>,
    goals: Vec<GoalShown>,
    revisions: Vec<RevisionShown>,
    sources: Vec<SourceShown>,
    cite: String,
}

/// The latest number and how it compares.
#[derive(Serialize)]
struct Headline {
    shown: Shown,
    area: Words,
    comparison: Option<String>,
}

impl PageContext for IndicatorPage {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn updated(&self) -> Option<Date> {
        self.updated
    }
}

pub fn context(id: &Id<Indicator>, view: &View) -> IndicatorPage {
    let site = view.site();
    let indicator = &site.indicators[id];
    let areas = areas(id, view);
    let headline = areas.first().and_then(|area| headline(id, area, view));
    let figure = areas.first().and_then(|area| view.indicator_figure(id, area));
    let sources = sources(id, view);
    let drawn = usize::from(figure.is_some());
    let unit = &site.units[&indicator.unit];
    IndicatorPage {
        summary: view.words(&indicator.definition),
        updated: sources.iter().map(|source| source.date).max(),
        tables: areas.iter().skip(drawn).map(|area| table(id, area, view)).collect(),
        headline,
        figure,
        quoted: quoted(id, view),
        definition: view.words(&indicator.definition),
        kind: view.string(&format!("kind-{}", indicator.kind.word())).to_string(),
        unit: view.words(&unit.name),
        base: indicator.base.as_ref().map(|base| view.words(&site.indicators[base].name)),
        note: view.optional_words(&indicator.note),
        identities: view.identities(id),
        goals: site
            .targets
            .iter()
            .filter(|target| target.goal.indicator() == Some(id))
            .map(|target| view.goal(target))
            .collect(),
        revisions: site.revisions.iter().filter(|it| it.key.indicator == *id).map(|it| view.revision(it)).collect(),
        sources: sources.into_iter().map(|source| view.source(source)).collect(),
        cite: cite(id, view),
    }
}

/// The areas in which the indicator is observed, the home area first.
fn areas(id: &Id<Indicator>, view: &View) -> Vec<Id<Area>> {
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

fn table(id: &Id<Indicator>, area: &Id<Area>, view: &View) -> Table {
    let names = [&view.site().indicators[id].name, &view.site().areas[area].name];
    let caption = names.map(|name| view.words(name).text).join(", ");
    let indicators = [id.clone()];
    view.series_table(&Selection { indicators: &indicators, area, from: None, to: None }, caption)
}

/// Every number that has the words of its source beside it, so that a reader can check the reading.
fn quoted(id: &Id<Indicator>, view: &View) -> Vec<Shown> {
    let mut quoted: Vec<_> = view.site().observations_of(id).filter(|it| it.quote.is_some()).collect();
    quoted.sort_by(|a, b| b.key.period.cmp(&a.key.period).then_with(|| a.key.cmp(&b.key)));
    quoted.into_iter().map(|observation| view.shown(observation)).collect()
}

/// The sources of its observations, newest first.
fn sources<'v>(id: &Id<Indicator>, view: &View<'v>) -> Vec<&'v Source> {
    let site = view.site();
    let mut sources: Vec<&Source> = site.observations_of(id).map(|it| &site.sources[&it.source]).collect();
    sources.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
    sources.dedup_by(|a, b| a.id == b.id);
    sources
}

/// A ready citation: what, of which site, as of when, where.
fn cite(id: &Id<Indicator>, view: &View) -> String {
    let settings = &view.site().settings;
    let name = view.words(&view.site().indicators[id].name).text;
    let date = crate::language::short_date(view.world.date, view.language);
    let site = view.words(&settings.title).text;
    let publisher = view.words(&settings.publisher).text;
    let address = view.absolute(view.address).unwrap_or_else(|| view.address.to_string());
    let places =
        [("name", name.as_str()), ("site", &site), ("publisher", &publisher), ("date", &date), ("address", &address)];
    view.filled("citation", &places)
}
