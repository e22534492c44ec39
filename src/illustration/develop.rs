//! From an author's file to the files that readers get. Wraps image, fast_image_resize and jpeg-encoder.

use std::collections::BTreeMap;
use std::io::Cursor;

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::png::{CompressionType, FilterType as RowFilter, PngEncoder};
use image::codecs::webp::WebPEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use super::colour::in_srgb;
use super::fault::Fault;
use super::format::Format;
use super::header::{Outline, PIXELS_AT_MOST, SIDE_AT_MOST, outline};
use super::room::place_for;
use super::{gif, jpeg, png, svg, webp};

/// Of 100: below it edges begin to ring, above it files grow and nobody sees why.
const JPEG_QUALITY: u8 = 80;

/// A copy of a picture that is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Print {
    /// As large as it is, and of the same kind.
    Whole,
    /// Upright sides in pixels, and the kind of the file.
    Smaller { width: u32, height: u32, format: Format },
}

/// The files of a picture.
pub type Prints = BTreeMap<Print, Vec<u8>>;

/// Decodes a picture once and makes all copies of it. The same bytes make the same copies.
pub fn develop(path: &str, bytes: &[u8], wanted: &[Print]) -> Result<Prints, Fault> {
    let format = Format::of_path(path).ok_or(Fault::Unsupported)?;
    // Made even where it is not wanted: it finds a file that ends too early, which some decoders pass over.
    let bare = bare(format, bytes)?;
    let Some(raster) = raster(format) else { return Ok(Prints::from([(Print::Whole, bare)])) };
    let Outline { width, height, orientation, .. } = outline(format, bytes, bytes.len() as u64)?;
    let _place = place_for(u64::from(width) * u64::from(height));
    let negative = Negative::decode(raster, bytes, orientation)?;
    let print = |wanted: &Print| match *wanted {
        Print::Whole => Ok((*wanted, negative.whole(&bare, format)?)),
        Print::Smaller { width, height, format } => Ok((*wanted, encode(&negative.resized(width, height)?, format)?)),
    };
    wanted.iter().map(print).collect()
}

/// The same pixels and nothing else.
fn bare(format: Format, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    match format {
        Format::Jpeg => jpeg::bare(bytes),
        Format::Png => png::bare(bytes),
        Format::Webp => webp::bare(bytes),
        Format::Gif => gif::bare(bytes),
        Format::Svg => svg::bare(bytes),
    }
}

/// What is decoded; drawings are published as they are.
fn raster(format: Format) -> Option<ImageFormat> {
    match format {
        Format::Jpeg => Some(ImageFormat::Jpeg),
        Format::Png => Some(ImageFormat::Png),
        Format::Webp => Some(ImageFormat::WebP),
        Format::Gif | Format::Svg => None,
    }
}

/// Pixels as they lie in the file, in eight bits, and what has to be done to them.
///
/// That is done to each copy: a small one is turned and coloured in no time.
struct Negative {
    pixels: DynamicImage,
    orientation: Orientation,
    profile: Option<Vec<u8>>,
}

impl Negative {
    fn decode(raster: ImageFormat, bytes: &[u8], orientation: Orientation) -> Result<Negative, Fault> {
        let mut limits = Limits::default();
        limits.max_image_width = Some(SIDE_AT_MOST);
        limits.max_image_height = Some(SIDE_AT_MOST);
        // Four channels of sixteen bits, and as much again to work with.
        limits.max_alloc = Some(PIXELS_AT_MOST * 16);
        let mut reader = ImageReader::with_format(Cursor::new(bytes), raster);
        reader.limits(limits);
        let mut decoder = reader.into_decoder().map_err(|error| Fault::Broken(error.to_string()))?;
        let profile = decoder.icc_profile().unwrap_or_default();
        let pixels = DynamicImage::from_decoder(decoder).map_err(|error| Fault::Broken(error.to_string()))?;
        Ok(Negative { pixels: in_eight_bits(pixels), orientation, profile })
    }

    /// A copy of upright `width` and `height`.
    fn resized(&self, width: u32, height: u32) -> Result<DynamicImage, Fault> {
        let mut sides = DynamicImage::new_luma8(width, 1);
        sides.apply_orientation(self.orientation);
        let (width, height) = if sides.width() == 1 { (height, width) } else { (width, height) };
        Ok(self.finished(resize(&self.pixels, width, height)?).0)
    }

    /// The whole picture: as it was coded, without loss, unless it has to be turned or coloured.
    fn whole(&self, bare: &[u8], format: Format) -> Result<Vec<u8>, Fault> {
        if self.orientation == Orientation::NoTransforms && self.profile.is_none() {
            return Ok(bare.to_vec());
        }
        let (copy, is_changed) = self.finished(self.pixels.clone());
        if is_changed { encode(&copy, format) } else { Ok(bare.to_vec()) }
    }

    /// Upright and in sRGB, and whether that took any change.
    fn finished(&self, mut copy: DynamicImage) -> (DynamicImage, bool) {
        copy.apply_orientation(self.orientation);
        let (copy, is_coloured) = in_srgb(copy, self.profile.as_deref());
        (copy, is_coloured || self.orientation != Orientation::NoTransforms)
    }
}

fn in_eight_bits(pixels: DynamicImage) -> DynamicImage {
    match pixels {
        DynamicImage::ImageLuma16(_) => DynamicImage::ImageLuma8(pixels.into_luma8()),
        DynamicImage::ImageLumaA16(_) => DynamicImage::ImageLumaA8(pixels.into_luma_alpha8()),
        DynamicImage::ImageRgb16(_) | DynamicImage::ImageRgb32F(_) => DynamicImage::ImageRgb8(pixels.into_rgb8()),
        DynamicImage::ImageRgba16(_) | DynamicImage::ImageRgba32F(_) => DynamicImage::ImageRgba8(pixels.into_rgba8()),
        eight => eight,
    }
}

fn resize(pixels: &DynamicImage, width: u32, height: u32) -> Result<DynamicImage, Fault> {
    let kind = match pixels {
        DynamicImage::ImageLuma8(_) => PixelType::U8,
        DynamicImage::ImageLumaA8(_) => PixelType::U8x2,
        DynamicImage::ImageRgb8(_) => PixelType::U8x3,
        _ => PixelType::U8x4,
    };
    let broken = |error: &dyn std::error::Error| Fault::Broken(error.to_string());
    let from =
        ImageRef::new(pixels.width(), pixels.height(), pixels.as_bytes(), kind).map_err(|error| broken(&error))?;
    let mut to = Image::new(width, height, kind);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    Resizer::new().resize(&from, &mut to, &options).map_err(|error| broken(&error))?;
    let bytes = to.into_vec();
    let resized = match kind {
        PixelType::U8 => image::GrayImage::from_raw(width, height, bytes).map(DynamicImage::ImageLuma8),
        PixelType::U8x2 => image::GrayAlphaImage::from_raw(width, height, bytes).map(DynamicImage::ImageLumaA8),
        PixelType::U8x3 => image::RgbImage::from_raw(width, height, bytes).map(DynamicImage::ImageRgb8),
        _ => image::RgbaImage::from_raw(width, height, bytes).map(DynamicImage::ImageRgba8),
    };
    resized.ok_or_else(|| Fault::Broken(format!("{width} × {height}")))
}

fn encode(picture: &DynamicImage, format: Format) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let (encoded, has_alpha) = (&mut bytes, picture.color().has_alpha());
    let written = match format {
        Format::Jpeg => return encode_jpeg(picture),
        // Of the kinds that are written here, WebP alone knows no grey.
        Format::Webp if has_alpha => picture.to_rgba8().write_with_encoder(WebPEncoder::new_lossless(encoded)),
        Format::Webp => picture.to_rgb8().write_with_encoder(WebPEncoder::new_lossless(encoded)),
        _ => picture.write_with_encoder(PngEncoder::new_with_quality(
            encoded,
            CompressionType::Default,
            RowFilter::Adaptive,
        )),
    };
    written.map_err(|error| Fault::Broken(error.to_string()))?;
    Ok(bytes)
}

/// Progressive, so that on a slow line the whole is seen before its details.
fn encode_jpeg(picture: &DynamicImage) -> Result<Vec<u8>, Fault> {
    let (kind, pixels) = match picture {
        DynamicImage::ImageLuma8(grey) => (ColorType::Luma, grey.as_raw().as_slice()),
        DynamicImage::ImageRgb8(colours) => (ColorType::Rgb, colours.as_raw().as_slice()),
        other => return encode_jpeg(&DynamicImage::ImageRgb8(other.to_rgb8())),
    };
    let side = |side: u32| u16::try_from(side).map_err(|error| Fault::Broken(error.to_string()));
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, JPEG_QUALITY);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    let encoded = encoder.encode(pixels, side(picture.width())?, side(picture.height())?, kind);
    encoded.map_err(|error| Fault::Broken(error.to_string()))?;
    Ok(bytes)
}
