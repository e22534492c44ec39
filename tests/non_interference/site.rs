//! Sites drawn at random: one public part, and two sets of parts that the public may not see.

use congbo::project::Project;
use congbo::read::Records;
use proptest::prelude::*;
use proptest::sample::select;

use super::manuscript::Manuscript;

/// What a record, value or note says of who may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Open,
    /// An embargo that has passed: as public as any other.
    Lifted,
    Internal,
    Draft,
    /// An embargo that ends the day after the build.
    Tomorrow,
    Embargo,
}

impl Mark {
    const PUBLIC: [Mark; 3] = [Mark::Open, Mark::Open, Mark::Lifted];
    const HIDDEN: [Mark; 5] = [Mark::Internal, Mark::Internal, Mark::Draft, Mark::Tomorrow, Mark::Embargo];

    pub fn is_hidden(self) -> bool {
        Mark::HIDDEN.contains(&self)
    }

    /// As a key of a record or value; only a note can be a draft.
    pub fn key(self) -> &'static str {
        match self {
            Mark::Open => "",
            Mark::Lifted => "embargo = 2020-01-01",
            Mark::Internal | Mark::Draft => "audience = \"internal\"",
            Mark::Tomorrow => "embargo = 2026-11-23",
            Mark::Embargo => "embargo = 2031-01-01",
        }
    }

    /// As a key of a note.
    pub fn key_of_note(self) -> &'static str {
        if self == Mark::Draft { "draft = true" } else { self.key() }
    }

    /// Whether what carries this mark may name what carries `other`.
    pub fn may_name(self, other: Mark) -> bool {
        matches!(self, Mark::Internal | Mark::Draft) || other == Mark::Open || other == self
    }
}

/// Something to write: what kind it is, and what else the writer draws from.
#[derive(Debug, Clone)]
pub struct Part {
    /// The name of a record in TOML, or one of [`Part::BESIDE_RECORDS`].
    pub kind: &'static str,
    pub word: &'static str,
    pub number: usize,
    /// In which file, and between which of the others.
    pub place: usize,
    pub mark: Mark,
}

impl Part {
    /// A single value in a public `[[observations]]`, a note, and one language of a note that has the other.
    const BESIDE_RECORDS: [&'static str; 3] = ["value", "note", "twin"];

    /// Every kind of which a part may be hidden.
    pub fn kinds() -> Vec<&'static str> {
        [Records::KINDS, &Part::BESIDE_RECORDS].concat()
    }

    fn strategy(marks: &'static [Mark]) -> impl Strategy<Value = Part> {
        (select(Part::kinds()), select(&WORDS[..]), 0..10_000usize, 0..1_000usize, select(marks))
            .prop_map(|(kind, word, number, place, mark)| Part { kind, word, number, place, mark })
    }
}

/// Words that sort before, between and after one another, and that need escaping.
const WORDS: [&str; 8] =
    ["An Phú", "Đất Đỏ", "Hợp tác xã", "Ỷ La", "Zung", "0 sáu", "Sao & \"Biển\" <1>", "Mưa 'tháng ba'"];

/// A site whose public part is the same whichever of its hidden parts are laid into it.
#[derive(Debug, Clone)]
pub struct RandomSite {
    pub has_date: bool,
    pub has_base_url: bool,
    /// Whether a section holds just as many notes as fit on one page of its list.
    pub has_full_section: bool,
    pub public: Vec<Part>,
    pub hidden: [Vec<Part>; 2],
}

impl RandomSite {
    pub fn strategy() -> impl Strategy<Value = RandomSite> {
        let hidden = || prop::collection::vec(Part::strategy(&Mark::HIDDEN), 0..16);
        let public = prop::collection::vec(Part::strategy(&Mark::PUBLIC), 0..8);
        let flags = (any::<bool>(), any::<bool>(), prop::bool::weighted(0.05));
        (flags, public, hidden(), hidden()).prop_map(|((has_date, has_base_url, has_full_section), public, a, b)| {
            RandomSite { has_date, has_base_url, has_full_section, public, hidden: [a, b] }
        })
    }

    /// The site with `hidden` laid among its public parts.
    pub fn with(&self, hidden: &[Part]) -> Project {
        let mut manuscript = Manuscript::of_public(self);
        hidden.iter().for_each(|part| manuscript.add(part));
        manuscript.project()
    }
}
