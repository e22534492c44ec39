//! What blocks and pages show: a drawing with its caption, its table and its sources, one file a way of looking.

mod caption;
#[expect(clippy::module_inception, reason = "the room is named for the thing that it makes")]
mod figure;
mod map;
mod rows;
mod series;
mod targets;
mod timeline;
mod waterfall;

pub use caption::Caption;
pub use figure::{Figure, Matter};
