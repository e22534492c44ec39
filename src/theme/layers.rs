//! The files of a theme: the built-in ones, and over them what a site puts into `themes/NAME/`.
//!
//! Wraps include_dir.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::language::nearest;
use crate::phrase;
use crate::project::Project;
use crate::text::{Span, TextId, Texts};

static DEFAULT: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// A theme's files while it is being loaded.
pub struct Layers<'p> {
    texts: &'p Texts,
    /// `themes/NAME/`
    folder: String,
    /// The site's own files that hold words, by their path in the theme.
    own: BTreeMap<&'p str, TextId>,
    /// The site's own pictures, fonts and the like.
    assets: BTreeMap<&'p str, Vec<u8>>,
}

impl<'p> Layers<'p> {
    pub fn of(project: &'p Project, name: &str, diagnostics: &mut Diagnostics) -> Layers<'p> {
        let folder = format!("themes/{name}/");
        let texts = project.texts.iter().filter_map(|(id, text)| Some((text.path.strip_prefix(&folder)?, id)));
        let mut layers = Layers { texts: &project.texts, own: texts.collect(), assets: BTreeMap::new(), folder };
        for path in project.assets.keys() {
            let Some(inner) = path.strip_prefix(&layers.folder) else { continue };
            match project.asset(path) {
                Ok(bytes) => drop(layers.assets.insert(inner, bytes)),
                Err(problem) => diagnostics.push(problem),
            }
        }
        if layers.own.is_empty() && layers.assets.is_empty() && name != "default" {
            diagnostics.push(unknown_theme(project, name));
        }
        layers
    }

    /// The path of a theme's file from the site's folder.
    pub fn path(&self, inner: &str) -> String {
        format!("{}{inner}", self.folder)
    }

    /// The site's own file of words at a path in the theme.
    pub fn own(&self, inner: &str) -> Option<(TextId, &'p str)> {
        let id = *self.own.get(inner)?;
        Some((id, self.texts.get(id).content.as_str()))
    }

    /// The site's own files of words below a folder of the theme, by the rest of their path.
    pub fn own_below<'s>(&'s self, folder: &'s str) -> impl Iterator<Item = (&'p str, TextId, &'p str)> {
        let below = self.own.iter().filter_map(move |(path, id)| Some((path.strip_prefix(folder)?, *id)));
        below.map(|(path, id)| (path, id, self.texts.get(id).content.as_str()))
    }

    /// The paths of all that the site has of its own.
    pub fn own_paths(&self) -> impl Iterator<Item = &'p str> {
        self.own.keys().chain(self.assets.keys()).copied()
    }

    /// Whether one of the site's own files of words, other than itself, speaks of `words`.
    pub fn is_named_elsewhere(&self, path: &str, words: &str) -> bool {
        let others = self.own.iter().filter(|(other, _)| **other != path);
        others.map(|(_, id)| &self.texts.get(*id).content).any(|content| content.contains(words))
    }

    /// Every file, the site's own in place of the built-in one.
    pub fn merged(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files: BTreeMap<String, Vec<u8>> = defaults().map(|(path, bytes)| (path, bytes.to_vec())).collect();
        let own = self.own.iter().map(|(path, id)| (path.to_string(), self.texts.get(*id).content.as_bytes().to_vec()));
        files.extend(own);
        files.extend(self.assets.iter().map(|(path, bytes)| (path.to_string(), bytes.clone())));
        files
    }
}

/// The files of the default theme by their paths, without what is written for its makers.
pub fn defaults() -> impl Iterator<Item = (String, &'static [u8])> {
    let mut files = BTreeMap::new();
    gather(&DEFAULT, &mut files);
    files.into_iter().filter(|(path, _)| !path.ends_with(".md"))
}

/// The texts of the default theme.
pub fn default_texts() -> impl Iterator<Item = (String, &'static str)> {
    defaults().filter_map(|(path, bytes)| Some((path, std::str::from_utf8(bytes).ok()?)))
}

fn gather(folder: &'static Dir<'static>, files: &mut BTreeMap<String, &'static [u8]>) {
    for file in folder.files() {
        files.insert(file.path().to_string_lossy().replace('\\', "/"), file.contents());
    }
    folder.dirs().for_each(|inner| gather(inner, files));
}

fn unknown_theme(project: &Project, name: &str) -> Diagnostic {
    let paths =
        project.texts.iter().map(|(_, text)| text.path.as_str()).chain(project.assets.keys().map(String::as_str));
    let themes = paths.filter_map(|path| path.strip_prefix("themes/")?.split_once('/')).map(|(theme, _)| theme);
    let help = match nearest(name, themes) {
        Some(near) => phrase!("có phải là `{near}`?", "did you mean `{near}`?"),
        None => phrase!(
            "đặt nó vào `themes/{name}/`, hoặc bỏ dòng `theme`",
            "put it into `themes/{name}/`, or leave `theme` out"
        ),
    };
    let message = phrase!("không có giao diện `{name}`", "there is no theme `{name}`");
    Diagnostic::error("unknown-theme", place_in_settings(project, name), message).help(help)
}

/// Where `site.toml` names the theme.
fn place_in_settings(project: &Project, name: &str) -> Place {
    let written = |id: TextId| {
        let content = &project.texts.get(id).content;
        let line = content.match_indices("theme").find(|(at, _)| content[..*at].ends_with(['\n']) || *at == 0)?.0;
        let start = line + content[line..].lines().next()?.find(name)?;
        Some(Span::new(id, start..start + name.len()))
    };
    let span = project.texts.find("site.toml").and_then(written);
    span.map_or(Place::File("site.toml".to_string()), Place::At)
}
