//! The house keeps its own rules (STYLE.md): imports run downward, faces hold no types, files have heads and honest names.
#![expect(clippy::disallowed_methods, reason = "this test reads the house's own source")]

use std::fs;
use std::path::Path;

/// The rooms from the ground up. A room may use those on the floors below it, and itself.
const FLOORS: [&[&str]; 8] = [
    &["text", "language", "illustration"],
    &["diagnostic", "model"],
    &["project", "plan", "edition", "import"],
    &["read", "theme", "publish", "timings"],
    &["check", "render"],
    &["lib", "prepared", "explain"],
    &["commands"],
    &["main"],
];

/// Names that say nothing of what is inside.
const EMPTY_NAMES: [&str; 10] =
    ["util", "utils", "common", "helper", "helpers", "misc", "types", "manager", "managers", "stuff"];

/// Each source file, by its path from `src/`.
fn sources() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files =
        walkdir::WalkDir::new(&folder).sort_by_file_name().into_iter().map(|entry| entry.expect("src is readable"));
    let rust = files.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "rs"));
    rust.map(|entry| {
        let path = entry.path().strip_prefix(&folder).expect("it lies in src").to_string_lossy().replace('\\', "/");
        (path, fs::read_to_string(entry.path()).expect("a source file is a text"))
    })
    .collect()
}

/// Every complaint of `rule` about the house, or none.
fn assert_house_keeps(rule: fn(&str, &str) -> Vec<String>) {
    let complaints: Vec<_> = sources().iter().flat_map(|(path, source)| rule(path, source)).collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn imports_run_downward() {
    assert_house_keeps(upward_imports);
}

#[test]
fn faces_hold_no_types() {
    assert_house_keeps(types_in_a_face);
}

#[test]
fn every_file_has_a_head() {
    assert_house_keeps(missing_head);
}

#[test]
fn every_name_says_what_is_inside() {
    assert_house_keeps(empty_name);
}

fn upward_imports(path: &str, source: &str) -> Vec<String> {
    let room = path.split(['/', '.']).next().unwrap_or(path);
    let Some(own_floor) = floor(room) else {
        return vec![format!(
            "src/{path}: the room `{room}` is on no floor: give it one in tests/house.rs and DESIGN.md"
        )];
    };
    let lines = source.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
    let mut complaints = Vec::new();
    let mut group = String::new();
    for (number, line) in lines {
        // A group of imports may run over several lines.
        if !group.is_empty() || (line.contains("crate::{") && !line.contains('}')) {
            group.push_str(line.trim());
            if !line.contains(';') {
                continue;
            }
        }
        let statement = if group.is_empty() { line.to_string() } else { std::mem::take(&mut group) };
        for used in rooms_used(path, &statement) {
            if used != room && floor(&used).is_some_and(|floor| floor >= own_floor) {
                let number = number + 1;
                complaints.push(format!(
                    "src/{path}:{number}: `{room}` uses `{used}`, which is not below it: move what both need to a lower room"
                ));
            }
        }
    }
    complaints
}

/// The rooms that a statement names by `crate::`, or by a `super::` that climbs out of the file's own room.
fn rooms_used(path: &str, statement: &str) -> Vec<String> {
    let inside = statement.match_indices("crate::").filter(|(at, _)| !statement[..*at].ends_with(is_of_a_name));
    let mut used: Vec<String> = inside.flat_map(|(at, word)| names(&statement[at + word.len()..])).collect();
    let climb = "super::".repeat(path.trim_end_matches("/mod.rs").split('/').count());
    if let Some((_, outside)) = statement.split_once(&climb) {
        used.extend(names(outside).into_iter().filter(|name| floor(name).is_some()));
    }
    used.into_iter().map(room_of).collect()
}

/// The first names of `path::to`, or of each path in `{a::b, c}`.
fn names(rest: &str) -> Vec<String> {
    let name = |path: &str| path.trim_start().chars().take_while(|letter| is_of_a_name(*letter)).collect::<String>();
    let Some(group) = rest.strip_prefix('{') else { return vec![name(rest)] };
    let mut depth = 0;
    let parts = group.split(|letter| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        letter == ',' && depth == 0
    });
    parts.map(name).filter(|name| !name.is_empty()).collect()
}

/// `crate::phrase!` lives with the phrases, and what has no room of its own is an item of `lib.rs`.
fn room_of(name: String) -> String {
    match name.as_str() {
        "phrase" => "language".into(),
        known if floor(known).is_some() => name,
        _ => "lib".into(),
    }
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

fn is_of_a_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || letter == '$'
}

fn types_in_a_face(path: &str, source: &str) -> Vec<String> {
    if !path.ends_with("mod.rs") {
        return Vec::new();
    }
    let is_type = |line: &str| {
        let mut words = line.split_whitespace().skip_while(|word| word.starts_with("pub"));
        words.next().is_some_and(|word| ["struct", "enum", "trait", "union"].contains(&word))
    };
    let found = source.lines().enumerate().filter(|(_, line)| is_type(line));
    let complaint = |(number, line): (usize, &str)| {
        let number = number + 1;
        format!("src/{path}:{number}: a face holds no types: give `{}` a file of its own", line.trim_end_matches(" {"))
    };
    found.map(complaint).collect()
}

fn missing_head(path: &str, source: &str) -> Vec<String> {
    match source.strip_prefix("//! ") {
        Some(_) => Vec::new(),
        None => vec![format!("src/{path}:1: begin with `//! ` and one sentence that says what this file is for")],
    }
}

fn empty_name(path: &str, _: &str) -> Vec<String> {
    let names = path.trim_end_matches(".rs").split(['/', '_']);
    let empty = names.filter(|name| EMPTY_NAMES.contains(name));
    empty.map(|name| format!("src/{path}: `{name}` says nothing: name the file for what is in it")).collect()
}

/// Each rule can fail, and says where.
mod the_rules_themselves {
    use super::*;

    #[test]
    fn an_import_from_above_is_found() {
        let upward = [
            ("model/area.rs", "//! A.\nuse crate::check::Names;", "src/model/area.rs:2: `model` uses `check`"),
            ("read/toml.rs", "use crate::{text::Span, render::{Page, Body}};", "`read` uses `render`"),
            (
                "read/toml.rs",
                "use crate::{\n    text::Span,\n    render::Page,\n};",
                "src/read/toml.rs:4: `read` uses `render`",
            ),
            ("plan/output.rs", "    let page = crate::render::page();", "`plan` uses `render`"),
            ("text.rs", "use crate::phrase;", "`text` uses `language`"),
            ("check/names.rs", "fn f(request: &crate::Request) {}", "`check` uses `lib`"),
            ("check/rules/sums.rs", "use super::super::super::commands::Exit;", "`check` uses `commands`"),
            ("theme.rs", "use super::render::Page;", "`theme` uses `render`"),
            ("publish/mod.rs", "use super::check::Site;", "`publish` uses `check`"),
            ("kitchen/pot.rs", "", "the room `kitchen` is on no floor"),
        ];
        for (path, source, complaint) in upward {
            let found = upward_imports(path, source).join("\n");
            assert!(found.contains(complaint), "{source}\nis said to be: {found}");
        }
    }

    #[test]
    fn an_import_from_below_or_from_the_same_room_is_fine() {
        let downward = [
            ("check/names.rs", "use crate::model::Area;\nuse crate::check::rules::all;\nuse super::rules::sums;"),
            ("check/names.rs", "/// As [`crate::render`] shows it.\nuse crate::phrase;"),
            ("read/toml.rs", "use crate::{text::Span, diagnostic::{Diagnostic, Place}};"),
            ("language/phrase.rs", "        $crate::language::Phrase::both(format!($vi), format!($en))"),
            ("theme.rs", "mod tests {\n    use super::*;\n}"),
            ("lib.rs", "pub mod commands_of_old;\nuse crate::check::check;"),
            ("commands/build.rs", "use congbo::check;\nuse super::terminal::Terminal;"),
        ];
        for (path, source) in downward {
            assert_eq!(upward_imports(path, source), [""; 0], "{source}");
        }
    }

    #[test]
    fn a_type_in_a_face_is_found() {
        let found = types_in_a_face("model/mod.rs", "//! M.\nmod area;\npub(crate) struct Site<'a> {");
        assert_eq!(
            found,
            ["src/model/mod.rs:3: a face holds no types: give `pub(crate) struct Site<'a>` a file of its own"]
        );
        assert_eq!(types_in_a_face("model/mod.rs", "enum Kind {").len(), 1);
        assert_eq!(types_in_a_face("model/mod.rs", "pub use area::Area;\nmod structure;\n"), [""; 0]);
        assert_eq!(types_in_a_face("model/area.rs", "pub struct Area;"), [""; 0]);
    }

    #[test]
    fn a_file_without_a_head_is_found() {
        assert_eq!(missing_head("model/area.rs", "use std::fmt;").len(), 1);
        assert_eq!(missing_head("model/area.rs", "//! An administrative unit.\n"), [""; 0]);
    }

    #[test]
    fn an_empty_name_is_found() {
        for path in ["util.rs", "check/common.rs", "helpers/mod.rs", "render/page_types.rs", "site_manager.rs"] {
            assert_eq!(empty_name(path, "").len(), 1, "{path}");
        }
        assert_eq!(empty_name("render/community.rs", ""), [""; 0]);
    }
}
