//! The data message: every observation in its series, in attributes that the structure names.

use super::artefact::{OBSERVATIONS, observations, reference};
use super::component::{Component, Role, components};
use super::header::{COMMON, MESSAGE, header};
use super::row::{Row, series};
use crate::render::download::Cell;
use crate::render::world::View;
use crate::render::xml::Xml;

const SPECIFIC: &str = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific";

pub fn data(view: &View) -> Vec<u8> {
    let structure = observations(view);
    // The namespace of what is specific to a structure (SDMX 2.1, section 3B, "Structure-Specific Data").
    let own = format!("urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure={structure}:ObsLevelDim:TIME_PERIOD");
    let root = [
        ("xmlns:message", MESSAGE),
        ("xmlns:common", COMMON),
        ("xmlns:specific", SPECIFIC),
        ("xmlns:own", &own),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    Xml::document("message:StructureSpecificData", &root, |xml| {
        let is = [("structureID", OBSERVATIONS), ("namespace", &own), ("dimensionAtObservation", "TIME_PERIOD")];
        header(xml, "DATA", view, |xml| {
            xml.element("message:Structure", &is, |xml| {
                xml.element("common:Structure", &[], |xml| {
                    reference(xml, "DataStructure", "datastructure", OBSERVATIONS, view);
                });
            });
        });
        data_set(xml, view);
    })
}

/// Everything at once, for whoever wants to know it (`Information`): it says of nothing that it is to be deleted.
fn data_set(xml: &mut Xml, view: &View) {
    let attributes = [
        ("specific:structureRef", OBSERVATIONS),
        ("xsi:type", "own:DataSetType"),
        ("specific:dataScope", "DataStructure"),
        ("specific:action", "Information"),
    ];
    let (of_series, of_observation): (Vec<Component>, Vec<Component>) =
        components(view).into_iter().partition(|it| matches!(it.role, Role::Dimension | Role::OfIndicator));
    xml.element("message:DataSet", &attributes, |xml| {
        for rows in series(view).values() {
            let Some(first) = rows.first() else { continue };
            xml.element("Series", &attributes_of(&values(&of_series, first, view)), |xml| {
                for row in rows {
                    xml.empty("Obs", &attributes_of(&values(&of_observation, row, view)));
                }
            });
        }
    });
}

/// What the row has of each component, under its id. What it has not is left out.
fn values<'c>(components: &'c [Component], row: &Row, view: &View) -> Vec<(&'c str, String)> {
    let known = |it: &'c Component| Some((it.id.as_str(), written(it.cell(row, view))?));
    components.iter().filter_map(known).collect()
}

fn written(cell: Cell) -> Option<String> {
    match cell {
        Cell::Text(text) => Some(text),
        Cell::Number(value) => Some(value.to_string()),
        Cell::Date(day) => Some(day.to_string()),
        Cell::Flag(flag) => Some(flag.to_string()),
        Cell::Empty => None,
    }
}

fn attributes_of<'v>(values: &'v [(&'v str, String)]) -> Vec<(&'v str, &'v str)> {
    values.iter().map(|(id, value)| (*id, value.as_str())).collect()
}
