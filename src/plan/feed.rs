//! Which feeds a site has, and where they lie.

use super::address::{Address, segment};
use super::output::{Output, Planned};
use crate::language::Language;
use crate::model::Site;

/// What a feed brings news of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FeedKind {
    /// What was written.
    Notes,
    /// Figures that came and figures that were corrected.
    Data,
    /// What begins and ends in the register of documents, and what that changes.
    Law,
}

impl FeedKind {
    pub const ALL: [FeedKind; 3] = [FeedKind::Notes, FeedKind::Data, FeedKind::Law];

    fn has_records(self, site: &Site) -> bool {
        match self {
            FeedKind::Notes => !site.notes.is_empty(),
            FeedKind::Data => !site.observations.is_empty(),
            FeedKind::Law => !site.documents.is_empty() || !site.legal_changes.is_empty(),
        }
    }

    fn file(self, language: Language) -> &'static str {
        match self {
            FeedKind::Notes => "feed.xml",
            FeedKind::Data => segment("so-lieu.xml", "data.xml", language),
            FeedKind::Law => segment("luat.xml", "law.xml", language),
        }
    }
}

/// The feeds of each language, at the root of its pages.
pub fn feeds(site: &Site) -> Vec<Planned> {
    let default = site.settings.default_language();
    let kinds = || FeedKind::ALL.into_iter().filter(|kind| kind.has_records(site));
    let of_language = |language: &Language| {
        let (language, root) = (*language, Address::of_page(&[], *language, default));
        kinds().map(move |kind| Planned {
            output: Output::Feed(kind, language),
            address: root.inside(kind.file(language)),
        })
    };
    site.settings.languages.iter().flat_map(of_language).collect()
}
