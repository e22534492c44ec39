//! Pictures that authors lay beside their notes: how large they are, and what of them is published.
//!
//! Readers are sent sizes that fit their screens, and nothing of where, when and by whom a photo was taken.
//! All of it works on bytes: which picture is meant, and where that was written, is known elsewhere.

mod colour;
mod darkroom;
mod develop;
mod fault;
mod format;
mod gif;
mod header;
mod jpeg;
mod pieces;
mod png;
mod room;
mod style;
mod svg;
mod webp;

pub use darkroom::Darkroom;
pub use develop::{Print, Prints};
pub use fault::Fault;
pub use format::{Format, is_picture};
pub use header::{BYTES_AT_MOST, Header, PIXELS_AT_MOST, SIDE_AT_MOST, header};
