//! What is wrong with a site, as plain values that somebody else prints.

use crate::language::Phrase;
use crate::text::Span;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is published while one of these stands.
    Error,
    /// Published all the same, unless warnings are denied.
    Warning,
}

/// One thing that is wrong, where it is, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// A stable word, such as `unknown-area`: what `congbo explain` takes.
    pub code: &'static str,
    pub severity: Severity,
    /// What is wrong, in the words of the person who wrote the file.
    pub message: Phrase,
    pub place: Place,
    /// Other places that matter: "first declared here".
    pub notes: Vec<Note>,
    /// How to mend it; begins with a verb.
    pub help: Option<Phrase>,
}

/// Where a diagnostic points.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In a file that was read.
    At(Span),
    /// A file as a whole, by its path from the site's folder: one that cannot be read or is missing.
    File(String),
    /// The site as a whole.
    Site,
}

/// Another line that a diagnostic speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub span: Span,
    pub message: Phrase,
}

impl Diagnostic {
    pub fn error(code: &'static str, place: impl Into<Place>, message: Phrase) -> Diagnostic {
        Diagnostic { code, severity: Severity::Error, message, place: place.into(), notes: Vec::new(), help: None }
    }

    pub fn warning(code: &'static str, place: impl Into<Place>, message: Phrase) -> Diagnostic {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(code, place, message) }
    }

    pub fn note(mut self, span: Span, message: Phrase) -> Diagnostic {
        self.notes.push(Note { span, message });
        self
    }

    pub fn help(mut self, help: Phrase) -> Diagnostic {
        self.help = Some(help);
        self
    }

    /// Adds a help where there is one to give.
    pub fn help_if(mut self, help: Option<Phrase>) -> Diagnostic {
        self.help = help.or(self.help);
        self
    }
}

impl From<Span> for Place {
    fn from(span: Span) -> Place {
        Place::At(span)
    }
}

/// Everything found wrong so far.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
}

impl Diagnostics {
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    pub fn extend(&mut self, other: Diagnostics) {
        self.found.extend(other.found);
    }

    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter()
    }

    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.found.retain(keep);
    }

    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.found.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// All of them by file and line, each said once.
    pub fn sorted(mut self) -> Vec<Diagnostic> {
        self.found.sort_by(|a, b| {
            (&a.place, a.severity, a.code, &a.message).cmp(&(&b.place, b.severity, b.code, &b.message))
        });
        self.found.dedup();
        self.found
    }
}
