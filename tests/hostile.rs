//! Whatever a text says, it stays a text: every text of the example site is given pieces of HTML, of XML, of templates and
//! letters that turn the line around, and each file is then read by its own format.
#![expect(clippy::disallowed_methods, reason = "the example site is read")]

mod support;

use std::fs;

use congbo::diagnostic::{Diagnostics, Severity};
use congbo::model::Edition;
use congbo::plan::{DownloadFormat, LinkStyle, Output, PictureFormat};
use congbo::project::Project;
use congbo::publish::Rendered;
use congbo::timings::Timings;
use congbo::{Request, prepare};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use scraper::{Html, Node};
use support::repository;
use toml::{Table, Value};

const HOSTILE: &str = "<script>alert(1)</script> \"><img src=x onerror=alert(1)> '\"&amp;&<>{{ 7*7 }}{% raw %}{# #} ]]> --> \
    </title></textarea></style> javascript:alert(1) عربي עברית \u{202e}\u{2066} 🇻🇳👩‍🌾 e\u{323}\u{302}";

/// Letters that no file of XML may hold, however they are written.
const FORBIDDEN: &str = "\u{7}\u{fffe}\u{ffff}";

/// Texts that stand alone, not once a language.
const LONE_TEXTS: [&str; 3] = ["quote", "pages", "summary"];

/// Every text in it made hostile; returns how many.
fn make_hostile(value: &mut Value) -> usize {
    match value {
        Value::Table(table) => make_table_hostile(table),
        Value::Array(values) => values.iter_mut().map(make_hostile).sum(),
        _ => 0,
    }
}

fn make_table_hostile(table: &mut Table) -> usize {
    let in_languages = table.contains_key("vi");
    let is_text = |key: &str| in_languages && ["vi", "en"].contains(&key) || LONE_TEXTS.contains(&key);
    table
        .iter_mut()
        .filter(|(key, _)| *key != "slug")
        .map(|(key, value)| match value {
            Value::String(text) if is_text(key) => {
                text.push(' ');
                text.push_str(HOSTILE);
                text.push_str(FORBIDDEN);
                1
            }
            value => make_hostile(value),
        })
        .sum()
}

/// A note with its title, summary and tags made hostile. Its body is not: raw HTML in it is refused.
fn hostile_note(note: &str) -> String {
    let (front, body) = note.trim_start_matches("+++").split_once("\n+++").expect("a note has front matter");
    let worst = format!("{HOSTILE}{FORBIDDEN}");
    let mut front: Table = front.parse().expect("it is TOML");
    for (key, value) in &mut front {
        match value {
            Value::String(text) if ["title", "summary"].contains(&key.as_str()) => text.push_str(&worst),
            Value::Array(tags) if key == "tags" => tags.push(worst.clone().into()),
            _ => {}
        }
    }
    format!("+++\n{front}+++{body}")
}

/// Every place of a body that takes any text whatever.
fn note_of_places() -> String {
    let link_title = HOSTILE.replace('"', "\\\"");
    let escaped: String =
        HOSTILE.chars().flat_map(|it| it.is_ascii_punctuation().then_some('\\').into_iter().chain([it])).collect();
    format!(
        "+++\ntitle = '''{HOSTILE}'''\ndate = 2026-11-01\n+++\n\n{escaped}\n\n## {escaped}\n\n`` {HOSTILE} ``\n\n\
        ```\n{HOSTILE}\n```\n\n[lời](index.md \"{link_title}\")\n\n![{escaped}](anh.svg)\n\n\
        | {escaped} | b |\n| --- | --- |\n| {escaped} | c |\n\n> [!NOTE]\n> {escaped}[^1]\n\n[^1]: {escaped}\n"
    )
}

/// The example with hostile texts, and with files laid over it.
fn hostile_site(laid_over: &[(&str, &str)]) -> Project {
    let root = repository("");
    let picture = r#"<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>"#.to_string();
    let mut files =
        vec![("content/moi-cho.md".to_string(), note_of_places()), ("content/anh.svg".to_string(), picture)];
    let mut texts = 0;
    for entry in ["site.toml", "data", "content"].iter().flat_map(|part| walkdir::WalkDir::new(root.join(part))) {
        let entry = entry.expect("it is readable");
        let path = entry.path().strip_prefix(&root).expect("it lies in the site").to_string_lossy().into_owned();
        if path.ends_with(".toml") {
            let mut table =
                Value::Table(fs::read_to_string(entry.path()).expect("a text").parse().expect("it is TOML"));
            texts += make_hostile(&mut table);
            files.push((path, toml::to_string(&table).expect("it was TOML")));
        } else if path.ends_with(".md") {
            files.push((path, hostile_note(&fs::read_to_string(entry.path()).expect("a text"))));
        }
    }
    assert!(texts > 2000, "only {texts} texts");
    let files = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    Project::in_memory(&files.chain(laid_over.iter().copied()).collect::<Vec<_>>())
}

/// Pictures in pixels and workbooks hold what an SVG or CSV holds.
fn is_text(output: &Output) -> bool {
    match output {
        Output::Picture { format, .. } => *format == PictureFormat::Svg,
        Output::Download { format, .. } | Output::FigureData { format, .. } => *format != DownloadFormat::Xlsx,
        output => !matches!(output, Output::SocialPicture { .. } | Output::Asset(_) | Output::ThemeFile(_)),
    }
}

fn build(site: &Project, edition: Edition) -> Vec<Rendered> {
    let base_url = Some("https://example.org/".to_string());
    let request = Request { edition, base_url, date: None, link_style: LinkStyle::Folder };
    let mut diagnostics = Diagnostics::default();
    let prepared = prepare(site, &request, &mut Timings::default(), &mut diagnostics);
    let errors: Vec<_> = diagnostics.iter().filter(|found| found.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{:?}", &errors[..errors.len().min(3)]);
    prepared.expect("no error stood").render_those(is_text).expect("a sound site is drawn")
}

fn assert_attribute_is_tame(path: &str, name: &str, value: &str) {
    assert!(!name.starts_with("on"), "{path}: an attribute `{name}`");
    let address = value.trim_start().to_lowercase();
    let leads = ["href", "src", "action", "xlink:href"].contains(&name);
    assert!(!leads || !address.starts_with("javascript:"), "{path}: {name}={value}");
}

/// Scripts are the theme's own files; what was written as a tag is a text. Returns whether the page shows it.
fn read_html(path: &str, text: &str) -> bool {
    let page = Html::parse_document(text);
    for node in page.tree.nodes() {
        let Node::Element(element) = node.value() else { continue };
        match element.name() {
            "script" if element.attr("type") == Some("application/ld+json") => {
                let words: String =
                    node.children().filter_map(|it| it.value().as_text().map(|it| it.to_string())).collect();
                serde_json::from_str::<serde_json::Value>(&words).expect(path);
            }
            "script" => {
                assert!(element.attr("src").is_some_and(|src| src.contains("static/")), "{path}: a script of a text");
                assert!(!node.has_children(), "{path}: a script written into the page");
            }
            "img" => assert_ne!(element.attr("src"), Some("x"), "{path}: an image of a text"),
            name => assert!(!["style", "textarea", "iframe", "base"].contains(&name), "{path}: <{name}>"),
        }
        for (name, value) in element.attrs() {
            assert_attribute_is_tame(path, name, value);
        }
    }
    let shown: String = page.root_element().text().collect();
    shown.contains(HOSTILE)
}

fn read_tag(path: &str, tag: &BytesStart) {
    assert_ne!(tag.local_name().as_ref(), "script", "{path}: a script");
    for attribute in tag.attributes() {
        let attribute = attribute.unwrap_or_else(|error| unreadable(path, &error));
        assert_attribute_is_tame(path, attribute.key.as_ref(), &attribute.value);
    }
}

/// SVG, Atom and site maps. Returns whether the text is in it.
fn read_xml(path: &str, text: &str) -> bool {
    assert!(!text.contains(|letter| FORBIDDEN.contains(letter)), "{path} holds a letter that XML forbids");
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut depth = 0;
    loop {
        match reader.read_event().unwrap_or_else(|error| unreadable(path, &error)) {
            Event::Start(tag) => {
                read_tag(path, &tag);
                depth += 1;
            }
            Event::Empty(tag) => read_tag(path, &tag),
            Event::End(_) => depth -= 1,
            Event::CData(_) => unreadable(path, &"a CDATA section"),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "{path} ends early");
    text.contains("&lt;script&gt;alert(1)")
}

fn read_csv(path: &str, text: &str) -> bool {
    // What is made for the Excel of a machine that writes commas before decimals.
    let delimiter = if path.ends_with(".excel.csv") && !path.starts_with("en/") { b';' } else { b',' };
    let text = text.trim_start_matches('\u{feff}');
    let mut rows = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
    let rows = rows.records().map(|row| row.unwrap_or_else(|error| unreadable(path, &error)));
    rows.filter(|row| row.iter().any(|cell| cell.contains(HOSTILE))).count() > 0
}

fn read_json(path: &str, text: &str) -> bool {
    let value: serde_json::Value = serde_json::from_str(text).unwrap_or_else(|error| unreadable(path, &error));
    fn holds(value: &serde_json::Value) -> bool {
        match value {
            serde_json::Value::String(text) => text.contains(HOSTILE),
            serde_json::Value::Array(values) => values.iter().any(holds),
            serde_json::Value::Object(values) => values.values().any(holds),
            _ => false,
        }
    }
    holds(&value)
}

#[expect(clippy::panic, reason = "a file that its format cannot read fails the test")]
fn unreadable<T>(path: &str, error: &dyn std::fmt::Debug) -> T {
    panic!("{path}: {error:?}")
}

/// Reads the text of the file at a path; says whether a hostile text is in it.
type Reads = fn(&str, &str) -> bool;

fn every_file_is_sound(edition: Edition) {
    let formats: [(&str, Reads, usize); 6] = [
        ("html", read_html, 300),
        ("svg", read_xml, 20),
        ("xml", read_xml, 6),
        ("csv", read_csv, 60),
        ("json", read_json, 40),
        ("jsonld", read_json, if edition == Edition::Public { 2 } else { 0 }),
    ];
    let files = build(&hostile_site(&[]), edition);
    for (ending, read, at_least) in formats {
        let of_format = files.iter().filter(|file| file.path.ends_with(&format!(".{ending}")));
        let showing =
            of_format.filter(|file| read(&file.path, std::str::from_utf8(&file.bytes).expect("a text"))).count();
        assert!(showing >= at_least, "only {showing} files of {ending} hold a hostile text");
    }
}

#[test]
fn no_text_of_the_public_edition_becomes_more_than_a_text() {
    every_file_is_sound(Edition::Public);
}

#[test]
fn no_text_of_the_internal_edition_becomes_more_than_a_text() {
    every_file_is_sound(Edition::Internal);
}

#[test]
#[should_panic(expected = "a script of a text")]
fn a_theme_that_does_not_escape_is_found_out() {
    let page = "<!doctype html><html lang=\"vi\"><body>{{ frame.title.text | safe }}</body></html>";
    let site = hostile_site(&[("themes/default/templates/home.html", page)]);
    for file in build(&site, Edition::Public).iter().filter(|file| file.path.ends_with(".html")) {
        read_html(&file.path, std::str::from_utf8(&file.bytes).expect("a text"));
    }
}
