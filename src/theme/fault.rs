//! What tera says of a template, as complaints that point at its lines.
//!
//! Several faults come out of tera as one text only, the report that it would print; so each is read from there.

use tera::ErrorKind;

use super::fault_words::{Said, said};
use super::sources::{Sources, Stretch};
use crate::diagnostic::{Diagnostic, Place};
use crate::phrase;

/// One fault of a report.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    pub message: String,
    pub stretch: Stretch,
    /// The calls that led there, the nearest first.
    pub callers: Vec<Stretch>,
}

/// Each fault as a complaint.
pub fn faults(error: &tera::Error, sources: &Sources) -> Vec<Diagnostic> {
    let text = with_causes(error);
    let faults = read(&text);
    if faults.is_empty() {
        return vec![without_report(error, &text, sources)];
    }
    faults.into_iter().map(|fault| pointed_at(fault, sources)).collect()
}

fn with_causes(error: &tera::Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    text
}

/// The faults of a text like
///
/// ```text
/// error: Unknown filter `loud`
///  --> home.html:1:10
///   |
/// 1 | {{ title | loud }}
///   |            ^^^^
/// ```
pub fn read(text: &str) -> Vec<Fault> {
    let mut faults: Vec<Fault> = Vec::new();
    let mut message = String::new();
    for line in text.lines() {
        let bare = line.trim_start();
        if let Some(begun) = line.strip_prefix("error: ") {
            message = begun.to_string();
        } else if let Some(caller) = line.strip_prefix("note: called from ") {
            if let (Some(fault), Some(stretch)) = (faults.last_mut(), stretch(caller)) {
                fault.callers.push(stretch);
            }
        } else if let Some(stretch) = bare.strip_prefix("--> ").and_then(stretch) {
            faults.push(Fault { message: std::mem::take(&mut message), stretch, callers: Vec::new() });
        } else if let Some(mark) = bare.strip_prefix("| ").filter(|mark| mark.contains('^'))
            && let Some(fault) = faults.last_mut().filter(|fault| fault.callers.is_empty())
        {
            fault.stretch.length = mark.matches('^').count();
        }
    }
    faults
}

/// `home.html:1:10`
fn stretch(place: &str) -> Option<Stretch> {
    let mut parts = place.rsplitn(3, ':');
    let column = parts.next()?.parse().ok()?;
    let line = parts.next()?.parse().ok()?;
    Some(Stretch { template: parts.next()?.to_string(), line, column, length: 1 })
}

fn pointed_at(fault: Fault, sources: &Sources) -> Diagnostic {
    let Some(span) = sources.span(&fault.stretch) else { return in_built_in(&fault, sources) };
    let excerpt = sources.excerpt(&fault.stretch.template, span).unwrap_or_default();
    let Said { message, help } = said(&fault.message, excerpt, sources);
    let found = Diagnostic::error("template-error", span, message).help(help);
    with_callers(found, &fault, sources)
}

/// A site's own template that calls what is built in may still be what has to be mended.
fn in_built_in(fault: &Fault, sources: &Sources) -> Diagnostic {
    let Said { message, help } = said(&fault.message, "", sources);
    let (vi, en) = (message.vi.unwrap_or_default(), message.en.unwrap_or_default());
    let line = fault.stretch.line;
    let message = phrase!("{vi} (mẫu có sẵn, dòng {line})", "{en} (a built-in template, line {line})");
    let help = if sources.has_own() {
        help
    } else {
        phrase!(
            "báo lại cho những người làm congbo, vì đây là lỗi của congbo",
            "report it to the makers of congbo, whose fault it is"
        )
    };
    let found = Diagnostic::error("template-error", sources.file(&fault.stretch.template), message).help(help);
    with_callers(found, fault, sources)
}

fn with_callers(found: Diagnostic, fault: &Fault, sources: &Sources) -> Diagnostic {
    let callers = fault.callers.iter().filter_map(|caller| sources.span(caller));
    callers.fold(found, |found, caller| found.note(caller, phrase!("được gọi từ đây", "called from here")))
}

/// What tera says without a line.
fn without_report(error: &tera::Error, text: &str, sources: &Sources) -> Diagnostic {
    let place = match error.kind() {
        ErrorKind::MissingParent { current, parent } => {
            sources.span_of(current, parent).map_or_else(|| sources.file(current), Place::At)
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => sources.file(tpl),
        _ => of_two_components(text, sources).unwrap_or(Place::File("templates".to_string())),
    };
    let Said { message, help } = said(text, "", sources);
    Diagnostic::error("template-error", place, message).help(help)
}

/// Where the second of two components of one name stands.
fn of_two_components(text: &str, sources: &Sources) -> Option<Place> {
    let mut quoted = text.strip_prefix("Component ")?.split('`').skip(1).step_by(2);
    let (component, _, second) = (quoted.next()?, quoted.next()?, quoted.next()?);
    Some(sources.span_of(second, &format!("component {component}")).map_or_else(|| sources.file(second), Place::At))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_read_from_a_report() {
        let report = "error: Unknown filter `loud`\n --> a.html:1:12\n  |\n1 | {{ title | loud }}\n  |            ^^^^\n\n\
                      error: Unknown component `x`\n  --> b.html:12:4\n   |\n12 | {{ <x /> }}\n   |     ^\n\n\
                      note: called from c.html:7:1\n  |\n7 | {{ <y /> }}\n  | ^^^^^^";
        let stretch =
            |template: &str, line, column, length| Stretch { template: template.into(), line, column, length };
        let found = read(report);
        assert_eq!(found[0].message, "Unknown filter `loud`");
        assert_eq!(found[0].stretch, stretch("a.html", 1, 12, 4));
        assert_eq!(found[1].stretch, stretch("b.html", 12, 4, 1));
        assert_eq!(found[1].callers, [stretch("c.html", 7, 1, 1)]);
    }
}
