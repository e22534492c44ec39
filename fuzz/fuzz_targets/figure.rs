//! The grammar of figures: any text behind `figure:`, and any words before it.
#![no_main]

use congbo::check::check;
use congbo::diagnostic::Diagnostics;
use congbo::project::Project;
use congbo::read::read;

const SETTINGS: &str = include_str!("../../tests/broken/a-sound-site/site.toml");
const DATA: &str = include_str!("../../tests/broken/a-sound-site/data/base.toml");

libfuzzer_sys::fuzz_target!(|text: &str| {
    let (words, figure) = text.split_once('|').unwrap_or(("", text));
    let note = format!("+++\ntitle = \"Bài\"\n+++\n[{words}](figure:{figure})");
    let project =
        Project::in_memory(&[("site.toml", SETTINGS), ("data/base.toml", DATA), ("content/bai.md", note.as_str())]);
    let mut diagnostics = Diagnostics::default();
    let records = read(&project, &mut diagnostics);
    check(&records, &mut diagnostics);
});
