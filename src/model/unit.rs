//! What a quantity is counted in.

use super::edition::Visibility;
use super::id::Id;
use crate::language::Phrase;
use crate::text::Span;

#[derive(Debug, Clone)]
pub struct Unit {
    pub id: Id<Unit>,
    /// As it follows a number: "hợp tác xã", "cooperatives".
    pub name: Phrase,
    /// As it follows the number one, where the language makes a difference.
    pub one: Option<Phrase>,
    /// Written right behind the number in place of the name: "%".
    pub symbol: Option<String>,
    pub visibility: Visibility,
    pub origin: Span,
}
