//! What every drawing is made of: canvas and inks, how wide words are, where they have room, and the value scale.

pub mod advance;
pub mod apart;
pub mod backend;
pub mod canvas;
pub mod ink;
pub mod room;
pub mod scale;
pub mod wrap;
