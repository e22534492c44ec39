//! Leave to cite law that is not in force.

use super::document::Document;
use super::id::Id;

/// Of which documents an author has said that they are cited as history.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Historical {
    #[default]
    None,
    All,
    Documents(Vec<Id<Document>>),
}

impl Historical {
    pub fn covers(&self, document: &Id<Document>) -> bool {
        match self {
            Historical::None => false,
            Historical::All => true,
            Historical::Documents(documents) => documents.contains(document),
        }
    }
}
