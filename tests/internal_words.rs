//! The second line of defence: words of records that are not public, looked for in what is about to be published.

mod support;

use congbo::check::check;
use congbo::diagnostic::{Diagnostic, Diagnostics, Place, Severity};
use congbo::edition::HiddenWords;
use congbo::model::Edition;
use congbo::plan::LinkStyle;
use congbo::project::Project;
use congbo::read::read;
use congbo::theme::default_words;
use congbo::timings::Timings;
use congbo::{Request, prepare};
use jiff::civil::date;
use support::TestSite;

const SETTINGS: &str = include_str!("broken/a-sound-site/site.toml");
const DATA: &str = include_str!("broken/a-sound-site/data/base.toml");
const SECRET: &str = "[[cooperative]]\nid = \"htx-bi-mat\"\nname = \"Hợp tác xã Sao & Biển Đêm\"\narea = \"ha-tinh\"\n\
                      source = \"bao-cao\"\naudience = \"internal\"\n";

/// The sound site with a cooperative that is internal.
fn with_secret() -> TestSite {
    let site = TestSite::sound();
    site.write("data/bi-mat.toml", SECRET);
    site
}

fn sound(hidden: &str, note: &str) -> Project {
    Project::in_memory(&[
        ("site.toml", SETTINGS),
        ("data/base.toml", DATA),
        ("data/z.toml", hidden),
        ("content/bai-viet.md", note),
    ])
}

/// What the public edition of the project may not say.
fn hidden_words(project: &Project, diagnostics: &mut Diagnostics) -> HiddenWords {
    let site = check(&read(project, diagnostics), diagnostics).expect("the settings can be read");
    assert!(!diagnostics.has_errors(), "{diagnostics:?}");
    HiddenWords::gather(&site, (Edition::Public, date(2026, 11, 22)), &project.texts, default_words(), diagnostics)
}

/// What is said of one published file, where `hidden` is laid into the sound site.
fn said_of(hidden: &str, note: &str, file: (&str, &str)) -> Vec<String> {
    let project = sound(hidden, note);
    let mut diagnostics = Diagnostics::default();
    let words = hidden_words(&project, &mut diagnostics);
    diagnostics.extend(words.leaks(&[(file.0, file.1.as_bytes())]));
    diagnostics.sorted().iter().map(|diagnostic| told(diagnostic, &project)).collect()
}

/// Severity, file and message.
fn told(diagnostic: &Diagnostic, project: &Project) -> String {
    let severity = if diagnostic.severity == Severity::Error { "error" } else { "warning" };
    let file = match &diagnostic.place {
        Place::At(span) => &project.texts.get(span.text).path,
        Place::File(path) => path,
        Place::Site => "site",
    };
    format!("{severity} {file}: {}", diagnostic.message.en.as_deref().unwrap_or_default())
}

const NOTE: &str = "+++\ntitle = \"Bài\"\n+++\n\nMột câu dài mà bài công khai cũng nói, rồi thôi.\n";

#[test]
fn a_doctored_file_is_found_by_each_word_of_the_record() {
    let hidden = format!(
        "{SECRET}note = {{ vi = \"Đang bị kiểm tra đột xuất, chưa báo ai.\" }}\n\n[[observations]]\nsource = \"bao-cao\"\n\
         area = \"ha-tinh\"\nperiod = \"2024\"\naudience = \"internal\"\n[observations.values]\ncooperatives = 73691\n"
    );
    for (content, words) in [
        ("<a href=\"../htx-bi-mat/\">xem</a>", "htx-bi-mat"),
        ("<p>Hợp tác xã Sao &amp; Biển Đêm</p>", "Hợp tác xã Sao"),
        ("<p>Sao &#39;Biển Đêm&#39;</p>", "Biển Đêm"),
        ("<p>Nay đang… Đang bị kiểm tra đột xuất.</p>", "Đang bị kiểm tra đột xuất"),
    ] {
        let message = format!("error data/z.toml: this record is not public, but `so-lieu.json` holds its \"{words}\"");
        assert_eq!(said_of(&hidden, NOTE, ("so-lieu.json", content)), [message], "{content}");
    }
    // The difference of two public numbers may be the same: nobody could put it otherwise.
    assert_eq!(said_of(&hidden, NOTE, ("so-lieu.json", "<td>73.691</td>{\"value\":73691}")), [""; 0]);
    let in_an_address = said_of(&hidden, NOTE, ("hop-tac-xa/htx-bi-mat/index.html", ""));
    assert_eq!(in_an_address.len(), 1, "{in_an_address:?}");
}

#[test]
fn a_leak_in_any_kind_of_output_is_found() {
    let front =
        "title = \"Chuyến thăm bất ngờ\"\naudience = \"internal\"\ndate = 2026-01-01\naliases = [\"/cu/bai-viet/\"]";
    let project = sound(SECRET, &format!("+++\n{front}\n+++\n\nKín.\n"));
    let words = hidden_words(&project, &mut Diagnostics::default());
    let base_url = Some("https://example.org".to_string());
    let request = Request { edition: Edition::Internal, base_url, date: None, link_style: LinkStyle::Folder };
    let prepared = prepare(&project, &request, &mut Timings::default(), &mut Diagnostics::default());
    let files = prepared.expect("the site is sound").render_all().expect("it can be drawn");
    for path in [
        "bai-viet/index.html",
        "cu/bai-viet/index.html",
        "index.html",
        "hop-tac-xa/index.html",
        "feed.xml",
        "sitemap.xml",
    ] {
        let file = files.iter().find(|file| file.path == path).expect("it is in the internal edition");
        assert!(words.leaks(&[(path, &file.bytes)]).has_errors(), "{path}");
    }
}

#[test]
fn what_the_public_says_too_is_no_leak() {
    for (hidden, file) in [
        // A name that is also a public one, and one that is within a public one.
        ("name = \"Cẩm Xuyên\"\nid = \"dia-phuong-khac\"", "<p>Cẩm Xuyên</p>"),
        ("name = \"Luật Hợp tác\"\nid = \"luat-hop-tac\"", "<a id=\"luat-hop-tac-xa\">Luật Hợp tác xã</a>"),
        // An id that a public heading or title makes.
        ("name = \"Số 1\"\nid = \"luat-hop-tac-xa\"", "<h2 id=\"luat-hop-tac-xa\">"),
        // A sentence of a public note, wrapped and marked otherwise.
        (
            "name = \"Số 1\"\nid = \"a\"\nnote = \"Một câu dài mà bài công khai cũng nói\"",
            "Một câu dài mà bài công khai",
        ),
        // A class of the theme.
        ("name = \"Số 1\"\nid = \"edition-banner\"", "<p class=\"edition-banner\">"),
        // A longer word, id and number.
        ("name = \"Bình Minh\"\nid = \"htx-binh-minh\"", "<a id=\"htx-binh-minh-2\">Bình Minhh</a>"),
    ] {
        let record =
            format!("[[cooperative]]\n{hidden}\narea = \"ha-tinh\"\nsource = \"bao-cao\"\naudience = \"internal\"\n");
        assert_eq!(said_of(&record, NOTE, ("a.html", file)), [""; 0], "{hidden}");
    }
    let wrapped = NOTE.replace("dài mà bài", "**dài**\nmà [bài](https://example.org)");
    let record = format!("{SECRET}note = \"Một câu dài mà bài công khai cũng nói\"\n");
    assert_eq!(said_of(&record, &wrapped, ("feed.xml", "Một câu dài mà bài công khai cũng nói")), [""; 0]);
}

#[test]
fn a_name_typed_into_a_public_note_is_pointed_out() {
    let site = with_secret();
    site.write("content/bai.md", "+++\ntitle = \"Bài\"\n+++\n\nThăm Hợp tác xã Sao & Biển Đêm hôm qua.\n");
    let output = site.congbo(&["build"]);
    let messages = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{messages}");
    assert!(messages.contains("warning[internal-words]") && messages.contains("content/bai.md:5:"), "{messages}");
    assert!(messages.contains("data/bi-mat.toml:2:"), "the record is named: {messages}");
    assert_eq!(site.congbo(&["check", "--deny", "warnings"]).status.code(), Some(1));
    let internal = site.congbo(&["build", "--edition", "internal"]);
    assert!(internal.status.success() && !String::from_utf8_lossy(&internal.stderr).contains("internal-words"));
}

#[test]
fn a_name_typed_into_a_template_is_pointed_out() {
    let site = with_secret();
    site.replace("site.toml", "languages", "theme = \"cua-toi\"\nlanguages");
    site.write("themes/cua-toi/templates/redirect.html", "<p>Sao & Biển Đêm</p>");
    let output = site.congbo(&["build"]);
    let messages = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(messages.contains("themes/cua-toi/templates/redirect.html:1:"), "{messages}");
}

#[test]
fn common_speech_is_nobodys_name() {
    let site = TestSite::sound();
    site.write("data/bi-mat.toml", &SECRET.replace("Sao & Biển Đêm", "nông nghiệp"));
    for name in ["mot", "hai", "ba"] {
        site.write(
            &format!("content/{name}.md"),
            "+++\ntitle = \"Bài\"\n+++\n\nMỗi Hợp tác xã nông nghiệp một khác.\n",
        );
    }
    let output = site.congbo(&["check", "--deny", "warnings"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn what_would_leak_is_not_published() {
    let site = with_secret();
    let before = site.build();
    // A template that makes of harmless pieces what nobody wrote.
    site.replace("site.toml", "languages", "theme = \"cua-toi\"\nlanguages");
    site.write("themes/cua-toi/templates/not-found.html", "htx-{{ \"bi-\" ~ \"mat\" }}");
    let output = site.congbo(&["build"]);
    let messages = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{messages}");
    assert!(messages.contains("error[internal-words]") && messages.contains("404.html"), "{messages}");
    assert!(messages.contains("data/bi-mat.toml:2:"), "{messages}");
    assert_eq!(support::published(&site.path().join("public")), before);
}
