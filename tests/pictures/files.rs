//! Pictures made up here, with all that cameras and programs write into their files.

use image::{DynamicImage, GenericImageView, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

/// Words that no published file may hold.
pub const SECRETS: [&str; 7] =
    ["Nguyen Van Chup", "GPSMARK", "Exif", "ns.adobe.com", "CanonEOS", "MotionPhoto", "Photoshop 3.0"];

/// The left half is red, the right half blue, the lowest tenth green; a little grain, as photos have.
pub fn scene(width: u32, height: u32) -> DynamicImage {
    let pixels = RgbImage::from_fn(width, height, |x, y| {
        let grain = ((x * 7 + y * 13) % 11) as u8;
        match (x < width / 2, y >= height * 9 / 10) {
            (_, true) => Rgb([20 + grain, 160, 20]),
            (true, false) => Rgb([200, 30 + grain, 20]),
            (false, false) => Rgb([20, 30 + grain, 200]),
        }
    });
    DynamicImage::ImageRgb8(pixels)
}

pub fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("it can be written");
    bytes.into_inner()
}

/// EXIF as a camera writes it: who, with what, where, and how the camera was held.
pub fn exif(orientation: u8) -> Vec<u8> {
    let artist = b"Nguyen Van Chup\0";
    let place = b"GPSMARK\0";
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    let entries = [
        (0x0112u16, 3u16, 1u32, u32::from(orientation)),
        (0x013B, 2, artist.len() as u32, 8 + 2 + 3 * 12 + 4),
        (0x8825, 4, 1, 8 + 2 + 3 * 12 + 4 + artist.len() as u32),
    ];
    tiff.extend((entries.len() as u16).to_le_bytes());
    let put = |tiff: &mut Vec<u8>, (tag, kind, count, value): (u16, u16, u32, u32)| {
        tiff.extend(tag.to_le_bytes());
        tiff.extend(kind.to_le_bytes());
        tiff.extend(count.to_le_bytes());
        tiff.extend(value.to_le_bytes());
    };
    entries.into_iter().for_each(|entry| put(&mut tiff, entry));
    tiff.extend([0; 4]);
    tiff.extend(artist);
    let gps_at = tiff.len() as u32;
    tiff.extend(1u16.to_le_bytes());
    put(&mut tiff, (0x001D, 2, place.len() as u32, gps_at + 2 + 12 + 4));
    tiff.extend([0; 4]);
    tiff.extend(place);
    tiff
}

/// A photo as it comes from a telephone.
pub fn photo(width: u32, height: u32, orientation: u8) -> Vec<u8> {
    let plain = encoded(&scene(width, height), ImageFormat::Jpeg);
    let mut bytes = plain[..2].to_vec();
    let mut segment = |marker: u8, body: &[u8]| {
        bytes.extend([0xFF, marker]);
        bytes.extend((body.len() as u16 + 2).to_be_bytes());
        bytes.extend(body);
    };
    segment(0xE1, &[b"Exif\0\0".as_slice(), &exif(orientation)].concat());
    segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Nguyen Van Chup</x:xmpmeta>");
    segment(0xED, b"Photoshop 3.0\08BIM Nguyen Van Chup");
    segment(0xFE, b"CanonEOS");
    bytes.extend(&plain[2..]);
    bytes.extend(b"MotionPhoto_Data and a film behind the picture");
    bytes
}

pub fn png_chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let named = [name.as_slice(), body].concat();
    let mut chunk = (body.len() as u32).to_be_bytes().to_vec();
    chunk.extend(&named);
    chunk.extend(crc(&named).to_be_bytes());
    chunk
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 })
    };
    !bytes.iter().fold(!0, step)
}

/// A PNG with `chunks` behind its head.
pub fn png(picture: &DynamicImage, chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let plain = encoded(picture, ImageFormat::Png);
    let added: Vec<u8> = chunks.iter().flat_map(|(name, body)| png_chunk(name, body)).collect();
    [&plain[..33], &added, &plain[33..], b"Nguyen Van Chup behind the end"].concat()
}

/// A WebP without loss, with `chunks` around it.
pub fn webp(picture: &DynamicImage, chunks: &[(&[u8; 4], &[u8])], flags: u8) -> Vec<u8> {
    let plain = encoded(picture, ImageFormat::WebP);
    let (width, height) = picture.dimensions();
    let mut head = vec![flags, 0, 0, 0];
    head.extend(&(width - 1).to_le_bytes()[..3]);
    head.extend(&(height - 1).to_le_bytes()[..3]);
    let mut body = b"WEBP".to_vec();
    let mut put = |name: &[u8; 4], content: &[u8]| {
        body.extend(name);
        body.extend((content.len() as u32).to_le_bytes());
        body.extend(content);
        body.extend((content.len() % 2 == 1).then_some(0));
    };
    put(b"VP8X", &head);
    let length = u32::from_le_bytes([plain[16], plain[17], plain[18], plain[19]]) as usize;
    put(b"VP8L", &plain[20..20 + length]);
    chunks.iter().for_each(|(name, content)| put(name, content));
    [b"RIFF".as_slice(), &(body.len() as u32).to_le_bytes(), &body].concat()
}

/// A GIF of one pixel, as often as asked, with a comment.
pub fn gif(images: usize) -> Vec<u8> {
    let image = b"\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0";
    let comment = b"\x21\xFE\x0FNguyen Van Chup\0";
    let head = b"GIF89a\x01\0\x01\0\x80\0\0\xFF\xFF\xFF\0\0\0";
    [head.as_slice(), comment, &image.repeat(images), b"\x3B"].concat()
}

pub const SVG: &str = r##"<?xml version="1.0"?>
<!-- Nguyen Van Chup -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net/x.dtd" xmlns:x="y"
  sodipodi:docname="/home/Nguyen Van Chup/a.svg" data-name="Nguyen Van Chup" viewBox="0 0 640 320" width="100%">
  <metadata><x:RDF>Nguyen Van Chup</x:RDF></metadata>
  <sodipodi:namedview><sodipodi:guide name="Nguyen Van Chup"/></sodipodi:namedview>
  <style>.a { fill: url(#la) } /* &amp; */</style>
  <defs><linearGradient id="la"/></defs><rect class="a" width="640" height="320"/><use href="#la"/>
</svg>
"##;
