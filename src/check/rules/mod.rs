//! What must hold in a whole site: one file a rule, each the same shape.

mod area_not_in_time;
mod dates_of_document;
mod dead_link;
mod derived_without_formula;
mod fraction_in_count;
mod identity_does_not_close;
mod more_decimals_than_shown;
mod number_in_prose;
mod published_number_changed;
mod quote_without_number;
mod share_no_count_reaches;
mod twin_differs;

use crate::diagnostic::Diagnostics;
use crate::model::Site;

/// Every rule, in the order in which a newcomer would read them.
const RULES: &[fn(&Site, &mut Diagnostics)] = &[
    fraction_in_count::check,
    more_decimals_than_shown::check,
    quote_without_number::check,
    area_not_in_time::check,
    dates_of_document::check,
    identity_does_not_close::check,
    share_no_count_reaches::check,
    derived_without_formula::check,
    published_number_changed::check,
    dead_link::check,
    number_in_prose::check,
    twin_differs::check,
];

pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    RULES.iter().for_each(|rule| rule(site, diagnostics));
}
