//! What each code means and how to mend it, in both languages: for `congbo explain` and the manual. Wraps include_dir.
//!
//! A rule is explained by the head of its own file, any other code by `explanations/CODE.md`.

use include_dir::{Dir, include_dir};

use crate::check::RULE_HEADS;
use crate::language::{Language, Phrase};

static EXPLANATIONS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/explanations");

/// What the four parts are called, Vietnamese first, as in [`phrase!`](crate::phrase).
const LABELS: [(&str, &str); 4] = [("Là gì", "What"), ("Vì sao", "Why"), ("Ví dụ", "Example"), ("Nên viết", "Instead")];

/// All that a person needs who got a message with this code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    pub code: String,
    /// What is wrong, in one sentence.
    pub what: Phrase,
    /// Why it matters to readers.
    pub why: Phrase,
    /// What somebody wrote; Markdown, as all four.
    pub example: Phrase,
    /// What to write in its place.
    pub instead: Phrase,
}

/// What `code` means, if it is one.
pub fn explanation(code: &str) -> Option<Explanation> {
    all().into_iter().find(|explanation| explanation.code == code)
}

/// Every code, sorted.
pub fn all() -> Vec<Explanation> {
    let rules = RULE_HEADS.iter().map(|(name, file)| read(&name.replace('_', "-"), &head(file)));
    let others = EXPLANATIONS.files().filter_map(|file| {
        let code = file.path().file_stem()?.to_str()?;
        Some(read(code, file.contents_utf8()?))
    });
    let mut all: Vec<_> = rules.chain(others).collect();
    all.sort_by(|a, b| a.code.cmp(&b.code));
    all
}

impl Explanation {
    /// The four parts in their order, each with its label.
    pub fn parts(&self) -> [(Phrase, &Phrase); 4] {
        let [what, why, example, instead] = LABELS.map(|(vi, en)| Phrase::both(vi, en));
        [(what, &self.what), (why, &self.why), (example, &self.example), (instead, &self.instead)]
    }
}

fn read(code: &str, text: &str) -> Explanation {
    let [what, why, example, instead] = LABELS.map(|(vi, en)| Phrase::both(part(text, vi), part(text, en)));
    Explanation { code: code.to_string(), what, why, example, instead }
}

/// The `//!` lines that a file begins with, without the marks.
fn head(file: &str) -> String {
    let lines = file.lines().map_while(|line| line.strip_prefix("//!"));
    lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
}

/// What follows `**Label.**`, up to an empty line; the empty lines of a fenced block belong to it.
fn part(text: &str, label: &str) -> String {
    let (_, rest) = text.split_once(&format!("**{label}.**")).unwrap_or_default();
    let mut in_fence = false;
    let lines = rest.trim_start().lines().take_while(|line| {
        in_fence ^= line.starts_with("```");
        in_fence || !line.is_empty()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// All explanations as one page of Markdown.
pub fn manual(language: Language) -> String {
    let mut page = introduction(language).to_string();
    for explanation in all() {
        page.push_str(&format!("\n## {}\n", explanation.code));
        for (label, words) in explanation.parts() {
            let (label, words) = (label.get(language), words.get(language));
            let gap = if words.starts_with("```") { '\n' } else { ' ' };
            page.push_str(&format!("\n**{label}.**{gap}{words}\n"));
        }
    }
    page
}

fn introduction(language: Language) -> &'static str {
    match language {
        Language::Vi => include_str!("explanations/introduction/vi.md"),
        Language::En => include_str!("explanations/introduction/en.md"),
    }
}
