//! Colours as screens show them that are told nothing: sRGB. Wraps moxcms.
//!
//! A profile may name a device, its owner and a day, and is as large as a small copy. So none is published: where the
//! colours mean something else without it, as in the photos of many telephones, they are converted.

use image::DynamicImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, ProfileText, TransformOptions};

/// The picture in sRGB, and whether that took any change. A profile that cannot be read is as good as none.
pub fn in_srgb(picture: DynamicImage, profile: Option<&[u8]>) -> (DynamicImage, bool) {
    let Some(profile) = profile.and_then(other_than_srgb) else {
        return (picture, false);
    };
    match picture {
        DynamicImage::ImageRgb8(mut pixels) => {
            let changed = convert(&profile, Layout::Rgb, &mut pixels);
            (DynamicImage::ImageRgb8(pixels), changed)
        }
        DynamicImage::ImageRgba8(mut pixels) => {
            let changed = convert(&profile, Layout::Rgba, &mut pixels);
            (DynamicImage::ImageRgba8(pixels), changed)
        }
        other => (other, false),
    }
}

/// Whether pictures with this profile are converted.
pub fn is_converted(profile: &[u8]) -> bool {
    other_than_srgb(profile).is_some()
}

fn other_than_srgb(profile: &[u8]) -> Option<ColorProfile> {
    let profile = ColorProfile::new_from_slice(profile).ok()?;
    (profile.color_space == DataColorSpace::Rgb && !is_srgb(&profile)).then_some(profile)
}

fn convert(from: &ColorProfile, layout: Layout, pixels: &mut [u8]) -> bool {
    let srgb = ColorProfile::new_srgb();
    let Ok(transform) = from.create_transform_8bit(layout, &srgb, layout, TransformOptions::default()) else {
        return false;
    };
    let before = pixels.to_vec();
    transform.transform(&before, pixels).is_ok()
}

/// The many profiles of sRGB differ in their bytes, but all say so.
fn is_srgb(profile: &ColorProfile) -> bool {
    let says = |words: &str| words.contains("sRGB");
    match &profile.description {
        Some(ProfileText::PlainString(words)) => says(words),
        Some(ProfileText::Localizable(all)) => all.iter().any(|words| says(&words.value)),
        Some(ProfileText::Description(words)) => says(&words.ascii_string) || says(&words.unicode_string),
        None => false,
    }
}
