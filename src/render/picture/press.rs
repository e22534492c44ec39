//! SVG becomes PNG, with the theme's faces and no other. Wraps resvg and png.

use std::collections::BTreeSet;
use std::sync::Arc;

use png::{BitDepth, ColorType, Compression, Encoder};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

use crate::diagnostic::{Diagnostic, Place};
use crate::phrase;
use crate::theme::Theme;

/// What a palette can hold.
const COLOURS: usize = 256;
/// No picture is larger on a side, in pixels.
const LARGEST: f32 = 8000.0;

/// Prints pictures; made once and shared, since reading faces takes longer than many a picture.
pub struct Press {
    fonts: Arc<Database>,
    family: String,
}

impl Press {
    pub fn of(theme: &Theme) -> Press {
        let faces = theme.faces();
        let mut fonts = Database::new();
        faces.all().into_iter().for_each(|face| fonts.load_font_data(face.file.clone()));
        fonts.set_sans_serif_family(&faces.text.family);
        fonts.set_serif_family(&faces.display.family);
        Press { fonts: Arc::new(fonts), family: faces.text.family.clone() }
    }

    /// The picture at `scale` pixels a unit, or smaller where it would grow too large.
    pub fn png(&self, svg: &str, scale: f32) -> Result<Vec<u8>, Diagnostic> {
        let options = Options { fontdb: self.fonts.clone(), font_family: self.family.clone(), ..Options::default() };
        let tree = Tree::from_str(svg, &options).map_err(|error| not_drawn(&error.to_string()))?;
        let (width, height) = (tree.size().width(), tree.size().height());
        let scale = scale.min(LARGEST / width.max(height));
        let pixels = |length: f32| (length * scale).ceil() as u32;
        let mut pixmap = Pixmap::new(pixels(width), pixels(height)).ok_or_else(|| not_drawn("no size"))?;
        pixmap.fill(resvg::tiny_skia::Color::WHITE);
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
        Ok(encoded(&pixmap))
    }
}

/// Without transparency: the paper covers all.
fn encoded(pixmap: &Pixmap) -> Vec<u8> {
    let rgb: Vec<u8> = pixmap.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixmap.width(), pixmap.height());
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    let pixels = match palette(&rgb) {
        Some(colours) => {
            let indexes = indexed(&rgb, &colours);
            encoder.set_color(ColorType::Indexed);
            encoder.set_palette(colours.concat());
            indexes
        }
        None => {
            encoder.set_color(ColorType::Rgb);
            rgb
        }
    };
    let mut writer = encoder.write_header().expect("a vector takes all writing");
    writer.write_image_data(&pixels).expect("as many pixels as the header says");
    writer.finish().expect("a vector takes all writing");
    file
}

/// All colours, where they are few.
fn palette(rgb: &[u8]) -> Option<Vec<[u8; 3]>> {
    let mut colours = BTreeSet::new();
    let mut last = None;
    for pixel in rgb.chunks_exact(3) {
        if last != Some(pixel) {
            colours.insert([pixel[0], pixel[1], pixel[2]]);
            last = Some(pixel);
            if colours.len() > COLOURS {
                return None;
            }
        }
    }
    Some(colours.into_iter().collect())
}

fn indexed(rgb: &[u8], colours: &[[u8; 3]]) -> Vec<u8> {
    let index = |pixel: &[u8]| colours.binary_search(&[pixel[0], pixel[1], pixel[2]]).unwrap_or_default() as u8;
    rgb.chunks_exact(3).map(index).collect()
}

/// What is drawn is our own; only the theme's rules in it are not.
fn not_drawn(why: &str) -> Diagnostic {
    Diagnostic::error(
        "template-error",
        Place::File("picture.css".into()),
        phrase!("hình không vẽ được: {why}", "a picture cannot be drawn: {why}"),
    )
    .help(phrase!(
        "xem lại `picture.css` và `chart.css` của giao diện",
        "check the theme's `picture.css` and `chart.css`"
    ))
}
