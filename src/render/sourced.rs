//! The sources that a page stands on, and how new they are: one answer for the page and for each description of it.

use indexmap::IndexSet;
use jiff::civil::Date;

use super::world::View;
use crate::model::{Body, Id, Indicator, LinkTarget, Source, SourceKind};
use crate::plan::Dataset;

impl<'v> View<'v> {
    /// The sources of the numbers in a note's sentences, each once.
    pub fn sources_of_note(&self, body: &Body) -> Vec<Id<Source>> {
        let site = self.site();
        let quoted = body.links.iter().flat_map(|link| match &link.target {
            LinkTarget::Figure { key, .. } => vec![key],
            LinkTarget::Change { from, to, .. } => vec![from, to],
            _ => Vec::new(),
        });
        let named: IndexSet<&Id<Source>> = quoted.filter_map(|key| Some(&site.observations.get(key)?.source)).collect();
        named.into_iter().cloned().collect()
    }

    /// The sources of an indicator's observations, newest first.
    pub fn sources_of_indicator(&self, id: &Id<Indicator>) -> Vec<&'v Source> {
        let site = self.world.site;
        let mut sources: Vec<&Source> = site.observations_of(id).map(|it| &site.sources[&it.source]).collect();
        sources.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
        sources.dedup_by(|a, b| a.id == b.id);
        sources
    }

    /// The day of the newest source of a dataset, and of lists of codes, that of the site.
    pub fn newest_day_of(&self, dataset: &Dataset) -> Date {
        let sources = self.observations(dataset).map(|it| &self.site().sources[&it.source]);
        self.newest_day(sources).unwrap_or(self.world.date)
    }

    /// The day of the newest that somebody reported. What the site worked out is no news; where it worked out everything,
    /// that was on its own day. Nothing where there are no sources.
    pub fn newest_day<'s>(&self, sources: impl Iterator<Item = &'s Source>) -> Option<Date> {
        let day = |source: &Source| (source.kind != SourceKind::Derived).then_some(source.date);
        // Nothing is less than every day.
        sources.map(day).max().map(|newest| newest.unwrap_or(self.world.date))
    }
}
