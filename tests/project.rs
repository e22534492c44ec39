//! A site is read from a disk: what is found, what is refused, and what is said about it.
#![expect(clippy::disallowed_methods, reason = "a test lays out the disk that it reads")]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use congbo::diagnostic::{Diagnostics, Place};
use congbo::project::{Project, ProjectError};

fn site(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (path, bytes) in files {
        write(folder.path(), path, bytes);
    }
    folder
}

fn write(folder: &Path, path: &str, bytes: &[u8]) {
    let file = folder.join(path);
    fs::create_dir_all(file.parent().expect("a file lies in a folder")).expect("folders are made");
    fs::write(file, bytes).expect("a file is written");
}

/// The texts, the assets, and each complaint with its file.
fn open(folder: &Path) -> (Vec<String>, Vec<String>, Vec<(&'static str, String)>) {
    let mut diagnostics = Diagnostics::default();
    let project = Project::open(folder, &mut diagnostics).expect("the folder is there");
    let texts = project.texts.iter().map(|(_, text)| text.path.clone()).collect();
    let assets = project.assets.keys().cloned().collect();
    let place = |place| match place {
        Place::At(span) => {
            let (line, column) = project.texts.line_and_column(span);
            format!("{}:{line}:{column} {}", project.texts.get(span.text).path, project.texts.excerpt(span))
        }
        Place::File(path) => path,
        Place::Site => String::new(),
    };
    let complaints = diagnostics.sorted().into_iter().map(|found| (found.code, place(found.place))).collect();
    (texts, assets, complaints)
}

#[test]
fn a_site_is_its_texts_and_its_assets() {
    let folder = site(&[
        ("site.toml", b"title = \"T\"\r\n"),
        ("congbo.lock", b""),
        ("data/b.toml", b""),
        ("data/a/tinh.toml", b"\xEF\xBB\xBFa = 1\n"),
        ("data/goc.xlsx", b"PK"),
        ("content/index.md", b"# T\n"),
        ("content/anh.jpg", b"\xFF\xD8"),
        ("content/.nhap.md", b"\xFF"),
        (".git/config", b""),
        ("themes/tinh/page.html", b""),
        ("themes/tinh/chu.woff2", b"\xFF"),
        ("public/index.html", b""),
    ]);
    let (texts, assets, complaints) = open(folder.path());
    let expected =
        ["congbo.lock", "content/index.md", "data/a/tinh.toml", "data/b.toml", "site.toml", "themes/tinh/page.html"];
    assert_eq!(texts, expected);
    assert_eq!(assets, ["content/anh.jpg", "themes/tinh/chu.woff2"]);
    assert_eq!(complaints, []);

    let project = Project::open(folder.path(), &mut Diagnostics::default()).expect("the folder is there");
    let record = project.texts.find("data/a/tinh.toml").expect("it was found");
    assert_eq!(project.texts.get(record).content, "a = 1\n");
    assert_eq!(project.asset("content/anh.jpg"), Ok(b"\xFF\xD8".to_vec()));
    assert_eq!(project.asset("content/khong-co.jpg").expect_err("it is not there").code, "unreadable-file");
}

#[test]
fn what_cannot_be_read_is_said_and_the_rest_is_read() {
    let decomposed = "a = 1\nten = \"Hà Ti\u{303}nh\"\n";
    let folder = site(&[("data/a.toml", b"x = \"\xB5\""), ("data/b.toml", decomposed.as_bytes())]);
    let (texts, _, complaints) = open(folder.path());
    assert_eq!(texts, ["data/b.toml"]);
    let expected = [
        ("not-nfc", "data/b.toml:2:12 i\u{303}".to_string()),
        ("not-utf8", "data/a.toml".into()),
        ("no-site-toml", String::new()),
    ];
    assert_eq!(complaints, expected);
}

#[test]
fn a_symlink_may_lead_about_the_site_but_not_out_of_it() {
    let outside = site(&[("mat.md", b"secret"), ("thu-muc/mat.md", b"secret")]);
    let folder = site(&[("site.toml", b""), ("content/a.md", b"a")]);
    let content = folder.path().join("content");
    symlink(outside.path().join("mat.md"), content.join("ra-ngoai.md")).expect("a link");
    symlink(outside.path().join("thu-muc"), content.join("thu-muc")).expect("a link");
    symlink("a.md", content.join("b.md")).expect("a link");
    symlink("..", content.join("vong")).expect("a link");
    symlink("khong-co.md", content.join("gay.md")).expect("a link");
    let (texts, _, complaints) = open(folder.path());
    assert_eq!(texts, ["content/a.md", "content/b.md", "site.toml"]);
    let expected = [
        ("unreadable-file", "content/gay.md"),
        ("symlink-outside", "content/ra-ngoai.md"),
        ("symlink-outside", "content/thu-muc"),
        ("unreadable-file", "content/vong"),
    ];
    assert_eq!(complaints, expected.map(|(code, path)| (code, path.to_string())));
}

#[test]
fn a_missing_folder_is_no_site() {
    let found = Project::open(Path::new("/khong/co"), &mut Diagnostics::default());
    assert!(matches!(found, Err(ProjectError::NoSuchFolder(_))));
}

#[test]
fn a_test_builds_a_site_from_strings() {
    let project = Project::in_memory(&[("site.toml", ""), ("content/a.md", "# A"), ("content/a.svg", "<svg/>")]);
    assert_eq!(
        project.texts.iter().map(|(_, text)| text.path.as_str()).collect::<Vec<_>>(),
        ["content/a.md", "site.toml"]
    );
    assert_eq!(project.asset("content/a.svg"), Ok(b"<svg/>".to_vec()));
}
