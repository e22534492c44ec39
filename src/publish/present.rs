//! What a folder holds before it is published to, and which of its files can stay.

#![expect(clippy::disallowed_methods, reason = "what was published is read back to be compared")]

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::error::{At, PublishError};
use super::manifest::{MANIFEST, Manifest};
use super::rendered::Rendered;

/// The files in a folder, as they are now.
pub struct Present {
    folder: PathBuf,
    /// The size of each by its path: none for what is no plain file, such as a symlink.
    files: BTreeMap<String, Option<u64>>,
}

impl Present {
    pub fn list(folder: &Path) -> Result<Present, PublishError> {
        Ok(Present { folder: folder.into(), files: list(folder)? })
    }

    /// Refuses a folder that is in use for something other than this edition.
    pub fn of_edition(folder: &Path, edition: &str) -> Result<Present, PublishError> {
        let present = Present::list(folder)?;
        match present.manifest()? {
            None if !is_empty(folder)? => Err(PublishError::NotOurs(folder.into())),
            Some(manifest) if manifest.edition != edition => {
                Err(PublishError::OtherEdition { folder: folder.into(), edition: manifest.edition })
            }
            _ => Ok(present),
        }
    }

    /// Whether `file` lies here just so. The bytes are compared and no date or hash trusted, so that a file that was
    /// edited by hand does not stay.
    pub fn holds(&self, file: &Rendered) -> bool {
        let is_as_large = self.files.get(&file.path) == Some(&Some(file.bytes.len() as u64));
        is_as_large && self.bytes(&file.path).is_ok_and(|bytes| bytes == file.bytes)
    }

    /// Where the file at `path` lies.
    pub fn file(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// What the folder says of itself, if congbo made it.
    pub fn manifest(&self) -> Result<Option<Manifest>, PublishError> {
        if !self.files.contains_key(MANIFEST) {
            return Ok(None);
        }
        Ok(Manifest::parse(&self.bytes(MANIFEST).at(&self.file(MANIFEST))?))
    }

    pub fn bytes(&self, path: &str) -> std::io::Result<Vec<u8>> {
        std::fs::read(self.file(path))
    }
}

/// All but folders, by path. A folder that is not there holds nothing.
fn list(folder: &Path) -> Result<BTreeMap<String, Option<u64>>, PublishError> {
    let mut files = BTreeMap::new();
    for entry in WalkDir::new(folder).min_depth(1) {
        let entry = match entry {
            Err(error) if error.io_error().is_some_and(|error| error.kind() == ErrorKind::NotFound) => continue,
            entry => entry.at(folder)?,
        };
        if entry.file_type().is_dir() {
            continue;
        }
        let bytes = entry.metadata().at(entry.path())?.len();
        let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let path: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        files.insert(path.join("/"), entry.file_type().is_file().then_some(bytes));
    }
    Ok(files)
}

/// Also when there is no such folder.
fn is_empty(folder: &Path) -> Result<bool, PublishError> {
    match WalkDir::new(folder).min_depth(1).max_depth(1).into_iter().next() {
        None => Ok(true),
        Some(Err(error)) if error.io_error().is_some_and(|error| error.kind() == ErrorKind::NotFound) => Ok(true),
        Some(entry) => entry.at(folder).map(|_| false),
    }
}
