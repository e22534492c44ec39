//! Compares a published folder, or a copy of one, with its own manifest.

use std::path::Path;

use rayon::prelude::*;

use super::error::PublishError;
use super::manifest::{MANIFEST, Manifest, ManifestFile};
use super::present::Present;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::phrase;

/// The manifest in `folder`; in `diagnostics`, every file that is missing, changed or not in it.
pub fn verify(folder: &Path, diagnostics: &mut Diagnostics) -> Result<Manifest, PublishError> {
    let present = Present::list(folder)?;
    let manifest = present.manifest()?.ok_or_else(|| PublishError::NoManifest(folder.into()))?;
    let found: Vec<_> = manifest.files.par_iter().filter_map(|file| compare(&present, file)).collect();
    let strays = present.paths().filter(|path| *path != MANIFEST && !manifest.lists(path)).map(stray);
    found.into_iter().chain(strays).for_each(|found| diagnostics.push(found));
    Ok(manifest)
}

fn compare(present: &Present, listed: &ManifestFile) -> Option<Diagnostic> {
    let place = Place::File(listed.path.clone());
    if !present.has(&listed.path) {
        let message =
            phrase!("thiếu tệp này so với `manifest.json`", "the manifest lists this file, but it is missing");
        return Some(Diagnostic::error("published-file-missing", place, message).help(publish_again()));
    }
    if present.bytes(&listed.path).is_ok_and(|bytes| ManifestFile::of(&listed.path, &bytes) == *listed) {
        return None;
    }
    let message = phrase!("tệp này đã khác với khi được công bố", "this file is not as it was published");
    Some(Diagnostic::error("published-file-changed", place, message).help(publish_again()))
}

/// A host may add files of its own, so this is no error.
fn stray(path: &str) -> Diagnostic {
    let message = phrase!("tệp này không có trong `manifest.json`", "this file is not in the manifest");
    let help =
        phrase!("xóa tệp này nếu máy chủ của bạn không cần đến nó", "remove this file unless your host needs it");
    Diagnostic::warning("published-file-unknown", Place::File(path.into()), message).help(help)
}

fn publish_again() -> crate::language::Phrase {
    phrase!("chép lại toàn bộ thư mục đã tạo bằng `congbo build`", "copy the whole folder from `congbo build` again")
}
