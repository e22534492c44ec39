//! An older address of a page, which sends readers on.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::plan::Address;
use crate::render::world::View;

#[derive(Serialize)]
struct Redirect {
    lang: &'static str,
    href: String,
    canonical: Option<String>,
}

pub fn redirect(to: &Address, view: &View) -> Result<String, Diagnostic> {
    let href = to.link_from(view.address, view.world.plan.link_style);
    let context = Redirect { lang: view.language.tag(), href, canonical: view.absolute(to) };
    view.world.theme.render("redirect.html", &context, view.language)
}
