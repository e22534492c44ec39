//! Every number of the example site, made wrong by one, one at a time: either the build is refused, or every place that
//! shows the number changes with it.
//!
//! `tests/mutations.txt` tells what became of each. The lock is left out, since it would refuse them all; that it does is
//! tested too. `CONGBO_ACCEPT=1 cargo test --test mutations` writes the report anew.
#![expect(clippy::disallowed_methods, reason = "the example site is read, and the report compared")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use congbo::check::check;
use congbo::diagnostic::{Diagnostics, Severity};
use congbo::language::Language;
use congbo::model::{Edition, Observation, Site};
use congbo::plan::{DownloadFormat, LinkStyle, Output, PictureFormat};
use congbo::project::Project;
use congbo::read::read;
use congbo::timings::Timings;
use congbo::{Request, prepare};
use rust_decimal::Decimal;
use support::{repository, words};

/// Texts by path: of a site, or of what is published.
type Texts = BTreeMap<String, String>;

/// The example site as texts, with or without its lock.
fn files(with_lock: bool) -> Texts {
    let mut files = BTreeMap::new();
    let root = repository("");
    for part in ["site.toml", "data", "content", "congbo.lock"] {
        for entry in walkdir::WalkDir::new(root.join(part)).into_iter().map(|entry| entry.expect("it is readable")) {
            let path = entry.path().strip_prefix(&root).expect("it lies in the site").to_string_lossy().into_owned();
            if entry.file_type().is_file() && (with_lock || path != "congbo.lock") {
                files.insert(path, fs::read_to_string(entry.path()).expect("a text"));
            }
        }
    }
    files
}

fn project(files: &Texts) -> Project {
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    Project::in_memory(&files)
}

fn site(project: &Project) -> Site {
    let mut diagnostics = Diagnostics::default();
    let records = read(project, &mut diagnostics);
    check(&records, &mut diagnostics).expect("the example has settings")
}

/// What sources are called is theirs, whatever numbers stand in it.
fn without_titles(text: String, site: &Site) -> String {
    let titles = site.sources.values().flat_map(|source| {
        let titles = Language::ALL.map(|language| source.title.get(language).to_string());
        titles.into_iter().chain(source.url.clone())
    });
    titles.fold(text, |text, title| text.replace(&title, ""))
}

/// Pictures in pixels and workbooks hold what an SVG or CSV holds, and take longer than all else.
fn is_text(output: &Output) -> bool {
    match output {
        Output::Picture { format, .. } => *format == PictureFormat::Svg,
        Output::Download { format, .. } | Output::FigureData { format, .. } => *format != DownloadFormat::Xlsx,
        output => !matches!(output, Output::SocialPicture { .. }),
    }
}

/// The words of every page and file, by path; or the codes that kept them from being made.
fn build(site: &Site, files: &Texts) -> Result<Texts, BTreeSet<&'static str>> {
    let request = Request { edition: Edition::Public, base_url: None, date: None, link_style: LinkStyle::Folder };
    let mut diagnostics = Diagnostics::default();
    let prepared = prepare(&project(files), &request, &mut Timings::default(), &mut diagnostics);
    let Some(prepared) = prepared else {
        let errors = diagnostics.iter().filter(|found| found.severity == Severity::Error);
        return Err(errors.map(|found| found.code).collect());
    };
    let drawn = prepared.render_those(is_text).expect("a sound site is drawn");
    let texts = drawn.into_iter().filter_map(|file| Some((file.path, String::from_utf8(file.bytes).ok()?)));
    let shown = |path: &str, text: String| if path.ends_with(".html") { words(&text) } else { text };
    Ok(texts.map(|(path, text)| (path.clone(), without_titles(shown(&path, text), site))).collect())
}

/// The site with `value` in place of the observation's number, in the words quoted from its source too: somebody who
/// misread the source misread it twice.
fn with_value(files: &Texts, project: &Project, site: &Site, it: &Observation, value: Decimal) -> Texts {
    let text = project.texts.get(it.origin.text);
    let written = project.texts.excerpt(it.origin);
    let old = it.known().expect("only numbers are changed");
    let quoted = |value| site.number_text(&it.key.indicator, value, Language::Vi);
    let changed = written.replacen(&old.to_string(), &value.to_string(), 1);
    let changed = match changed.split_once("quote = ") {
        Some((before, quote)) => format!("{before}quote = {}", quote.replacen(&quoted(old), &quoted(value), 1)),
        None => changed,
    };
    let (before, after) = (&text.content[..it.origin.range().start], &text.content[it.origin.range().end..]);
    let mut files = files.clone();
    files.insert(text.path.clone(), format!("{before}{changed}{after}"));
    files
}

/// How often each number as written in one of the languages stands in a text, as a whole number.
fn count(text: &str, numbers: &BTreeSet<String>) -> usize {
    let whole = text.split(|letter: char| !letter.is_ascii_digit() && !".,%".contains(letter));
    whole.filter(|word| numbers.contains(word.trim_end_matches(['.', ',']))).count()
}

/// The number in every form that a reader may see.
fn forms(site: &Site, it: &Observation, value: Decimal) -> BTreeSet<String> {
    let shown = Language::ALL.map(|language| site.number_text(&it.key.indicator, value, language));
    shown.into_iter().chain([value.to_string()]).collect()
}

/// How many places show the number: as many as show the mark in its stead. None of them keeps the old one.
fn follows(site: &Site, it: &Observation, mark: Decimal, [base, changed, marked]: [&Texts; 3]) -> usize {
    let value = it.known().expect("only numbers are changed");
    let (old, mark) = (forms(site, it, value), forms(site, it, mark));
    let mut places = 0;
    for (path, text) in base {
        let shown = count(&marked[path], &mark);
        let left = count(&changed[path], &old);
        assert!(left + shown <= count(text, &old), "{path} still shows {} = {value}", it.key);
        let is_unique = site.observations.values().filter(|other| other.known() == Some(value)).count() == 1;
        assert!(left == 0 || !is_unique, "{path} still shows {} = {value}", it.key);
        places += shown;
    }
    places
}

/// Small numbers stand everywhere, on axes and in dates; they are looked for beside their period or their unit.
fn follows_in_context(site: &Site, it: &Observation, value: Decimal, base: &Texts, changed: &Texts) -> usize {
    let old = contexts(site, it, it.known().expect("only numbers are changed"));
    let new = contexts(site, it, value);
    let count = |texts: &Texts, contexts: &[String]| -> usize {
        texts.values().map(|text| contexts.iter().map(|context| text.matches(context).count()).sum::<usize>()).sum()
    };
    assert_eq!(count(changed, &old), 0, "{} still stands somewhere", it.key);
    assert_eq!(count(changed, &new), count(base, &old), "{} should have followed", it.key);
    count(base, &old)
}

/// "3 liên hiệp hợp tác xã Hà Tĩnh, năm 2023" of the list of sources, "2023,3,liên hiệp hợp tác xã" of a download.
fn contexts(site: &Site, it: &Observation, value: Decimal) -> Vec<String> {
    let unit = &site.units[&site.indicators[&it.key.indicator].unit];
    let area = &site.areas[&it.key.area];
    let mut contexts = Vec::new();
    for language in Language::ALL {
        let number = site.number_text(&it.key.indicator, value, language);
        let (unit, area, period) = (unit.name.get(language), area.name.get(language), it.key.period);
        contexts.push(format!("{period},{value},{unit}"));
        contexts.push(format!("{number} {unit} {area}, {}", period.in_words(language)));
    }
    contexts
}

#[test]
fn a_number_that_is_wrong_by_one_is_refused_or_changes_everywhere() {
    let files = files(false);
    let project = project(&files);
    let site = site(&project);
    let base = build(&site, &files).expect("the example is sound");
    let (mut report, mut refused, mut followed) = (String::new(), 0, 0);
    for it in site.observations.values().filter(|it| it.known().is_some()) {
        let value = it.known().expect("it was asked for");
        let step = Decimal::new(1, value.scale());
        let became = match build(&site, &with_value(&files, &project, &site, it, value + step)) {
            Err(codes) => {
                refused += 1;
                format!("refused: {}", codes.into_iter().collect::<Vec<_>>().join(", "))
            }
            Ok(changed) => {
                let places = if value < Decimal::ONE_THOUSAND {
                    follows_in_context(&site, it, value + step, &base, &changed)
                } else {
                    // A number near it that stands nowhere yet tells how many places there are.
                    let nowhere = |mark: &Decimal| base.values().all(|text| count(text, &forms(&site, it, *mark)) == 0);
                    let mut near = (2..).map(|steps| value + step * Decimal::from(steps));
                    let mark = near.find(nowhere).expect("some are free");
                    let marked = build(&site, &with_value(&files, &project, &site, it, mark));
                    let marked = marked.expect("it passed with another number");
                    follows(&site, it, mark, [&base, &changed, &marked])
                };
                assert!(places >= 4, "{} is shown in {places} places only", it.key);
                followed += 1;
                format!("changes in all {places} places")
            }
        };
        writeln!(report, "{} = {value}: {became}", it.key).expect("a string takes all writing");
    }
    let total = refused + followed;
    report = format!("{total} numbers: {refused} refused, {followed} followed everywhere\n\n{report}");
    let kept = repository("tests/mutations.txt");
    if std::env::var_os("CONGBO_ACCEPT").is_some() {
        fs::write(&kept, &report).expect("the report can be written");
    }
    assert_eq!(fs::read_to_string(&kept).unwrap_or_default(), report);
}

#[test]
fn once_released_no_number_changes_in_silence() {
    let files = files(true);
    let project = project(&files);
    let site = site(&project);
    for it in site.observations.values().filter(|it| it.known().is_some()) {
        let value = it.known().expect("it was asked for");
        let step = Decimal::new(1, value.scale());
        let mut diagnostics = Diagnostics::default();
        let changed = self::project(&with_value(&files, &project, &site, it, value + step));
        let records = read(&changed, &mut diagnostics);
        check(&records, &mut diagnostics);
        assert!(diagnostics.iter().any(|found| found.code == "published-number-changed"), "{}", it.key);
    }
}
