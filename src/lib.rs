//! congbo turns TOML data and Markdown notes into a static site that people can trust.
//!
//! ```text
//! text ──read──▶ records ──check──▶ Site ──project──▶ Site for an edition ──plan──▶ outputs ──render──▶ bytes
//! ```
//!
//! Each arrow is a room with one function for a face, and each noun grows surer on the way:
//!
//! - [`project`] opens the files of a site; nothing after it opens any.
//! - [`read::read`] makes [`read::Records`] of them: what was written, every value with its [`text::Span`], nothing judged.
//! - [`check::check`] makes a [`model::Site`] of the records, or says why not. If you hold an [`model::Observation`], its
//!   area existed then, its source is known, its number is exact.
//! - [`illustration::header`] tells how large a picture is that lies beside a note; its copies are made when it is drawn.
//! - [`edition::project`] leaves out what the readers of an edition may not see on a day.
//! - [`edition::HiddenWords`] are what was left out; the finished files are searched for them, in case it was not.
//! - [`plan::plan`] gives every output its address before any is drawn, and finds collisions and dead links.
//! - [`render::render`] draws one output; it touches nothing else, so all of them can be drawn side by side.
//! - [`publish::publish`] puts the bytes into a folder in one step.
//!
//! What is wrong on the way is a [`diagnostic::Diagnostic`], gathered and never thrown; `commands/`, in the program and not
//! in this library, prints them.

pub mod check;
pub mod diagnostic;
pub mod edition;
pub mod explain;
pub mod illustration;
pub mod language;
pub mod model;
pub mod plan;
pub mod prepared;
pub mod project;
pub mod publish;
pub mod read;
pub mod render;
pub mod text;
pub mod theme;
pub mod timings;

pub use prepared::{Prepared, Request};

use diagnostic::Diagnostics;
use edition::HiddenWords;
use project::Project;
use timings::Timings;

/// Everything but the drawing: what will be written, and where.
///
/// Goes as far as it can, so that `diagnostics` holds all that is wrong; nothing comes out where any of it is an error.
pub fn prepare(
    project: &Project,
    request: &Request,
    timings: &mut Timings,
    diagnostics: &mut Diagnostics,
) -> Option<Prepared> {
    let records = timings.measure("read", || read::read(project, diagnostics));
    let whole = timings.measure("check", || check::check(&records, diagnostics))?;
    let pictures = timings.measure("pictures", || prepared::pictures(project, &whole, diagnostics));
    let date = request.date_for(&whole);
    timings.measure("check on the day", || check::check_on(date, &whole, diagnostics));
    let site = timings.measure("project", || edition::project(&whole, request.edition, date));
    let site = request.applied_to(site);
    let theme = timings.measure("theme", || theme::Theme::load(project, &site.settings.theme, diagnostics))?;
    let audience = (request.edition, date);
    let hidden = timings.measure("words", || {
        HiddenWords::gather(&whole, audience, &project.texts, theme::default_words(), diagnostics)
    });
    let surroundings = prepared::surroundings(project, pictures, &theme, request.link_style, request.edition);
    let plan = timings.measure("plan", || plan::plan(&site, &surroundings, diagnostics));
    // Looking back at a day before the last release, there is less to be found.
    if let Some(lock) = site.lock.as_ref().filter(|lock| request.edition == model::Edition::Public && lock.date <= date)
    {
        plan::check_lasting(&plan, &site, lock, diagnostics);
    }
    let assets = Project { assets: project.assets.clone(), ..Project::default() };
    let darkroom = illustration::Darkroom::of(plan.prints());
    let terms = render::TermFinder::of(&site);
    let press = render::Press::of(&theme);
    let search = render::SearchIndexes::default();
    let edition = request.edition;
    let is_sound = !diagnostics.has_errors();
    is_sound.then(|| Prepared { site, plan, theme, terms, press, search, assets, darkroom, hidden, edition, date })
}
