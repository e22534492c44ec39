//! Whatever a file holds, congbo says what is wrong or draws the site: it never panics.
//!
//! Sound files are cut, spliced and sprinkled with the pieces that make up the formats, and the whole way is walked.

use congbo::diagnostic::Diagnostics;
use congbo::model::Edition;
use congbo::plan::LinkStyle;
use congbo::project::Project;
use congbo::timings::Timings;
use congbo::{Request, prepare};
use proptest::prelude::*;

const SETTINGS: &str = include_str!("broken/a-sound-site/site.toml");
const DATA: &str = include_str!("broken/a-sound-site/data/base.toml");
const NOTE: &str = "+++\ntitle = \"Bài\"\ndate = 2024-02-20\ntags = [\"a\"]\naliases = [\"/cu/\"]\n+++\n\nCó \
    [1.025](figure:cooperatives/ha-tinh@2023), [Điều 5](law:17/2023/QH15#114.2), [a](area:cam-xuyen), [b](bai.md#muc), \
    ![c](d.png).\n\n## Mục\n\n> [!NOTE]\n> x[^1]\n\n[^1]: y\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n```chart\nindicator = \
    \"cooperatives\"\nkind = \"line\"\n```\n\n```table\nindicators = [\"cooperatives\"]\n```\n";

/// Pieces that mean something in one of the formats.
const PIECES: &[&str] = &[
    "\"",
    "'''",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    "#",
    "+++",
    "\n",
    "\r\n",
    "```chart\n",
    "```",
    "](",
    "[](figure:",
    "@",
    "..",
    "../",
    "law:17/2023/QH15#",
    "114.1.a",
    "2023-Q4",
    "2021/2025",
    "0001-01-01",
    "9999-12-31",
    "99999999999999999999999999999",
    "-0.0",
    "1e400",
    "nan",
    "audience = \"internal\"\n",
    "embargo = 2030-01-01\n",
    "đ",
    "e\u{323}\u{302}",
    "\u{0}",
    "\u{feff}",
    "<b>",
    "javascript:",
    "[[observations]]\n",
    "[observations.values]\n",
    "[[area]]\n",
    "parent = \"ha-tinh\"\n",
    "slug = \"\"\n",
    "[[revision]]\n",
    "[[target]]\n",
    "![",
    "[^1]",
    "|",
    "> ",
    "- ",
    "1. ",
    "## ",
    "20[^1]–30",
    "***20***–30",
    "1&#8211;2",
    "5%",
];

/// What citations are made of, as people write them.
const WORDS_OF_CITATIONS: &[&str] = &[
    "Điều ",
    "khoản ",
    "điểm ",
    "Article ",
    "Art. ",
    "point ",
    "22",
    "3",
    "a",
    "đ",
    " ",
    ", ",
    " và ",
    " đến ",
    "–",
    "(",
    ")",
    "(1)",
    "(a)",
    "22.1.a",
    "20-27",
    " của ",
    "này",
    " triệu",
    "22a",
    "17/2023/QH15",
    ".",
    " x",
];

/// A cut or an insertion, at a place given as a share of the text.
#[derive(Debug, Clone)]
enum Edit {
    Cut { at: f64, length: usize },
    Insert { at: f64, piece: &'static str },
    Write { at: f64, text: String },
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (0.0..1.0, 1..40usize).prop_map(|(at, length)| Edit::Cut { at, length }),
        (0.0..1.0, 0..PIECES.len()).prop_map(|(at, piece)| Edit::Insert { at, piece: PIECES[piece] }),
        (0.0..1.0, "\\PC{0,12}").prop_map(|(at, text)| Edit::Write { at, text }),
    ]
}

fn edited(text: &str, edits: &[Edit]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for edit in edits {
        let place = |share: f64| (share * letters.len() as f64) as usize;
        match edit {
            Edit::Cut { at, length } => {
                let at = place(*at);
                letters.drain(at..(at + length).min(letters.len()));
            }
            Edit::Insert { at, piece } => {
                let at = place(*at);
                letters.splice(at..at, piece.chars());
            }
            Edit::Write { at, text } => {
                let at = place(*at);
                letters.splice(at..at, text.chars());
            }
        }
    }
    letters.into_iter().collect()
}

/// Walks the whole way; what comes of it is not asked.
fn walk(settings: &str, data: &str, note: &str) {
    let files =
        [("site.toml", settings), ("data/base.toml", data), ("content/bai.md", note), ("content/bai.en.md", note)];
    let project = Project::in_memory(&files);
    for edition in [Edition::Public, Edition::Internal] {
        let request = Request { edition, base_url: None, date: None, link_style: LinkStyle::Folder };
        let mut diagnostics = Diagnostics::default();
        if let Some(prepared) = prepare(&project, &request, &mut Timings::default(), &mut diagnostics) {
            // A template that fails is said; only a panic is a fault here.
            drop(prepared.render_all());
        }
        for diagnostic in diagnostics.sorted() {
            if let congbo::diagnostic::Place::At(span) = diagnostic.place {
                project.texts.excerpt(span);
                project.texts.line_and_column(span);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn broken_data_never_panics(edits in prop::collection::vec(edit(), 1..6)) {
        walk(SETTINGS, &edited(DATA, &edits), "+++\ntitle = \"Bài\"\n+++\n");
    }

    #[test]
    fn broken_notes_never_panic(edits in prop::collection::vec(edit(), 1..6)) {
        walk(SETTINGS, DATA, &edited(NOTE, &edits));
    }

    #[test]
    fn broken_settings_never_panic(edits in prop::collection::vec(edit(), 1..4)) {
        walk(&edited(SETTINGS, &edits), DATA, NOTE);
    }

    #[test]
    fn places_lie_within_their_text(pieces in prop::collection::vec(prop::sample::select(WORDS_OF_CITATIONS), 0..12)) {
        let text = pieces.concat();
        for place in congbo::language::written_places(&text) {
            assert!(text.get(place.range).is_some_and(|piece| piece.contains(char::is_alphanumeric)), "{text}");
        }
    }

    #[test]
    fn no_grammar_panics(text in "\\PC{0,24}") {
        let _ = text.parse::<congbo::model::Period>();
        let _ = text.parse::<congbo::model::PlaceInDocument>();
        let _ = congbo::model::PlaceParts::parse(&text);
        let _ = congbo::language::DocumentNumber::meant_by(&text);
        congbo::language::document_numbers(&text);
        congbo::language::written_places(&text);
        congbo::language::slug(&text);
    }
}
