//! A smaller site for those who may see less: what comes after cannot see what was left out.

mod project;

pub use project::project;
