//! Charts as SVG that takes its colours from the page, says its numbers in words, and needs no script.
//!
//! Kinds stand in `over_time`, `by_row` and `maps`, one file each, on what `paper` gives to all of them.
//!
//! | class | what it is |
//! | --- | --- |
//! | `chart` with `chart-` and the kind, and `chart-wide` or `chart-narrow` | the drawing |
//! | `bar` | a column or a lying bar; its `data-value` is the exact number |
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
//! | `past` beside `value` | of a time before the newest |
//! | `series-name`, `leader` | a series' name in its colour, and the line from its last mark where it had to move |
//! | `goal` | a target's stem; with `open` where nothing bounds it, with `about` dotted |
//! | `goal-end`, `goal-label` | its ends, hollow with `strict`; what is asked for |
//! | `range`, `early` | between the dots of a row, and the upright mark of the earliest time |
//! | `slope`, `leader` | from one time to the other; from a mark to words or to the next mark |
//! | `track`, `band` | a target's scale, and the values that reach it |
//! | `bound`, `bound-end` | a limit of a target, with `about` where it is only about so many; its end, `strict` where the limit itself is too little |
//! | `underway` | the bar of a result from another period than the target's |
//! | `level`, `residual` | an opening or closing stock; what is left unexplained between them |
//! | `judgement` | text: whether a target is reached |
//! | `sparkline` | a drawing in a line of text, with `line`, `dot` and `break` |
//! | `key` | the sample of a series in a column chart's key; a line chart's is a `line` |
//! | `key` | the sample of a series in a column chart's key, or of a class in a map's; a line chart's is a `line` |
//! | `q1` … `q5`, `d1` … `d5`, `none` | which class of values: from little to much, below and above zero, no value |
//! | `tile`, `tile-name`, `tile-value`, `border` | an area on a tile map with its words; the line between groups |
//! | `region`, `region-name`, `region-value` | an area in its own shape with its words |
//! | `remark`, `source` | lines below a map: what is not on it, whose the shapes are |
//! | `validity` with `in-force`, `ended`, `ahead` or `unknown` | the time in which a document is in force |
//! | `issued`, `partly` | the day of issue; a day that a part of the document has of its own |
//! | `today`, `today-label`, `title` | the line at the day of the edition and its words; a document's title |

mod bounds;
mod by_row;
#[expect(clippy::module_inception, reason = "the room is named for the thing that it draws")]
mod chart;
mod description;
mod maps;
mod over_time;
mod paper;

pub use bounds::{Bound, Bounds, GoalMark};
pub use by_row::bar::{Bar, BarChart};
pub use by_row::bullet::{Bullet, BulletChart};
pub use by_row::dot::{DotChart, DotRow};
pub use by_row::slope::{SlopeChart, SlopeLine};
pub use by_row::timeline::{TimelineChart, Validity, ValidityKind};
pub use by_row::waterfall::{Step, StepKind, WaterfallChart};
pub use chart::{Chart, Drawing, Head, Shape, Sheet};
pub use description::describe;
pub use maps::boundaries::{BoundaryMap, Region};
pub use maps::classes::Classing;
pub use maps::tiles::{Tile, TileMap};
pub use over_time::multiples::{MultiplesChart, Panel};
pub use over_time::series::{Break, Point, Series, SeriesChart, SeriesKind};
pub use over_time::sparkline::sparkline;
pub use paper::scale::position;

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
        Drawing::Bar(bar) => (bar.class(), bar.draw(&chart.head, shape)),
        Drawing::Dot(dot) => (dot.class(), dot.draw(&chart.head, shape)),
        Drawing::Slope(slope) => (slope.class(), slope.draw(&chart.head, shape)),
        Drawing::Bullet(bullet) => (bullet.class(), bullet.draw(&chart.head, shape)),
        Drawing::Waterfall(waterfall) => (waterfall.class(), waterfall.draw(&chart.head, shape)),
        Drawing::Multiples(multiples) => (multiples.class(), multiples.draw(&chart.head, shape)),
        Drawing::Tiles(map) => (map.class(), map.draw(&chart.head, shape)),
        Drawing::Boundaries(map) => (map.class(), map.draw(&chart.head, shape)),
        Drawing::Timeline(timeline) => (timeline.class(), timeline.draw(&chart.head, shape)),
    }
}
