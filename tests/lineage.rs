//! Where each number comes from: one click away on the page, and in every download.

mod support;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use support::{Published, TestSite, page, words};

fn site() -> &'static Published {
    static SITE: OnceLock<Published> = OnceLock::new();
    SITE.get_or_init(|| TestSite::example().build())
}

/// The pages of the example's indicators, in both languages.
fn indicator_pages() -> impl Iterator<Item = (&'static String, &'static str)> {
    let pages = site().iter().filter(|(path, _)| {
        let parts: Vec<&str> = path.split('/').collect();
        // A report leaves out the sources of single numbers.
        match parts.as_slice() {
            ["so-lieu", name, "index.html"] => *name != "toan-van",
            ["en", "data", name, "index.html"] => *name != "in-full",
            _ => false,
        }
    });
    pages.map(|(path, bytes)| (path, std::str::from_utf8(bytes).expect("a page is text")))
}

/// What stands between `start` and `end`, each time.
fn between<'h>(html: &'h str, start: &str, end: &str) -> Vec<&'h str> {
    html.split(start).skip(1).filter_map(|rest| Some(rest.split_once(end)?.0)).collect()
}

#[test]
fn every_number_in_a_table_leads_to_its_source() {
    let mut numbers = 0;
    for (path, html) in indicator_pages() {
        let cells = between(html, "<td class=\"number", "</td>");
        for cell in cells {
            let fragment = between(cell, "href=\"", "\"").first().and_then(|href| href.split_once('#'));
            let (_, id) = fragment.unwrap_or_else(|| unreachable!("{path}: a number leads nowhere: {cell}"));
            assert!(html.contains(&format!("<li id=\"{id}\">")), "{path} should have #{id}");
            numbers += 1;
        }
    }
    assert!(numbers > 100, "only {numbers} numbers were found");
}

#[test]
fn every_link_to_a_number_finds_it() {
    let mut links = 0;
    for (path, bytes) in site().iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).expect("a page is text");
        for href in between(html, "href=\"", "\"") {
            let Some((to, id)) = href.split_once("#so-").map(|(to, id)| (to, format!("so-{id}"))) else { continue };
            if id == "so-lieu" {
                continue;
            }
            let target = page(site(), &resolve(path, to));
            assert!(target.contains(&format!("id=\"{id}\"")), "{path}: {href} leads nowhere");
            links += 1;
        }
    }
    assert!(links > 200, "only {links} links were found");
}

#[test]
fn the_place_of_a_number_has_all_that_speaks_for_it() {
    let html = page(site(), "so-lieu/ty-le-hop-tac-xa-tot-kha/index.html");
    let article = |id: &str| {
        let articles = between(html, "<article class=\"lineage\">", "</article>");
        words(articles.into_iter().find(|article| article.contains(id)).expect("the number is there"))
    };
    let reported = article("id=\"so-ha-tinh-2023\"");
    for said in ["Báo chí 20/2/2024", "Nơi đăng không ghi trong bản lưu", "40,6% Hà Tĩnh, năm 2023"] {
        assert!(reported.contains(said), "{reported} should say {said}");
    }
    assert!(reported.contains("Nếu tính trên 1.025 hợp tác xã, chỉ có 416 cho ra 40,6%."), "{reported}");
    let derived = article("id=\"so-ha-tinh-2022\"");
    for said in ["Tính ra", "Phép tính: (123 + 270) : 1.020 = 38,5%"] {
        assert!(derived.contains(said), "{derived} should say {said}");
    }
    let weak = words(page(site(), "en/data/share-of-weak-cooperatives/index.html"));
    assert!(weak.contains("Of 1,025 cooperatives, any number from 231 to 240 gives 23%."), "{weak}");
}

#[test]
fn every_format_has_the_same_numbers_and_sources() {
    let mut compared = 0;
    // All of a dataset; what a chart in a note shows is a part of them, and no JSON.
    let whole = |path: &str| path.ends_with(".csv") && site().contains_key(&path.replace(".csv", ".json"));
    for (path, bytes) in site().iter().filter(|(path, _)| whole(path)) {
        let mut csv = csv::Reader::from_reader(bytes.as_slice());
        let rows: Vec<std::collections::BTreeMap<String, String>> =
            csv.deserialize().collect::<Result<_, _>>().expect("CSV is well formed");
        let json = &site()[&path.replace(".csv", ".json")];
        let json: serde_json::Value = serde_json::from_slice(json).expect("JSON is well formed");
        let observations = json["observations"].as_array().expect("there is a list");
        assert_eq!(rows.len(), observations.len(), "{path}");
        let (html_path, _) = path.rsplit_once('/').expect("it lies in a folder");
        let html = page(site(), &format!("{html_path}/index.html"));
        for (row, observation) in rows.iter().zip(observations) {
            let value = observation["value"].as_number().map(ToString::to_string).unwrap_or_default();
            assert_eq!(row["value"], value, "{path}");
            for column in ["area", "period", "missing", "status", "residual", "formula", "quote"] {
                assert_eq!(row[column], observation[column].as_str().unwrap_or_default(), "{path}: {column}");
            }
            assert_eq!(row["source"], observation["source"]["id"].as_str().unwrap_or_default());
            assert!(!row["publisher"].is_empty() && !row["source_date"].is_empty(), "{path}");
            assert!(value.is_empty() != row["missing"].is_empty(), "{path}: a number or why there is none");
            // The page of an area, and that of all files, lead on to the numbers.
            if !value.is_empty() && (path.starts_with("so-lieu/") || path.starts_with("en/data/")) {
                assert!(html.contains(&format!("<data value=\"{value}\">")), "{path}: {value} is on the page too");
            }
            compared += 1;
        }
    }
    assert!(compared > 100, "only {compared} rows were compared");
}

#[test]
fn what_is_left_unexplained_is_downloaded_too() {
    let csv = page(site(), "so-lieu/hop-tac-xa/hop-tac-xa.csv");
    let row = csv
        .lines()
        .find(|line| line.starts_with("cooperatives,Hợp tác xã,ha-tinh,Hà Tĩnh,2023,"))
        .expect("the year 2023");
    assert!(row.contains(",1025,") && row.contains("cooperatives-flow: -3"), "{row}");
    let missing = page(site(), "en/data/cooperatives-founded/cooperatives-founded.csv");
    assert!(missing.contains(",2024,,cooperatives,,not-available,"), "{missing}");
}

#[test]
fn kinds_of_source_are_told_apart_in_words() {
    let said: BTreeSet<&str> = site()
        .iter()
        .filter(|(path, _)| path.ends_with("index.html") && !path.starts_with("en/"))
        .flat_map(|(path, _)| between(page(site(), path), "<span class=\"chip-kind\">", "</span>"))
        .collect();
    for kind in ["Báo chí", "Báo cáo hành chính", "Tính ra", "Luật"] {
        assert!(said.contains(kind), "{kind} should be among {said:?}");
    }
}

/// The file that a link on the page at `path` opens.
fn resolve(path: &str, link: &str) -> String {
    let mut parts: Vec<&str> = path.split('/').collect();
    let file = parts.pop().unwrap_or_default();
    for part in link.split('/').filter(|part| !part.is_empty() && *part != ".") {
        match part {
            ".." => parts.truncate(parts.len().saturating_sub(1)),
            part => parts.push(part),
        }
    }
    parts.push(if link.is_empty() { file } else { "index.html" });
    parts.join("/")
}
