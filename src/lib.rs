//! congbo turns TOML data and Markdown notes into a static site that people can trust.

pub mod check;
pub mod diagnostic;
pub mod edition;
pub mod language;
pub mod model;
pub mod plan;
pub mod project;
pub mod publish;
pub mod read;
pub mod render;
pub mod text;
pub mod theme;
pub mod timings;
