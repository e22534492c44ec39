//! What every message begins with: when it was made, and by whom.

use super::artefact::agency;
use super::names::said;
use crate::render::feed::timestamp;
use crate::render::world::View;
use crate::render::xml::Xml;

pub const MESSAGE: &str = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message";
pub const COMMON: &str = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common";

/// `structure` says what the data are structured by. Made when the day of the site began, since nobody asks a clock here.
pub fn header(xml: &mut Xml, id: &str, view: &View, structure: impl FnOnce(&mut Xml)) {
    let (agency, publisher) = (agency(view), &view.site().settings.publisher);
    xml.element("message:Header", &[], |xml| {
        xml.text("message:ID", &[], &format!("{id}-{}", view.world.date));
        xml.text("message:Test", &[], "false");
        xml.text("message:Prepared", &[], &timestamp(view.world.date));
        xml.element("message:Sender", &[("id", &agency)], |xml| {
            said(xml, "common:Name", &view.sdmx_names(publisher, &agency));
        });
        structure(xml);
    });
}
