//! What each part of a drawing is called. Colours come later, from the theme, by these names.

use plotters::style::Color;
use plotters_backend::BackendColor;

/// Roles with the class that each has in the drawing.
macro_rules! roles {
    ($($role:ident = $class:literal,)*) => {
        /// What a part of the drawing is for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Role {
            $($role,)*
        }

        /// In the order of the roles.
        const CLASSES: &[&str] = &[$($class),*];
    };
}

roles! {
    Grid = "grid",
    Axis = "axis",
    Break = "break",
    Bar = "bar",
    UnsureBar = "bar unsure",
    Line = "line",
    UnsureLine = "line unsure",
    Dot = "dot",
    UnsureDot = "dot unsure",
    SmallDot = "dot small",
    UnsureSmallDot = "dot small unsure",
    Range = "range",
    Early = "early",
    UnsureEarly = "early unsure",
    Slope = "slope",
    UnsureSlope = "slope unsure",
    Leader = "leader",
    Track = "track",
    Band = "band",
    Bound = "bound",
    AboutBound = "bound about",
    BoundEnd = "bound-end",
    StrictEnd = "bound-end strict",
    Underway = "underway",
    UnsureUnderway = "underway unsure",
    Level = "level",
    UnsureLevel = "level unsure",
    Residual = "residual",
    Missing = "missing",
    Key = "key",
    Tick = "tick",
    Value = "value",
    PastValue = "value past",
    Unit = "unit",
    Name = "name",
    BreakLabel = "break-label",
    Area = "area",
    OnBar = "on-bar",
    SeriesName = "series-name",
    Goal = "goal",
    OpenGoal = "goal open",
    RoughGoal = "goal about",
    GoalEnd = "goal-end",
    StrictGoal = "goal-end strict",
    GoalLabel = "goal-label",
    Judgement = "judgement",
}

/// How many colours the theme has for series.
const COLOURS: usize = 8;

/// A role, and which series it plays it for. For plotters it is a colour, of which [`classes`] makes
/// the names again on the other side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink {
    role: Role,
    /// From 1; 0 belongs to no series.
    colour: u8,
}

impl Ink {
    pub const fn of(role: Role) -> Ink {
        Ink { role, colour: 0 }
    }

    /// For the series at `index`.
    pub const fn series(role: Role, index: usize) -> Ink {
        Ink { role, colour: (index % COLOURS) as u8 + 1 }
    }
}

impl Color for Ink {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (self.role as u8, self.colour, 0) }
    }
}

/// The class names behind a colour: `dot unsure s2`.
pub fn classes(colour: BackendColor) -> String {
    let (role, series, _) = colour.rgb;
    let role = CLASSES.get(usize::from(role)).unwrap_or(&"axis");
    match series {
        0 => role.to_string(),
        _ => format!("{role} s{series}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_has_its_own_class() {
        let class = |ink: Ink| classes(ink.to_backend_color());
        assert_eq!(class(Ink::of(Role::Grid)), "grid");
        assert_eq!(class(Ink::of(Role::BreakLabel)), "break-label");
        assert_eq!(class(Ink::series(Role::UnsureDot, 1)), "dot unsure s2");
        assert_eq!(class(Ink::series(Role::Line, 8)), "line s1");
    }
}
