//! What pages say on paper: on every sheet the site, whose edition, and of which day.

mod support;

use support::{TestSite, page};

#[test]
fn every_sheet_says_what_it_was_torn_from() {
    let site = TestSite::sound();
    let published = site.build_with(&["--date", "2026-11-23"]);
    let (vi, en) = (page(&published, "static/print.vi.css"), page(&published, "static/print.en.css"));
    assert!(vi.starts_with("@charset \"utf-8\";"), "letters are read rightly from a disk too");
    assert!(vi.contains(" \" · \" \"Bản công khai, lập ngày 23 tháng 11 năm 2026\";"), "{vi}");
    assert!(en.contains(" \" · \" \"Public edition, as of 23 November 2026\";"), "{en}");
    assert!(vi.contains("counter(page) \" / \" counter(pages)"), "{vi}");

    let internal = site.build_with(&["--edition", "internal"]);
    assert!(page(&internal, "static/print.vi.css").contains("\"BẢN NỘI BỘ – không phổ biến, lập"));
}

#[test]
fn every_page_has_the_sheet_of_its_language() {
    let published = TestSite::sound().build();
    for (path, bytes) in published.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        let language = if path.starts_with("en/") { "en" } else { "vi" };
        let link = format!("static/print.{language}.css\">");
        assert!(html.contains("<link rel=\"stylesheet\" media=\"print\"") && html.contains(&link), "{path}");
    }
}

#[test]
fn no_title_breaks_out_of_its_string() {
    let site = TestSite::sound();
    let toml = site.read("site.toml");
    let title = toml.lines().find(|line| line.starts_with("title")).expect("a site has a title");
    site.replace("site.toml", title, "title = \"\"\"Số \\\\ \"liệu\"; } body { display: none\n</style>\"\"\"");
    let sheet = site.build();
    let sheet = page(&sheet, "static/print.vi.css");
    assert!(
        sheet.contains(r#"content: "Số \5c  \22 liệu\22 ; } body { display: none \3c /style\3e " " · ""#),
        "{sheet}"
    );
}
