//! How long each stage takes on a made-up site of a thousand notes: `cargo bench`.

use congbo::check::check;
use congbo::diagnostic::Diagnostics;
use congbo::model::Edition;
use congbo::plan::LinkStyle;
use congbo::project::Project;
use congbo::read::read;
use congbo::timings::Timings;
use congbo::{Prepared, Request, prepare};
use divan::Bencher;

const SETTINGS: &str = include_str!("../tests/broken/a-sound-site/site.toml");
const DATA: &str = include_str!("../tests/broken/a-sound-site/data/base.toml");
const NOTES: usize = 1000;

fn main() {
    divan::main();
}

/// The sound test site with a thousand synthetic notes of about 2 KB.
fn project() -> Project {
    let words = "hợp tác xã thành viên vốn góp dịch vụ ".repeat(40);
    let note = |number: usize| {
        format!(
            "+++\ntitle = \"Synthetic {number}\"\ndate = 2024-02-20\ntags = [\"the {}\"]\n+++\n\n\
             [1.025](figure:cooperatives/ha-tinh@2023)\n\n{words}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
            number % 40
        )
    };
    let notes: Vec<(String, String)> =
        (0..NOTES).map(|number| (format!("content/muc-{}/bai-{number}.md", number % 20), note(number))).collect();
    let mut files = vec![("site.toml", SETTINGS), ("data/base.toml", DATA)];
    files.extend(notes.iter().map(|(path, note)| (path.as_str(), note.as_str())));
    Project::in_memory(&files)
}

fn prepared(project: &Project) -> Prepared {
    let request = Request { edition: Edition::Public, base_url: None, date: None, link_style: LinkStyle::Folder };
    let prepared = prepare(project, &request, &mut Timings::default(), &mut Diagnostics::default());
    prepared.expect("the synthetic site is sound")
}

#[divan::bench]
fn read_a_thousand_notes(bencher: Bencher) {
    let project = project();
    bencher.bench(|| read(&project, &mut Diagnostics::default()));
}

#[divan::bench]
fn check_a_thousand_notes(bencher: Bencher) {
    let records = read(&project(), &mut Diagnostics::default());
    bencher.bench(|| check(&records, &mut Diagnostics::default()));
}

#[divan::bench]
fn prepare_a_thousand_notes(bencher: Bencher) {
    let project = project();
    bencher.bench(|| prepared(&project));
}

#[divan::bench]
fn render_a_thousand_notes(bencher: Bencher) {
    let prepared = prepared(&project());
    bencher.bench(|| prepared.render_all());
}
