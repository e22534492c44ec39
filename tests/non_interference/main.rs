//! Internal stays internal: two sites that differ only in what the public may not see give the same public bytes.

mod kinds;
mod manuscript;
mod site;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use congbo::diagnostic::{Diagnostics, Place};
use congbo::model::{Choice, Edition};
use congbo::plan::{DownloadFormat, LinkStyle, Output, PictureFormat};
use congbo::project::Project;
use congbo::publish::{About, LOCK, Manifest, Rendered};
use congbo::timings::Timings;
use congbo::{Prepared, Request, prepare};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use site::{Mark, Part, RandomSite};

/// Every eighth case is also built for those who may see all, to show that there was something to leak; every fourth of
/// these with all its prints.
const CASES: u32 = 256;

#[test]
fn the_public_edition_does_not_depend_on_hidden_parts() {
    let seen = RefCell::new(Seen::default());
    let config = ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() };
    let outcome = TestRunner::new(config).run(&RandomSite::strategy(), |site| {
        let [a, b] = [0, 1].map(|variant| site.with(&site.hidden[variant]));
        let mut seen = seen.borrow_mut();
        let count = seen.count(&site);
        let depth = if count % 32 == 0 { Depth::Whole } else { Depth::WithoutPrints };
        let public = [build(&a, Edition::Public, depth)?, build(&b, Edition::Public, depth)?];
        prop_assert_eq!(difference(&public[0], &public[1]), None);
        if count % 8 == 0 {
            seen.mutants(public, [build(&a, Edition::Internal, depth)?, build(&b, Edition::Internal, depth)?]);
        }
        Ok(())
    });
    assert!(outcome.is_ok(), "{}", outcome.unwrap_err());

    let Seen { kinds, caught, differing, cases } = seen.into_inner();
    for kind in Part::kinds() {
        let count = kinds.get(kind).copied().unwrap_or_default();
        assert!(count > 2 * cases / Part::kinds().len(), "{kind} was hidden only {count} times in {cases} cases");
    }
    assert!(differing * 8 > cases * 3 / 4, "only {differing} of {cases} pairs differ for those who may see all");
    assert_eq!(caught, BTreeSet::from(LEAKS), "each leak should be caught");
}

/// What a kind of part changes on the page where it is public is what would be seen if it leaked.
#[test]
fn every_kind_of_part_would_show() {
    for kind in Part::kinds() {
        // A unit shows in what is counted in it.
        let kinds = match kind {
            "unit" => vec!["unit", "support"],
            "topic" => vec!["topic", "question"],
            kind => vec![kind],
        };
        let with = |word| {
            let part = |kind: &&'static str| Part { kind, word, number: 0, place: 0, mark: Mark::Open };
            let public = kinds.iter().map(part).collect();
            let hidden = [Vec::new(), Vec::new()];
            let site = RandomSite { has_date: true, has_base_url: true, has_full_section: false, public, hidden };
            build(&site.with(&[]), Edition::Public, Depth::WithoutPrints).expect("the site is sound")
        };
        assert!(difference(&with("An Phú"), &with("Đất Đỏ")).is_some(), "{kind} shows nowhere");
    }
}

/// The published files by path, each with the leak that it could be.
type Build = BTreeMap<String, (Option<&'static str>, Vec<u8>)>;

/// Every leak that there could be: one for each kind of output that is made of records, the manifest, and the lock.
const LEAKS: [&str; 13] = [
    "asset",
    "citations",
    "download",
    "feed",
    "figure-data",
    "illustration",
    "lock",
    "manifest",
    "page",
    "picture",
    "redirect",
    "search",
    "sitemap",
];

/// How much of a site is drawn: prints and workbooks take longer than all else
/// together, and hold what an SVG or CSV holds or little more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Depth {
    Whole,
    WithoutPrints,
}

fn is_print(output: &Output) -> bool {
    match output {
        Output::Picture { format, .. } => *format == PictureFormat::Png,
        Output::Download { format, .. } | Output::FigureData { format, .. } => *format == DownloadFormat::Xlsx,
        output => matches!(output, Output::SocialPicture { .. }),
    }
}

/// The leak that an output could be. Nothing for one that no record has a say in.
fn leak(output: &Output) -> Option<&'static str> {
    match output {
        Output::Page { .. } => Some("page"),
        Output::Redirect { .. } => Some("redirect"),
        Output::Download { .. } => Some("download"),
        Output::Api(_) => Some("api"),
        // Sources of observations that are internal.
        Output::DataPackage(_) => Some("data-package"),
        // It knows the columns and the settings of the site.
        Output::CsvMetadata { .. } => None,
        // The internal edition has none that could be mistaken for it.
        Output::Sdmx(_) => None,
        Output::Picture { .. } => Some("picture"),
        Output::FigureData { .. } => Some("figure-data"),
        Output::Citations { .. } => Some("citations"),
        // The internal edition has none that could be mistaken for it.
        Output::SocialPicture { .. } => None,
        Output::SearchPart { .. } => Some("search"),
        Output::Feed(..) => Some("feed"),
        Output::Sitemap(_) => Some("sitemap"),
        // The internal edition has none.
        Output::Catalogue(_) => None,
        // A file that an internal note leads to.
        Output::Asset(_) => Some("asset"),
        // A picture that it shows.
        Output::Illustration { .. } => Some("illustration"),
        // They know the edition, the title and the address of the site.
        Output::Robots | Output::Headers | Output::PrintStyle(_) | Output::ReadFirst => None,
        // Copied from the theme.
        Output::ThemeFile(_) => None,
    }
}

fn build(project: &Project, edition: Edition, depth: Depth) -> Result<Build, TestCaseError> {
    let request = Request { edition, base_url: None, date: None, link_style: LinkStyle::Folder };
    let mut diagnostics = Diagnostics::default();
    let Some(prepared) = prepare(project, &request, &mut Timings::default(), &mut diagnostics) else {
        return Err(unsound(project, diagnostics));
    };
    let files = match depth {
        Depth::Whole => prepared.render_all(),
        Depth::WithoutPrints => prepared.render_those(|output| !is_print(output)),
    };
    let files = files.map_err(|found| unsound(project, found))?;
    let manifest = Manifest::new(&files, &about(&prepared)).rendered();
    let lock = Rendered { path: LOCK.into(), bytes: prepared.release().text.into_bytes() };
    let outputs = prepared.outputs().iter().map(|planned| &planned.output);
    let leaks = outputs.filter(|output| depth == Depth::Whole || !is_print(output)).map(leak);
    let leaks = leaks.chain([Some("manifest"), Some("lock")]);
    let files = files.into_iter().chain([manifest, lock]);
    Ok(files.zip(leaks).map(|(file, leak)| (file.path, (leak, file.bytes))).collect())
}

fn about(prepared: &Prepared) -> About {
    About { edition: prepared.edition().word().into(), date: prepared.date(), portable: false }
}

/// A site that does not check tells nothing, and is a fault of the generator.
fn unsound(project: &Project, diagnostics: Diagnostics) -> TestCaseError {
    let said = diagnostics.sorted().into_iter().map(|diagnostic| {
        let place = match diagnostic.place {
            Place::At(span) => {
                let (line, _) = project.texts.line_and_column(span);
                let text = project.texts.get(span.text);
                format!("{}:{line}: {}", text.path, text.content.lines().nth(line - 1).unwrap_or_default())
            }
            place => format!("{place:?}"),
        };
        format!("{}: {}\n  {place}\n", diagnostic.code, diagnostic.message.en.unwrap_or_default())
    });
    TestCaseError::fail(format!("the site is not sound:\n{}", said.collect::<String>()))
}

/// The first file that is not the same in both, with its first line that is not.
fn difference(a: &Build, b: &Build) -> Option<String> {
    let paths: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
    let path = paths.into_iter().find(|path| a.get(*path) != b.get(*path))?;
    let lines = |build: &Build| {
        let bytes = build.get(path).map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
        bytes.map_or(vec!["(not there)".to_string()], |text| text.lines().map(String::from).collect())
    };
    let (a, b) = (lines(a), lines(b));
    let at = (0..).find(|at| a.get(*at) != b.get(*at))?;
    Some(format!("{path}:{}: {:?} and {:?}", at + 1, a.get(at), b.get(at)))
}

/// What came up in the cases.
#[derive(Default)]
struct Seen {
    cases: usize,
    /// How often a part of each kind was hidden.
    kinds: BTreeMap<&'static str, usize>,
    /// How many pairs of sites differ for those who may see all.
    differing: usize,
    caught: BTreeSet<&'static str>,
}

impl Seen {
    fn count(&mut self, site: &RandomSite) -> usize {
        site.hidden.iter().flatten().for_each(|part| *self.kinds.entry(part.kind).or_default() += 1);
        self.cases += 1;
        self.cases
    }

    /// Lets one kind of output after the other leak, and notes which leaks show.
    fn mutants(&mut self, [a, b]: [Build; 2], internal: [Build; 2]) {
        let is_caught = |kind| {
            let [a, b] = [(&a, &internal[0]), (&b, &internal[1])].map(|(public, all)| leaking(kind, public, all));
            difference(&a, &b).is_some()
        };
        self.caught.extend(LEAKS.into_iter().filter(|kind| is_caught(kind)));
        self.differing += usize::from(difference(&internal[0], &internal[1]).is_some());
    }
}

/// The public build with all outputs of one kind as those see them who may see all.
fn leaking(kind: &str, public: &Build, internal: &Build) -> Build {
    let is_leak = |leak: &Option<&str>| *leak == Some(kind);
    let kept = public.iter().filter(|(_, (leak, _))| !is_leak(leak));
    let leaked = internal.iter().filter(|(_, (leak, _))| is_leak(leak));
    kept.chain(leaked).map(|(path, file)| (path.clone(), file.clone())).collect()
}
