//! # fraction-in-count
//!
//! **What.** A count of whole things was written with decimals.
//!
//! **Why.** In Vietnamese `1.025` is one thousand and twenty-five; in TOML it is one and a fortieth. Published, the
//! province would have one cooperative.
//!
//! **Example.** `cooperatives = 1.025`
//!
//! **Instead.** `cooperatives = 1025`, or, where the unit can be divided, `decimals = 3` at the indicator.
//!
//! **Là gì.** Một số đếm được viết với phần thập phân.
//!
//! **Vì sao.** Người Việt viết `1.025` là một nghìn không trăm hai mươi lăm; trong TOML đó là một phẩy không hai lăm.
//! Công bố ra thì cả tỉnh chỉ có một hợp tác xã.
//!
//! **Ví dụ.** `cooperatives = 1.025`
//!
//! **Nên viết.** `cooperatives = 1025`; hoặc, nếu đơn vị tính chia nhỏ được, đặt `decimals = 3` cho chỉ tiêu.

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::Phrase;
use crate::model::{IndicatorKind, Site};
use crate::phrase;

pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for observation in site.observations.values() {
        let indicator = &site.indicators[&observation.key.indicator];
        let counted = matches!(indicator.kind, IndicatorKind::Stock | IndicatorKind::Flow) && indicator.decimals == 0;
        let Some(value) = observation.known().filter(|value| counted && value.scale() > 0) else { continue };
        let id = &indicator.id;
        diagnostics.push(
            Diagnostic::error(
                "fraction-in-count",
                observation.origin,
                phrase!("`{id}` là số đếm, không thể là {value}", "`{id}` is a count and cannot be {value}"),
            )
            .note(
                indicator.origin,
                phrase!("chỉ tiêu khai báo ở đây, không có số lẻ", "the indicator is declared here, without decimals"),
            )
            .help(help(value)),
        );
    }
}

fn help(value: Decimal) -> Phrase {
    // Groups of three behind the point are what thousands look like.
    if value.scale().is_multiple_of(3) {
        let digits = value.to_string().replace('.', "");
        return phrase!(
            "nếu dấu chấm là dấu phân cách hàng nghìn, viết `{digits}`",
            "if the point separates thousands, write `{digits}`"
        );
    }
    phrase!(
        "viết số nguyên, hoặc đặt `decimals` cho chỉ tiêu",
        "write a whole number, or set `decimals` at the indicator"
    )
}
