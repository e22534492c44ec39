//! What is known of a picture before it is decoded.

use image::metadata::Orientation;

use super::fault::Fault;
use super::format::Format;
use super::{gif, jpeg, png, svg, webp};

/// More than any camera of a telephone takes. Decoded, it is some 200 MB.
pub const PIXELS_AT_MOST: u64 = 50_000_000;
/// The longest side that a JPEG can have.
pub const SIDE_AT_MOST: u32 = 65_535;
/// As long as people wait for a file to be copied.
pub const BYTES_AT_MOST: u64 = 30_000_000;

/// Kind and size, as readers see it: a photo taken on its side is upright.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    pub format: Format,
    pub width: u32,
    pub height: u32,
    /// The kind of its smaller copies; nothing where it is only published whole.
    pub smaller: Option<Format>,
    /// Whether the whole of it would be many times as large as the file: it was coded with loss, has to be turned or
    /// coloured, and no encoder of ours writes its kind with loss.
    pub grows: bool,
}

/// What a file of one kind says of itself, as it lies there.
#[derive(Debug, Clone, Copy)]
pub struct Outline {
    pub width: u32,
    pub height: u32,
    pub orientation: Orientation,
    /// The kind of its smaller copies.
    pub smaller: Option<Format>,
}

/// Reads the header of the picture in `path`, which is `length` bytes long.
///
/// `bytes` may be only its beginning: then [`Fault::CutShort`] says that more of it is needed.
pub fn header(path: &str, bytes: &[u8], length: u64) -> Result<Header, Fault> {
    let format = Format::of_path(path).ok_or(Fault::Unsupported)?;
    if length > BYTES_AT_MOST {
        return Err(Fault::TooManyBytes(length));
    }
    if format == Format::Svg && (bytes.len() as u64) < length {
        return Err(Fault::CutShort);
    }
    let outline = outline(format, bytes, length)?;
    let on_its_side = matches!(
        outline.orientation,
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    );
    let Outline { width, height, smaller, .. } = outline;
    let is_redone = || outline.orientation != Orientation::NoTransforms || webp::is_coloured(bytes);
    let grows = format == Format::Webp && smaller.is_some() && is_redone();
    let (width, height) = if on_its_side { (height, width) } else { (width, height) };
    if width == 0 || height == 0 {
        return Err(Fault::Broken(format!("{width} × {height}")));
    }
    if width.max(height) > SIDE_AT_MOST {
        return Err(Fault::SideTooLong { width, height });
    }
    // A drawing has no pixels: maps are often drawn in units of a metre.
    if format != Format::Svg && u64::from(width) * u64::from(height) > PIXELS_AT_MOST {
        return Err(Fault::TooManyPixels { width, height });
    }
    Ok(Header { format, width, height, smaller, grows })
}

/// What the file says of itself, where it is what its name says.
pub fn outline(format: Format, bytes: &[u8], length: u64) -> Result<Outline, Fault> {
    let is = Format::of_bytes(bytes);
    if is != Some(format) {
        return Err(Fault::Named { as_if: format, is });
    }
    match format {
        Format::Jpeg => jpeg::outline(bytes),
        Format::Png => png::outline(bytes, length),
        Format::Webp => webp::outline(bytes),
        Format::Gif => gif::outline(bytes),
        Format::Svg => svg::outline(bytes),
    }
}
