//! Timelines of documents.

use congbo::render::chart::ValidityKind::{self, Ahead, Ended, InForce, Unknown};
use congbo::render::chart::{Chart, Drawing, Shape, TimelineChart, Validity, draw};

use super::{assert_plain, assert_tidy, chart, expect, texts};

/// Number and title; when it was issued, took effect and ended; how it stands.
const DOCUMENTS: [(&str, &str, &str, ValidityKind); 37] = [
    ("16-L/CTN", "Luật Hợp tác xã (1996)", "1996.22 1997.00 2004.00", Ended),
    ("18/2003/QH11", "Luật Hợp tác xã (2003)", "2003.90 2004.50 2013.50", Ended),
    ("51/2010/QH12", "Luật Người khuyết tật", "2010.46 2011.00 -", InForce),
    ("1268/QĐ-TTg", "Lấy ngày 11 tháng 4 hằng năm là Ngày Hợp tác xã Việt Nam", "2011.57 2011.57 -", InForce),
    ("23/2012/QH13", "Luật Hợp tác xã (2012)", "2012.89 2013.50 2024.50", Ended),
    ("193/2013/NĐ-CP", "Quy định chi tiết một số điều của Luật Hợp tác xã (2012)", "2013.89 - 2024.84", Ended),
    ("104/2016/QH13", "Luật Tiếp cận thông tin (2016)", "2016.26 2018.50 2026.67", Ended),
    ("107/2017/NĐ-CP", "Sửa đổi, bổ sung một số điều của Nghị định số 193/2013/NĐ-CP", "2017.70 - 2024.84", Ended),
    (
        "65/2017/NQ-HĐND",
        "Ban hành một số chính sách hỗ trợ phát triển hợp tác xã trên địa bàn tỉnh Hà Tĩnh đến năm 2020",
        "2017.95 - 2024.84",
        Ended,
    ),
    ("263/KH-UBND", "Kế hoạch phát triển kinh tế tập thể tỉnh Hà Tĩnh năm 2019", "2018.60 2018.60 2026.00", Ended),
    (
        "54/2018/QĐ-UBND",
        "Quy định về tiêu chí rà soát, đánh giá, phân loại hợp tác xã trên địa bàn tỉnh Hà Tĩnh",
        "2018.98 - -",
        Unknown,
    ),
    ("77/2019/NĐ-CP", "Về tổ hợp tác", "2019.77 - 2024.84", Ended),
    ("01/2020/TT-BKHĐT", "Hướng dẫn phân loại và đánh giá hợp tác xã", "2020.13 2020.25 2025.71", Ended),
    ("30/2020/NĐ-CP", "Về công tác văn thư", "2020.18 2020.18 -", InForce),
    (
        "26/2020/TT-BTTTT",
        "Quy định việc áp dụng tiêu chuẩn, công nghệ hỗ trợ người khuyết tật tiếp cận, sử dụng sản phẩm, dịch vụ thông tin và truyền thông",
        "2020.73 2021.00 -",
        Unknown,
    ),
    (
        "1804/QĐ-TTg",
        "Phê duyệt Chương trình hỗ trợ phát triển kinh tế tập thể, hợp tác xã giai đoạn 2021-2025",
        "2020.87 2020.87 2026.00",
        Ended,
    ),
    (
        "167/QĐ-TTg",
        "Phê duyệt Đề án lựa chọn, hoàn thiện, nhân rộng mô hình hợp tác xã kiểu mới hiệu quả tại các địa phương trên cả nước giai đoạn 2021-2025",
        "2021.09 2021.09 2026.00",
        Ended,
    ),
    (
        "340/QĐ-TTg",
        "Phê duyệt Chiến lược phát triển kinh tế tập thể, hợp tác xã giai đoạn 2021-2030",
        "2021.19 2021.19 -",
        InForce,
    ),
    (
        "45/2021/NĐ-CP",
        "Về thành lập, tổ chức và hoạt động của Quỹ hỗ trợ phát triển hợp tác xã",
        "2021.24 - -",
        InForce,
    ),
    (
        "1318/QĐ-TTg",
        "Phê duyệt Kế hoạch phát triển kinh tế tập thể, hợp tác xã giai đoạn 2021-2025",
        "2021.55 2021.55 2026.00",
        Ended,
    ),
    (
        "20-NQ/TW",
        "Tiếp tục đổi mới, phát triển và nâng cao hiệu quả kinh tế tập thể trong giai đoạn mới",
        "2022.45 2022.45 -",
        InForce,
    ),
    (
        "42/2022/NĐ-CP",
        "Quy định về việc cung cấp thông tin và dịch vụ công trực tuyến của cơ quan nhà nước trên môi trường mạng",
        "2022.48 2022.62 2026.50",
        Ended,
    ),
    ("09/NQ-CP", "Chương trình hành động của Chính phủ thực hiện Nghị quyết số 20-NQ/TW", "2023.09 2023.09 -", InForce),
    ("17/2023/QH15", "Luật Hợp tác xã", "2023.47 2024.50 -", InForce),
    (
        "1517/QĐ-UBND",
        "Phê duyệt HTX tham gia Đề án lựa chọn, hoàn thiện, nhân rộng mô hình HTX kiểu mới hiệu quả của địa phương giai đoạn 2021-2025",
        "2023.49 2023.49 2026.00",
        Ended,
    ),
    (
        "22/2023/TT-BTTTT",
        "Quy định cấu trúc, bố cục, yêu cầu kỹ thuật cho cổng thông tin điện tử và trang thông tin điện tử của cơ quan nhà nước",
        "2024.00 2024.26 -",
        Unknown,
    ),
    (
        "09/2024/TT-BKHĐT",
        "Ban hành biểu mẫu thực hiện thủ tục đăng ký tổ hợp tác, hợp tác xã, liên hiệp hợp tác xã và quy định về nội dung thông tin, việc cập nhật, khai thác và quản lý Hệ thống thông tin quốc gia về hợp tác xã",
        "2024.37 2024.50 -",
        Unknown,
    ),
    ("92/2024/NĐ-CP", "Về đăng ký tổ hợp tác, hợp tác xã, liên hiệp hợp tác xã", "2024.55 - -", InForce),
    ("113/2024/NĐ-CP", "Quy định chi tiết một số điều của Luật Hợp tác xã", "2024.70 2024.84 -", InForce),
    ("71/2024/TT-BTC", "Hướng dẫn Chế độ kế toán hợp tác xã, liên hiệp hợp tác xã", "2024.77 - -", InForce),
    ("198/2025/QH15", "Về một số cơ chế, chính sách đặc biệt phát triển kinh tế tư nhân", "2025.37 - -", InForce),
    (
        "125/2025/NĐ-CP",
        "Quy định về phân định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực quản lý nhà nước của Bộ Tài chính",
        "2025.44 2025.50 -",
        InForce,
    ),
    (
        "253/2025/NĐ-CP",
        "Sửa đổi, bổ sung một số điều của Nghị định số 45/2021/NĐ-CP về thành lập, tổ chức và hoạt động của Quỹ hỗ trợ phát triển hợp tác xã",
        "2025.73 - -",
        InForce,
    ),
    ("142/2025/QH15", "Luật Phục hồi, phá sản", "2025.94 2026.16 -", InForce),
    (
        "224/2026/NĐ-CP",
        "Quy định chi tiết một số điều và biện pháp thi hành Luật Chuyển đổi số",
        "2026.48 2026.50 -",
        InForce,
    ),
    ("148/2025/QH15", "Luật Chuyển đổi số", "- 2026.50 -", InForce),
    ("301/2026/NĐ-CP", "Nghị định sắp có hiệu lực", "2026.80 2027.20 -", Ahead),
];

fn validity((name, title, days, kind): (&str, &str, &str, ValidityKind)) -> Validity {
    let days: Vec<Option<f64>> = days.split(' ').map(|day| day.parse().ok()).collect();
    let told = format!("{name}: {title}");
    let (name, title) = (name.to_string(), title.to_string());
    Validity { name, title, issued: days[0], partly: Vec::new(), from: days[1], until: days[2], kind, told }
}

fn timeline(rows: Vec<Validity>) -> Chart {
    let drawing = TimelineChart { rows, today: 2026.89, today_text: "hôm nay, 22/11/2026".to_string() };
    let mut chart = chart(Drawing::Timeline(drawing));
    chart.head.unit = String::new();
    chart
}

fn documents() -> Vec<Validity> {
    let mut rows: Vec<Validity> = DOCUMENTS.into_iter().map(validity).collect();
    let law = rows.iter_mut().find(|row| row.name == "17/2023/QH15").expect("the law is among them");
    law.partly = vec![2023.67];
    rows
}

#[test]
fn drawings_are_as_accepted() {
    expect("documents-timeline-wide", &timeline(documents()), Shape::Wide);
    expect("documents-timeline-narrow", &timeline(documents()), Shape::Narrow);
}

/// The horizontal extent of the bar that a document has.
fn bar(svg: &str, name: &str) -> (f64, f64) {
    let told = format!("<title>{name}: ");
    let is_bar = |line: &&str| line.contains("class=\"validity") && line.contains(&told);
    let line = svg.lines().find(is_bar).expect("the document has a bar");
    let after = |mark: &str| -> Option<f64> {
        line.split(mark).nth(1)?.split(|letter: char| !letter.is_ascii_digit() && letter != '.').next()?.parse().ok()
    };
    if let (Some(left), Some(width)) = (after(" x=\""), after(" width=\"")) {
        return (left, left + width);
    }
    let path = line.split(" d=\"M").nth(1).expect("an open bar is a path");
    let across = || path.split('L').filter_map(|spot| spot.split(' ').next()?.parse::<f64>().ok());
    (across().fold(f64::MAX, f64::min), across().fold(0.0, f64::max))
}

#[test]
fn bars_are_as_long_as_documents_are_in_force() {
    for (shape, edge) in [(Shape::Wide, 638.0), (Shape::Narrow, 338.0)] {
        let svg = draw(&timeline(documents()), shape);
        let a_year = |(left, right): (f64, f64), years: f64| (right - left) / years;
        let (first, second) = (a_year(bar(&svg, "16-L/CTN"), 7.0), a_year(bar(&svg, "18/2003/QH11"), 9.0));
        assert!((first - second).abs() < 0.05, "{first} and {second} a year");
        let (in_force, ahead) = (bar(&svg, "17/2023/QH15"), bar(&svg, "301/2026/NĐ-CP"));
        let today = svg.split("class=\"today\" d=\"M").nth(1).and_then(|rest| rest.split(' ').next()).unwrap();
        let today: f64 = today.parse().unwrap();
        assert!(in_force.0 < today && today < ahead.0);
        assert!((in_force.1 - edge).abs() + (ahead.1 - edge).abs() < 0.01);
    }
}

#[test]
fn how_a_document_stands_is_a_class_and_in_the_key() {
    let svg = draw(&timeline(documents()), Shape::Wide);
    for class in ["validity in-force", "validity ended", "validity ahead", "validity unknown", "issued", "partly"] {
        assert!(svg.contains(&format!("class=\"{class}\"")), "{class}");
    }
    for words in ["còn hiệu lực", "hết hiệu lực", "chưa có hiệu lực", "chưa rõ hiệu lực", "ban hành"]
    {
        assert!(svg.contains(&format!(">{words}</text>")), "{words}");
    }
    let ended = timeline(vec![validity(("1/QĐ", "a", "2001 2002 2003", Ended))]);
    assert!(!draw(&ended, Shape::Wide).contains("chưa rõ hiệu lực"));
}

#[test]
fn what_is_not_known_is_said() {
    let rows = vec![
        validity(("1/QĐ", "một", "2001 2002 -", Unknown)),
        validity(("2/QĐ", "hai", "2005 - -", InForce)),
        validity(("3/QĐ", "", "- - -", InForce)),
    ];
    for shape in [Shape::Wide, Shape::Narrow] {
        let svg = draw(&timeline(rows.clone()), shape);
        assert!(svg.contains(">chưa rõ hiệu lực · một</text>"), "{svg}");
        assert!(svg.contains(">chưa rõ ngày có hiệu lực · hai</text>"), "{svg}");
        assert!(svg.contains(">chưa rõ ngày có hiệu lực</text>"), "{svg}");
        assert_eq!(svg.matches("class=\"validity unknown\"").count(), 3 + 1);
    }
}

#[test]
fn the_description_says_what_is_in_force() {
    let svg = draw(&timeline(documents()), Shape::Narrow);
    assert!(svg.contains("hôm nay, 22/11/2026."));
    assert!(svg.contains("chưa có hiệu lực (1): 301/2026/NĐ-CP."), "{svg}");
}

#[test]
fn every_number_is_written() {
    for shape in [Shape::Wide, Shape::Narrow] {
        let svg = draw(&timeline(documents()), shape);
        for (name, ..) in DOCUMENTS.iter().filter(|document| !document.0.is_empty()) {
            assert!(texts(&svg).iter().any(|(words, _)| words == name), "{name}");
        }
    }
}

/// Hard cases: none, no days, no time, the wrong way round, at once, many, long names.
fn hard_cases() -> Vec<Vec<Validity>> {
    let long = "Nghị quyết liên tịch về một số chính sách hỗ trợ phát triển hợp tác xã nông nghiệp ".repeat(2);
    let odd = [f64::NAN, f64::INFINITY, -1e300, 8e8, -8e8];
    let at = |day: f64| Validity {
        partly: odd.to_vec(),
        issued: Some(day),
        from: Some(day),
        until: Some(-day),
        ..validity(("5/QĐ", "a", "- - -", InForce))
    };
    let many = |count: i32| {
        let row = |index: i32| {
            let days = format!("{} {} -", 1996 + index % 31, 1997 + index % 31);
            let kind = if index % 2 == 0 { InForce } else { Unknown };
            validity(("193/2013/NĐ-CP", "Quy định chi tiết một số điều", &days, kind))
        };
        (0..count).map(row).collect()
    };
    vec![
        vec![],
        vec![validity(("", "", "- - -", Unknown))],
        vec![validity(("1/QĐ", "a", "2026.89 2026.89 2026.89", Ended))],
        vec![validity(("1/QĐ", "a", "2020 2010 2000", Ended))],
        vec![Validity { name: long.clone(), title: long, ..validity(("", "", "1996 1997 -", Unknown)) }],
        odd.map(at).to_vec(),
        many(200),
        many(2000),
    ]
}

#[test]
fn no_text_lies_on_other_text_or_leaves_the_drawing() {
    for rows in hard_cases().into_iter().chain([documents()]) {
        let mut chart = timeline(rows.into_iter().take(200).collect());
        chart.head.unit = "văn bản".to_string();
        assert_tidy(&chart, Shape::Wide);
        assert_tidy(&chart, Shape::Narrow);
    }
}

#[test]
fn drawings_hold_names_and_no_looks() {
    for rows in hard_cases() {
        for today in [2026.89, f64::NAN, 1e300] {
            let mut chart = timeline(rows.clone());
            if let Drawing::Timeline(timeline) = &mut chart.drawing {
                timeline.today = today;
            }
            assert_plain(&chart, Shape::Wide);
            assert_plain(&chart, Shape::Narrow);
        }
    }
}
