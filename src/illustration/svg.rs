//! SVG drawings: their size, and what is kept of them. Wraps quick-xml.
//!
//! Scripts, handlers and whatever is loaded from elsewhere are refused: an author ought to know that they were there.
//! What drawing programs note for themselves (names of files, of people, of layers) is left out in silence.

use image::metadata::Orientation;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesDecl, BytesStart, Event};
use quick_xml::{Reader, Writer, XmlVersion};

use super::fault::Fault;
use super::header::{Outline, SIDE_AT_MOST};
use super::style::unsafe_part;

const NAMESPACE: &str = "http://www.w3.org/2000/svg";
const NO_SIZE: &str = "no width and height, and no viewBox";
/// Elements that run, load or hold what is no drawing.
const REFUSED: [&str; 9] =
    ["script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "listener"];
const MOVING: [&str; 6] = ["animate", "animatecolor", "animatemotion", "animatetransform", "set", "discard"];

/// The size in pixels of the screen.
pub fn outline(bytes: &[u8]) -> Result<Outline, Fault> {
    let (width, height) = cleaned(bytes)?.size.ok_or_else(|| Fault::Broken(NO_SIZE.into()))?;
    Ok(Outline { width, height, orientation: Orientation::NoTransforms, smaller: None })
}

/// The drawing and nothing else.
pub fn bare(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    Ok(cleaned(bytes)?.writer.into_inner())
}

/// A drawing while it is read.
struct Cleaner {
    writer: Writer<Vec<u8>>,
    size: Option<(u32, u32)>,
    /// How many elements are open.
    depth: usize,
    /// At which depth something began that is left out.
    left_out: Option<usize>,
    /// The rules of the `style` that is open.
    style: Option<String>,
}

fn cleaned(bytes: &[u8]) -> Result<Cleaner, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|error| Fault::Broken(error.to_string()))?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut cleaner = Cleaner { writer: Writer::new(Vec::new()), size: None, depth: 0, left_out: None, style: None };
    cleaner.keep(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    loop {
        let at = reader.buffer_position() as usize;
        let line = || text.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
        let broken = |why: String| Fault::Broken(format!("{why} (line {})", line()));
        match reader.read_event().map_err(|error| broken(error.to_string()))? {
            Event::Eof if cleaner.depth > 0 => return Err(Fault::CutShort),
            Event::Eof => return Ok(cleaner),
            event => cleaner.event(event).map_err(|objection| match objection {
                Objection::Unsafe(what) => Fault::Unsafe { line: line(), what },
                Objection::Moves => Fault::Moves,
                Objection::Broken(why) => broken(why),
            })?,
        }
    }
}

/// What is wrong with one event, wherever it stands.
enum Objection {
    Unsafe(String),
    Moves,
    Broken(String),
}

impl Cleaner {
    fn event(&mut self, event: Event) -> Result<(), Objection> {
        match event {
            Event::Start(start) => {
                let kept = self.element(&start)?;
                self.depth += 1;
                match kept {
                    Some(kept) => self.keep(Event::Start(kept)),
                    None => self.left_out = self.left_out.or(Some(self.depth)),
                }
            }
            Event::Empty(start) => {
                if let Some(kept) = self.element(&start)? {
                    self.style = None;
                    self.keep(Event::Empty(kept));
                }
            }
            Event::End(end) => {
                self.close_style()?;
                self.keep(Event::End(end));
                self.left_out = self.left_out.filter(|depth| *depth != self.depth);
                self.depth = self.depth.saturating_sub(1);
            }
            Event::Text(words) => {
                self.hear(&words.xml10_content());
                self.keep(Event::Text(words));
            }
            Event::CData(words) => {
                self.hear(&words.xml10_content());
                self.keep(Event::CData(words));
            }
            Event::GeneralRef(name) => {
                let letter = reference(&name.xml10_content())?;
                self.hear(&letter);
                self.keep(Event::GeneralRef(name));
            }
            // Entities could be anything, and grow without end.
            Event::DocType(kind) if kind.xml10_content().contains('[') => {
                return Err(Objection::Unsafe("<!DOCTYPE … [".into()));
            }
            Event::PI(instruction) if instruction.target() == "xml-stylesheet" => {
                return Err(Objection::Unsafe("<?xml-stylesheet".into()));
            }
            Event::Comment(_) | Event::DocType(_) | Event::PI(_) | Event::Decl(_) | Event::Eof => {}
        }
        Ok(())
    }

    /// Writes it, unless it stands in something that is left out. Outside of the drawing stands nothing.
    fn keep(&mut self, event: Event) {
        let is_words = matches!(event, Event::Text(_) | Event::CData(_) | Event::GeneralRef(_));
        if self.left_out.is_none() && !(is_words && self.depth == 0) {
            self.writer.write_event(event).expect("a vector takes all writing");
        }
    }

    fn hear(&mut self, words: &str) {
        if let Some(style) = &mut self.style {
            style.push_str(words);
        }
    }

    fn close_style(&mut self) -> Result<(), Objection> {
        self.style.take().map_or(Ok(()), |style| safe_style(&style))
    }

    /// The element as it is kept; nothing for one of another vocabulary.
    fn element(&mut self, start: &BytesStart) -> Result<Option<BytesStart<'static>>, Objection> {
        let name = start.name();
        let prefix = name.prefix().map(|prefix| prefix.as_ref().to_string());
        let local = name.local_name().as_ref().to_ascii_lowercase();
        let is_root = self.depth == 0;
        self.may_stand(name.local_name().as_ref(), is_root)?;
        let is_drawing = is_root || (prefix.as_deref().is_none_or(|prefix| prefix == "svg") && local != "metadata");
        if !is_drawing || self.left_out.is_some() {
            return Ok(None);
        }
        let mut kept = BytesStart::new(name.as_ref().to_string());
        let mut sizes = Sizes::default();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|error| Objection::Broken(error.to_string()))?;
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_err(|error| Objection::Broken(error.to_string()))?;
            if is_kept(&attribute, &value, is_root)? {
                kept.push_attribute((attribute.key.as_ref(), value.as_ref()));
            }
            sizes.hear(attribute.key.as_ref(), &value);
        }
        if is_root {
            self.size = Some(sizes.of_root(prefix.as_deref())?);
        }
        if local == "style" {
            self.style = Some(String::new());
        }
        Ok(Some(kept))
    }

    /// Objects to an element that no still drawing has, and to one that stands where it cannot.
    fn may_stand(&self, name: &str, is_root: bool) -> Result<(), Objection> {
        // Browsers read the rules of a style around an element in it.
        if self.style.is_some() {
            return Err(Objection::Broken("an element inside <style>".into()));
        }
        if is_root && name != "svg" {
            return Err(Objection::Broken("not <svg>".into()));
        }
        if is_root && self.size.is_some() {
            return Err(Objection::Broken("a second drawing behind the first".into()));
        }
        match name.to_ascii_lowercase().as_str() {
            name if REFUSED.contains(&name) => Err(Objection::Unsafe(format!("<{name}>"))),
            name if MOVING.contains(&name) => Err(Objection::Moves),
            _ => Ok(()),
        }
    }
}

/// Whether an attribute is drawn with; an objection where it runs or loads something.
fn is_kept(attribute: &Attribute, value: &str, is_root: bool) -> Result<bool, Objection> {
    let name = attribute.key.as_ref().to_ascii_lowercase();
    let local = name.rsplit(':').next().unwrap_or_default();
    let as_written = || Objection::Unsafe(format!("{name}=\"{}\"", value.chars().take(40).collect::<String>()));
    if local.starts_with("on") || (matches!(local, "href" | "src") && !value.trim_start().starts_with('#')) {
        return Err(as_written());
    }
    if name == "xmlns" {
        // Another vocabulary in the midst of the drawing would be no drawing.
        return if value == NAMESPACE { Ok(is_root) } else { Err(as_written()) };
    }
    if name == "xmlns:svg" && value != NAMESPACE {
        return Err(as_written());
    }
    let is_kept = match name.rsplit_once(':').map(|(prefix, _)| prefix) {
        None => !name.starts_with("data-"),
        Some("xmlns") => matches!(local, "svg" | "xlink"),
        Some(prefix) => matches!(prefix, "xlink" | "xml"),
    };
    // What programs note for themselves holds paths of Windows, which look like escapes.
    if is_kept {
        safe_style(value)?;
    }
    Ok(is_kept)
}

fn safe_style(css: &str) -> Result<(), Objection> {
    unsafe_part(css).map_or(Ok(()), |part| Err(Objection::Unsafe(part.into())))
}

/// The letter that is written as `&name;` or `&#number;`.
fn reference(name: &str) -> Result<String, Objection> {
    let written = format!("&{name};");
    quick_xml::escape::unescape(&written)
        .map(|letter| letter.into_owned())
        .map_err(|error| Objection::Broken(error.to_string()))
}

/// What the root says of the size.
#[derive(Default)]
struct Sizes {
    width: Option<f64>,
    height: Option<f64>,
    view_box: Option<(f64, f64)>,
    /// Whether elements without a prefix are those of drawings, and those with `svg:`.
    is_svg: bool,
    is_prefixed_svg: bool,
}

impl Sizes {
    fn hear(&mut self, name: &str, value: &str) {
        match name {
            "width" => self.width = length(value),
            "height" => self.height = length(value),
            "viewBox" => self.view_box = view_box(value),
            "xmlns" => self.is_svg = true,
            "xmlns:svg" => self.is_prefixed_svg = true,
            _ => {}
        }
    }

    /// The size that the root gives, where its name is one of drawings.
    fn of_root(&self, prefix: Option<&str>) -> Result<(u32, u32), Objection> {
        match prefix {
            None if self.is_svg => {}
            Some("svg") if self.is_prefixed_svg => {}
            None => return Err(Objection::Broken(format!("no xmlns=\"{NAMESPACE}\""))),
            Some(prefix) => return Err(Objection::Broken(format!("<{prefix}:svg>"))),
        }
        self.size().ok_or_else(|| Objection::Broken(NO_SIZE.into()))
    }

    fn size(&self) -> Option<(u32, u32)> {
        let ratio = self.view_box.map(|(width, height)| width / height);
        let (width, height) = match (self.width, self.height) {
            (Some(width), Some(height)) => (width, height),
            (Some(width), None) => (width, width / ratio?),
            (None, Some(height)) => (height * ratio?, height),
            (None, None) => self.view_box?,
        };
        // It has no pixels of its own: of a large one, only the shape counts.
        let shrink = (f64::from(SIDE_AT_MOST) / width.max(height)).min(1.0);
        // A side of no pixels is said where all sizes are looked at.
        Some(((width * shrink).round() as u32, (height * shrink).round() as u32))
    }
}

/// A length in pixels of the screen, of which 96 are an inch; nothing for a share of the page.
fn length(value: &str) -> Option<f64> {
    let value = value.trim();
    let number = value.trim_end_matches(|letter: char| letter.is_ascii_alphabetic() || letter == '%');
    let pixels = match &value[number.len()..] {
        "" | "px" => 1.0,
        "pt" => 96.0 / 72.0,
        "pc" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 9.6 / 2.54,
        _ => return None,
    };
    number.parse::<f64>().ok().map(|number| number * pixels).filter(|length| length.is_finite() && *length > 0.0)
}

fn view_box(value: &str) -> Option<(f64, f64)> {
    let numbers: Vec<f64> = value
        .split([' ', ',', '\t', '\n'])
        .filter(|part| !part.is_empty())
        .map_while(|part| part.parse().ok())
        .collect();
    let [_, _, width, height] = numbers[..] else { return None };
    (width > 0.0 && height > 0.0 && width.is_finite() && height.is_finite()).then_some((width, height))
}
