//! Charts as SVG that takes its colours from the page, says its numbers in words, and needs no script.
//!
//! | class | what it is |
//! | --- | --- |
//! | `chart` with `chart-column` or `chart-line`, and `chart-wide` or `chart-narrow` | the drawing |
//! | `bar` | a column; its `data-value` is the exact number |
//! | `line`, `dot` | a line between points, and the points, with `data-value` |
//! | `small` beside `dot` | one of many |
//! | `unsure` beside `bar`, `line`, `dot` | estimated or provisional |
//! | `missing` | `…` in the place of a missing value; its tooltip says why |
//! | `s1` … `s8` | which series |
//! | `grid`, `axis` | a gridline; the line at zero |
//! | `break`, `break-label` | a line between what does not compare, and why |
//! | `tick`, `value`, `unit`, `name` | text: on the axes, at marks, above the axis, in the key |
//! | `key` | the sample of a series in a column chart's key; a line chart's is a `line` |

mod advance;
mod backend;
mod canvas;
#[expect(clippy::module_inception, reason = "the room is named for the thing that it draws")]
mod chart;
mod column;
mod description;
mod frame;
mod ink;
mod layout;
mod line;
mod periods;
mod room;
mod scale;
mod series;

pub use chart::{Chart, Drawing, Head, Shape, Sheet};
pub use description::describe;
pub use scale::position;
pub use series::{Break, Point, Series, SeriesChart, SeriesKind};

use super::escape::escape;

/// The chart as one `<svg>` element, to stand in a page.
pub fn draw(chart: &Chart, shape: Shape) -> String {
    let (kind, Sheet { size: (width, height), marks }) = sheet(chart, shape);
    let word = shape.word();
    let id: String = chart.head.id.split_whitespace().collect::<Vec<_>>().join("-");
    let id = format!("{}-{word}", escape(&id));
    let (title, description) = (escape(&chart.head.title), escape(&describe(chart)));
    format!(
        "<svg class=\"chart chart-{kind} chart-{word}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\">\n\
         <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{description}</desc>\n{marks}</svg>\n"
    )
}

/// The word of its kind for the class, and the marks without a frame.
pub fn sheet(chart: &Chart, shape: Shape) -> (&'static str, Sheet) {
    match &chart.drawing {
        Drawing::Series(series) => (series.class(), series.draw(&chart.head, shape)),
    }
}
