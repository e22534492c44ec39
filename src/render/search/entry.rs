//! What can be found: a page, or a place on one.

/// What kind of thing it is, in the order in which things of equal worth are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Indicator,
    Document,
    Policy,
    Term,
    Area,
    Checklist,
    List,
    Topic,
    Reader,
    Question,
    Note,
    Deadline,
    Target,
    Provision,
    Cooperative,
    Change,
    Comparison,
    Difficulty,
    Task,
    Figure,
    Source,
}

impl Kind {
    /// The key of its string in the theme.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Indicator => "found-indicator",
            Kind::Document => "found-document",
            Kind::Policy => "found-policy",
            Kind::Term => "found-term",
            Kind::Area => "found-area",
            Kind::Checklist => "found-checklist",
            Kind::List => "found-list",
            Kind::Topic => "found-topic",
            Kind::Reader => "found-reader",
            Kind::Question => "found-question",
            Kind::Note => "found-note",
            Kind::Deadline => "found-deadline",
            Kind::Target => "found-target",
            Kind::Provision => "found-provision",
            Kind::Cooperative => "found-cooperative",
            Kind::Change => "found-change",
            Kind::Comparison => "found-comparison",
            Kind::Difficulty => "found-difficulty",
            Kind::Task => "found-task",
            Kind::Figure => "found-figure",
            Kind::Source => "found-source",
        }
    }

    /// How much a match counts beside one in another kind, in percent: a thing itself before what speaks of it.
    pub fn weight(self) -> u32 {
        match self {
            Kind::Indicator | Kind::Document | Kind::Policy => 120,
            Kind::Term | Kind::Area => 116,
            Kind::Checklist | Kind::List => 112,
            Kind::Topic | Kind::Question | Kind::Note | Kind::Deadline => 105,
            Kind::Reader | Kind::Target | Kind::Provision | Kind::Cooperative => 100,
            Kind::Change | Kind::Comparison | Kind::Difficulty | Kind::Task => 94,
            Kind::Figure | Kind::Source => 75,
        }
    }
}

/// A place on the page of a note.
#[derive(Debug, Default, Clone)]
pub struct Section {
    /// None for what stands before the first heading.
    pub id: Option<String>,
    pub heading: String,
    pub text: String,
}

/// What can be found, in the words of one language.
#[derive(Debug, Clone)]
pub struct Entry {
    pub kind: Kind,
    pub title: String,
    /// The language of its words, where it is not the page's.
    pub lang: Option<&'static str>,
    /// The way from the search page.
    pub href: String,
    /// What it is a part of, shown beside its kind.
    pub within: Option<String>,
    /// Other names by which it is found, and what it says of itself besides; not shown.
    pub also: Vec<String>,
    /// The latest number, with its area and period.
    pub figure: Option<String>,
    /// What passages are taken from.
    pub text: String,
    /// The numbers of its years: found, and not shown, since the latest is shown already.
    pub series: String,
    /// What stands further down on its page, of a note.
    pub sections: Vec<Section>,
    /// How many entries it stands behind the one that it goes on with; of an entry of its own, none.
    pub behind: u32,
    /// Whether it is a thing with a name of its own, and not a part of one.
    pub is_listed: bool,
}

impl Entry {
    pub fn new(kind: Kind, title: impl Into<String>, href: String) -> Entry {
        Entry {
            kind,
            title: title.into(),
            lang: None,
            href,
            within: None,
            also: Vec::new(),
            figure: None,
            text: String::new(),
            series: String::new(),
            sections: Vec::new(),
            behind: 0,
            is_listed: !matches!(kind, Kind::Provision | Kind::Figure | Kind::Question),
        }
    }

    /// With these texts one after the other, each ended as a sentence.
    pub fn saying(mut self, texts: impl IntoIterator<Item = String>) -> Entry {
        for text in texts.into_iter().filter(|text| !text.trim().is_empty()) {
            if !self.text.is_empty() {
                self.text.push_str(if self.text.ends_with(['.', '?', '!', ':', ';', '…']) { " " } else { ". " });
            }
            self.text.push_str(text.trim());
        }
        self
    }

    /// All that is said of it, piece by piece: nothing in one goes on in the next.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let sections = self.sections.iter().flat_map(|section| [&section.heading, &section.text]);
        [&self.text, &self.series].into_iter().chain(sections).map(String::as_str)
    }

    pub fn also(mut self, names: impl IntoIterator<Item = String>) -> Entry {
        self.also.extend(names);
        self
    }

    pub fn within(mut self, what: impl Into<String>) -> Entry {
        self.within = Some(what.into());
        self
    }

    pub fn in_language(mut self, lang: Option<&'static str>) -> Entry {
        self.lang = lang;
        self
    }
}
