//! The faces that pictures are drawn with, and how wide words are in them. Wraps skrifa.

use std::collections::BTreeMap;

use skrifa::instance::{LocationRef, Size};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};
use unicode_normalization::UnicodeNormalization;

use super::layers::Layers;
use crate::diagnostic::{Diagnostic, Place};
use crate::phrase;

/// The faces of a theme, each a TrueType file in its `fonts/`.
#[derive(Debug, Clone)]
pub struct Faces {
    pub text: Face,
    pub heavy: Face,
    /// For titles and large numbers.
    pub display: Face,
}

/// One face: its file, and what words need in it.
#[derive(Debug, Clone)]
pub struct Face {
    pub family: String,
    pub file: Vec<u8>,
    /// In thousandths of the text size.
    advances: BTreeMap<char, i32>,
}

impl Faces {
    pub fn load(files: &BTreeMap<String, Vec<u8>>, layers: &Layers) -> Result<Faces, Diagnostic> {
        let face = |name: &str| {
            let path = format!("fonts/{name}.ttf");
            let file = files.get(&path).cloned().unwrap_or_default();
            Face::read(file).ok_or_else(|| unreadable(layers.path(&path)))
        };
        Ok(Faces { text: face("text-regular")?, heavy: face("text-semibold")?, display: face("display-semibold")? })
    }

    pub fn all(&self) -> [&Face; 3] {
        [&self.text, &self.heavy, &self.display]
    }
}

impl Face {
    fn read(file: Vec<u8>) -> Option<Face> {
        let font = FontRef::new(&file).ok()?;
        let family = [StringId::TYPOGRAPHIC_FAMILY_NAME, StringId::FAMILY_NAME]
            .into_iter()
            .find_map(|name| Some(font.localized_strings(name).english_or_first()?.to_string()))?;
        let metrics = font.glyph_metrics(Size::new(1000.0), LocationRef::default());
        let letters = font.charmap().mappings();
        let advances = letters
            .filter_map(|(code, glyph)| Some((char::from_u32(code)?, metrics.advance_width(glyph)?.ceil() as i32)))
            .collect();
        Some(Face { family, file, advances })
    }

    /// Whether it has the letter.
    pub fn has(&self, letter: char) -> bool {
        self.advances.contains_key(&letter)
    }

    /// The width of the words at a text size, in the same unit; without kerning, so rather too large than too small.
    pub fn width(&self, words: &str, size: i32) -> i32 {
        let thousandths: i32 = words.nfc().map(|letter| self.advances.get(&letter).copied().unwrap_or(1000)).sum();
        // A long text is no text for a picture: what matters is that it does not fit.
        thousandths.saturating_mul(size) / 1000 + 1
    }
}

fn unreadable(path: String) -> Diagnostic {
    Diagnostic::error(
        "unreadable-file",
        Place::File(path),
        phrase!("đây không phải là phông chữ TrueType", "this is no TrueType font"),
    )
    .help(phrase!("đặt vào đó một tệp `.ttf`, hoặc bỏ nó đi", "put a `.ttf` file there, or leave it out"))
}
