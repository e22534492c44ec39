//! On what terms others may use the data.

/// A licence by its name in the SPDX list, and where it can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licence {
    pub name: String,
    pub url: String,
}

impl Licence {
    /// `CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/`.
    pub fn in_words(&self) -> String {
        format!("{}, {}", self.name, self.url)
    }
}
