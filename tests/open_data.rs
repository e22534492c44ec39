//! Data that others use: the same number in every format, codes that lead somewhere, and text that no program runs.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use quick_xml::events::{BytesStart, Event};
use serde_json::Value;
use serde_json::value::RawValue;
use support::{Published, TestSite, page, words};

/// An indicator of money with six decimals, and one observation of it.
fn site_with(value: &str) -> TestSite {
    let site = TestSite::sound();
    let money = format!(
        "\n[[indicator]]\nid = \"thu-tien\"\nname = {{ vi = \"Thu\", en = \"Revenue\" }}\ndefinition = {{ vi = \"Tiền thu.\", en = \
         \"Money received.\" }}\nkind = \"amount\"\nunit = \"cooperative\"\ndecimals = 10\n\n[[observations]]\nsource = \
         \"bao-cao\"\narea = \"ha-tinh\"\nperiod = \"2023\"\n[observations.values]\nthu-tien = {value}\n"
    );
    site.write("data/money.toml", &money);
    site
}

type Rows = Vec<BTreeMap<String, String>>;

fn csv_rows(bytes: &[u8], delimiter: u8) -> Rows {
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(bytes);
    reader.deserialize().map(|row| row.expect("a row of text")).collect()
}

fn workbook(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).expect("a workbook")
}

/// The cell of a workbook's first sheet that stands under `column` in the row of `indicator`.
fn xlsx_cell(bytes: &[u8], indicator: &str, column: &str) -> Data {
    let range = workbook(bytes).worksheet_range_at(0).expect("a sheet").expect("its cells");
    let mut rows = range.rows();
    let head: Vec<String> = rows.next().expect("a head").iter().map(ToString::to_string).collect();
    let place = |name: &str| head.iter().position(|it| it == name).expect(name);
    let row = rows.find(|row| row[place("indicator")] == Data::String(indicator.into())).expect(indicator);
    row[place(column)].clone()
}

fn json(published: &Published, path: &str) -> Value {
    serde_json::from_str(page(published, path)).expect(path)
}

/// The digits of `value` in a list of observations, as they are written.
fn digits(text: &str, list: &str, indicator: &str) -> String {
    let file: BTreeMap<String, Box<RawValue>> = serde_json::from_str(text).expect("an object");
    let rows: Vec<BTreeMap<String, Box<RawValue>>> = serde_json::from_str(file[list].get()).expect("a list");
    let quoted = format!("\"{indicator}\"");
    let row = rows.iter().find(|row| row["indicator"].get() == quoted).expect(indicator);
    row["value"].get().to_string()
}

/// The observations of the data message of SDMX, each with the attributes of its series.
fn sdmx_observations(published: &Published) -> Rows {
    let mut reader = quick_xml::Reader::from_str(page(published, "api/v1/sdmx/observations.xml"));
    let (mut series, mut observations) = (BTreeMap::new(), Rows::new());
    loop {
        match reader.read_event().expect("it is XML") {
            Event::Start(tag) if tag.name().as_ref() == "Series" => series = attributes(&tag),
            Event::Empty(tag) if tag.name().as_ref() == "Obs" => {
                let whole = series.clone().into_iter().chain(attributes(&tag));
                observations.push(whole.collect());
            }
            Event::Eof => return observations,
            _ => {}
        }
    }
}

fn attributes(tag: &BytesStart) -> BTreeMap<String, String> {
    let said = tag.attributes().map(|it| it.expect("an attribute"));
    said.map(|it| {
        (
            it.key.as_ref().to_string(),
            it.normalized_value(quick_xml::XmlVersion::Explicit1_0).expect("a text").to_string(),
        )
    })
    .collect()
}

#[test]
fn one_number_is_the_same_wherever_it_is_read() {
    for (written, in_a_workbook) in [
        ("1025", Data::Float(1025.0)),
        ("0", Data::Float(0.0)),
        ("40.6", Data::Float(40.6)),
        ("0.0000000001", Data::Float(0.000_000_000_1)),
        // More digits than a binary number of a workbook holds.
        ("12345678901234567.25", Data::String("12345678901234567.25".into())),
        ("79228162514264337593543950335", Data::String("79228162514264337593543950335".into())),
    ] {
        let published = site_with(written).build_with(&["--base-url", "https://example.org/htx"]);
        for stem in ["so-lieu/thu/thu", "dia-phuong/ha-tinh/ha-tinh", "tai-so-lieu/tat-ca", "en/downloads/all"] {
            let csv = csv_rows(&published[&format!("{stem}.csv")], b',');
            let row = csv.iter().find(|row| row["indicator"] == "thu-tien").expect("its row");
            assert_eq!(row["value"], written, "{stem}");
            assert_eq!(digits(page(&published, &format!("{stem}.json")), "observations", "thu-tien"), written);
            let cell = xlsx_cell(&published[&format!("{stem}.xlsx")], "thu-tien", "value");
            assert_eq!(cell, in_a_workbook, "{stem}");
        }
        let excel = &published["so-lieu/thu/thu.excel.csv"];
        let rows = csv_rows(excel.strip_prefix("\u{feff}".as_bytes()).expect("a mark"), b';');
        assert_eq!(rows[0]["value"], written.replace('.', ","));
        for file in ["api/v1/indicators/thu-tien.json", "api/v1/areas/ha-tinh.json"] {
            assert_eq!(digits(page(&published, file), "observations", "thu-tien"), written, "{file}");
        }
        let sdmx = sdmx_observations(&published);
        let of_thu = |it: &&BTreeMap<String, String>| it["INDICATOR"] == "thu-tien";
        assert_eq!(sdmx.iter().find(of_thu).expect("an observation")["OBS_VALUE"], written);
        let rows = csv_rows(&published["api/v1/sdmx/observations.csv"], b',');
        assert_eq!(rows.iter().find(of_thu).expect("a row")["OBS_VALUE"], written);
        let html = page(&published, "so-lieu/thu/index.html");
        assert!(html.contains(&format!("<data class=\"big\" value=\"{written}\">")), "{written}");
        let linked =
            html.split("ld+json\">").nth(1).and_then(|rest| rest.split("</script>").next()).expect("linked data");
        assert!(linked.contains(&format!("\"value\":{written},")) && linked.contains("\"Observation\""), "{linked}");
    }
}

#[test]
fn the_example_of_the_description_is_what_the_file_holds() {
    let published = site_with("12345678901234567.25").build();
    let openapi = page(&published, "api/v1/openapi.json");
    let html = page(&published, "tai-so-lieu/index.html");
    // The indicator before it in the records has the home area's newest number.
    assert!(openapi.contains("\"value\": 1025,") && html.contains("&quot;value&quot;: 1025,"), "{openapi}");
    for (text, way) in
        [(openapi, "\"../../../so-lieu/hop-tac-xa/#so-ha-tinh-2023\""), (html, "../../../so-lieu/hop-tac-xa/")]
    {
        assert!(text.contains(way), "{way}");
    }
    assert!(
        page(&published, "api/v1/indicators/cooperatives.json")
            .contains("../../../so-lieu/hop-tac-xa/#so-ha-tinh-2023")
    );
    let alone = site_with("12345678901234567.25");
    alone.replace(
        "data/base.toml",
        "[observations.values]\ncooperatives = 1025",
        "[observations.values]\ncooperatives = { missing = \"withheld\" }",
    );
    assert!(page(&alone.build(), "api/v1/openapi.json").contains("\"value\": 12345678901234567.25,"));
}

#[test]
fn a_theme_may_call_sheets_what_it_likes() {
    let site = site_with("5");
    let words = "sheet-data = \"Số 3\"\ncodelist-indicators = \"Số\"\ncodelist-areas = \"số\"\ncodelist-sources = \"😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀\"\nsheet-notes = \"[]:*\"\n";
    site.write("themes/default/strings/vi.toml", words);
    let published = site.build();
    let names = workbook(&published["tai-so-lieu/tat-ca.xlsx"]).sheet_names();
    assert_eq!(names, ["Số 3", "Số", "số 1", "😀😀😀😀😀😀😀😀😀😀😀😀😀", "1"]);
}

#[test]
fn a_day_before_the_calendar_of_workbooks_is_text() {
    let site = site_with("5");
    site.replace("data/base.toml", "level = \"province\"", "level = \"province\"\nfrom = 1831-11-01");
    let published = site.build();
    let areas = workbook(&published["tai-so-lieu/tat-ca.xlsx"]).worksheet_range("Địa phương").expect("a sheet");
    assert!(areas.rows().any(|row| row[5] == Data::String("1831-11-01".into())), "{areas:?}");
}

#[test]
fn what_only_a_target_is_set_for_has_no_empty_files() {
    let site = TestSite::sound();
    site.write(
        "data/muc-tieu.toml",
        "[[indicator]]\nid = \"moi\"\nname = { vi = \"Mới\", en = \"New\" }\ndefinition = { vi = \"Số mới.\", en = \"New ones.\" }\nkind = \
         \"flow\"\nunit = \"cooperative\"\n[[target]]\nindicator = \"moi\"\narea = \"ha-tinh\"\nperiod = \"2024\"\nat-least = 3\nsource = \"bao-cao\"\n",
    );
    let published = site.build();
    assert!(published.contains_key("so-lieu/moi/index.html") && !published.contains_key("so-lieu/moi/moi.csv"));
    assert!(!page(&published, "so-lieu/moi/index.html").contains("tai_ve"));
    assert!(!published.contains_key("api/v1/indicators/moi.json"));
}

#[test]
fn excel_in_english_gets_what_it_expects() {
    let published = site_with("40.6").build();
    let excel = &published["en/data/revenue/revenue.excel.csv"];
    let rows = csv_rows(excel.strip_prefix("\u{feff}".as_bytes()).expect("a mark"), b',');
    assert_eq!(rows[0]["value"], "40.6");
}

#[test]
fn text_is_text_in_every_format() {
    let long = "chữ ".repeat(2_500);
    for (written, read) in [
        ("=HYPERLINK(\\\"https://example.org\\\")", "=HYPERLINK(\"https://example.org\")"),
        ("+84 239", "+84 239"),
        ("-1+1", "-1+1"),
        ("@SUM(A1)", "@SUM(A1)"),
        ("hai \\\"dòng\\\"\\nmột; hai, ba", "hai \"dòng\"\nmột; hai, ba"),
        (long.as_str(), long.as_str()),
    ] {
        let published = site_with(&format!("{{ value = 5, note = \"{written}\" }}")).build();
        let expected = if read.starts_with(['=', '+', '-', '@']) { format!("'{read}") } else { read.to_string() };
        assert_eq!(csv_rows(&published["so-lieu/thu/thu.csv"], b',')[0]["note"], expected);
        let excel = published["so-lieu/thu/thu.excel.csv"].strip_prefix("\u{feff}".as_bytes()).expect("a mark");
        assert_eq!(csv_rows(excel, b';')[0]["note"], expected);
        assert_eq!(xlsx_cell(&published["so-lieu/thu/thu.xlsx"], "thu-tien", "note"), Data::String(read.into()));
        let formulas = workbook(&published["so-lieu/thu/thu.xlsx"]).worksheet_formula("Số liệu").expect("a sheet");
        assert!(formulas.is_empty(), "{read}");
        assert_eq!(json(&published, "so-lieu/thu/thu.json")["observations"][0]["note"], read);
        assert_eq!(json(&published, "api/v1/indicators/thu-tien.json")["observations"][0]["note"]["vi"], read);
    }
}

#[test]
fn a_control_character_breaks_no_file() {
    let published = site_with("{ value = 5, note = \"một\\u0001\\u001bhai\" }").build();
    let note = xlsx_cell(&published["so-lieu/thu/thu.xlsx"], "thu-tien", "note").to_string();
    assert!(note.contains("một") && note.contains("hai"), "{note:?}");
    for path in ["so-lieu/thu/thu.json", "api/v1/areas/ha-tinh.json"] {
        json(&published, path);
    }
    assert_eq!(csv_rows(&published["so-lieu/thu/thu.csv"], b',')[0]["note"], "mộthai");
}

#[test]
fn a_text_that_no_cell_holds_is_cut_where_readers_see_it() {
    let long = "chữ ".repeat(9_000);
    let smiles = "😀".repeat(17_000);
    let note = xlsx_cell(
        &site_with(&format!("{{ value = 5, note = \"{smiles}\" }}")).build()["so-lieu/thu/thu.xlsx"],
        "thu-tien",
        "note",
    );
    assert_eq!(note.to_string().chars().count(), 16_001, "Excel counts each as two");
    let published = site_with(&format!("{{ value = 5, note = \"{long}\" }}")).build();
    let note = xlsx_cell(&published["so-lieu/thu/thu.xlsx"], "thu-tien", "note").to_string();
    assert!(note.ends_with('…') && note.chars().count() == 32_001, "{} letters", note.chars().count());
    let said = workbook(&published["so-lieu/thu/thu.xlsx"]).worksheet_range("Ghi chú").expect("a sheet");
    assert!(said.rows().any(|row| row[0] == Data::String("Chữ dài".into())), "the notes say so");
    assert_eq!(csv_rows(&published["so-lieu/thu/thu.csv"], b',')[0]["note"], long);
}

#[test]
fn every_code_leads_to_its_list() {
    let published = TestSite::example().build();
    let folder = "tai-so-lieu";
    let rows = |name: &str| csv_rows(&published[&format!("{folder}/{name}.csv")], b',');
    let codes = |rows: &Rows, column: &str| -> BTreeSet<String> {
        rows.iter().map(|row| row[column].clone()).filter(|code| !code.is_empty()).collect()
    };
    let (all, indicators, areas, sources) = (rows("tat-ca"), rows("chi-tieu"), rows("dia-phuong"), rows("nguon"));
    for (name, used, known) in [
        ("indicator", codes(&all, "indicator"), codes(&indicators, "indicator")),
        ("area", codes(&all, "area"), codes(&areas, "area")),
        ("parent", codes(&areas, "parent"), codes(&areas, "area")),
        ("source", codes(&all, "source"), codes(&sources, "source")),
        ("base", codes(&indicators, "base"), codes(&indicators, "indicator")),
    ] {
        assert!(
            !used.is_empty() && used.is_subset(&known),
            "{name}: {:?}",
            used.difference(&known).collect::<Vec<_>>()
        );
    }
    let keys: BTreeSet<_> = all.iter().map(|row| (&row["indicator"], &row["area"], &row["period"])).collect();
    assert_eq!((keys.len(), all.len()), (all.len(), support::example_site().observations.len()));
}

#[test]
fn a_workbook_of_everything_explains_itself() {
    let published = TestSite::example().build();
    let mut all = workbook(&published["tai-so-lieu/tat-ca.xlsx"]);
    assert_eq!(all.sheet_names(), ["Số liệu", "Chỉ tiêu", "Địa phương", "Nguồn", "Ghi chú"]);
    let notes = all.worksheet_range("Ghi chú").expect("a sheet");
    let said: Vec<String> = notes.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    for words in ["Giấy phépMIT", "source_dateNgày của nguồn.", "Hợp tác xãSố hợp tác xã ở địa bàn"]
    {
        assert!(said.iter().any(|line| line.starts_with(words)), "{words} in {said:#?}");
    }
    let day = xlsx_cell(&published["tai-so-lieu/tat-ca.xlsx"], "cooperatives", "source_date");
    assert!(matches!(day, Data::DateTime(_)), "a day is a day: {day:?}");
    let areas = all.worksheet_range("Địa phương").expect("a sheet");
    assert!(areas.rows().any(|row| row[3] == Data::String("42".into())), "the code of a province is text");
}

#[test]
fn residuals_and_corrections_go_along() {
    let published = TestSite::example().build();
    let rows = csv_rows(&published["tai-so-lieu/tat-ca.csv"], b',');
    let said: Vec<&String> = rows.iter().map(|row| &row["residual"]).filter(|it| !it.is_empty()).collect();
    assert_eq!(said.len(), support::example_site().residuals.len());
    let file = json(&published, "api/v1/areas/ha-tinh.json");
    let observations = file["observations"].as_array().expect("a list");
    let residuals = observations.iter().flat_map(|it| it["residuals"].as_array().expect("a list"));
    assert!(residuals.clone().count() > 0 && residuals.clone().all(|it| it["explanation"]["vi"].is_string()));
}

/// What relative or whole addresses in a file of the interface lead to.
fn addresses(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) if text.starts_with("https://example.org/htx/") => found.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|it| addresses(it, found)),
        Value::Object(values) => values.values().for_each(|it| addresses(it, found)),
        _ => {}
    }
}

#[test]
fn every_address_for_programs_exists() {
    let published = TestSite::example().build_with(&["--base-url", "https://example.org/htx"]);
    let files: Vec<&String> =
        published.keys().filter(|path| path.starts_with("api/v1/") && path.ends_with(".json")).collect();
    assert!(files.len() > 30, "{} files", files.len());
    let mut count = 0;
    for path in files {
        let mut found = Vec::new();
        addresses(&json(&published, path), &mut found);
        count += found.len();
        for address in found {
            let (file, place) = address.split_once('#').unwrap_or((&address, ""));
            let file = file.trim_start_matches("https://example.org/htx/");
            let file =
                if file.is_empty() || file.ends_with('/') { format!("{file}index.html") } else { file.to_string() };
            assert!(published.contains_key(&file), "{path}: {address}");
            let there = place.is_empty() || page(&published, &file).contains(&format!("id=\"{place}\""));
            assert!(there, "{path}: {address}");
        }
    }
    assert!(count > 500, "{count} addresses");
}

#[test]
fn the_page_of_files_says_what_each_column_is() {
    let published = TestSite::example().build();
    for (path, name) in [("tai-so-lieu/index.html", "tat-ca.csv"), ("en/downloads/index.html", "all.csv")] {
        let html = page(&published, path);
        assert!(html.contains(&format!("href=\"{name}\"")), "{path}");
        let table = &published[&path.replace("index.html", name)];
        let head = table.split(|byte| *byte == b'\n').next().expect("a head");
        for column in String::from_utf8_lossy(head).split(',') {
            assert!(html.contains(&format!("<code>{column}</code>")), "{path}: {column}");
        }
        assert!(words(html).contains("api/v1/index.json"), "{path}");
    }
}

#[test]
fn a_site_without_data_has_no_files_of_data() {
    let site = TestSite::empty();
    site.write("site.toml", "title = \"Trang\"\npublisher = \"Kiểm thử\"\nlanguages = [\"vi\"]\n");
    let published = site.build();
    let files = published
        .keys()
        .filter(|path| path.ends_with(".csv") || path.starts_with("api/") || path.contains("datapackage"));
    assert_eq!(files.count(), 0);
}

#[test]
fn a_licence_has_a_name_that_catalogues_know() {
    let site = TestSite::sound();
    let settings = site.read("site.toml");
    for (licence, message) in [
        ("{ name = \"Giấy phép mở\", url = \"https://example.org\" }", "is no name of a licence"),
        ("{ name = \"CC0-1.0\", url = \"creativecommons.org\" }", "an address has to begin with"),
        ("{ name = \"CC0-1.0\" }", "url"),
    ] {
        site.write("site.toml", &format!("{settings}licence = {licence}\n"));
        let output = site.congbo(&["check"]);
        let messages = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(1) && messages.contains(message), "{messages}");
    }
}

#[test]
fn sdmx_says_when_how_sure_and_why_not() {
    let site = site_with("5");
    let observed = |period: &str, head: &str, value: &str| {
        format!(
            "\n[[observations]]\nsource = \"bao-cao\"\narea = \"ha-tinh\"\nperiod = \"{period}\"\n{head}[observations.values]\n\
             thu-tien = {value}\n"
        )
    };
    let all = [
        observed("2022", "", "{ missing = \"not-available\" }"),
        observed("2021/2025", "status = \"estimated\"\n", "4"),
        observed("2023-Q1", "status = \"provisional\"\n", "3"),
        observed("2023-Q2", "", "{ missing = \"withheld\", break = { vi = \"đếm lại\", en = \"recounted\" } }"),
        observed("2023-06", "", "{ missing = \"not-applicable\" }"),
        observed(
            "2023-06-30",
            "status = \"official\"\n",
            "{ value = 2.50, note = { vi = \"gần đúng\", en = \"nearly\" } }",
        ),
    ];
    site.write("data/money-too.toml", &all.concat());
    let published = site.build();
    let columns = [
        "FREQ",
        "TIME_PERIOD",
        "OBS_VALUE",
        "OBS_STATUS",
        "REPORTED_STATUS",
        "MISSING_REASON",
        "BREAK_EN",
        "COMMENT_OBS",
    ];
    let said = |rows: Rows| -> BTreeSet<String> {
        let of_thu = rows.into_iter().filter(|it| it["INDICATOR"] == "thu-tien");
        of_thu.map(|it| columns.map(|id| it.get(id).map(String::as_str).unwrap_or_default()).join("|")).collect()
    };
    let expected = [
        "A|2022||O||not-available||",
        // The recount of the second quarter lies between the two years.
        "A|2023|5|B|||recounted|",
        "I|2023-06-30|2.50|A|official|||gần đúng",
        "M|2023-06||M||not-applicable||",
        "Q|2023-Q1|3|P|provisional|||",
        "Q|2023-Q2||B||withheld|recounted|",
        "_U|2021-01-01/P5Y|4|E|estimated|||",
    ];
    assert_eq!(said(sdmx_observations(&published)), expected.map(String::from).into());
    assert_eq!(said(csv_rows(&published["api/v1/sdmx/observations.csv"], b',')), expected.map(String::from).into());
}

#[test]
fn sdmx_is_of_an_agency_and_of_the_public_alone() {
    let site = site_with("{ value = 5, note = \"=1+1\", audience = \"internal\" }");
    let structure = |published: &Published| page(published, "api/v1/sdmx/structure.xml").to_string();
    let of_publisher = structure(&site.build());
    assert!(
        of_publisher.contains("<structure:Dataflow id=\"OBSERVATIONS\" agencyID=\"KIEM_THU\" version=\"1.0\">"),
        "{of_publisher}"
    );
    assert!(!page(&site.build(), "api/v1/sdmx/observations.xml").contains("thu-tien"));
    site.write("site.toml", &format!("{}sdmx-agency = \"VN.HT\"\n", site.read("site.toml")));
    let published = site.build_with(&["--base-url", "https://example.org/htx"]);
    assert!(structure(&published).contains("agencyID=\"VN.HT\""));
    for kind in ["structure", "structurespecificdata"] {
        assert!(
            page(&published, "_headers")
                .contains(&format!("Content-Type: application/vnd.sdmx.{kind}+xml;version=2.1"))
        );
    }
    assert_eq!(json(&published, "api/v1/index.json")["sdmx"].as_object().map(|it| it.len()), Some(3));
    let internal = site.build_with(&["--edition", "internal"]);
    assert!(!internal.keys().any(|path| path.contains("sdmx")), "who loads it would take it for what is public");
}

#[test]
fn what_sdmx_says_in_words_is_no_formula_in_csv() {
    let published = site_with("{ value = 5, note = { vi = \"=1+1\\n\\\"hai\\\"\", en = \"-2\" } }").build();
    let rows = csv_rows(&published["api/v1/sdmx/observations.csv"], b',');
    let row = rows.iter().find(|it| it["INDICATOR"] == "thu-tien").expect("a row");
    assert_eq!([&row["COMMENT_OBS"], &row["COMMENT_OBS_EN"], &row["OBS_VALUE"]], ["'=1+1\n\"hai\"", "'-2", "5"]);
    let observations = sdmx_observations(&published);
    let observation = observations.iter().find(|it| it["INDICATOR"] == "thu-tien").expect("an observation");
    assert_eq!(observation["COMMENT_OBS"], "=1+1 \"hai\"");
}
