//! Sites made of strings: what is made of their records, and what is planned of it.

use congbo::check::check;
use congbo::diagnostic::Diagnostics;
use congbo::language::Language;
use congbo::model::{ObservationStatus, Site};
use congbo::plan::{Output, Surroundings, plan};
use congbo::project::Project;
use congbo::read::read;

const SETTINGS: &str = "title = \"Trang\"\nlanguages = [\"vi\"]\npublisher = \"Kiểm thử\"\n";

/// The site that these files make, in which nothing may be wrong.
fn site(files: &[(&str, &str)]) -> Site {
    let files: Vec<(&str, &str)> = files.iter().copied().chain([("site.toml", SETTINGS)]).collect();
    let mut diagnostics = Diagnostics::default();
    let records = read(&Project::in_memory(&files), &mut diagnostics);
    let site = check(&records, &mut diagnostics);
    assert_eq!(diagnostics.sorted(), []);
    site.expect("it has settings")
}

#[test]
fn every_note_can_have_older_addresses() {
    let site = site(&[
        ("content/index.md", "+++\ntitle = \"Trang đầu\"\naliases = [\"/trang-chu.html\"]\n+++\n"),
        ("content/luat/index.md", "+++\ntitle = \"Luật\"\naliases = [\"Pháp luật\"]\n+++\n"),
        ("content/luat/dat-dai.md", "+++\ntitle = \"Đất đai\"\naliases = [\"/tin/dat-dai/\"]\n+++\n"),
    ]);
    let mut diagnostics = Diagnostics::default();
    let plan = plan(&site, &Surroundings::default(), &mut diagnostics);
    assert_eq!(diagnostics.sorted(), []);
    let redirects: Vec<(String, &str)> = plan
        .outputs
        .iter()
        .filter_map(|planned| match &planned.output {
            Output::Redirect { to, .. } => Some((planned.address.file(), to.as_str())),
            _ => None,
        })
        .collect();
    let expected =
        [("phap-luat/index.html", "luat/"), ("tin/dat-dai/index.html", "luat/dat-dai/"), ("trang-chu.html", "")];
    assert_eq!(redirects, expected.map(|(from, to)| (from.to_string(), to)));
}

#[test]
fn a_tag_written_twice_lists_its_note_once() {
    let site = site(&[("content/a.md", "+++\ntitle = \"A\"\ntags = [\"Đất đai\", \"Thuế\", \"Đất đai\"]\n+++\n")]);
    let plan = plan(&site, &Surroundings::default(), &mut Diagnostics::default());
    let tags = &plan.tags[&Language::Vi];
    let counts: Vec<_> = tags.iter().map(|(slug, tag)| (slug.as_str(), tag.notes.len())).collect();
    assert_eq!(counts, [("dat-dai", 1), ("thue", 1)]);
}

#[test]
fn a_number_is_official_only_where_that_is_written() {
    let data = r#"
[[source]]
id = "bao"
kind = "press"
title = "Bài báo"
publisher = "Báo Hà Tĩnh"
date = 2024-02-20

[[unit]]
id = "cooperative"
name = "hợp tác xã"

[[area]]
id = "ha-tinh"
name = "Hà Tĩnh"
level = "province"

[[indicator]]
id = "cooperatives"
name = "Hợp tác xã"
definition = "Số hợp tác xã."
kind = "stock"
unit = "cooperative"

[[observations]]
source = "bao"
area = "ha-tinh"
period = "2022"
[observations.values]
cooperatives = 993

[[observations]]
source = "bao"
area = "ha-tinh"
period = "2023"
status = "official"
[observations.values]
cooperatives = 1025
"#;
    let site = site(&[("data/a.toml", data)]);
    let status: Vec<_> = site.observations.values().map(|observation| observation.status).collect();
    assert_eq!(status, [None, Some(ObservationStatus::Official)]);
}
