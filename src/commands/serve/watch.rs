//! Rebuilds when the author saves. Wraps notify-debouncer-full.

#![expect(clippy::disallowed_methods, reason = "a watcher needs to know which folders there are")]

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use congbo::project::is_source;
use notify_debouncer_full::notify::{Error, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};
use tokio::sync::watch::Sender;

use super::super::arguments::SiteArguments;
use super::super::exit::Failure;
use super::super::terminal::Terminal;
use super::preview::Preview;

/// An editor saves in several steps; what comes within this time is one change.
const QUIET: Duration = Duration::from_millis(150);

/// Builds anew after each change, until nobody is left to show it to.
pub fn rebuild_on_change(site: &SiteArguments, current: &Sender<Arc<Preview>>, terminal: &mut Terminal) {
    let (sender, changes) = channel();
    let watched = site.folder.canonicalize().map_err(Error::io);
    let watcher = watched.and_then(|folder| Ok((new_debouncer(QUIET, None, sender)?, folder)));
    let result = watcher.and_then(|(mut watcher, folder)| {
        watch_sources(&mut watcher, &folder)?;
        while wait_for_change(&changes, &folder) {
            rebuild(site, current, terminal);
            watch_sources(&mut watcher, &folder)?;
        }
        Ok(())
    });
    if let Err(error) = result {
        terminal.failure(&Failure::Watch(error));
    }
}

fn rebuild(site: &SiteArguments, current: &Sender<Arc<Preview>>, terminal: &mut Terminal) {
    let last = current.borrow().clone();
    match Preview::build(site, Some(&last), terminal) {
        Ok(preview) => drop(current.send_replace(Arc::new(preview))),
        Err(error) => drop(terminal.failure(&Failure::Project(error))),
    }
}

/// Watches the site's folder for what comes and goes, and the folders of sources as deep as they are: not the
/// published folder beside them, nor whatever else lies there. A folder that was made or replaced since is watched anew.
fn watch_sources(watcher: &mut Debouncer<RecommendedWatcher, RecommendedCache>, folder: &Path) -> Result<(), Error> {
    watcher.watch(folder, RecursiveMode::NonRecursive)?;
    let sources = ["content", "data", "themes"].map(|part| folder.join(part));
    sources.iter().filter(|place| place.is_dir()).try_for_each(|place| watcher.watch(place, RecursiveMode::Recursive))
}

/// False when the watcher is gone.
fn wait_for_change(changes: &Receiver<DebounceEventResult>, folder: &Path) -> bool {
    while let Ok(change) = changes.recv() {
        let is_of_sources = change.map_or(true, |events| {
            let paths = events.iter().filter(|event| !event.kind.is_access()).flat_map(|event| &event.paths);
            paths.filter_map(|path| path.strip_prefix(folder).ok()).any(|path| is_source(&path.to_string_lossy()))
        });
        if is_of_sources {
            return true;
        }
    }
    false
}
