//! The TOML reader: any text as a data file, as the settings, and as the lock.
#![no_main]

use congbo::diagnostic::Diagnostics;
use congbo::project::Project;
use congbo::read::read;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let project = Project::in_memory(&[("data/a.toml", text), ("site.toml", text), ("congbo.lock", text)]);
    let mut diagnostics = Diagnostics::default();
    read(&project, &mut diagnostics);
    for found in diagnostics.sorted() {
        if let congbo::diagnostic::Place::At(span) = found.place {
            project.texts.excerpt(span);
            project.texts.line_and_column(span);
        }
    }
});
