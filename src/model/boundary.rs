//! The shape of an area on the ground.

/// Outlines that belong to an area, found by its key.
#[derive(Debug, Clone, PartialEq)]
pub struct Boundary {
    /// What the file that they come from calls the area: its id, code or name there.
    pub key: String,
    /// Longitude and latitude in degrees; a ring within a ring is a hole.
    pub rings: Vec<Vec<(f64, f64)>>,
}
