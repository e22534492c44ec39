//! Published numbers do not change in silence: a data officer's year with `congbo release`.

mod support;

use support::{TestSite, page, words};

/// A sound site whose one number, 1,025 cooperatives in 2023, readers have seen.
fn released() -> TestSite {
    let site = TestSite::sound();
    site.write("content/bai.md", "+++\ntitle = \"Bài\"\n+++\n\nCó [](figure:cooperatives/ha-tinh@2023) hợp tác xã.\n");
    release(&site, "2024-06-01");
    site
}

/// Releases the site, which must work, and returns what was said.
fn release(site: &TestSite, date: &str) -> String {
    let output = site.congbo(&["release", "--date", date]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("messages are text")
}

/// What the command complains about.
fn refused(site: &TestSite, arguments: &[&str], status: i32) -> String {
    let output = site.congbo(arguments);
    let messages = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(status), "{messages}");
    messages
}

fn revise(site: &TestSite, from: &str, to: &str, date: &str) {
    let revision = format!(
        "[[revision]]\nindicator = \"cooperatives\"\narea = \"ha-tinh\"\nperiod = \"2023\"\nfrom = {from}\nto = {to}\n\
         date = {date}\nreason = \"Đếm sót một hợp tác xã.\"\n"
    );
    site.write(&format!("data/dinh-chinh-{date}.toml"), &revision);
}

#[test]
fn a_release_locks_what_was_published() {
    let site = released();
    let lock = site.read("congbo.lock");
    assert!(lock.contains("date = 2024-06-01\n"), "{lock}");
    assert!(lock.contains("\"cooperatives/ha-tinh@2023\" = 1025\n"), "{lock}");
    assert!(release(&site, "2024-06-02").contains("new figures: 0, corrected: 0, unchanged: 1"));
}

#[test]
fn a_changed_number_without_a_revision_is_refused() {
    let site = released();
    site.replace("data/base.toml", "cooperatives = 1025", "cooperatives = 1026");
    for command in ["check", "build", "release"] {
        let messages = refused(&site, &[command], 1);
        assert!(messages.contains("published-number-changed") && messages.contains("1025 "), "{messages}");
    }
    assert!(site.read("congbo.lock").contains(" = 1025\n"), "what was locked stays");
    let published = support::published(&site.path().join("public"));
    assert!(words(page(&published, "bai/index.html")).contains("1.025"), "what was published stays");
}

#[test]
fn a_revision_is_shown_wherever_the_number_is() {
    let site = released();
    site.replace("data/base.toml", "cooperatives = 1025", "cooperatives = 1026");
    revise(&site, "1025", "1026", "2024-07-01");
    assert!(release(&site, "2024-07-02").contains("new figures: 0, corrected: 1, unchanged: 0"));
    assert!(site.read("congbo.lock").contains("\"cooperatives/ha-tinh@2023\" = [1025, 1026]\n"));

    let published = support::published(&site.path().join("public"));
    for path in ["bai/index.html", "so-lieu/hop-tac-xa/index.html", "dia-phuong/ha-tinh/index.html"] {
        let html = page(&published, path);
        assert!(words(html).contains("đã đính chính"), "{path} should mark the number");
        assert!(
            html.contains("dinh-chinh/#cooperatives-ha-tinh-2023-2024-07-01"),
            "{path} should lead to the revision"
        );
    }
    let revisions = page(&published, "dinh-chinh/index.html");
    assert!(revisions.contains("id=\"cooperatives-ha-tinh-2023-2024-07-01\""));
    for said in ["1.025 → 1.026", "1/7/2024", "Đếm sót một hợp tác xã."] {
        assert!(words(revisions).contains(said), "the list of revisions should say {said}");
    }
    assert!(words(page(&published, "en/revisions/index.html")).contains("1,025 → 1,026"));
}

#[test]
fn a_revision_cannot_be_taken_back_in_silence() {
    let site = released();
    site.replace("data/base.toml", "cooperatives = 1025", "cooperatives = 1026");
    revise(&site, "1025", "1026", "2024-07-01");
    release(&site, "2024-07-02");
    site.remove("data/dinh-chinh-2024-07-01.toml");
    assert!(refused(&site, &["build"], 1).contains("published-number-changed"));
}

#[test]
fn a_number_is_withdrawn_by_a_revision() {
    let site = released();
    site.remove("content/bai.md");
    site.replace("data/base.toml", "cooperatives = 1025", "cooperatives = { missing = \"withheld\" }");
    assert!(refused(&site, &["build"], 1).contains("published-number-changed"));
    revise(&site, "1025", "\"withheld\"", "2024-07-01");
    release(&site, "2024-07-02");
    assert!(site.read("congbo.lock").contains("= [1025, \"withheld\"]"));
    let published = support::published(&site.path().join("public"));
    assert!(words(page(&published, "dinh-chinh/index.html")).contains("1.025 → không công bố"));
}

#[test]
fn a_number_under_embargo_is_locked_from_its_day() {
    let site = released();
    let observation = "[[observations]]\nsource = \"bao-cao\"\narea = \"ha-tinh\"\nperiod = \"2022\"\nembargo = \
                       2024-09-01\n[observations.values]\ncooperatives = 1020\n";
    site.write("data/2022.toml", observation);
    release(&site, "2024-08-31");
    assert!(!site.read("congbo.lock").contains("@2022"), "before its day it is as internal as any other");
    release(&site, "2024-09-01");
    assert!(site.read("congbo.lock").contains("\"cooperatives/ha-tinh@2022\" = 1020"));
    // Looking back is allowed, going back is not.
    site.build_with(&["--date", "2024-08-31"]);
    assert!(refused(&site, &["release", "--date", "2024-08-31"], 1).contains("release-before-last"));
}

#[test]
fn only_the_public_edition_is_released() {
    let site = TestSite::sound();
    let messages = refused(&site, &["release", "--edition", "internal"], 2);
    assert!(messages.contains("leave out `--edition internal`"), "{messages}");
    assert!(!site.path().join("congbo.lock").try_exists().expect("the folder is readable"));
}

/// The message about addresses that lead nowhere, if there is one.
fn warned(site: &TestSite, arguments: &[&str]) -> String {
    let output = site.congbo(arguments);
    let messages = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{messages}");
    if messages.contains("published-address-gone") { messages } else { String::new() }
}

#[test]
fn an_address_that_readers_have_seen_leads_somewhere() {
    let site = released();
    for address in ["/", "/bai/", "/so-lieu/hop-tac-xa/", "/en/data/cooperatives/"] {
        assert!(site.read("congbo.lock").contains(&format!("  \"{address}\",\n")), "{address}");
    }
    assert!(!site.read("congbo.lock").contains("/en/bai/"), "there is nothing to read in English");
    assert_eq!(warned(&site, &["build"]), "");
    site.replace("data/base.toml", "id = \"cooperatives\"\n", "id = \"cooperatives\"\nslug = \"cac-hop-tac-xa\"\n");
    let messages = warned(&site, &["check"]);
    assert!(
        messages.contains("`/so-lieu/hop-tac-xa/`") && messages.contains("`/so-lieu/cac-hop-tac-xa/`"),
        "{messages}"
    );
    assert_eq!(messages.matches("warning[").count(), 2, "one in each language, with what lay below: {messages}");
    assert!(refused(&site, &["build", "--deny", "warnings"], 1).contains("published-address-gone"));
    assert_eq!(warned(&site, &["check", "--edition", "internal"]), "");
    assert_eq!(warned(&site, &["check", "--date", "2024-05-31"]), "", "looking back, less is to be found");

    site.replace(
        "data/base.toml",
        "slug = \"cac-hop-tac-xa\"\n",
        "slug = \"cac-hop-tac-xa\"\naliases = [\"/so-lieu/hop-tac-xa/\", \"/en/data/cooperatives/\"]\n",
    );
    assert_eq!(warned(&site, &["build"]), "");
    assert!(release(&site, "2024-06-02").contains("addresses given up: 0"));
    site.replace("data/base.toml", "aliases = [\"/so-lieu/hop-tac-xa/\", \"/en/data/cooperatives/\"]\n", "");
    assert!(warned(&site, &["build"]).contains("`/so-lieu/hop-tac-xa/`"), "an older address is promised as well");
}

#[test]
fn what_a_release_gives_up_is_not_asked_for_again() {
    let site = released();
    site.remove("content/bai.md");
    assert!(warned(&site, &["build"]).contains("`/bai/`"));
    let said = release(&site, "2024-06-02");
    assert!(!said.contains("addresses given up: 0"), "{said}");
    assert!(!site.read("congbo.lock").contains("/bai/"));
    assert_eq!(warned(&site, &["build"]), "");
}
