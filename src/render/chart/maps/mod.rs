//! Areas in their places, as equal tiles or in their own shapes, with values in classes.

pub mod boundaries;
pub mod classes;
pub mod grid;
pub mod inside;
pub mod legend;
pub mod limits;
pub mod map_head;
pub mod projection;
pub mod simplify;
pub mod tiles;
