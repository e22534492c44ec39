//! Sites laid out in temporary folders, and `congbo` run on them: the one place in the tests that knows how.
#![expect(clippy::disallowed_methods, reason = "a test may lay out sites on the disk")]
#![expect(clippy::panic, reason = "a test that finds no page fails")]
#![allow(dead_code, reason = "each test file uses some of it")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use congbo::check::check;
use congbo::diagnostic::Diagnostics;
use congbo::model::Site;
use congbo::project::Project;
use congbo::read::read;
use walkdir::WalkDir;

/// A folder of the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A site in a temporary folder, which goes when it does.
pub struct TestSite {
    pub folder: tempfile::TempDir,
}

impl TestSite {
    pub fn empty() -> TestSite {
        TestSite { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// The small site without mistakes that `tests/broken` is built on.
    pub fn sound() -> TestSite {
        let site = TestSite::empty();
        site.lay_over(&repository("tests/broken/a-sound-site"));
        site
    }

    /// The example site of the repository.
    pub fn example() -> TestSite {
        let site = TestSite::empty();
        for part in ["data", "content"] {
            lay_over(&repository(part), &site.path().join(part));
        }
        for file in ["site.toml", "congbo.lock"] {
            fs::copy(repository(file), site.path().join(file)).expect(file);
        }
        site
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn lay_over(&self, from: &Path) {
        lay_over(from, self.path());
    }

    pub fn write(&self, path: &str, content: &str) -> &TestSite {
        let file = self.path().join(path);
        fs::create_dir_all(file.parent().expect("a file lies in a folder")).expect("a folder");
        fs::write(file, content).expect("a file");
        self
    }

    /// Changes a file by replacing `from`, which must be there.
    pub fn replace(&self, path: &str, from: &str, to: &str) -> &TestSite {
        let content = self.read(path);
        assert!(content.contains(from), "{path} should contain {from}");
        self.write(path, &content.replace(from, to))
    }

    pub fn remove(&self, path: &str) -> &TestSite {
        fs::remove_file(self.path().join(path)).expect("the file was there");
        self
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Runs `congbo` in the site's folder, speaking English.
    pub fn congbo(&self, arguments: &[&str]) -> Output {
        self.congbo_in("en", arguments)
    }

    pub fn congbo_in(&self, language: &str, arguments: &[&str]) -> Output {
        self.command(language, arguments).output().expect("congbo runs")
    }

    pub fn command(&self, language: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_congbo"));
        command.args(arguments).args(["--color", "never", "--language", language]).current_dir(self.path());
        command
    }

    /// Builds the site, which must work, and returns what was published.
    pub fn build(&self) -> Published {
        self.build_with(&[])
    }

    pub fn build_with(&self, arguments: &[&str]) -> Published {
        let output = self.congbo(&[&["build"], arguments].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let edition = if arguments.contains(&"internal") { "internal" } else { "public" };
        published(&self.path().join(edition))
    }
}

/// Published files by path.
pub type Published = BTreeMap<String, Vec<u8>>;

/// What lies in a published folder.
pub fn published(folder: &Path) -> Published {
    let files = WalkDir::new(folder).into_iter().map(|entry| entry.expect("the folder is readable"));
    files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("it lies in the folder");
            (path.to_string_lossy().into_owned(), fs::read(entry.path()).expect("a file"))
        })
        .collect()
}

/// The example site as the program knows it.
pub fn example_site() -> Site {
    let root = repository("");
    let mut files = Vec::new();
    for part in ["site.toml", "data", "content", "congbo.lock"] {
        for entry in WalkDir::new(root.join(part)).into_iter().map(|entry| entry.expect("it is readable")) {
            if entry.file_type().is_file() {
                let path =
                    entry.path().strip_prefix(&root).expect("it lies in the site").to_string_lossy().into_owned();
                files.push((path, fs::read_to_string(entry.path()).expect("a text")));
            }
        }
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let mut diagnostics = Diagnostics::default();
    let records = read(&Project::in_memory(&files), &mut diagnostics);
    check(&records, &mut diagnostics).expect("the example has settings")
}

/// The text of a page.
pub fn page<'a>(published: &'a Published, path: &str) -> &'a str {
    let bytes = published.get(path).unwrap_or_else(|| panic!("{path} should be published"));
    std::str::from_utf8(bytes).expect("a page is text")
}

/// A page's words without its tags, every run of white space a single space.
pub fn words(html: &str) -> String {
    let mut words = String::new();
    for piece in html.split('<') {
        match piece.split_once('>') {
            Some((tag, text)) => {
                // Inline tags do not part words; the mark of a note does.
                let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap_or_default();
                if !["a", "b", "i", "em", "strong", "span", "abbr", "data", "tspan"].contains(&name) {
                    words.push(' ');
                }
                words.push_str(text);
            }
            None => words.push_str(piece),
        }
    }
    let words = words.replace("&amp;", "&").replace("&nbsp;", " ").replace("&quot;", "\"").replace("&#39;", "'");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn lay_over(from: &Path, to: &Path) {
    for entry in WalkDir::new(from).into_iter().map(|entry| entry.expect("the case is readable")) {
        let target = to.join(entry.path().strip_prefix(from).expect("it lies in the case"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target).expect("a folder");
        } else {
            fs::copy(entry.path(), &target).expect("a file");
        }
    }
}
