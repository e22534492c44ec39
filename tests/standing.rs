//! Whether a document, or a place in it, is in force on a day: worked out of dates and of what replaces or repeals it.

use congbo::check::check;
use congbo::diagnostic::Diagnostics;
use congbo::model::{Citation, Site, Standing, Visibility};
use congbo::project::Project;
use congbo::read::read;
use jiff::civil::Date;

const LAWS: &str = r#"
[[document]]
id = "luat-2012"
number = "23/2012/QH13"
kind = "law"
title = "Luật cũ"
issuer = "Quốc hội"
effective = 2013-07-01
checked = 2026-11-22

[[document]]
id = "luat-2023"
number = "17/2023/QH15"
kind = "law"
title = "Luật mới"
issuer = "Quốc hội"
issued = 2023-06-20
effective = 2024-07-01
commencements = [{ provisions = ["115.3", "115.4"], date = 2023-09-01 }]
replaces = ["23/2012/QH13"]
checked = 2026-11-22

[[document]]
id = "nd-45"
number = "45/2021/NĐ-CP"
kind = "decree"
title = "Nghị định về quỹ"
issuer = "Chính phủ"
effective = 2021-05-15
checked = 2026-11-22

[[document]]
id = "nd-253"
number = "253/2025/NĐ-CP"
kind = "decree"
title = "Nghị định sửa"
issuer = "Chính phủ"
effective = 2025-11-01
repeals = ["45/2021/NĐ-CP#15"]
checked = 2026-11-22

[[document]]
id = "nd-92"
number = "92/2024/NĐ-CP"
kind = "decree"
title = "Nghị định không rõ ngày"
issuer = "Chính phủ"
issued = 2024-07-18
checked = 2026-11-22

[[document]]
id = "tt-09"
number = "09/2024/TT-BKHĐT"
kind = "circular"
title = "Thông tư chưa ai kiểm tra"
issuer = "Bộ"
effective = 2024-07-01
status = "unknown"
checked = 2026-11-22

[[document]]
id = "tt-07"
number = "07/2014/TT-BKHĐT"
kind = "circular"
title = "Thông tư hết hiệu lực vào ngày không ai ghi"
issuer = "Bộ"
effective = 2014-07-01
status = "no-longer-in-force"
checked = 2026-11-22

[[document]]
id = "nd-7"
number = "7/2020/NĐ-CP"
kind = "decree"
title = "Nghị định bị thay vào ngày không rõ"
issuer = "Chính phủ"
effective = 2020-01-01
checked = 2026-11-22

[[document]]
id = "nd-8"
number = "8/2025/NĐ-CP"
kind = "decree"
title = "Nghị định thay thế"
issuer = "Chính phủ"
replaces = ["7/2020/NĐ-CP"]
status = "in-force"
checked = 2026-11-22

[[document]]
id = "nd-5"
number = "5/2026/NĐ-CP"
kind = "decree"
title = "Nghị định có khoản sớm trong một điều muộn"
issuer = "Chính phủ"
effective = 2027-01-01
commencements = [{ provisions = ["5"], date = 2027-02-01 }, { provisions = ["5.3"], date = 2026-09-01 }]
checked = 2026-11-22

[[document]]
id = "nd-6"
number = "6/2019/NĐ-CP"
kind = "decree"
title = "Nghị định mất một phần không ai ghi"
issuer = "Chính phủ"
effective = 2019-01-01
status = "partly-in-force"
checked = 2026-11-22

[[document]]
id = "nd-cho-ngay"
number = "2/2026/NĐ-CP"
kind = "decree"
title = "Nghị định chờ ngày công bố"
issuer = "Chính phủ"
effective = 2026-01-01
repeals = ["6/2019/NĐ-CP"]
embargo = 2026-10-01
checked = 2026-11-22

[[document]]
id = "nd-noi-bo"
number = "1/2026/NĐ-CP"
kind = "decree"
title = "Dự thảo"
issuer = "Chính phủ"
effective = 2026-01-01
repeals = ["253/2025/NĐ-CP"]
audience = "internal"
checked = 2026-11-22
"#;

fn site() -> Site {
    let settings = "title = \"Trang\"\nlanguages = [\"vi\"]\npublisher = \"Kiểm thử\"\n";
    let mut diagnostics = Diagnostics::default();
    let records = read(&Project::in_memory(&[("site.toml", settings), ("data/luat.toml", LAWS)]), &mut diagnostics);
    let site = check(&records, &mut diagnostics).expect("there are settings");
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    site
}

/// `id` or `id#place`, on a day.
fn standing(site: &Site, cited: &str, day: &str, seen_by: Visibility) -> Standing {
    let (id, place) = cited.split_once('#').map_or((cited, None), |(id, place)| (id, Some(place)));
    let document = site.documents.get(id).expect("the document is there").id.clone();
    let citation = Citation { document, place: place.map(|place| place.parse().expect("a place")) };
    let date: Date = day.parse().expect("a day");
    site.standing(&citation, date, seen_by)
}

#[test]
fn a_document_is_in_force_from_its_day_until_what_replaces_it_takes_effect() {
    use Standing::{InForce, NoLongerInForce, NotYetInForce, PartlyInForce, Unknown};
    let site = site();
    for (cited, day, expected) in [
        ("luat-2012", "2013-06-30", NotYetInForce),
        ("luat-2012", "2013-07-01", InForce),
        ("luat-2012", "2024-06-30", InForce),
        ("luat-2012", "2024-07-01", NoLongerInForce),
        ("luat-2012#5", "2024-07-01", NoLongerInForce),
        // Two clauses came into force before the rest.
        ("luat-2023", "2023-08-31", NotYetInForce),
        ("luat-2023", "2023-09-01", PartlyInForce),
        ("luat-2023", "2024-06-30", PartlyInForce),
        ("luat-2023", "2024-07-01", InForce),
        ("luat-2023#115.3", "2023-09-01", InForce),
        ("luat-2023#115.4", "2023-08-31", NotYetInForce),
        ("luat-2023#115.1", "2023-09-01", NotYetInForce),
        ("luat-2023#115", "2023-09-01", NotYetInForce),
        ("luat-2023#115.1", "2024-07-01", InForce),
        // One article of it was repealed, and that alone.
        ("nd-45", "2025-10-31", InForce),
        ("nd-45", "2025-11-01", PartlyInForce),
        ("nd-45#15", "2025-11-01", NoLongerInForce),
        ("nd-45#15.2", "2025-11-01", NoLongerInForce),
        ("nd-45#14", "2025-11-01", InForce),
        // What nobody knows is not made up.
        ("nd-92", "2026-11-22", Unknown),
        ("nd-92#3", "2026-11-22", Unknown),
        ("tt-09", "2026-11-22", Unknown),
        ("tt-09", "2024-06-30", NotYetInForce),
        // What was found on the day of the check is told from then on.
        ("tt-07", "2026-11-22", NoLongerInForce),
        ("tt-07", "2026-11-21", InForce),
        // Replaced on a day that nobody found.
        ("nd-7", "2026-11-22", Unknown),
        ("nd-8", "2026-11-22", InForce),
        // A clause before its article, the article after the rest.
        ("nd-5#5.3", "2026-09-01", InForce),
        ("nd-5#5.2", "2027-01-31", NotYetInForce),
        ("nd-5#4", "2027-01-01", InForce),
        ("nd-6", "2026-11-22", PartlyInForce),
        ("nd-6", "2020-01-01", InForce),
    ] {
        assert_eq!(standing(&site, cited, day, Visibility::PUBLIC), expected, "{cited} on {day}");
    }
}

#[test]
fn what_readers_cannot_see_ends_nothing_for_them() {
    let site = site();
    assert_eq!(standing(&site, "nd-253", "2026-11-22", Visibility::PUBLIC), Standing::InForce);
    assert_eq!(standing(&site, "nd-253", "2026-11-22", Visibility::INTERNAL), Standing::NoLongerInForce);
    // Once its embargo has passed, everybody knows.
    let [before, after] = ["2026-09-30", "2026-10-01"].map(|day| {
        let date: Date = day.parse().expect("a day");
        standing(&site, "nd-6", day, Visibility::PUBLIC.on(date))
    });
    assert_eq!((before, after), (Standing::InForce, Standing::NoLongerInForce));
}
