//! A chart to be forwarded: what it shows, the drawing, who says so, and where to read on.

use super::paper::{Paper, Side, Told};
use super::wrap::{cut, wrap};
use crate::language::Language;
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

/// What is drawn between the title and the words below, and how it is told.
pub struct Body {
    /// Width and height in units.
    pub size: (i32, i32),
    /// SVG elements, from an upper left corner of their own.
    pub marks: String,
    pub title: String,
    pub description: String,
    pub language: Language,
}

impl Body {
    pub fn of_chart(chart: &Chart) -> Body {
        let (kind, sheet) = chart::sheet(chart, Shape::Wide);
        Body {
            size: sheet.size,
            marks: format!("<g class=\"chart chart-{kind} chart-wide\">\n{}</g>", sheet.marks),
            title: chart.head.title.clone(),
            description: chart::describe(chart),
            language: chart.head.language,
        }
    }

    /// A number with what it counts, where there is nothing to draw it beside.
    pub fn of_number(title: &str, number: &str, about: &str, language: Language) -> Body {
        let mut paper = Paper::default();
        paper.words("figure", (0, 84), 88, Side::Right, number);
        paper.words("words", (0, 124), 20, Side::Right, about);
        let (title, description) = (title.to_string(), format!("{number} {about}"));
        Body { size: (640, 140), marks: paper.marks().to_string(), title, description, language }
    }
}

pub fn picture(body: &Body, surround: &Surround, theme: &Theme) -> String {
    let faces = theme.faces();
    let (room, right) = (body.size.0, MARGIN + body.size.0);
    let mut paper = Paper::default();
    paper.line("rule", (MARGIN, MARGIN), (right, MARGIN));
    let title = wrap(&body.title, &faces.display, TITLE.0, room, 3);
    let top = paper.lines("title", (MARGIN, MARGIN + 38), TITLE.0, TITLE.1, &title) - TITLE.1 + 22;

    paper.put(&format!("<g transform=\"translate({MARGIN} {top})\">{}</g>", body.marks));
    let mut bottom = top + body.size.1 + 18;
    paper.line("hair", (MARGIN, bottom), (right, bottom));
    // An SVG may be read in a wider face, where this one is not at hand.
    let caption = wrap(&surround.caption, &faces.text, SMALL.0, room * 9 / 10, 7);
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
    let told = Told { title: &body.title, description: &body.description, language: body.language };
    paper.finished((room + 2 * MARGIN, bottom + 32), &told, theme.picture_style())
}

/// An address is read, not pressed: on paper it needs no scheme.
fn wrapped_address(address: &str, room: i32, theme: &Theme) -> String {
    let read = address.strip_prefix("https://").unwrap_or(address);
    cut(read, &theme.faces().text, SMALL.0, room)
}
