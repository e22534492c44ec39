//! The kinds of picture files.

/// A kind that every browser shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    Jpeg,
    Png,
    Webp,
    Gif,
    Svg,
}

/// Endings of pictures that cameras and scanners write and that not every browser shows.
const OTHER_ENDINGS: [&str; 23] = [
    "apng", "arw", "avif", "bmp", "cr2", "cr3", "dng", "heic", "heif", "hif", "ico", "jfif", "jp2", "jpe", "jxl",
    "nef", "orf", "pjpeg", "raf", "raw", "rw2", "tif", "tiff",
];

impl Format {
    /// What the name of a file says that it is.
    pub fn of_path(path: &str) -> Option<Format> {
        Some(match ending(path)?.as_str() {
            "jpg" | "jpeg" => Format::Jpeg,
            "png" => Format::Png,
            "webp" => Format::Webp,
            "gif" => Format::Gif,
            "svg" => Format::Svg,
            _ => return None,
        })
    }

    /// What the first bytes of a file say that it is. An SVG says so only as a whole.
    pub fn of_bytes(bytes: &[u8]) -> Option<Format> {
        match bytes {
            [0xFF, 0xD8, 0xFF, ..] => Some(Format::Jpeg),
            [0x89, b'P', b'N', b'G', ..] => Some(Format::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Format::Webp),
            [b'G', b'I', b'F', b'8', ..] => Some(Format::Gif),
            _ => std::str::from_utf8(bytes).ok().filter(|text| text.contains("<svg")).map(|_| Format::Svg),
        }
    }

    /// As people name it.
    pub fn name(self) -> &'static str {
        match self {
            Format::Jpeg => "JPEG",
            Format::Png => "PNG",
            Format::Webp => "WebP",
            Format::Gif => "GIF",
            Format::Svg => "SVG",
        }
    }

    /// The ending of files that congbo makes.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Jpeg => "jpg",
            Format::Png => "png",
            Format::Webp => "webp",
            Format::Gif => "gif",
            Format::Svg => "svg",
        }
    }
}

/// Whether a file is a picture by its name, of a kind that is published or not.
pub fn is_picture(path: &str) -> bool {
    Format::of_path(path).is_some() || ending(path).is_some_and(|ending| OTHER_ENDINGS.contains(&ending.as_str()))
}

fn ending(path: &str) -> Option<String> {
    Some(path.rsplit_once('.')?.1.to_ascii_lowercase())
}
