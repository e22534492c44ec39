//! A chart to be forwarded: what it shows, the drawing, who says so, and where to read on.

use super::paper::{Paper, Side, Told};
use super::wrap::{cut, wrap};
use crate::render::chart::{self, Chart, Shape};
use crate::theme::Theme;

const MARGIN: i32 = 40;
/// Text sizes, and from line to line.
const TITLE: (i32, i32) = (26, 33);
const SMALL: (i32, i32) = (13, 20);

/// What is said around the drawing.
pub struct Surround {
    /// What it shows and by whom that was said.
    pub caption: String,
    pub site: String,
    /// Where the page is, as people write it.
    pub address: String,
}

pub fn chart_picture(chart: &Chart, surround: &Surround, theme: &Theme) -> String {
    let faces = theme.faces();
    let (kind, sheet) = chart::sheet(chart, Shape::Wide);
    let (room, right) = (sheet.size.0, MARGIN + sheet.size.0);
    let mut paper = Paper::default();
    paper.line("rule", (MARGIN, MARGIN), (right, MARGIN));
    let title = wrap(&chart.head.title, &faces.display, TITLE.0, room, 3);
    let top = paper.lines("title", (MARGIN, MARGIN + 38), TITLE.0, TITLE.1, &title) - TITLE.1 + 22;

    let marks = &sheet.marks;
    paper.put(&format!(
        "<g class=\"chart chart-{kind} chart-wide\" transform=\"translate({MARGIN} {top})\">\n{marks}</g>"
    ));
    let mut bottom = top + sheet.size.1 + 18;
    paper.line("hair", (MARGIN, bottom), (right, bottom));
    // An SVG may be read in a wider face, where this one is not at hand.
    let caption = wrap(&surround.caption, &faces.text, SMALL.0, room * 9 / 10, 5);
    bottom = paper.lines("words", (MARGIN, bottom + 24), SMALL.0, SMALL.1, &caption) + 6;

    let site = cut(&surround.site, &faces.heavy, SMALL.0, room);
    let address = wrapped_address(&surround.address, room, theme);
    let beside = faces.heavy.width(&site, SMALL.0) + 30 + faces.text.width(&address, SMALL.0) <= room;
    paper.words("site", (MARGIN, bottom), SMALL.0, Side::Right, &site);
    if beside {
        paper.words("words", (right, bottom), SMALL.0, Side::Left, &address);
    } else {
        bottom += SMALL.1;
        paper.words("words", (MARGIN, bottom), SMALL.0, Side::Right, &address);
    }
    let description = chart::describe(chart);
    let told = Told { title: &chart.head.title, description: &description, language: chart.head.language };
    paper.finished((room + 2 * MARGIN, bottom + 32), &told, theme.picture_style())
}

/// An address is read, not pressed: on paper it needs no scheme.
fn wrapped_address(address: &str, room: i32, theme: &Theme) -> String {
    let read = address.strip_prefix("https://").unwrap_or(address);
    cut(read, &theme.faces().text, SMALL.0, room)
}
