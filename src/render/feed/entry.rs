//! One piece of news.

use jiff::civil::Date;

use crate::model::Visibility;
use crate::plan::Spot;
use crate::render::world::View;

/// Everything that a feed says of it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What it is about, in ids of records alone: it stays the same when titles and addresses change.
    pub key: String,
    pub title: String,
    pub href: String,
    pub published: Date,
    pub updated: Date,
    pub summary: String,
    /// Words to sort it by.
    pub categories: Vec<String>,
}

impl View<'_> {
    /// The day on which readers could first see what is dated `day`.
    pub(super) fn came(&self, visibility: Visibility, day: Date) -> Date {
        visibility.came(day, self.world.edition)
    }

    /// Where a reader of the feed finds more.
    pub(super) fn outward_spot(&self, spot: &Spot) -> String {
        let page = self.outward(&spot.address);
        spot.fragment.iter().fold(page, |page, fragment| format!("{page}#{fragment}"))
    }
}
