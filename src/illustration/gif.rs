//! GIF files, block by block (GIF89a).

use image::metadata::Orientation;

use super::fault::Fault;
use super::header::Outline;
use super::pieces::Pieces;

/// Signature, size, and how the colours are listed.
const HEAD: usize = 13;
const IMAGE: u8 = 0x2C;
const EXTENSION: u8 = 0x21;
const END: u8 = 0x3B;
/// The extension that tells which colour is seen through.
const CONTROL: u8 = 0xF9;

/// A still one has a size; it is published whole, since drawings of few colours are what is kept in it.
pub fn outline(bytes: &[u8]) -> Result<Outline, Fault> {
    bare(bytes)?;
    let mut sizes = Pieces(&bytes[6..]);
    let (width, height) = (sizes.little(2)? as u32, sizes.little(2)? as u32);
    Ok(Outline { width, height, orientation: Orientation::NoTransforms, smaller: None })
}

/// The same image and nothing else: without comments and what programs add for themselves.
pub fn bare(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut rest = Pieces(bytes);
    let head = rest.take(HEAD)?;
    let mut kept = head.to_vec();
    kept.extend(rest.take(length_of_colours(head[10]))?);
    let mut images = 0;
    loop {
        let from = rest.0;
        match rest.byte()? {
            END => break,
            EXTENSION => {
                let label = rest.byte()?;
                let blocks = rest.0;
                skip_blocks(&mut rest)?;
                if label == CONTROL {
                    kept.extend(control(blocks));
                }
            }
            IMAGE => {
                let place = rest.take(9)?;
                rest.take(length_of_colours(place[8]) + 1)?;
                skip_blocks(&mut rest)?;
                images += 1;
                kept.extend(&from[..from.len() - rest.0.len()]);
            }
            _ => return Err(Fault::Broken("an unknown block".into())),
        }
    }
    match images {
        0 => Err(Fault::Broken("no pixels".into())),
        1 => {
            kept.push(END);
            Ok(kept)
        }
        _ => Err(Fault::Moves),
    }
}

/// The extension of which all has a meaning; what follows its one block could be anything.
fn control(blocks: &[u8]) -> Vec<u8> {
    match blocks {
        [4, flags, wait, wait_more, colour, ..] => {
            vec![EXTENSION, CONTROL, 4, *flags, *wait, *wait_more, *colour, 0]
        }
        _ => Vec::new(),
    }
}

fn length_of_colours(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// Blocks of up to 255 bytes, then one of none.
fn skip_blocks(rest: &mut Pieces) -> Result<(), Fault> {
    loop {
        match rest.byte()? {
            0 => return Ok(()),
            length => drop(rest.take(length.into())?),
        }
    }
}
