//! A diagnostic for people, with the lines it is about, and for programs. Wraps annotate-snippets.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use congbo::diagnostic::{Diagnostic, Place, Severity};
use congbo::language::Language;
use congbo::phrase;
use congbo::text::{Span, TextId, Texts};
use serde::Serialize;

/// The diagnostic with code, place, excerpt, notes and help.
pub fn for_people(texts: &Texts, diagnostic: &Diagnostic, language: Language, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name(said(language, "lỗi", "error")),
        Severity::Warning => Level::WARNING.with_name(said(language, "cảnh báo", "warning")),
    };
    let title = level.primary_title(diagnostic.message.get(language)).id(diagnostic.code);
    let mut group = Group::with_title(title);
    match &diagnostic.place {
        Place::At(span) => group = group.elements(snippets(texts, diagnostic, *span, language)),
        Place::File(path) => group = group.element(Origin::path(path.as_str())),
        Place::Site => {}
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.with_name(said(language, "gợi ý", "help")).message(help.get(language)));
    }
    renderer.render(&[group])
}

/// The diagnostic as one line of JSON: lines and columns count from 1, columns in characters.
pub fn for_programs(texts: &Texts, diagnostic: &Diagnostic, language: Language) -> String {
    let position = match &diagnostic.place {
        Place::At(span) => Position::of(texts, *span),
        Place::File(path) => Position { file: Some(path), ..Position::default() },
        Place::Site => Position::default(),
    };
    let note = |note: &'_ congbo::diagnostic::Note| JsonNote {
        message: note.message.get(language).to_string(),
        position: Position::of(texts, note.span),
    };
    let json = JsonDiagnostic {
        code: diagnostic.code,
        severity: if diagnostic.severity == Severity::Error { "error" } else { "warning" },
        message: diagnostic.message.get(language),
        position,
        notes: diagnostic.notes.iter().map(note).collect(),
        help: diagnostic.help.as_ref().map(|help| help.get(language)),
    };
    serde_json::to_string(&json).expect("strings and numbers always become JSON")
}

/// "2 lỗi, 1 cảnh báo".
pub fn summary(diagnostics: &[Diagnostic]) -> congbo::language::Phrase {
    let count = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let (some_errors, some_warnings) = (plural(errors, "error"), plural(warnings, "warning"));
    match (errors, warnings) {
        (_, 0) => phrase!("{errors} lỗi", "{some_errors}"),
        (0, _) => phrase!("{warnings} cảnh báo", "{some_warnings}"),
        _ => phrase!("{errors} lỗi, {warnings} cảnh báo", "{some_errors}, {some_warnings}"),
    }
}

#[derive(Serialize)]
struct JsonDiagnostic<'a> {
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    #[serde(flatten)]
    position: Position<'a>,
    notes: Vec<JsonNote<'a>>,
    help: Option<&'a str>,
}

#[derive(Serialize)]
struct JsonNote<'a> {
    message: String,
    #[serde(flatten)]
    position: Position<'a>,
}

#[derive(Default, Serialize)]
struct Position<'a> {
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

impl<'a> Position<'a> {
    fn of(texts: &'a Texts, span: Span) -> Position<'a> {
        let (line, column) = texts.line_and_column(span);
        let (end_line, end_column) = texts.line_and_column(Span { start: span.end, ..span });
        Position {
            file: Some(&texts.get(span.text).path),
            line: Some(line),
            column: Some(column),
            end_line: Some(end_line),
            end_column: Some(end_column),
        }
    }
}

/// One for each file that the diagnostic speaks of, its own first.
fn snippets<'a>(
    texts: &'a Texts,
    diagnostic: &'a Diagnostic,
    span: Span,
    language: Language,
) -> Vec<Snippet<'a, Annotation<'a>>> {
    let mut files = vec![span.text];
    for note in &diagnostic.notes {
        if !files.contains(&note.span.text) {
            files.push(note.span.text);
        }
    }
    files.into_iter().map(|file| snippet(texts, diagnostic, span, file, language)).collect()
}

/// Only the lines from the first span to the last are handed over, so that a large file costs no more than a small one.
fn snippet<'a>(
    texts: &'a Texts,
    diagnostic: &'a Diagnostic,
    span: Span,
    file: TextId,
    language: Language,
) -> Snippet<'a, Annotation<'a>> {
    let own = (span.text == file).then_some((span, None));
    let notes = diagnostic.notes.iter().filter(|note| note.span.text == file);
    let marks: Vec<_> =
        own.into_iter().chain(notes.map(|note| (note.span, Some(note.message.get(language))))).collect();
    let text = texts.get(file);
    let first = marks.iter().map(|(mark, _)| mark.range().start).min().unwrap_or(0);
    let last = marks.iter().map(|(mark, _)| mark.range().end).max().unwrap_or(0);
    let from = text.content[..first].rfind('\n').map_or(0, |newline| newline + 1);
    let to = text.content[last..].find('\n').map_or(text.content.len(), |newline| last + newline);
    let (line, _) = texts.line_and_column(Span::new(file, from..from));
    let annotations = marks.into_iter().map(|(mark, label)| {
        let kind = if label.is_none() { AnnotationKind::Primary } else { AnnotationKind::Context };
        kind.span(mark.range().start - from..mark.range().end - from).label(label)
    });
    Snippet::source(&text.content[from..to]).line_start(line).path(text.path.as_str()).annotations(annotations)
}

fn said(language: Language, vi: &'static str, en: &'static str) -> &'static str {
    if language == Language::Vi { vi } else { en }
}

fn plural(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

#[cfg(test)]
mod tests {
    use congbo::project::Project;

    use super::*;

    /// A fault in a file with tones, and a line of another file that it speaks of.
    fn found() -> (Project, Diagnostic) {
        let data = "# Số liệu\n[[area]]\nname = \"Đức Thọ\", parent = \"hà-tinh\"\n";
        let project = Project::in_memory(&[("data/a.toml", data), ("data/b.toml", "id = \"ha-tinh\"\n")]);
        let span = |path: &str, word: &str| {
            let text = project.texts.find(path).expect("the file is there");
            let at = project.texts.get(text).content.find(word).expect("the word is there");
            Span::new(text, at..at + word.len())
        };
        let message = phrase!("không có địa bàn `hà-tinh`", "there is no area `hà-tinh`");
        let diagnostic = Diagnostic::error("unknown-area", span("data/a.toml", "\"hà-tinh\""), message)
            .note(span("data/b.toml", "\"ha-tinh\""), phrase!("tên gần giống", "a similar name"))
            .help(phrase!("viết `ha-tinh`", "write `ha-tinh`"));
        (project, diagnostic)
    }

    #[test]
    fn a_person_sees_the_lines_it_is_about() {
        let (project, diagnostic) = found();
        let seen = for_people(&project.texts, &diagnostic, Language::Vi, &Renderer::plain());
        let expected = r#"lỗi[unknown-area]: không có địa bàn `hà-tinh`
 --> data/a.toml:3:28
  |
3 | name = "Đức Thọ", parent = "hà-tinh"
  |                            ^^^^^^^^^
  |
 ::: data/b.toml:1:6
  |
1 | id = "ha-tinh"
  |      --------- tên gần giống
  |
  = gợi ý: viết `ha-tinh`"#;
        assert_eq!(seen, expected);
    }

    #[test]
    fn a_file_or_a_site_as_a_whole_has_no_excerpt() {
        let (project, found) = found();
        let message = phrase!("không đọc được", "cannot be read");
        let of_file = Diagnostic::warning("unreadable-file", Place::File("data/c.toml".into()), message.clone());
        let seen = |found| for_people(&project.texts, found, Language::En, &Renderer::plain());
        assert_eq!(seen(&of_file), "warning[unreadable-file]: cannot be read\n--> data/c.toml");
        assert_eq!(
            seen(&Diagnostic::error("no-site-toml", Place::Site, message)),
            "error[no-site-toml]: cannot be read"
        );
        assert_eq!(summary(&[of_file, found]).vi.as_deref(), Some("1 lỗi, 1 cảnh báo"));
    }

    #[test]
    fn a_fault_at_the_very_end_of_a_file_is_drawn() {
        let project = Project::in_memory(&[("data/a.toml", "a = 1\n"), ("data/empty.toml", "")]);
        for (id, text) in project.texts.iter() {
            let end = text.content.len();
            let fault = Diagnostic::error("x", Span::new(id, end..end), phrase!("thiếu", "missing"));
            assert!(
                for_people(&project.texts, &fault, Language::En, &Renderer::plain()).contains("^"),
                "{}",
                text.path
            );
        }
    }

    #[test]
    fn a_program_gets_one_line_with_positions_in_characters() {
        let (project, diagnostic) = found();
        let line = for_programs(&project.texts, &diagnostic, Language::En);
        let expected = concat!(
            r#"{"code":"unknown-area","severity":"error","message":"there is no area `hà-tinh`","file":"data/a.toml","#,
            r#""line":3,"column":28,"end_line":3,"end_column":37,"notes":[{"message":"a similar name","#,
            r#""file":"data/b.toml","line":1,"column":6,"end_line":1,"end_column":15}],"help":"write `ha-tinh`"}"#
        );
        assert_eq!(line, expected);
    }
}
