//! What every observation is described by: the same components in the structure, in the data and in CSV.

use super::codelist::CodelistId;
use super::row::Row;
use super::status::status;
use super::time::{frequency, time_period};
use crate::language::{Language, Phrase};
use crate::model::{Choice, Reading};
use crate::render::download::Cell;
use crate::render::world::View;

/// What a component is for, and what its values belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Dimension,
    TimeDimension,
    PrimaryMeasure,
    /// An attribute of all that is observed of one indicator.
    OfIndicator,
    /// An attribute of an observation.
    OfObservation,
}

#[derive(Debug, Clone, Copy)]
pub enum Representation {
    Coded(CodelistId),
    /// A type of text, as `BasicComponentDataType` of SDMXCommon.xsd calls it.
    Text(&'static str),
}

pub struct Component {
    /// Of its concept too.
    pub id: String,
    pub name: Phrase,
    pub role: Role,
    /// Whether no observation is without it.
    pub required: bool,
    pub representation: Representation,
    /// In which language its texts are.
    pub language: Language,
    pub value: fn(&Row, &View) -> Cell,
}

use CodelistId::{Area, Frequency, Indicator, MissingReason, ReportedStatus, Source, SourceType, Status, Unit};
use Representation::{Coded, Text};
use Role::{Dimension, OfIndicator, OfObservation, PrimaryMeasure, TimeDimension};

type Fixed = (&'static str, Role, bool, Representation, [&'static str; 2], fn(&Row, &View) -> Cell);

/// Those that say the same in every language. `FREQ`, `REF_AREA`, `TIME_PERIOD`, `OBS_VALUE`, `UNIT_MEASURE`, `DECIMALS` and
/// `OBS_STATUS` are concepts of `SDMX:CROSS_DOMAIN_CONCEPTS`, with their meaning there.
const FIXED: [Fixed; 15] = [
    ("FREQ", Dimension, true, Coded(Frequency), ["Tần suất", "Frequency of observation"], |row, _| {
        Cell::text(frequency(row.observation.key.period))
    }),
    ("REF_AREA", Dimension, true, Coded(Area), ["Địa phương", "Reference area"], |row, _| {
        Cell::text(row.observation.key.area.as_str())
    }),
    ("INDICATOR", Dimension, true, Coded(Indicator), ["Chỉ tiêu", "Indicator"], |row, _| {
        Cell::text(row.observation.key.indicator.as_str())
    }),
    ("TIME_PERIOD", TimeDimension, true, Text("ObservationalTimePeriod"), ["Kỳ", "Time period"], |row, _| {
        Cell::text(&time_period(row.observation.key.period))
    }),
    ("OBS_VALUE", PrimaryMeasure, false, Text("Decimal"), ["Giá trị", "Observation value"], |row, _| {
        row.observation.known().map_or(Cell::Empty, Cell::Number)
    }),
    ("UNIT_MEASURE", OfIndicator, true, Coded(Unit), ["Đơn vị tính", "Unit of measure"], |row, view| {
        Cell::text(view.site().indicators[&row.observation.key.indicator].unit.as_str())
    }),
    ("DECIMALS", OfIndicator, true, Text("Integer"), ["Số chữ số thập phân", "Decimals"], |row, view| {
        Cell::Number(view.site().indicators[&row.observation.key.indicator].decimals.into())
    }),
    (
        "OBS_STATUS",
        OfObservation,
        true,
        Coded(Status),
        ["Tình trạng số liệu", "Observation status"],
        |row, _| Cell::text(status(row)),
    ),
    (
        "REPORTED_STATUS",
        OfObservation,
        false,
        Coded(ReportedStatus),
        ["Tình trạng mà nguồn nêu", "Status that the source gives"],
        |row, _| Cell::text(row.observation.status.map(Choice::word).unwrap_or_default()),
    ),
    (
        "MISSING_REASON",
        OfObservation,
        false,
        Coded(MissingReason),
        ["Vì sao không có số", "Why there is no number"],
        |row, _| match row.observation.reading {
            Reading::Known(_) => Cell::Empty,
            Reading::Missing(missing) => Cell::text(missing.word()),
        },
    ),
    ("SOURCE", OfObservation, true, Coded(Source), ["Nguồn", "Source"], |row, _| {
        Cell::text(row.observation.source.as_str())
    }),
    ("SOURCE_TYPE", OfObservation, true, Coded(SourceType), ["Loại nguồn", "Kind of source"], |row, view| {
        Cell::text(view.site().sources[&row.observation.source].kind.word())
    }),
    (
        "RESIDUAL",
        OfObservation,
        false,
        Text("String"),
        ["Phần chênh của đẳng thức", "What equations leave unexplained"],
        |row, view| Cell::optional(&view.residual_of(row.observation)),
    ),
    ("REVISION", OfObservation, false, Text("String"), ["Đính chính", "Corrections"], |row, view| {
        Cell::optional(&view.corrections(row.observation))
    }),
    ("QUOTE", OfObservation, false, Text("String"), ["Nguyên văn của nguồn", "Words of the source"], |row, _| {
        Cell::optional(&row.observation.quote)
    }),
];

type Spoken = (&'static str, [&'static str; 2], fn(&Row, &View) -> Cell);

/// Those that are said in words. SDMX-ML 2.1 has one text for an attribute, so each language has an attribute of its own.
/// `COMMENT_OBS` is what `SDMX:CL_OBS_STATUS` calls a text beside a flag.
const SPOKEN: [Spoken; 3] = [
    ("COMMENT_OBS", ["Ghi chú", "Observation comment"], |row, view| {
        Cell::text(row.observation.note.as_ref().and_then(|it| it.written(view.language)).unwrap_or_default())
    }),
    ("BREAK", ["Vì sao đứt chuỗi", "Why the series breaks"], |row, view| Cell::optional(&row.break_words(view))),
    ("FORMULA", ["Phép tính", "How it was computed"], |row, view| Cell::optional(&view.formula(row.observation))),
];

/// All of them, in the order of the structure.
pub fn components(view: &View) -> Vec<Component> {
    let default = view.site().settings.default_language();
    let fixed = FIXED.into_iter().map(|(id, role, required, representation, [vi, en], value)| Component {
        id: id.to_string(),
        name: Phrase::both(vi, en),
        role,
        required,
        representation,
        language: default,
        value,
    });
    let languages = &view.site().settings.languages;
    let spoken = SPOKEN.iter().flat_map(|it| languages.iter().map(move |language| spoken(it, *language, default)));
    fixed.chain(spoken).collect()
}

/// In the first language of the site under the plain id, in others with the tag behind it: `COMMENT_OBS_EN`.
fn spoken((id, [vi, en], value): &Spoken, language: Language, default: Language) -> Component {
    let tag = language.tag();
    Component {
        id: if language == default { id.to_string() } else { format!("{id}_{}", tag.to_ascii_uppercase()) },
        name: Phrase::both(format!("{vi} ({tag})"), format!("{en} ({tag})")),
        role: OfObservation,
        required: false,
        representation: Text("String"),
        language,
        value: *value,
    }
}

impl Component {
    /// What an observation has of it.
    pub fn cell(&self, row: &Row, view: &View) -> Cell {
        (self.value)(row, &View { language: self.language, ..*view })
    }
}
