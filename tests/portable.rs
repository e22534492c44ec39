//! A site for a USB stick: every link opens a file, wherever the folder lies.

mod support;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use scraper::{Html, Selector};
use support::{Published, TestSite, page, words};

fn portable() -> &'static Published {
    static SITE: OnceLock<Published> = OnceLock::new();
    SITE.get_or_init(|| TestSite::example().build_with(&["--portable", "--base-url", "https://example.org/htx"]))
}

/// What the page at `path` leads to or loads, as it is written.
fn ways(html: &str) -> Vec<String> {
    let all = Selector::parse("[href], [src], [srcset], [poster], [data], [action], meta[http-equiv=refresh]");
    let page = Html::parse_document(html);
    let found = page.select(all.as_ref().expect("a selector"));
    let names = ["href", "xlink:href", "src", "srcset", "poster", "data", "action"];
    let of = |element: scraper::ElementRef| -> Vec<String> {
        let refresh = element.value().attr("content").and_then(|content| content.split_once("url="));
        let written = names.into_iter().filter_map(|name| element.value().attr(name));
        written.chain(refresh.map(|(_, url)| url)).map(str::to_string).collect()
    };
    found.flat_map(of).collect()
}

/// The path that `way` opens from the page at `path`; no folder, unless it is told to.
fn opened(path: &str, way: &str) -> String {
    let mut folders: Vec<&str> = path.split('/').collect();
    folders.pop();
    for part in way.split('/') {
        match part {
            ".." => drop(folders.pop().expect("no way climbs out of the folder")),
            "." => {}
            part => folders.push(part),
        }
    }
    folders.join("/")
}

#[test]
fn every_way_opens_a_file() {
    let (mut dead, mut counted) = (BTreeSet::new(), 0);
    for (path, bytes) in portable().iter().filter(|(path, _)| path.ends_with(".html") || path.ends_with(".svg")) {
        for way in ways(&String::from_utf8_lossy(bytes)) {
            let file = way.split('#').next().unwrap_or_default();
            if file.is_empty() || file.contains("://") || file.starts_with("data:") {
                continue;
            }
            counted += 1;
            if file.starts_with('/') || !portable().contains_key(&opened(path, file)) {
                dead.insert(format!("{path}: {way}"));
            }
        }
    }
    assert!(counted > 20_000, "{counted} ways");
    assert!(dead.is_empty(), "{:#?}", dead.iter().take(20).collect::<Vec<_>>());
}

#[test]
fn addresses_for_others_stay_as_they_are() {
    let home = page(portable(), "so-lieu/index.html");
    assert!(home.contains("rel=\"canonical\" href=\"https://example.org/htx/so-lieu/\""));
    let feed = page(portable(), "feed.xml");
    assert!(feed.contains("https://example.org/htx/ghi-chep/") && !feed.contains("index.html"));
}

#[test]
fn whoever_is_handed_the_folder_is_told_how_to_open_it() {
    let text = page(portable(), "DOC-TRUOC.txt");
    assert!(text.starts_with('\u{feff}'), "old Notepads want a mark");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "and their own line ends");
    let said = words(text);
    for words in
        ["bấm đúp vào tệp index.html", "double-click the file en/index.html", "Bản công khai", "Public edition"]
    {
        assert!(said.contains(words), "{said}");
    }
    assert!(!TestSite::sound().build().contains_key("DOC-TRUOC.txt"), "on a server nobody needs it");
}

#[test]
fn the_manifest_says_that_it_is_portable() {
    assert!(page(portable(), "manifest.json").contains("\"portable\": true"));
    let site = TestSite::sound();
    assert!(!page(&site.build(), "manifest.json").contains("portable"));
    site.build_with(&["--portable"]);
    let said = site.congbo(&["verify", "public"]);
    assert!(String::from_utf8_lossy(&said.stdout).contains("opens from a disk"), "{said:?}");
}
