//! What pages, catalogues and feeds tell machines is what they tell readers, and leads to files that are there.

mod support;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use congbo::diagnostic::Diagnostics;
use congbo::model::Edition;
use congbo::plan::{LinkStyle, Output};
use congbo::project::Project;
use congbo::timings::Timings;
use congbo::{Request, prepare};
use serde_json::Value;
use support::{Published, TestSite, page, repository};

const BASE: &str = "https://example.org/htx/";

/// The example, as a site that knows its own address.
fn site() -> &'static Published {
    static SITE: OnceLock<Published> = OnceLock::new();
    SITE.get_or_init(|| example(Edition::Public, Some(BASE)))
}

/// Pictures and workbooks take longest to make, and tell machines nothing.
fn is_told(output: &Output) -> bool {
    matches!(
        output,
        Output::Page { .. } | Output::Feed(..) | Output::Catalogue(_) | Output::CsvMetadata { .. } | Output::Headers
    )
}

/// Every file of the example; those that tell nothing are empty.
fn example(edition: Edition, base_url: Option<&str>) -> Published {
    let mut diagnostics = Diagnostics::default();
    let project = Project::open(&repository(""), &mut diagnostics).expect("the example is there");
    let base_url = base_url.map(str::to_string);
    let request = Request { edition, base_url, date: None, link_style: LinkStyle::Folder };
    let prepared = prepare(&project, &request, &mut Timings::default(), &mut diagnostics).expect("it is sound");
    let all = prepared.outputs().iter().map(|planned| (planned.address.file(), Vec::new()));
    let mut files: Published = all.collect();
    let told = prepared.render_those(is_told).expect("a sound site is drawn");
    files.extend(told.into_iter().map(|file| (file.path, file.bytes)));
    files
}

/// The data block of a page, where it has one.
fn block(html: &str) -> Option<Value> {
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">")?;
    let (block, _) = rest.split_once("</script>").expect("the block ends");
    Some(serde_json::from_str(block).expect("it is JSON"))
}

fn things(published: &Published, path: &str) -> Vec<Value> {
    let block = block(page(published, path)).unwrap_or_default();
    block["@graph"].as_array().cloned().unwrap_or_default()
}

fn thing(published: &Published, path: &str, kind: &str) -> Value {
    let found = things(published, path).into_iter().find(|thing| thing["@type"] == kind);
    found.unwrap_or_else(|| Value::String(format!("{path} has no {kind}")))
}

/// Every address that a value holds, whatever its property.
fn addresses(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| addresses(value, found)),
        Value::Object(properties) => {
            for (name, value) in properties {
                let leads = ["@id", "url", "contentUrl", "image", "mainEntityOfPage"].contains(&name.as_str());
                found.extend(value.as_str().filter(|_| leads).map(str::to_string));
                addresses(value, found);
            }
        }
        _ => {}
    }
}

/// The file that an address on a page leads to; nothing for one on another site.
fn file(base: &str, from: &str, address: &str) -> Option<String> {
    let address = address.split('#').next().unwrap_or_default();
    let path = match address.strip_prefix(base) {
        Some(path) => path.to_string(),
        None if address.contains("://") => return None,
        None => {
            let mut parts: Vec<&str> = from.split('/').collect();
            parts.pop();
            for part in address.split('/') {
                match part {
                    ".." => drop(parts.pop()),
                    "." => {}
                    part => parts.push(part),
                }
            }
            parts.join("/")
        }
    };
    Some(if path.is_empty() || path.ends_with('/') { path + "index.html" } else { path })
}

fn assert_leads_somewhere(published: &Published, base: &str) {
    let mut count = 0;
    for (path, bytes) in published.iter().filter(|(path, _)| path.ends_with(".html") || path.ends_with(".jsonld")) {
        let text = std::str::from_utf8(bytes).expect("a text");
        let value = if path.ends_with(".html") { block(text) } else { serde_json::from_str(text).ok() };
        let mut found = Vec::new();
        addresses(&value.unwrap_or_default(), &mut found);
        for file in found.iter().filter_map(|address| file(base, path, address)) {
            assert!(published.contains_key(&file), "{path} leads to {file}");
            count += 1;
        }
    }
    assert!(count > 3000, "only {count} addresses");
}

#[test]
fn every_address_told_to_machines_is_published() {
    assert_leads_somewhere(site(), BASE);
}

#[test]
fn a_site_that_does_not_know_its_address_tells_ways() {
    assert_leads_somewhere(&example(Edition::Public, None), "https://nowhere.example/");
}

#[test]
fn an_indicator_is_a_data_set_with_its_number() {
    let path = "so-lieu/hop-tac-xa/index.html";
    let dataset = thing(site(), path, "Dataset");
    assert_eq!(dataset["identifier"], "indicator/cooperatives");
    assert!(dataset["distribution"].as_array().is_some_and(|files| files.len() >= 3), "{dataset}");
    assert_eq!(dataset["spatialCoverage"][0]["name"], "Hà Tĩnh");
    let observation = thing(site(), path, "Observation");
    assert_eq!(observation["value"], 975);
    assert!(page(site(), path).contains("975"), "what readers see");
    let share = "en/data/share-of-cooperatives-rated-good-or-fair/index.html";
    assert!(page(site(), share).contains("\"value\":42.3,"), "the digits as they were reported");
    assert!(page(site(), share).contains("42.3%"), "what readers see");
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn json(published: &Published, path: &str) -> Value {
    serde_json::from_str(page(published, path)).expect("it is JSON")
}

#[test]
fn a_dataset_has_one_name_and_one_day_wherever_it_is_told() {
    let catalogue = json(site(), "catalog.jsonld");
    let sets = catalogue["dcat:dataset"].as_array().expect("there are some");
    let names: BTreeSet<&str> = sets.iter().map(|set| text(&set["dct:identifier"])).collect();
    assert_eq!(names.len(), sets.len(), "each has a name of its own");
    assert!(["observations", "indicator/cooperatives", "area/ha-tinh"].iter().all(|name| names.contains(name)));
    for set in sets {
        let path = file(BASE, "", text(&set["dcat:landingPage"]["@id"])).expect("it is here");
        let told = thing(site(), &path, "Dataset");
        assert_eq!(told["identifier"], set["dct:identifier"]);
        assert_eq!(told["dateModified"], set["dct:modified"]["@value"], "{path}");
        let files = set["dcat:distribution"].as_array().expect("there are some");
        let csv = files.iter().map(|it| text(&it["dcat:downloadURL"]["@id"])).find(|it| it.ends_with(".csv"));
        let described = json(site(), &(file(BASE, "", csv.expect("a table")).expect("it is here") + "-metadata.json"));
        let table = if described["tables"].is_array() { &described["tables"][0] } else { &described };
        assert_eq!(table["dc:modified"]["@value"], set["dct:modified"]["@value"], "{path}");
    }
}

#[test]
fn there_is_one_publisher_in_every_language() {
    let name = "https://example.org/htx/#publisher";
    for path in ["index.html", "en/index.html"] {
        assert_eq!(thing(site(), path, "Organization")["@id"], name, "{path}");
        assert_eq!(thing(site(), path, "WebSite")["publisher"]["@id"], name, "{path}");
    }
    assert_eq!(thing(site(), "en/downloads/index.html", "DataCatalog")["publisher"]["@id"], name);
    assert_eq!(json(site(), "en/catalog.jsonld")["dct:publisher"]["@id"], name);
}

#[test]
fn a_law_says_whether_it_is_in_force() {
    let force = |path| thing(site(), path, "Legislation")["legislationLegalForce"].clone();
    assert_eq!(force("van-ban/luat-17-2023-qh15/index.html"), "https://schema.org/InForce");
    assert_eq!(force("van-ban/luat-23-2012-qh13/index.html"), "https://schema.org/NotInForce");
    let article = thing(site(), "van-ban/luat-17-2023-qh15/dieu-5/index.html", "Legislation");
    assert_eq!(article["isPartOf"]["legislationIdentifier"], "17/2023/QH15");
    let changed = &thing(site(), "van-ban/luat-17-2023-qh15/index.html", "Legislation")["legislationChanges"];
    assert_eq!(changed[0]["legislationIdentifier"], "23/2012/QH13");
}

#[test]
fn a_note_is_an_article_in_its_own_language_alone() {
    let site = TestSite::sound();
    site.write("content/tin/bai.md", "+++\ntitle = \"Bài </script>\"\ndate = 2024-02-20\n+++\n\nChữ.\n");
    let published = site.build_with(&["--base-url", BASE]);
    let article = thing(&published, "tin/bai/index.html", "Article");
    assert_eq!(article["headline"], "Bài </script>");
    assert_eq!(article["datePublished"], "2024-02-20");
    let kinds: Vec<Value> =
        things(&published, "en/tin/bai/index.html").into_iter().map(|it| it["@type"].clone()).collect();
    assert_eq!(kinds, ["BreadcrumbList"]);
    let head = page(&published, "tin/bai/index.html");
    assert!(head.contains("article:published_time\" content=\"2024-02-20T00:00:00+07:00\""));
    assert!(!head.contains("x-default"), "there is no other language to fall back on");
}

#[test]
fn what_is_internal_tells_machines_nothing() {
    let internal = example(Edition::Internal, Some(BASE));
    for (path, bytes) in &internal {
        let text = String::from_utf8_lossy(bytes);
        assert!(!path.ends_with(".jsonld"), "{path}");
        assert!(!path.ends_with(".html") || !text.contains("ld+json"), "{path}");
    }
    let headers = page(&internal, "_headers");
    assert!(
        headers.contains("no-store") && headers.contains("X-Robots-Tag: noindex") && !headers.contains("Allow-Origin")
    );
    assert!(page(&internal, "so-lieu.xml").contains("BẢN NỘI BỘ"));
}

/// A host that finds a header in two rules sends both values as one, which no browser understands.
#[test]
fn no_file_is_given_a_header_twice() {
    let headers = page(site(), "_headers");
    let mut rules: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in headers.lines() {
        match line.strip_prefix("  ") {
            Some(header) => {
                rules.last_mut().expect("a path first").1.push(header.split(':').next().unwrap_or_default());
            }
            None => rules.push((line.strip_prefix("/htx").expect("in its folder"), Vec::new())),
        }
    }
    for path in site().keys() {
        let address = format!("/{path}");
        let applies = |rule: &str| match rule.split_once('*') {
            Some((before, after)) => address.starts_with(before) && address.ends_with(after),
            None => address == rule,
        };
        let names: Vec<&str> =
            rules.iter().filter(|(rule, _)| applies(rule)).flat_map(|(_, names)| names.clone()).collect();
        assert_eq!(names.len(), names.iter().collect::<BTreeSet<_>>().len(), "{path}: {names:?}");
        assert!(names.contains(&"Content-Security-Policy"), "{path}");
        assert_eq!(names.contains(&"Access-Control-Allow-Origin"), is_data(path), "{path}");
    }
}

fn is_data(path: &str) -> bool {
    let is_feed = path.ends_with(".xml") && path != "sitemap.xml";
    is_feed || [".bib", ".csv", ".json", ".jsonld", ".xlsx"].iter().any(|ending| path.ends_with(ending))
}

fn ids(feed: &str) -> Vec<&str> {
    feed.split("<id>").skip(1).map(|rest| rest.split("</id>").next().unwrap_or_default()).collect()
}

const REVISION: &str = "\n[[revision]]\nindicator = \"cooperatives\"\narea = \"ha-tinh\"\nperiod = \"2023\"\nfrom = 1020\n\
                        to = 1025\ndate = 2024-03-01\nreason = { vi = \"Đếm sót.\", en = \"Some were missed.\" }\n";

#[test]
fn a_report_is_one_entry_and_a_correction_another() {
    let site = TestSite::sound();
    let data = site.read("data/base.toml") + REVISION;
    site.write("data/base.toml", &data);
    let published = site.build_with(&["--base-url", BASE]);
    let feed = page(&published, "en/data.xml");
    let sources = data.matches("[[observations]]").count();
    assert!(ids(feed).len() <= sources + 2, "{feed}");
    assert!(feed.contains("<summary>From 1,020 to 1,025. Reason: Some were missed.</summary>"), "{feed}");
    assert!(feed.contains("1,025 cooperatives"), "{feed}");

    site.replace("data/base.toml", "Some were missed.", "Counted again.");
    let again = site.build_with(&["--base-url", BASE]);
    assert_ne!(feed, page(&again, "en/data.xml"));
    assert_eq!(ids(feed), ids(page(&again, "en/data.xml")), "an entry keeps its id when its words change");
}

#[test]
fn feeds_of_the_law_tell_what_begins_and_ends_once() {
    let feed = page(site(), "en/law.xml");
    assert!(feed.contains("<title>Ended: Law on Cooperatives (2012), 23/2012/QH13</title>"), "{feed}");
    assert!(feed.contains("Replaced by: Law on Cooperatives (17/2023/QH15)."), "{feed}");
    // A change of that day tells it.
    assert!(!feed.contains("<title>In force: Law on Cooperatives, 17/2023/QH15</title>"), "{feed}");
    assert_eq!(ids(feed).len(), ids(feed).iter().collect::<BTreeSet<_>>().len());
    assert!(ids(feed).len() <= 51);
}
