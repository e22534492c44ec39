//! Puts a finished stage in the place of the folder in one step. Wraps rustix's `renameat2`.

#![expect(clippy::disallowed_methods, reason = "publishing is writing")]

use std::io;

use rustix::fs::{CWD, RenameFlags};
use rustix::io::Errno;

use super::target::{Target, remove};

/// Afterwards the stage's name stands for what the folder held before, if it held anything.
pub fn swap(target: &Target) -> io::Result<()> {
    if !target.folder.exists() {
        rename(&target.stage, &target.folder)?;
    } else {
        match rustix::fs::renameat_with(CWD, &target.stage, CWD, &target.folder, RenameFlags::EXCHANGE) {
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => swap_in_two(target)?,
            exchanged => exchanged?,
        }
    }
    // The names are changed; that they outlast a power cut is a wish, and no reason to call the build failed.
    let _ = target.parent.sync_all();
    Ok(())
}

/// For disks that cannot exchange: between the two steps the folder is missing, so a failed second step undoes the first.
fn swap_in_two(target: &Target) -> io::Result<()> {
    rename(&target.folder, &target.old)?;
    if let Err(error) = rename(&target.stage, &target.folder) {
        rename(&target.old, &target.folder)?;
        return Err(error);
    }
    // What cannot be removed now is removed by the next build.
    let _ = remove(&target.old);
    Ok(())
}

fn rename(from: &std::path::Path, to: &std::path::Path) -> io::Result<()> {
    std::fs::rename(from, to)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_disk_that_cannot_exchange_gets_the_new_or_keeps_the_old() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let target = Target::claim(&place.path().join("public")).expect("nobody else is here");
        fs::create_dir(&target.folder).expect("made");
        fs::write(target.folder.join("old"), "").expect("written");

        swap_in_two(&target).expect_err("there is no stage");
        assert!(target.folder.join("old").exists() && !target.old.exists());

        fs::create_dir(&target.stage).expect("made");
        fs::write(target.stage.join("new"), "").expect("written");
        swap_in_two(&target).expect("swapped");
        assert!(target.folder.join("new").exists() && !target.folder.join("old").exists());
        assert!(!target.old.exists() && !target.stage.exists());
    }
}
