//! Why nothing was published.

use std::io;
use std::path::{Path, PathBuf};

use crate::language::Phrase;
use crate::phrase;

/// Why nothing was published. The folder is as it was.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    #[error("{0} is not empty, and congbo did not make it")]
    NotOurs(PathBuf),
    #[error("{folder} holds the {edition} edition")]
    OtherEdition { folder: PathBuf, edition: String },
    #[error("{0} has no manifest of congbo's")]
    NoManifest(PathBuf),
    #[error("{0} holds the site itself or what it is made from")]
    HoldsSite(PathBuf),
    /// Two files with one path, or a path that leads out of the folder: a fault of congbo's own.
    #[error("{0} cannot be published under this path")]
    Path(String),
    #[error("{path}: {source}")]
    Io { path: PathBuf, source: io::Error },
}

impl PublishError {
    /// Whether another command line would mend it, rather than another disk.
    pub fn is_wrong_usage(&self) -> bool {
        use PublishError::{HoldsSite, NoManifest, NotOurs, OtherEdition};
        matches!(self, NotOurs(_) | OtherEdition { .. } | NoManifest(_) | HoldsSite(_))
    }

    pub fn message(&self) -> Phrase {
        match self {
            PublishError::NotOurs(folder) => {
                let folder = folder.display();
                phrase!(
                    "thư mục {folder} không trống và không phải do congbo tạo ra, nên congbo không ghi đè",
                    "the folder {folder} is not empty and congbo did not make it, so it is not overwritten"
                )
            }
            PublishError::OtherEdition { folder, edition } => {
                let folder = folder.display();
                phrase!(
                    "thư mục {folder} đang giữ bản “{edition}”; hãy chọn thư mục khác, hoặc xóa thư mục này trước",
                    "the folder {folder} holds the {edition} edition; choose another, or remove this one first"
                )
            }
            PublishError::NoManifest(folder) => {
                let folder = folder.display();
                phrase!(
                    "thư mục {folder} không có `manifest.json` do congbo tạo ra",
                    "the folder {folder} has no `manifest.json` made by congbo"
                )
            }
            PublishError::HoldsSite(folder) => {
                let folder = folder.display();
                phrase!(
                    "thư mục {folder} chứa chính các tệp nguồn của trang; hãy chọn thư mục khác bằng `--out`",
                    "the folder {folder} holds the site's own sources; choose another with `--out`"
                )
            }
            PublishError::Path(path) => {
                phrase!("không thể công bố tệp dưới đường dẫn `{path}`", "no file can be published as `{path}`")
            }
            PublishError::Io { path, source } => {
                let path = path.display();
                phrase!("không ghi được {path}: {source}", "{path} cannot be written: {source}")
            }
        }
    }
}

/// Says which path an error of the disk is about.
pub trait At<T> {
    fn at(self, path: &Path) -> Result<T, PublishError>;
}

impl<T, E: Into<io::Error>> At<T> for Result<T, E> {
    fn at(self, path: &Path) -> Result<T, PublishError> {
        self.map_err(|source| PublishError::Io { path: path.into(), source: source.into() })
    }
}
