//! Puts the next state of a folder together and moves it into place: the only file that writes what is published.

#![expect(clippy::disallowed_methods, reason = "publishing is writing")]

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use rayon::prelude::*;

use super::error::{At, PublishError};
use super::present::Present;
use super::rendered::Rendered;
use super::swap::swap;
use super::target::{Target, remove};

/// How many files a build wrote, left alone and took away, the manifest among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
}

/// The folder in the making. Whatever is left under its name when it goes is removed: after a failure the half-made
/// state, after a swap the one before.
struct Stage<'a>(&'a Path);

impl Drop for Stage<'_> {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next build.
        let _ = remove(self.0);
    }
}

/// Gives the folder `files` in place of what it holds at `present`.
pub fn replace(target: &Target, present: &Present, files: &[&Rendered]) -> Result<Published, PublishError> {
    let files: Vec<(&Rendered, bool)> = files.par_iter().map(|file| (*file, present.holds(file))).collect();
    let paths: BTreeSet<&str> = files.iter().map(|(file, _)| file.path.as_str()).collect();
    let unchanged = files.iter().filter(|(_, is_held)| *is_held).count();
    let removed = present.paths().filter(|path| !paths.contains(path)).count();
    let published = Published { written: files.len() - unchanged, unchanged, removed };
    if published.written == 0 && published.removed == 0 {
        return Ok(published);
    }
    let stage = Stage(&target.stage);
    make_folders(stage.0, &paths)?;
    files.par_iter().try_for_each(|(file, is_held)| {
        let place = stage.0.join(&file.path);
        let kept = *is_held && keep(&present.file(&file.path), &place);
        if kept { Ok(()) } else { write(&place, &file.bytes).at(&target.folder.join(&file.path)) }
    })?;
    settle(stage.0, &target.folder).at(&target.folder)?;
    swap(target).at(&target.folder)?;
    Ok(published)
}

fn make_folders(stage: &Path, paths: &BTreeSet<&str>) -> Result<(), PublishError> {
    fs::create_dir(stage).at(stage)?;
    let folders: BTreeSet<_> = paths.iter().filter_map(|path| Some(path.rsplit_once('/')?.0)).collect();
    for folder in folders {
        fs::create_dir_all(stage.join(folder)).at(&stage.join(folder))?;
    }
    Ok(())
}

/// The same file under a second name, so that its inode and time stay. Disks without hard links get it written again.
fn keep(present: &Path, place: &Path) -> bool {
    fs::hard_link(present, place).is_ok()
}

fn write(place: &Path, bytes: &[u8]) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).open(place)?.write_all(bytes)
}

/// Gives the stage the folder's own permissions, and has it on the disk before anybody sees it: after a power cut a
/// name must not stand for a file that was never written.
fn settle(stage: &Path, folder: &Path) -> io::Result<()> {
    if let Ok(present) = fs::metadata(folder) {
        fs::set_permissions(stage, present.permissions())?;
    }
    let opened = File::open(stage)?;
    #[cfg(target_os = "linux")]
    rustix::fs::syncfs(&opened)?;
    #[cfg(not(target_os = "linux"))]
    opened.sync_all()?;
    Ok(())
}
