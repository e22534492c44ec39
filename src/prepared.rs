//! A site that is ready to be drawn, whole or page by page.

mod pictures;

pub use pictures::pictures;

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::edition::HiddenWords;
use crate::illustration::{Darkroom, Header, Print};
use crate::model::{Edition, Site};
use crate::plan::{LinkStyle, Output, Page, Plan, Planned, SearchPart, Surroundings};
use crate::project::Project;
use crate::publish::{Release, Rendered};
use crate::render::{Failures, Press, SearchIndexes, TermFinder, World, render};
use crate::theme::Theme;

/// What is asked for: whose edition, for which address and day.
#[derive(Debug, Clone)]
pub struct Request {
    pub edition: Edition,
    /// In place of the `base-url` of `site.toml`.
    pub base_url: Option<String>,
    /// In place of the `date` of `site.toml`.
    pub date: Option<Date>,
    pub link_style: LinkStyle,
}

impl Request {
    /// The day the site is made for: asked for, fixed in `site.toml`, or the newest that a public record carries.
    pub fn date_for(&self, site: &Site) -> Date {
        self.date.or(site.settings.date).or_else(|| site.newest_day()).unwrap_or(date(1970, 1, 1))
    }

    pub fn applied_to(&self, mut site: Site) -> Site {
        let asked = self.base_url.as_ref().map(|url| url.trim_end_matches('/').to_string());
        site.settings.base_url = asked.or(site.settings.base_url);
        site
    }
}

/// What lies around a site and takes part in its plan.
pub fn surroundings(
    project: &Project,
    pictures: BTreeMap<String, Header>,
    theme: &Theme,
    link_style: LinkStyle,
    edition: Edition,
) -> Surroundings {
    let in_content = |path: &String| path.strip_prefix("content/").map(str::to_string);
    let assets = project.assets.keys().filter_map(in_content).collect();
    Surroundings { theme_files: theme.files().cloned().collect(), assets, pictures, link_style, edition }
}

/// A site, its plan, and all that is needed to draw it.
pub struct Prepared {
    pub(crate) site: Site,
    pub(crate) plan: Plan,
    pub(crate) theme: Theme,
    pub(crate) terms: TermFinder,
    pub(crate) press: Press,
    pub(crate) search: SearchIndexes,
    /// The files that lie beside the notes.
    pub(crate) assets: Project,
    /// Makes the copies of the pictures among them.
    pub(crate) darkroom: Darkroom,
    /// What none of the files may say.
    pub(crate) hidden: HiddenWords,
    pub(crate) edition: Edition,
    pub(crate) date: Date,
}

impl Prepared {
    /// The same, but what `earlier` did for pictures that have not changed is not done again.
    pub fn remembering(self, earlier: &Prepared) -> Prepared {
        Prepared { darkroom: self.darkroom.remembering(&earlier.darkroom), ..self }
    }

    pub fn edition(&self) -> Edition {
        self.edition
    }

    pub fn date(&self) -> Date {
        self.date
    }

    /// Whether its links open from a disk.
    pub fn is_portable(&self) -> bool {
        self.plan.is_portable()
    }

    /// The day of the last release, if there was one.
    pub fn last_release(&self) -> Option<Date> {
        self.site.lock.as_ref().map(|lock| lock.date)
    }

    /// What the lock will say once this site is published.
    pub fn release(&self) -> Release {
        Release::of(&self.site, &self.plan, self.date)
    }

    /// What is going to be written, in the order of [`Prepared::render_all`].
    pub fn outputs(&self) -> &[Planned] {
        &self.plan.outputs
    }

    /// Makes the search of each language, which its files and its page are then drawn from. For who wants to know how
    /// long that takes: it is made in any case when it is first asked for.
    pub fn make_search(&self) {
        let is_directory = |it: &&Planned| matches!(it.output, Output::SearchPart { part: SearchPart::Directory, .. });
        self.plan.outputs.iter().filter(is_directory).for_each(|planned| drop(self.rendered(planned)));
    }

    /// Every file of the site, side by side; or everything that went wrong in drawing them,
    /// and all that they would say of records that were left out.
    pub fn render_all(&self) -> Result<Vec<Rendered>, Diagnostics> {
        self.render_those(|_| true)
    }

    /// The same for the outputs that are wanted.
    pub fn render_those(&self, is_wanted: impl Fn(&Output) -> bool + Sync) -> Result<Vec<Rendered>, Diagnostics> {
        let (search, rest): (Vec<&Planned>, Vec<&Planned>) = self
            .plan
            .outputs
            .iter()
            .filter(|planned| is_wanted(&planned.output))
            .partition(|it| needs_search(&it.output));
        // The search is made once, by all hands. Made while files are drawn side by side, one hand could
        // turn to another file that needs it, and wait for itself.
        let mut drawn: Vec<(&Planned, Result<Rendered, Diagnostic>)> =
            search.into_iter().map(|planned| (planned, self.rendered(planned))).collect();
        drawn.par_extend(rest.into_par_iter().map(|planned| (planned, self.rendered(planned))));
        drawn.sort_by(|(a, _), (b, _)| a.address.cmp(&b.address));
        let (mut files, mut failures) = (Vec::with_capacity(drawn.len()), Failures::default());
        for (planned, result) in drawn {
            match result {
                Ok(file) => files.push(file),
                Err(problem) => failures.add(&planned.address, problem),
            }
        }
        let mut found = failures.told();
        let written: Vec<_> = files.iter().map(|file| (file.path.as_str(), file.bytes.as_slice())).collect();
        found.extend(self.hidden.leaks(&written));
        if found.is_empty() { Ok(files) } else { Err(found) }
    }

    /// The file at `path` alone; nothing where the site has none.
    pub fn render_one(&self, path: &str) -> Option<Result<Vec<u8>, Diagnostic>> {
        let planned = self.plan.find(path)?;
        let drawn = self.rendered(planned).map_err(|problem| Failures::one(&planned.address, problem));
        Some(drawn.map(|rendered| rendered.bytes))
    }

    fn rendered(&self, planned: &Planned) -> Result<Rendered, Diagnostic> {
        let Prepared { site, plan, theme, terms, press, search, edition, date, .. } = self;
        let world = World { site, plan, theme, terms, press, search, edition: *edition, report: None, date: *date };
        let bytes = match (render(planned, &world)?, &planned.output) {
            (Some(drawn), _) => drawn,
            (None, Output::ThemeFile(path)) => self.theme.file(path).unwrap_or_default().to_vec(),
            (None, Output::Asset(path)) => self.assets.asset(&format!("content/{path}"))?,
            (None, Output::Illustration { path, print }) => self.print(path, *print)?,
            (None, _) => Vec::new(),
        };
        Ok(Rendered { path: planned.address.file(), bytes })
    }

    fn print(&self, path: &str, print: Print) -> Result<Vec<u8>, Diagnostic> {
        let file = format!("content/{path}");
        let printed = self.darkroom.print(path, print, || self.assets.asset(&file))?;
        printed.map_err(|fault| pictures::told(&fault, path, Place::File(file)))
    }
}

/// Whether the file is made of the search of its language.
fn needs_search(output: &Output) -> bool {
    matches!(output, Output::SearchPart { .. } | Output::Page { page: Page::Search, .. })
}
