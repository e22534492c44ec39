//! What each part of a drawing is called. Colours come later, from the theme, by these names.

use plotters::style::Color;
use plotters_backend::BackendColor;

use super::super::maps::classes::Class;

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
    OnUnsureBar = "on-bar unsure",
    SeriesName = "series-name",
    Goal = "goal",
    OpenGoal = "goal open",
    RoughGoal = "goal about",
    GoalEnd = "goal-end",
    StrictGoal = "goal-end strict",
    GoalLabel = "goal-label",
    Judgement = "judgement",
    Tile = "tile",
    TileName = "tile-name",
    TileValue = "tile-value",
    Border = "border",
    Region = "region",
    RegionName = "region-name",
    RegionValue = "region-value",
    Source = "source",
    InForce = "validity in-force",
    Ended = "validity ended",
    Ahead = "validity ahead",
    UnknownValidity = "validity unknown",
    Issued = "issued",
    Partly = "partly",
    Today = "today",
    TodayLabel = "today-label",
    Title = "title",
    Remark = "remark",
}

/// How many colours the theme has for series.
const COLOURS: usize = 8;

/// A role, and which series or class of values it plays it for. For plotters it is a colour, of which
/// [`classes`] makes the names again on the other side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink {
    role: Role,
    palette: Palette,
    /// From 1, within the palette.
    colour: u8,
}

/// The rows of colours that the theme has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Palette {
    /// The role's own colour.
    Own,
    Series,
    Sequential,
    Diverging,
    /// For what has no value.
    Blank,
}

/// What the colours of each palette begin with, in the order of the palettes.
const PALETTES: [&str; 5] = ["", "s", "q", "d", "none"];

impl Ink {
    pub const fn of(role: Role) -> Ink {
        Ink { role, palette: Palette::Own, colour: 0 }
    }

    /// For the series at `index`.
    pub const fn series(role: Role, index: usize) -> Ink {
        Ink { role, palette: Palette::Series, colour: (index % COLOURS) as u8 + 1 }
    }

    /// For values of a class.
    pub const fn class(role: Role, class: Class) -> Ink {
        let (palette, colour) = match class {
            Class::Blank => (Palette::Blank, 0),
            Class::Sequential(shade) => (Palette::Sequential, shade),
            Class::Diverging(shade) => (Palette::Diverging, shade),
        };
        Ink { role, palette, colour }
    }
}

impl Color for Ink {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (self.role as u8, self.colour, self.palette as u8) }
    }
}

/// The class names behind a colour: `dot unsure s2`.
pub fn classes(colour: BackendColor) -> String {
    let (role, number, palette) = colour.rgb;
    let role = CLASSES.get(usize::from(role)).unwrap_or(&"axis");
    let palette = PALETTES.get(usize::from(palette)).unwrap_or(&"");
    match (palette, number) {
        (&"", _) => role.to_string(),
        (palette, 0) => format!("{role} {palette}"),
        (palette, number) => format!("{role} {palette}{number}"),
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
        assert_eq!(class(Ink::class(Role::Tile, Class::Sequential(5))), "tile q5");
        assert_eq!(class(Ink::class(Role::Region, Class::Diverging(1))), "region d1");
        assert_eq!(class(Ink::class(Role::Tile, Class::Blank)), "tile none");
    }
}
