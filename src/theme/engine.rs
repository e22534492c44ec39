//! The templates, made ready to draw: the built-in ones as `default/NAME`, and a site's own under their plain names.
//!
//! A plain name that the site does not have means the built-in one, and so does a component. Wraps tera.

use std::collections::BTreeMap;

use tera::{ErrorKind, Tera};

use super::fault;
use super::layers::{Layers, default_texts};
use super::sources::Sources;
use crate::diagnostic::{Diagnostic, Diagnostics};

/// What the names of the built-in templates begin with.
pub const BUILT_IN: &str = "default/";

/// The templates by name: `home.html` of a site's own, `default/home.html` as built in.
pub fn templates(layers: &Layers) -> BTreeMap<String, String> {
    let built_in = default_texts()
        .filter_map(|(path, text)| Some((format!("{BUILT_IN}{}", path.strip_prefix("templates/")?), text.to_string())));
    let own = layers.own_below("templates/").map(|(name, _, content)| (name.to_string(), content.to_string()));
    built_in.chain(own).collect()
}

/// The templates, parsed once for all languages; or all that is wrong with them.
pub fn build(
    mut templates: BTreeMap<String, String>,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Tera> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut cannot_be_read = false;
    loop {
        let error = match parsed(&templates) {
            Ok(engine) if found.is_empty() => return Some(engine),
            Ok(_) => break,
            Err(error) => error,
        };
        let is_syntax = matches!(error.kind(), ErrorKind::SyntaxError(_));
        // What is missing because its file cannot be read is no second mistake.
        if cannot_be_read && !is_syntax {
            break;
        }
        cannot_be_read |= is_syntax;
        found.extend(fault::faults(&error, sources));
        // Tera stops at the first of these: without the culprit it finds the next.
        if culprit(&error).and_then(|culprit| templates.remove(&culprit)).is_none() {
            break;
        }
    }
    found.into_iter().for_each(|fault| diagnostics.push(fault));
    None
}

fn parsed(templates: &BTreeMap<String, String>) -> tera::TeraResult<Tera> {
    let mut engine = Tera::new();
    engine.autoescape_on([".html", ".xml"]);
    engine.set_fallback_prefixes([BUILT_IN])?;
    engine.add_raw_templates(templates)?;
    Ok(engine)
}

/// The template without which the others can be looked at.
fn culprit(error: &tera::Error) -> Option<String> {
    match error.kind() {
        ErrorKind::SyntaxError(report) => Some(report.filename().to_string()),
        ErrorKind::MissingParent { current, .. } => Some(current.clone()),
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => Some(tpl.clone()),
        _ => None,
    }
}
