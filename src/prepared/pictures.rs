//! The pictures of a site: their headers read, and what is wrong with them said.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::illustration::{BYTES_AT_MOST, Fault, Format, Header, PIXELS_AT_MOST, SIDE_AT_MOST, header, is_picture};
use crate::model::{LinkTarget, Site};
use crate::phrase;
use crate::project::Project;
use crate::text::Span;

/// Most cameras say the size of a photo before its first thousand lines; one that does not is read whole.
const START: u64 = 128 * 1024;

/// The headers of all pictures that a note of the `whole` site shows or leads to, by path in `content/`.
///
/// The whole site is asked, so that a picture which only internal readers see is not called unused when the public
/// edition is made. What the plan publishes of these, it learns from its own edition's notes alone.
pub fn pictures(project: &Project, whole: &Site, diagnostics: &mut Diagnostics) -> BTreeMap<String, Header> {
    let used = used(whole);
    let there = used.iter().filter(|(path, _)| project.assets.contains_key(&in_content(path)));
    let there: Vec<(&str, Span)> = there.map(|(path, origin)| (*path, *origin)).collect();
    let read: Vec<_> = there.par_iter().map(|(path, origin)| read(project, path, *origin)).collect();
    let mut pictures = BTreeMap::new();
    for ((path, _), read) in there.iter().zip(read) {
        match read {
            Ok(header) => drop(pictures.insert(path.to_string(), header)),
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
    }
    // Where a note could not be read, nobody knows which pictures it shows.
    if !diagnostics.has_errors() {
        unused(project, &used).for_each(|diagnostic| diagnostics.push(diagnostic));
    }
    pictures
}

/// The pictures that notes name, each with the first place that does.
fn used(whole: &Site) -> BTreeMap<&str, Span> {
    let mut used = BTreeMap::new();
    let texts = whole.notes.values().flat_map(|note| note.texts.values());
    for link in texts.flat_map(|text| &text.body.links) {
        if let LinkTarget::Illustration(path) | LinkTarget::Asset(path) = &link.target
            && Format::of_path(path).is_some()
        {
            used.entry(path.as_str()).or_insert(link.origin);
        }
    }
    used
}

fn read(project: &Project, path: &str, origin: Span) -> Result<Header, Diagnostic> {
    let file = in_content(path);
    let (start, length) = project.asset_start(&file, START)?;
    let found = match header(path, &start, length) {
        Err(Fault::CutShort) if (start.len() as u64) < length => header(path, &project.asset(&file)?, length),
        found => found,
    };
    found.map_err(|fault| told(&fault, path, Place::At(origin)))
}

fn unused<'a>(project: &'a Project, used: &'a BTreeMap<&str, Span>) -> impl Iterator<Item = Diagnostic> + use<'a> {
    let used: BTreeSet<String> = used.keys().map(|path| in_content(path)).collect();
    let pictures = project.assets.keys().filter(|path| path.starts_with("content/") && is_picture(path));
    pictures.filter(move |path| !used.contains(*path)).map(|path| {
        Diagnostic::warning(
            "picture-unused",
            Place::File(path.clone()),
            phrase!("không bài nào dùng hình này", "no note shows this picture"),
        )
        .help(phrase!(
            "viết `![lời tả](tên-tệp)` trong bài cần hình, hoặc bỏ tệp này",
            "write `![words](file-name)` in the note that wants it, or remove the file"
        ))
    })
}

fn in_content(path: &str) -> String {
    format!("content/{path}")
}

/// What is wrong with the picture at `path`, and how to mend it.
pub fn told(fault: &Fault, path: &str, place: Place) -> Diagnostic {
    match fault {
        Fault::Unsupported | Fault::Moves => unsupported(fault, path, place),
        Fault::Named { .. } | Fault::CutShort | Fault::Broken(_) => broken(fault, path, place),
        Fault::TooManyPixels { .. } | Fault::SideTooLong { .. } | Fault::TooManyBytes(_) => {
            too_large(fault, path, place)
        }
        Fault::Unsafe { line, what } => Diagnostic::error(
            "picture-unsafe",
            place,
            phrase!(
                "`{path}`, dòng {line}: hình có `{what}`, là thứ chạy mã hoặc tải từ nơi khác",
                "`{path}`, line {line}: the picture has `{what}`, which runs code or loads from elsewhere"
            ),
        )
        .help(phrase!(
            "bỏ phần ấy; trong phần mềm vẽ, lưu thành SVG thuần (plain SVG), hoặc xuất ra PNG",
            "remove that part; in your drawing program, save as plain SVG, or export it as PNG"
        )),
    }
}

fn unsupported(fault: &Fault, path: &str, place: Place) -> Diagnostic {
    let message = match fault {
        Fault::Moves => phrase!("hình `{path}` chuyển động", "the picture `{path}` moves"),
        _ => phrase!("không nhận loại hình như `{path}`", "pictures like `{path}` are not accepted"),
    };
    Diagnostic::error("picture-unsupported", place, message).help(phrase!(
        "lưu hình thành JPEG, PNG, WebP, GIF hoặc SVG đứng yên",
        "save it as a still JPEG, PNG, WebP, GIF or SVG"
    ))
}

fn broken(fault: &Fault, path: &str, place: Place) -> Diagnostic {
    let (message, help) = match fault {
        Fault::Named { as_if, is: Some(is) } => {
            let (as_if, name, ending) = (as_if.name(), is.name(), is.ending());
            (
                phrase!("`{path}` là hình {name}, không phải {as_if}", "`{path}` is a {name}, not a {as_if}"),
                phrase!("đổi đuôi tên tệp thành `.{ending}`", "rename it so that it ends in `.{ending}`"),
            )
        }
        Fault::Named { as_if, is: None } => {
            let name = as_if.name();
            (phrase!("`{path}` không phải hình {name}", "`{path}` is no {name}"), save_again())
        }
        Fault::Broken(why) => {
            (phrase!("không đọc được hình `{path}`: {why}", "the picture `{path}` cannot be read: {why}"), save_again())
        }
        _ => (phrase!("hình `{path}` bị cắt cụt", "the picture `{path}` is cut short"), save_again()),
    };
    Diagnostic::error("picture-broken", place, message).help(help)
}

fn save_again() -> crate::language::Phrase {
    phrase!(
        "mở tệp gốc trong phần mềm ảnh, lưu lại rồi chép đè lên tệp này",
        "open the original in a photo program, save it again and copy it over this file"
    )
}

fn too_large(fault: &Fault, path: &str, place: Place) -> Diagnostic {
    let (megapixels, megabytes) = (PIXELS_AT_MOST / 1_000_000, BYTES_AT_MOST / 1_000_000);
    let message = match fault {
        Fault::TooManyPixels { width, height } => phrase!(
            "hình `{path}` có {width} × {height} điểm ảnh, nhiều hơn {megapixels} triệu",
            "the picture `{path}` has {width} × {height} pixels, more than {megapixels} million"
        ),
        Fault::SideTooLong { width, height } => phrase!(
            "hình `{path}` có {width} × {height} điểm ảnh; mỗi cạnh tối đa {SIDE_AT_MOST}",
            "the picture `{path}` has {width} × {height} pixels; a side may have {SIDE_AT_MOST} at most"
        ),
        _ => phrase!(
            "tệp hình `{path}` lớn hơn {megabytes} MB",
            "the file of the picture `{path}` is larger than {megabytes} MB"
        ),
    };
    Diagnostic::error("picture-too-large", place, message).help(phrase!(
        "thu nhỏ hình; rộng 3000 điểm ảnh là đủ cho mọi màn hình",
        "make it smaller; 3000 pixels of width are enough for any screen"
    ))
}
