//! The shape of an area on the ground.

use super::area::Area;

/// Outlines in degrees of longitude and latitude; a ring within a ring is a hole.
pub type Rings = Vec<Vec<(f64, f64)>>;

/// Outlines that belong to an area, with the names by which it may be found.
#[derive(Debug, Clone, PartialEq)]
pub struct Boundary {
    pub id: Option<String>,
    pub code: Option<String>,
    pub name: Option<String>,
    pub rings: Rings,
}

impl Boundary {
    /// Whether it says that it is the shape of `area`: by its id, else its code, else its name in Vietnamese.
    pub fn is_of(&self, area: &Area) -> bool {
        match (&self.id, &self.code, &self.name) {
            (Some(id), ..) if area.id.as_str() == id => true,
            (_, Some(code), _) if area.code.as_ref() == Some(code) => true,
            (.., Some(name)) => area.name.vi.as_ref() == Some(name),
            _ => false,
        }
    }

    /// What its author calls it.
    pub fn called(&self) -> &str {
        self.id.as_deref().or(self.code.as_deref()).or(self.name.as_deref()).unwrap_or_default()
    }
}
