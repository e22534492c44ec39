//! SVG becomes PNG, with the theme's faces and no other. Wraps resvg and png.

use std::collections::BTreeMap;
use std::sync::Arc;

use png::{BitDepth, ColorType, Compression, Encoder};
use resvg::tiny_skia::{Color, Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

use crate::diagnostic::{Diagnostic, Place};
use crate::phrase;
use crate::theme::Theme;

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
        pixmap.fill(Color::WHITE);
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
        Ok(encoded(&pixmap))
    }
}

/// Without transparency: the paper covers all. With a palette where it holds all colours, as in most charts.
fn encoded(pixmap: &Pixmap) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixmap.width(), pixmap.height());
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    let pixels = match indexed(pixmap.pixels()) {
        Some((palette, indexes)) => {
            encoder.set_color(ColorType::Indexed);
            encoder.set_palette(palette);
            indexes
        }
        None => {
            encoder.set_color(ColorType::Rgb);
            pixmap.pixels().iter().flat_map(rgb).collect()
        }
    };
    let mut writer = encoder.write_header().expect("a vector takes all writing");
    writer.write_image_data(&pixels).expect("as many pixels as the header says");
    writer.finish().expect("a vector takes all writing");
    file
}

/// The colours in the order in which they come, and the number of each pixel's; nothing where they are too many.
fn indexed(pixels: &[PremultipliedColorU8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut numbers: BTreeMap<[u8; 3], u8> = BTreeMap::new();
    let (mut palette, mut indexes) = (Vec::new(), Vec::with_capacity(pixels.len()));
    for run in pixels.chunk_by(|one, next| one == next) {
        let colour = rgb(&run[0]);
        let number = match numbers.get(&colour) {
            Some(number) => *number,
            None => {
                let number = u8::try_from(numbers.len()).ok()?;
                numbers.insert(colour, number);
                palette.extend(colour);
                number
            }
        };
        indexes.resize(indexes.len() + run.len(), number);
    }
    Some((palette, indexes))
}

fn rgb(pixel: &PremultipliedColorU8) -> [u8; 3] {
    [pixel.red(), pixel.green(), pixel.blue()]
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
