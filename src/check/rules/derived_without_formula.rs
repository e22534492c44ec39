//! # derived-without-formula
//!
//! **What.** A number of a source of kind `derived` does not say by which identity it was computed, or cannot be computed
//! by the one that it names.
//!
//! **Why.** Nobody reported it, so there is nothing to look it up in. A reader can only trust what can be computed again,
//! from numbers that are on the site.
//!
//! **Example.** `good-or-fair-share = 38.5` under `source = "phep-tinh-cua-trang"`.
//!
//! **Instead.** `good-or-fair-share = { value = 38.5, identity = "good-or-fair-of-all" }`, where that `[[identity]]` is
//! one of `good-or-fair-share` and all its parts are observed in the same area and period. The page then shows the sum.
//!
//! **Là gì.** Số thuộc nguồn loại `derived` không nói được tính bằng đẳng thức nào, hoặc đẳng thức nêu ra không tính được.
//!
//! **Vì sao.** Không ai báo cáo số này nên không có chỗ nào để tra. Người đọc chỉ tin được điều có thể tính lại, từ những
//! số có trên trang.
//!
//! **Ví dụ.** `good-or-fair-share = 38.5` trong bản ghi có `source = "phep-tinh-cua-trang"`.
//!
//! **Nên viết.** `good-or-fair-share = { value = 38.5, identity = "good-or-fair-of-all" }`, trong đó `[[identity]]` ấy có
//! `of = "good-or-fair-share"` và mọi số hạng đều có số liệu cùng địa phương, cùng kỳ. Khi đó trang hiện cả phép tính.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::Phrase;
use crate::model::{Observation, ObservationKey, ResidualOf, Site, SourceKind};
use crate::phrase;

pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for observation in site.observations.values().filter(|observation| observation.known().is_some()) {
        let is_derived = site.sources[&observation.source].kind == SourceKind::Derived;
        let Some((message, help)) = fault(site, observation, is_derived) else { continue };
        diagnostics.push(
            Diagnostic::error("derived-without-formula", observation.origin, message)
                .note(
                    site.sources[&observation.source].origin,
                    phrase!("nguồn khai báo ở đây", "its source is declared here"),
                )
                .help(help),
        );
    }
}

/// What is wrong, and how to mend it.
fn fault(site: &Site, observation: &Observation, is_derived: bool) -> Option<(Phrase, Phrase)> {
    let indicator = &observation.key.indicator;
    let Some(id) = &observation.derived_by else {
        return is_derived.then(|| {
            (
                phrase!(
                    "số này do trang tính, nhưng không nói tính thế nào",
                    "this number is derived, but does not say how"
                ),
                phrase!(
                    "viết `{{ value = …, identity = \"…\" }}` với một `[[identity]]` của `{indicator}`",
                    "write `{{ value = …, identity = \"…\" }}` with an `[[identity]]` of `{indicator}`"
                ),
            )
        });
    };
    let identity = &site.identities[id];
    if !is_derived {
        let message = phrase!("số này có nguồn nêu, không phải do tính", "this number was reported, not derived");
        let help = phrase!(
            "bỏ `identity`, hoặc dẫn một nguồn có `kind = \"derived\"`",
            "leave out `identity`, or name a source with `kind = \"derived\"`"
        );
        return Some((message, help));
    }
    if identity.of != *indicator {
        let of = &identity.of;
        let message = phrase!(
            "đẳng thức `{id}` tính `{of}`, không tính `{indicator}`",
            "the identity `{id}` gives `{of}`, not `{indicator}`"
        );
        let help = phrase!("chọn đẳng thức có `of = \"{indicator}\"`", "name an identity with `of = \"{indicator}\"`");
        return Some((message, help));
    }
    let of = ResidualOf::Identity(id.clone());
    if site.residuals_of(&observation.key).iter().any(|residual| residual.of == of) {
        let message = phrase!("số tính ra thì không thể còn phần chênh", "a derived number cannot leave a residual");
        let help = phrase!(
            "ghi đúng số mà đẳng thức cho ra, và bỏ `[[residual]]` ấy",
            "write the number that the identity gives, and leave out that `[[residual]]`"
        );
        return Some((message, help));
    }
    if comes_from_itself(site, observation) {
        let message = phrase!("số này được tính từ chính nó", "this number is derived from itself");
        let help = phrase!(
            "một số trong vòng phải do nguồn nêu ra, không phải do tính",
            "let a source give one of the numbers of the circle"
        );
        return Some((message, help));
    }
    match site.equation(identity, observation) {
        Some(equation) if equation.visibility.covers(observation.visibility) => None,
        Some(_) => Some((
            phrase!(
                "có số trong đẳng thức `{id}` mà người đọc số này không được xem",
                "readers of this number may not see all numbers of the identity `{id}`"
            ),
            phrase!(
                "công khai các số ấy, hoặc đặt cho số này cùng `audience` và `embargo`",
                "make those numbers public, or give this one the same `audience` and `embargo`"
            ),
        )),
        None => Some((
            phrase!(
                "đẳng thức `{id}` không tính được ở đây: thiếu số liệu",
                "the identity `{id}` cannot be computed here: a number is missing"
            ),
            phrase!(
                "thêm số liệu còn thiếu cùng địa phương và kỳ, hoặc bỏ số này",
                "add what is missing for the same area and period, or leave this number out"
            ),
        )),
    }
}

/// Whether the way back through the derived numbers that this one is made of leads to it again.
fn comes_from_itself(site: &Site, observation: &Observation) -> bool {
    let mut seen: BTreeSet<&ObservationKey> = BTreeSet::new();
    let mut open = vec![observation];
    while let Some(next) = open.pop() {
        let Some(identity) = next.derived_by.as_ref().map(|id| &site.identities[id]) else { continue };
        let ObservationKey { area, period, .. } = &next.key;
        for term in identity.terms().filter_map(|term| site.observation(term, area, *period)) {
            if term.key == observation.key {
                return true;
            }
            if seen.insert(&term.key) {
                open.push(term);
            }
        }
    }
    false
}
