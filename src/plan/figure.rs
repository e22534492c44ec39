//! What can be carried away from a page: charts as pictures, their numbers as files, the card of a shared address.

use indexmap::IndexMap;

use super::address::{Address, segment};
use super::download::DownloadFormat;
use super::output::{Output, Page, Planned};
use crate::language::Language;
use crate::model::{Block, Id, Indicator, Note, Shows, Site};

/// A chart or table that has files of its own beside its page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// The chart on the page of an indicator.
    Indicator(Id<Indicator>),
    /// A block of a note; counted from 1 are all that are drawn in its text of that language.
    Block { note: Id<Note>, index: usize },
}

/// How a picture is written to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PictureFormat {
    Svg,
    Png,
}

impl PictureFormat {
    pub const ALL: [PictureFormat; 2] = [PictureFormat::Svg, PictureFormat::Png];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            PictureFormat::Svg => "svg",
            PictureFormat::Png => "png",
        }
    }
}

impl Figure {
    /// The page that shows it.
    pub fn page(&self) -> Page {
        match self {
            Figure::Indicator(id) => Page::Indicator(id.clone()),
            Figure::Block { note, .. } => Page::of_note(note),
        }
    }

    fn file(&self, page: &Address, ending: &str, language: Language) -> Address {
        match self {
            Figure::Indicator(_) => page.beside(ending),
            Figure::Block { index, .. } => block_file(page, *index, ending, language),
        }
    }
}

/// Where a file of the page's `index`th block lies: `ghi-chep/mot-bai/bieu-do-1.png`.
pub fn block_file(page: &Address, index: usize, ending: &str, language: Language) -> Address {
    page.inside(&format!("{}-{index}.{ending}", segment("bieu-do", "chart", language)))
}

/// The id of a block on its page: the one that its author gave it, or that of the `index`th.
pub fn block_fragment(block: &Block, index: usize) -> String {
    block.id.as_deref().map_or_else(|| format!("khoi-{index}"), named_fragment)
}

/// The id on its page of a block that its author calls `id`.
pub fn named_fragment(id: &str) -> String {
    format!("hinh-{id}")
}

/// Whether a block is drawn as a picture; all have their numbers.
pub fn has_picture(block: &Block) -> bool {
    !matches!(block.shows, Shows::Table(_))
}

type Addresses = IndexMap<(Page, Language), Address>;

/// The files of all charts and tables.
pub fn figures(site: &Site, addresses: &Addresses) -> Vec<Planned> {
    let mut files = Vec::new();
    for ((page, language), address) in addresses {
        let Page::Indicator(id) = page else { continue };
        if site.first_area_of(id).is_some_and(|area| site.has_chart(id, &area)) {
            files.extend(pictures(&Figure::Indicator(id.clone()), address, *language));
        }
    }
    for note in site.notes.values() {
        for (language, text) in &note.texts {
            let Some(address) = addresses.get(&(Page::of_note(&note.id), *language)) else { continue };
            for (block, index) in text.body.blocks.iter().zip(1..) {
                let figure = Figure::Block { note: note.id.clone(), index };
                files.extend(has_picture(block).then(|| pictures(&figure, address, *language)).into_iter().flatten());
                files.extend(numbers(&figure, address, *language));
            }
        }
    }
    files
}

fn pictures(figure: &Figure, page: &Address, language: Language) -> [Planned; 2] {
    PictureFormat::ALL.map(|format| Planned {
        output: Output::Picture { figure: figure.clone(), format, language },
        address: figure.file(page, format.ending(), language),
    })
}

fn numbers(figure: &Figure, page: &Address, language: Language) -> [Planned; 2] {
    DownloadFormat::OF_BLOCKS.map(|format| Planned {
        output: Output::FigureData { figure: figure.clone(), format, language },
        address: figure.file(page, format.ending(), language),
    })
}

/// The card of each page that has one. Its address is told to other sites, which want it whole.
pub fn social_pictures(site: &Site, addresses: &Addresses) -> Vec<Planned> {
    let shared = addresses.iter().filter(|_| site.settings.base_url.is_some());
    let own = shared.filter(|((page, language), _)| has_card(site, page, *language));
    own.map(|((page, language), address)| Planned {
        output: Output::SocialPicture { page: page.clone(), language: *language },
        address: social_picture(address, *language),
    })
    .collect()
}

pub fn social_picture(page: &Address, language: Language) -> Address {
    page.inside(segment("chia-se.png", "share.png", language))
}

/// A page without a card of its own shows that of the front page.
pub fn has_card(site: &Site, page: &Page, language: Language) -> bool {
    match page {
        Page::Home => true,
        Page::Indicator(id) => site.first_area_of(id).is_some_and(|area| site.latest(id, &area).is_some()),
        Page::Note(id) => site.notes[id].texts.contains_key(&language),
        _ => false,
    }
}
