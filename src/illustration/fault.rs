//! Why a picture cannot be published.

use super::format::Format;

/// What is wrong with a file. Who knows the file adds its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Of a kind that browsers do not show everywhere, such as HEIC or TIFF.
    Unsupported,
    /// It shows more than one image after another.
    Moves,
    /// Its content is of another kind than its name says.
    Named {
        as_if: Format,
        is: Option<Format>,
    },
    /// It ends before the picture does.
    CutShort,
    /// It cannot be decoded, and how the decoder says so.
    Broken(String),
    TooManyPixels {
        width: u32,
        height: u32,
    },
    /// One side is longer than any copy of it could be.
    SideTooLong {
        width: u32,
        height: u32,
    },
    TooManyBytes(u64),
    /// It runs or loads something; the line counts from 1.
    Unsafe {
        line: usize,
        what: String,
    },
}
