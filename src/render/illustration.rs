//! Pictures in running text: each in the sizes it is published in, alone in its paragraph or among words.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::escape::escape;
use super::world::View;
use crate::model::LinkTarget;
use crate::plan::{Copy, Illustration};
use crate::read::MarkdownPart;

/// How wide the column of pictures is on a wide screen, and a tall picture in it; as `site.css` has it.
const SIZES: &str = "(min-width: 48rem) 44rem, calc(100vw - 2rem)";
const SIZES_TALL: &str = "(min-width: 28rem) 24rem, calc(100vw - 2rem)";
/// What a browser is given that knows no choice of sizes: the narrowest copy that fills the column.
const PLAIN_WIDTH: u32 = 800;
/// A picture that begins behind so many bytes of Markdown is below what a first screen shows.
const FIRST_SCREEN: usize = 800;

type Part<'a> = (MarkdownPart<'a>, Range<usize>);

/// Writes the pictures of a body.
pub struct PictureWriter<'v> {
    view: &'v View<'v>,
    /// The paragraphs that hold a picture and nothing else, by their place among the parts.
    alone: BTreeSet<usize>,
    /// The caption of the figure that is open.
    figure: Option<String>,
    open: Option<OpenPicture>,
    shown: usize,
}

/// A picture whose words are being gathered.
struct OpenPicture {
    path: String,
    words: String,
    caption: String,
    is_eager: bool,
    /// How many pictures are open inside it: their words are its words.
    inner: usize,
}

impl<'v> PictureWriter<'v> {
    pub fn new(parts: &[Part], view: &'v View<'v>) -> PictureWriter<'v> {
        let alone = (0..parts.len()).filter(|at| is_alone(&parts[*at..])).collect();
        PictureWriter { view, alone, figure: None, open: None, shown: 0 }
    }

    /// The tag that a paragraph begins with, if it is a picture's.
    pub fn open_figure(&mut self, place: usize) -> Option<String> {
        self.alone.contains(&place).then(|| {
            self.figure = Some(String::new());
            "<figure class=\"picture\">".to_string()
        })
    }

    /// What stands at the end of a paragraph that was a picture's.
    pub fn close_figure(&mut self) -> Option<String> {
        let caption = escape(&self.figure.take()?);
        Some(if caption.is_empty() {
            "</figure>\n".to_string()
        } else {
            format!("<figcaption>{caption}</figcaption></figure>\n")
        })
    }

    /// Begins a picture that stands at `offset` in the Markdown.
    ///
    /// A browser waits with those that are far down until a reader comes near them. The first picture of a text is not
    /// waited with, if it begins on what is likely the first screen.
    pub fn open(&mut self, target: Option<&LinkTarget>, caption: &str, offset: usize) {
        let path = match target {
            Some(LinkTarget::Illustration(path)) => path.clone(),
            _ => String::new(),
        };
        let is_eager = self.shown == 0 && offset < FIRST_SCREEN;
        self.shown += 1;
        self.open =
            Some(OpenPicture { path, words: String::new(), caption: caption.trim().into(), is_eager, inner: 0 });
    }

    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Inside a picture everything is words. Whether what stands there is a link, which is passed over but counted,
    /// and the picture itself at its end.
    pub fn inside(&mut self, event: &Event) -> (bool, Option<String>) {
        let Some(picture) = &mut self.open else { return (false, None) };
        match event {
            Event::Text(text) | Event::Code(text) => picture.words.push_str(text),
            Event::SoftBreak | Event::HardBreak => picture.words.push(' '),
            Event::Start(Tag::Link { .. }) => return (true, None),
            Event::Start(Tag::Image { .. }) => {
                picture.inner += 1;
                return (true, None);
            }
            Event::End(TagEnd::Image) if picture.inner > 0 => picture.inner -= 1,
            Event::End(TagEnd::Image) => return (false, self.close()),
            _ => {}
        }
        (false, None)
    }

    fn close(&mut self) -> Option<String> {
        let picture = self.open.take()?;
        let illustration = self.view.world.plan.illustrations.get(&picture.path)?;
        let title = match &mut self.figure {
            Some(caption) => {
                *caption = picture.caption.clone();
                String::new()
            }
            None if picture.caption.is_empty() => String::new(),
            None => format!(" title=\"{}\"", escape(&picture.caption)),
        };
        Some(self.image(illustration, &picture, &title))
    }

    /// Its sides are said, so that nothing moves when it arrives.
    fn image(&self, illustration: &Illustration, picture: &OpenPicture, title: &str) -> String {
        let copies = &illustration.copies;
        let plain = copies.iter().find(|copy| copy.width >= PLAIN_WIDTH).or(copies.last());
        let (Some(widest), Some(plain)) = (illustration.widest(), plain) else { return String::new() };
        let Copy { width, height, .. } = widest;
        // A drawing that goes on for pages is not made narrow: its letters could not be read.
        let is_tall = height > width && *height <= width * 2;
        let class = if is_tall { " class=\"tall\"" } else { "" };
        let sizes = if is_tall { SIZES_TALL } else { SIZES };
        let source = escape(&self.view.way_to(&plain.address));
        let choice = match copies.len() {
            1 => String::new(),
            _ => format!(" srcset=\"{}\" sizes=\"{sizes}\"", escape(&self.choice(copies))),
        };
        let later = if picture.is_eager { "" } else { " loading=\"lazy\" decoding=\"async\"" };
        let words = escape(picture.words.trim());
        format!(
            "<img{class} src=\"{source}\"{choice} width=\"{width}\" height=\"{height}\" alt=\"{words}\"{title}{later}>"
        )
    }

    /// Addresses and widths; a comma at the end of an address would end it.
    fn choice(&self, copies: &[Copy]) -> String {
        let entry = |copy: &Copy| {
            let way = self.view.way_to(&copy.address).replace(',', "%2C");
            format!("{way} {}w", copy.width)
        };
        copies.iter().map(entry).collect::<Vec<_>>().join(", ")
    }
}

/// Whether the parts begin with a paragraph that holds a picture and nothing else, but for a link around it.
fn is_alone(parts: &[Part]) -> bool {
    let mut events = parts.iter().map_while(|(part, _)| match part {
        MarkdownPart::Event(event) => Some(event),
        _ => None,
    });
    if !matches!(events.next(), Some(Event::Start(Tag::Paragraph))) {
        return false;
    }
    let mut events = events.peekable();
    let is_linked = events.next_if(|event| matches!(event, Event::Start(Tag::Link { .. }))).is_some();
    let mut open = 0;
    for event in events.by_ref() {
        match event {
            Event::Start(Tag::Image { .. }) => open += 1,
            Event::End(TagEnd::Image) => open -= 1,
            _ if open == 0 => return false,
            _ => continue,
        }
        if open == 0 {
            break;
        }
    }
    let is_closed = !is_linked || matches!(events.next(), Some(Event::End(TagEnd::Link)));
    is_closed && matches!(events.next(), Some(Event::End(TagEnd::Paragraph)))
}
