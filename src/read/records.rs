//! Every kind of record, as its author writes it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::boundaries::BoundariesRecord;
use super::lock::LockRecord;
use super::note::NoteRecord;
use super::observations::ObservationsRecord;
use super::record::{part, record};
use super::row::Row;
use super::statement::StatementRecord;
use crate::language::Phrase;
use crate::model::{
    AreaChangeKind, AreaLevel, Better, DifficultyStatus, DocumentKind, IdentityKind, IndicatorKind, PolicyKind,
    Reading, SourceDay, SourceKind, Standing, SupportStage, TaskStatus,
};
use crate::text::Spanned;

type Text = Spanned<String>;
type Words = Spanned<Phrase>;
type Day = Spanned<Date>;
type Number = Spanned<Decimal>;
type Statement = Spanned<StatementRecord>;

record! {
    /// `site.toml` as a whole.
    pub struct SettingsRecord {
        title: Words = "title",
        summary: Option<Words> = "summary",
        languages: Vec<Text> = "languages",
        publisher: Words = "publisher",
        contact: Option<Text> = "contact",
        theme: Option<Text> = "theme",
        base_url: Option<Text> = "base-url",
        home_area: Option<Text> = "home-area",
        date: Option<Day> = "date",
        copyright: Option<Words> = "copyright",
        licence: Option<Spanned<LicenceRecord>> = "licence",
        sdmx_agency: Option<Text> = "sdmx-agency",
        notice: Option<Words> = "notice",
        recheck_after_days: Option<Spanned<i64>> = "recheck-after-days",
    }
}

part! {
    /// On what terms the data may be used.
    pub struct LicenceRecord like "{ name = \"CC-BY-4.0\", url = \"https://creativecommons.org/licenses/by/4.0/\" }" {
        name: Text = "name",
        url: Text = "url",
    }
}

record! {
    pub struct SourceRecord {
        id: Text = "id",
        kind: Spanned<SourceKind> = "kind",
        title: Words = "title",
        publisher: Words = "publisher",
        publisher_known: Option<Spanned<bool>> = "publisher-known",
        date: Day = "date",
        date_is: Option<Spanned<SourceDay>> = "date-is",
        url: Option<Text> = "url",
        number: Option<Text> = "number",
        pages: Option<Text> = "pages",
        accessed: Option<Day> = "accessed",
        sha256: Option<Text> = "sha256",
        quote: Option<Text> = "quote",
        note: Option<Words> = "note",
    }
}

record! {
    pub struct UnitRecord {
        id: Text = "id",
        name: Words = "name",
        one: Option<Words> = "one",
        symbol: Option<Text> = "symbol",
    }
}

record! {
    pub struct AreaRecord {
        id: Text = "id",
        name: Words = "name",
        level: Spanned<AreaLevel> = "level",
        code: Option<Text> = "code",
        parent: Option<Text> = "parent",
        complete: Option<Spanned<bool>> = "complete",
        from: Option<Day> = "from",
        to: Option<Day> = "to",
        tile: Vec<Spanned<i64>> = "tile",
        aliases: Vec<Text> = "aliases",
        note: Option<Words> = "note",
    }
}

record! {
    pub struct AreaChangeRecord {
        date: Day = "date",
        kind: Spanned<AreaChangeKind> = "kind",
        from: Vec<Text> = "from",
        into: Vec<Text> = "into",
        basis: Text = "basis",
        note: Option<Words> = "note",
    }
}

record! {
    pub struct IndicatorRecord {
        id: Text = "id",
        name: Words = "name",
        definition: Words = "definition",
        kind: Spanned<IndicatorKind> = "kind",
        unit: Text = "unit",
        decimals: Option<Spanned<i64>> = "decimals",
        better: Option<Spanned<Better>> = "better",
        sums_over_areas: Option<Spanned<bool>> = "sums-over-areas",
        base: Option<Text> = "base",
        excludes: Option<Vec<Text>> = "excludes",
        base_published: Option<Spanned<bool>> = "base-published",
        note: Option<Words> = "note",
        slug: Option<Words> = "slug",
        aliases: Vec<Text> = "aliases",
        headline: Option<Spanned<bool>> = "headline",
        group: Option<Text> = "group",
    }
}

record! {
    pub struct IdentityRecord {
        id: Text = "id",
        kind: Spanned<IdentityKind> = "kind",
        of: Text = "of",
        inflow: Vec<Text> = "inflow",
        outflow: Vec<Text> = "outflow",
        parts: Vec<Text> = "parts",
        base: Option<Text> = "base",
        note: Option<Words> = "note",
    }
}

record! {
    pub struct ResidualRecord {
        identity: Option<Text> = "identity",
        indicator: Option<Text> = "indicator",
        area: Text = "area",
        period: Text = "period",
        value: Number = "value",
        explanation: Words = "explanation",
    }
}

record! {
    pub struct TargetRecord {
        id: Option<Text> = "id",
        indicator: Option<Text> = "indicator",
        area: Text = "area",
        period: Text = "period",
        at_least: Option<Number> = "at-least",
        at_most: Option<Number> = "at-most",
        more_than: Option<Number> = "more-than",
        less_than: Option<Number> = "less-than",
        exactly: Option<Number> = "exactly",
        about: Option<Number> = "about",
        text: Option<Words> = "text",
        by: Option<Day> = "by",
        source: Text = "source",
        note: Option<Words> = "note",
    }
}

record! {
    pub struct RevisionRecord {
        indicator: Text = "indicator",
        area: Text = "area",
        period: Text = "period",
        from: Spanned<Reading> = "from",
        to: Spanned<Reading> = "to",
        date: Day = "date",
        reason: Words = "reason",
    }
}

record! {
    pub struct DocumentRecord {
        id: Text = "id",
        number: Text = "number",
        kind: Spanned<DocumentKind> = "kind",
        title: Words = "title",
        issuer: Words = "issuer",
        issued: Option<Day> = "issued",
        effective: Option<Day> = "effective",
        ended: Option<Day> = "ended",
        status: Option<Spanned<Standing>> = "status",
        period: Option<Text> = "period",
        commencements: Vec<Spanned<CommencementRecord>> = "commencements",
        replaces: Vec<Text> = "replaces",
        amends: Vec<Text> = "amends",
        repeals: Vec<Text> = "repeals",
        url: Option<Text> = "url",
        checked: Day = "checked",
        source: Option<Text> = "source",
        aliases: Vec<Text> = "aliases",
        note: Option<Words> = "note",
        summary: Option<Words> = "summary",
    }
}

part! {
    /// Provisions that took effect on another day than the rest of their document.
    pub struct CommencementRecord like "{ provisions = [\"115.3\"], date = 2023-09-01 }" {
        provisions: Vec<Text> = "provisions",
        date: Day = "date",
    }
}

record! {
    pub struct ChapterRecord {
        document: Text = "document",
        number: Text = "number",
        title: Words = "title",
        sections: Vec<Spanned<SectionRecord>> = "sections",
    }
}

part! {
    /// A section (mục) of a chapter.
    pub struct SectionRecord like "{ number = 1, title = \"…\" }" {
        number: Spanned<i64> = "number",
        title: Words = "title",
    }
}

record! {
    pub struct ProvisionRecord {
        document: Text = "document",
        article: Spanned<i64> = "article",
        title: Words = "title",
        chapter: Option<Text> = "chapter",
        section: Option<Spanned<i64>> = "section",
        clauses: Option<Spanned<i64>> = "clauses",
        points: BTreeMap<String, Text> = "points",
        gist: Option<Words> = "gist",
        basis: Vec<Text> = "basis",
        readers: Vec<Text> = "readers",
        checked: Option<Day> = "checked",
    }
}

record! {
    pub struct PolicyRecord {
        id: Text = "id",
        kind: Option<Spanned<PolicyKind>> = "kind",
        name: Words = "name",
        summary: Words = "summary",
        offers: Vec<Statement> = "offers",
        eligible: Vec<Statement> = "eligible",
        basis: Vec<Text> = "basis",
        implemented_by: Vec<Text> = "implemented-by",
        historical: Option<Spanned<bool>> = "historical",
        period: Option<Text> = "period",
        status: Option<Words> = "status",
        unknown: Option<Words> = "unknown",
        source: Option<Text> = "source",
        slug: Option<Words> = "slug",
        aliases: Vec<Text> = "aliases",
        note: Option<Words> = "note",
    }
}

record! {
    pub struct SupportRecord {
        id: Text = "id",
        policy: Option<Text> = "policy",
        area: Text = "area",
        period: Text = "period",
        stage: Spanned<SupportStage> = "stage",
        amount: Number = "amount",
        unit: Text = "unit",
        recipients: Option<Number> = "recipients",
        recipients_unit: Option<Text> = "recipients-unit",
        source: Text = "source",
        note: Option<Words> = "note",
        quote: Option<Text> = "quote",
    }
}

record! {
    pub struct CooperativeRecord {
        id: Text = "id",
        name: Words = "name",
        area: Text = "area",
        sector: Option<Words> = "sector",
        founded: Option<Day> = "founded",
        source: Text = "source",
        note: Option<Words> = "note",
    }
}

record! {
    pub struct DifficultyRecord {
        id: Text = "id",
        title: Words = "title",
        text: Option<Words> = "text",
        topic: Option<Words> = "topic",
        area: Text = "area",
        date: Day = "date",
        raised_by: Option<Words> = "raised-by",
        status: Option<Spanned<DifficultyStatus>> = "status",
        source: Text = "source",
        policy: Option<Text> = "policy",
    }
}

record! {
    pub struct TaskRecord {
        id: Text = "id",
        title: Words = "title",
        text: Option<Words> = "text",
        area: Text = "area",
        date: Day = "date",
        assigned_by: Option<Words> = "assigned-by",
        assigned_to: Vec<Words> = "assigned-to",
        with: Vec<Words> = "with",
        due: Option<Day> = "due",
        period: Option<Text> = "period",
        status: Option<Spanned<TaskStatus>> = "status",
        source: Text = "source",
        difficulties: Vec<Text> = "difficulties",
    }
}

record! {
    pub struct TermRecord {
        id: Text = "id",
        name: Words = "name",
        definition: Words = "definition",
        basis: Vec<Text> = "basis",
        aliases: Vec<Text> = "aliases",
        linked: Option<Spanned<bool>> = "linked",
        historical: Option<Spanned<bool>> = "historical",
    }
}

record! {
    pub struct ReaderRecord {
        id: Text = "id",
        name: Words = "name",
        summary: Words = "summary",
        slug: Option<Words> = "slug",
        aliases: Vec<Text> = "aliases",
    }
}

record! {
    pub struct TopicRecord {
        id: Text = "id",
        name: Words = "name",
        summary: Option<Words> = "summary",
        slug: Option<Words> = "slug",
        aliases: Vec<Text> = "aliases",
    }
}

record! {
    pub struct QuestionRecord {
        id: Text = "id",
        question: Words = "question",
        answer: Words = "answer",
        basis: Vec<Text> = "basis",
        readers: Vec<Text> = "readers",
        topic: Text = "topic",
        historical: Option<Spanned<bool>> = "historical",
    }
}

record! {
    pub struct ChecklistRecord {
        id: Text = "id",
        title: Words = "title",
        summary: Option<Words> = "summary",
        readers: Vec<Text> = "readers",
        items: Vec<Statement> = "items",
        slug: Option<Words> = "slug",
        aliases: Vec<Text> = "aliases",
        historical: Option<Spanned<bool>> = "historical",
    }
}

record! {
    pub struct DeadlineRecord {
        id: Text = "id",
        title: Words = "title",
        text: Option<Words> = "text",
        basis: Vec<Text> = "basis",
        from: Day = "from",
        months: Option<Spanned<i64>> = "months",
        readers: Vec<Text> = "readers",
        note: Option<Words> = "note",
    }
}

record! {
    pub struct ComparisonRecord {
        id: Text = "id",
        document: Text = "document",
        earlier: Text = "earlier",
        title: Words = "title",
        before: Statement = "before",
        after: Statement = "after",
        note: Option<Words> = "note",
    }
}

record! {
    pub struct LegalChangeRecord {
        id: Text = "id",
        date: Day = "date",
        title: Words = "title",
        text: Words = "text",
        basis: Vec<Text> = "basis",
        indicators: Vec<Text> = "indicators",
        area_levels: Vec<Spanned<AreaLevel>> = "area-levels",
        areas: Vec<Text> = "areas",
        policies: Vec<Text> = "policies",
        provisions: Vec<Text> = "provisions",
        notes: Vec<Text> = "notes",
        tasks: Vec<Text> = "tasks",
        targets: Vec<Text> = "targets",
        historical: Option<Spanned<bool>> = "historical",
    }
}

/// Declares the list of all kinds: what each is called in TOML, and where its records are gathered.
macro_rules! kinds {
    ($($(#[$doc:meta])* $field:ident: $variant:ident($record:ty) = $name:literal,)*) => {
        /// One record of any kind.
        #[derive(Debug, Clone)]
        pub enum Record {
            Settings(SettingsRecord),
            Lock(LockRecord),
            Note(NoteRecord),
            Boundaries(BoundariesRecord),
            /// A record that could not be read, but whose id is known: nobody need be told that it does not exist.
            Broken { kind: &'static str, id: String },
            $($variant($record),)*
        }

        /// All records of a site, by kind, in the order of files and lines.
        #[derive(Debug, Clone, Default)]
        pub struct Records {
            pub settings: Option<SettingsRecord>,
            pub lock: Option<LockRecord>,
            pub notes: Vec<NoteRecord>,
            pub boundaries: Vec<BoundariesRecord>,
            pub broken: Vec<(&'static str, String)>,
            $($(#[$doc])* pub $field: Vec<$record>,)*
        }

        impl Records {
            /// The names that may stand between `[[` and `]]`.
            pub const KINDS: &[&str] = &[$($name,)*];

            pub fn add(&mut self, record: Record) {
                match record {
                    Record::Settings(settings) => self.settings = Some(settings),
                    Record::Lock(lock) => self.lock = Some(lock),
                    Record::Note(note) => self.notes.push(note),
                    Record::Boundaries(boundaries) => self.boundaries.push(boundaries),
                    Record::Broken { kind, id } => self.broken.push((kind, id)),
                    $(Record::$variant(record) => self.$field.push(record),)*
                }
            }

            /// Reads one `[[kind]]`.
            pub(super) fn read(kind: &str, row: &mut Row) -> Option<Record> {
                match kind {
                    $($name => <$record>::read(row).map(Record::$variant),)*
                    _ => None,
                }
            }
        }
    };
}

kinds! {
    sources: Source(SourceRecord) = "source",
    units: Unit(UnitRecord) = "unit",
    areas: Area(AreaRecord) = "area",
    area_changes: AreaChange(AreaChangeRecord) = "area-change",
    indicators: Indicator(IndicatorRecord) = "indicator",
    observations: Observations(ObservationsRecord) = "observations",
    identities: Identity(IdentityRecord) = "identity",
    residuals: Residual(ResidualRecord) = "residual",
    targets: Target(TargetRecord) = "target",
    revisions: Revision(RevisionRecord) = "revision",
    documents: Document(DocumentRecord) = "document",
    chapters: Chapter(ChapterRecord) = "chapter",
    provisions: Provision(ProvisionRecord) = "provision",
    policies: Policy(PolicyRecord) = "policy",
    supports: Support(SupportRecord) = "support",
    cooperatives: Cooperative(CooperativeRecord) = "cooperative",
    difficulties: Difficulty(DifficultyRecord) = "difficulty",
    tasks: Task(TaskRecord) = "task",
    terms: Term(TermRecord) = "term",
    readers: Reader(ReaderRecord) = "reader",
    topics: Topic(TopicRecord) = "topic",
    questions: Question(QuestionRecord) = "question",
    checklists: Checklist(ChecklistRecord) = "checklist",
    deadlines: Deadline(DeadlineRecord) = "deadline",
    comparisons: Comparison(ComparisonRecord) = "comparison",
    legal_changes: LegalChange(LegalChangeRecord) = "legal-change",
}
