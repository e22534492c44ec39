//! # not-in-force
//!
//! **What.** Something cites a document or an article that is not in force on the day the site is made for.
//!
//! **Why.** Readers act on what they read here. Law that has ended, or has not begun, must not look like law that applies.
//!
//! **Example.** `[Thông tư 01/2020/TT-BKHĐT](law:01/2020/TT-BKHĐT)` in a note, after 18 September 2025.
//!
//! **Instead.** Cite what applies now; or say that this is history: `historical = true` in the record, and in a note
//! `historical = ["01/2020/TT-BKHĐT"]` between its `+++` lines.
//!
//! **Là gì.** Có chỗ viện dẫn một văn bản hoặc một điều không có hiệu lực vào ngày mà trang được dựng.
//!
//! **Vì sao.** Người đọc làm theo điều họ đọc ở đây. Luật đã hết hoặc chưa có hiệu lực không được trông như luật đang áp dụng.
//!
//! **Ví dụ.** `[Thông tư 01/2020/TT-BKHĐT](law:01/2020/TT-BKHĐT)` trong một bài viết, sau ngày 18/9/2025.
//!
//! **Nên viết.** Dẫn văn bản đang áp dụng; hoặc nói rõ đây là chuyện cũ: `historical = true` trong bản ghi, còn trong bài
//! viết thì `historical = ["01/2020/TT-BKHĐT"]` giữa hai dòng `+++`.
//!
//! What an author's readers cannot see decides nothing: a hidden document that ends a public one ends it for those who see it.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Language, Phrase, short_date};
use crate::model::{Cited, Citing, Site, Standing};
use crate::phrase;

pub fn check(date: Date, site: &Site, diagnostics: &mut Diagnostics) {
    let citations = site.citations().into_iter().filter(|cited| !cited.is_historical);
    for cited in citations.map(|cited| Cited { visibility: cited.visibility.on(date), ..cited }) {
        // The articles of a law that has ended are still told of, on its own pages.
        if matches!(&cited.by, Citing::Provision(document, _) if *document == cited.citation.document) {
            continue;
        }
        match site.standing(cited.citation, date, cited.visibility) {
            Standing::NotYetInForce => diagnostics.push(not_yet(&cited, date, site)),
            Standing::NoLongerInForce => diagnostics.push(no_longer(&cited, date, site)),
            Standing::InForce | Standing::PartlyInForce | Standing::Unknown => {}
        }
    }
}

/// The place and its document, in both languages.
fn named(cited: &Cited, site: &Site) -> [String; 2] {
    let number = &site.documents[&cited.citation.document].number;
    let joined = [(Language::Vi, " "), (Language::En, " of ")];
    joined.map(|(language, joint)| match &cited.citation.place {
        Some(place) => format!("{}{joint}{number}", place.in_words(language)),
        None => number.clone(),
    })
}

fn days(date: Date) -> [String; 2] {
    [Language::Vi, Language::En].map(|language| short_date(date, language))
}

fn not_yet(cited: &Cited, date: Date, site: &Site) -> Diagnostic {
    let document = &site.documents[&cited.citation.document];
    let start = cited.citation.place.as_ref().map_or(document.effective, |place| document.start_of(place));
    let ([vi, en], [day_vi, day_en]) = (named(cited, site), days(date));
    let message = match start.map(days) {
        Some([start_vi, start_en]) => phrase!(
            "{vi} chưa có hiệu lực vào ngày {day_vi}: hiệu lực từ {start_vi}",
            "{en} is not in force yet on {day_en}: it takes effect on {start_en}"
        ),
        None => phrase!("{vi} chưa có hiệu lực vào ngày {day_vi}", "{en} is not in force yet on {day_en}"),
    };
    Diagnostic::error("not-in-force", cited.origin, message)
        .note(document.origin, phrase!("văn bản ở đây", "the document is here"))
        .help(help(cited, site))
}

fn no_longer(cited: &Cited, date: Date, site: &Site) -> Diagnostic {
    let document = &site.documents[&cited.citation.document];
    let ([vi, en], [day_vi, day_en]) = (named(cited, site), days(date));
    let message = match site.end_of(cited.citation, cited.visibility) {
        Some(end) => {
            let [end_vi, end_en] = days(end);
            phrase!(
                "{vi} đã hết hiệu lực từ {end_vi}, trước ngày {day_vi} của trang",
                "{en} ended on {end_en}, before {day_en}, the day of this site"
            )
        }
        None => phrase!("{vi} không còn hiệu lực vào ngày {day_vi}", "{en} is no longer in force on {day_en}"),
    };
    Diagnostic::error("not-in-force", cited.origin, message)
        .note(document.origin, phrase!("văn bản ở đây", "the document is here"))
        .help(help(cited, site))
}

fn help(cited: &Cited, site: &Site) -> Phrase {
    let number = &site.documents[&cited.citation.document].number;
    match cited.by {
        Citing::Note(..) => phrase!(
            "dẫn văn bản đang áp dụng; nếu đây là chuyện cũ, thêm `historical = [\"{number}\"]` ở đầu bài",
            "cite what applies now; where this is history, add `historical = [\"{number}\"]` at the head of the note"
        ),
        // What these say is law that applies, or nothing.
        Citing::Provision(..) | Citing::Deadline(_) | Citing::Comparison(_) => {
            phrase!("dẫn văn bản đang áp dụng, hoặc bỏ căn cứ này", "cite what applies now, or leave this basis out")
        }
        _ => phrase!(
            "dẫn văn bản đang áp dụng; nếu đây là chuyện cũ, thêm `historical = true`",
            "cite what applies now; where this is history, add `historical = true`"
        ),
    }
}
