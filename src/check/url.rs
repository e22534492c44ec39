//! Addresses of other sites.

use super::names::Desk;
use crate::diagnostic::Diagnostic;
use crate::phrase;
use crate::text::Spanned;

impl Desk<'_> {
    /// An address that a reader may be sent to. Says so where it is none, such as `javascript:` or a bare name.
    pub fn url(&mut self, written: &Option<Spanned<String>>) -> Option<String> {
        let url = written.as_ref()?;
        if ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme)) {
            return Some(url.value.clone());
        }
        self.diagnostics.push(
            Diagnostic::error(
                "bad-url",
                url.span,
                phrase!("địa chỉ phải bắt đầu bằng `https://`", "an address has to begin with `https://`"),
            )
            .help(phrase!(
                "chép cả địa chỉ từ trình duyệt: `https://example.org/bai`",
                "copy the whole address from your browser: `https://example.org/page`"
            )),
        );
        None
    }
}
