//! What readers carry away from a chart: pictures with all that must go along, and its numbers as files.

mod support;

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use congbo::diagnostic::Diagnostics;
use congbo::project::Project;
use congbo::theme::Theme;
use support::{Published, TestSite, page};

const NOTE: &str = "+++\ntitle = \"Bài\"\ndate = 2024-02-20\n+++\n\nCó [](figure:cooperatives/ha-tinh@2023).\n\n\
                    ```chart\nindicator = \"cooperatives\"\ntitle = \"Hợp tác xã <ở> Hà Tĩnh\"\n```\n\n\
                    ```table\nindicator = \"cooperatives\"\n```\n";

const EARLIER: &str = "\n[[observations]]\nsource = \"bao-cao\"\narea = \"ha-tinh\"\nperiod = \"2022\"\n\
                       [observations.values]\ncooperatives = 1020\n\n[[observations]]\nsource = \"bao-cao\"\narea = \
                       \"ha-tinh\"\nperiod = \"2021\"\n[observations.values]\ncooperatives = { missing = \"not-available\" }\n";

/// The sound site with three years and a note that draws them.
fn site() -> TestSite {
    let site = TestSite::sound();
    let base = site.read("data/base.toml") + EARLIER;
    site.write("data/base.toml", &base).write("content/bai.md", NOTE);
    site
}

/// Width, height and the number of different pixels.
fn pixels(png: &[u8]) -> (u32, u32, usize) {
    let mut reader = png::Decoder::new(Cursor::new(png)).read_info().expect("a PNG");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut bytes).expect("its pixels");
    let pixel = info.color_type.samples();
    let colours: BTreeSet<&[u8]> = bytes.chunks_exact(pixel).collect();
    (info.width, info.height, colours.len())
}

fn workbook(published: &Published, path: &str) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(published[path].clone())).expect("a workbook")
}

/// The cells of a sheet as CSV has them, and how many are numbers.
fn cells(workbook: &mut Xlsx<Cursor<Vec<u8>>>, sheet: usize) -> (Vec<Vec<String>>, usize) {
    let range = workbook.worksheet_range_at(sheet).expect("a sheet").expect("its cells");
    let numbers = range.used_cells().filter(|(_, _, cell)| matches!(cell, Data::Float(_) | Data::Int(_))).count();
    (range.rows().map(|row| row.iter().map(written).collect()).collect(), numbers)
}

/// A day as CSV has it, where a workbook counts days.
fn written(cell: &Data) -> String {
    match cell {
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}")
        }
        cell => cell.to_string(),
    }
}

#[test]
fn a_picture_takes_its_title_sources_and_address_along() {
    let published = site().build_with(&["--base-url", "https://example.org/htx"]);
    for (path, title) in
        [("bai/bieu-do-1", "Hợp tác xã &lt;ở&gt; Hà Tĩnh"), ("so-lieu/hop-tac-xa/hop-tac-xa", "Hợp tác xã, Hà Tĩnh")]
    {
        let svg = page(&published, &format!("{path}.svg"));
        let address = format!("example.org/htx/{}/", path.rsplit_once('/').expect("a folder").0);
        for said in [title, "Nguồn: Kiểm thử", "Trang thử", &address, "data-value=\"1025\"", "#0b5345"] {
            assert!(svg.contains(said), "{path} should say {said:?}:\n{svg}");
        }
        assert!(!svg.contains("var(") && !svg.contains("@media"), "{svg}");
        let (width, height, colours) = pixels(&published[&format!("{path}.png")]);
        assert!(width == 1440 && (800..1400).contains(&height) && colours > 20, "{width} × {height}, {colours}");
    }
    assert!(!published.contains_key("bai/bieu-do-2.svg"), "a table is no picture");
}

#[test]
fn a_themes_own_colours_come_through() {
    let site = site();
    let plain = site.build();
    let css = page(&plain, "static/site.css").replacen("--s1: #0b5345", "--s1: #123456", 1);
    site.write("themes/default/static/site.css", &css);
    let own = site.build();
    assert!(page(&own, "bai/bieu-do-1.svg").contains("color: #123456"));
    assert_ne!(own["bai/bieu-do-1.png"], plain["bai/bieu-do-1.png"]);
}

#[test]
fn the_faces_have_every_letter_of_vietnamese() {
    let theme = Theme::load(&Project::default(), "default", &mut Diagnostics::default()).expect("the default theme");
    let vowels = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";
    let signs = "0123456789.,:;–—“”‘’…×°²−≤≥≠≈→·•₫%()/«»\u{300}\u{301}\u{303}\u{309}\u{323}";
    let letters = vowels.chars().chain(vowels.to_uppercase().chars()).chain(signs.chars()).collect::<Vec<_>>();
    for face in theme.faces().all() {
        let missing: String = letters.iter().filter(|letter| !face.has(**letter)).collect();
        assert_eq!(missing, "", "{} lacks them", face.family);
        assert!(face.file.len() < 60_000, "{} is large", face.family);
    }
    let site = support::example_site();
    let titles = site.notes.values().flat_map(|note| note.texts.values()).map(|text| text.title.clone());
    let names = site.indicators.values().flat_map(|it| [it.name.vi.clone(), it.name.en.clone()]).flatten();
    for words in titles.chain(names) {
        let missing: String = words.chars().filter(|letter| !theme.faces().display.has(*letter)).collect();
        assert_eq!(missing, "", "in {words:?}");
    }
}

#[test]
fn a_workbook_holds_the_rows_of_the_csv() {
    let published = site().build();
    for path in ["bai/bieu-do-1", "bai/bieu-do-2", "so-lieu/hop-tac-xa/hop-tac-xa", "en/data/cooperatives/cooperatives"]
    {
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).from_reader(&published[&format!("{path}.csv")][..]);
        let csv: Vec<Vec<String>> =
            reader.records().map(|row| row.expect("a row").iter().map(String::from).collect()).collect();
        let mut workbook = workbook(&published, &format!("{path}.xlsx"));
        let (rows, numbers) = cells(&mut workbook, 0);
        let without_empty_ends = |rows: &[Vec<String>]| -> Vec<String> {
            rows.iter().map(|row| row.join("|").trim_end_matches('|').to_string()).collect()
        };
        assert_eq!(without_empty_ends(&rows), without_empty_ends(&csv), "{path}");
        assert_eq!((rows.len(), numbers), (4, 2), "{path}: two numbers and one that is missing");
        let (notes, _) = cells(&mut workbook, 1);
        let notes = notes.concat().join("|");
        for said in ["Báo cáo thử. Kiểm thử. 2024-02-20", "/", "2026-11-22"] {
            assert!(notes.contains(said), "{path} should say {said:?}: {notes}");
        }
    }
}

#[test]
fn no_digit_and_no_text_is_changed_by_a_workbook() {
    let site = site();
    site.replace("data/base.toml", "cooperatives = 1025", "cooperatives = 12345678901234567");
    site.replace("data/base.toml", "title = \"Báo cáo thử\"", "title = \"=1+1\"");
    let published = site.build();
    let (rows, numbers) = cells(&mut workbook(&published, "bai/bieu-do-1.xlsx"), 0);
    let said = rows.concat();
    assert!(said.contains(&"12345678901234567".to_string()) && numbers == 1, "{said:?}");
    assert!(said.contains(&"=1+1".to_string()), "{said:?}");
    let (notes, _) = cells(&mut workbook(&published, "bai/bieu-do-1.xlsx"), 1);
    assert!(notes.concat().iter().any(|words| words == "Số dài"), "{notes:?}");
}

#[test]
fn the_same_site_gives_the_same_pictures_and_workbooks() {
    let (one, other) = (site().build(), site().build());
    for path in ["bai/bieu-do-1.svg", "bai/bieu-do-1.png", "bai/bieu-do-1.xlsx"] {
        assert_eq!(one[path], other[path], "{path}");
    }
}

#[test]
fn only_a_site_that_knows_its_address_has_cards() {
    let site = site();
    let without = site.build();
    assert!(without.keys().all(|path| !path.ends_with("chia-se.png") && !path.ends_with("share.png")));
    assert!(!page(&without, "bai/index.html").contains("og:"));
    let with = site.build_with(&["--base-url", "https://example.org/htx"]);
    for (path, card) in [
        ("bai/index.html", "bai/chia-se.png"),
        ("so-lieu/hop-tac-xa/index.html", "so-lieu/hop-tac-xa/chia-se.png"),
        ("en/data/cooperatives/index.html", "en/data/cooperatives/share.png"),
        // What has no card of its own shows that of the front page.
        ("van-ban/index.html", "chia-se.png"),
        ("en/bai/index.html", "en/share.png"),
    ] {
        let image = format!("<meta property=\"og:image\" content=\"https://example.org/htx/{card}\">");
        assert!(page(&with, path).contains(&image), "{path} should show {card}");
        let (width, height, colours) = pixels(&with[card]);
        assert!((width, height) == (1200, 630) && colours > 20, "{card}: {width} × {height}, {colours}");
    }
    let internal = site.build_with(&["--base-url", "https://example.org/htx", "--edition", "internal"]);
    assert!(!page(&internal, "bai/index.html").contains("og:"), "nobody shares an internal page");
}

#[test]
fn what_can_be_had_is_linked_in_words() {
    let published = site().build();
    let html = page(&published, "bai/index.html");
    for link in [
        "<a href=\"bieu-do-1.svg\" download aria-label=\"Tải hình SVG của biểu đồ Hợp tác xã &lt;ở&gt; Hà Tĩnh\">SVG</a>",
        "<a href=\"bieu-do-1.xlsx\" download",
        "<a href=\"bieu-do-2.csv\" download",
    ] {
        assert!(html.contains(link), "{link} in {html}");
    }
    assert!(page(&published, "so-lieu/hop-tac-xa/index.html").contains("href=\"hop-tac-xa.png\""));
}

#[test]
fn a_file_in_the_place_of_a_picture_is_found() {
    let site = site();
    let note = NOTE.to_string() + "\n![Một hình](bai/bieu-do-1.svg)\n";
    site.write("content/bai.md", &note)
        .write("content/bai/bieu-do-1.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>");
    let output = site.congbo(&["check"]);
    let messages = String::from_utf8_lossy(&output.stderr);
    assert!(messages.contains("share the address `/bai/bieu-do-1.svg`"), "{messages}");
}

#[test]
fn a_face_that_is_none_is_refused() {
    let site = site();
    site.write("themes/default/fonts/text-regular.ttf", "chữ");
    let output = site.congbo(&["build"]);
    let messages = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code() == Some(1) && messages.contains("fonts/text-regular.ttf"), "{messages}");
}
