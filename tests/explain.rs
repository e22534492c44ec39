//! Every code that congbo may give has an explanation, in both languages, and `congbo explain` tells it.
//!
//! `CONGBO_ACCEPT=1 cargo test --test explain` writes the manual anew; read the difference like code.
#![expect(clippy::disallowed_methods, reason = "this test reads the house's own source, and the manual beside it")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use congbo::explain;
use congbo::language::Language;
use support::{TestSite, repository};

/// The codes that the sources raise, each with the file that does, and the complaints about what cannot be told.
#[derive(Default)]
struct Raised {
    codes: BTreeMap<String, String>,
    unclear: Vec<String>,
}

/// Each Rust file under `src/` without its comments and unit tests, by its path.
fn sources() -> Vec<(String, String)> {
    let files = walkdir::WalkDir::new(repository("src")).sort_by_file_name().into_iter().filter_map(Result::ok);
    let rust = files.filter(|file| file.path().extension().is_some_and(|extension| extension == "rs"));
    rust.map(|file| {
        let whole = fs::read_to_string(file.path()).expect("a source file is a text");
        let code = whole.split("#[cfg(test)]").next().unwrap_or_default();
        let code = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        (file.path().display().to_string(), code)
    })
    .collect()
}

/// A diagnostic gets its code from the first argument of a call, or by way of a function or closure that takes a `code`
/// first; and the names of things, from the table in `named!`.
fn raised(sources: &[(String, String)]) -> Raised {
    let mut raised = Raised::default();
    let mut calls: BTreeSet<String> = ["Diagnostic::error", "Diagnostic::warning"].map(String::from).into();
    calls.extend(sources.iter().flat_map(|(_, source)| takers_of_a_code(source)));
    for (path, source) in sources {
        let passes_on = !takers_of_a_code(source).is_empty() || path.ends_with("diagnostic.rs");
        for call in &calls {
            for argument in first_arguments(source, call) {
                match literal(argument) {
                    Some(code) => drop(raised.codes.insert(code.to_string(), path.clone())),
                    None if argument.starts_with("code") && passes_on => {}
                    // From the table, which is read below.
                    None if argument.starts_with("T::UNKNOWN") => {}
                    None => raised.unclear.push(format!("{path}: {call}({}", argument.lines().next().unwrap_or(""))),
                }
            }
        }
        let table = source.split_once("\nnamed! {").and_then(|(_, rest)| rest.split_once("\n}"));
        for line in table.map_or("", |(table, _)| table).lines() {
            raised.codes.extend(line.split('"').nth(3).map(|code| (code.to_string(), path.clone())));
        }
    }
    raised
}

/// The functions and closures of a file that take a `code` as their first parameter, by name.
fn takers_of_a_code(source: &str) -> Vec<String> {
    let functions = source.match_indices("(code: &'static str").map(|(at, _)| &source[..at]);
    let closures = source.match_indices(" = |code").map(|(at, _)| &source[..at]);
    let name = |before: &str| before.rsplit(|letter| !is_of_a_name(letter)).next().unwrap_or_default().to_string();
    let methods = ["error", "warning"];
    functions.chain(closures).map(name).filter(|name| !methods.contains(&name.as_str())).collect()
}

/// What follows each `call(` in the source.
fn first_arguments<'s>(source: &'s str, call: &str) -> Vec<&'s str> {
    let called = source.match_indices(call).filter(|(at, _)| !source[..*at].ends_with(is_of_a_name));
    let is_declared = |at: usize| source[..at].ends_with("fn ");
    let behind = called.filter(|(at, _)| !is_declared(*at)).map(|(at, call)| &source[at + call.len()..]);
    behind.filter_map(|rest| rest.strip_prefix('(')).map(str::trim_start).collect()
}

fn literal(argument: &str) -> Option<&str> {
    argument.strip_prefix('"')?.split('"').next()
}

fn is_of_a_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[test]
fn every_code_is_explained_and_nothing_else_is() {
    let Raised { codes, unclear } = raised(&sources());
    assert!(unclear.is_empty(), "write the code as a literal here, or take it as the parameter `code`: {unclear:#?}");
    assert!(codes.len() > 70, "the sources raise more codes than these: {codes:?}");
    let explained: BTreeSet<String> = explain::all().into_iter().map(|explanation| explanation.code).collect();
    let bare = codes.iter().filter(|(code, _)| !explained.contains(*code));
    let missing: Vec<_> = bare.map(|(code, path)| format!("{path}: {}", what_to_do(code))).collect();
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
    let idle: Vec<_> = explained.iter().filter(|code| !codes.contains_key(*code)).collect();
    assert!(idle.is_empty(), "nothing raises these any more: {idle:?}");
}

/// Cargo does not see a file that is new in an embedded folder.
fn what_to_do(code: &str) -> String {
    let file = format!("src/explanations/{code}.md");
    if repository(&file).exists() {
        format!("touch src/explain.rs, for {file} is new")
    } else {
        format!("write {file}")
    }
}

#[test]
fn a_code_is_found_however_it_is_passed() {
    let in_file = |source: &str| {
        let raised = raised(&[("a.rs".to_string(), source.to_string())]);
        (raised.codes.into_keys().collect::<Vec<_>>().join(" "), raised.unclear.len())
    };
    assert_eq!(in_file("Diagnostic::error(\n    \"bad-id\", span,"), ("bad-id".into(), 0));
    assert_eq!(in_file("Diagnostic::warning(\"stray\", "), ("stray".into(), 0));
    let helper = "fn wrong(code: &'static str) { Diagnostic::error(code, ) } wrong(\"bad-url\", at)";
    assert_eq!(in_file(helper), ("bad-url".into(), 0));
    let closure = "let say = |code, vi: &str| Diagnostic::error(code, ); say(\"bad-date\", vi);";
    assert_eq!(in_file(closure), ("bad-date".into(), 0));
    let table = "\nnamed! {\n    Area = \"area\", \"unknown-area\", \"địa phương\", \"area\";\n}";
    assert_eq!(in_file(table), ("unknown-area".into(), 0));
    assert_eq!(in_file("Diagnostic::error(self.code(), "), (String::new(), 1));
    assert_eq!(in_file("let code = pick(); Diagnostic::error(code, "), (String::new(), 1));
}

#[test]
fn every_explanation_has_four_parts_in_both_languages() {
    let mut wrong = Vec::new();
    for explanation in explain::all() {
        for (label, part) in explanation.parts() {
            for language in Language::ALL {
                let (code, label) = (&explanation.code, label.get(language));
                let words = part.written(language).unwrap_or_default();
                let fences = words.lines().filter(|line| line.starts_with("```")).count();
                if words.is_empty() || !fences.is_multiple_of(2) || words.contains("\n**") {
                    wrong.push(format!("{code}: look at **{label}.**: {words}"));
                }
            }
        }
        if explanation.what.get(Language::Vi).is_ascii() || explanation.why.get(Language::Vi).is_ascii() {
            wrong.push(format!("{}: this is not Vietnamese: {:?}", explanation.code, explanation.what.vi));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_file_of_an_explanation_is_named_for_its_code_and_told_whole() {
    let manuals = Language::ALL.map(explain::manual).concat();
    let entries = fs::read_dir(repository("src/explanations")).expect("the explanations").filter_map(Result::ok);
    for path in entries.map(|entry| entry.path()).filter(|path| path.is_file()) {
        let text = fs::read_to_string(&path).expect("an explanation is a text");
        let code = path.file_stem().expect("a file has a name").to_string_lossy();
        assert_eq!(text.lines().next(), Some(format!("# {code}").as_str()), "{}", path.display());
        let lost: Vec<_> = text.lines().skip(1).filter(|line| !manuals.contains(*line)).collect();
        assert!(lost.is_empty(), "{}: this belongs to none of the parts: {lost:?}", path.display());
    }
}

#[test]
fn the_manual_holds_every_explanation() {
    for (language, path) in [(Language::En, "docs/messages.md"), (Language::Vi, "docs/messages.vi.md")] {
        let manual = explain::manual(language);
        if std::env::var_os("CONGBO_ACCEPT").is_some() {
            fs::write(repository(path), &manual).expect("the manual can be written");
        }
        let kept = fs::read_to_string(repository(path)).unwrap_or_default();
        assert!(kept == manual, "{path} is not as the sources explain it: CONGBO_ACCEPT=1 cargo test --test explain");
    }
}

/// Exit status, stdout and stderr of `congbo explain` with these words, typed in an empty folder.
fn typed(language: &str, words: &[&str]) -> (Option<i32>, String, String) {
    let output = TestSite::empty().congbo_in(language, &[&["explain"], words].concat());
    let text = |bytes| String::from_utf8(bytes).expect("it is a text");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_code_is_told_in_the_language_of_who_asks() {
    let vietnamese = "single-brackets

Là gì
  Tên loại bản ghi không được viết thành danh sách, thường là do chỉ có một lớp
  ngoặc vuông thay vì hai.

Vì sao
  Một tệp có thể có nhiều bản ghi cùng loại; hai lớp ngoặc là mở thêm một bản
  ghi.

Ví dụ
      [source]
      id = \"bao-cao\"

Nên viết
      [[source]]
      id = \"bao-cao\"

  Riêng `[observations.values]` chỉ có một lớp.
";
    assert_eq!(typed("vi", &["single-brackets"]), (Some(0), vietnamese.to_string(), String::new()));
    let (_, english, _) = typed("en", &["fraction-in-count", "--quiet"]);
    assert!(english.starts_with("fraction-in-count\n\nWhat\n  A count of whole things was"), "{english}");
    assert!(english.ends_with("`decimals = 3` at\n  the indicator.\n"), "{english}");
}

#[test]
fn without_a_code_all_are_listed() {
    let (status, list, _) = typed("vi", &[]);
    assert_eq!((status, list.lines().count()), (Some(0), explain::all().len()));
    let area = "unknown-area              Một bản ghi hoặc bài viết nhắc đến địa phương mà không bản ghi nào khai báo.";
    assert!(list.lines().any(|line| line == area), "{list}");
}

#[test]
fn a_wrong_code_is_wrong_usage_and_the_nearest_is_named() {
    let refused = |message: &str| (Some(2), String::new(), format!("{message}\n"));
    let near = refused("congbo: lỗi: không có mã `unknown-arae`; có phải là `unknown-area`?");
    assert_eq!(typed("vi", &["unknown-arae"]), near);
    let far = refused("congbo: error: there is no code `xyz`; type `congbo explain` to see them all");
    assert_eq!(typed("en", &["xyz"]), far);
    assert_eq!(typed("en", &["unknown-area", "--manual"]).0, Some(2));
}

#[test]
fn a_program_gets_an_object_on_a_line() {
    let objects = |words: &[&str]| -> Vec<serde_json::Value> {
        let (_, lines, _) = typed("en", &[words, &["--message-format", "json"]].concat());
        lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
    };
    assert_eq!(
        objects(&["second-title"]),
        [serde_json::json!({
            "code": "second-title",
            "what": "A note has a heading with a single `#`.",
            "why": "The title in the front matter is the one heading of the first level. With a second one, people who \
                    move through\na page by its headings do not know where it begins.",
            "example": "`# Vướng ở đâu`",
            "instead": "`## Vướng ở đâu`",
        })]
    );
    let codes: Vec<_> = objects(&[]).iter().filter_map(|object| Some(object["code"].as_str()?.to_string())).collect();
    assert_eq!(codes, explain::all().into_iter().map(|explanation| explanation.code).collect::<Vec<_>>());
}

#[test]
fn the_manual_is_printed_as_it_is_kept() {
    assert_eq!(typed("en", &["--manual"]).1, explain::manual(Language::En));
    assert_eq!(typed("vi", &["--manual"]).1, explain::manual(Language::Vi));
}
