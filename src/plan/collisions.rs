//! Outputs that would lie on top of one another.

use std::collections::{BTreeMap, BTreeSet};

use super::output::{Output, Page, Planned};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::illustration::Print;
use crate::language::{Language, Phrase};
use crate::model::Site;
use crate::phrase;
use crate::text::Span;

/// The one file that `publish` itself puts beside the outputs.
const MANIFEST: &str = "manifest.json";

/// Says which outputs are the same file, and which file lies where another needs a folder.
pub fn check(site: &Site, outputs: &[Planned], diagnostics: &mut Diagnostics) {
    let mut taken: BTreeMap<String, &Planned> = BTreeMap::new();
    for planned in outputs {
        match taken.get(&planned.address.file()) {
            Some(first) => diagnostics.push(collision(site, first, planned)),
            None => drop(taken.insert(planned.address.file(), planned)),
        }
    }
    let mut said = BTreeSet::new();
    for (file, planned) in &taken {
        let folders = file.match_indices('/').map(|(slash, _)| &file[..slash]);
        for folder in folders {
            // A folder holds many files: the first says enough.
            if let Some(other) = taken.get(folder).filter(|_| said.insert(folder)) {
                diagnostics.push(in_the_way(site, other, planned));
            }
            if folder == MANIFEST && said.insert(folder) {
                diagnostics.push(reserved(site, planned));
            }
        }
        if file == MANIFEST {
            diagnostics.push(reserved(site, planned));
        }
    }
}

fn reserved(site: &Site, planned: &Planned) -> Diagnostic {
    let (vi, en) = described(site, planned);
    Diagnostic::error(
        "address-collision",
        place(site, &planned.output),
        phrase!(
            "{vi} trùng với `/{MANIFEST}`, tệp mà chương trình tự ghi",
            "{en} lies where congbo writes its own `/{MANIFEST}`"
        ),
    )
    .help(how_to_mend(&planned.output, &planned.output))
}

fn collision(site: &Site, first: &Planned, second: &Planned) -> Diagnostic {
    let address = &first.address;
    let [(a_vi, a_en), (b_vi, b_en)] = [first, second].map(|planned| described(site, planned));
    let message =
        phrase!("{a_vi} và {b_vi} cùng có địa chỉ `{address}`", "{a_en} and {b_en} share the address `{address}`");
    of_two(site, first, second, message)
}

fn in_the_way(site: &Site, file: &Planned, other: &Planned) -> Diagnostic {
    let address = &file.address;
    let [(a_vi, a_en), (b_vi, b_en)] = [file, other].map(|planned| described(site, planned));
    let message = phrase!(
        "{a_vi} nằm ở `{address}`, nơi {b_vi} cần một thư mục",
        "{a_en} lies at `{address}`, where {b_en} needs a folder"
    );
    of_two(site, file, other, message)
}

fn of_two(site: &Site, first: &Planned, second: &Planned, message: Phrase) -> Diagnostic {
    let (one, other) = (origin(site, &first.output), origin(site, &second.output));
    let place = match (one, other) {
        (Some(span), None) => Place::At(span),
        _ => place(site, &second.output),
    };
    let diagnostic =
        Diagnostic::error("address-collision", place, message).help(how_to_mend(&first.output, &second.output));
    match (one, other) {
        (Some(first), Some(_)) => diagnostic.note(first, phrase!("trang kia ở đây", "the other is here")),
        _ => diagnostic,
    }
}

fn how_to_mend(first: &Output, second: &Output) -> Phrase {
    let either = |is: fn(&Output) -> bool| is(first) || is(second);
    if either(|output| matches!(output, Output::Redirect { .. })) {
        return phrase!("bỏ hoặc sửa địa chỉ ấy trong `aliases`", "mend that address in `aliases`, or leave it out");
    }
    if either(|output| matches!(output, Output::Asset(_) | Output::Illustration { .. } | Output::ThemeFile(_))) {
        return phrase!("đổi tên tệp", "rename the file");
    }
    phrase!("đặt `slug` khác cho một trong hai", "give one of them another `slug`")
}

pub(super) fn place(site: &Site, output: &Output) -> Place {
    match (origin(site, output), output) {
        (Some(span), _) => Place::At(span),
        (None, Output::Asset(path) | Output::Illustration { path, .. }) => Place::File(format!("content/{path}")),
        (None, Output::Page { page: Page::Section { path, .. }, .. }) => Place::File(format!("content/{path}")),
        _ => Place::Site,
    }
}

/// Where the author of an output can change it.
fn origin(site: &Site, output: &Output) -> Option<Span> {
    match output {
        Output::Page { page, language } => origin_of_page(site, page, *language),
        Output::Redirect { origin, .. } => Some(*origin),
        _ => None,
    }
}

fn origin_of_page(site: &Site, page: &Page, language: Language) -> Option<Span> {
    let of_note = |id: &str| site.notes.get(id)?.read(language).map(|(text, _)| text.origin);
    match page {
        Page::Indicator(id) => Some(site.indicators[id].origin),
        Page::Policy(id) => Some(site.policies[id].origin),
        Page::Document(id) | Page::Provision(id, _) => Some(site.documents[id].origin),
        Page::Reader(id) => Some(site.readers[id].origin),
        Page::Topic(id) => Some(site.topics[id].origin),
        Page::Checklist(id) => Some(site.checklists[id].origin),
        Page::Area(id) => Some(site.areas[id].origin),
        Page::Note(id) => of_note(id.as_str()),
        Page::Section { path, .. } => of_note(&format!("{path}/index")),
        Page::Home => of_note("index"),
        _ => None,
    }
}

/// What an output is, in both languages.
pub(super) fn described(site: &Site, planned: &Planned) -> (String, String) {
    let phrase = describe(site, &planned.output);
    (phrase.vi.unwrap_or_default(), phrase.en.unwrap_or_default())
}

fn describe(site: &Site, output: &Output) -> Phrase {
    match output {
        Output::Page { page: Page::Note(id), .. } => phrase!("bài `{id}`", "the note `{id}`"),
        Output::Page { page: Page::Section { path, .. }, .. } => phrase!("mục `{path}`", "the section `{path}`"),
        Output::Page { page: Page::Indicator(id), .. } => phrase!("chỉ tiêu `{id}`", "the indicator `{id}`"),
        Output::Page { page: Page::Policy(id), .. } => phrase!("chính sách `{id}`", "the policy `{id}`"),
        Output::Page { page: Page::Document(id) | Page::Provision(id, _), .. } => {
            let number = &site.documents[id].number;
            phrase!("văn bản {number}", "the document {number}")
        }
        Output::Page { page: Page::Reader(id), .. } => phrase!("đối tượng `{id}`", "the reader `{id}`"),
        Output::Page { page: Page::Topic(id), .. } => phrase!("chủ đề `{id}`", "the topic `{id}`"),
        Output::Page { page: Page::Area(id), .. } => phrase!("địa phương `{id}`", "the area `{id}`"),
        Output::Page { page: Page::Checklist(id), .. } => phrase!("danh mục `{id}`", "the checklist `{id}`"),
        Output::Page { page: Page::Home, .. } => phrase!("trang đầu", "the home page"),
        Output::Page { .. } => phrase!("một trang của chương trình", "a page that congbo makes"),
        Output::Redirect { .. } => phrase!("một địa chỉ cũ (`aliases`)", "an older address (`aliases`)"),
        Output::Asset(path) | Output::ThemeFile(path) => phrase!("tệp `{path}`", "the file `{path}`"),
        Output::Illustration { path, print: Print::Whole } => phrase!("hình `{path}`", "the picture `{path}`"),
        Output::Illustration { path, .. } => phrase!("bản nhỏ của hình `{path}`", "a smaller copy of `{path}`"),
        Output::Picture { .. } | Output::SocialPicture { .. } => {
            phrase!("một hình do chương trình vẽ", "a picture that congbo draws")
        }
        Output::Download { .. }
        | Output::CsvMetadata { .. }
        | Output::DataPackage(_)
        | Output::Api(_)
        | Output::Sdmx(_)
        | Output::FigureData { .. }
        | Output::Citations { .. }
        | Output::SearchPart { .. }
        | Output::Feed(..)
        | Output::Catalogue(_)
        | Output::Sitemap(_)
        | Output::Robots
        | Output::Headers
        | Output::PrintStyle(_)
        | Output::ReadFirst => phrase!("một tệp của chương trình", "a file that congbo makes"),
    }
}
