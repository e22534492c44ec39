//! The gallery of charts, read back: every drawing is as accepted, and every number in it is one that the site holds.
//!
//! `CONGBO_ACCEPT=1 cargo test --test gallery` takes the drawings of today as those to expect.
#![expect(clippy::disallowed_methods, reason = "golden files are read and, when accepted, written")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::OnceLock;

use congbo::language::Language;
use congbo::model::{
    Block, ChartBlock, ChartKind, Id, MapBlock, MapCount, MapOf, Observation, Shows, Site, Target, TargetFilter,
};
use rust_decimal::Decimal;
use scraper::{ElementRef, Html, Selector};
use support::{Published, TestSite, example_site, published, repository};

const PAGES: [(Language, &str); 2] =
    [(Language::Vi, "huong-dan/bieu-do/index.html"), (Language::En, "en/guides/charts/index.html")];

fn select<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&Selector::parse(selector).expect("a selector")).collect()
}

/// The figures of a page of the gallery, and the blocks that they were drawn from, in order.
fn figures(page: &Html) -> Vec<ElementRef<'_>> {
    select(page.root_element(), ".chart-figure")
}

fn blocks(site: &Site, language: Language) -> Vec<&Block> {
    let note = site.notes.get("huong-dan/bieu-do").expect("the gallery");
    let drawn = |block: &&Block| !matches!(block.shows, Shows::Table(_));
    note.texts[&language].body.blocks.iter().filter(drawn).collect()
}

/// The exact numbers on the marks of a drawing, sorted; those of targets apart.
fn numbers(svg: ElementRef) -> (Vec<Decimal>, Vec<Decimal>) {
    let is_of_target =
        |mark: &ElementRef| mark.value().classes().any(|class| class.starts_with("goal") || class.starts_with("bound"));
    let value = |mark: &ElementRef| -> Decimal {
        mark.value().attr("data-value").expect("selected by it").parse().expect("an exact number")
    };
    let marks = select(svg, "[data-value]");
    let (targets, results): (Vec<_>, Vec<_>) = marks.into_iter().partition(is_of_target);
    let sorted = |marks: Vec<ElementRef>| {
        let mut values: Vec<Decimal> = marks.iter().map(value).collect();
        values.sort();
        values
    };
    (sorted(results), sorted(targets))
}

/// What a block must show, reckoned from the records alone.
fn expected(site: &Site, block: &Block) -> Vec<Decimal> {
    let mut values = match &block.shows {
        Shows::Chart(chart) => of_chart(site, chart),
        Shows::Map(map) => of_map(site, map),
        Shows::Targets(filter) => results(site, &targets(site, filter)),
        Shows::Timeline(_) | Shows::Table(_) => Vec::new(),
    };
    values.sort();
    values
}

fn of_chart(site: &Site, chart: &ChartBlock) -> Vec<Decimal> {
    let selection = &chart.selection;
    let drawn = |observation: &&Observation| chart.period.is_none_or(|period| observation.key.period == period);
    match chart.kind {
        // The one identity of the gallery, as the article tells it.
        ChartKind::Waterfall => [1020, 35, -27, -3, 1025].map(Decimal::from).to_vec(),
        ChartKind::Bullet => {
            let filter = TargetFilter {
                indicators: selection.indicators().into_iter().cloned().collect(),
                areas: selection.areas().into_iter().cloned().collect(),
                period: None,
            };
            results(site, &targets(site, &filter))
        }
        _ => site.selected(selection).filter(drawn).filter_map(Observation::known).collect(),
    }
}

fn targets<'s>(site: &'s Site, filter: &TargetFilter) -> Vec<&'s Target> {
    let with_number = |target: &&Target| filter.holds(target) && target.goal.indicator().is_some();
    site.targets.iter().filter(with_number).collect()
}

/// The result of each target, or the newest number within its period.
fn results(site: &Site, targets: &[&Target]) -> Vec<Decimal> {
    let result = |target: &&Target| {
        let indicator = target.goal.indicator()?;
        let within = |it: &&Observation| it.key.period.last_day().year() == target.period.last_day().year();
        let mut known = site.series(indicator, &target.area).filter(within).filter_map(Observation::known);
        known.next_back()
    };
    targets.iter().filter_map(result).collect()
}

fn of_map(site: &Site, map: &MapBlock) -> Vec<Decimal> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    match map.of {
        MapOf::Count(MapCount::FormedFrom) => {
            // From the file itself: what came into each commune on its first day.
            let file = fs::read_to_string(repository("data/dia-phuong/thay-doi-xa-phuong.toml")).expect("the changes");
            let file: toml::Table = file.parse().expect("TOML");
            for change in file["area-change"].as_array().expect("a list") {
                let words = |key: &str| change[key].as_array().expect("names").iter().filter_map(toml::Value::as_str);
                if change["date"].to_string() == "2025-07-01" {
                    words("into")
                        .for_each(|area| *counts.entry(area.to_string()).or_default() += words("from").count());
                }
            }
        }
        _ => {
            let of_level = |id: &Id<_>| site.areas[id].level == map.level;
            let known = site.observations.values().filter(|it| it.known().is_some() && of_level(&it.key.area));
            known.for_each(|it| *counts.entry(it.key.area.to_string()).or_default() += 1);
        }
    }
    counts.into_values().map(Decimal::from).collect()
}

/// The example site, built once for all tests.
fn site_as_published() -> &'static Published {
    static PUBLISHED: OnceLock<Published> = OnceLock::new();
    PUBLISHED.get_or_init(|| {
        let site = TestSite::example();
        let output = site.congbo(&["build", "--quiet"]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        published(&site.path().join("public"))
    })
}

/// The gallery's pages, in both languages.
fn pages() -> Vec<(Language, Html)> {
    let page =
        |path: &str| Html::parse_document(std::str::from_utf8(&site_as_published()[path]).expect("HTML is text"));
    PAGES.into_iter().map(|(language, path)| (language, page(path))).collect()
}

#[test]
fn the_gallery_shows_what_the_site_holds() {
    let site = example_site();
    for (language, page) in pages() {
        let (figures, blocks) = (figures(&page), blocks(&site, language));
        assert_eq!(figures.len(), blocks.len());
        for (figure, block) in figures.into_iter().zip(blocks) {
            let drawings = select(figure, "svg.chart");
            if drawings.is_empty() {
                assert_eq!(expected(&site, block).len(), 1, "one number is said: {}", figure.html());
                continue;
            }
            assert_eq!(drawings.len(), 2, "a wide drawing and a narrow one");
            for drawing in drawings {
                let (results, _) = numbers(drawing);
                assert_eq!(results, expected(&site, block), "{language:?}: {}", drawing.html());
            }
        }
    }
}

#[test]
fn targets_are_drawn_where_their_records_set_them() {
    let site = example_site();
    let (language, page) = pages().remove(0);
    let mut checked = 0;
    for (figure, block) in figures(&page).into_iter().zip(blocks(&site, language)) {
        let Shows::Targets(filter) = &block.shows else { continue };
        let mut bounds: BTreeSet<Decimal> = BTreeSet::new();
        for target in targets(&site, filter) {
            // The numbers as the page words them stand in the record: 45000 in "khoảng 45.000".
            let digits = |text: &str| text.replace(|letter: char| !letter.is_ascii_digit(), "");
            let written = format!("{:?}", target.goal);
            bounds.extend(written.split([' ', ',']).filter_map(|word| digits(word).parse::<Decimal>().ok()));
        }
        for drawing in select(figure, "svg.chart") {
            let (_, drawn) = numbers(drawing);
            assert_eq!(drawn.into_iter().collect::<BTreeSet<_>>(), bounds, "{}", drawing.html());
            checked += 1;
        }
    }
    assert_eq!(checked, 4);
}

/// The length of each bar beside its number.
fn bars(drawing: ElementRef, side: &str) -> Vec<(f64, f64)> {
    let number = |mark: &ElementRef, name: &str| mark.value().attr(name).and_then(|it| it.parse::<f64>().ok());
    let marks = select(drawing, "rect.bar[data-value]");
    marks.iter().filter_map(|mark| Some((number(mark, side)?, number(mark, "data-value")?))).collect()
}

#[test]
fn bars_are_as_long_as_their_numbers() {
    let site = example_site();
    let (language, page) = pages().remove(0);
    let mut checked = 0;
    for (figure, block) in figures(&page).into_iter().zip(blocks(&site, language)) {
        let Shows::Chart(chart) = &block.shows else { continue };
        let side = match chart.kind {
            ChartKind::Column | ChartKind::Stacked | ChartKind::SmallMultiples => "height",
            ChartKind::Bar => "width",
            _ => continue,
        };
        for drawing in select(figure, "svg.chart") {
            let bars = bars(drawing, side);
            let longest = bars.iter().copied().fold((0.0, 0.0), |most, bar| if bar.1 > most.1 { bar } else { most });
            for (length, value) in &bars {
                let proportional = longest.0 * value / longest.1;
                assert!((length - proportional).abs() <= 1.0, "{value} is {length} long, not {proportional}");
                checked += 1;
            }
        }
    }
    assert!(checked > 40, "{checked}");
}

#[test]
fn drawings_of_the_gallery_are_as_accepted() {
    let folder = repository("tests/charts/gallery");
    let accept = std::env::var_os("CONGBO_ACCEPT").is_some();
    let mut wrong = Vec::new();
    let (_, page) = pages().remove(0);
    let drawings: Vec<String> =
        figures(&page).into_iter().flat_map(|figure| select(figure, "svg.chart")).map(|svg| svg.html()).collect();
    if accept {
        drop(fs::remove_dir_all(&folder));
        fs::create_dir_all(&folder).expect("a folder for the drawings");
    }
    for (index, drawing) in drawings.iter().enumerate() {
        let shape = if index % 2 == 0 { "wide" } else { "narrow" };
        let path = folder.join(format!("{:02}-{shape}.svg", index / 2 + 1));
        if accept {
            fs::write(&path, drawing).expect("the drawing can be kept");
        } else if fs::read_to_string(&path).unwrap_or_default() != *drawing {
            wrong.push(path.display().to_string());
        }
    }
    let kept = fs::read_dir(&folder).map(Iterator::count).unwrap_or_default();
    assert_eq!(kept, drawings.len(), "as many drawings as were accepted");
    assert!(wrong.is_empty(), "these differ from what is drawn now:\n{}", wrong.join("\n"));
}
