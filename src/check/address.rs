//! What a record says of the address of its page: the last part of it, and older ones that lead there.

use super::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::language::{Phrase, slug};
use crate::phrase;
use crate::plan::Address;
use crate::text::{Span, Spanned};

impl Desk<'_> {
    /// The last part of an address in each language; says where one of them has no letters for it.
    pub fn slug(&mut self, written: &Option<Spanned<Phrase>>) -> Option<Phrase> {
        let Spanned { value, span } = written.as_ref()?;
        let empty: Vec<&String> = value.vi.iter().chain(&value.en).filter(|words| slug(words).is_empty()).collect();
        if let Some(words) = empty.first() {
            self.diagnostics.push(no_letters(words, *span));
            return None;
        }
        Some(value.clone())
    }

    /// Older addresses as the plan writes addresses; says which will not do.
    pub fn older_addresses<'w>(
        &mut self,
        written: impl IntoIterator<Item = &'w Spanned<String>>,
    ) -> Vec<Spanned<String>> {
        let mut addresses = Vec::new();
        for alias in written {
            match Address::of_alias(alias) {
                Some(address) => addresses.push(Spanned::new(address.as_str().to_string(), alias.span)),
                None => self.diagnostics.push(bad_alias(alias)),
            }
        }
        addresses
    }
}

/// Without a letter or digit, a page would lie on the one above it.
pub fn no_letters(written: &str, span: Span) -> Diagnostic {
    Diagnostic::error(
        "empty-address",
        span,
        phrase!(
            "\"{written}\" không có chữ cái nào để làm địa chỉ",
            "\"{written}\" has no letters to make an address of"
        ),
    )
    .help(phrase!("đặt `slug = \"…\"` bằng chữ", "write a `slug = \"…\"` with letters"))
}

fn bad_alias(written: &Spanned<String>) -> Diagnostic {
    let text = &written.value;
    Diagnostic::error(
        "bad-alias",
        written.span,
        phrase!("`{text}` không dùng làm địa chỉ cũ được", "`{text}` will not do as an older address"),
    )
    .help(phrase!(
        "viết đường dẫn cũ tính từ gốc của trang: `\"/tin-tuc/bai-cu/\"`",
        "write the older path from the root of the site: `\"/tin-tuc/bai-cu/\"`"
    ))
}
