//! From a file's bytes to its words: UTF-8, in composed letters.

use std::ops::Range;

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::diagnostic::{Diagnostic, Place};
use crate::phrase;
use crate::text::Span;

/// The words in `bytes`, without a byte order mark.
pub fn decode(path: &str, mut bytes: Vec<u8>) -> Result<String, Diagnostic> {
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        bytes.drain(..3);
    }
    if u32::try_from(bytes.len()).is_err() {
        return Err(too_large(path));
    }
    String::from_utf8(bytes).map_err(|error| not_utf8(path, error.as_bytes(), error.utf8_error().valid_up_to()))
}

/// Where the first letter stands whose marks are stored apart from it (NFD), as macOS and some PDF readers write them.
///
/// Two spellings of the same word would be two ids, two search terms and two addresses.
pub fn first_decomposed(content: &str) -> Option<Range<usize>> {
    if content.is_ascii() || is_nfc_quick(content.chars()) == IsNormalized::Yes {
        return None;
    }
    let (start, _) = content.char_indices().zip(content.nfc()).find(|((_, is), should)| is != should)?.0;
    let is_start_of_next = |(at, letter): &(usize, char)| *at > 0 && canonical_combining_class(*letter) == 0;
    let end = content[start..].char_indices().find(is_start_of_next).map_or(content.len(), |(at, _)| start + at);
    Some(start..end)
}

pub fn not_nfc(span: Span, letter: &str) -> Diagnostic {
    let message = phrase!(
        "chữ “{letter}” được lưu thành chữ và dấu rời nhau (Unicode tổ hợp, NFD)",
        "the letter “{letter}” is stored with its marks apart (decomposed Unicode, NFD)"
    );
    let help = phrase!(
        "lưu lại tệp ở dạng Unicode dựng sẵn (NFC), rồi kiểm tra lại",
        "save the file as composed Unicode (NFC, dựng sẵn) and check again"
    );
    Diagnostic::error("not-nfc", span, message).help(help)
}

fn not_utf8(path: &str, bytes: &[u8], offset: usize) -> Diagnostic {
    let line = bytes[..offset].iter().filter(|byte| **byte == b'\n').count() + 1;
    let byte = offset + 1;
    let message = phrase!(
        "tệp không phải là UTF-8: dòng {line} (byte thứ {byte}) không đọc được",
        "this file is not UTF-8: line {line} (byte {byte}) cannot be read"
    );
    let help = phrase!(
        "mở tệp trong trình soạn thảo và lưu lại với bảng mã UTF-8 (không dùng TCVN3, VNI hay UTF-16)",
        "open the file in your editor and save it again as UTF-8 (not TCVN3, VNI or UTF-16)"
    );
    Diagnostic::error("not-utf8", Place::File(path.into()), message).help(help)
}

fn too_large(path: &str) -> Diagnostic {
    let message = phrase!("tệp lớn hơn 4 GiB", "this file is larger than 4 GiB");
    let help = phrase!("chia tệp thành nhiều tệp nhỏ hơn", "split it into several files");
    Diagnostic::error("unreadable-file", Place::File(path.into()), message).help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decomposed(content: &str) -> Option<&str> {
        first_decomposed(content).map(|range| &content[range])
    }

    #[test]
    fn a_mark_apart_from_its_letter_is_found() {
        assert_eq!(decomposed("Hà Tĩnh, Đức Thọ"), None);
        assert_eq!(decomposed("Hà Ti\u{303}nh"), Some("i\u{303}"));
        assert_eq!(decomposed("Thê\u{323}"), Some("ê\u{323}"));
        assert_eq!(decomposed("a\u{323}\u{306}p"), Some("a\u{323}\u{306}"));
        assert_eq!(decomposed("\u{212A}ilo"), Some("\u{212A}"));
    }

    #[test]
    fn a_mark_that_composes_with_nothing_is_left_alone() {
        assert_eq!(decomposed("x\u{303}"), None);
    }

    #[test]
    fn a_byte_order_mark_is_dropped() {
        assert_eq!(decode("a.toml", b"\xEF\xBB\xBFa = 1\r\n".to_vec()), Ok("a = 1\r\n".to_string()));
    }

    #[test]
    fn the_line_of_a_wrong_byte_is_named() {
        let wrong = decode("a.toml", b"a = 1\nb = \"\xB5\"\n".to_vec()).expect_err("this is not UTF-8");
        assert_eq!((wrong.code, wrong.place), ("not-utf8", Place::File("a.toml".into())));
        assert_eq!(wrong.message.en.as_deref(), Some("this file is not UTF-8: line 2 (byte 12) cannot be read"));
    }
}
