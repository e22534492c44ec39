//! Prints: results to stdout, diagnostics and progress to stderr. Nothing else in the house does.

#![expect(
    clippy::disallowed_methods,
    reason = "the one place that prints, and that asks the environment for a language"
)]

use std::io::{Stderr, Stdout, Write};
use std::path::Path;

use annotate_snippets::Renderer;
use anstream::{AutoStream, ColorChoice};
use congbo::diagnostic::{Diagnostic, Severity};
use congbo::explain::{self, Explanation};
use congbo::language::{Language, Phrase};
use congbo::phrase;
use congbo::publish::{LOCK, Manifest, Published, Release};
use congbo::text::Texts;
use congbo::timings::Timings;

use super::arguments::{Color, MessageFormat, OutputArguments};
use super::exit::{Exit, Failure};
use super::{explanation, report};

/// A person reads no more than this many at a time; a program gets all.
const SHOWN_TO_PEOPLE: usize = 200;

/// Who listens, and how to talk to them.
pub struct Terminal {
    pub language: Language,
    format: MessageFormat,
    quiet: bool,
    stdout: AutoStream<Stdout>,
    stderr: AutoStream<Stderr>,
}

impl Terminal {
    pub fn new(arguments: &OutputArguments) -> Terminal {
        let color = match arguments.color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        Terminal {
            language: arguments.language.map_or_else(language_of_the_environment, Language::from),
            format: arguments.message_format,
            quiet: arguments.quiet,
            stdout: AutoStream::new(std::io::stdout(), color),
            stderr: AutoStream::new(std::io::stderr(), color),
        }
    }

    /// Each with its excerpt, and how many there are.
    pub fn diagnostics(&mut self, texts: &Texts, found: &[Diagnostic]) {
        if self.format == MessageFormat::Json {
            found.iter().for_each(|found| self.tell(&report::for_programs(texts, found, self.language)));
            return;
        }
        let renderer = Renderer::styled();
        for found in found.iter().take(SHOWN_TO_PEOPLE) {
            self.tell(&report::for_people(texts, found, self.language, &renderer));
            self.tell("");
        }
        let more = found.len().saturating_sub(SHOWN_TO_PEOPLE);
        if more > 0 {
            self.say(&phrase!("… và {more} thông báo nữa", "… and {more} more"));
        }
        if !found.is_empty() {
            self.say(&report::summary(found));
        }
        if let Some(Diagnostic { code, .. }) = found.iter().find(|found| found.severity == Severity::Error) {
            self.say(&phrase!("`congbo explain {code}` nói rõ hơn", "`congbo explain {code}` tells more"));
        }
    }

    pub fn published(&mut self, folder: &Path, published: Published) {
        let Published { written, unchanged, removed } = published;
        let files = written + unchanged;
        let folder = folder.join("").display().to_string();
        if self.format == MessageFormat::Json {
            let counts = serde_json::json!({
                "folder": folder, "files": files, "written": written, "unchanged": unchanged, "removed": removed,
            });
            return self.result(&Phrase::same(&counts.to_string()));
        }
        self.result(&phrase!(
            "Đã tạo {files} tệp trong {folder} ({written} ghi mới, {unchanged} không đổi, {removed} bỏ đi)",
            "Made {files} files in {folder} ({written} written, {unchanged} unchanged, {removed} removed)"
        ));
    }

    /// How the lock changed.
    pub fn released(&mut self, release: &Release) {
        let Release { new, corrected, unchanged, given_up, .. } = release;
        if self.format == MessageFormat::Json {
            let counts =
                serde_json::json!({ "new": new, "corrected": corrected, "unchanged": unchanged, "given-up": given_up });
            return self.result(&Phrase::same(&counts.to_string()));
        }
        self.result(&phrase!(
            "Đã ghi {LOCK}: {new} số mới, {corrected} số đính chính, {unchanged} số không đổi, bỏ {given_up} địa chỉ; hãy lưu tệp này cùng dữ liệu",
            "Wrote {LOCK}: new figures: {new}, corrected: {corrected}, unchanged: {unchanged}, addresses given up: {given_up}; keep this file with the data"
        ));
    }

    pub fn checked(&mut self, files: usize) {
        if self.format == MessageFormat::Json {
            return self.result(&Phrase::same(&serde_json::json!({ "files": files }).to_string()));
        }
        self.result(&phrase!("Đã kiểm tra {files} tệp: không có lỗi", "Checked {files} files: no errors"));
    }

    pub fn verified(&mut self, manifest: &Manifest) {
        let (files, edition, date) = (manifest.files.len(), &manifest.edition, &manifest.date);
        if self.format == MessageFormat::Json {
            let portable = manifest.portable;
            let about = serde_json::json!({ "files": files, "edition": edition, "date": date, "portable": portable });
            return self.result(&Phrase::same(&about.to_string()));
        }
        let (vi, en) = if manifest.portable { (", mở được từ đĩa", ", opens from a disk") } else { ("", "") };
        self.result(&phrase!(
            "{files} tệp đúng như khi được công bố (bản “{edition}”, ngày {date}{vi})",
            "{files} files are as they were published (edition {edition}, {date}{en})"
        ));
    }

    pub fn explanation(&mut self, explained: &Explanation) {
        self.answer(&match self.format {
            MessageFormat::Human => explanation::for_people(explained, self.language),
            MessageFormat::Json => explanation::for_programs(explained, self.language),
        });
    }

    /// One on each line.
    pub fn explanations(&mut self, all: &[Explanation]) {
        let line = match self.format {
            MessageFormat::Human => explanation::in_a_line,
            MessageFormat::Json => explanation::for_programs,
        };
        all.iter().for_each(|explained| self.answer(&line(explained, self.language)));
    }

    /// Markdown, whoever listens.
    pub fn manual(&mut self) {
        self.answer(explain::manual(self.language).trim_end());
    }

    /// How long each stage took, in a table, or as one object whose keys are the stages. They were asked for, so they
    /// are told to who wants quiet, too.
    pub fn timings(&mut self, timings: &Timings) {
        let stages = timings.stages().iter().copied().chain([("total", timings.total())]);
        let stages = stages.map(|(stage, time)| (stage, time.as_secs_f64() * 1000.0));
        if self.format == MessageFormat::Json {
            let milliseconds: serde_json::Map<_, _> = stages.map(|(stage, time)| (stage.into(), time.into())).collect();
            return self.tell(&serde_json::json!({ "timings_ms": milliseconds }).to_string());
        }
        stages.for_each(|(stage, milliseconds)| self.tell(&format!("{stage:<12}{milliseconds:>10.1} ms")));
    }

    /// What is going on, for who watches.
    pub fn progress(&mut self, words: &Phrase) {
        if !self.quiet && self.format == MessageFormat::Human {
            self.say(words);
        }
    }

    /// Why the command could not be done, and how it therefore ends.
    pub fn failure(&mut self, failure: &Failure) -> Exit {
        let message = failure.message();
        let words = message.get(self.language);
        let line = match (self.format, self.language) {
            (MessageFormat::Json, _) => serde_json::json!({ "severity": "failure", "message": words }).to_string(),
            (MessageFormat::Human, Language::Vi) => format!("congbo: lỗi: {words}"),
            (MessageFormat::Human, Language::En) => format!("congbo: error: {words}"),
        };
        self.tell(&line);
        failure.exit()
    }

    fn say(&mut self, words: &Phrase) {
        self.tell(words.get(self.language));
    }

    /// Nobody can be told that nobody listens, so a closed pipe is passed over.
    fn tell(&mut self, line: &str) {
        let _ = writeln!(self.stderr, "{line}");
    }

    fn result(&mut self, words: &Phrase) {
        if !self.quiet {
            self.answer(words.get(self.language));
        }
    }

    /// What was asked for, so it is told to who wants quiet, too.
    fn answer(&mut self, words: &str) {
        let _ = writeln!(self.stdout, "{words}");
    }
}

/// The first of these variables that is set speaks, as in every program.
fn language_of_the_environment() -> Language {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set).unwrap_or_default();
    if locale.starts_with("vi") { Language::Vi } else { Language::En }
}
