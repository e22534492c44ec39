//! What is going to be written.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::address::{Address, LinkStyle};
use super::citation::CitationFormat;
use super::citers::Citers;
use super::download::{Dataset, DownloadFormat, Downloads};
use super::endpoint::Endpoint;
use super::feed::FeedKind;
use super::figure::{Figure, PictureFormat};
use super::illustration::Illustration;
use super::observed::Observed;
use super::sdmx::SdmxMessage;
use super::search::SearchPart;
use super::sections::Section;
use super::sitemap::Sitemap;
use super::tags::Tag;
use crate::illustration::{Header, Print};
use crate::language::Language;
use crate::model::{Area, Checklist, Document, Edition, Id, Indicator, Listing, Note, Policy, Reader, Topic};
use crate::text::Span;

/// What the plan must know besides the site.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// The files of the theme that are published as they are, by path.
    pub theme_files: Vec<String>,
    /// The files in `content/` that are no notes, by path there.
    pub assets: BTreeSet<String>,
    /// Those of them that are pictures and that any note names.
    pub pictures: BTreeMap<String, Header>,
    pub link_style: LinkStyle,
    pub edition: Edition,
}

/// Of a public site with nothing around it.
impl Default for Surroundings {
    fn default() -> Surroundings {
        Surroundings {
            theme_files: Vec::new(),
            assets: BTreeSet::new(),
            pictures: BTreeMap::new(),
            link_style: LinkStyle::default(),
            edition: Edition::Public,
        }
    }
}

/// What a page is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    Home,
    Indicators,
    Indicator(Id<Indicator>),
    Areas,
    Area(Id<Area>),
    Targets,
    Policies,
    Policy(Id<Policy>),
    /// Everything that explains the law.
    Law,
    Reader(Id<Reader>),
    Questions,
    Topic(Id<Topic>),
    Checklists,
    Checklist(Id<Checklist>),
    Deadlines,
    Comparisons,
    LegalChanges,
    Documents,
    /// What happened to the documents, day by day.
    Timeline,
    Document(Id<Document>),
    /// One article of a document.
    Provision(Id<Document>, u16),
    Cooperatives,
    Difficulties,
    Tasks,
    /// The same by who owes them; for internal readers.
    TasksByOwner,
    Sources,
    Revisions,
    /// The numbers as files, and what each of their columns means.
    Downloads,
    Glossary,
    /// What readers with disabilities can count on here.
    Accessibility,
    /// Where everything can be looked for.
    Search,
    /// A folder of notes, by its path; its list runs over pages of twenty, counted from 1.
    Section {
        path: String,
        page: usize,
    },
    Note(Id<Note>),
    Tags,
    /// A tag by the last part of its address.
    Tag {
        slug: String,
        page: usize,
    },
    /// All that stands below a page, in full and on one: to be read at length and printed.
    Whole(Box<Page>),
    NotFound,
}

impl Page {
    /// The page that shows a note: its own or, for an `index`, the first of its section.
    pub fn of_note(id: &Id<Note>) -> Page {
        match id.as_str().rsplit_once('/') {
            None if id.as_str() == "index" => Page::Home,
            Some((section, "index")) => Page::Section { path: section.to_string(), page: 1 },
            _ => Page::Note(id.clone()),
        }
    }

    pub fn of_listing(listing: Listing) -> Page {
        match listing {
            Listing::Indicators => Page::Indicators,
            Listing::Areas => Page::Areas,
            Listing::Targets => Page::Targets,
            Listing::Policies => Page::Policies,
            Listing::Documents => Page::Documents,
            Listing::Timeline => Page::Timeline,
            Listing::Law => Page::Law,
            Listing::Questions => Page::Questions,
            Listing::Checklists => Page::Checklists,
            Listing::Deadlines => Page::Deadlines,
            Listing::Comparisons => Page::Comparisons,
            Listing::LegalChanges => Page::LegalChanges,
            Listing::Difficulties => Page::Difficulties,
            Listing::Tasks => Page::Tasks,
            Listing::Sources => Page::Sources,
            Listing::Revisions => Page::Revisions,
            Listing::Glossary => Page::Glossary,
            Listing::Cooperatives => Page::Cooperatives,
        }
    }

    /// Whether it only repeats what has an address already: nothing for search engines, the sitemap, or our own search.
    pub fn repeats_others(&self) -> bool {
        matches!(self, Page::Whole(_))
    }

    /// The report that the page leads to, if there is one: its own, or that of the list it is a page of.
    pub fn whole(&self) -> Page {
        Page::Whole(Box::new(match self {
            Page::Section { path, .. } => Page::Section { path: path.clone(), page: 1 },
            page => page.clone(),
        }))
    }

    /// The id of the note that the page shows, if it shows one.
    pub fn note(&self) -> Option<String> {
        match self {
            Page::Home => Some("index".to_string()),
            Page::Section { path, page: 1 } => Some(format!("{path}/index")),
            Page::Note(id) => Some(id.to_string()),
            _ => None,
        }
    }
}

/// One file of the published folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Output {
    Page {
        page: Page,
        language: Language,
    },
    /// An older address of a page, which sends readers on.
    Redirect {
        to: Address,
        language: Language,
        /// Where its author wrote it.
        origin: Span,
    },
    /// Numbers as a file.
    Download {
        dataset: Dataset,
        format: DownloadFormat,
        language: Language,
    },
    /// Says what stands in the columns of a CSV file, for programs.
    CsvMetadata {
        dataset: Dataset,
        language: Language,
    },
    /// Says of what tables the data of the site are made, for programs.
    DataPackage(Language),
    /// What programs are given, in all languages at once.
    Api(Endpoint),
    /// What statistics offices exchange, in all languages at once.
    Sdmx(SdmxMessage),
    /// A chart that stands alone, with its title, its sources and where it comes from.
    Picture {
        figure: Figure,
        format: PictureFormat,
        language: Language,
    },
    /// The numbers that a chart or table in a note shows.
    FigureData {
        figure: Figure,
        format: DownloadFormat,
        language: Language,
    },
    /// How to cite a page and what it shows, for programs that keep references.
    Citations {
        page: Page,
        format: CitationFormat,
        language: Language,
    },
    /// What others show beside a link to the page.
    SocialPicture {
        page: Page,
        language: Language,
    },
    /// A part of what the search page looks into.
    SearchPart {
        part: SearchPart,
        language: Language,
    },
    /// How pages of the language look on paper.
    PrintStyle(Language),
    /// News of one kind.
    Feed(FeedKind, Language),
    /// All data, described for catalogues.
    Catalogue(Language),
    Sitemap(Sitemap),
    Robots,
    /// What a host is to say along with the files.
    Headers,
    /// Says to whoever is handed a portable site how to open it.
    ReadFirst,
    /// A file that lies beside a note, by its path in `content/`.
    Asset(String),
    /// A picture that lies beside a note, in one of its sizes.
    Illustration {
        /// In `content/`.
        path: String,
        print: Print,
    },
    /// A file of the theme, by its path there.
    ThemeFile(String),
}

/// An output and where it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    pub output: Output,
    pub address: Address,
}

/// All outputs, and the address of every page.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Sorted by address.
    pub outputs: Vec<Planned>,
    pub sections: BTreeMap<String, Section>,
    pub tags: BTreeMap<Language, BTreeMap<String, Tag>>,
    pub(super) link_style: LinkStyle,
    /// The feeds of each language.
    pub feeds: BTreeMap<(Language, FeedKind), Address>,
    /// The files of each dataset.
    pub(super) downloads: Downloads,
    /// What is observed where.
    pub observed: Observed,
    /// Who cites what.
    pub citers: Citers,
    /// The pictures that notes show, by their path in `content/`.
    pub illustrations: BTreeMap<String, Illustration>,
    /// Where in the list of its section each note stands.
    pub(super) positions: IndexMap<Id<Note>, usize>,
    pub(super) addresses: IndexMap<(Page, Language), Address>,
}

/// How many notes stand on one page of a list.
pub const NOTES_A_PAGE: usize = 20;

impl Plan {
    /// Where the page is in `language`, if it is published.
    pub fn address(&self, page: &Page, language: Language) -> Option<&Address> {
        self.addresses.get(&(page.clone(), language))
    }

    pub fn has(&self, page: &Page, language: Language) -> bool {
        self.address(page, language).is_some()
    }

    /// Whether it is to be opened from a disk.
    pub fn is_portable(&self) -> bool {
        self.link_style == LinkStyle::File
    }

    /// What to write in a link from `from` to `to`.
    ///
    /// The one place that decides whether a link ends in a folder or in its `index.html`: a site on a disk has no server
    /// to open the page of a folder. Scripts too must come by links that were written here, and make none of their own.
    pub fn way(&self, from: &Address, to: &Address) -> String {
        to.link_from(from, self.link_style)
    }

    /// The files of a dataset in a language, in the order in which people are shown them.
    pub fn downloads(&self, dataset: &Dataset, language: Language) -> &[(DownloadFormat, Address)] {
        self.downloads.get(&(dataset.clone(), language)).map(Vec::as_slice).unwrap_or_default()
    }

    /// The file of a dataset in one format, if it is published.
    pub fn download(&self, dataset: &Dataset, format: DownloadFormat, language: Language) -> Option<&Address> {
        let mut files = self.downloads(dataset, language).iter();
        files.find(|(known, _)| *known == format).map(|(_, address)| address)
    }

    /// Where in the list of its section the note stands; nothing for a section's own page.
    pub fn position_in_section(&self, note: &Id<Note>) -> Option<usize> {
        self.positions.get(note).copied()
    }

    /// Which copies of each picture are published.
    pub fn prints(&self) -> BTreeMap<String, Vec<Print>> {
        let mut prints: BTreeMap<String, Vec<Print>> = BTreeMap::new();
        for planned in &self.outputs {
            if let Output::Illustration { path, print } = &planned.output {
                prints.entry(path.clone()).or_default().push(*print);
            }
        }
        prints
    }

    /// The output that is written to `file`.
    pub fn find(&self, file: &str) -> Option<&Planned> {
        self.outputs.iter().find(|planned| planned.address.file() == file)
    }
}
