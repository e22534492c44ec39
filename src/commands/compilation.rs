//! What `build`, `check` and `serve` have in common: a site, read and prepared, with what there is to say about it.

use congbo::Prepared;
use congbo::diagnostic::{Diagnostic, Diagnostics, Severity};
use congbo::project::{Project, ProjectError};
use congbo::publish::Rendered;
use congbo::timings::Timings;

use super::arguments::SiteArguments;
use super::clock;

/// A site on its way to being published.
pub struct Compilation {
    pub project: Project,
    pub prepared: Option<Prepared>,
    pub diagnostics: Diagnostics,
    pub timings: Timings,
}

impl Compilation {
    /// Everything but the drawing.
    pub fn prepare(site: &SiteArguments) -> Result<Compilation, ProjectError> {
        let mut timings = Timings::new(clock::since_start);
        let mut diagnostics = Diagnostics::default();
        let project = timings.measure("open", || Project::open(&site.folder, &mut diagnostics))?;
        let prepared = congbo::prepare(&project, &site.request(), &mut timings, &mut diagnostics);
        Ok(Compilation { project, prepared, diagnostics, timings })
    }

    /// Whether what was found keeps the site from being published.
    pub fn is_faulty(&self, denies_warnings: bool) -> bool {
        let is_denied = denies_warnings && self.diagnostics.count(Severity::Warning) > 0;
        self.prepared.is_none() || self.diagnostics.has_errors() || is_denied
    }

    /// Every file of the site, or more to say.
    pub fn render(&mut self) -> Option<Vec<Rendered>> {
        let prepared = self.prepared.as_ref()?;
        self.timings.measure("search", || prepared.make_search());
        match self.timings.measure("render", || prepared.render_all()) {
            Ok(files) => Some(files),
            Err(found) => {
                self.diagnostics.extend(found);
                None
            }
        }
    }

    /// What was found, in the order to print it.
    pub fn found(&self) -> Vec<Diagnostic> {
        self.diagnostics.clone().sorted()
    }
}
