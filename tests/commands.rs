//! What is typed, and all that is seen: how a command ends when it cannot be done.
#![expect(clippy::disallowed_methods, reason = "a test lays out the disk that a command works on")]

use std::fs;
use std::process::Command;

/// `congbo`, typed in a folder that holds an empty site and a stranger's folder.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Desk {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (path, content) in [("stranger/letter.txt", "dear"), ("no-site/readme.txt", "nothing here")] {
            let file = folder.path().join(path);
            fs::create_dir_all(file.parent().expect("it lies in a folder")).expect("made");
            fs::write(file, content).expect("written");
        }
        Desk { folder }
    }

    /// The exit status, and all of stdout and stderr.
    fn typed(&self, words: &str) -> (i32, String, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_congbo"))
            .args(words.split_whitespace())
            .current_dir(self.folder.path())
            .env("LC_ALL", "vi_VN.UTF-8")
            .output()
            .expect("congbo runs");
        let text = |bytes| String::from_utf8(bytes).expect("it is a text");
        (output.status.code().expect("it was not killed"), text(output.stdout), text(output.stderr))
    }

    fn assert_seen(&self, words: &str, status: i32, stderr: &str) {
        assert_eq!(self.typed(words), (status, String::new(), stderr.to_string()), "congbo {words}");
    }
}

#[test]
fn a_folder_that_is_not_there_is_wrong_usage() {
    let desk = Desk::new();
    desk.assert_seen("check khong-co", 2, "congbo: lỗi: không có thư mục khong-co\n");
    desk.assert_seen("check khong-co --language en", 2, "congbo: error: there is no folder khong-co\n");
    let json = "{\"message\":\"there is no folder khong-co\",\"severity\":\"failure\"}\n";
    desk.assert_seen("check khong-co --language en --message-format json", 2, json);
}

#[test]
fn a_folder_without_a_site_is_a_fault_of_the_sources() {
    let (status, stdout, stderr) = Desk::new().typed("check no-site");
    assert_eq!((status, stdout.as_str()), (1, ""));
    assert!(stderr.contains("lỗi[no-site-toml]: thư mục này không có tệp `site.toml`"), "{stderr}");
}

#[test]
fn sources_are_not_published_over() {
    let desk = Desk::new();
    let refused = "congbo: lỗi: thư mục . chứa chính các tệp nguồn của trang; hãy chọn thư mục khác bằng `--out`\n";
    desk.assert_seen("build no-site --out .", 2, refused);
}

#[test]
fn a_folder_that_was_not_published_is_not_verified() {
    let desk = Desk::new();
    let refused = "congbo: lỗi: thư mục stranger không có `manifest.json` do congbo tạo ra\n";
    desk.assert_seen("verify stranger", 2, refused);
    desk.assert_seen("verify khong-co", 2, &refused.replace("stranger", "khong-co"));
}

#[test]
fn a_wrong_word_is_wrong_usage() {
    let desk = Desk::new();
    for words in ["buidl", "build --date 2024-02-30", "build --base-url example.vn", "build --edition secret", ""] {
        assert_eq!(desk.typed(words).0, 2, "congbo {words}");
    }
}

#[test]
fn timings_are_told_to_whoever_asks() {
    let desk = Desk::new();
    for words in ["check no-site --timings --quiet", "build no-site --timings --quiet"] {
        let (_, stdout, stderr) = desk.typed(words);
        assert!(stdout.is_empty() && stderr.contains("\nread ") && stderr.contains("\ntotal "), "{stderr}");
    }
    let (_, _, stderr) = desk.typed("check no-site --timings --message-format json");
    let last: serde_json::Value = serde_json::from_str(stderr.lines().last().expect("a line")).expect("JSON");
    assert!(last["timings_ms"]["read"].is_number() && last["timings_ms"]["total"].is_number(), "{stderr}");
}
