//! The card that chat groups and networks show beside a shared address.

use super::paper::{Paper, Side, Told};
use super::spark::{Place, spark};
use super::wrap::{cut, wrap};
use crate::language::Language;
use crate::render::chart::{Break, Point};
use crate::theme::Theme;

/// What the networks ask for, in pixels.
pub const SOCIAL_SIZE: (i32, i32) = (1200, 630);

const LEFT: i32 = 72;
const RIGHT: i32 = SOCIAL_SIZE.0 - LEFT;
const ROOM: i32 = RIGHT - LEFT;

/// What a card says.
pub struct Card {
    pub title: String,
    /// In place of a number, where the page is about none.
    pub summary: String,
    pub figure: Option<CardFigure>,
    pub site: String,
    /// The page's address, as people write it.
    pub address: String,
    pub publisher: String,
    pub language: Language,
}

/// A number with its series.
pub struct CardFigure {
    /// "1.025", "40,6%".
    pub number: String,
    /// What is counted, where and when; with the indicator's name where the title does not say it.
    pub about: Vec<String>,
    pub points: Vec<Point>,
    pub breaks: Vec<Break>,
    /// Whether the card is about this number, and not only quotes it.
    pub is_subject: bool,
}

pub fn social_picture(card: &Card, theme: &Theme) -> String {
    let mut paper = Paper::default();
    head(&mut paper, card, theme);
    match &card.figure {
        Some(figure) if figure.is_subject => subject(&mut paper, card, figure, theme),
        Some(figure) => quoted(&mut paper, card, figure, theme),
        None => words(&mut paper, card, theme),
    }
    foot(&mut paper, card, theme);
    let description =
        card.figure.as_ref().map_or(card.summary.clone(), |it| format!("{}: {}", it.about.join(", "), it.number));
    let told = Told { title: &card.title, description: &description, language: card.language };
    paper.finished(SOCIAL_SIZE, &told, theme.picture_style())
}

fn head(paper: &mut Paper, card: &Card, theme: &Theme) {
    let site = cut(&card.site, &theme.faces().heavy, 30, ROOM);
    paper.words("site", (LEFT, 84), 30, Side::Right, &site);
    paper.line("rule", (LEFT, 112), (RIGHT, 112));
}

fn foot(paper: &mut Paper, card: &Card, theme: &Theme) {
    let text = &theme.faces().text;
    paper.line("hair", (LEFT, 546), (RIGHT, 546));
    let address = card.address.strip_prefix("https://").unwrap_or(&card.address);
    let address = cut(address, text, 24, ROOM);
    paper.words("words", (LEFT, 586), 24, Side::Right, &address);
    if text.width(&address, 24) + 40 + text.width(&card.publisher, 24) <= ROOM {
        paper.words("words", (RIGHT, 586), 24, Side::Left, &card.publisher);
    }
}

/// A card about a number: its name, the number as large as it can be, its course.
fn subject(paper: &mut Paper, card: &Card, figure: &CardFigure, theme: &Theme) {
    let faces = theme.faces();
    let title = wrap(&card.title, &faces.display, 46, ROOM, 2);
    let below = paper.lines("title", (LEFT, 180), 46, 58, &title);
    let size = fitting(&figure.number, theme, &[168, 140, 112, 88, 64], ROOM);
    let baseline = 432;
    paper.words("figure", (LEFT, baseline), size, Side::Right, &figure.number);
    about(paper, figure, theme, (LEFT, 500), ROOM);
    let left = (LEFT + faces.display.width(&figure.number, size) + 64).max(620);
    let top = below - 10;
    course(paper, figure, theme, Place { left, top, width: RIGHT - left - 14, height: baseline - 46 - top });
}

/// A card of words that quote a number.
fn quoted(paper: &mut Paper, card: &Card, figure: &CardFigure, theme: &Theme) {
    let faces = theme.faces();
    let title = wrap(&card.title, &faces.display, 54, ROOM, 3);
    paper.lines("title", (LEFT, 190), 54, 66, &title);
    let size = fitting(&figure.number, theme, &[96, 80, 64, 48], ROOM / 2);
    paper.words("figure", (LEFT, 490), size, Side::Right, &figure.number);
    let beside = LEFT + faces.display.width(&figure.number, size) + 32;
    let left = 840.max(beside + 200);
    let room = if figure.points.len() > 1 { left - 40 } else { RIGHT } - beside;
    about(paper, figure, theme, (beside, 490 - 38 * (figure.about.len() as i32 - 1)), room);
    course(paper, figure, theme, Place { left, top: 400, width: RIGHT - left - 14, height: 70 });
}

/// A card of words alone.
fn words(paper: &mut Paper, card: &Card, theme: &Theme) {
    let faces = theme.faces();
    let title = wrap(&card.title, &faces.display, 60, ROOM, 3);
    let below = paper.lines("title", (LEFT, 200), 60, 74, &title);
    let most = usize::try_from((530 - below) / 46).unwrap_or_default();
    let summary = wrap(&card.summary, &faces.text, 32, ROOM, most.max(1));
    paper.lines("words", (LEFT, below), 32, 46, &summary);
}

fn about(paper: &mut Paper, figure: &CardFigure, theme: &Theme, (left, top): (i32, i32), room: i32) {
    for (line, row) in figure.about.iter().zip(0..) {
        let (class, face) =
            if row == 0 { ("words strong", &theme.faces().text) } else { ("words", &theme.faces().text) };
        paper.words(class, (left, top + 38 * row), 30, Side::Right, &cut(line, face, 30, room));
    }
}

/// The course of the series with its first and last period, where there is room for it.
fn course(paper: &mut Paper, figure: &CardFigure, theme: &Theme, place: Place) {
    let marks = if place.width >= 160 { spark(&figure.points, &figure.breaks, place) } else { String::new() };
    let mut known = figure.points.iter().filter(|point| point.value.is_some());
    let (Some(first), Some(last)) = (known.next(), known.next_back()) else { return };
    if marks.is_empty() {
        return;
    }
    paper.put(&marks);
    let baseline = place.top + place.height + 46;
    let (text, right) = (&theme.faces().text, place.left + place.width);
    paper.words("words", (place.left, baseline), 24, Side::Right, &first.label);
    if text.width(&first.label, 24) + text.width(&last.label, 24) + 24 <= place.width {
        paper.words("words", (right, baseline), 24, Side::Left, &last.label);
    }
}

/// The first of the sizes in which the number has room.
fn fitting(number: &str, theme: &Theme, sizes: &[i32], room: i32) -> i32 {
    let fits = |size: &&i32| theme.faces().display.width(number, **size) <= room;
    sizes.iter().find(fits).or(sizes.last()).copied().unwrap_or(64)
}
