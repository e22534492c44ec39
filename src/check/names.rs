//! The names that a site declares, and what a name stands for.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Phrase, nearest};
use crate::model::{
    Area, Audience, Checklist, Comparison, Cooperative, Deadline, Difficulty, Document, Id, Identity, Indicator,
    LegalChange, Note, Policy, Question, Reader, Register, Source, Support, Target, Task, Term, Topic, Unit,
    Visibility,
};
use crate::phrase;
use crate::read::Records;
use crate::text::{Span, Spanned};

/// A kind of thing that has names.
pub trait Named {
    /// Its name in TOML.
    const KIND: &'static str;
    /// The code of the complaint about a name that nobody declared.
    const UNKNOWN: &'static str;
    /// What people call it.
    fn noun() -> Phrase;
}

macro_rules! named {
    ($($kind:ident = $word:literal, $unknown:literal, $vi:literal, $en:literal;)*) => {
        $(impl Named for $kind {
            const KIND: &'static str = $word;
            const UNKNOWN: &'static str = $unknown;

            fn noun() -> Phrase {
                Phrase::both($vi, $en)
            }
        })*
    };
}

named! {
    Source = "source", "unknown-source", "nguồn", "source";
    Unit = "unit", "unknown-unit", "đơn vị tính", "unit";
    Area = "area", "unknown-area", "địa phương", "area";
    Indicator = "indicator", "unknown-indicator", "chỉ tiêu", "indicator";
    Identity = "identity", "unknown-identity", "đẳng thức", "identity";
    Document = "document", "unknown-document", "văn bản", "document";
    Policy = "policy", "unknown-policy", "chính sách", "policy";
    Target = "target", "unknown-target", "mục tiêu", "target";
    Support = "support", "unknown-support", "khoản hỗ trợ", "support";
    Cooperative = "cooperative", "unknown-cooperative", "hợp tác xã", "cooperative";
    Difficulty = "difficulty", "unknown-difficulty", "khó khăn", "difficulty";
    Task = "task", "unknown-task", "nhiệm vụ", "task";
    Term = "term", "unknown-term", "thuật ngữ", "term";
    Reader = "reader", "unknown-reader", "đối tượng đọc", "reader";
    Topic = "topic", "unknown-topic", "chủ đề", "topic";
    Question = "question", "unknown-question", "câu hỏi", "question";
    Checklist = "checklist", "unknown-checklist", "danh mục việc", "checklist";
    Deadline = "deadline", "unknown-deadline", "thời hạn", "deadline";
    Comparison = "comparison", "unknown-comparison", "dòng so sánh", "comparison";
    LegalChange = "legal-change", "unknown-legal-change", "thay đổi pháp luật", "change in the law";
    Note = "note", "dead-link", "bài viết", "note";
}

/// Where a name was declared and who may see it.
#[derive(Debug, Clone, Copy)]
struct Declared {
    span: Span,
    visibility: Visibility,
}

/// Every declared name, by kind.
#[derive(Debug, Default)]
pub struct Names<'r> {
    declared: BTreeMap<&'static str, BTreeMap<&'r str, Declared>>,
    /// Names of records that could not be read: that they are missing has been said already.
    broken: BTreeSet<(&'static str, &'r str)>,
}

impl<'r> Names<'r> {
    /// Gathers all names and says which are declared twice or badly formed.
    pub fn gather(records: &'r Records, diagnostics: &mut Diagnostics) -> Names<'r> {
        let broken = records.broken.iter().map(|(kind, id)| (*kind, id.as_str())).collect();
        let mut names = Names { declared: BTreeMap::new(), broken };
        macro_rules! declare {
            ($($field:ident: $kind:ty),*) => {
                $(for record in &records.$field {
                    let visibility = visibility(&record.audience, &record.embargo);
                    names.declare::<$kind>(&record.id, visibility, diagnostics);
                })*
            };
        }
        declare!(
            sources: Source, units: Unit, areas: Area, indicators: Indicator, identities: Identity,
            documents: Document, policies: Policy, supports: Support, cooperatives: Cooperative,
            difficulties: Difficulty, tasks: Task, terms: Term, readers: Reader, topics: Topic, questions: Question,
            checklists: Checklist, deadlines: Deadline, comparisons: Comparison, legal_changes: LegalChange
        );
        for record in &records.targets {
            let visibility = visibility(&record.audience, &record.embargo);
            record.id.iter().for_each(|id| names.declare::<Target>(id, visibility, diagnostics));
        }
        for note in &records.notes {
            let declared = Declared { span: note.front.title.span, visibility: super::note::visibility_of(note) };
            let twins = names.declared.entry(Note::KIND).or_default();
            // A note is as public as its most public twin.
            let first = twins.entry(&note.id).or_insert(declared);
            if declared.visibility.covers(first.visibility) {
                *first = declared;
            }
        }
        names
    }

    fn declare<T: Named>(&mut self, id: &'r Spanned<String>, visibility: Visibility, diagnostics: &mut Diagnostics) {
        bad_id(id).into_iter().for_each(|diagnostic| diagnostics.push(diagnostic));
        let names = self.declared.entry(T::KIND).or_default();
        if let Some(first) = names.get(id.as_str()) {
            diagnostics.push(declared_twice::<T>(id, first.span));
        } else {
            names.insert(&id.value, Declared { span: id.span, visibility });
        }
    }

    fn known<T: Named>(&self, name: &str) -> bool {
        self.declared.get(T::KIND).is_some_and(|names| names.contains_key(name))
            || self.broken.contains(&(T::KIND, name))
    }
}

/// Ids stand in addresses and in links, where nothing has to be escaped.
pub fn bad_id(id: &Spanned<String>) -> Option<Diagnostic> {
    let is_fine = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if !id.is_empty() && id.bytes().all(is_fine) {
        return None;
    }
    let id_text = &id.value;
    let proposal = crate::language::slug(id_text);
    let diagnostic = Diagnostic::error(
        "bad-id",
        id.span,
        phrase!("`{id_text}` không dùng làm tên được", "`{id_text}` will not do as an id"),
    );
    Some(diagnostic.help(phrase!(
        "chỉ dùng chữ thường không dấu, chữ số và gạch nối: `{proposal}`",
        "use lower-case letters without diacritics, digits and hyphens: `{proposal}`"
    )))
}

fn declared_twice<T: Named>(id: &Spanned<String>, first: Span) -> Diagnostic {
    let (noun, name) = (T::noun(), &id.value);
    let (vi, en) = (noun.vi.unwrap_or_default(), noun.en.unwrap_or_default());
    Diagnostic::error(
        "duplicate-id",
        id.span,
        phrase!("{vi} `{name}` đã được khai báo", "the {en} `{name}` is declared already"),
    )
    .note(first, phrase!("lần đầu ở đây", "first declared here"))
    .help(phrase!("đổi tên một trong hai, hoặc xóa bản ghi thừa", "rename one of the two, or delete the one too many"))
}

/// What a checker has before it: the declared names, and the tray for complaints.
pub struct Desk<'d> {
    pub names: &'d Names<'d>,
    pub diagnostics: &'d mut Diagnostics,
}

impl Desk<'_> {
    /// The thing of `register` that `name` stands for. Says so where nobody declared it, and where a reader of the
    /// record that names it (whose visibility is `from`) may not see it.
    pub fn find<T: Named>(
        &mut self,
        register: &Register<T>,
        name: &Spanned<String>,
        from: Visibility,
    ) -> Option<Id<T>> {
        if !self.expect::<T>(name, from) || register.get(name).is_none() {
            return None;
        }
        Some(Id::new(name))
    }

    /// Whether `name` is declared and may be named by a record of visibility `from`; says so where not.
    pub fn expect<T: Named>(&mut self, name: &Spanned<String>, from: Visibility) -> bool {
        let declared = self.names.declared.get(T::KIND);
        match declared.and_then(|names| names.get(name.as_str())) {
            Some(declared) if declared.visibility.covers(from) => true,
            Some(declared) => {
                self.diagnostics.push(internal_reference::<T>(name, declared));
                false
            }
            None => {
                if !self.names.known::<T>(name) {
                    let known = declared.into_iter().flat_map(|names| names.keys().copied());
                    self.diagnostics.push(unknown::<T>(name, nearest(name, known)));
                }
                false
            }
        }
    }

    pub fn find_all<T: Named>(
        &mut self,
        register: &Register<T>,
        names: &[Spanned<String>],
        from: Visibility,
    ) -> Vec<Id<T>> {
        names.iter().filter_map(|name| self.find(register, name, from)).collect()
    }

    /// [`Desk::find`] for a key that may be left out.
    pub fn find_optional<T: Named>(
        &mut self,
        register: &Register<T>,
        name: &Option<Spanned<String>>,
        from: Visibility,
    ) -> Option<Id<T>> {
        name.as_ref().and_then(|name| self.find(register, name, from))
    }
}

fn unknown<T: Named>(name: &Spanned<String>, near: Option<&str>) -> Diagnostic {
    let (noun, written) = (T::noun(), &name.value);
    let (vi, en) = (noun.vi.unwrap_or_default(), noun.en.unwrap_or_default());
    let kind = T::KIND;
    let help = match near {
        Some(near) => phrase!("có phải là `{near}`?", "did you mean `{near}`?"),
        None if kind == Note::KIND => phrase!(
            "viết đường dẫn tới tệp `.md` tính từ bài này, như `../luat/index.md`",
            "write the path to the `.md` file as seen from this note, like `../luat/index.md`"
        ),
        None => phrase!(
            "kiểm tra lại tên, hoặc thêm bản ghi `[[{kind}]]` có `id = \"{written}\"`",
            "check the name, or add a `[[{kind}]]` with `id = \"{written}\"`"
        ),
    };
    Diagnostic::error(
        T::UNKNOWN,
        name.span,
        phrase!("không có {vi} nào tên là `{written}`", "there is no {en} called `{written}`"),
    )
    .help(help)
}

fn internal_reference<T: Named>(name: &Spanned<String>, declared: &Declared) -> Diagnostic {
    let (noun, written) = (T::noun(), &name.value);
    let (vi, en) = (noun.vi.unwrap_or_default(), noun.en.unwrap_or_default());
    Diagnostic::error(
        "internal-reference",
        name.span,
        phrase!(
            "bản ghi công khai này dẫn tới {vi} `{written}` chưa được công khai",
            "this public record names the {en} `{written}`, which is not public yet"
        ),
    )
    .note(
        declared.span,
        phrase!("`{written}` là nội bộ hoặc còn chờ ngày công bố", "`{written}` is internal or under embargo"),
    )
    .help(phrase!(
        "thêm `audience = \"internal\"` (hoặc cùng `embargo`) vào bản ghi này, hoặc công khai `{written}`",
        "add `audience = \"internal\"` (or the same `embargo`) to this record, or make `{written}` public"
    ))
}

/// Who may see a record with these two keys.
pub fn visibility(audience: &Option<Spanned<Audience>>, embargo: &Option<Spanned<Date>>) -> Visibility {
    Visibility {
        audience: audience.as_ref().map_or(Audience::Public, |audience| audience.value),
        embargo: embargo.as_ref().map(|embargo| embargo.value),
    }
}

/// The text of an optional key.
pub fn text(field: &Option<Spanned<String>>) -> Option<String> {
    field.as_ref().map(|text| text.value.clone())
}

/// The phrase of an optional key.
pub fn words(field: &Option<Spanned<Phrase>>) -> Option<Phrase> {
    field.as_ref().map(|words| words.value.clone())
}

/// The phrases of a list.
pub fn all_words(field: &[Spanned<Phrase>]) -> Vec<Phrase> {
    field.iter().map(|words| words.value.clone()).collect()
}
