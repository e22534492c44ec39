//! Which files a site has. Wraps walkdir.

#![expect(clippy::disallowed_methods, reason = "the one place that looks for a site's files")]

use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;
use walkdir::{DirEntry, WalkDir};

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::phrase;

/// The files and folders of a site. Whatever lies beside them is not the site's.
const PARTS: [&str; 5] = ["congbo.lock", "content", "data", "site.toml", "themes"];
/// What a theme writes in words.
const THEME_TEXTS: [&str; 7] = ["css", "html", "js", "svg", "toml", "txt", "xml"];

/// A file of the site.
#[derive(Debug)]
pub struct Found {
    /// From the site's folder, with `/` and composed letters on every system.
    pub path: String,
    pub file: PathBuf,
    pub kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Asset,
}

/// All files of the site in `root`, which is a real path, in the order of their names.
pub fn find(root: &Path, diagnostics: &mut Diagnostics) -> Vec<Found> {
    let mut found = Vec::new();
    let mut entries = WalkDir::new(root).min_depth(1).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                not_walked(root, &error).into_iter().for_each(|problem| diagnostics.push(problem));
                continue;
            }
        };
        let path = site_path(root, entry.path());
        let refused = if is_source(&path) { refuse(root, &entry, &path) } else { None };
        if !is_source(&path) || refused.is_some() {
            if entry.file_type().is_dir() {
                entries.skip_current_dir();
            }
        } else if entry.file_type().is_file() {
            found.extend(kind(&path).map(|kind| Found { path, file: entry.into_path(), kind }));
        }
        refused.into_iter().for_each(|problem| diagnostics.push(problem));
    }
    found
}

/// What the file at `path` is to a site, if anything.
pub fn kind(path: &str) -> Option<Kind> {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    match path.split_once('/') {
        None => (path == "site.toml" || path == "congbo.lock").then_some(Kind::Text),
        Some(("data", _)) => (extension == "toml" || extension == "geojson").then_some(Kind::Text),
        Some(("content", _)) if extension == "md" => Some(Kind::Text),
        Some(("themes", _)) if THEME_TEXTS.contains(&extension.as_str()) => Some(Kind::Text),
        Some(("content" | "themes", _)) => Some(Kind::Asset),
        Some(_) => None,
    }
}

/// Records and notes: where a spelling matters. A script of a theme may hold any letters, and so may shapes from elsewhere.
pub fn is_written_by_an_author(path: &str) -> bool {
    !path.to_ascii_lowercase().ends_with(".geojson") && !path.starts_with("themes/")
        || path.to_ascii_lowercase().ends_with(".toml")
}

pub fn unreadable(path: &str, why: &str) -> Diagnostic {
    let message = phrase!("không đọc được tệp: {why}", "this file cannot be read: {why}");
    let help = phrase!("xem lại quyền truy cập và đường dẫn của tệp", "check the file's permissions and path");
    Diagnostic::error("unreadable-file", Place::File(path.into()), message).help(help)
}

/// Why an entry is not the site's, although it lies there.
fn refuse(root: &Path, entry: &DirEntry, path: &str) -> Option<Diagnostic> {
    if entry.path().to_str().is_none() {
        let message = phrase!("tên tệp không phải là UTF-8", "this file's name is not UTF-8");
        let help = phrase!("đổi tên tệp", "rename the file");
        return Some(Diagnostic::error("not-utf8", Place::File(path.into()), message).help(help));
    }
    let leads_outside = entry.path_is_symlink() && entry.path().canonicalize().is_ok_and(|to| !to.starts_with(root));
    leads_outside.then(|| {
        let message = phrase!(
            "liên kết này (symlink) dẫn ra ngoài thư mục của trang",
            "this symlink leads out of the site's folder"
        );
        let help = phrase!(
            "chép tệp thật vào thư mục của trang thay cho liên kết",
            "copy the real file into the site's folder instead"
        );
        Diagnostic::error("symlink-outside", Place::File(path.into()), message).help(help)
    })
}

fn not_walked(root: &Path, error: &walkdir::Error) -> Option<Diagnostic> {
    let path = site_path(root, error.path().unwrap_or(root));
    if !path.is_empty() && !is_source(&path) {
        return None;
    }
    let why = match (error.loop_ancestor(), error.io_error()) {
        (Some(_), _) => "a symlink that leads back to a folder around it".to_string(),
        (None, Some(error)) => error.to_string(),
        (None, None) => error.to_string(),
    };
    Some(unreadable(&path, &why))
}

/// Whether the file at `path` from a site's folder is in one of its folders, and not hidden.
pub fn is_source(path: &str) -> bool {
    let first = path.split('/').next().unwrap_or(path);
    let name = path.rsplit('/').next().unwrap_or(path);
    PARTS.contains(&first) && !name.starts_with('.')
}

fn site_path(root: &Path, file: &Path) -> String {
    let path = file.strip_prefix(root).unwrap_or(file);
    let parts: Vec<String> = path.components().map(|part| part.as_os_str().to_string_lossy().nfc().collect()).collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_and_the_ending_say_what_a_file_is() {
        assert_eq!(kind("site.toml"), Some(Kind::Text));
        assert_eq!(kind("data/2023/tinh.toml"), Some(Kind::Text));
        assert_eq!(kind("data/ranh-gioi.geojson"), Some(Kind::Text));
        assert_eq!(kind("data/goc.xlsx"), None);
        assert_eq!(kind("content/gioi-thieu.MD"), Some(Kind::Text));
        assert_eq!(kind("content/anh/hop.jpg"), Some(Kind::Asset));
        assert_eq!(kind("themes/tinh/chu.woff2"), Some(Kind::Asset));
        assert_eq!(kind("public/index.html"), None);
    }
}
