//! What was published: each file with its size and hash, so that anybody can check a copy.

use jiff::civil::Date;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::rendered::Rendered;
use crate::text::sha256;

/// The manifest's own file, at the top of a published folder.
pub const MANIFEST: &str = "manifest.json";

/// What a manifest says of a build beside its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The edition's tag: `public` or `internal`.
    pub edition: String,
    /// The date that the build was made for, which is an input and no clock's.
    pub date: Date,
    /// Whether its links open from a disk.
    pub portable: bool,
}

/// The content of `manifest.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of congbo that made it.
    pub congbo: String,
    pub edition: String,
    pub date: String,
    /// Whether its links open from a disk; said only where it is so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub portable: bool,
    /// In the order of their paths; the manifest itself is not among them.
    pub files: Vec<ManifestFile>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestFile {
    pub path: String,
    pub bytes: u64,
    /// In hexadecimal digits.
    pub sha256: String,
}

impl Manifest {
    pub fn new(files: &[Rendered], about: &About) -> Manifest {
        let mut files: Vec<ManifestFile> =
            files.par_iter().map(|file| ManifestFile::of(&file.path, &file.bytes)).collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Manifest {
            congbo: env!("CARGO_PKG_VERSION").into(),
            edition: about.edition.clone(),
            date: about.date.to_string(),
            portable: about.portable,
            files,
        }
    }

    /// The manifest in `bytes`, if congbo wrote them.
    pub fn parse(bytes: &[u8]) -> Option<Manifest> {
        serde_json::from_slice(bytes).ok()
    }

    /// Whether it knows a file at `path`.
    pub fn lists(&self, path: &str) -> bool {
        self.files.binary_search_by(|file| file.path.as_str().cmp(path)).is_ok()
    }

    /// The manifest as a file, to be published with the others.
    pub fn rendered(&self) -> Rendered {
        let mut bytes = serde_json::to_vec_pretty(self).expect("strings and numbers always become JSON");
        bytes.push(b'\n');
        Rendered { path: MANIFEST.into(), bytes }
    }
}

impl ManifestFile {
    pub fn of(path: &str, bytes: &[u8]) -> ManifestFile {
        ManifestFile { path: path.into(), bytes: bytes.len() as u64, sha256: sha256(bytes) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_is_the_same_whatever_the_order_of_its_files() {
        let about = About { edition: "public".into(), date: jiff::civil::date(2024, 2, 20), portable: true };
        let a = Rendered { path: "a".into(), bytes: b"abc".to_vec() };
        let b = Rendered { path: "b".into(), bytes: Vec::new() };
        let manifest = Manifest::new(&[b.clone(), a.clone()], &about);
        assert_eq!(manifest, Manifest::new(&[a, b], &about));
        assert_eq!(manifest.files[0].sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(Manifest::parse(&manifest.rendered().bytes), Some(manifest));
        assert_eq!(Manifest::parse(b"{\"name\": \"another program's manifest\"}"), None);
    }
}
