//! # share-no-count-reaches
//!
//! **What.** No whole count on the base of a share gives the percentage.
//!
//! **Why.** Of 3 cooperatives none, 33.3%, 66.7% or all can be good; whoever writes 40.6% has mistaken the base, the
//! period or a digit.
//!
//! **Example.** `good-or-fair-share = 40.6`, where 3 cooperatives were counted in the same area and period.
//!
//! **Instead.** The percentage as the source has it, with the decimals it has; the count that it is really a share of
//! as `base`; or, where the source itself has it so, a `[[residual]]` with `indicator`, the difference to the nearest
//! share, and an explanation.
//!
//! **Là gì.** Không có số đếm nào trên mẫu số cho ra tỷ lệ này.
//!
//! **Vì sao.** Trong 3 hợp tác xã chỉ có thể có 0%, 33,3%, 66,7% hoặc 100% xếp loại tốt; ghi 40,6% là nhầm mẫu số, nhầm kỳ
//! hoặc nhầm chữ số.
//!
//! **Ví dụ.** `good-or-fair-share = 40.6`, trong khi cùng địa phương, cùng kỳ chỉ đếm được 3 hợp tác xã.
//!
//! **Nên viết.** Tỷ lệ đúng như nguồn, giữ đúng số chữ số thập phân; `base` là số đếm thật sự dùng làm mẫu số; hoặc, nếu
//! chính nguồn ghi như thế, một `[[residual]]` có `indicator`, phần chênh với tỷ lệ gần nhất và lời giải thích.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{ResidualOf, Site};
use crate::phrase;

pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let with_base = site.indicators.values().filter(|indicator| indicator.base.is_some());
    for observation in with_base.flat_map(|indicator| site.observations_of(&indicator.id)) {
        let Some(counts) = site.counts_of_share(observation).filter(|counts| counts.range.is_none()) else { continue };
        // Whether the residual is the right one, and seen by the same readers, the rule of all equations says.
        let of = ResidualOf::Share(observation.key.indicator.clone());
        if site.residuals_of(&observation.key).iter().any(|residual| residual.of == of) {
            continue;
        }
        let (id, left) = (
            &observation.key.indicator,
            observation.known().and_then(|value| value.checked_sub(counts.nearest)).unwrap_or_default(),
        );
        let (value, base, nearest) = (observation.known().unwrap_or_default(), counts.base, counts.nearest);
        diagnostics.push(
            Diagnostic::error(
                "share-no-count-reaches",
                observation.origin,
                phrase!("không có số đếm nào trên {base} cho ra {value}%", "no whole count of {base} gives {value}%"),
            )
            .note(
                site.indicators[&observation.key.indicator].origin,
                phrase!("chỉ tiêu nêu mẫu số ở đây", "the indicator names its base here"),
            )
            .help(phrase!(
                "sửa tỷ lệ hoặc mẫu số theo nguồn; gần nhất là {nearest}%; nếu nguồn ghi đúng như thế, thêm `[[residual]]` có `indicator = \"{id}\"`, `value = {left}` và `explanation`",
                "mend the share or its base as the source has them; the nearest is {nearest}%; if the source has it so, add a `[[residual]]` with `indicator = \"{id}\"`, `value = {left}` and an `explanation`"
            )),
        );
    }
}
