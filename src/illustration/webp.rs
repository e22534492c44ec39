//! WebP files, chunk by chunk (RFC 9649).

use image::metadata::Orientation;

use super::colour::is_converted;
use super::fault::Fault;
use super::format::Format;
use super::header::Outline;
use super::pieces::Pieces;

/// Its name and what it holds.
type Chunk<'b> = ([u8; 4], &'b [u8]);

const HEAD: usize = 12;
const FLAG_MOVES: u8 = 0x02;
const FLAG_SEEN_THROUGH: u8 = 0x10;

/// Size and orientation. Where a picture was taken is told at the end of the file, so all of it is needed.
///
/// A WebP whose pixels were coded with loss has JPEGs for smaller copies, since no encoder of ours writes such a WebP;
/// one without loss, or with transparent parts, would only grow.
pub fn outline(bytes: &[u8]) -> Result<Outline, Fault> {
    let (mut size, mut orientation, mut smaller) = (None, Orientation::NoTransforms, None);
    let mut is_seen_through = false;
    for (name, body) in chunks(bytes)? {
        let mut rest = Pieces(body);
        match &name {
            b"VP8X" => {
                let flags = rest.little(4)? as u8;
                if flags & FLAG_MOVES != 0 {
                    return Err(Fault::Moves);
                }
                is_seen_through = flags & FLAG_SEEN_THROUGH != 0;
                size = Some((rest.little(3)? as u32 + 1, rest.little(3)? as u32 + 1));
            }
            b"VP8 " => {
                rest.take(6)?;
                let sides = (rest.little(2)? as u32 & 0x3FFF, rest.little(2)? as u32 & 0x3FFF);
                size = size.or(Some(sides));
                smaller = (!is_seen_through).then_some(Format::Jpeg);
            }
            b"VP8L" => {
                rest.byte()?;
                let bits = rest.little(4)? as u32;
                size = size.or(Some(((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)));
            }
            b"ANIM" | b"ANMF" => return Err(Fault::Moves),
            b"EXIF" => {
                let exif = body.strip_prefix(b"Exif\0\0").unwrap_or(body);
                orientation = Orientation::from_exif_chunk(exif).unwrap_or(orientation);
            }
            _ => {}
        }
    }
    let (width, height) = size.ok_or_else(|| Fault::Broken("no pixels".into()))?;
    Ok(Outline { width, height, orientation, smaller })
}

/// Whether its colours are told by a profile that is not sRGB.
pub fn is_coloured(bytes: &[u8]) -> bool {
    let mut chunks = chunks(bytes).unwrap_or_default().into_iter();
    chunks.any(|(name, profile)| &name == b"ICCP" && is_converted(profile))
}

/// The same pixels and nothing else.
pub fn bare(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut kept = Vec::with_capacity(bytes.len());
    for (name, body) in chunks(bytes)? {
        match &name {
            b"VP8X" => {
                let mut body = body.to_vec();
                // What the chunks tell that are left out is not announced.
                body.iter_mut().take(1).for_each(|flags| *flags &= FLAG_SEEN_THROUGH);
                put(&mut kept, &name, &body);
            }
            b"VP8 " | b"VP8L" | b"ALPH" => put(&mut kept, &name, body),
            _ => {}
        }
    }
    let mut whole = b"RIFF".to_vec();
    whole.extend((kept.len() as u32 + 4).to_le_bytes());
    whole.extend(b"WEBP");
    whole.extend(kept);
    Ok(whole)
}

fn put(kept: &mut Vec<u8>, name: &[u8; 4], body: &[u8]) {
    kept.extend(name);
    kept.extend((body.len() as u32).to_le_bytes());
    kept.extend(body);
    kept.extend((body.len() % 2 == 1).then_some(0));
}

fn chunks(bytes: &[u8]) -> Result<Vec<Chunk<'_>>, Fault> {
    let mut file = Pieces(bytes);
    file.take(4)?;
    let length = file.little(4)?;
    let mut rest = Pieces(file.take(length)?);
    rest.take(HEAD - 8)?;
    let mut chunks = Vec::new();
    while !rest.is_empty() {
        let name = rest.take(4)?;
        let length = rest.little(4)?;
        let body = rest.take(length)?;
        if length % 2 == 1 && !rest.is_empty() {
            rest.byte()?;
        }
        chunks.push(([name[0], name[1], name[2], name[3]], body));
    }
    Ok(chunks)
}
