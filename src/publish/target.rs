//! The folder to publish to: where it really is, whether it may be written, and that nobody else is writing it.

#![expect(clippy::disallowed_methods, reason = "publishing is writing")]

use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rustix::fs::FlockOperation;

use super::error::{At, PublishError};

/// A folder that this build alone writes to, as long as this value lives.
pub struct Target {
    /// The folder itself, not a link to it; it need not exist yet.
    pub folder: PathBuf,
    /// Where the next state of the folder is put together: in the same parent, so that a rename moves it into place.
    pub stage: PathBuf,
    /// Where the last state waits on systems that cannot exchange two folders.
    pub old: PathBuf,
    /// The folder's parent, locked. The lock ends with the process, so that none is left by a build that was killed.
    pub parent: File,
}

impl Target {
    /// Waits for other builds to this place, and clears away what a killed one left.
    pub fn claim(folder: &Path) -> Result<Target, PublishError> {
        let folder = resolve(folder).at(folder)?;
        let (Some(parent), Some(name)) = (folder.parent(), folder.file_name()) else {
            return Err(io::Error::from(ErrorKind::InvalidInput)).at(&folder);
        };
        make_folder(parent).at(parent)?;
        let hidden = |end: &str| parent.join(format!(".{}.congbo-{end}", name.to_string_lossy()));
        let (stage, old) = (hidden("new"), hidden("old"));
        let parent = lock(parent).at(parent)?;
        let target = Target { folder, stage, old, parent };
        target.clear().at(&target.folder)?;
        Ok(target)
    }

    /// Only between the two renames of a system that cannot exchange is the folder missing while its last state is kept.
    fn clear(&self) -> io::Result<()> {
        if !self.folder.exists() && self.old.exists() {
            std::fs::rename(&self.old, &self.folder)?;
        }
        remove(&self.stage)?;
        remove(&self.old)
    }
}

/// Refuses a folder that holds `site`, or that a site is made from: the next build would erase or read it.
pub fn keep_clear(site: &Path, folder: &Path) -> Result<(), PublishError> {
    let (site, target) = (resolve(site).at(site)?, resolve(folder).at(folder)?);
    let sources = ["congbo.lock", "content", "data", "site.toml", "themes"].map(|part| site.join(part));
    if site.starts_with(&target) || sources.iter().any(|source| target.starts_with(source)) {
        return Err(PublishError::HoldsSite(folder.into()));
    }
    Ok(())
}

/// Removes a folder and all in it, if it is there.
pub fn remove(folder: &Path) -> io::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The real path of `folder`, whose last parts need not exist.
fn resolve(folder: &Path) -> io::Result<PathBuf> {
    let absolute = std::path::absolute(folder)?;
    match (absolute.canonicalize(), absolute.parent(), absolute.file_name()) {
        (Err(error), Some(parent), Some(name)) if error.kind() == ErrorKind::NotFound => {
            Ok(resolve(parent)?.join(name))
        }
        (real, _, _) => real,
    }
}

fn make_folder(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)
}

/// Some network disks know no locks; there, the last build wins.
fn lock(folder: &Path) -> io::Result<File> {
    let folder = File::open(folder)?;
    match rustix::io::retry_on_intr(|| rustix::fs::flock(&folder, FlockOperation::LockExclusive)) {
        Err(rustix::io::Errno::NOTSUP | rustix::io::Errno::NOLCK | rustix::io::Errno::NOSYS) | Ok(()) => Ok(folder),
        Err(error) => Err(error.into()),
    }
}
