//! A picture while it is drawn: words and rules at their places, then the whole as an SVG that stands alone.

use std::fmt::Write;

use crate::language::Language;
use crate::render::escape::escape;

/// Marks, gathered. All lengths are in units, of which a picture is some hundred wide.
#[derive(Debug, Default)]
pub struct Paper {
    marks: String,
}

/// What a picture says of itself to those who cannot see it.
pub struct Told<'a> {
    pub title: &'a str,
    pub description: &'a str,
    pub language: Language,
}

/// To which side of its place a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Right,
    Left,
}

impl Paper {
    /// One line of text, on its baseline.
    pub fn words(&mut self, class: &str, spot: (i32, i32), size: i32, side: Side, words: &str) {
        let anchor = if side == Side::Left { " text-anchor=\"end\"" } else { "" };
        let (x, y) = spot;
        let words = escape(words);
        self.put(&format!("<text class=\"{class}\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{anchor}>{words}</text>"));
    }

    /// Lines of text one under the other, from the baseline of the first; where the next would have its own.
    pub fn lines(&mut self, class: &str, (x, y): (i32, i32), size: i32, step: i32, lines: &[String]) -> i32 {
        let mut baseline = y;
        for line in lines {
            self.words(class, (x, baseline), size, Side::Right, line);
            baseline += step;
        }
        baseline
    }

    pub fn line(&mut self, class: &str, from: (i32, i32), to: (i32, i32)) {
        let [(x1, y1), (x2, y2)] = [from, to];
        self.put(&format!("<path class=\"{class}\" d=\"M{x1} {y1}L{x2} {y2}\"/>"));
    }

    /// SVG elements as they are.
    pub fn put(&mut self, marks: &str) {
        writeln!(self.marks, "{}", marks.trim_end()).expect("a string takes all writing");
    }

    pub fn marks(&self) -> &str {
        &self.marks
    }

    /// The document; `style` is the theme's.
    pub fn finished(self, (width, height): (i32, i32), told: &Told, style: &str) -> String {
        let (title, description) = (escape(told.title), escape(told.description));
        let style = style.replace('&', "&amp;").replace('<', "&lt;");
        let language = told.language.tag();
        format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" \
             height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" lang=\"{language}\" \
             aria-labelledby=\"title\" aria-describedby=\"desc\">\n<title id=\"title\">{title}</title>\n\
             <desc id=\"desc\">{description}</desc>\n<style>\n{style}</style>\n\
             <rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>\n{}</svg>\n",
            self.marks
        )
    }
}
