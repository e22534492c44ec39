//! A site on disk: the only room that opens a site's files.
//!
//! Texts are read at once and side by side. Pictures and other assets are only listed, and read when they are asked for.

#![expect(clippy::disallowed_methods, reason = "the one place where a site's files are opened")]

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::language::Phrase;
use crate::phrase;
use crate::text::{Span, Text, Texts};

mod decode;
mod find;

pub use find::is_source;

use find::{Found, Kind};

/// The files of a site.
#[derive(Debug, Clone, Default)]
pub struct Project {
    /// What is read as words: `site.toml`, `congbo.lock`, records, notes, templates, styles, scripts.
    pub texts: Texts,
    /// Everything else below `content/` and `themes/`, by its path from the site's folder.
    pub assets: BTreeMap<String, Asset>,
}

/// A file that is copied rather than read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asset {
    OnDisk(PathBuf),
    InMemory(Vec<u8>),
}

/// Why there is no project at all. What is wrong with a single file is a diagnostic instead.
#[derive(Debug, thiserror::Error)]
pub enum ProjectError {
    #[error("there is no folder {0}")]
    NoSuchFolder(PathBuf),
    #[error("the folder {folder} cannot be opened: {source}")]
    Unreadable { folder: PathBuf, source: std::io::Error },
}

impl Project {
    /// Reads the site in `folder`. A file that cannot be read is said in `diagnostics`, and the others are still read.
    pub fn open(folder: &Path, diagnostics: &mut Diagnostics) -> Result<Project, ProjectError> {
        let folder = resolve(folder)?;
        let (texts, assets): (Vec<Found>, Vec<Found>) =
            find::find(&folder, diagnostics).into_iter().partition(|found| found.kind == Kind::Text);
        let texts: Vec<_> = texts.par_iter().map(read_text).collect();
        let texts = texts.into_iter().filter_map(|read| read.map_err(|problem| diagnostics.push(problem)).ok());
        let project = Project {
            texts: Texts::new(texts.collect()),
            assets: assets.into_iter().map(|found| (found.path, Asset::OnDisk(found.file))).collect(),
        };
        project.require_site_toml(diagnostics);
        project.require_composed_letters(diagnostics);
        Ok(project)
    }

    /// The same site with one more file that is no text, or with another in its place.
    pub fn with_asset(mut self, path: &str, bytes: Vec<u8>) -> Project {
        self.assets.insert(path.into(), Asset::InMemory(bytes));
        self
    }

    /// A site that was never on a disk: each file's path and content.
    pub fn in_memory(files: &[(&str, &str)]) -> Project {
        let of_kind = |kind| files.iter().filter(move |(path, _)| find::kind(path) == Some(kind));
        let text = |(path, content): &(&str, &str)| Text { path: (*path).into(), content: (*content).into() };
        let asset = |(path, content): &(&str, &str)| ((*path).into(), Asset::InMemory((*content).into()));
        Project {
            texts: Texts::new(of_kind(Kind::Text).map(text).collect()),
            assets: of_kind(Kind::Asset).map(asset).collect(),
        }
    }

    /// The bytes of the asset at `path`, read now.
    pub fn asset(&self, path: &str) -> Result<Vec<u8>, Diagnostic> {
        match self.assets.get(path) {
            Some(Asset::InMemory(bytes)) => Ok(bytes.clone()),
            Some(Asset::OnDisk(file)) => read(file).map_err(|error| find::unreadable(path, &error.to_string())),
            None => Err(find::unreadable(path, "there is no such file")),
        }
    }

    /// The first bytes of the asset at `path`, at most so many, and how long it is.
    pub fn asset_start(&self, path: &str, at_most: u64) -> Result<(Vec<u8>, u64), Diagnostic> {
        let Some(Asset::OnDisk(file)) = self.assets.get(path) else {
            return self.asset(path).map(|bytes| {
                let length = bytes.len() as u64;
                (bytes, length)
            });
        };
        start(file, at_most).map_err(|error| find::unreadable(path, &error.to_string()))
    }

    fn require_site_toml(&self, diagnostics: &mut Diagnostics) {
        if self.texts.find("site.toml").is_some() {
            return;
        }
        let message = phrase!("thư mục này không có tệp `site.toml`", "this folder has no `site.toml`");
        let help = phrase!(
            "chuyển vào thư mục của trang; trang mới thì tạo tệp `site.toml` có ba dòng: `title = \"Tên trang\"`, `languages = [\"vi\"]`, `publisher = \"Tên đơn vị\"`",
            "go to the folder of your site; for a new one, make a `site.toml` of three lines: `title = \"Its title\"`, `languages = [\"vi\"]`, `publisher = \"Your office\"`"
        );
        diagnostics.push(Diagnostic::error("no-site-toml", Place::Site, message).help(help));
    }

    fn require_composed_letters(&self, diagnostics: &mut Diagnostics) {
        let texts: Vec<_> = self.texts.iter().collect();
        let found: Vec<_> = texts
            .par_iter()
            .filter(|(_, text)| find::is_written_by_an_author(&text.path))
            .filter_map(|(id, text)| Some(Span::new(*id, decode::first_decomposed(&text.content)?)))
            .collect();
        for span in found {
            diagnostics.push(decode::not_nfc(span, self.texts.excerpt(span)));
        }
    }
}

impl ProjectError {
    pub fn message(&self) -> Phrase {
        match self {
            ProjectError::NoSuchFolder(folder) => {
                let folder = folder.display();
                phrase!("không có thư mục {folder}", "there is no folder {folder}")
            }
            ProjectError::Unreadable { folder, source } => {
                let folder = folder.display();
                phrase!("không mở được thư mục {folder}: {source}", "the folder {folder} cannot be opened: {source}")
            }
        }
    }
}

/// The folder's real path, to which the targets of symlinks are compared.
fn resolve(folder: &Path) -> Result<PathBuf, ProjectError> {
    let real = folder.canonicalize().map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => ProjectError::NoSuchFolder(folder.into()),
        _ => ProjectError::Unreadable { folder: folder.into(), source },
    })?;
    if real.is_dir() { Ok(real) } else { Err(ProjectError::NoSuchFolder(folder.into())) }
}

fn read_text(found: &Found) -> Result<Text, Diagnostic> {
    let bytes = read(&found.file).map_err(|error| find::unreadable(&found.path, &error.to_string()))?;
    let content = decode::decode(&found.path, bytes)?;
    Ok(Text { path: found.path.clone(), content })
}

fn start(file: &Path, at_most: u64) -> std::io::Result<(Vec<u8>, u64)> {
    let file = std::fs::File::open(file)?;
    let (length, mut bytes) = (file.metadata()?.len(), Vec::new());
    file.take(at_most).read_to_end(&mut bytes)?;
    Ok((bytes, length))
}

fn read(file: &Path) -> std::io::Result<Vec<u8>> {
    std::fs::read(file)
}
