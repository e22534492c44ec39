//! Names that Windows keeps for devices: a site with one of them could not be unpacked, copied or opened there.

use std::collections::BTreeSet;

use super::collisions::{described, place};
use super::output::{Output, Page, Planned};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::Phrase;
use crate::model::Site;
use crate::phrase;
use crate::text::Span;

/// Says which outputs need a folder or file of such a name, each name once in its folder.
pub fn check(site: &Site, outputs: &[Planned], diagnostics: &mut Diagnostics) {
    let mut said = BTreeSet::new();
    for planned in outputs {
        // Every tag is told about where it is written; what lies beside a page goes where the page goes.
        let is_named_by_its_author = matches!(
            planned.output,
            Output::Page { .. }
                | Output::Redirect { .. }
                | Output::Asset(_)
                | Output::Illustration { .. }
                | Output::ThemeFile(_)
        );
        if !is_named_by_its_author || is_of_a_tag(&planned.output) {
            continue;
        }
        let file = planned.address.file();
        if let Some((path, name)) = reserved_part(&file).filter(|(path, _)| said.insert(path.to_string())) {
            diagnostics.push(kept_by_windows(site, planned, path, name));
        }
    }
}

/// Whether Windows keeps the name, in whatever case and whatever ending it has.
pub fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let is_port = |port: &str| {
        let number = stem.strip_prefix(port).unwrap_or_default();
        matches!(number, "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
    };
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || is_port("com") || is_port("lpt")
}

/// The first part of a path with such a name, and the path up to its end.
fn reserved_part(file: &str) -> Option<(&str, &str)> {
    let mut start = 0;
    for part in file.split('/') {
        let end = start + part.len();
        if is_reserved(part) {
            return Some((&file[..end], part));
        }
        start = end + 1;
    }
    None
}

fn is_of_a_tag(output: &Output) -> bool {
    matches!(output, Output::Page { page: Page::Tag { .. }, .. })
}

fn kept_by_windows(site: &Site, planned: &Planned, path: &str, name: &str) -> Diagnostic {
    let (vi, en) = described(site, planned);
    Diagnostic::error(
        "reserved-address",
        place(site, &planned.output),
        phrase!(
            "{vi} nằm ở `/{path}`, mà Windows không cho thư mục hay tệp nào tên `{name}`",
            "{en} lies at `/{path}`, and Windows lets no folder or file be called `{name}`"
        ),
    )
    .help(how_to_mend(&planned.output))
}

fn how_to_mend(output: &Output) -> Phrase {
    match output {
        Output::Redirect { .. } => phrase!("bỏ địa chỉ ấy khỏi `aliases`", "take that address out of `aliases`"),
        Output::Page { page: Page::Area(_) | Page::Document(_) | Page::Provision(..), .. } => {
            phrase!("đặt `id` khác", "give it another `id`")
        }
        Output::Page { page: Page::Section { .. }, .. } => {
            phrase!("đặt `slug` khác trong `index.md` của mục", "write another `slug` in the section's `index.md`")
        }
        Output::Page { .. } => phrase!("đặt `slug` khác, như `slug = \"…\"`", "give it another `slug`"),
        _ => phrase!("đổi tên tệp", "rename the file"),
    }
}

/// The same of a tag, whose name its author wrote in the note at `origin`.
pub fn tag(name: &str, address: &str, origin: Span) -> Diagnostic {
    Diagnostic::error(
        "reserved-address",
        origin,
        phrase!(
            "thẻ \"{name}\" cần một thư mục tên `{address}`, mà Windows không cho đặt tên ấy",
            "the tag \"{name}\" needs a folder called `{address}`, a name that Windows does not allow"
        ),
    )
    .help(phrase!("đặt tên khác cho thẻ", "give the tag another name"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_keeps_a_name_with_every_ending_and_in_every_case() {
        for name in ["con", "CON.html", "nul.tar.gz", "com1", "LPT9", "aux .txt"] {
            assert!(is_reserved(name), "{name}");
        }
        for name in ["con-cuong", "com", "com10", "com0", "console", "", ".con"] {
            assert!(!is_reserved(name), "{name}");
        }
    }

    #[test]
    fn a_path_is_told_up_to_the_name() {
        assert_eq!(reserved_part("so-lieu/con/index.html"), Some(("so-lieu/con", "con")));
        assert_eq!(reserved_part("tin/nul.pdf"), Some(("tin/nul.pdf", "nul.pdf")));
        assert_eq!(reserved_part("so-lieu/index.html"), None);
    }
}
