//! Which figures came, and which were corrected.
//!
//! A report may bring hundreds: they are one entry, which says the first of them. A correction is an entry of its own.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::entry::Entry;
use crate::model::{Id, LinkTarget, Observation, ObservationKey, Revision, Source, SourceKind};
use crate::plan::{Page, Spot, revision_fragment};
use crate::render::world::View;

/// How many figures of a report are said.
const SAID: usize = 3;

pub fn entries(view: &View) -> Vec<Entry> {
    let mut of_source: BTreeMap<&Id<Source>, Vec<&Observation>> = BTreeMap::new();
    for observation in view.site().observations.values().filter(|it| it.known().is_some()) {
        of_source.entry(&observation.source).or_default().push(observation);
    }
    let reports = of_source.into_iter().map(|(id, figures)| (&view.site().sources[id], figures));
    // The day on which the site worked something out says nothing of it.
    let reports = reports.filter(|(source, _)| source.kind != SourceKind::Derived);
    let reports = reports.filter_map(|(source, figures)| report(source, figures, view));
    let revisions = view.site().revisions.iter().filter_map(|revision| correction(revision, view));
    reports.chain(revisions).collect()
}

fn report(source: &Source, mut figures: Vec<&Observation>, view: &View) -> Option<Entry> {
    let site = view.site();
    // What the front page leads with comes first.
    figures.sort_by_key(|it| {
        let id = &it.key.indicator;
        (!site.indicators[id].headline, Reverse(it.key.period), site.indicators.position(id.as_str()))
    });
    let single = LinkTarget::Figure { key: figures.first()?.key.clone(), fill: false };
    let target = if figures.len() == 1 { single } else { LinkTarget::Source(source.id.clone()) };
    let spot = view.world.plan.spot(&target, site, view.language)?;
    let title = view.words(&source.title).text;
    let came = || figures.iter().map(|it| view.came(it.visibility, source.date));
    let kind = view.chip(&source.id).kind_words;
    Some(Entry {
        key: format!("source/{}", source.id),
        title: view.counted("feed-figures", "count", figures.len(), &[("source", &title)]),
        href: view.outward_spot(&spot),
        published: came().min()?,
        updated: came().max()?,
        summary: summary(source, &kind, &figures, view),
        categories: vec![kind],
    })
}

/// The first figures, how many more there are, and who says so.
fn summary(source: &Source, kind: &str, figures: &[&Observation], view: &View) -> String {
    let mut said: Vec<String> = figures.iter().take(SAID).map(|figure| in_words(figure, view)).collect();
    let more = figures.len().saturating_sub(SAID);
    said.extend((more > 0).then(|| view.counted("feed-more", "count", more, &[])));
    let publisher = view.publisher_or_title(source);
    let places = [("figures", said.join("; ")), ("publisher", publisher), ("kind", kind.to_string())];
    let places: Vec<(&str, &str)> = places.iter().map(|(place, words)| (*place, words.as_str())).collect();
    view.filled("feed-figures-words", &places)
}

fn in_words(figure: &Observation, view: &View) -> String {
    let shown = view.shown(figure);
    let status = shown.status.map(|status| format!(" ({status})")).unwrap_or_default();
    let unit = Some(shown.unit.text).filter(|unit| !unit.is_empty()).map(|unit| format!(" {unit}"));
    format!("{}: {}{}{status}", name(&figure.key, view), shown.text, unit.unwrap_or_default())
}

/// "Hợp tác xã, Hà Tĩnh, năm 2023".
fn name(key: &ObservationKey, view: &View) -> String {
    let indicator = view.words(&view.site().indicators[&key.indicator].name).text;
    let area = view.words(&view.site().areas[&key.area].name).text;
    format!("{indicator}, {area}, {}", key.period.in_words(view.language))
}

fn correction(revision: &Revision, view: &View) -> Option<Entry> {
    let address = view.world.plan.address(&Page::Revisions, view.language)?.clone();
    let spot = Spot { address, fragment: Some(revision_fragment(revision)) };
    let indicator = &revision.key.indicator;
    let [from, to] = [revision.from, revision.to].map(|reading| view.reading_text(indicator, reading));
    let reason = view.words(&revision.reason).text;
    let figure = name(&revision.key, view);
    let came = view.came(revision.visibility, revision.date);
    Some(Entry {
        key: format!("revision/{}@{}", revision.key, revision.date),
        title: view.filled("feed-revision", &[("figure", &figure)]),
        href: view.outward_spot(&spot),
        published: came,
        updated: came,
        summary: view.filled("feed-revision-words", &[("from", &from), ("to", &to), ("reason", &reason)]),
        categories: vec![view.string("revisions").to_string()],
    })
}
