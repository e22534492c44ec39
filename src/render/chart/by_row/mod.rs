//! A row for each thing: bars, dots, slopes, bullets, steps of a stock, documents in their years.

pub mod bar;
pub mod bullet;
pub mod dot;
pub mod rows;
pub mod ruler;
pub mod slope;
pub mod target;
pub mod timeline;
pub mod validity;
pub mod waterfall;
pub mod years;
