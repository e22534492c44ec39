//! The lists of codes that components take their values from.

use super::code::{Code, of_choice, of_sdmx};
use super::status::STATUSES;
use super::time::FREQUENCIES;
use crate::language::Phrase;
use crate::model::{self, Choice, Missing, ObservationStatus, SourceKind};
use crate::render::world::View;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodelistId {
    Frequency,
    Area,
    Indicator,
    Unit,
    Status,
    ReportedStatus,
    MissingReason,
    Source,
    SourceType,
}

impl CodelistId {
    pub const ALL: [CodelistId; 9] = [
        CodelistId::Frequency,
        CodelistId::Area,
        CodelistId::Indicator,
        CodelistId::Unit,
        CodelistId::Status,
        CodelistId::ReportedStatus,
        CodelistId::MissingReason,
        CodelistId::Source,
        CodelistId::SourceType,
    ];

    pub fn id(self) -> &'static str {
        match self {
            CodelistId::Frequency => "CL_FREQ",
            CodelistId::Area => "CL_AREA",
            CodelistId::Indicator => "CL_INDICATOR",
            CodelistId::Unit => "CL_UNIT_MEASURE",
            CodelistId::Status => "CL_OBS_STATUS",
            CodelistId::ReportedStatus => "CL_REPORTED_STATUS",
            CodelistId::MissingReason => "CL_MISSING_REASON",
            CodelistId::Source => "CL_SOURCE",
            CodelistId::SourceType => "CL_SOURCE_TYPE",
        }
    }

    pub fn name(self) -> Phrase {
        match self {
            CodelistId::Frequency => Phrase::both("Tần suất (theo SDMX:CL_FREQ)", "Frequency (of SDMX:CL_FREQ)"),
            CodelistId::Area => Phrase::both("Địa phương", "Areas"),
            CodelistId::Indicator => Phrase::both("Chỉ tiêu", "Indicators"),
            CodelistId::Unit => Phrase::both("Đơn vị tính", "Units of measure"),
            CodelistId::Status => Phrase::both(
                "Tình trạng số liệu (theo SDMX:CL_OBS_STATUS)",
                "Observation status (of SDMX:CL_OBS_STATUS)",
            ),
            CodelistId::ReportedStatus => Phrase::both("Tình trạng mà nguồn nêu", "Status that a source gives"),
            CodelistId::MissingReason => Phrase::both("Vì sao không có số", "Why there is no number"),
            CodelistId::Source => Phrase::both("Nguồn", "Sources"),
            CodelistId::SourceType => Phrase::both("Loại nguồn", "Kinds of sources"),
        }
    }

    /// In the order of the records. Every thing is in its list, observed or not.
    pub fn codes(self, view: &View) -> Vec<Code> {
        let site = view.site();
        match self {
            CodelistId::Frequency => of_sdmx(&FREQUENCIES, view),
            CodelistId::Status => of_sdmx(&STATUSES, view),
            CodelistId::ReportedStatus => of_choice::<ObservationStatus>("status", view),
            CodelistId::MissingReason => of_choice::<Missing>("missing", view),
            CodelistId::SourceType => of_choice::<SourceKind>("source", view),
            CodelistId::Area => site.areas.values().map(|it| area(it, view)).collect(),
            CodelistId::Indicator => site.indicators.values().map(|it| indicator(it, view)).collect(),
            CodelistId::Unit => site.units.values().map(|it| named(it.id.as_str(), &it.name, view)).collect(),
            CodelistId::Source => site.sources.values().map(|it| source(it, view)).collect(),
        }
    }
}

fn named(id: &str, name: &Phrase, view: &View) -> Code {
    Code::new(id, view.sdmx_names(name, id))
}

/// The code that the statistics office gives it is no id, for it is given again; it goes along as an annotation.
fn area(area: &model::Area, view: &View) -> Code {
    let annotations = [
        ("LEVEL", Some(area.level.word().to_string())),
        ("CODE", area.code.clone()),
        ("VALID_FROM", area.from.map(|day| day.to_string())),
        ("VALID_TO", area.to.map(|day| day.to_string())),
    ];
    Code {
        parent: area.parent.as_ref().map(|parent| parent.to_string()),
        annotations: annotations.into_iter().filter_map(|(kind, said)| Some((kind, said?))).collect(),
        ..named(area.id.as_str(), &area.name, view)
    }
}

fn indicator(indicator: &model::Indicator, view: &View) -> Code {
    Code {
        description: view.spoken(&indicator.definition),
        annotations: vec![("KIND", indicator.kind.word().to_string())],
        ..named(indicator.id.as_str(), &indicator.name, view)
    }
}

fn source(source: &model::Source, view: &View) -> Code {
    Code {
        description: view.in_each_language(|view| Some(view.source_in_words(&source.id))),
        ..named(source.id.as_str(), &source.title, view)
    }
}
