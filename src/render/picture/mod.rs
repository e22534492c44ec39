//! Pictures that are carried away from the site: they stand alone, as SVG and as PNG.

mod chart;
mod paper;
mod press;
mod social;
mod spark;
mod wrap;

pub use chart::{Body, Surround, picture};
pub use press::Press;
pub use social::{Card, CardFigure, SOCIAL_SIZE, social_picture};
