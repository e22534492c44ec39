//! The example site: every figure of the press report of 20 February 2024, where a reader would look for it, in both
//! languages, with its source beside it.

mod support;

use std::sync::OnceLock;

use support::{Published, TestSite, page, words};

fn site() -> &'static Published {
    static SITE: OnceLock<Published> = OnceLock::new();
    SITE.get_or_init(|| TestSite::example().build())
}

/// Asserts that the page says `text`, and names the kind of its source.
fn says(path: &str, text: &str) {
    let html = page(site(), path);
    let said = words(html);
    assert!(said.contains(text), "{path} should say {text:?}, but says:\n{said}");
    let (kind, list) = if path.starts_with("en/") { ("Press", "/sources/#") } else { ("Báo chí", "/nguon/#") };
    // A number leads to itself among those that were taken from its source; all else to the list of sources.
    let leads_to_its_source = html.contains("#so-") || html.contains(list);
    assert!(said.contains(kind) && leads_to_its_source, "{path} should name the source of {text:?}");
}

#[test]
fn each_figure_of_the_report_is_on_its_page() {
    for (vi, en, indicator) in [
        ("1.025", "1,025", ("hop-tac-xa", "cooperatives")),
        ("2.579", "2,579", ("to-hop-tac", "cooperative-groups")),
        ("3", "3", ("lien-hiep-hop-tac-xa", "cooperative-unions")),
        ("73.691", "73,691", ("thanh-vien", "members")),
        ("35", "35", ("hop-tac-xa-thanh-lap-moi", "cooperatives-founded")),
        ("27", "27", ("hop-tac-xa-giai-the", "cooperatives-dissolved")),
        ("40,6%", "40.6%", ("ty-le-hop-tac-xa-tot-kha", "share-of-cooperatives-rated-good-or-fair")),
        ("23%", "23%", ("ty-le-hop-tac-xa-yeu-kem", "share-of-weak-cooperatives")),
    ] {
        says(&format!("so-lieu/{}/index.html", indicator.0), &format!("2023 {vi}"));
        says(&format!("en/data/{}/index.html", indicator.1), &format!("2023 {en}"));
    }
}

#[test]
fn the_awkward_figures_are_told_as_they_are() {
    // The net change does not follow from what was founded and dissolved, and nothing is made to fit.
    says("so-lieu/hop-tac-xa/index.html", "Còn −3 chưa được giải thích (Hà Tĩnh, năm 2023).");
    says("en/data/cooperatives/index.html", "−3 is left unexplained (Hà Tĩnh, 2023).");
    // Counted together with people's credit funds: another indicator.
    says("dia-phuong/cam-xuyen/index.html", "128");
    assert!(!words(page(site(), "so-lieu/hop-tac-xa/index.html")).contains("128"));
    // A range and a strict bound.
    says("muc-tieu/index.html", "từ 20 đến 30 hợp tác xã");
    says("muc-tieu/index.html", "trên 50%");
    says("en/targets/index.html", "20 to 30 cooperatives");
    says("en/targets/index.html", "more than 50%");
    // Asked for, not given.
    says("dia-phuong/ha-tinh/index.html", "29.100 triệu đồng đề nghị");
    says("en/areas/ha-tinh/index.html", "29,100 million đồng requested");
}

#[test]
fn the_break_of_2020_is_drawn_and_said() {
    let html = page(site(), "so-lieu/hop-tac-xa/index.html");
    assert!(html.contains("class=\"break\""), "in the chart");
    assert!(words(html).contains("Gián đoạn chuỗi: rà soát 2020."), "under the table");
    assert!(!words(html).contains("so với ngày 18/8/2020"), "nothing is compared across it");
}

#[test]
fn the_law_has_all_its_articles_and_no_gist_passes_for_its_wording() {
    for (folder, article, mark) in [
        ("van-ban/luat-17-2023-qh15", "dieu", "không phải lời văn của luật"),
        ("en/documents/luat-17-2023-qh15", "article", "not the wording of the law"),
    ] {
        for number in 1..=115 {
            let path = format!("{folder}/{article}-{number}/index.html");
            assert!(words(page(site(), &path)).contains(mark), "{path}");
        }
        assert!(!site().contains_key(&format!("{folder}/{article}-116/index.html")));
    }
}

#[test]
fn every_page_is_whole() {
    for (path, bytes) in site().iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).expect("a page is text");
        assert!(html.starts_with("<!doctype html>"), "{path}");
        // At an older address there is only the way on.
        if html.contains("http-equiv=\"refresh\"") {
            continue;
        }
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
        for wanted in ["<html lang=\"", "name=\"description\"", "<main", "rel=\"stylesheet\""] {
            assert!(html.contains(wanted), "{path} lacks {wanted}");
        }
        // BibTeX protects a title by two braces.
        let mut parts = html.split("<pre class=\"citation\">");
        let before = parts.next().unwrap_or_default();
        let behind = parts.filter_map(|part| part.split_once("</pre>")).map(|it| it.1);
        let html = std::iter::once(before).chain(behind).collect::<String>();
        for forbidden in [" style=\"", "<script>", "<style", "onclick=", "{{", "strings."] {
            assert!(!html.contains(forbidden), "{path} has {forbidden}");
        }
        let title = html.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap_or_default();
        let title = title.replace("&#39;", "'").replace("&amp;", "&").replace("&quot;", "\"");
        assert!((1..=65).contains(&title.chars().count()), "{path}: the title {title:?} is too long");
        let ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let unique: std::collections::BTreeSet<&&str> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{path} has one id twice");
    }
}

#[test]
fn a_page_loads_the_script_for_tables_where_it_has_one_to_sort() {
    let mut with_tables = 0;
    for (path, bytes) in site().iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).expect("a page is text");
        let scripts: Vec<&str> =
            html.split("<script ").skip(1).filter_map(|rest| rest.split_once('>')).map(|it| it.0).collect();
        let has_table = ["<table>", "<table class=\"folds\">"].iter().any(|table| html.contains(table));
        let loads = |name: &str| scripts.iter().filter(|script| script.contains(&format!("/static/{name}\""))).count();
        let at_the_root =
            |name: &str| scripts.iter().filter(|script| script.contains(&format!("\"static/{name}\""))).count();
        assert_eq!(loads("table.js") + at_the_root("table.js"), usize::from(has_table), "{path}");
        // The one that must run before the page is drawn, but for the pages at older addresses.
        let is_way_on = html.contains("http-equiv=\"refresh\"");
        assert_eq!(loads("page.js") + at_the_root("page.js"), usize::from(!is_way_on), "{path}");
        // Data for machines are no script.
        let is_run = |script: &&&str| **script != "type=\"application/ld+json\"";
        let own = scripts.iter().filter(is_run).find(|script| !script.contains("src=\""));
        assert_eq!(own, None, "{path} has a script of its own");
        with_tables += usize::from(has_table);
    }
    assert!(with_tables > 50, "only {with_tables} pages have tables");
    assert!(
        page(site(), "luat/diem-moi/index.html").contains("<table class=\"comparison-table\""),
        "which is not to be sorted"
    );
}

#[test]
fn the_source_of_all_rows_is_said_once_below_them() {
    let html = page(site(), "so-lieu/hop-tac-xa-van-tai/index.html");
    let (_, table) = html.split_once("<tbody>").expect("there is a table");
    let (rows, foot) = table.split_once("<tfoot>").expect("its source stands at its foot");
    assert!(foot.starts_with("<tr><th scope=\"row\">Nguồn</th><td colspan=\"1\">"), "{foot}");
    assert!(words(foot).contains("Báo chí 1/1/2023"), "{foot}");
    assert!(!rows.contains("class=\"chip"), "not in each row");
    let html = page(site(), "so-lieu/hop-tac-xa/index.html");
    assert!(!html.contains("<tfoot>"), "where they differ, each row says its own");
}

#[test]
fn nothing_internal_or_foreign_is_asked_for() {
    for (path, bytes) in site().iter().filter(|(path, _)| path.ends_with(".html") || path.ends_with(".css")) {
        let text = String::from_utf8_lossy(bytes);
        for pattern in ["src=\"http", "url(http", "url(//", "@import"] {
            assert!(!text.contains(pattern), "{path} has {pattern}");
        }
    }
}

#[test]
fn the_report_without_its_residual_is_refused() {
    let site = TestSite::example();
    site.remove("data/so-lieu/phan-chenh.toml");
    let output = site.congbo(&["check"]);
    let messages = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{messages}");
    for identity in ["cooperatives-flow", "cooperatives-net"] {
        let message = format!("`{identity}` does not close for `ha-tinh` in 2023: -3 is left");
        assert!(messages.contains(&message), "{messages}");
    }
}

#[test]
fn a_residual_of_two_where_three_are_missing_is_refused() {
    let site = TestSite::example();
    site.replace("data/so-lieu/phan-chenh.toml", "value = -3", "value = -2");
    let output = site.congbo(&["check"]);
    let messages = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{messages}");
    assert_eq!(messages.matches("the residual says -2, it comes to -3").count(), 2, "{messages}");
}

#[test]
fn one_rating_too_many_is_refused() {
    let site = TestSite::example();
    site.replace("data/so-lieu/2022.toml", "rated-fair = 270", "rated-fair = 271");
    let messages = String::from_utf8_lossy(&site.congbo(&["check"]).stderr).into_owned();
    assert!(messages.contains("`cooperatives-ratings` does not close for `ha-tinh` in 2022: -1 is left"), "{messages}");
}

#[test]
fn what_is_left_unexplained_stands_beside_the_number() {
    let html = page(site(), "so-lieu/hop-tac-xa/index.html");
    let notes = html.split("<ol class=\"table-notes\">").nth(1).expect("the table has notes");
    let notes = words(notes.split("</ol>").next().unwrap_or_default());
    assert!(notes.contains("Còn −3 chưa được giải thích (Hà Tĩnh, năm 2023)."), "{notes}");
    assert!(words(html).contains("1.020 + 35 − 27 = 1.028, còn nguồn nêu 1.025."), "with the numbers that were added");
}
