//! A folder is published to: what stays, what goes, what is refused, and what a failure leaves behind.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk that was written")]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use congbo::diagnostic::{Diagnostics, Place};
use congbo::publish::{About, Manifest, PublishError, Published, Rendered, keep_clear, publish, verify};
use jiff::civil::date;

fn about() -> About {
    About { edition: "public".into(), date: date(2024, 2, 20), portable: false }
}

fn rendered(files: &[(&str, &str)]) -> Vec<Rendered> {
    files.iter().map(|(path, content)| Rendered { path: (*path).into(), bytes: (*content).into() }).collect()
}

fn published(written: usize, unchanged: usize, removed: usize) -> Published {
    Published { written, unchanged, removed }
}

/// Every file below `folder` with its content.
fn contents(folder: &Path) -> BTreeMap<String, String> {
    let files =
        walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok).filter(|entry| !entry.file_type().is_dir());
    let path = |file: &Path| file.strip_prefix(folder).expect("it lies in the folder").display().to_string();
    files.map(|file| (path(file.path()), fs::read_to_string(file.path()).expect("it is a text"))).collect()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder is there").filter_map(Result::ok);
    let mut names: Vec<_> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn what_has_not_changed_keeps_its_inode_and_time() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let folder = place.path().join("public");
    let first = rendered(&[("index.html", "one"), ("so-lieu/index.html", "two"), ("cu/index.html", "gone")]);
    assert_eq!(publish(&first, &about(), &folder).expect("published"), published(4, 0, 0));
    let before = fs::metadata(folder.join("so-lieu/index.html")).expect("it was written");

    std::thread::sleep(Duration::from_millis(20));
    let second = rendered(&[("index.html", "changed"), ("so-lieu/index.html", "two")]);
    assert_eq!(publish(&second, &about(), &folder).expect("published"), published(2, 1, 1));
    let after = fs::metadata(folder.join("so-lieu/index.html")).expect("it is still there");
    let identity = |file: &fs::Metadata| (file.ino(), file.mtime(), file.mtime_nsec());
    assert_eq!(identity(&before), identity(&after));
    assert_eq!(
        contents(&folder).into_keys().collect::<Vec<_>>(),
        ["index.html", "manifest.json", "so-lieu/index.html"]
    );
    assert!(!folder.join("cu").exists());
    assert_eq!(names(place.path()), ["public"]);

    let folder_before = fs::metadata(&folder).expect("it is there").ino();
    assert_eq!(publish(&second, &about(), &folder).expect("published"), published(0, 3, 0));
    assert_eq!(fs::metadata(&folder).expect("it is there").ino(), folder_before);
}

#[test]
fn what_was_edited_by_hand_or_put_there_does_not_stay() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let folder = place.path().join("public");
    let files = rendered(&[("index.html", "number 1"), ("en/index.html", "two")]);
    publish(&files, &about(), &folder).expect("published");
    let clean = contents(&folder);

    fs::write(folder.join("index.html"), "number 9").expect("edited");
    fs::write(folder.join("en/stray.html"), "stray").expect("put there");
    symlink("/etc/hostname", folder.join("link")).expect("put there");
    assert_eq!(publish(&files, &about(), &folder).expect("published"), published(1, 2, 2));
    assert_eq!(contents(&folder), clean);
}

#[test]
fn a_linked_folder_with_the_same_files_is_written_anew() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let folder = place.path().join("public");
    let files = rendered(&[("en/index.html", "two")]);
    publish(&files, &about(), &folder).expect("published");
    fs::rename(folder.join("en"), place.path().join("elsewhere")).expect("moved");
    symlink("../elsewhere", folder.join("en")).expect("linked");
    assert_eq!(publish(&files, &about(), &folder).expect("published"), published(1, 1, 1));
    assert!(!folder.join("en").symlink_metadata().expect("it is there").is_symlink());
}

#[test]
fn a_link_to_the_folder_stays_a_link() {
    let place = tempfile::tempdir().expect("a temporary folder");
    fs::create_dir(place.path().join("www")).expect("made");
    symlink("www", place.path().join("public")).expect("linked");
    publish(&rendered(&[("index.html", "one")]), &about(), &place.path().join("public")).expect("published");
    assert!(place.path().join("www/index.html").exists());
    assert!(place.path().join("public").symlink_metadata().expect("it is there").is_symlink());
}

#[test]
fn an_empty_folder_is_taken_and_a_strange_one_refused() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let folder = place.path().join("public");
    fs::create_dir(&folder).expect("made");
    let files = rendered(&[("index.html", "one")]);
    assert_eq!(publish(&files, &about(), &folder).expect("published"), published(2, 0, 0));

    let home = place.path().join("home");
    for (name, content) in [("letter.txt", "dear"), ("manifest.json", "{\"name\": \"an app\"}"), (".hidden", "")] {
        fs::create_dir(&home).expect("made");
        fs::write(home.join(name), content).expect("written");
        let refused = publish(&files, &about(), &home).expect_err("it is not ours");
        assert!(matches!(refused, PublishError::NotOurs(_)) && refused.is_wrong_usage(), "{refused}");
        assert_eq!(names(&home), [name]);
        fs::remove_dir_all(&home).expect("removed");
    }
}

#[test]
fn the_internal_edition_does_not_take_the_place_of_the_public_one() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let files = rendered(&[("index.html", "one")]);
    publish(&files, &about(), place.path()).expect("published");
    let internal = About { edition: "internal".into(), ..about() };
    let refused = publish(&rendered(&[("index.html", "secret")]), &internal, place.path());
    assert!(matches!(refused, Err(PublishError::OtherEdition { .. })));
    assert_eq!(contents(place.path())["index.html"], "one");
}

#[test]
fn sources_are_kept_clear_of() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let site = place.path().join("site");
    fs::create_dir_all(site.join("content")).expect("made");
    let is_refused =
        |folder: &str| matches!(keep_clear(&site, &place.path().join(folder)), Err(PublishError::HoldsSite(_)));
    assert!(["site", "site/.", "", "site/content", "site/data/out"].iter().all(|folder| is_refused(folder)));
    assert!(!["site/public", "site-public", "new/out"].iter().any(|folder| is_refused(folder)));
}

#[test]
fn a_failure_leaves_the_folder_as_it_was() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let folder = place.path().join("public");
    publish(&rendered(&[("index.html", "one"), ("a/index.html", "two")]), &about(), &folder).expect("published");
    let clean = contents(&folder);

    let long = "x".repeat(300);
    for wrong in [vec![("index.html", "new"), ("b", "1"), ("b/c", "2")], vec![("index.html", "new"), (&long, "1")]] {
        let failed = publish(&rendered(&wrong), &about(), &folder).expect_err("no disk can hold this");
        assert!(matches!(failed, PublishError::Io { .. }) && !failed.is_wrong_usage(), "{failed}");
        assert_eq!(contents(&folder), clean);
        assert_eq!(names(place.path()), ["public"]);
    }
}

#[test]
fn what_a_killed_build_left_is_cleared() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let folder = place.path().join("public");
    publish(&rendered(&[("index.html", "one")]), &about(), &folder).expect("published");
    fs::create_dir(place.path().join(".public.congbo-new")).expect("made");
    fs::write(place.path().join(".public.congbo-new/half.html"), "ha").expect("written");
    // As between the two renames of a system that cannot exchange.
    fs::rename(&folder, place.path().join(".public.congbo-old")).expect("moved");

    let files = rendered(&[("index.html", "one"), ("new.html", "two")]);
    assert_eq!(publish(&files, &about(), &folder).expect("published"), published(2, 1, 0));
    assert_eq!(names(place.path()), ["public"]);
}

#[test]
fn a_copy_is_compared_with_its_manifest() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let files = rendered(&[("a.html", "one"), ("b.html", "two"), ("c/d.html", "three")]);
    publish(&files, &about(), place.path()).expect("published");
    let found = || {
        let mut diagnostics = Diagnostics::default();
        let manifest = verify(place.path(), &mut diagnostics).expect("there is a manifest");
        assert_eq!(manifest.files.len(), 3);
        diagnostics.sorted().into_iter().map(|found| (found.code, found.place)).collect::<Vec<_>>()
    };
    assert_eq!(found(), []);

    fs::write(place.path().join("a.html"), "One").expect("changed");
    fs::remove_file(place.path().join("b.html")).expect("removed");
    fs::write(place.path().join("c/stray.html"), "").expect("added");
    let expected = [
        ("published-file-changed", "a.html"),
        ("published-file-missing", "b.html"),
        ("published-file-unknown", "c/stray.html"),
    ];
    assert_eq!(found(), expected.map(|(code, path)| (code, Place::File(path.into()))));

    fs::remove_file(place.path().join("manifest.json")).expect("removed");
    let refused = verify(place.path(), &mut Diagnostics::default());
    assert!(matches!(refused, Err(PublishError::NoManifest(_))));
}

/// Two states of a folder, each of a hundred files.
fn state(word: &str) -> Vec<Rendered> {
    let file =
        |number: usize| Rendered { path: format!("{}/{number}.html", number % 7), bytes: word.repeat(500).into() };
    (0..100).map(file).collect()
}

#[test]
fn builds_to_one_folder_wait_for_each_other() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let folder = place.path().join("public");
    std::thread::scope(|scope| {
        for word in ["old", "new", "mid"] {
            let folder = &folder;
            scope.spawn(move || (0..5).for_each(|_| assert!(publish(&state(word), &about(), folder).is_ok())));
        }
    });
    let mut diagnostics = Diagnostics::default();
    assert_eq!(verify(&folder, &mut diagnostics).expect("there is a manifest").files.len(), 100);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    assert_eq!(names(place.path()), ["public"]);
}

/// Not a test of its own: what the next one starts and kills.
#[test]
fn publishes_until_it_is_killed() {
    let Some(folder) = std::env::var_os("CONGBO_TEST_PUBLISH_TO") else { return };
    for word in ["old", "new"].into_iter().cycle() {
        publish(&state(word), &about(), Path::new(&folder)).expect("published");
    }
}

#[test]
fn a_build_killed_at_any_moment_leaves_old_or_new() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let folder = place.path().join("public");
    publish(&state("old"), &about(), &folder).expect("published");
    for milliseconds in (10..).step_by(7).take(20) {
        let mut build = Command::new(std::env::current_exe().expect("this test"))
            .args(["--exact", "publishes_until_it_is_killed"])
            .env("CONGBO_TEST_PUBLISH_TO", &folder)
            .stdout(std::process::Stdio::null())
            .spawn()
            .expect("it starts");
        std::thread::sleep(Duration::from_millis(milliseconds));
        build.kill().expect("it is killed");
        build.wait().expect("it ends");

        let mut found = contents(&folder);
        let manifest = found.remove("manifest.json").expect("there is a manifest");
        let manifest = Manifest::parse(manifest.as_bytes()).expect("it is whole");
        assert_eq!(found.len(), 100);
        assert_eq!(manifest.files.len(), 100);
        let words: std::collections::BTreeSet<&str> = found.values().map(|content| &content[..3]).collect();
        assert_eq!(words.len(), 1, "half of one state and half of another");
        assert!(found.values().all(|content| content.len() == 1500), "a file is cut short");
    }
    publish(&state("new"), &about(), &folder).expect("published");
    assert_eq!(names(place.path()), ["public"]);
}
