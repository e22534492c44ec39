//! The last good state of a site, and what is wrong with what its author has written since.

use std::sync::Arc;

use annotate_snippets::Renderer;
use congbo::Prepared;
use congbo::diagnostic::Severity;
use congbo::language::Language;
use congbo::phrase;
use congbo::project::ProjectError;
use congbo::text::Texts;

use super::super::arguments::SiteArguments;
use super::super::clock;
use super::super::compilation::Compilation;
use super::super::report;
use super::super::terminal::Terminal;

/// What the browser is shown.
pub struct Preview {
    /// Counts the builds, so that a page knows that it is old.
    pub generation: u64,
    /// The last state without errors.
    pub site: Option<Arc<Prepared>>,
    /// The files that it was made of, for showing the lines of a template that fails.
    pub texts: Arc<Texts>,
    /// The errors of the last build as text; empty when there are none. Warnings are read in the terminal.
    pub problems: String,
    pub language: Language,
}

/// What is at an address.
pub enum Answer {
    File {
        path: String,
        bytes: Vec<u8>,
    },
    /// The folder's own address, which ends in `/`.
    Elsewhere(String),
    /// The site's page for what is not there, if it has one.
    Missing(Vec<u8>),
    /// The page could not be drawn.
    Broken(String),
    /// There has been no state without errors yet.
    NoSite,
}

impl Preview {
    /// Builds anew. While the site has errors, the site of the `last` preview stays.
    pub fn build(
        arguments: &SiteArguments,
        last: Option<&Preview>,
        terminal: &mut Terminal,
    ) -> Result<Preview, ProjectError> {
        let start = clock::since_start();
        let compilation = Compilation::prepare(arguments)?;
        let (texts, found) = (&compilation.project.texts, compilation.found());
        terminal.diagnostics(texts, &found);
        let milliseconds = (clock::since_start() - start).as_millis();
        terminal.progress(&phrase!("Đã dựng trong {milliseconds} ms", "Built in {milliseconds} ms"));
        let language = terminal.language;
        let errors = found.iter().filter(|found| found.severity == Severity::Error);
        let problems: Vec<String> =
            errors.map(|error| report::for_people(texts, error, language, &Renderer::plain())).collect();
        let is_faulty = compilation.is_faulty(false);
        let kept = last.filter(|_| is_faulty);
        Ok(Preview {
            generation: last.map_or(1, |last| last.generation + 1),
            problems: problems.join("\n\n"),
            site: match kept {
                Some(kept) => kept.site.clone(),
                None => compilation.prepared.filter(|_| !is_faulty).map(Arc::new),
            },
            texts: kept.map_or_else(|| Arc::new(compilation.project.texts), |kept| kept.texts.clone()),
            language,
        })
    }

    /// What is at `address`, which is decoded and begins with `/`.
    pub fn answer(&self, address: &str) -> Answer {
        let Some(site) = &self.site else { return Answer::NoSite };
        let address = address.trim_start_matches('/');
        let path = if address.is_empty() || address.ends_with('/') {
            format!("{address}index.html")
        } else {
            address.to_string()
        };
        match site.render_one(&path) {
            Some(Ok(bytes)) => Answer::File { path, bytes },
            Some(Err(problem)) => {
                Answer::Broken(report::for_people(&self.texts, &problem, self.language, &Renderer::plain()))
            }
            None if site.render_one(&format!("{path}/index.html")).is_some() => Answer::Elsewhere(format!("/{path}/")),
            None => match site.render_one("404.html") {
                Some(Ok(bytes)) => Answer::Missing(bytes),
                _ => Answer::Missing(b"404".to_vec()),
            },
        }
    }
}
