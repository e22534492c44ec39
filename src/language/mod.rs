//! Vietnamese and English: words in both, numbers, dates, the order of names, names without diacritics, numbers of
//! documents and places in them.

mod change;
mod citation;
mod collation;
mod date;
mod document_number;
mod fold;
mod near;
mod number;
mod phrase;
mod quantity;
mod tag;

pub use change::{change_text, in_points, says_change};
pub use citation::{WrittenPlace, point_of_rank, rank_of_point, written_places};
pub use collation::Collation;
pub use date::{long_date, short_date};
pub use document_number::{DocumentNumber, DocumentNumberError, document_numbers};
pub use fold::{fold, slug, spelling};
pub use near::nearest;
pub use number::{NumberStyle, decimal_sign, format_number};
pub use phrase::Phrase;
pub use quantity::quantities;
pub use tag::Language;
