//! The Markdown reader and all that follows: any text as the body of a note of a small site, checked and drawn.
#![no_main]

use congbo::diagnostic::Diagnostics;
use congbo::model::Edition;
use congbo::plan::LinkStyle;
use congbo::project::Project;
use congbo::timings::Timings;
use congbo::{Request, prepare};

const SETTINGS: &str = include_str!("../../tests/broken/a-sound-site/site.toml");
const DATA: &str = include_str!("../../tests/broken/a-sound-site/data/base.toml");

libfuzzer_sys::fuzz_target!(|text: &str| {
    let note = format!("+++\ntitle = \"Bài\"\n+++\n{text}");
    let project =
        Project::in_memory(&[("site.toml", SETTINGS), ("data/base.toml", DATA), ("content/bai.md", note.as_str())]);
    let request = Request { edition: Edition::Public, base_url: None, date: None, link_style: LinkStyle::Folder };
    let mut diagnostics = Diagnostics::default();
    if let Some(prepared) = prepare(&project, &request, &mut Timings::default(), &mut diagnostics) {
        prepared.render_one("bai/index.html").expect("a note has a page").expect("a sound note is drawn");
    }
});
