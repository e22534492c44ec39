//! # dead-link
//!
//! **What.** A link leads to a note, a file or a heading that is not there.
//!
//! **Why.** A reader who follows it sees an error page, or the top of a long page without what was promised.
//!
//! **Example.** `[thuế](dat-dai.md#thue-phi)`, where that note has no heading "Thuế, phí".
//!
//! **Instead.** `[thuế](dat-dai.md#thue-va-phi)`: the words of the heading, in small letters without diacritics, with
//! hyphens between them.
//!
//! **Là gì.** Một liên kết dẫn tới bài viết, tệp hoặc đề mục không có ở đó.
//!
//! **Vì sao.** Người đọc bấm vào sẽ gặp trang báo lỗi, hoặc rơi xuống đầu một trang dài mà không thấy điều được hứa.
//!
//! **Ví dụ.** `[thuế](dat-dai.md#thue-phi)`, khi bài ấy không có đề mục "Thuế, phí".
//!
//! **Nên viết.** `[thuế](dat-dai.md#thue-va-phi)`: lời của đề mục, viết chữ thường không dấu, nối bằng gạch nối.
//!
//! Notes are looked up where links are read, and files when the site is planned; here it is headings.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Language, nearest, slug};
use crate::model::{Id, Link, LinkTarget, Note, Site, Visibility};
use crate::phrase;
use crate::read::heading_ids;

pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut headings = Headings { site, ids: BTreeMap::new() };
    for note in site.notes.values() {
        for (language, text) in &note.texts {
            for link in &text.body.links {
                let (to, fragment) = match &link.target {
                    LinkTarget::Here(fragment) => (&note.id, fragment),
                    LinkTarget::Note { note, fragment: Some(fragment) } => (note, fragment),
                    _ => continue,
                };
                let ids = headings.of(to, *language, text.visibility);
                // A bare `#` is the top of the page.
                if !fragment.is_empty() && !ids.contains(fragment) {
                    diagnostics.push(no_heading(fragment, ids, link));
                }
            }
        }
    }
}

/// The ids of the headings of the notes that were asked for.
struct Headings<'s> {
    site: &'s Site,
    ids: BTreeMap<(&'s Id<Note>, Language), Vec<String>>,
}

impl<'s> Headings<'s> {
    /// Of the note as a reader of `language` sees it, where a text of visibility `from` leads there.
    fn of(&mut self, note: &'s Id<Note>, language: Language, from: Visibility) -> &[String] {
        let texts = self.site.notes.get(note.as_str()).map(|note| &note.texts);
        let seen = |language| Some((texts?.get(&language).filter(|text| text.visibility.covers(from))?, language));
        let Some((text, language)) = std::iter::once(language).chain(Language::ALL).find_map(seen) else { return &[] };
        self.ids.entry((note, language)).or_insert_with(|| heading_ids(&text.body.markdown))
    }
}

fn no_heading(fragment: &str, ids: &[String], link: &Link) -> Diagnostic {
    let help = match nearest(&slug(fragment), ids.iter().map(String::as_str)) {
        Some(near) => phrase!("có phải là `#{near}`?", "did you mean `#{near}`?"),
        None if ids.is_empty() => {
            phrase!("bài ấy không có đề mục; bỏ phần sau `#`", "that note has no headings; leave out what follows `#`")
        }
        None => {
            let ids = ids.iter().map(|id| format!("`#{id}`")).collect::<Vec<_>>().join(", ");
            phrase!("dùng một trong các đề mục: {ids}", "use one of its headings: {ids}")
        }
    };
    Diagnostic::error(
        "dead-link",
        link.origin,
        phrase!("không có đề mục nào là `#{fragment}`", "there is no heading `#{fragment}`"),
    )
    .help(help)
}
