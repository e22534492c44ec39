//! A file that is ready to be published.

use std::collections::BTreeSet;

use super::error::PublishError;
use super::manifest::MANIFEST;

/// A file that is ready to be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// From the published folder, with `/` between its parts.
    pub path: String,
    pub bytes: Vec<u8>,
}

/// The plan has settled every address; this is the last door before the disk, and it lets nothing out of the folder.
pub fn refuse_paths(files: &[Rendered]) -> Result<(), PublishError> {
    let mut seen = BTreeSet::from([MANIFEST]);
    match files.iter().find(|file| !stays_inside(&file.path) || !seen.insert(&file.path)) {
        Some(file) => Err(PublishError::Path(file.path.clone())),
        None => Ok(()),
    }
}

fn stays_inside(path: &str) -> bool {
    path.split('/').all(|part| !matches!(part, "" | "." | "..") && !part.contains(['\\', '\0']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_refused(paths: &[&str]) -> bool {
        let files: Vec<_> = paths.iter().map(|path| Rendered { path: (*path).into(), bytes: Vec::new() }).collect();
        refuse_paths(&files).is_err()
    }

    #[test]
    fn no_path_leads_out_or_comes_twice() {
        assert!(!is_refused(&["index.html", "en/index.html", ".well-known/security.txt"]));
        for paths in [["../a", "b"], ["/a", "b"], ["a//b", "b"], ["a\\b", "b"], ["", "b"], ["b", "b"]] {
            assert!(is_refused(&paths), "{paths:?}");
        }
        assert!(is_refused(&["manifest.json"]));
    }
}
