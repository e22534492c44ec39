//! What is drawn inside notes.

mod alike;
mod chart;
mod id;
mod keys;
mod map;
mod selection;
mod targets;
mod timeline;

pub use id::ids_are_unique;

use super::names::{Desk, words};
use crate::model::{Block, Shows, Site, Visibility};
use crate::read::BlockRecord;

/// What is drawn; nothing for a block that cannot be, which is then said.
pub fn block(record: &BlockRecord, site: &Site, from: Visibility, desk: &mut Desk) -> Option<Block> {
    let (shows, title, origin) = match record {
        BlockRecord::Chart(it) => (Shows::Chart(chart::chart(it, site, from, desk)?), &it.title, it.span),
        BlockRecord::Table(it) => (Shows::Table(selection::of_table(it, site, from, desk)?), &it.title, it.span),
        BlockRecord::Map(it) => (Shows::Map(map::map(it, site, from, desk)?), &it.title, it.span),
        BlockRecord::Targets(it) => (Shows::Targets(targets::targets(it, site, from, desk)?), &it.title, it.span),
        BlockRecord::Timeline(it) => (Shows::Timeline(timeline::timeline(it, site, from, desk)?), &it.title, it.span),
        BlockRecord::Broken(_) => return None,
    };
    let id = record.id().map(|id| id.value.clone());
    Some(Block { shows, title: words(title), id, origin })
}
