//! What must hold in a whole site: one file a rule, each the same shape.

mod area_change_out_of_time;
mod area_not_in_time;
mod check_is_old;
mod dates_of_document;
mod dead_link;
mod derived_without_formula;
mod fraction_in_count;
mod identity_does_not_close;
mod more_decimals_than_shown;
mod not_in_force;
mod number_in_prose;
mod published_number_changed;
mod quote_without_number;
mod replaces_in_circle;
mod share_no_count_reaches;
mod status_against_dates;
mod twin_differs;

use jiff::civil::Date;

use crate::diagnostic::Diagnostics;
use crate::model::Site;

/// Declares which rules there are: what checks a site, at all times and on the day it is made for, and the file of each,
/// whose head explains it.
macro_rules! rules {
    (always { $($rule:ident,)* } on_the_day { $($day_rule:ident,)* }) => {
        const RULES: &[fn(&Site, &mut Diagnostics)] = &[$($rule::check,)*];
        const RULES_OF_THE_DAY: &[fn(Date, &Site, &mut Diagnostics)] = &[$($day_rule::check,)*];

        /// The name of each rule, and its file, which begins with the head.
        pub const HEADS: &[(&str, &str)] = &[
            $((stringify!($rule), include_str!(concat!(stringify!($rule), ".rs"))),)*
            $((stringify!($day_rule), include_str!(concat!(stringify!($day_rule), ".rs"))),)*
        ];
    };
}

// In the order in which a newcomer would read them. Their `mod` lines stand above, where rustfmt can see them.
rules! {
    always {
        fraction_in_count,
        more_decimals_than_shown,
        quote_without_number,
        area_not_in_time,
        area_change_out_of_time,
        dates_of_document,
        replaces_in_circle,
        status_against_dates,
        identity_does_not_close,
        share_no_count_reaches,
        derived_without_formula,
        published_number_changed,
        dead_link,
        number_in_prose,
        twin_differs,
    }
    on_the_day {
        not_in_force,
        check_is_old,
    }
}

pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    RULES.iter().for_each(|rule| rule(site, diagnostics));
}

pub fn check_on(date: Date, site: &Site, diagnostics: &mut Diagnostics) {
    RULES_OF_THE_DAY.iter().for_each(|rule| rule(date, site, diagnostics));
}
