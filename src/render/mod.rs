//! One planned output becomes its bytes.

pub mod chart;
mod escape;
