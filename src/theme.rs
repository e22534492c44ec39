//! Templates, strings and static files: the default theme, built in, under whatever a site puts over it.
//!
//! Wraps tera.

mod engine;
mod face;
mod fault;
mod fault_words;
mod layers;
mod light;
mod sources;
mod spoken;
mod stray;
mod words;

pub use face::{Face, Faces};

use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, Tera};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::Language;
use crate::project::Project;
use layers::Layers;
use sources::Sources;
use words::Words;

/// A stylesheet that the default theme does not have: it comes after the others.
pub const OWN_STYLE: &str = "static/own.css";

/// A theme ready to draw pages.
pub struct Theme {
    /// One a language: each knows its strings.
    engines: BTreeMap<Language, Tera>,
    strings: Words,
    sources: Sources,
    files: BTreeMap<String, Vec<u8>>,
    faces: Faces,
    picture_style: String,
}

impl Theme {
    /// The default theme with the files of `themes/NAME/` in their places; all that is wrong with them otherwise.
    pub fn load(project: &Project, name: &str, diagnostics: &mut Diagnostics) -> Option<Theme> {
        let mut found = Diagnostics::default();
        let layers = Layers::of(project, name, &mut found);
        stray::find(&layers, &mut found);
        let strings = words::load(&layers, &mut found);
        spoken::check(&layers, &strings, &mut found);
        let templates = engine::templates(&layers);
        let sources = Sources::of(&layers, &templates);
        let engine = engine::build(templates, &sources, &mut found);
        let mut files = layers.merged();
        let faces = Faces::load(&files, &layers).map_err(|problem| found.push(problem)).ok();
        let is_sound = !found.has_errors();
        diagnostics.extend(found);
        let (engine, faces) = (engine.filter(|_| is_sound)?, faces?);
        let engines = strings.iter().map(|(language, words)| (*language, speaking(&engine, words))).collect();
        let picture_style = light::picture_style(&files, &faces);
        files.retain(|path, _| path.starts_with("static/"));
        Some(Theme { engines, strings, sources, files, faces, picture_style })
    }

    /// The faces of pictures.
    pub fn faces(&self) -> &Faces {
        &self.faces
    }

    /// The CSS of a picture that stands alone: the rules of the charts, with all colours in them.
    pub fn picture_style(&self) -> &str {
        &self.picture_style
    }

    /// The paths of the files that are published as they are.
    pub fn files(&self) -> impl Iterator<Item = &String> {
        self.files.keys()
    }

    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// A string of the theme; its own key where the theme lacks it, so that a missing one is seen.
    pub fn string<'a>(&'a self, key: &'a str, language: Language) -> &'a str {
        self.strings.get(&language).and_then(|strings| strings.get(key)).map_or(key, String::as_str)
    }

    /// Fills the template with a typed context.
    pub fn render(&self, template: &str, context: &impl Serialize, language: Language) -> Result<String, Diagnostic> {
        let engine = &self.engines[&language];
        Context::from_serialize(context)
            .and_then(|context| engine.render(template, &context))
            // A page is drawn up to its first fault, so that there is only one.
            .map_err(|error| fault::faults(&error, &self.sources).swap_remove(0))
    }
}

/// All texts of the default theme.
pub fn default_words() -> impl Iterator<Item = &'static str> {
    layers::default_texts().map(|(_, text)| text)
}

fn speaking(engine: &Tera, strings: &BTreeMap<String, String>) -> Tera {
    let mut engine = engine.clone();
    engine.global_context().insert("strings", strings);
    engine
}
