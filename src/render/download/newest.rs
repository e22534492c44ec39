//! How new the numbers of a dataset are: one answer for every description of it.

use jiff::civil::Date;

use crate::model::SourceKind;
use crate::plan::Dataset;
use crate::render::world::View;

impl View<'_> {
    /// The day of the newest source. Where the site worked out every number, and of lists of codes, that of the site.
    pub fn newest_day_of(&self, dataset: &Dataset) -> Date {
        let sources = self.observations(dataset).map(|it| &self.site().sources[&it.source]);
        let said = sources.filter(|source| source.kind != SourceKind::Derived).map(|source| source.date);
        said.max().unwrap_or(self.world.date)
    }
}
