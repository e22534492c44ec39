//! The law on the built pages: every sentence of it stands on a provision, every citation leads to one, and each page
//! says when that was checked and where the official text is.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use congbo::language::{Language, document_numbers, written_places};
use congbo::model::{Site, Statement};
use scraper::{ElementRef, Html, Selector};
use support::{Published, TestSite, example_site};

fn published() -> &'static Published {
    static PAGES: OnceLock<Published> = OnceLock::new();
    PAGES.get_or_init(|| TestSite::example().build())
}

/// A built page, taken apart.
struct Page {
    path: String,
    html: Html,
}

fn pages(published: &Published) -> Vec<Page> {
    let pages = published.iter().filter(|(path, _)| path.ends_with(".html"));
    pages
        .map(|(path, bytes)| {
            let html = Html::parse_document(std::str::from_utf8(bytes).expect("a page is text"));
            Page { path: path.clone(), html }
        })
        .collect()
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("a selector")
}

/// The words of an element, one space between them.
fn words(element: ElementRef) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What was counted on the pages of one language.
#[derive(Debug, Default)]
struct Count {
    statements: usize,
    citations: usize,
    /// Statements that cite nothing, and blocks of notes that name a provision without leading to it.
    orphans: Vec<String>,
    /// Citations that lead nowhere.
    dead: Vec<String>,
}

fn language_of(page: &Page) -> Language {
    if page.path.starts_with("en/") { Language::En } else { Language::Vi }
}

/// Walks the pages: statements of records, blocks of notes that speak of provisions, and every citation.
fn count(pages: &[Page], language: Language) -> Count {
    let ids: BTreeMap<&str, BTreeSet<&str>> = pages.iter().map(|page| (page.path.as_str(), ids(page))).collect();
    let mut count = Count::default();
    let (statement, law, block) = (
        selector(".statement"),
        selector("a.law"),
        selector(".prose > p, .prose > :is(ul, ol):not(.table-notes) li, .prose > .alert p, .prose > .scroll td"),
    );
    for page in pages.iter().filter(|page| language_of(page) == language) {
        for element in page.html.select(&statement) {
            count.statements += 1;
            if element.select(&law).next().is_none() {
                count.orphans.push(format!("{}: {}", page.path, words(element)));
            }
        }
        for element in page.html.select(&block) {
            let said = words(element);
            let speaks_of_law = !written_places(&said).is_empty() || !document_numbers(&said).is_empty();
            // A list item with paragraphs of its own is counted by them.
            if !speaks_of_law || element.select(&selector("p, li")).next().is_some() {
                continue;
            }
            count.statements += 1;
            if element.select(&law).next().is_none() {
                count.orphans.push(format!("{}: {said}", page.path));
            }
        }
        for citation in page.html.select(&law) {
            count.citations += 1;
            let href = citation.attr("href").unwrap_or_default();
            if !resolves(&page.path, href, &ids) {
                count.dead.push(format!("{}: {href}", page.path));
            }
        }
    }
    count
}

fn ids(page: &Page) -> BTreeSet<&str> {
    page.html.select(&selector("[id]")).filter_map(|element| element.attr("id")).collect()
}

/// Whether the link leads from the page to another, and to a place that is there.
fn resolves(from: &str, href: &str, ids: &BTreeMap<&str, BTreeSet<&str>>) -> bool {
    let (path, fragment) = href.split_once('#').unwrap_or((href, ""));
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/').filter(|part| !part.is_empty() && *part != ".") {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    let file = parts.join("/");
    let file = if file.ends_with(".html") { file } else { format!("{file}/index.html") };
    let Some(there) = ids.get(file.trim_start_matches('/')) else { return false };
    fragment.is_empty() || there.contains(fragment)
}

#[test]
#[expect(clippy::disallowed_macros, reason = "the test says what it counted")]
fn every_sentence_of_law_leads_to_a_provision_that_is_there() {
    let pages = pages(published());
    for language in Language::ALL {
        let Count { statements, citations, orphans, dead } = count(&pages, language);
        println!("{}: {statements} statements, {citations} citations, {} orphans", language.tag(), orphans.len());
        assert!(orphans.is_empty(), "{} cite nothing:\n{}", orphans.len(), orphans.join("\n"));
        assert!(dead.is_empty(), "{} lead nowhere:\n{}", dead.len(), dead.join("\n"));
        assert!(statements > 800 && citations > 2000, "{statements} and {citations} are too few to be all");
    }
}

#[test]
fn a_sentence_without_its_citation_is_found() {
    let path = "luat/thoi-han/index.html";
    let html = std::str::from_utf8(&published()[path]).expect("a page is text");
    let doctored = |from: &str, to: &str| {
        let bytes = html.replace(from, to).into_bytes();
        count(&pages(&Published::from([(path.to_string(), bytes)])), Language::Vi)
    };
    let whole = doctored("", "");
    assert!(whole.statements > 0 && whole.orphans.is_empty());
    // All other pages are missing.
    assert_eq!(whole.dead.len(), whole.citations);
    let without = doctored("class=\"law\"", "class=\"no-law\"");
    assert_eq!(without.orphans.len(), whole.statements);
    let misspelt = doctored("Căn cứ:</span> <a class=\"law\"", "Căn cứ:</span> <a class=\"no-law\"");
    assert!(misspelt.citations < whole.citations);
}

/// Every statement of the records, with what it is of.
fn statements(site: &Site) -> Vec<(String, Statement)> {
    let mut all: Vec<(String, Statement)> = Vec::new();
    for question in site.questions.values() {
        all.push((format!("question {}", question.id), question.answer.clone()));
    }
    for checklist in site.checklists.values() {
        let items = checklist.items.iter().map(|item| (format!("checklist {}", checklist.id), item.statement.clone()));
        all.extend(items);
    }
    for row in site.comparisons.values() {
        all.push((format!("comparison {}", row.id), row.before.clone()));
        all.push((format!("comparison {}", row.id), row.after.clone()));
    }
    for policy in site.policies.values().filter(|policy| !policy.basis.is_empty()) {
        let both = policy.offers.iter().chain(&policy.eligible);
        all.extend(both.map(|statement| (format!("policy {}", policy.id), statement.clone())));
    }
    all
}

#[test]
fn every_statement_of_the_records_stands_on_a_page_in_both_languages() {
    let site = example_site();
    let pages = pages(published());
    for language in Language::ALL {
        let statement = selector(".statement > p:first-child");
        let of_language = pages.iter().filter(|page| language_of(page) == language);
        let shown: BTreeSet<String> = of_language.flat_map(|page| page.html.select(&statement).map(words)).collect();
        for (of, statement) in statements(&site) {
            let text = statement.text.get(language).split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(shown.contains(&text), "{of} is on no page in {}: {text}", language.tag());
        }
    }
}

#[test]
fn each_page_of_law_says_when_it_was_checked_and_where_the_official_text_is() {
    let official = "https://vbpl.vn/";
    let mut counted = 0;
    for page in pages(published()) {
        let (vi, en) = (page.path.starts_with("luat/"), page.path.starts_with("en/law/"));
        let is_article = page.path.contains("/luat-17-2023-qh15/");
        if !(vi || en || is_article) || page.html.select(&selector(".statement")).next().is_none() {
            continue;
        }
        // The page that leads to all of it tells of deadlines and changes that have pages of their own.
        if ["luat/index.html", "en/law/index.html"].contains(&page.path.as_str()) {
            continue;
        }
        counted += 1;
        let said = words(page.html.root_element());
        let checked = if page.path.starts_with("en/") { "22 Nov 2026" } else { "22/11/2026" };
        assert!(said.contains(checked), "{} does not say when it was checked", page.path);
        let outside = selector("main a[rel=external]");
        let links = page.html.select(&outside);
        let links: Vec<&str> = links.filter_map(|link| link.attr("href")).collect();
        assert!(links.iter().any(|href| href.starts_with(official)), "{} links no official text", page.path);
    }
    assert!(counted > 250, "only {counted} pages");
}

#[test]
fn everybody_finds_questions_of_their_own() {
    let site = example_site();
    assert!(site.questions.len() >= 50, "{} questions", site.questions.len());
    for reader in site.readers.values() {
        let own = site.questions.values().filter(|question| question.readers.contains(&reader.id)).count();
        assert!(own >= 8, "{} has {own} questions", reader.id);
    }
}
