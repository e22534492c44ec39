//! A citation for Zotero and other keepers of references: an item of CSL-JSON 1.0.2.
//!
//! There is no `accessed`: that day is the reader's. What the page said is held by `issued`, the day of the build.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::reference::{Reference, ReferenceKind};
use crate::render::world::View;

impl View<'_> {
    /// The item as an object, a field a line, for people read it and copy it too.
    pub fn csl(&self, reference: &Reference) -> String {
        let kind = match reference.kind {
            ReferenceKind::Page => "webpage",
            ReferenceKind::Data => "dataset",
        };
        // An office is no person: its name is not cut into first and last.
        let author = json!([{ "literal": reference.publisher }]);
        let version = reference.is_internal.then_some(&reference.edition);
        let fields = [
            ("id", Some(json!(reference.key))),
            ("type", Some(json!(kind))),
            ("title", Some(json!(reference.title))),
            ("author", Some(author)),
            ("container-title", Some(json!(reference.site))),
            ("publisher", Some(json!(reference.publisher))),
            ("version", version.map(|version| json!(version))),
            ("issued", Some(day(reference.date))),
            ("note", self.note_of(reference).map(Value::String)),
            ("URL", reference.address.as_ref().map(|address| json!(address))),
            ("language", Some(json!(reference.language.tag()))),
        ];
        let lines = fields.into_iter().filter_map(|(name, value)| Some(format!("  \"{name}\": {}", value?)));
        format!("{{\n{}\n}}", lines.collect::<Vec<_>>().join(",\n"))
    }
}

fn day(date: Date) -> Value {
    json!({ "date-parts": [[date.year(), date.month(), date.day()]] })
}
