//! Citations: the document is known, and the article, clause and point exist.

use std::collections::BTreeMap;

use super::document::unknown_document;
use super::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::language::{Language, Phrase, fold, nearest, spelling};
use crate::model::{Citation, Document, PlaceInDocument, PlaceParts, Provision, Register, Visibility};
use crate::phrase;
use crate::text::Spanned;

impl Desk<'_> {
    /// Looks up `17/2023/QH15#22.1.a`, by number, alias or id of the document. Says what does not exist.
    pub fn citation(
        &mut self,
        documents: &Register<Document>,
        written: &Spanned<String>,
        from: Visibility,
    ) -> Option<Citation> {
        let Ok(parts) = PlaceParts::parse(&written.value) else {
            self.diagnostics.push(bad_citation(written));
            return None;
        };
        let Some(document) = named(documents, parts.document) else {
            let name = Spanned::new(parts.document.to_string(), written.span);
            self.diagnostics.push(unknown_document(&name, nearest_name(documents, parts.document)));
            return None;
        };
        let place = parts.place;
        if let Some(place) = &place
            && !exists(document, place)
        {
            self.diagnostics.push(unknown_provision(document, place, written));
            return None;
        }
        let id = Spanned::new(document.id.as_str().to_string(), written.span);
        if !self.expect::<Document>(&id, from) {
            return None;
        }
        let provision = place.as_ref().and_then(|place| document.provisions.get(&place.article));
        if let Some(provision) = provision
            && !provision.visibility.covers(from)
        {
            self.diagnostics.push(internal_provision(provision, written));
            return None;
        }
        Some(Citation { document: document.id.clone(), place })
    }

    pub fn citations(
        &mut self,
        documents: &Register<Document>,
        written: &[Spanned<String>],
        from: Visibility,
    ) -> Vec<Spanned<Citation>> {
        let each = written.iter();
        each.filter_map(|it| Some(Spanned::new(self.citation(documents, it, from)?, it.span))).collect()
    }
}

/// The document of that number or id, or the one that people call so.
fn named<'d>(documents: &'d Register<Document>, name: &str) -> Option<&'d Document> {
    let has_number = |document: &&Document| document.number == name || document.id.as_str() == name;
    let has_alias = |document: &&Document| {
        let name = spelling(name);
        document.aliases.iter().any(|alias| spelling(alias) == name)
    };
    documents.values().find(has_number).or_else(|| documents.values().find(has_alias))
}

/// The number or alias that `name` was probably meant to be; diacritics and capitals are the likeliest slips.
fn nearest_name<'d>(documents: &'d Register<Document>, name: &str) -> Option<&'d str> {
    let names = documents.values().flat_map(|document| {
        let aliases = document.aliases.iter().map(String::as_str);
        std::iter::once(document.number.as_str()).chain(aliases)
    });
    let folded: BTreeMap<String, &str> = names.map(|name| (fold(name), name)).collect();
    nearest(&fold(name), folded.keys().map(String::as_str)).and_then(|near| folded.get(near).copied())
}

/// Of a document whose articles the site does not list, any may be cited.
pub fn exists(document: &Document, place: &PlaceInDocument) -> bool {
    document.provisions.is_empty()
        || document.provisions.get(&place.article).is_some_and(|provision| provision.has(place))
}

fn bad_citation(written: &Spanned<String>) -> Diagnostic {
    let text = &written.value;
    Diagnostic::error(
        "bad-citation",
        written.span,
        phrase!("`{text}` không phải là một viện dẫn", "`{text}` is no citation"),
    )
    .help(phrase!(
        "viết số văn bản, dấu `#`, rồi điều, khoản, điểm: `17/2023/QH15#22.1.a`",
        "write the document's number, `#`, then article, clause and point: `17/2023/QH15#22.1.a`"
    ))
}

pub fn unknown_provision(document: &Document, place: &PlaceInDocument, written: &Spanned<String>) -> Diagnostic {
    let number = &document.number;
    let (vi, en) = (place.in_words(Language::Vi), place.in_words(Language::En));
    let last = document.provisions.keys().next_back().copied().unwrap_or_default();
    let help = match document.provisions.get(&place.article) {
        None => phrase!("văn bản này có các điều đến Điều {last}", "its articles run up to Article {last}"),
        Some(provision) => what_it_has(provision, place),
    };
    Diagnostic::error(
        "unknown-provision",
        written.span,
        phrase!("văn bản {number} không có {vi}", "{number} has no {en}"),
    )
    .help(help)
}

/// How many clauses the article has, or, where the clause is right, which points.
fn what_it_has(provision: &Provision, place: &PlaceInDocument) -> Phrase {
    let above = PlaceInDocument { point: None, ..place.clone() };
    if place.point.is_none() || !provision.has(&above) {
        let (article, clauses) = (place.article, provision.clauses.unwrap_or_default());
        return phrase!(
            "kiểm tra lại: Điều {article} có {clauses} khoản",
            "check again: Article {article} has {clauses} clauses"
        );
    }
    let (vi, en) = (above.in_words(Language::Vi), above.in_words(Language::En));
    match provision.points.get(&place.clause.unwrap_or(0)) {
        Some(points) => {
            let points = points.join(", ");
            phrase!("kiểm tra lại: {vi} có các điểm {points}", "check again: {en} has the points {points}")
        }
        None => phrase!("kiểm tra lại: {vi} không chia thành điểm", "check again: {en} has no points"),
    }
}

fn internal_provision(provision: &Provision, written: &Spanned<String>) -> Diagnostic {
    let article = provision.article;
    Diagnostic::error(
        "internal-reference",
        written.span,
        phrase!(
            "chỗ này công khai nhưng viện dẫn Điều {article}, mà bản ghi của điều ấy chưa được công khai",
            "this is public and cites Article {article}, whose record is not public yet"
        ),
    )
    .note(provision.origin, phrase!("điều này là nội bộ hoặc còn chờ ngày công bố", "it is internal or under embargo"))
    .help(phrase!(
        "công khai bản ghi `[[provision]]` ấy, hoặc viện dẫn cả văn bản",
        "make that `[[provision]]` public, or cite the document as a whole"
    ))
}
