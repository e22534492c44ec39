//! Addresses that last: a record is renamed, and whoever kept its old address still finds it.

mod support;

use support::{Published, TestSite, page};

const POLICY: &str = "[[policy]]\nid = \"dat-dai\"\nname = { vi = \"Đất đai\", en = \"Land\" }\nsummary = \"Về đất đai.\"\n\
                      source = \"bao-cao\"\n";

/// The page that readers who come to the old address are led to, with and without script.
fn leads_to<'p>(published: &'p Published, old: &str) -> Option<&'p str> {
    let html = std::str::from_utf8(published.get(&format!("{old}index.html"))?).expect("a page is text");
    let between = |start: &str| Some(html.split_once(start)?.1.split_once('"')?.0);
    let (by_script, without) = (between("data-to=\"")?, between("content=\"0; url=")?);
    assert_eq!(by_script, without, "{old}");
    Some(by_script)
}

/// The sound site with a policy, as its author has it after renaming it, with these lines besides.
fn renamed(lines: &str) -> Published {
    let site = TestSite::sound();
    site.write("data/chinh-sach.toml", &format!("{POLICY}{lines}"));
    site.replace("data/chinh-sach.toml", "Đất đai\", en = \"Land\"", "Ruộng đất\", en = \"Farm land\"");
    site.build()
}

#[test]
fn a_renamed_record_is_found_at_its_old_address_in_both_languages() {
    let before = TestSite::sound();
    before.write("data/chinh-sach.toml", POLICY);
    let before = before.build();
    let old = ["chinh-sach/dat-dai/", "en/policies/land/"];
    old.iter().for_each(|old| assert!(before.contains_key(&format!("{old}index.html")), "{old}"));

    let after = renamed("aliases = [\"/chinh-sach/dat-dai/\", \"/en/policies/land/\"]\n");
    assert_eq!(leads_to(&after, old[0]), Some("../ruong-dat/"));
    assert_eq!(leads_to(&after, old[1]), Some("../farm-land/"));
    assert!(page(&after, "chinh-sach/dat-dai/index.html").contains("<html lang=\"vi\">"));
    assert!(page(&after, "en/policies/land/index.html").contains("<html lang=\"en\">"));
    assert!(page(&after, "static/redirect.js").contains("location.hash"), "a place on the page is kept");

    let without = renamed("");
    old.iter().for_each(|old| assert!(!without.contains_key(&format!("{old}index.html")), "{old} was invented"));
}

#[test]
fn a_slug_keeps_the_address_whatever_the_name() {
    let published = renamed("slug = { vi = \"dat-dai\", en = \"land\" }\n");
    assert!(published.contains_key("chinh-sach/dat-dai/index.html"));
    assert!(published.contains_key("en/policies/land/index.html"));
}

#[test]
fn every_record_with_a_page_has_older_addresses() {
    let site = TestSite::sound();
    site.replace("data/base.toml", "id = \"cooperatives\"\n", "id = \"cooperatives\"\naliases = [\"/cu/chi-tieu/\"]\n");
    site.replace("data/base.toml", "level = \"province\"\n", "level = \"province\"\naliases = [\"/cu/tinh/\"]\n");
    site.write(
        "data/luat.toml",
        "[[reader]]\nid = \"r\"\nname = \"Thành viên\"\nsummary = \"Cho thành viên.\"\naliases = [\"/cu/doc/\"]\n\
         [[topic]]\nid = \"t\"\nname = \"Vốn\"\naliases = [\"/cu/chu-de/\"]\n\
         [[question]]\nid = \"q\"\nquestion = \"Hỏi?\"\nanswer = \"Đáp.\"\ntopic = \"t\"\nbasis = [\"17/2023/QH15#114\"]\n\
         [[checklist]]\nid = \"c\"\ntitle = \"Việc\"\naliases = [\"/cu/viec/\"]\n\
         [[checklist.items]]\nvi = \"Làm.\"\nbasis = [\"17/2023/QH15#114\"]\n",
    );
    let published = site.build();
    for (old, new) in [
        ("chi-tieu", "so-lieu/hop-tac-xa"),
        ("tinh", "dia-phuong/ha-tinh"),
        ("doc", "luat/thanh-vien"),
        ("chu-de", "luat/hoi-dap/von"),
        ("viec", "luat/viec-can-lam/viec"),
    ] {
        assert_eq!(leads_to(&published, &format!("cu/{old}/")), Some(format!("../../{new}/").as_str()));
    }
}

#[test]
fn what_lies_below_a_document_moves_with_it() {
    let site = TestSite::sound();
    let names = "checked = 2026-11-22\naliases = [\"Luật HTX\", \"/van-ban/luat-htx/\", \"/en/documents/coop-law/\"]\n";
    site.replace("data/base.toml", "checked = 2026-11-22\n", names);
    site.write("content/bai.md", "+++\ntitle = \"Bài\"\n+++\n\n[Điều 114](<law:Luật HTX#114>).\n");
    let published = site.build();
    assert_eq!(leads_to(&published, "van-ban/luat-htx/"), Some("../luat-17-2023-qh15/"));
    assert_eq!(leads_to(&published, "van-ban/luat-htx/dieu-115/"), Some("../../luat-17-2023-qh15/dieu-115/"));
    assert_eq!(
        leads_to(&published, "en/documents/coop-law/article-114/"),
        Some("../../luat-17-2023-qh15/article-114/")
    );
    assert!(!published.contains_key("luat-htx/index.html"), "a name is no address");
}

#[test]
fn names_without_latin_letters_go_by_their_ids() {
    let site = TestSite::sound();
    let policy = |id: &str, name: &str| POLICY.replace("dat-dai", id).replace("Đất đai", name).replace("Land", name);
    site.write("data/chinh-sach.toml", &format!("{}{}", policy("tin-dung", "信用"), policy("dao-tao", "培训")));
    let published = site.build();
    for path in ["chinh-sach/tin-dung", "chinh-sach/dao-tao", "en/policies/tin-dung", "chinh-sach"] {
        assert!(published.contains_key(&format!("{path}/index.html")), "{path}");
    }
}

#[test]
fn an_alias_of_a_note_leads_to_the_language_that_it_names() {
    let site = TestSite::sound();
    let note = "+++\ntitle = \"Bài\"\naliases = [\"/cu/\", \"/en/old/\"]\n+++\n\nChỉ có tiếng Việt.\n";
    site.write("content/bai.md", note);
    let published = site.build();
    assert_eq!(leads_to(&published, "cu/"), Some("../bai/"));
    assert_eq!(leads_to(&published, "en/old/"), Some("../bai/"));
    assert!(page(&published, "en/old/index.html").contains("<html lang=\"en\">"));
}
