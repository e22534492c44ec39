//! Files of a site's own theme that nothing would ever use: most often a name that was mistyped.

use super::OWN_STYLE;
use super::layers::{Layers, defaults};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::language::nearest;
use crate::phrase;

/// Warns of each own file that stands in no built-in file's place and that no other file speaks of.
pub fn find(layers: &Layers, diagnostics: &mut Diagnostics) {
    let known: Vec<String> = defaults().map(|(path, _)| path).collect();
    let new = layers.own_paths().filter(|path| !known.iter().any(|known| known == path));
    for path in new.filter(|path| !is_used(path, layers)) {
        let near = beside(path, &known).or_else(|| in_another_folder(path, &known));
        // A picture or a licence may lie there for its own sake; a template or a file of words may not.
        if near.is_some() || path.starts_with("templates/") || path.starts_with("strings/") {
            diagnostics.push(unused(path, near, layers));
        }
    }
}

/// Whether another file speaks of it, or calls the components that it holds.
fn is_used(path: &str, layers: &Layers) -> bool {
    if path == OWN_STYLE {
        return true;
    }
    let name = path.strip_prefix("templates/").unwrap_or(path);
    let name = name.strip_prefix("static/").unwrap_or(name);
    let holds_components =
        layers.own(path).is_some_and(|(_, content)| path.ends_with(".html") && content.contains("endcomponent"));
    holds_components || layers.is_named_elsewhere(path, name)
}

/// The built-in file of the same folder and ending whose name is much like it.
fn beside<'k>(path: &str, known: &'k [String]) -> Option<&'k str> {
    let parts = |path: &'k str| {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        (folder, stem, ending)
    };
    let name = path.rsplit('/').next().unwrap_or(path);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let alike = |known: &&'k String| parts(known).0 == folder && parts(known).2 == ending;
    let near = nearest(stem, known.iter().filter(alike).map(|known| parts(known).1))?;
    known.iter().filter(alike).map(String::as_str).find(|known| parts(known).1 == near)
}

/// The built-in file of the same name that lies elsewhere.
fn in_another_folder<'k>(path: &str, known: &'k [String]) -> Option<&'k str> {
    let name = path.rsplit('/').next()?;
    known.iter().map(String::as_str).find(|known| known.rsplit('/').next() == Some(name))
}

fn unused(path: &str, near: Option<&str>, layers: &Layers) -> Diagnostic {
    let help = match near {
        Some(near) => phrase!("có phải là `{near}`?", "did you mean `{near}`?"),
        None => phrase!(
            "đặt tên như tệp của giao diện mặc định mà nó thay, hoặc nhắc đến nó trong một mẫu khác",
            "name it like the file of the default theme that it is to replace, or speak of it in another template"
        ),
    };
    let message = phrase!(
        "tệp này của giao diện không được dùng: giao diện mặc định không có `{path}`",
        "this file of the theme is not used: the default theme has no `{path}`"
    );
    Diagnostic::warning("unused-theme-file", Place::File(layers.path(path)), message).help(help)
}
