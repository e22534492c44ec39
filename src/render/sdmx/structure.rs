//! The structure message: dataflow, code lists, concepts, and the data structure definition, in this order of SDMXStructure.xsd.

use super::artefact::{CONCEPTS, OBSERVATIONS, VERSION, agency, reference};
use super::code::Code;
use super::codelist::CodelistId;
use super::component::{Component, Representation, Role, components};
use super::header::{COMMON, MESSAGE, header};
use super::names::said;
use crate::language::Phrase;
use crate::render::world::View;
use crate::render::xml::Xml;

const STRUCTURE: &str = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure";

pub fn structure(view: &View) -> Vec<u8> {
    let root = [("xmlns:message", MESSAGE), ("xmlns:common", COMMON), ("xmlns:structure", STRUCTURE)];
    let components = components(view);
    Xml::document("message:Structure", &root, |xml| {
        header(xml, "STRUCTURE", view, |_| ());
        xml.element("message:Structures", &[], |xml| {
            xml.element("structure:Dataflows", &[], |xml| dataflow(xml, view));
            xml.element("structure:Codelists", &[], |xml| {
                CodelistId::ALL.into_iter().for_each(|list| codelist(xml, list, view));
            });
            xml.element("structure:Concepts", &[], |xml| concepts(xml, &components, view));
            xml.element("structure:DataStructures", &[], |xml| data_structure(xml, &components, view));
        });
    })
}

/// Something that others refer to, by its name.
fn artefact(xml: &mut Xml, element: &str, id: &str, name: &Phrase, view: &View, inner: impl FnOnce(&mut Xml)) {
    let agency = agency(view);
    xml.element(element, &[("id", id), ("agencyID", &agency), ("version", VERSION)], |xml| {
        said(xml, "common:Name", &view.sdmx_names(name, id));
        inner(xml);
    });
}

fn dataflow(xml: &mut Xml, view: &View) {
    artefact(xml, "structure:Dataflow", OBSERVATIONS, &view.site().settings.title, view, |xml| {
        xml.element("structure:Structure", &[], |xml| {
            reference(xml, "DataStructure", "datastructure", OBSERVATIONS, view);
        });
    });
}

fn codelist(xml: &mut Xml, list: CodelistId, view: &View) {
    artefact(xml, "structure:Codelist", list.id(), &list.name(), view, |xml| {
        list.codes(view).iter().for_each(|it| xml.element("structure:Code", &[("id", &it.id)], |xml| code(xml, it)));
    });
}

fn code(xml: &mut Xml, code: &Code) {
    if !code.annotations.is_empty() {
        xml.element("common:Annotations", &[], |xml| {
            code.annotations.iter().for_each(|(kind, said)| annotation(xml, kind, said));
        });
    }
    said(xml, "common:Name", &code.name);
    said(xml, "common:Description", &code.description);
    if let Some(parent) = &code.parent {
        xml.element("structure:Parent", &[], |xml| xml.empty("Ref", &[("id", parent)]));
    }
}

fn annotation(xml: &mut Xml, kind: &str, said: &str) {
    xml.element("common:Annotation", &[("id", kind)], |xml| {
        xml.text("common:AnnotationTitle", &[], said);
        xml.text("common:AnnotationType", &[], kind);
    });
}

fn concepts(xml: &mut Xml, components: &[Component], view: &View) {
    artefact(xml, "structure:ConceptScheme", CONCEPTS, &Phrase::both("Khái niệm", "Concepts"), view, |xml| {
        for component in components {
            xml.element("structure:Concept", &[("id", &component.id)], |xml| {
                said(xml, "common:Name", &view.sdmx_names(&component.name, &component.id));
            });
        }
    });
}

fn data_structure(xml: &mut Xml, components: &[Component], view: &View) {
    let lists: [(&str, &str, &[Role]); 3] = [
        ("structure:DimensionList", "DimensionDescriptor", &[Role::Dimension, Role::TimeDimension]),
        ("structure:AttributeList", "AttributeDescriptor", &[Role::OfIndicator, Role::OfObservation]),
        ("structure:MeasureList", "MeasureDescriptor", &[Role::PrimaryMeasure]),
    ];
    let title = &view.site().settings.title;
    artefact(xml, "structure:DataStructure", OBSERVATIONS, title, view, |xml| {
        xml.element("structure:DataStructureComponents", &[], |xml| {
            for (list, id, roles) in lists {
                let listed = components.iter().filter(|it| roles.contains(&it.role));
                xml.element(list, &[("id", id)], |xml| {
                    listed.zip(1..).for_each(|(it, position)| component(xml, it, position, view));
                });
            }
        });
    });
}

fn component(xml: &mut Xml, component: &Component, position: usize, view: &View) {
    let (id, position) = (("id", component.id.as_str()), position.to_string());
    let (element, attributes) = match component.role {
        Role::Dimension => ("structure:Dimension", vec![id, ("position", &position)]),
        Role::TimeDimension => ("structure:TimeDimension", vec![id, ("position", &position)]),
        Role::PrimaryMeasure => ("structure:PrimaryMeasure", vec![id]),
        Role::OfIndicator | Role::OfObservation => {
            let status = if component.required { "Mandatory" } else { "Conditional" };
            ("structure:Attribute", vec![id, ("assignmentStatus", status)])
        }
    };
    xml.element(element, &attributes, |xml| {
        xml.element("structure:ConceptIdentity", &[], |xml| concept_reference(xml, &component.id, view));
        xml.element("structure:LocalRepresentation", &[], |xml| representation(xml, component.representation, view));
        match component.role {
            Role::OfIndicator => relationship(xml, "structure:Dimension", "INDICATOR"),
            Role::OfObservation => relationship(xml, "structure:PrimaryMeasure", "OBS_VALUE"),
            _ => {}
        }
    });
}

fn concept_reference(xml: &mut Xml, id: &str, view: &View) {
    let agency = agency(view);
    let of = [
        ("id", id),
        ("maintainableParentID", CONCEPTS),
        ("maintainableParentVersion", VERSION),
        ("agencyID", &agency),
        ("package", "conceptscheme"),
        ("class", "Concept"),
    ];
    xml.empty("Ref", &of);
}

fn representation(xml: &mut Xml, representation: Representation, view: &View) {
    match representation {
        Representation::Coded(list) => xml.element("structure:Enumeration", &[], |xml| {
            reference(xml, "Codelist", "codelist", list.id(), view);
        }),
        Representation::Text(kind) => xml.empty("structure:TextFormat", &[("textType", kind)]),
    }
}

/// What an attribute is an attribute of.
fn relationship(xml: &mut Xml, element: &str, of: &str) {
    xml.element("structure:AttributeRelationship", &[], |xml| {
        xml.element(element, &[], |xml| xml.empty("Ref", &[("id", of)]));
    });
}
