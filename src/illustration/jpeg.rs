//! JPEG files, segment by segment (ITU-T T.81, annex B).

use image::metadata::Orientation;

use super::fault::Fault;
use super::format::Format;
use super::header::Outline;
use super::pieces::Pieces;

const START: [u8; 2] = [0xFF, 0xD8];
const END: [u8; 2] = [0xFF, 0xD9];
const SCAN: u8 = 0xDA;
const END_MARKER: u8 = 0xD9;

/// A segment, and the coded pixels behind it if it begins a scan.
struct Segment<'b> {
    marker: u8,
    body: &'b [u8],
    pixels: &'b [u8],
}

/// Size and orientation; the pixels themselves need not be there.
pub fn outline(bytes: &[u8]) -> Result<Outline, Fault> {
    let mut rest = Pieces(bytes);
    rest.take(START.len())?;
    let mut orientation = Orientation::NoTransforms;
    loop {
        let marker = next_marker(&mut rest)?;
        match marker {
            SCAN | END_MARKER => return Err(Fault::Broken("no frame".into())),
            marker => {
                let body = body(&mut rest)?;
                if let Some(exif) = body.strip_prefix(b"Exif\0\0").filter(|_| marker == 0xE1) {
                    orientation = Orientation::from_exif_chunk(exif).unwrap_or(orientation);
                }
                if is_frame(marker) {
                    let mut frame = Pieces(body);
                    frame.byte()?;
                    let (height, width) = (frame.big(2)? as u32, frame.big(2)? as u32);
                    return Ok(Outline { width, height, orientation, smaller: Some(Format::Jpeg) });
                }
            }
        }
    }
}

/// The same pixels and nothing else: without EXIF, XMP, IPTC, profiles, comments, thumbnails, and what some telephones
/// hang behind the picture.
pub fn bare(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut rest = Pieces(bytes);
    rest.take(START.len())?;
    let mut kept = START.to_vec();
    while let Some(segment) = segment(&mut rest)? {
        match segment.marker {
            // How many pixels there are to an inch; without the thumbnail.
            0xE0 if segment.body.starts_with(b"JFIF\0") && segment.body.len() >= 14 => {
                put(&mut kept, 0xE0, &[&segment.body[..12], &[0, 0]].concat());
            }
            // How the colours are coded.
            0xEE if segment.body.starts_with(b"Adobe") && segment.body.len() >= 12 => {
                put(&mut kept, 0xEE, &segment.body[..12]);
            }
            0xC0..=0xCF | 0xDA..=0xDF => {
                put(&mut kept, segment.marker, segment.body);
                kept.extend(segment.pixels);
            }
            _ => {}
        }
    }
    kept.extend(END);
    Ok(kept)
}

fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC)
}

fn put(kept: &mut Vec<u8>, marker: u8, body: &[u8]) {
    let length = (body.len() + 2) as u16;
    kept.extend([0xFF, marker]);
    kept.extend(length.to_be_bytes());
    kept.extend(body);
}

/// The next segment; nothing at the end of the picture.
fn segment<'b>(rest: &mut Pieces<'b>) -> Result<Option<Segment<'b>>, Fault> {
    let marker = next_marker(rest)?;
    if marker == END_MARKER {
        return Ok(None);
    }
    let body = body(rest)?;
    let pixels = if marker == SCAN { rest.take(length_of_pixels(rest.0))? } else { &[] };
    Ok(Some(Segment { marker, body, pixels }))
}

/// Markers may be led by any number of fill bytes. Some stand alone, and mean nothing between segments.
fn next_marker(rest: &mut Pieces) -> Result<u8, Fault> {
    loop {
        if rest.byte()? != 0xFF {
            return Err(Fault::Broken("no marker where a segment ends".into()));
        }
        let mut marker = rest.byte()?;
        while marker == 0xFF {
            marker = rest.byte()?;
        }
        if !matches!(marker, 0x01 | 0xD0..=0xD7) {
            return Ok(marker);
        }
    }
}

fn body<'b>(rest: &mut Pieces<'b>) -> Result<&'b [u8], Fault> {
    let length = rest.big(2)?;
    rest.take(length.checked_sub(2).ok_or_else(|| Fault::Broken("a segment of no length".into()))?)
}

/// Up to the next marker that neither stands for a byte of the pixels nor divides them.
fn length_of_pixels(bytes: &[u8]) -> usize {
    let pairs = bytes.iter().zip(bytes.iter().skip(1)).enumerate();
    let mut markers =
        pairs.filter(|(_, (first, second))| **first == 0xFF && !matches!(second, 0x00 | 0xD0..=0xD7 | 0xFF));
    markers.next().map_or(bytes.len(), |(at, _)| at)
}
