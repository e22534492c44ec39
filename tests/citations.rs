//! Citations: of each page, number and chart, in a sentence, in BibTeX and in CSL-JSON.

mod support;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use support::{Published, TestSite, page, words};

fn site() -> &'static Published {
    static SITE: OnceLock<Published> = OnceLock::new();
    SITE.get_or_init(|| TestSite::example().build_with(&["--base-url", "https://example.vn"]))
}

fn each(html: &str, selector: &str, mut look: impl FnMut(ElementRef)) {
    let selector = Selector::parse(selector).expect("a selector");
    Html::parse_document(html).select(&selector).for_each(&mut look);
}

fn count(html: &str, selector: &str) -> usize {
    let mut count = 0;
    each(html, selector, |_| count += 1);
    count
}

/// The keys of a file of BibTeX, in its order.
fn keys(bibtex: &str) -> Vec<&str> {
    let begins = bibtex.lines().filter_map(|line| line.strip_prefix('@')?.strip_suffix(','));
    begins.filter_map(|begin| Some(begin.split_once('{')?.1)).collect()
}

fn items(json: &str) -> Vec<Value> {
    serde_json::from_str(json).expect("it is a list")
}

/// The pages of the example's indicators with the names of their files.
fn indicators() -> impl Iterator<Item = (&'static str, &'static str)> {
    site()
        .keys()
        .filter_map(|path| {
            let named = |file: &str, name| Some((path.strip_suffix(file)?, name));
            named("/trich-dan.bib", "trich-dan").or_else(|| named("/citations.bib", "citations"))
        })
        .filter(|(folder, _)| folder.starts_with("so-lieu/") || folder.starts_with("en/data/"))
}

/// The sound site under a publisher whose name TeX would stumble over.
fn awkward(edition: &str) -> Published {
    let site = TestSite::sound();
    site.replace("site.toml", "publisher = \"Kiểm thử\"", "publisher = \"A & B_c {100%} #1 \\\\x\"\ndate = 2026-11-22");
    site.replace("site.toml", "languages", "base-url = \"https://example.vn\"\nlanguages");
    site.build_with(&["--edition", edition])
}

#[test]
fn every_form_says_value_area_period_source_edition_and_day() {
    let site = awkward("public");
    let html = page(&site, "so-lieu/hop-tac-xa/index.html");
    let text = words(&html[html.find("id=\"so-ha-tinh-2023\"").expect("the number")..]);
    let title = "Hợp tác xã, Hà Tĩnh, năm 2023: 1.025 hợp tác xã";
    let source = "Nguồn: Báo cáo thử, Kiểm thử, 20/2/2024.";
    let address = "https://example.vn/so-lieu/hop-tac-xa/#so-ha-tinh-2023";
    let edition = "Trang thử, bản dựng ngày 22/11/2026";
    let said = format!("A & B_c {{100%}} #1 \\x. “{title}”, {edition}. {source} {address}");
    assert!(text.contains(&said), "{said} should stand in {text}");
    let bibtex = page(&site, "so-lieu/hop-tac-xa/trich-dan.bib");
    let entry = bibtex.split("\n\n").find(|entry| entry.contains(":ha-tinh:2023,")).expect("the number has an entry");
    for line in [
        "@dataset{so-lieu-hop-tac-xa:ha-tinh:2023,".to_string(),
        format!("  title = {{{{{title}}}}},"),
        "  author = {{A \\& B\\_c \\textbraceleft{}100\\%\\textbraceright{} \\#1 \\textbackslash{}x}},".to_string(),
        "  date = {2026-11-22},".to_string(),
        format!("  note = {{{source}}},"),
        format!("  url = {{{address}}},"),
        "  langid = {vietnamese}".to_string(),
    ] {
        assert!(entry.lines().any(|written| written == line), "{line} should stand in\n{entry}");
    }
    assert_eq!(bibtex.matches('{').count(), bibtex.matches('}').count());
    let json = items(page(&site, "so-lieu/hop-tac-xa/trich-dan.json"));
    let item =
        json.iter().find(|item| item["id"] == "so-lieu-hop-tac-xa:ha-tinh:2023").expect("the number has an item");
    for (field, value) in
        [("title", title), ("note", source), ("URL", address), ("type", "dataset"), ("language", "vi")]
    {
        assert_eq!(item[field], value, "{item}");
    }
    assert_eq!(item["issued"]["date-parts"], serde_json::json!([[2026, 11, 22]]));
    assert_eq!(item["author"][0]["literal"], "A & B_c {100%} #1 \\x");
    assert_eq!(item.get("version"), None, "of the public edition nothing is said");
}

#[test]
fn the_internal_edition_says_so_in_every_form() {
    let site = awkward("internal");
    let html = page(&site, "en/data/cooperatives/index.html");
    assert!(count(html, ".citation") > 3);
    each(html, "p.citation", |citation| {
        let text = citation.text().collect::<String>();
        assert!(text.contains("internal edition of 22 Nov 2026"), "{text}");
    });
    let bibtex = page(&site, "en/data/cooperatives/citations.bib");
    assert_eq!(bibtex.matches("version = {Internal edition}").count(), keys(bibtex).len());
    assert!(
        items(page(&site, "en/data/cooperatives/citations.json")).iter().all(|it| it["version"] == "Internal edition")
    );
}

#[test]
fn files_hold_the_page_and_each_of_its_numbers_charts_and_tables() {
    let mut numbers = 0;
    for (folder, name) in indicators() {
        let html = page(site(), &format!("{folder}/index.html"));
        let bibtex = page(site(), &format!("{folder}/{name}.bib"));
        let json = items(page(site(), &format!("{folder}/{name}.json")));
        let in_bibtex = keys(bibtex);
        assert_eq!(in_bibtex, json.iter().map(|item| item["id"].as_str().unwrap_or_default()).collect::<Vec<_>>());
        let unique: BTreeSet<_> = in_bibtex.iter().collect();
        assert_eq!(unique.len(), in_bibtex.len(), "{folder}: a key comes twice");
        let placed = count(html, ".lineage li[id]") + count(html, ".chart-figure, .table-figure");
        assert_eq!(in_bibtex.len(), 1 + placed, "{folder}");
        for item in &json[1..] {
            let url = item["URL"].as_str().expect("the site knows its address");
            let (_, id) = url.split_once('#').expect("a place on the page");
            assert!(html.contains(&format!("id=\"{id}\"")), "{folder}: {url} leads nowhere");
        }
        assert!(html.contains(&format!("<a href=\"{name}.bib\" download")), "{folder}");
        numbers += count(html, ".lineage li[id] > .cite-here > .citation");
        assert_eq!(count(html, ".lineage li[id] > .cite-here"), count(html, ".lineage li[id]"), "{folder}");
    }
    assert!(numbers > 100, "only {numbers} numbers can be cited");
}

#[test]
fn every_page_can_be_cited_but_those_that_only_lead_on() {
    let mut pages = 0;
    for (path, bytes) in site().iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).expect("a page is text");
        if path.ends_with("404.html") || html.contains("redirect.js") || html.contains("kind-search") {
            assert!(!html.contains("class=\"citation\""), "{path}");
            continue;
        }
        let (folded, open) = ("<details class=\"cite\"><summary>", "<section id=\"trich_dan\">");
        assert_eq!(html.matches(folded).count() + html.matches(open).count(), 1, "{path}");
        assert_eq!(html.matches("<pre class=\"citation\">").count(), 2, "{path}: BibTeX and CSL-JSON");
        pages += 1;
    }
    assert!(pages > 300, "{pages} pages");
}

#[test]
fn every_chart_and_table_has_its_address_and_citation() {
    let mut figures = 0;
    for (path, bytes) in site().iter().filter(|(path, _)| path.ends_with("index.html")) {
        let html = std::str::from_utf8(bytes).expect("a page is text");
        if !html.contains("chart-figure") && !html.contains("table-figure") {
            continue;
        }
        let is_report = html.contains("kind-whole");
        let is_home = html.contains("kind-home");
        each(html, ".chart-figure, .table-figure", |figure| {
            let link = Selector::parse(".figure-foot > .cite-here a").expect("a selector");
            let own = figure.select(&link).next().and_then(|link| link.value().attr("href"));
            let id = format!("#{}", figure.value().id().unwrap_or_default());
            match own {
                None => assert!(is_report, "{path}: {id} cannot be cited"),
                // The chart of the front page has its place on the page of its indicator.
                Some(href) if is_home => assert!(href.ends_with(&id) && href.len() > id.len(), "{path}: {href}"),
                Some(href) => assert_eq!(href, id, "{path}"),
            }
            figures += usize::from(!is_report);
        });
    }
    assert!(figures > 60, "{figures} figures");
}

#[test]
fn a_note_lists_its_charts_and_tables_with_their_area_and_years() {
    let site = TestSite::sound();
    let block = |kind: &str| format!("```{kind}\nindicator = \"cooperatives\"\n```\n\n");
    site.write("content/bai.md", &format!("+++\ntitle = \"Bài\"\n+++\n\n{}{}", block("chart"), block("table")));
    site.write("content/khong.md", "+++\ntitle = \"Không có hình\"\n+++\n\nLời.\n");
    let published = site.build();
    let items = items(page(&published, "bai/trich-dan.json"));
    let told: Vec<_> = items.iter().map(|item| [&item["id"], &item["type"], &item["title"]]).collect();
    let title = "Hợp tác xã, Hà Tĩnh, 2023";
    let expected = [["bai", "webpage", "Bài"], ["bai:khoi-1", "dataset", title], ["bai:khoi-2", "dataset", title]];
    assert_eq!(told, expected);
    assert!(page(&published, "bai/index.html").contains("<div class=\"table-figure\" id=\"khoi-2\">"));
    site.replace("content/bai.md", "```table\n", "```table\nid = \"cac-nam\"\n");
    let named = site.build();
    assert!(page(&named, "bai/index.html").contains("<div class=\"table-figure\" id=\"hinh-cac-nam\">"));
    assert!(page(&named, "bai/trich-dan.bib").contains("@dataset{bai:hinh-cac-nam,"));
    assert!(items.iter().all(|item| item.get("URL").is_none()), "half an address helps nobody");
    assert!(!published.contains_key("khong/trich-dan.json"), "there is no more than the page");
}
