//! An entry of a feed keeps its name while it tells the same, and no two that tell different things share one.

mod support;

use std::collections::BTreeSet;

use support::{Published, TestSite, page};

fn texts<'a>(feed: &'a str, element: &str) -> Vec<&'a str> {
    let (start, end) = (format!("<{element}>"), format!("</{element}>"));
    feed.split(start.as_str()).skip(1).map(|rest| rest.split(end.as_str()).next().unwrap_or_default()).collect()
}

/// The names of all feeds and entries of a site.
fn ids(published: &Published) -> BTreeSet<&str> {
    let feeds: Vec<&String> =
        published.keys().filter(|path| path.ends_with(".xml") && !path.contains("sdmx")).collect();
    assert_eq!(feeds.len(), 6, "{feeds:?}");
    let all: Vec<&str> = feeds.iter().flat_map(|path| texts(page(published, path), "id")).collect();
    let different: BTreeSet<&str> = all.iter().copied().collect();
    assert_eq!(different.len(), all.len(), "each has a name of its own");
    different
}

const COMMENCEMENTS: &str = "\ncommencements = [{ provisions = [\"114.3\"], date = 2024-07-01 }, \
                             { provisions = [\"115.1\", \"115.2\"], date = 2024-07-01 }]";

#[test]
fn parts_of_a_law_begin_under_names_of_their_own_whatever_the_day() {
    let site = TestSite::sound();
    site.replace("data/base.toml", "effective = 2024-07-01", &("effective = 2024-07-01".to_string() + COMMENCEMENTS));
    let before = site.build();
    site.replace("data/base.toml", "2024-07-01", "2024-07-02");
    let after = site.build();
    assert_ne!(page(&before, "luat.xml"), page(&after, "luat.xml"));
    assert_eq!(ids(&before), ids(&after), "who has read it is told nothing new");
}

#[test]
fn sites_without_an_address_are_told_apart() {
    let site = TestSite::sound();
    let first = site.build();
    site.replace("site.toml", "publisher = \"Kiểm thử\"", "publisher = \"Người khác\"");
    let second = site.build();
    assert!(ids(&first).is_disjoint(&ids(&second)));
}

#[test]
fn editions_are_told_apart() {
    let site = TestSite::sound();
    let internal = site.build_with(&["--edition", "internal"]);
    assert!(ids(&site.build()).is_disjoint(&ids(&internal)));
}

/// Beside the first figure of the report, one that waits for a day.
const HELD: &str = "\n[[observations]]\nsource = \"bao-cao\"\narea = \"ha-tinh\"\nperiod = \"2022\"\n\
                    embargo = 2024-06-01\n[observations.values]\ncooperatives = 1000\n";

#[test]
fn a_report_is_news_again_when_a_figure_was_waited_for() {
    let site = TestSite::sound();
    site.write("data/base.toml", &(site.read("data/base.toml") + HELD));
    let days = |published: &Published| {
        let feed = page(published, "so-lieu.xml");
        ["published", "updated"].map(|element| texts(feed, element).last().map(|day| day[..10].to_string()))
    };
    let day = |day: &str| Some(day.to_string());
    let before = site.build_with(&["--date", "2024-05-31"]);
    assert_eq!(days(&before), [day("2024-02-20"), day("2024-02-20")]);
    let after = site.build_with(&["--date", "2024-06-01"]);
    assert_eq!(days(&after), [day("2024-02-20"), day("2024-06-01")]);
    // Those within have had it since it was reported.
    let internal = site.build_with(&["--date", "2024-06-01", "--edition", "internal"]);
    assert_eq!(days(&internal), [day("2024-02-20"), day("2024-02-20")]);
    assert_eq!(ids(&before), ids(&after), "it is the same report");
}

#[test]
fn a_correction_and_a_change_of_the_law_come_when_they_are_shown() {
    let site = TestSite::sound();
    let change = "\n[[legal-change]]\nid = \"doi\"\ndate = 2024-03-01\nembargo = 2024-06-01\ntitle = \"Đổi\"\n\
                  text = \"Từ ngày này khác.\"\nbasis = [\"17/2023/QH15\"]\n";
    let revision = "\n[[revision]]\nindicator = \"cooperatives\"\narea = \"ha-tinh\"\nperiod = \"2023\"\nfrom = 1020\n\
                    to = 1025\ndate = 2024-03-01\nembargo = 2024-06-01\nreason = \"Đếm sót.\"\n";
    let data = site.read("data/base.toml").replace("period = \"2023\"", "period = \"2023\"\nembargo = 2024-06-01");
    site.write("data/base.toml", &(data + change + revision));
    let published = site.build_with(&["--date", "2024-08-01"]);
    for feed in ["so-lieu.xml", "luat.xml"] {
        let days = texts(page(&published, feed), "published");
        assert!(days.contains(&"2024-06-01T00:00:00+07:00"), "{feed}: {days:?}");
        assert!(!days.contains(&"2024-03-01T00:00:00+07:00"), "{feed}: {days:?}");
    }
}
