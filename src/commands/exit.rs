//! How a command ends, and why it could not.

use std::process::ExitCode;

use congbo::language::Phrase;
use congbo::phrase;
use congbo::project::ProjectError;
use congbo::publish::PublishError;

/// How a command ended; its number is the exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    Done = 0,
    /// The site's sources have errors, or warnings that were denied.
    Faulty = 1,
    WrongUsage = 2,
    MachineFailed = 3,
}

/// Why a command could not be done although nothing may be wrong with the site.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error(transparent)]
    Project(#[from] ProjectError),
    #[error(transparent)]
    Publish(#[from] PublishError),
    #[error("only the public edition is released")]
    InternalRelease,
    #[error("there is no code {code}")]
    NoSuchCode { code: String, near: Option<String> },
    #[error("port {port}: {source}")]
    Port { port: u16, source: std::io::Error },
    #[error("the preview ended: {0}")]
    Preview(std::io::Error),
    #[error("the site's folder cannot be watched: {0}")]
    Watch(notify_debouncer_full::notify::Error),
}

impl Failure {
    pub fn exit(&self) -> Exit {
        match self {
            Failure::Project(ProjectError::NoSuchFolder(_)) => Exit::WrongUsage,
            Failure::InternalRelease | Failure::NoSuchCode { .. } => Exit::WrongUsage,
            Failure::Publish(error) if error.is_wrong_usage() => Exit::WrongUsage,
            _ => Exit::MachineFailed,
        }
    }

    pub fn message(&self) -> Phrase {
        match self {
            Failure::Project(error) => error.message(),
            Failure::Publish(error) => error.message(),
            Failure::InternalRelease => phrase!(
                "chỉ bản công khai mới được phát hành; bỏ `--edition internal`",
                "only the public edition is released; leave out `--edition internal`"
            ),
            Failure::NoSuchCode { code, near: Some(near) } => {
                phrase!(
                    "không có mã `{code}`; có phải là `{near}`?",
                    "there is no code `{code}`; did you mean `{near}`?"
                )
            }
            Failure::NoSuchCode { code, near: None } => phrase!(
                "không có mã `{code}`; gõ `congbo explain` để xem mọi mã",
                "there is no code `{code}`; type `congbo explain` to see them all"
            ),
            Failure::Port { port, source } => phrase!(
                "không mở được cổng {port}: {source}; hãy chọn cổng khác bằng `--port`",
                "port {port} cannot be opened: {source}; choose another with `--port`"
            ),
            Failure::Preview(source) => phrase!("trang xem trước đã dừng: {source}", "the preview ended: {source}"),
            Failure::Watch(source) => {
                phrase!("không theo dõi được thư mục của trang: {source}", "the site cannot be watched: {source}")
            }
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}
