//! What comes of a build, as the person who publishes it sees it.

mod support;

use std::collections::BTreeSet;

use support::{Published, TestSite, page, published, words};

const NOTE: &str = "+++\ntitle = \"Bài\"\ndate = 2024-02-20\n+++\n\nCó [](figure:cooperatives/ha-tinh@2023) hợp tác \
                    xã.\n\n```chart\nindicator = \"cooperatives\"\n```\n\n```table\nindicator = \"cooperatives\"\n```\n";

fn changed(before: &Published, after: &Published) -> BTreeSet<String> {
    let paths: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    paths.into_iter().filter(|path| before.get(*path) != after.get(*path)).cloned().collect()
}

#[test]
fn one_number_has_one_value_everywhere() {
    let site = TestSite::sound();
    site.write("content/bai.md", NOTE).write("content/khac.md", "+++\ntitle = \"Khác\"\n+++\n\nKhông có số.\n");
    let before = site.build();
    let html = page(&before, "bai/index.html");
    assert!(words(html).contains("Có 1.025 hợp tác xã."), "in the sentence");
    assert!(html.contains("data-value=\"1025\""), "in the chart");
    assert!(words(html).matches("1.025").count() >= 3, "in the table too:\n{}", words(html));

    site.replace("data/base.toml", "cooperatives = 1025", "cooperatives = 1026");
    let after = site.build();
    let html = page(&after, "bai/index.html");
    assert!(words(html).contains("Có 1.026 hợp tác xã."), "in the sentence");
    assert!(html.contains("data-value=\"1026\"") && !html.contains("1025"), "in the chart");
    assert!(!words(html).contains("1.025"), "nowhere the old one");

    let changed = changed(&before, &after);
    assert!(changed.contains("so-lieu/hop-tac-xa/index.html"), "{changed:?}");
    assert!(changed.contains("en/data/cooperatives/index.html"), "{changed:?}");
    for page in ["khac/index.html", "nguon/index.html", "van-ban/index.html", "404.html", "static/site.css"] {
        assert!(before.contains_key(page), "{page} should be published");
        assert!(!changed.contains(page), "{page} does not show the number, but changed");
    }
}

#[test]
fn same_input_same_bytes() {
    let builds: Vec<Published> = ["Asia/Ho_Chi_Minh", "America/New_York"]
        .into_iter()
        .map(|zone| {
            let site = TestSite::example();
            let mut command = site.command("en", &["build"]);
            let status = command.env("TZ", zone).env("LANG", "C").status().expect("congbo runs");
            assert!(status.success());
            published(&site.path().join("public"))
        })
        .collect();
    assert!(builds[0].len() > 100);
    assert_eq!(changed(&builds[0], &builds[1]), BTreeSet::new());
}

#[test]
fn a_deleted_note_goes_offline() {
    let site = TestSite::sound();
    site.write("content/bai.md", NOTE);
    assert!(site.build().contains_key("bai/index.html"));
    site.remove("content/bai.md");
    assert!(!site.build().contains_key("bai/index.html"));
}

#[test]
fn a_missing_data_file_publishes_nothing() {
    let site = TestSite::sound();
    site.write("content/bai.md", NOTE);
    let before = site.build();
    site.remove("data/base.toml");
    let output = site.congbo(&["build"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(published(&site.path().join("public")), before);
}

#[test]
fn a_broken_template_leaves_the_published_site_alone() {
    let site = TestSite::sound();
    let before = site.build();
    site.replace("site.toml", "languages", "theme = \"cua-toi\"\nlanguages");
    site.write(
        "themes/cua-toi/templates/home.html",
        "{% extends \"base.html\" %}\n{% block main %}{{ nothing.here }}\n",
    );
    let output = site.congbo(&["build"]);
    let messages = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{messages}");
    assert!(messages.contains("home.html"), "{messages}");
    assert_eq!(published(&site.path().join("public")), before);
}

#[test]
fn notes_of_one_day_keep_their_order() {
    let site = TestSite::sound();
    site.write("content/muc/index.md", "+++\ntitle = \"Mục\"\n+++\n");
    for name in ["ong", "an", "binh", "duc"] {
        let note = format!("+++\ntitle = \"Bài {name}\"\ndate = 2024-02-20\n+++\n");
        site.write(&format!("content/muc/{name}.md"), &note);
    }
    let first = site.build();
    let order: Vec<usize> = ["Bài an", "Bài binh", "Bài duc", "Bài ong"]
        .iter()
        .map(|title| page(&first, "muc/index.html").find(title).expect("each note is listed"))
        .collect();
    assert!(order.is_sorted(), "{order:?}");
    let twin = TestSite::empty();
    twin.lay_over(site.path());
    assert_eq!(first, twin.build_with(&["--out", "public"]));
}

#[test]
fn a_section_is_shown_twenty_notes_at_a_time() {
    let site = TestSite::sound();
    site.write("content/muc/index.md", "+++\ntitle = \"Mục\"\n+++\n");
    for number in 0..45 {
        let note = format!("+++\ntitle = \"Bài số {number:02}.\"\n+++\n");
        site.write(&format!("content/muc/bai-{number}.md"), &note);
    }
    let published = site.build();
    let listed = |path: &str| words(page(&published, path)).matches("Bài số").count();
    assert_eq!(
        (listed("muc/index.html"), listed("muc/trang-2/index.html"), listed("muc/trang-3/index.html")),
        (20, 20, 5)
    );
    assert!(!published.contains_key("muc/trang-4/index.html"));
}

#[test]
fn a_note_without_a_twin_says_so_and_links_the_original() {
    let site = TestSite::sound();
    site.write("content/bai.md", NOTE);
    let published = site.build();
    let english = page(&published, "en/bai/index.html");
    assert!(english.contains("href=\"../../bai/\""), "{english}");
    assert!(!words(english).contains("hợp tác xã."), "the text itself is not repeated");
}

#[test]
fn a_kind_without_records_makes_no_page() {
    let published = TestSite::sound().build();
    for path in ["muc-tieu", "chinh-sach", "kho-khan", "nhiem-vu", "thuat-ngu", "hop-tac-xa", "dinh-chinh", "the"] {
        assert!(!published.contains_key(&format!("{path}/index.html")), "{path}");
    }
}

#[test]
fn the_internal_edition_is_marked_and_the_public_one_does_not_know_of_it() {
    let site = TestSite::sound();
    let public = site.build();
    site.write(
        "content/mat.md",
        "+++\ntitle = \"Việc nội bộ\"\naudience = \"internal\"\ndate = 2030-01-01\naliases = [\"/cu/mat/\"]\n+++\n\nKín.\n",
    );
    site.write("content/sau.md", "+++\ntitle = \"Việc chờ ngày\"\nembargo = 2030-01-01\n+++\n\nChờ.\n");
    site.write("content/nhap.md", "+++\ntitle = \"Việc nháp\"\ndraft = true\n+++\n\nNháp.\n");
    assert_eq!(site.build(), public);
    let internal = site.build_with(&["--edition", "internal"]);
    for path in ["mat/index.html", "cu/mat/index.html", "sau/index.html", "nhap/index.html"] {
        assert!(internal.contains_key(path), "{path}");
    }
    for path in internal.keys().filter(|path| path.ends_with(".html") || path.ends_with("feed.xml")) {
        let mark = if path.starts_with("en/") { "INTERNAL EDITION" } else { "BẢN NỘI BỘ" };
        assert!(page(&internal, path).contains(mark), "{path} should be marked");
        let is_page = path.ends_with(".html");
        assert!(!is_page || page(&internal, path).contains("class=\"edition-banner\""), "{path} should show its mark");
    }
    assert!(
        page(&internal, "robots.txt").contains("Disallow: /\n")
            && page(&internal, "manifest.json").contains("internal")
    );
    let later = site.build_with(&["--date", "2030-01-01"]);
    assert!(later.contains_key("sau/index.html") && !later.contains_key("mat/index.html"));
}

#[test]
fn every_link_of_the_example_site_leads_somewhere() {
    let site = TestSite::example();
    for arguments in [&["--base-url", "https://example.org/htx"][..], &["--portable"]] {
        let published = site.build_with(arguments);
        let mut dead = Vec::new();
        for (path, bytes) in published.iter().filter(|(path, _)| path.ends_with(".html")) {
            let html = String::from_utf8_lossy(bytes);
            for link in links(&html).filter(|link| !link.contains(':')) {
                let (file, fragment) = link.split_once('#').unwrap_or((link, ""));
                // From the page for lost readers, links begin at the root of the server.
                let target = match file.strip_prefix("/htx/") {
                    Some(from_root) if path.ends_with("404.html") => resolve("", &format!("./{from_root}")),
                    _ => resolve(path, file),
                };
                match published.get(&target) {
                    None => dead.push(format!("{path}: {link}")),
                    Some(page) if !fragment.is_empty() => {
                        if !String::from_utf8_lossy(page).contains(&format!("id=\"{fragment}\"")) {
                            dead.push(format!("{path}: {link} (no such id)"));
                        }
                    }
                    Some(_) => {}
                }
            }
        }
        dead.truncate(20);
        assert!(dead.is_empty(), "{dead:#?}");
    }
}

fn links(html: &str) -> impl Iterator<Item = &str> {
    html.split("href=\"").chain(html.split("src=\"").skip(1)).skip(1).filter_map(|rest| rest.split('"').next())
}

/// The file that a link on the page at `path` opens.
fn resolve(path: &str, link: &str) -> String {
    if link.is_empty() {
        return path.to_string();
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    if link.ends_with('/') || parts.is_empty() || link.ends_with("..") {
        parts.push("index.html");
    }
    parts.join("/")
}
