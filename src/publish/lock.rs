//! What a release adds to `congbo.lock`, so that no later build changes it in silence.

#![expect(clippy::disallowed_methods, reason = "releasing is writing")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::error::{At, PublishError};
use crate::model::{Reading, Site};
use crate::plan::Plan;
use crate::text::Spanned;

/// The lock's own file, beside `site.toml`.
pub const LOCK: &str = "congbo.lock";

const HEAD: &str = "\
# Những số và địa chỉ đã công bố, do `congbo release` ghi. Giữ tệp này cùng dữ liệu và đừng sửa tay: số nào đổi hay mất mà
# không có `[[revision]]` sẽ bị báo lỗi, địa chỉ nào mất mà không có trang chuyển tiếp sẽ bị nhắc.
# The numbers and addresses that have been published, written by `congbo release`. Keep it with the data and do not edit
# it: a number that changes or goes without a `[[revision]]` is an error, an address that leads nowhere a warning.
";

/// The next content of the lock, and how it differs from the last one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    pub text: String,
    /// Numbers that readers have not seen before.
    pub new: usize,
    /// Numbers that readers have seen otherwise.
    pub corrected: usize,
    pub unchanged: usize,
    /// Addresses that readers have seen and that lead nowhere any more.
    pub given_up: usize,
}

impl Release {
    /// Of the public edition `site`, laid out by `plan`, made for `date`.
    ///
    /// A figure keeps every value that was published under it, so that a revision cannot be taken back in silence
    /// either. One line a figure, in the order of their names: a difference in version control reads like a bulletin.
    pub fn of(site: &Site, plan: &Plan, date: Date) -> Release {
        let mut figures: BTreeMap<String, Vec<Reading>> = BTreeMap::new();
        for locked in site.lock.iter().flat_map(|lock| &lock.figures) {
            figures.insert(locked.figure.clone(), locked.values.clone());
        }
        let (mut new, mut corrected) = (0, 0);
        for observation in site.observations.values() {
            let values = figures.entry(observation.key.to_string()).or_default();
            match values.last() {
                Some(last) if last.is_written_like(&observation.reading) => {}
                Some(_) => corrected += 1,
                None => new += usize::from(observation.known().is_some()),
            }
            if values.last().is_none_or(|last| !last.is_written_like(&observation.reading)) {
                values.push(observation.reading);
            }
        }
        // What was never a number is nothing to keep: a gap may be filled without a word.
        figures.retain(|_, values| values.iter().any(|value| value.known().is_some()));
        let unchanged = figures.len().saturating_sub(new + corrected);
        let addresses = plan.lasting_addresses(site);
        let is_gone = |address: &&Spanned<String>| !addresses.contains(&address.value);
        let given_up = site.lock.iter().flat_map(|lock| &lock.addresses).filter(is_gone).count();
        Release { text: written(&figures, &addresses, date), new, corrected, unchanged, given_up }
    }

    /// Writes the lock beside its place, so that a disk that cannot take it is known before anything is published.
    pub fn stage(&self, site: &Path) -> Result<StagedLock, PublishError> {
        let file = site.join(LOCK);
        let mut staged = tempfile::NamedTempFile::new_in(site).at(&file)?;
        staged.write_all(self.text.as_bytes()).at(&file)?;
        staged.as_file().sync_all().at(&file)?;
        if let Ok(present) = std::fs::metadata(site.join("site.toml")) {
            staged.as_file().set_permissions(present.permissions()).at(&file)?;
        }
        if file.is_dir() {
            return Err(io::Error::from(io::ErrorKind::IsADirectory)).at(&file);
        }
        Ok(StagedLock { staged, file })
    }
}

/// The next lock, ready to be put in its place; gone if it never is.
pub struct StagedLock {
    staged: tempfile::NamedTempFile,
    file: PathBuf,
}

impl StagedLock {
    /// Puts it beside `site.toml` in one step.
    pub fn put_in_place(self) -> Result<(), PublishError> {
        self.staged.persist(&self.file).map_err(|error| error.error).at(&self.file)?;
        Ok(())
    }
}

fn written(figures: &BTreeMap<String, Vec<Reading>>, addresses: &BTreeSet<String>, date: Date) -> String {
    let mut text = format!("{HEAD}\ndate = {date}\n\n[figures]\n");
    for (figure, values) in figures {
        let values: Vec<String> = values.iter().map(Reading::to_string).collect();
        let value = if let [only] = values.as_slice() { only.clone() } else { format!("[{}]", values.join(", ")) };
        writeln!(text, "\"{figure}\" = {value}").expect("a string takes all writing");
    }
    text.push_str("\n[pages]\naddresses = [\n");
    for address in addresses {
        writeln!(text, "  \"{address}\",").expect("a string takes all writing");
    }
    text + "]\n"
}
