//! Where readers find the feeds.

use serde::Serialize;

use crate::plan::FeedKind;
use crate::render::world::View;

/// A feed to subscribe to.
#[derive(Debug, Clone, Serialize)]
pub struct FeedLink {
    /// What it brings: "Số liệu mới (Atom)".
    pub words: String,
    pub href: String,
}

impl View<'_> {
    /// The feeds of the page's language.
    pub fn feeds(&self) -> Vec<FeedLink> {
        let link = |kind: FeedKind| {
            let words = match kind {
                FeedKind::Notes => "feed",
                FeedKind::Data => "feed-data",
                FeedKind::Law => "feed-law",
            };
            let address = self.world.plan.feeds.get(&(self.language, kind))?;
            Some(FeedLink { words: self.string(words).to_string(), href: self.way_to(address) })
        };
        FeedKind::ALL.into_iter().filter_map(link).collect()
    }
}
