//! What `site.toml` says.

use super::names::{Desk, text, words};
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::model::{Area, Licence, Register, Settings, Visibility};
use crate::phrase;
use crate::read::{LicenceRecord, SettingsRecord};
use crate::text::Spanned;

pub fn settings(record: &SettingsRecord, areas: &Register<Area>, desk: &mut Desk) -> Settings {
    let languages = languages(&record.languages, desk);
    Settings {
        title: record.title.value.clone(),
        summary: words(&record.summary),
        languages: if languages.is_empty() { vec![Language::Vi] } else { languages },
        publisher: record.publisher.value.clone(),
        contact: text(&record.contact),
        theme: text(&record.theme).unwrap_or_else(|| "default".to_string()),
        base_url: record.base_url.as_ref().and_then(|url| base_url(url, desk)),
        home_area: desk.find_optional(areas, &record.home_area, Visibility::PUBLIC),
        date: record.date.as_ref().map(|date| date.value),
        copyright: words(&record.copyright),
        licence: record.licence.as_ref().and_then(|licence| self::licence(licence, desk)),
        sdmx_agency: record.sdmx_agency.as_ref().and_then(|id| agency(id, desk)),
        notice: words(&record.notice),
        recheck_after_days: record.recheck_after_days.as_ref().and_then(|days| whole_days(days, desk)).unwrap_or(180),
    }
}

fn licence(record: &LicenceRecord, desk: &mut Desk) -> Option<Licence> {
    let name = &record.name.value;
    let is_name =
        |text: &str| !text.is_empty() && text.chars().all(|it| it.is_ascii_alphanumeric() || "-.".contains(it));
    if !is_name(name) {
        desk.diagnostics.push(
            Diagnostic::error(
                "bad-licence",
                record.name.span,
                phrase!(
                    "`{name}` không phải là tên một giấy phép trong danh mục SPDX",
                    "`{name}` is no name of a licence in the SPDX list"
                ),
            )
            .help(phrase!(
                "viết như `CC-BY-4.0`, không có dấu cách; tên đầy đủ ghi ở `copyright`",
                "write it like `CC-BY-4.0`, without spaces; the full name belongs into `copyright`"
            )),
        );
        return None;
    }
    Some(Licence { name: name.clone(), url: desk.url(&Some(record.url.clone()))? })
}

/// Ids of agencies are parts with points between them, each beginning with a letter (`NestedNCNameIDType` of SDMX).
fn agency(id: &Spanned<String>, desk: &mut Desk) -> Option<String> {
    let is_part = |part: &str| {
        part.starts_with(|first: char| first.is_ascii_alphabetic())
            && part.chars().all(|it| it.is_ascii_alphanumeric() || "_-".contains(it))
    };
    if id.split('.').all(is_part) {
        return Some(id.value.clone());
    }
    let written = &id.value;
    desk.diagnostics.push(
        Diagnostic::error(
            "bad-agency",
            id.span,
            phrase!("`{written}` không phải là mã cơ quan của SDMX", "`{written}` is no id of an agency of SDMX"),
        )
        .help(phrase!(
            "viết như `VN_HT` hoặc `VN.HT`: chữ cái không dấu đứng đầu, không có dấu cách",
            "write it like `VN_HT` or `VN.HT`: a letter without diacritics first, no spaces"
        )),
    );
    None
}

/// From a day to ten years.
fn whole_days(written: &Spanned<i64>, desk: &mut Desk) -> Option<u32> {
    let days = u32::try_from(written.value).ok().filter(|days| (1..=3650).contains(days));
    if days.is_none() {
        desk.diagnostics.push(
            Diagnostic::error(
                "wrong-type",
                written.span,
                phrase!("số ngày phải từ 1 đến 3650", "the number of days has to be from 1 to 3650"),
            )
            .help(phrase!("viết như `recheck-after-days = 180`", "write it like `recheck-after-days = 180`")),
        );
    }
    days
}

fn languages(tags: &[Spanned<String>], desk: &mut Desk) -> Vec<Language> {
    let mut languages: Vec<Language> = Vec::new();
    for tag in tags {
        match language(tag, desk) {
            Some(known) if languages.contains(&known) => desk.diagnostics.push(named_twice(tag)),
            known => languages.extend(known),
        }
    }
    languages
}

fn named_twice(tag: &Spanned<String>) -> Diagnostic {
    let written = &tag.value;
    Diagnostic::error(
        "duplicate-language",
        tag.span,
        phrase!("tiếng `{written}` được nêu hai lần", "the language `{written}` is named twice"),
    )
    .help(phrase!("xóa một trong hai", "delete one of the two"))
}

fn language(tag: &Spanned<String>, desk: &mut Desk) -> Option<Language> {
    let language = Language::from_tag(tag);
    if language.is_none() {
        let written = &tag.value;
        desk.diagnostics.push(
            Diagnostic::error(
                "unknown-language",
                tag.span,
                phrase!("không có tiếng `{written}`", "there is no language `{written}` here"),
            )
            .help(phrase!("dùng `vi` hoặc `en`", "use `vi` or `en`")),
        );
    }
    language
}

fn base_url(url: &Spanned<String>, desk: &mut Desk) -> Option<String> {
    if url.starts_with("https://") || url.starts_with("http://") {
        return Some(url.trim_end_matches('/').to_string());
    }
    desk.diagnostics.push(
        Diagnostic::error(
            "bad-base-url",
            url.span,
            phrase!(
                "địa chỉ của trang phải bắt đầu bằng `https://`",
                "the site's address has to begin with `https://`"
            ),
        )
        .help(phrase!("viết như `https://example.org/htx`", "write it like `https://example.org/htx`")),
    );
    None
}
