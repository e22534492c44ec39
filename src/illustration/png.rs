//! PNG files, chunk by chunk (W3C PNG, third edition).

use image::metadata::Orientation;

use super::fault::Fault;
use super::format::Format;
use super::header::Outline;
use super::pieces::Pieces;

const SIGNATURE: usize = 8;
/// What the pixels need to look as they should; no words, no dates, no profiles.
const KEPT: [&[u8; 4]; 12] =
    [b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"cICP", b"sBIT", b"bKGD", b"pHYs"];
/// A drawing of few colours packs better whole than made smaller, as that gives it many more.
const LIGHT_BYTES: u64 = 500_000;

struct Chunk<'b> {
    name: &'b [u8],
    body: &'b [u8],
    /// With length and check sum.
    whole: &'b [u8],
}

/// Size and orientation; the pixels themselves need not be there. `length` is that of the whole file.
pub fn outline(bytes: &[u8], length: u64) -> Result<Outline, Fault> {
    let mut rest = Pieces(bytes);
    rest.take(SIGNATURE)?;
    let head = chunk(&mut rest)?;
    let mut sizes = Pieces(head.body);
    let (width, height) = (sizes.big(4)? as u32, sizes.big(4)? as u32);
    let mut orientation = Orientation::NoTransforms;
    while !rest.0.get(4..8).ok_or(Fault::CutShort)?.eq(b"IDAT") {
        let Chunk { name, body, .. } = chunk(&mut rest)?;
        match name {
            b"acTL" => return Err(Fault::Moves),
            b"eXIf" => orientation = Orientation::from_exif_chunk(body).unwrap_or(orientation),
            b"IEND" => return Err(Fault::Broken("no pixels".into())),
            _ => {}
        }
    }
    let is_light = length <= LIGHT_BYTES && length * 2 <= u64::from(width) * u64::from(height);
    Ok(Outline { width, height, orientation, smaller: (!is_light).then_some(Format::Png) })
}

/// The same pixels and nothing else.
pub fn bare(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut rest = Pieces(bytes);
    let mut kept = rest.take(SIGNATURE)?.to_vec();
    loop {
        let chunk = chunk(&mut rest)?;
        if KEPT.iter().any(|name| *name == chunk.name) {
            kept.extend(chunk.whole);
        }
        if chunk.name == b"IEND" {
            return Ok(kept);
        }
    }
}

fn chunk<'b>(rest: &mut Pieces<'b>) -> Result<Chunk<'b>, Fault> {
    let from = rest.0;
    let length = rest.big(4)?;
    let (name, body) = (rest.take(4)?, rest.take(length)?);
    rest.take(4)?;
    Ok(Chunk { name, body, whole: &from[..from.len() - rest.0.len()] })
}
