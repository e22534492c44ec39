//! Templates, strings and static files: the default theme, built in, under whatever a site puts over it.
//!
//! Wraps tera and include_dir.

mod face;
mod light;

pub use face::{Face, Faces};

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use serde::Serialize;
use tera::{Context, Tera};

use crate::diagnostic::{Diagnostic, Place};
use crate::language::Language;
use crate::phrase;
use crate::project::Project;

static DEFAULT: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// A theme ready to draw pages.
pub struct Theme {
    /// One a language: each knows its strings.
    engines: BTreeMap<Language, Tera>,
    strings: BTreeMap<Language, BTreeMap<String, String>>,
    files: BTreeMap<String, Vec<u8>>,
    faces: Faces,
    picture_style: String,
}

impl Theme {
    /// The default theme with the files of `themes/NAME/` in their places.
    pub fn load(project: &Project, name: &str) -> Result<Theme, Diagnostic> {
        let files = layered(project, name)?;
        let mut strings = BTreeMap::new();
        for language in Language::ALL {
            strings.insert(language, read_strings(&files, language)?);
        }
        same_keys_and_places(&strings)?;
        let engine = engine(&files)?;
        let engines = strings.iter().map(|(language, words)| (*language, speaking(&engine, words))).collect();
        let faces = Faces::load(&files)?;
        let picture_style = light::picture_style(&files, &faces);
        let files = files.into_iter().filter(|(path, _)| path.starts_with("static/")).collect();
        Ok(Theme { engines, strings, files, faces, picture_style })
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
            .map_err(|error| template_error(template, &error))
    }
}

/// All texts of the default theme.
pub fn default_words() -> impl Iterator<Item = &'static str> {
    defaults().filter_map(|(_, bytes)| std::str::from_utf8(bytes).ok())
}

/// The files of the default theme by their paths.
fn defaults() -> impl Iterator<Item = (String, &'static [u8])> {
    let mut files = BTreeMap::new();
    gather(&DEFAULT, &mut files);
    files.into_iter()
}

/// Every file of the theme by its path; a site's own files lie over the default ones.
fn layered(project: &Project, name: &str) -> Result<BTreeMap<String, Vec<u8>>, Diagnostic> {
    let folder = format!("themes/{name}/");
    let texts = project.texts.iter().filter_map(|(_, text)| Some((text.path.strip_prefix(&folder)?, text)));
    let mut own: BTreeMap<String, Vec<u8>> =
        texts.map(|(path, text)| (path.to_string(), text.content.clone().into_bytes())).collect();
    for path in project.assets.keys() {
        if let Some(inner) = path.strip_prefix(&folder) {
            own.insert(inner.to_string(), project.asset(path)?);
        }
    }
    if own.is_empty() && name != "default" {
        return Err(Diagnostic::error(
            "unknown-theme",
            Place::File("site.toml".to_string()),
            phrase!("không có giao diện `{name}`", "there is no theme `{name}`"),
        )
        .help(phrase!(
            "đặt nó vào `themes/{name}/`, hoặc bỏ dòng `theme`",
            "put it into `themes/{name}/`, or leave `theme` out"
        )));
    }
    let mut files: BTreeMap<String, Vec<u8>> = defaults().map(|(path, bytes)| (path, bytes.to_vec())).collect();
    files.extend(own);
    Ok(files)
}

fn gather(folder: &'static Dir<'static>, files: &mut BTreeMap<String, &'static [u8]>) {
    for file in folder.files() {
        files.insert(file.path().to_string_lossy().replace('\\', "/"), file.contents());
    }
    folder.dirs().for_each(|inner| gather(inner, files));
}

/// The templates, parsed once for all languages.
fn engine(files: &BTreeMap<String, Vec<u8>>) -> Result<Tera, Diagnostic> {
    let mut engine = Tera::new();
    engine.autoescape_on([".html", ".xml"]);
    let templates = files.iter().filter_map(|(path, bytes)| {
        let name = path.strip_prefix("templates/")?;
        Some((name.to_string(), String::from_utf8_lossy(bytes).into_owned()))
    });
    engine.add_raw_templates(templates).map_err(|error| template_error("templates", &error))?;
    Ok(engine)
}

fn speaking(engine: &Tera, strings: &BTreeMap<String, String>) -> Tera {
    let mut engine = engine.clone();
    engine.global_context().insert("strings", strings);
    engine
}

fn read_strings(files: &BTreeMap<String, Vec<u8>>, language: Language) -> Result<BTreeMap<String, String>, Diagnostic> {
    let path = format!("strings/{}.toml", language.tag());
    let text = files.get(&path).map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default();
    toml::from_str(&text).map_err(|error| {
        let message = error.message().to_string();
        Diagnostic::error(
            "theme-strings",
            Place::File(path),
            phrase!("không đọc được tệp chữ của giao diện: {message}", "the theme's strings cannot be read: {message}"),
        )
        .help(phrase!("viết mỗi dòng `khóa = \"chữ\"`", "write each line as `key = \"text\"`"))
    })
}

/// Every language has the same keys, and each text the same `{places}`.
fn same_keys_and_places(strings: &BTreeMap<Language, BTreeMap<String, String>>) -> Result<(), Diagnostic> {
    for (language, words) in strings {
        for (other, others) in strings {
            for (key, text) in words {
                if others.get(key).is_none_or(|twin| places(twin) != places(text)) {
                    let (tag, twin) = (language.tag(), other.tag());
                    return Err(Diagnostic::error(
                        "theme-strings",
                        Place::File(format!("strings/{twin}.toml")),
                        phrase!(
                            "chữ `{key}` khác nhau giữa `{tag}` và `{twin}`: thiếu, hoặc có chỗ trống khác",
                            "the string `{key}` differs between `{tag}` and `{twin}`: it is missing, or has other places"
                        ),
                    )
                    .help(phrase!("viết `{key}` trong cả hai tệp với cùng các `{{chỗ}}`", "write `{key}` in both files with the same `{{places}}`")));
                }
            }
        }
    }
    Ok(())
}

/// The names between braces, sorted.
fn places(text: &str) -> Vec<&str> {
    let mut places: Vec<&str> = text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect();
    places.sort_unstable();
    places
}

fn template_error(template: &str, error: &tera::Error) -> Diagnostic {
    let mut words = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        words.push_str(": ");
        words.push_str(&inner.to_string());
        cause = inner.source();
    }
    Diagnostic::error(
        "template-error",
        Place::File(format!("templates/{template}")),
        phrase!("mẫu trang không vẽ được: {words}", "the template cannot be drawn: {words}"),
    )
    .help(phrase!(
        "sửa mẫu ở dòng được nêu; những gì mẫu được dùng có ghi trong README của giao diện",
        "mend the template at that line; what it may use is told in the theme's README"
    ))
}
