//! Every output and its address, decided before any is drawn.

mod address;
mod catalogue;
mod citation;
mod citers;
mod collect;
mod collisions;
mod download;
mod endpoint;
mod feed;
mod figure;
mod illustration;
mod lasting;
mod links;
mod navigation;
mod observed;
mod output;
mod pages;
mod redirect;
mod reserved;
mod sdmx;
mod search;
mod sections;
mod sitemap;
mod tags;
mod whole;

pub use address::{Address, LinkStyle, segment};
pub use citation::CitationFormat;
pub use citers::Citers;
pub use collect::print_style;
pub use download::{Codelist, Dataset, DownloadFormat};
pub use endpoint::Endpoint;
pub use feed::FeedKind;
pub use figure::{
    Figure, PictureFormat, block_file, block_fragment, has_card, has_picture, named_fragment, social_picture,
};
pub use illustration::{Copy, Illustration};
pub use lasting::check as check_lasting;
pub use links::{Spot, chapter_fragment, figure_fragment, provision_fragment, revision_fragment, table_fragment};
pub use observed::Observed;
pub use output::{NOTES_A_PAGE, Output, Page, Plan, Planned, Surroundings};
pub use sdmx::SdmxMessage;
pub use search::{SearchPart, SearchSize};
pub use sections::Section;
pub use sitemap::{Sitemap, part_of_sitemap};
pub use tags::Tag;

use crate::diagnostic::Diagnostics;
use crate::model::Site;

/// Lays out the site. Two outputs on one address and links that lead nowhere are found here.
pub fn plan(site: &Site, surroundings: &Surroundings, diagnostics: &mut Diagnostics) -> Plan {
    let sections = sections::sections(site);
    let tags = tags::tags(site, diagnostics);
    let pages = pages::pages(site, surroundings.edition, &sections, &tags);
    let plan = collect::collect(site, pages, sections, tags, surroundings, diagnostics);
    links::check(site, &plan, surroundings, diagnostics);
    plan
}
