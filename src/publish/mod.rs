//! Bytes to where readers find them: staged beside the folder, then swapped in, so that readers see old or new, never half.

use std::path::Path;

mod error;
mod folder;
mod lock;
mod manifest;
mod present;
mod rendered;
mod swap;
mod target;
mod verify;

pub use error::PublishError;
pub use folder::Published;
pub use lock::{LOCK, Release, StagedLock};
pub use manifest::{About, Manifest, ManifestFile};
pub use rendered::Rendered;
pub use target::keep_clear;
pub use verify::verify;

/// Makes `folder` hold `files` and a manifest of them, and nothing else.
///
/// A file that has not changed keeps its inode and its time. Whatever fails, the folder stays as it was.
pub fn publish(files: &[Rendered], about: &About, folder: &Path) -> Result<Published, PublishError> {
    rendered::refuse_paths(files)?;
    let target = target::Target::claim(folder)?;
    let present = present::Present::of_edition(&target.folder, &about.edition)?;
    let manifest = Manifest::new(files, about).rendered();
    let files: Vec<&Rendered> = files.iter().chain([&manifest]).collect();
    folder::replace(&target, &present, &files)
}
