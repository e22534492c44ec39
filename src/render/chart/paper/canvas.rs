//! The few shapes that charts are made of, put on paper by `plotters`.

use std::convert::Infallible;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, Drawable, PathElement, PointCollection, Rectangle, Text};
use plotters::style::{Color, FontFamily, FontStyle, IntoFont, TextStyle};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::advance::TEXT_SIZE;
use super::backend::{SvgBackend, Told};
use super::ink::Ink;
use super::room::{Area, Label, Spot};

pub type Failed = DrawingAreaErrorKind<Infallible>;
pub type Drawn = Result<(), Failed>;

/// What is drawn on; spots count tenths of a unit from the upper left.
pub struct Canvas<'a> {
    pub root: DrawingArea<SvgBackend<'a>, Shift>,
}

/// For plotters it is an element without points, drawn just before the shape that tells it.
impl<'a> PointCollection<'a, BackendCoord> for &'a Told {
    type Point = BackendCoord;
    type IntoIter = [BackendCoord; 0];

    fn point_iter(self) -> [BackendCoord; 0] {
        []
    }
}

impl Drawable<SvgBackend<'_>> for Told {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _: I,
        backend: &mut SvgBackend,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        backend.tell(self.clone());
        Ok(())
    }
}

/// A shape of closed rings, which plotters has none of: like what is told, an element without points.
struct Rings {
    rings: Vec<Vec<Spot>>,
    ink: Ink,
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Rings {
    type Point = BackendCoord;
    type IntoIter = [BackendCoord; 0];

    fn point_iter(self) -> [BackendCoord; 0] {
        []
    }
}

impl Drawable<SvgBackend<'_>> for Rings {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _: I,
        backend: &mut SvgBackend,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        backend.rings(&self.rings, self.ink.to_backend_color());
        Ok(())
    }
}

impl<'a> Canvas<'a> {
    /// Writes to `svg` what is drawn on a canvas of `size` units.
    pub fn new(svg: &'a mut String, size: (i32, i32)) -> Canvas<'a> {
        Canvas { root: SvgBackend::new(svg, size).into_drawing_area() }
    }

    pub fn path(&self, spots: Vec<Spot>, ink: Ink, told: Option<Told>) -> Drawn {
        self.tell(told)?;
        self.root.draw(&PathElement::new(spots, ink.stroke_width(1)))
    }

    pub fn rectangle(&self, area: Area, ink: Ink, told: Option<Told>) -> Drawn {
        let corners = [(area.left, area.top), (area.right, area.bottom)];
        self.tell(told)?;
        self.root.draw(&Rectangle::new(corners, ink.filled()))
    }

    /// `radius` in tenths of a unit.
    pub fn dot(&self, spot: Spot, radius: i32, ink: Ink, told: Option<Told>) -> Drawn {
        self.tell(told)?;
        self.root.draw(&Circle::new(spot, radius, ink.filled()))
    }

    /// A shape of closed rings, each without its first spot again at the end; a ring in a ring is a hole.
    pub fn polygon(&self, rings: Vec<Vec<Spot>>, ink: Ink, told: Option<Told>) -> Drawn {
        self.tell(told)?;
        self.root.draw(&Rings { rings, ink })
    }

    pub fn words(&self, label: &Label, told: Option<Told>) -> Drawn {
        let weight = if label.heavy { FontStyle::Bold } else { FontStyle::Normal };
        let font = (FontFamily::SansSerif, TEXT_SIZE, weight).into_font();
        let style = TextStyle::from(font).color(&label.ink).pos(label.anchor);
        self.tell(told)?;
        self.root.draw(&Text::new(label.words.as_str(), label.spot, style))
    }

    /// Gives the next shape something to tell.
    fn tell(&self, told: Option<Told>) -> Drawn {
        told.map_or(Ok(()), |told| self.root.draw(&told))
    }
}
