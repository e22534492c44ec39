//! An older address of a page, which sends readers on.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::model::Edition;
use crate::plan::Address;
use crate::render::world::View;

#[derive(Serialize)]
struct Redirect {
    lang: &'static str,
    href: String,
    /// Leads on to the same place on the page; a refresh would lose it.
    script: String,
    /// The whole address, where the site knows its own.
    canonical: Option<String>,
    /// Whether only those within may read it.
    internal: bool,
}

pub fn redirect(to: &Address, view: &View) -> Result<String, Diagnostic> {
    let href = view.way_to(to);
    let internal = view.world.edition == Edition::Internal;
    let (script, canonical) = (view.file("static/redirect.js"), view.absolute(to));
    let context = Redirect { lang: view.language.tag(), href, script, canonical, internal };
    view.world.theme.render("redirect.html", &context, view.language)
}
