//! Charts as SVG that takes its colours from the page, says its numbers in words, and needs no script.
//!
//! | class | what it is |
//! | --- | --- |
//! | `chart` with `chart-column`, `chart-stacked`, `chart-percent`, `chart-line`, `chart-area` or `chart-multiples`, and `chart-wide` or `chart-narrow` | the drawing |
//! | `bar` | a column or a part of one; its `data-value` is the exact number, of a share too |
//! | `on-bar` | text on a bar's colour, or on its light fill with `unsure` |
//! | `area` | the fill between a line and zero |
//! | `line`, `dot` | a line between points, and the points, with `data-value` |
//! | `small` beside `dot` | one of many |
//! | `unsure` beside `bar`, `line`, `dot` | estimated or provisional |
//! | `missing` | `…` in the place of a missing value; its tooltip says why |
//! | `s1` … `s8` | which series |
//! | `grid`, `axis` | a gridline; the line at zero |
//! | `break`, `break-label` | a line between what does not compare, and why |
//! | `tick`, `value`, `unit`, `name` | text: on the axes, at marks, above the axis, in the key |
//! | `series-name`, `leader` | a series' name in its colour, and the line from its last mark where it had to move |
//! | `goal` | a target's stem; with `open` where nothing bounds it, with `about` dotted |
//! | `goal-end`, `goal-label` | its ends, hollow with `strict`; what is asked for |
//! | `sparkline` | a drawing in a line of text, with `line`, `dot` and `break` |
//! | `key` | the sample of a series in a column chart's key; a line chart's is a `line` |

mod advance;
mod backend;
mod bounds;
mod canvas;
#[expect(clippy::module_inception, reason = "the room is named for the thing that it draws")]
mod chart;
mod column;
mod description;
mod frame;
mod goals;
mod ink;
mod layout;
mod line;
mod multiples;
mod names;
mod pane;
mod panel;
mod periods;
mod pile;
mod room;
mod runs;
mod scale;
mod series;
mod slots;
mod sparkline;
mod stacked;

pub use bounds::{Bound, Bounds, GoalMark};
pub use chart::{Chart, Drawing, Head, Shape};
pub use multiples::{MultiplesChart, Panel};
pub use series::{Break, Point, Series, SeriesChart, SeriesKind};
pub use sparkline::sparkline;

use super::escape::escape;
use chart::Sheet;

/// The chart as one `<svg>` element, to stand in a page.
pub fn draw(chart: &Chart, shape: Shape) -> String {
    let (kind, Sheet { size: (width, height), marks }) = match &chart.drawing {
        Drawing::Series(series) => (series.class(), series.draw(&chart.head, shape)),
        Drawing::Multiples(multiples) => (multiples.class(), multiples.draw(&chart.head, shape)),
    };
    let word = shape.word();
    let id: String = chart.head.id.split_whitespace().collect::<Vec<_>>().join("-");
    let id = format!("{}-{word}", escape(&id));
    let (title, description) = (escape(&chart.head.title), escape(&description::describe(chart)));
    format!(
        "<svg class=\"chart chart-{kind} chart-{word}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\">\n\
         <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{description}</desc>\n{marks}</svg>\n"
    )
}
