//! A smaller site for those who may see less: what comes after cannot see what was left out.

mod hidden;
mod needle;
mod project;
mod words;

pub use hidden::HiddenWords;
pub use project::project;
