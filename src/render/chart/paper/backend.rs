//! Shapes from `plotters` become SVG: classes for colours, tenths of a unit for pixels, real text.

use crate::render::escape::escape;
use std::convert::Infallible;
use std::fmt::Write;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use super::advance::{LINE_HEIGHT, width};
use super::ink::classes;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// What a mark tells those who ask it: its exact value, and words in a tooltip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// `None` for a mark in the place of a missing value.
    pub value: Option<String>,
    pub words: String,
}

/// Writes to a string whatever is drawn on it. Its canvas counts tenths of a unit.
pub struct SvgBackend<'a> {
    svg: &'a mut String,
    size: (u32, u32),
    told: Option<Told>,
}

impl<'a> SvgBackend<'a> {
    /// Adds to `svg`, for a drawing of `size` units.
    pub fn new(svg: &'a mut String, size: (i32, i32)) -> SvgBackend<'a> {
        SvgBackend { svg, size: (size.0 as u32 * 10, size.1 as u32 * 10), told: None }
    }

    /// Gives the next shape something to tell.
    pub fn tell(&mut self, told: Told) {
        self.told = Some(told);
    }

    /// A shape of several closed rings, where a ring inside another is a hole.
    pub fn rings(&mut self, rings: &[Vec<BackendCoord>], colour: BackendColor) {
        let ring = |ring: &Vec<BackendCoord>| format!("M{}Z", spots(ring.iter().copied()));
        let outline: String = rings.iter().map(ring).collect();
        self.element("path", colour, &format!(" fill-rule=\"evenodd\" d=\"{outline}\""), "");
    }

    /// One element of the drawing, with what it tells.
    fn element(&mut self, name: &str, colour: BackendColor, attributes: &str, words: &str) {
        let told = self.told.take();
        let value = told.as_ref().and_then(|told| told.value.as_ref());
        let value = value.map(|value| format!(" data-value=\"{}\"", escape(value))).unwrap_or_default();
        let title = told.map(|told| format!("<title>{}</title>", escape(&told.words))).unwrap_or_default();
        let class = classes(colour);
        let content = format!("{title}{}", escape(words));
        let end = if content.is_empty() { "/>".to_string() } else { format!(">{content}</{name}>") };
        writeln!(self.svg, "<{name} class=\"{class}\"{value}{attributes}{end}").expect("a string takes all writing");
    }
}

impl DrawingBackend for SvgBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    /// Charts have no pixels: every shape that they use is drawn by its own name below.
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, _: bool) -> Drawn {
        let (x, y) = (tenths(from.0), tenths(from.1));
        let (width, height) = (tenths(to.0 - from.0), tenths(to.1 - from.1));
        let attributes = format!(" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"");
        self.element("rect", style.color(), &attributes, "");
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.element("path", style.color(), &format!(" d=\"M{}\"", spots(path)), "");
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, _: bool) -> Drawn {
        let (x, y, radius) = (tenths(center.0), tenths(center.1), tenths(radius as i32));
        self.element("circle", style.color(), &format!(" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\""), "");
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, spot: BackendCoord) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        let baseline = spot.1
            + match style.anchor().v_pos {
                VPos::Top => 115,
                VPos::Center => 45,
                VPos::Bottom => -35,
            };
        let attributes = format!(" x=\"{}\" y=\"{}\"{anchor}", tenths(spot.0), tenths(baseline));
        self.element("text", style.color(), &attributes, text);
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok((width(text, matches!(style.style(), FontStyle::Bold)) as u32, LINE_HEIGHT as u32))
    }
}

/// The spots of a path, after its `M`.
fn spots(path: impl IntoIterator<Item = BackendCoord>) -> String {
    let spots: Vec<String> = path.into_iter().map(|(x, y)| format!("{} {}", tenths(x), tenths(y))).collect();
    spots.join("L")
}

/// `123` is `12.3`; `120` is `12`.
fn tenths(number: i32) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let (whole, rest) = (number.unsigned_abs() / 10, number.unsigned_abs() % 10);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_are_written_short() {
        assert_eq!([123, 120, 5, -5, 0, -120].map(tenths), ["12.3", "12", "0.5", "-0.5", "0", "-12"]);
    }
}
