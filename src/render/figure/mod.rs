//! What blocks and pages show: a drawing with its caption, its table and its sources, one file a way of looking.

mod caption;
mod figure;
mod map;
mod rows;
mod series;
mod targets;
mod timeline;
mod waterfall;

pub use caption::Caption;
pub use figure::{Figure, Matter};
