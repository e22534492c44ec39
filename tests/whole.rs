//! Reports: a section in full, on one page.

mod support;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use scraper::{Html, Selector};
use support::{Published, TestSite, page, words};

const REPORTS: [&str; 10] = [
    "ghi-chep/toan-van/index.html",
    "huong-dan/toan-van/index.html",
    "so-lieu/toan-van/index.html",
    "chinh-sach/toan-van/index.html",
    "van-ban/luat-17-2023-qh15/tom-tat/index.html",
    "en/notes/in-full/index.html",
    "en/guides/in-full/index.html",
    "en/data/in-full/index.html",
    "en/policies/in-full/index.html",
    "en/documents/luat-17-2023-qh15/in-short/index.html",
];

fn site() -> &'static Published {
    static SITE: OnceLock<Published> = OnceLock::new();
    SITE.get_or_init(|| TestSite::example().build_with(&["--base-url", "https://example.vn"]))
}

fn all(html: &str, selector: &str, attribute: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    let document = Html::parse_document(html);
    document.select(&selector).filter_map(|it| it.value().attr(attribute)).map(str::to_string).collect()
}

fn note(title: &str, body: &str) -> String {
    format!("+++\ntitle = \"{title}\"\ndate = 2024-02-20\n+++\n\n{body}\n")
}

/// A section of two notes that have all their ids in common and name each other.
fn section() -> TestSite {
    let site = TestSite::sound();
    let chart = "```chart\nindicator = \"cooperatives\"\n```";
    let body = |other: &str| {
        format!(
            "## Số liệu\n\nMột câu.[^a] [Trên](#so-lieu), [bài kia]({other}.md), [chỗ kia]({other}.md#so-lieu), \
             [](figure:cooperatives/ha-tinh@2023).\n\n### Nhỏ hơn\n\n{chart}\n\n[^a]: Chú thích.\n"
        )
    };
    site.write("content/muc/index.md", "+++\ntitle = \"Mục\"\n+++\n\nLời dẫn của mục.\n");
    site.write("content/muc/an.md", &note("Bài An", &body("binh")));
    site.write("content/muc/binh.md", &note("Bài Bình", &body("an")));
    site
}

#[test]
fn ids_are_unique_and_ways_within_lead_somewhere() {
    for path in REPORTS {
        let html = page(site(), path);
        let ids = all(html, "[id]", "id");
        let unique: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{path}: two elements have one id");
        let dead: Vec<String> = all(html, "a[href^='#']", "href");
        let dead: Vec<&String> = dead.iter().filter(|way| !unique.contains(&way[1..].to_string())).collect();
        assert!(dead.is_empty(), "{path}: {dead:?}");
        let contents = all(html, ".report-contents a", "href").len();
        assert!(contents >= 2 && contents == all(html, ".part[id]", "id").len(), "{path}: {contents} parts");
    }
}

#[test]
fn parts_that_name_each_other_stay_together() {
    let published = section().build();
    let html = page(&published, "muc/toan-van/index.html");
    let ids = all(html, "[id]", "id");
    assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{ids:#?}");
    for way in ["#phan-binh", "#phan-binh--so-lieu", "#phan-an--so-lieu", "#phan-an--a"] {
        assert!(html.contains(&format!("href=\"{way}\"")), "{way}:\n{html}");
        assert!(ids.contains(&way[1..].to_string()), "{way} leads somewhere");
    }
    assert!(html.contains("<h3 id=\"phan-an--so-lieu\">") && html.contains("<h4 id=\"phan-an--nho-hon\">"));
    assert!(
        html.contains("href=\"../../so-lieu/hop-tac-xa/#so-ha-tinh-2023\""),
        "a number leads to what speaks for it"
    );
    assert!(words(html).contains("Lời dẫn của mục."));
    assert!(!html.contains("bieu-do-1.png"), "files to carry away lie beside the pages");
}

#[test]
fn a_report_is_led_to_but_not_found_otherwise() {
    for (from, to) in [
        ("ghi-chep/index.html", "toan-van/"),
        ("so-lieu/index.html", "toan-van/"),
        ("chinh-sach/index.html", "toan-van/"),
        ("van-ban/luat-17-2023-qh15/index.html", "tom-tat/"),
        ("en/data/index.html", "in-full/"),
    ] {
        assert_eq!(all(page(site(), from), ".whole-link a", "href"), [to], "{from}");
    }
    assert!(!page(site(), "sitemap.xml").contains("toan-van"));
    let html = page(site(), "so-lieu/toan-van/index.html");
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(html.contains("rel=\"canonical\" href=\"https://example.vn/so-lieu/toan-van/\""));
    assert!(all(html, "nav.main-nav a, .foot-nav a", "href").iter().all(|way| !way.contains("toan-van")));
}

#[test]
fn what_a_law_says_is_never_passed_off_as_its_wording() {
    let html = page(site(), "van-ban/luat-17-2023-qh15/tom-tat/index.html");
    assert!(words(html).contains("Luật Hợp tác xã (17/2023/QH15): tóm tắt từng điều"));
    assert!(!words(html).contains("toàn văn Luật"), "{}", words(html));
    assert_eq!(html.matches("class=\"gist-mark\"").count(), all(html, ".part[id]", "id").len());
}

#[test]
fn an_indicator_is_told_with_what_does_not_add_up() {
    let said = words(page(site(), "so-lieu/toan-van/index.html"));
    for told in ["975", "Số này khớp với những số nào", "1.025", "chưa được giải thích"] {
        assert!(said.contains(told), "{told}");
    }
}

#[test]
fn each_edition_holds_what_its_readers_see() {
    let site = section();
    site.write("content/muc/rieng.md", "+++\ntitle = \"Chuyện riêng\"\naudience = \"internal\"\n+++\n\nRiêng.\n");
    let (public, internal) = (site.build(), site.build_with(&["--edition", "internal"]));
    let path = "muc/toan-van/index.html";
    assert!(!words(page(&public, path)).contains("Chuyện riêng"));
    assert!(words(page(&internal, path)).contains("Chuyện riêng"));
    assert!(words(page(&internal, path)).contains("BẢN NỘI BỘ – không phổ biến, lập"));
}

#[test]
fn one_note_makes_no_report() {
    let site = section();
    site.remove("content/muc/an.md").write("content/muc/binh.md", &note("Bài Bình", "Một câu."));
    let published = site.build();
    assert!(!published.contains_key("muc/toan-van/index.html"));
    assert!(!page(&published, "muc/index.html").contains("whole-link"));
}
