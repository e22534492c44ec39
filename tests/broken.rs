//! Broken sites, one a folder: `tests/broken/NAME/` is laid over the sound site, and what `congbo check` says of it in
//! both languages is in `messages.vi.txt` and `messages.en.txt` there.
//!
//! `CONGBO_ACCEPT=1 cargo test --test broken` writes the messages anew; read the difference like code.
#![expect(clippy::disallowed_methods, reason = "golden files are read and, when accepted, written")]

mod support;

use std::fs;

use support::{TestSite, repository};

const SOUND: &str = "a-sound-site";

/// Exit status and messages of `congbo check`.
fn check(site: &TestSite, language: &str) -> (Option<i32>, String) {
    let output = site.congbo_in(language, &["check"]);
    (output.status.code(), String::from_utf8(output.stderr).expect("messages are text"))
}

#[test]
fn the_sound_site_is_sound() {
    let (status, messages) = check(&TestSite::sound(), "en");
    assert_eq!(status, Some(0), "{messages}");
    assert!(!messages.contains("error"), "{messages}");
}

#[test]
fn every_broken_site_is_told_what_is_wrong() {
    let cases = repository("tests/broken");
    let mut names: Vec<_> = fs::read_dir(&cases).expect("the cases").filter_map(Result::ok).collect();
    names.sort_by_key(fs::DirEntry::file_name);
    let names = names.iter().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut wrong = Vec::new();
    for name in names.filter(|name| name != SOUND) {
        let site = TestSite::sound();
        site.lay_over(&cases.join(&name));
        for language in ["vi", "en"] {
            let (status, messages) = check(&site, language);
            // A warning alone keeps nothing from being published.
            let expected_status = if messages.contains("error[") || messages.contains("lỗi[") { 1 } else { 0 };
            assert_eq!(status, Some(expected_status), "{name}:\n{messages}");
            assert!(messages.contains('['), "{name} should be told something");
            let expected = cases.join(&name).join(format!("messages.{language}.txt"));
            if std::env::var_os("CONGBO_ACCEPT").is_some() {
                fs::write(&expected, &messages).expect("the messages can be written");
            } else if fs::read_to_string(&expected).unwrap_or_default() != messages {
                wrong.push(format!("{name} ({language}) now says:\n{messages}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_site_is_not_followed() {
    let site = TestSite::sound();
    let secret = tempfile::NamedTempFile::new().expect("a file elsewhere");
    std::os::unix::fs::symlink(secret.path(), site.path().join("content/la.md")).expect("a link");
    let (status, messages) = check(&site, "en");
    assert_eq!(status, Some(1));
    assert!(messages.contains("symlink-outside") && messages.contains("content/la.md"), "{messages}");
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_named() {
    let site = TestSite::sound();
    std::os::unix::fs::symlink("khong-co.toml", site.path().join("data/so-lieu.toml")).expect("a dangling link");
    let (status, messages) = check(&site, "en");
    assert_eq!(status, Some(1));
    assert!(messages.contains("unreadable-file") && messages.contains("data/so-lieu.toml"), "{messages}");
}

#[test]
fn a_folder_that_congbo_did_not_make_is_left_alone() {
    let site = TestSite::sound();
    site.write("public/luan-van.txt", "ba năm làm việc");
    let output = site.congbo(&["build"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("public"));
    assert_eq!(site.read("public/luan-van.txt"), "ba năm làm việc");
}
