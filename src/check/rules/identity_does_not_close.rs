//! # identity-does-not-close
//!
//! **What.** Numbers that must add up do not, and no residual says by how much.
//!
//! **Why.** 35 founded and 27 dissolved do not make a rise of 5. Either a digit is wrong, or the source leaves something
//! unexplained; the reader has a right to know which, and nothing may be changed to fit.
//!
//! **Example.** `cooperatives = 1025` after 1020 in the year before, with 35 founded and 27 dissolved.
//!
//! **Instead.** The right number; or a `[[residual]]` with `value = -3` and an explanation, which is then printed beside
//! the number.
//!
//! **Là gì.** Các số phải cộng trừ khớp nhau mà không khớp, và không có phần chênh nào nói rõ lệch bao nhiêu.
//!
//! **Vì sao.** Thành lập 35, giải thể 27 thì không thể chỉ tăng 5. Hoặc một chữ số bị sai, hoặc nguồn để ngỏ một điều;
//! người đọc có quyền biết là trường hợp nào, và không số nào được sửa cho vừa.
//!
//! **Ví dụ.** `cooperatives = 1025` sau năm trước là 1020, với 35 thành lập và 27 giải thể.
//!
//! **Nên viết.** Số đúng; hoặc một `[[residual]]` có `value = -3` kèm lời giải thích, được in ngay cạnh con số.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::Phrase;
use crate::model::{Area, Equation, Id, ObservationKey, Period, Residual, ResidualOf, Site};
use crate::phrase;
use crate::text::Span;

/// Where an equation is to hold.
type Place<'s> = (&'s ResidualOf, &'s Id<Area>, Period);

pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut residuals: BTreeMap<Place, &Residual> = BTreeMap::new();
    for residual in &site.residuals {
        let place = (&residual.of, &residual.key.area, residual.key.period);
        if let Some(first) = residuals.insert(place, residual) {
            diagnostics.push(stated_twice(first, residual));
        }
    }
    let equations = site.equations();
    for equation in &equations {
        let Some(left) = equation.left() else { continue };
        let ObservationKey { area, period, .. } = &equation.observation.key;
        // Of what is not known in full, only that it is too much already can be said.
        let closes = left.is_zero() || (!equation.is_whole && left.is_sign_positive());
        match residuals.remove(&(&equation.of, area, *period)) {
            Some(residual) if !residual.visibility.covers(equation.visibility) => {
                diagnostics.push(hidden_residual(residual, equation));
            }
            Some(residual) if !equation.visibility.covers(residual.visibility) => {
                diagnostics.push(residual_of_hidden_numbers(residual, equation));
            }
            Some(residual) if residual.value == left && !left.is_zero() => {}
            Some(residual) => diagnostics.push(residual_differs(residual, left, equation)),
            None if closes => {}
            // What a share lacks, its own rule says better.
            None if matches!(equation.of, ResidualOf::Share(_)) => {}
            None => diagnostics.push(does_not_close(site, equation, left)),
        }
    }
    residuals.into_values().for_each(|residual| diagnostics.push(nothing_to_explain(residual)));
}

/// The name of an equation, where it was declared, and the key of a residual that names it.
fn declared(site: &Site, of: &ResidualOf) -> (Span, String) {
    match of {
        ResidualOf::Identity(id) => (site.identities[id].origin, format!("identity = \"{id}\"")),
        ResidualOf::Sum(id) | ResidualOf::Share(id) => (site.indicators[id].origin, format!("indicator = \"{id}\"")),
    }
}

fn name(of: &ResidualOf) -> Phrase {
    match of {
        ResidualOf::Identity(id) => phrase!("`{id}`", "`{id}`"),
        ResidualOf::Sum(id) => {
            phrase!("tổng `{id}` của các địa phương trực thuộc", "the sum of `{id}` over the areas within")
        }
        ResidualOf::Share(id) => phrase!("tỷ lệ `{id}`", "the share `{id}`"),
    }
}

fn does_not_close(site: &Site, equation: &Equation, left: Decimal) -> Diagnostic {
    let ObservationKey { area, period, .. } = &equation.observation.key;
    let (declared, key) = declared(site, &equation.of);
    let Phrase { vi, en } = name(&equation.of);
    let (vi, en) = (vi.unwrap_or_default(), en.unwrap_or_default());
    Diagnostic::error(
        "identity-does-not-close",
        equation.observation.origin,
        phrase!(
            "{vi} không khớp ở `{area}` kỳ {period}: còn {left}",
            "{en} does not close for `{area}` in {period}: {left} is left"
        ),
    )
    .note(declared, phrase!("đẳng thức ở đây", "the identity is here"))
    .help(phrase!(
        "sửa số sai; nếu nguồn không giải thích, thêm `[[residual]]` có `{key}`, `value = {left}` và `explanation`",
        "mend the wrong number; if the source leaves it unexplained, add a `[[residual]]` with `{key}`, `value = {left}` and an `explanation`"
    ))
}

fn residual_differs(residual: &Residual, left: Decimal, equation: &Equation) -> Diagnostic {
    let said = residual.value;
    let message = match left.is_zero() {
        true => phrase!("ở đây không còn chênh lệch nào để giải thích", "there is nothing left to explain here"),
        false => phrase!("phần chênh ghi là {said}, tính ra là {left}", "the residual says {said}, it comes to {left}"),
    };
    let help = match left.is_zero() {
        true => phrase!("xóa `[[residual]]` này", "delete this `[[residual]]`"),
        false => phrase!("viết `value = {left}`, hoặc sửa số liệu", "write `value = {left}`, or mend the numbers"),
    };
    Diagnostic::error("residual-differs", residual.origin, message)
        .note(equation.observation.origin, phrase!("số liệu ở đây", "the number is here"))
        .help(help)
}

fn nothing_to_explain(residual: &Residual) -> Diagnostic {
    let Residual { of, key: ObservationKey { area, period, .. }, .. } = residual;
    let Phrase { vi, en } = name(of);
    let (vi, en) = (vi.unwrap_or_default(), en.unwrap_or_default());
    Diagnostic::error(
        "residual-differs",
        residual.origin,
        phrase!(
            "{vi} của `{area}` kỳ {period} không tính được: thiếu số, hoặc không có kỳ liền trước để so",
            "{en} of `{area}` in {period} cannot be computed: a number is missing, or there is no period before to compare with"
        ),
    )
    .help(phrase!(
        "sửa `area` và `period`, hoặc xóa `[[residual]]` này",
        "mend `area` and `period`, or delete this `[[residual]]`"
    ))
}

/// Readers who see the numbers must see what they leave unexplained.
fn hidden_residual(residual: &Residual, equation: &Equation) -> Diagnostic {
    Diagnostic::error(
        "internal-reference",
        residual.origin,
        phrase!(
            "số liệu công khai, nhưng phần chênh của nó thì không",
            "the number is public, but its residual is not"
        ),
    )
    .note(equation.observation.origin, phrase!("số liệu ở đây", "the number is here"))
    .help(phrase!(
        "bỏ `audience` và `embargo` của `[[residual]]`, hoặc đặt như thế cho cả số liệu",
        "take `audience` and `embargo` off the `[[residual]]`, or put them on the number too"
    ))
}

/// From the residual and the public numbers, anybody could work out the one that is not public.
fn residual_of_hidden_numbers(residual: &Residual, equation: &Equation) -> Diagnostic {
    Diagnostic::error(
        "internal-reference",
        residual.origin,
        phrase!(
            "phần chênh công khai, nhưng có số trong đẳng thức chưa được công khai",
            "the residual is public, but a number of its equation is not public yet"
        ),
    )
    .note(equation.observation.origin, phrase!("đẳng thức của số này", "the equation is of this number"))
    .help(phrase!(
        "đặt cho `[[residual]]` cùng `audience` và `embargo` như số kín nhất",
        "give the `[[residual]]` the `audience` and `embargo` of the most hidden number"
    ))
}

fn stated_twice(first: &Residual, second: &Residual) -> Diagnostic {
    Diagnostic::error(
        "duplicate-id",
        second.origin,
        phrase!("phần chênh này đã được nêu", "this residual is stated already"),
    )
    .note(first.origin, phrase!("lần đầu ở đây", "first stated here"))
    .help(phrase!("xóa một trong hai", "delete one of the two"))
}
