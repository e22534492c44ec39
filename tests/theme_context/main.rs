//! What templates see is told in `themes/default/CONTEXT.md`, field by field, as the sources have it.
//!
//! `CONGBO_ACCEPT=1 cargo test --test theme_context` writes it anew; read the difference like code.
#![expect(clippy::disallowed_methods, reason = "this test reads the house's own source, and the document beside it")]

mod document;
mod sources;
mod structs;

use std::collections::BTreeSet;
use std::fs;

use sources::Sources;

/// Where the document lies.
const DOCUMENT: &str = "themes/default/CONTEXT.md";
const COMMAND: &str = "CONGBO_ACCEPT=1 cargo test --test theme_context";

fn kept(path: &str) -> String {
    fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/").to_string() + path).unwrap_or_default()
}

/// The names of the templates that draw pages and blocks.
fn templates() -> BTreeSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/templates");
    let entries = fs::read_dir(folder).expect("there are templates").filter_map(Result::ok);
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    // What the sheet for paper may use is told in the theme's README.
    names.filter(|name| !["base.html", "components.html", "print.css"].contains(&name.as_str())).collect()
}

#[test]
fn every_field_of_the_context_has_a_meaning() {
    let missing = document::without_meaning(&Sources::read());
    assert!(
        missing.is_empty(),
        "give each of these a doc comment that says what a template gets there (or, if its name says it all, \
         explain the name in PLAIN of tests/theme_context/document.rs), then {COMMAND}\n{}",
        missing.join("\n")
    );
}

#[test]
fn every_template_has_its_context() {
    let told: BTreeSet<String> = Sources::read().templates.into_iter().map(|(template, _)| template).collect();
    assert_eq!(told, templates(), "each template of the theme, and the struct that it is drawn from");
}

#[test]
fn the_document_tells_the_context_as_it_is() {
    let written = document::document(&Sources::read(), &kept("themes/default/templates/components.html"));
    if std::env::var_os("CONGBO_ACCEPT").is_some() {
        fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/").to_string() + DOCUMENT, &written)
            .expect("it can be written");
    }
    assert!(kept(DOCUMENT) == written, "{DOCUMENT} is not as the sources have it: {COMMAND}");
}
