//! The numbers as statistics offices exchange them: SDMX-ML 2.1 and SDMX-CSV 2.0 (ISO 17369, https://sdmx.org).
//!
//! Ids of this site are codes of SDMX as they are: they are made of lower-case letters, digits and hyphens, all of which
//! `IDType` of SDMX allows, so that two of them never become one. The structure comes along in full, with the code lists of
//! SDMX that it uses copied under the agency of the site: who loads it needs no registry. What is left out, because it could
//! not be said truthfully: an agency scheme (only SDMX lists agencies), `UNIT_MULT` (units are named with their multiples).

mod artefact;
mod code;
mod codelist;
mod component;
mod csv;
mod data;
mod header;
mod names;
mod row;
mod status;
mod structure;
mod time;

use super::world::View;
use crate::plan::SdmxMessage;

/// One file, with the words of every language of the site.
pub fn sdmx(message: SdmxMessage, view: &View) -> Vec<u8> {
    match message {
        SdmxMessage::Structure => structure::structure(view),
        SdmxMessage::Data => data::data(view),
        SdmxMessage::Csv => csv::csv(view),
    }
}
