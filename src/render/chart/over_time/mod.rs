//! Series over periods: columns, lines and panels of them on a value axis, with gaps, breaks and targets.

pub mod column;
pub mod frame;
pub mod goals;
pub mod layout;
pub mod line;
pub mod multiples;
pub mod names;
pub mod pane;
pub mod panel;
pub mod periods;
pub mod pile;
pub mod runs;
pub mod series;
pub mod slots;
pub mod sparkline;
pub mod stacked;
