//! Vietnamese and English: words in both, numbers, dates, the order of names, names without diacritics.

mod collation;
mod date;
mod fold;
mod number;
mod phrase;
mod tag;

pub use collation::Collation;
pub use date::{long_date, short_date};
pub use fold::{fold, slug};
pub use number::{NumberStyle, format_number};
pub use phrase::Phrase;
pub use tag::Language;
