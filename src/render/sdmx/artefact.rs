//! What others call the structure: its agency, its ids, and references to it.

use crate::language::slug;
use crate::render::world::View;
use crate::render::xml::Xml;

/// Of every artefact. None is final: tomorrow's structure has the codes of tomorrow's records.
pub const VERSION: &str = "1.0";
/// The id of the dataflow and of its data structure definition.
pub const OBSERVATIONS: &str = "OBSERVATIONS";
pub const CONCEPTS: &str = "CONCEPTS";

/// Who maintains the structure: `sdmx-agency` of the site, else its publisher's name as an id.
pub fn agency(view: &View) -> String {
    let settings = &view.site().settings;
    settings.sdmx_agency.clone().unwrap_or_else(|| as_id(settings.publisher.get(settings.default_language())))
}

/// Agencies begin with a letter (`NestedNCNameIDType` of SDMXCommon.xsd).
fn as_id(name: &str) -> String {
    let id = slug(name).replace('-', "_").to_ascii_uppercase();
    if id.starts_with(|first: char| first.is_ascii_alphabetic()) { id } else { format!("A_{id}") }
}

/// `AGENCY:OBSERVATIONS(1.0)`, which names the dataflow and, in another place, its structure.
pub fn observations(view: &View) -> String {
    format!("{}:{OBSERVATIONS}({VERSION})", agency(view))
}

/// A reference to something that has a version of its own.
pub fn reference(xml: &mut Xml, class: &str, package: &str, id: &str, view: &View) {
    let agency = agency(view);
    let of = [("id", id), ("version", VERSION), ("agencyID", agency.as_str()), ("package", package), ("class", class)];
    xml.empty("Ref", &of);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_becomes_an_id_of_an_agency() {
        assert_eq!(as_id("Liên minh Hợp tác xã tỉnh Hà Tĩnh"), "LIEN_MINH_HOP_TAC_XA_TINH_HA_TINH");
        assert_eq!(as_id("3 miền"), "A_3_MIEN");
        assert_eq!(as_id("北京"), "A_");
    }
}
